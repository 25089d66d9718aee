#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace boardpack {

inline std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

/// The first few lines that differ, as "line N", "- expected", "+ actual".
inline std::string first_differences(const std::string& expected, const std::string& actual) {
    const auto a = lines_of(expected);
    const auto b = lines_of(actual);
    std::string out;
    int shown = 0;
    for (std::size_t i = 0; i < std::max(a.size(), b.size()) && shown < 5; ++i) {
        const auto* before = i < a.size() ? &a[i] : nullptr;
        const auto* now = i < b.size() ? &b[i] : nullptr;
        if (before && now && *before == *now)
            continue;
        ++shown;
        out += "line " + std::to_string(i + 1) + "\n";
        if (before)
            out += "- " + *before + "\n";
        if (now)
            out += "+ " + *now + "\n";
    }
    return out.empty() ? "the end of the last line differs\n" : out;
}

/// Compares a text with the golden file `path` (below tests/). A mismatch fails the test with the first differing
/// lines and leaves the new text in the build folder under golden-changed/, with "-changed" at its name. With
/// UPDATE_GOLDEN=1 in the environment the golden file is rewritten instead: read the diff before committing it.
inline void check_golden(const std::string& path, const std::string& text) {
    namespace fs = std::filesystem;
    const fs::path golden = fs::path{BOARDPACK_TEST_DIR} / path;
    std::ifstream in{golden, std::ios::binary};
    const std::string expected{std::istreambuf_iterator<char>{in}, {}};
    const bool known = in.is_open();
    const auto write = [&](const fs::path& to) {
        fs::create_directories(to.parent_path());
        std::ofstream{to, std::ios::binary} << text;
    };
    if (known && expected == text)
        return;
    const char* update = std::getenv("UPDATE_GOLDEN");
    if (update && std::string_view{update} == "1") {
        write(golden);
        return;
    }
    auto changed = fs::path{BOARDPACK_BINARY_DIR} / "golden-changed" / path;
    changed += "-changed";
    write(changed);
    const auto what = known ? first_differences(expected, text) : std::string{"there is no such golden file yet\n"};
    FAIL_CHECK(path << " differs; the new text is in " << changed.string() << "\n" << what);
}

}  // namespace boardpack
