#include "base/codes.hpp"

#include <filesystem>
#include <regex>
#include <set>

#include <doctest/doctest.h>

#include "support/golden.hpp"

using namespace boardpack;

TEST_CASE("the page of diagnostics is the table's own") {
    check_golden("../docs/diagnostics.md", diagnostics_markdown());
}

TEST_CASE("every code that the program uses stands in the table, and every code of the table is used") {
    std::set<std::string> used;
    const std::regex code{R"("([EW]0\d{3})\")"};
    for (const auto& entry : std::filesystem::recursive_directory_iterator{BOARDPACK_SOURCE_DIR "/generator"}) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp")
            continue;
        if (entry.path().filename() == "codes.cpp")
            continue;
        std::ifstream in{entry.path(), std::ios::binary};
        const std::string text{std::istreambuf_iterator<char>{in}, {}};
        for (std::sregex_iterator it{text.begin(), text.end(), code}, end; it != end; ++it) used.insert((*it)[1].str());
    }
    REQUIRE(used.size() > 20);
    for (const std::string& c : used) CHECK_MESSAGE(is_known_code(c), c);
    for (const CodeEntry& e : diagnostic_codes()) CHECK_MESSAGE(used.contains(std::string{e.code}), e.code);
}
