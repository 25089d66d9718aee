#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

// The files that a theme names.

namespace {

MemoryFiles with_theme(const std::string& lines) {
    auto files = minimal_workspace();
    append(files, "templates/theme.toml", "\n" + lines);
    return files;
}

}  // namespace

TEST_CASE("a logo is read from templates/") {
    auto files = with_theme("[logo]\nfile = \"reed.svg\"\nalt = \"A reed\"\n");
    files.put("templates/reed.svg", "<svg/>");
    const auto loaded = load_all(files);
    CHECK(loaded.messages() == "");
    const Theme& theme = loaded.model.data().theme;
    REQUIRE(theme.logo.has_value());
    REQUIRE(theme.logo->file.bytes != nullptr);
    CHECK(*theme.logo->file.bytes == "<svg/>");
    CHECK(theme.logo->height == 36);
}

TEST_CASE("a logo that is not there, or lies elsewhere, or says nothing to those who do not see it") {
    const std::string missing = load_all(with_theme("[logo]\nfile = \"reed.svg\"\nalt = \"A reed\"\n")).messages();
    CHECK_MESSAGE(missing.contains("error[E0607]: the file templates/reed.svg cannot be read"), missing);
    const std::string outside = load_all(with_theme("[logo]\nfile = \"../secret.svg\"\nalt = \"A reed\"\n")).messages();
    CHECK_MESSAGE(outside.contains("error[E0607]: '../secret.svg' is not the name of a file in templates/"), outside);
    const std::string mute = load_all(with_theme("[logo]\nfile = \"reed.svg\"\n")).messages();
    CHECK_MESSAGE(mute.contains("error[E0202]"), mute);
    CHECK(mute.contains("alt"));
}

TEST_CASE("font files are read from fonts/, each of them named when it is not there") {
    const auto loaded =
        load_all(with_theme("[fonts]\nregular = \"a.otf\"\nmedium = \"b.otf\"\nbold = \"c.otf\"\n"
                            "italic = \"d.otf\"\n"));
    for (const char* name : {"a", "b", "c", "d"})
        CHECK(loaded.messages().contains("error[E0608]: the file fonts/" + std::string{name} + ".otf cannot be read"));
}
