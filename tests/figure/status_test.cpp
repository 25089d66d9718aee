#include "figure/status.hpp"

#include <set>

#include <doctest/doctest.h>

using namespace boardpack;

TEST_CASE("every status has words of its own, and shorthand with a meaning unless it is a judgement") {
    std::set<std::string_view> words;
    for (const auto& [name, status] : Names<StatusCode>::all) {
        CAPTURE(name);
        CHECK(words.insert(status_words(status)).second);
        CHECK(shorthand(status).empty() == is_judgement(status));
        if (!is_judgement(status))
            CHECK_FALSE(shorthand_meaning(shorthand(status)).empty());
    }
    CHECK(words.size() == 16);
    CHECK(status_words(StatusCode::not_comparable) == "Not comparable (break)");
}

TEST_CASE("hidden, not there and not applicable are three different symbols") {
    CHECK(shorthand(StatusCode::suppressed) == "[c]");
    CHECK(shorthand(StatusCode::partial) == "[x]");
    CHECK(shorthand(StatusCode::not_applicable) == "[z]");
    CHECK(shorthand_meaning("[c]") == "hidden to protect individuals");
    CHECK(shorthand_meaning("[?]").empty());
}
