#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

std::string messages_for(std::size_t words) {
    auto files = minimal_workspace();
    std::string text;
    for (std::size_t i = 0; i < words; ++i) text += i == 0 ? "word" : " word";
    // the four parts of the minimal workspace, of which three go
    replace(files, "indicators/data/2025-26-Q4/council.toml", "tells_us = \"Three requests were answered late.\"",
            "tells_us = \"" + text + "\"");
    replace(files, "indicators/data/2025-26-Q4/council.toml", "why = \"One adviser was away.\"\n", "");
    replace(files, "indicators/data/2025-26-Q4/council.toml", "doing = \"A second adviser stands in.\"\n", "");
    replace(files, "indicators/data/2025-26-Q4/council.toml", "when = \"Next quarter.\"\n", "");
    return load_all(files).messages();
}

}  // namespace

TEST_CASE("a commentary of ninety words is read, one of ninety-one is reported") {
    CHECK(messages_for(90).find("W0447") == std::string::npos);
    CHECK(messages_for(91).find("warning[W0447]: the commentary of 'advice-6wk' has 91 words; boards read about 90") !=
          std::string::npos);
}
