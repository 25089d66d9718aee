#include <algorithm>
#include <filesystem>
#include <map>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>
#include <nlohmann/json.hpp>

#include "publish/publish.hpp"
#include "support/program.hpp"

using namespace boardpack;
namespace fs = std::filesystem;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// All files under a folder with their bytes.
std::map<std::string, std::string> snapshot(const std::string& folder) {
    std::map<std::string, std::string> files;
    if (!fs::exists(folder))
        return files;
    for (const auto& e : fs::recursive_directory_iterator{folder}) {
        if (!e.is_regular_file() || e.path().filename() == ".lock")
            continue;
        std::ifstream in{e.path(), std::ios::binary};
        files[fs::relative(e.path(), folder).string()] = {std::istreambuf_iterator<char>{in},
                                                          std::istreambuf_iterator<char>{}};
    }
    return files;
}

const std::string ready = "-C " BOARDPACK_TEST_DIR "/workspaces/saltmarsh ";

}  // namespace

TEST_CASE("a build of another area writes every edition, is silent in a pipe, and its manifest is true") {
    const TempFolder out;
    const Ran ran = run_program(ready + "build --out " + out.path());
    CHECK_MESSAGE(ran.status == 0, ran.err);
    CHECK(ran.out.empty());
    const std::string folder = out.path() + "/2025-26-Q1";
    std::vector<std::string> names;
    for (const auto& [name, bytes] : snapshot(folder)) names.push_back(name);
    CHECK(names == std::vector<std::string>{"board.figures.tsv", "board.pdf", "board.txt", "board.xlsx",
                                            "doers.figures.tsv", "doers.pdf", "doers.txt", "doers.xlsx",
                                            "manifest.json"});
    const auto manifest = nlohmann::json::parse(out.read("2025-26-Q1/manifest.json"));
    REQUIRE(manifest["files"].size() == 8);
    for (const auto& file : manifest["files"]) {
        const std::string bytes = out.read("2025-26-Q1/" + file["name"].get<std::string>());
        CHECK(file["bytes"] == bytes.size());
        CHECK(file["sha256"] == sha256(bytes));
    }
    CHECK(manifest["illustrative"] == true);
    CHECK(out.read("2025-26-Q1/board.pdf").starts_with("%PDF-1.7"));
    CHECK(has(out.read("2025-26-Q1/board.txt"), "Saltmarsh SEND Board"));
    CHECK_FALSE(has(out.read("2025-26-Q1/board.txt"), "Liverpool"));
}

TEST_CASE("two builds give the same bytes, whatever the threads, the time zone, the locale and the folder") {
    const TempFolder one, two;
    REQUIRE(run_program(ready + "build -j 1 --out " + one.path()).status == 0);
    REQUIRE(run_program(ready + "build -j 4 --out " + two.path(),
                        "cd / && TZ=Asia/Tokyo LC_ALL=de_DE.UTF-8 MALLOC_PERTURB_=165")
                .status == 0);
    const auto a = snapshot(one.path()), b = snapshot(two.path());
    REQUIRE(a.size() == b.size());
    for (const auto& [name, bytes] : a) CHECK_MESSAGE(bytes == b.at(name), name);
}

TEST_CASE("SOURCE_DATE_EPOCH dates the documents") {
    const TempFolder out;
    REQUIRE(run_program(ready + "build --pack board --format pdf --out " + out.path(), "SOURCE_DATE_EPOCH=1000000000")
                .status == 0);
    const TempFolder usual;
    REQUIRE(run_program(ready + "build --pack board --format pdf --out " + usual.path()).status == 0);
    CHECK(out.read("2025-26-Q1/board.pdf") != usual.read("2025-26-Q1/board.pdf"));
}

TEST_CASE("a partial build carries the other files over unchanged") {
    const TempFolder out;
    REQUIRE(run_program(ready + "build --out " + out.path()).status == 0);
    const auto before = snapshot(out.path() + "/2025-26-Q1");
    REQUIRE(run_program(ready + "build --pack board --format txt --out " + out.path()).status == 0);
    CHECK(snapshot(out.path() + "/2025-26-Q1") == before);
}

TEST_CASE("input with errors is status 1, says all of them, and leaves the earlier packs alone") {
    const WorkspaceCopy copy{"saltmarsh"};
    REQUIRE(run_program("-C " + copy.path() + " build").status == 0);
    const auto before = snapshot(copy.path() + "/out");
    REQUIRE_FALSE(before.empty());
    copy.change("indicators/definitions/plan.toml", "polarity = \"lower\"", "polarty = \"lower\"");
    copy.change("indicators/data/2025-26-Q1/council.toml", "numerator = 34", "numerator = 340");
    copy.change("indicators/data/2025-26-Q1/clinic.toml", "wait-long", "wait-lnog");
    copy.change("indicators/strategy.toml", "measures = [\"A-1\"]", "measures = [\"A-9\"]");
    const Ran ran = run_program("-C " + copy.path() + " build");
    CHECK(ran.status == 1);
    CHECK(ran.out.empty());
    CHECK_MESSAGE(has(ran.err, "unknown key 'polarty'"), ran.err);
    CHECK_MESSAGE(has(ran.err, "did you mean 'polarity'?"), ran.err);
    CHECK_MESSAGE(has(ran.err, "wait-lnog"), ran.err);
    CHECK_MESSAGE(has(ran.err, "A-9"), ran.err);
    CHECK_MESSAGE(has(ran.err, "340"), ran.err);
    CHECK(snapshot(copy.path() + "/out") == before);
}

TEST_CASE("files that are not text in TOML are refused with a code and never an exception's text") {
    const struct {
        const char *file, *bytes;
    } rows[] = {
        {"indicators/strategy.toml", ""},
        {"indicators/strategy.toml", "\xFF\xFE[strategy]"},
        {"indicators/definitions/plan.toml", "[[indicator]\nid = 1"},
        {"indicators/definitions/plan.toml", "a = 1\na = 2"},
        {"indicators/data/2025-26-Q1/council.toml", "period = 2025-02-30"},
        {"indicators/data/2025-26-Q1/council.toml", "period = \"2025-26-Q1\"\nx = [1, {a = nan}]"},
        {"templates/theme.toml", "colours = 3"},
        {"indicators/calendar.toml", "= = ="},
    };
    for (const auto& row : rows) {
        CAPTURE(row.file);
        CAPTURE(row.bytes);
        const WorkspaceCopy copy{"saltmarsh"};
        copy.folder().write(row.file, row.bytes);
        const Ran ran = run_program("-C " + copy.path() + " build");
        CHECK(ran.status == 1);
        CHECK_MESSAGE(has(ran.err, "error[E0"), ran.err);
        CHECK_MESSAGE(has(ran.err, row.file), ran.err);
        CHECK_FALSE(has(ran.err, "what()"));
        CHECK_FALSE(has(ran.err, "terminate"));
        CHECK_FALSE(fs::exists(copy.path() + "/out/2025-26-Q1"));
    }
}

TEST_CASE("a directory where a file should be is an error of the input, an unreadable file one of the machine") {
    const WorkspaceCopy copy{"saltmarsh"};
    fs::remove(copy.path() + "/indicators/calendar.toml");
    fs::create_directory(copy.path() + "/indicators/calendar.toml");
    const Ran ran = run_program("-C " + copy.path() + " build");
    CHECK(ran.status == 1);
    CHECK_MESSAGE(has(ran.err, "E0102"), ran.err);
    if (::geteuid() == 0)
        return;  // root reads everything
    const WorkspaceCopy other{"saltmarsh"};
    fs::permissions(other.path() + "/indicators/calendar.toml", fs::perms::none);
    CHECK(run_program("-C " + other.path() + " build").status == 3);
}

TEST_CASE("an output folder that cannot be written is status 3") {
    const TempFolder out;
    out.write("file", "precious");
    const Ran ran = run_program(ready + "build --format txt --out " + out.path() + "/file");
    CHECK(ran.status == 3);
    CHECK_MESSAGE(has(ran.err, "E0802"), ran.err);
    CHECK(out.read("file") == "precious");
    const Ran proc = run_program(ready + "build --format txt --out /proc/nowhere");
    CHECK(proc.status == 3);
    CHECK_MESSAGE(has(proc.err, "E0801"), proc.err);
}

TEST_CASE("check draws nothing and speaks to machines when asked") {
    const WorkspaceCopy copy{"saltmarsh"};
    copy.change("indicators/definitions/plan.toml", "polarity = \"higher\"", "polarity = \"hihger\"");
    const Ran text = run_program("-C " + copy.path() + " check");
    CHECK(text.status == 1);
    CHECK_MESSAGE(has(text.err, "did you mean 'higher'?"), text.err);
    const Ran json = run_program("-C " + copy.path() + " check --format json");
    CHECK(json.status == 1);
    const auto findings = nlohmann::json::parse(json.out);
    REQUIRE_FALSE(findings.empty());
    CHECK(findings[0]["file"] == "indicators/definitions/plan.toml");
    CHECK(findings[0]["severity"] == "error");
    CHECK(findings[0]["line"].get<int>() > 1);
    const auto sarif = nlohmann::json::parse(run_program("-C " + copy.path() + " check --format sarif").out);
    CHECK(sarif["runs"][0]["results"].size() == findings.size());
    CHECK(has(run_program("-C " + copy.path() + " check --format github").out,
              "::error file=indicators/definitions/plan.toml,line="));
    CHECK_FALSE(fs::exists(copy.path() + "/out"));
}

TEST_CASE("figures are taken as they were known on a day") {
    const TempFolder early, late;
    REQUIRE(run_program(ready + "build 2025-26-Q1 --format txt --known-on 2025-07-01 --out " + early.path()).status ==
            0);
    REQUIRE(run_program(ready + "build 2025-26-Q1 --format txt --out " + late.path()).status == 0);
    CHECK(early.read("2025-26-Q1/doers.txt") != late.read("2025-26-Q1/doers.txt"));
    CHECK(has(early.read("2025-26-Q1/doers.txt"), "Awaiting data"));
}

TEST_CASE("no small count of people is written in any edition") {
    // wait-long is 3 in the latest quarter; the youngest age band has 3 children.
    const TempFolder out;
    REQUIRE(run_program(ready + "build --out " + out.path()).status == 0);
    for (const char* pack : {"board", "doers"}) {
        const std::string figures = out.read(std::string{"2025-26-Q1/"} + pack + ".figures.tsv");
        CHECK_FALSE(has(figures, "wait-long/2025-26-Q1/E06999901/value\t3"));
        CHECK_FALSE(has(figures, "plans-by-age/2025-01-16/E06999901/part.under-5\t3"));
    }
    const std::string text = out.read("2025-26-Q1/doers.txt");
    CHECK(has(text, "idden to protect individuals"));
}

TEST_CASE("free text that tells a hidden figure is withheld, the same text without a number stands") {
    // wait-long is 3 in the latest quarter, which is hidden.
    const WorkspaceCopy copy{"saltmarsh"};
    const std::string file = "indicators/data/2025-26-Q1/clinic.toml";
    copy.folder().write(file, copy.folder().read(file) +
                                  "\n[figure.wait-long.commentary]\n"
                                  "tells_us = \"Three children wait more than a year, which is *far* fewer.\"\n"
                                  "doing = \"Every family has a named contact.\"\n"
                                  "author = \"Clinic manager\"\n"
                                  "written_for = 2025-07-11\n");
    REQUIRE(run_program("-C " + copy.path() + " build").status == 0);
    std::string text = copy.folder().read("out/2025-26-Q1/doers.txt");
    std::ranges::replace(text, '\n', ' ');
    CHECK_FALSE(has(text, "Three children"));
    CHECK(has(text, "This part is withheld"));
    CHECK(has(text, "Every family has a named contact."));
    CHECK(has(text, "close to the aim"));  // the commentary of a figure that is shown
}

TEST_CASE("an earlier pack stays printable after a revision, and explain shows both values") {
    const WorkspaceCopy copy{"saltmarsh"};
    const std::string council = "indicators/data/2025-26-Q1/council.toml";  // received on 11 July 2025
    copy.folder().write(council, copy.folder().read(council) + R"(
[[revision]]
indicator = "advice-6wk"
period = "2025-02"
numerator = 28
denominator = 36
reason = "three late returns of one service"
approved_by = "Head of SEND"
)");
    const std::string at = "-C " + copy.path() + " ";
    const auto figures = [&](const std::string& known_on) {
        const TempFolder out;
        const Ran ran = run_program(at + "build 2024-25-Q4 --format txt --out " + out.path() + known_on);
        REQUIRE_MESSAGE(ran.status == 0, ran.err);
        return out.read("2024-25-Q4/board.figures.tsv");
    };
    const std::string id = "\tadvice-6wk/2024-25-Q4/E06999901/value\t";
    const std::string told = figures(" --known-on 2025-07-10"), known = figures(" --known-on 2025-07-11");
    CHECK(has(told, id + "86.7%\n"));
    CHECK_FALSE(has(told, id + "84.1%"));
    CHECK(has(known, id + "84.1%"));
    CHECK_FALSE(has(known, id + "86.7%"));
    CHECK(has(figures(""), id + "84.1%"));
    const Ran explained = run_program(at + "explain advice-6wk 2024-25-Q4");
    CHECK(has(explained.out, "Before  86.7% (exactly 9800/113)"));
    CHECK(has(explained.out, "After   84.1% (exactly 9500/113)"));
}
