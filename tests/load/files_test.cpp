#include <map>

#include "base/codes.hpp"
#include "load/read_text.hpp"
#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

const std::string calendar = "indicators/calendar.toml";

/// The minimal workspace, in which some paths cannot be used as the system would say.
class DamagedFiles final : public FileReader {
public:
    std::map<std::string, Failure> broken;

    [[nodiscard]] What what(const std::string& path) const override {
        if (broken.contains(path))
            return path.ends_with(".toml") ? What::file : What::directory;
        return sound_.what(path);
    }
    [[nodiscard]] Result<std::string> read(const std::string& path) const override {
        const auto it = broken.find(path);
        return it == broken.end() ? sound_.read(path) : std::unexpected(it->second);
    }
    [[nodiscard]] Result<std::vector<std::string>> list(const std::string& folder) const override {
        const auto it = broken.find(folder);
        return it == broken.end() ? sound_.list(folder) : std::unexpected(it->second);
    }

private:
    MemoryFiles sound_ = minimal_workspace();
};

MemoryFiles with_calendar(std::string text) {
    auto files = minimal_workspace();
    files.put(calendar, std::move(text));
    return files;
}

MemoryFiles without(const std::string& unwanted) {
    const auto all = minimal_workspace();
    MemoryFiles files;
    for (const std::string& path : workspace_files(all))
        if (!path.starts_with(unwanted))
            files.put(path, all.read(path).value());
    return files;
}

}  // namespace

TEST_CASE("a byte that is not UTF-8 is named with its line") {
    check_diagnostics(with_calendar("# one\n# caf\xE9\n"),
                      R"(error[E0104]: this file is not UTF-8: line 2 holds the byte 0xE9
  --> indicators/calendar.toml:2:6
  |
2 | # caf?
  |      ^
   = help: save the file as UTF-8

)");
}

TEST_CASE("UTF-16 is recognised") {
    check_diagnostics(with_calendar(std::string{"\xFF\xFE#\0", 4}),
                      "error[E0104]: this file is not UTF-8: line 1 holds the byte 0xFF\n"
                      "  --> indicators/calendar.toml:1:1\n"
                      "  |\n"
                      "1 | ??# \n"
                      "  | ^\n"
                      "   = help: the file is UTF-16; save it as UTF-8\n\n");
}

TEST_CASE("a byte order mark of UTF-8 is dropped, and columns are right after it") {
    check_diagnostics(with_calendar("\xEF\xBB\xBF# nothing\n"), "");
    check_diagnostics(with_calendar("\xEF\xBB\xBFx = 1\n"), R"(error[E0201]: unknown key 'x'
  --> indicators/calendar.toml:1:1
  |
1 | x = 1
  | ^
   = help: known keys: holidays, term, census_day, meeting, cut_off

)");
}

TEST_CASE("lines may end in carriage return and line feed") {
    check_diagnostics(with_calendar("# one\r\n\r\n[[term]]\r\nperiod = \"AY2025-26-autumn\"\r\nfirst = 2025-09-01\r\n"
                                    "last = \"2025-12-19\"\r\n"),
                      R"(error[E0207]: a date is not a text
  --> indicators/calendar.toml:6:8
  |
6 | last = "2025-12-19"
  |        ^^^^^^^^^^^^
   = help: drop the quotation marks: 2025-12-19

)");
}

TEST_CASE("a NUL byte is named with its line") {
    check_diagnostics(with_calendar(std::string{"# one\n# t\0o\n", 12}), R"(error[E0105]: line 2 holds a NUL byte
  --> indicators/calendar.toml:2:4
  |
2 | # t o
  |    ^
   = help: this is not a text file, or it was damaged

)");
}

TEST_CASE("an empty file is not a file of the workspace") {
    for (const char* text : {"", " \n\t\r\n", "\xEF\xBB\xBF"})
        check_diagnostics(with_calendar(text), R"(error[E0106]: this file is empty
  --> indicators/calendar.toml
   = help: fill it in or remove it

)");
    check_diagnostics(with_calendar("# nothing yet\n"), "");
}

TEST_CASE("a file may have 16 MiB and no byte more") {
    check_diagnostics(with_calendar("#" + std::string(load::most_bytes - 1, 'x')), "");
    check_diagnostics(with_calendar("#" + std::string(load::most_bytes, 'x')),
                      R"(error[E0107]: this file has 16777217 bytes; the most is 16777216
  --> indicators/calendar.toml
   = help: divide it into several files

)");
}

TEST_CASE("nesting is bounded before the parser calls itself too often") {
    const auto codes_of = [](const std::string& text) {
        const LoadedWorkspace loaded = load_all(with_calendar(text));
        std::string codes;
        for (const Diagnostic& d : loaded.diagnostics.list()) codes += d.code + " ";
        return codes;
    };
    const auto nested = [](std::size_t n) { return "x = " + std::string(n, '[') + std::string(n, ']'); };
    const auto dotted = [](std::size_t parts) {
        std::string key = "x";
        for (std::size_t i = 1; i < parts; ++i) key += ".x";
        return key + " = 1";
    };
    CHECK_EQ(codes_of(nested(load::most_nesting)), "E0201 ");
    CHECK_EQ(codes_of(nested(load::most_nesting + 1)), "E0108 ");
    CHECK_EQ(codes_of("x = " + std::string(100'000, '[')), "E0108 ");
    CHECK_EQ(codes_of(dotted(load::most_nesting + 1)), "E0201 ");
    CHECK_EQ(codes_of(dotted(load::most_nesting + 2)), "E0108 ");
    CHECK_EQ(codes_of("[" + dotted(1'000'000) + "]"), "E0108 ");
    // Brackets in texts and comments nest nothing.
    const std::string many(100, '[');
    CHECK_EQ(codes_of("# " + many + "\nx = \"\\\"" + many + "\"\ny = '" + many + "'\nz = \"\"\"\n\\\"" + many +
                      "\"\"\"\"\nw = '''\n" + many + "'''\n"),
             "E0201 E0201 E0201 E0201 ");
}

TEST_CASE("a folder where a file should be, a file where a folder should be") {
    auto files = without("indicators/calendar.toml");
    files.put("indicators/calendar.toml/x.toml", "");
    check_diagnostics(files, R"(error[E0102]: 'indicators/calendar.toml' is not a file
  --> indicators/calendar.toml

)");
    files = without("indicators/data/");
    files.put("indicators/data", "x");
    check_diagnostics(files, R"(error[E0109]: 'indicators/data' is a file; a folder is expected
  --> indicators/data

)");
}

TEST_CASE("what cannot be read does not keep the rest from being read") {
    DamagedFiles files;
    files.broken[calendar] = {"E0103", "'indicators/calendar.toml' cannot be read: permission denied", calendar};
    files.broken["indicators/released"] = {"E0103", "the folder 'indicators/released' cannot be read",
                                           "indicators/released"};
    check_diagnostics(files, R"(error[E0103]: 'indicators/calendar.toml' cannot be read: permission denied
  --> indicators/calendar.toml

error[E0103]: the folder 'indicators/released' cannot be read
  --> indicators/released

)");
    files.broken.erase(calendar);
    files.broken["templates/board.toml"] = {"E0103", "'templates/board.toml' cannot be read: read error",
                                            "templates/board.toml"};
    CHECK_EQ(load_all(files).model.data().templates.size(), 1);
}

TEST_CASE("what a workspace cannot do without") {
    check_diagnostics(without("indicators/strategy.toml"), R"(error[E0101]: 'indicators/strategy.toml' does not exist
  --> indicators/strategy.toml
   = help: a workspace is a folder that holds indicators/strategy.toml

)");
    check_diagnostics(without("indicators/definitions"),
                      R"(error[E0115]: there are no definitions: no indicator can be reported
  --> indicators/definitions
   = help: add a file such as indicators/definitions/priority-1.toml

)");
    check_diagnostics(without("templates/theme.toml"), R"(error[E0101]: 'templates/theme.toml' does not exist
  --> templates/theme.toml
   = help: every workspace needs this file

)");
    auto files = without("templates/board.toml");
    files = [&] {
        MemoryFiles only_theme;
        for (const std::string& path : workspace_files(files))
            if (path != "templates/group.toml")
                only_theme.put(path, files.read(path).value());
        return only_theme;
    }();
    check_diagnostics(files, R"(error[E0116]: there are no pack templates: no pack can be made
  --> templates
   = help: add a file such as templates/sendpb.toml

)");
}

TEST_CASE("a workspace without calendar, releases, figures and glossary is whole") {
    check_diagnostics(without("indicators/calendar.toml"), "");
    check_diagnostics(without("indicators/data"), "");
}

TEST_CASE("folders of data are named by their period") {
    auto files = minimal_workspace();
    files.put("indicators/data/2025-Q4/council.toml", "x = ");
    check_diagnostics(files, R"(error[E0113]: '2025-Q4' is not a period
  --> indicators/data/2025-Q4
   = help: a folder of data is named like 2025-26-Q4, or published

)");
}

TEST_CASE("the period of a file is that of its folder or name") {
    auto files = minimal_workspace();
    replace(files, "indicators/data/2025-26-Q4/council.toml", "\"2025-26-Q4\"", "\"2025-26-Q3\"");
    files.put("indicators/released/2025-26-Q3.toml", "period = \"2025-26-Q4\"\n");
    check_diagnostics(files, R"(error[E0114]: this file is about 2025-26-Q3 but stands in the folder of 2025-26-Q4
  --> indicators/data/2025-26-Q4/council.toml:2:10
  |
2 | period = "2025-26-Q3"
  |          ^^^^^^^^^^^^
   = help: move it, or write period = "2025-26-Q4"

error[E0114]: this file is about 2025-26-Q4 but is named 2025-26-Q3
  --> indicators/released/2025-26-Q3.toml:1:10
  |
1 | period = "2025-26-Q4"
  |          ^^^^^^^^^^^^
   = help: name it 2025-26-Q4.toml

)");
}

TEST_CASE("files that nothing reads are pointed out, others are nobody's business") {
    auto files = minimal_workspace();
    files.put("indicators/data/README.md", "x");
    files.put("indicators/data/2025-26-Q4/notes.txt", "x");
    files.put("indicators/data/2025-26-Q4/council.toml~", "x");
    check_diagnostics(files, "");
    files.put("indicators/data/council.toml", "x");
    files.put("indicators/data/2025-26-Q4/COUNCIL.TOML", "x");
    files.put("indicators/definitions/old/priority-1.toml", "x");
    check_diagnostics(files, R"(warning[W0117]: this file is not read
  --> indicators/data/2025-26-Q4/COUNCIL.TOML
   = help: its name must end in .toml, in small letters

warning[W0117]: this file is not read
  --> indicators/data/council.toml
   = help: data files stand in a folder of their period: indicators/data/2025-26-Q4/council.toml

warning[W0117]: this folder is not read
  --> indicators/definitions/old
   = help: the files stand directly in indicators/definitions

)");
}

TEST_CASE("the files of a workspace are listed in the order in which they are read") {
    const auto files = minimal_workspace();
    const std::vector<std::string> expected{"indicators/strategy.toml",
                                            "indicators/calendar.toml",
                                            "indicators/definitions/priority-1.toml",
                                            "indicators/data/2024-25-Q4/council.toml",
                                            "indicators/data/2025-26-Q4/council.toml",
                                            "indicators/data/published/plans.toml",
                                            "templates/theme.toml",
                                            "templates/board.toml",
                                            "templates/group.toml"};
    CHECK_EQ(workspace_files(files), expected);
    Sources sources;
    CHECK_FALSE(load_workspace(files, sources).diagnostics.has_errors());
    REQUIRE_EQ(sources.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) CHECK_EQ(sources.path(static_cast<FileId>(i + 1)), expected[i]);
}
