#include <fmt/format.h>

#include "support/laid.hpp"
#include "support/page_boxes.hpp"
#include "support/workspace.hpp"

// Text and figures that hardly fit, through everything that `build` does before drawing: nothing overlaps, leaves its
// page or is lost; what cannot be printed is refused with its line.

using namespace boardpack;
using namespace boardpack::test;

namespace {

const std::string council = "indicators/data/2025-26-Q1/council.toml";
const std::string period = "2025-26-Q1";

MemoryFiles saltmarsh() {
    MemoryFiles files;
    const DiskFiles disk{std::string{BOARDPACK_TEST_DIR} + "/workspaces/saltmarsh"};
    for (const char* folder : {"indicators", "templates"}) copy_into(files, disk, folder);
    return files;
}

std::string words(int n) {
    std::string text;
    for (int i = 1; i <= n; ++i) text += (i > 1 ? " w" : "w") + std::to_string(i);
    return text;
}

const std::string unbroken(220, 'x');

/// The file that holds some words.
std::string file_with(const MemoryFiles& files, const std::vector<std::string>& names, const std::string& text) {
    for (const std::string& name : names)
        if (const auto bytes = files.read(name); bytes && bytes->contains(text))
            return name;
    FAIL("no file with " << text);
    return {};
}

void sound(const Laid& laid) {
    CHECK_MESSAGE(!laid.pages.diagnostics.has_errors(), laid.messages());
    CHECK(laid.pages.value.size() == 2);
    for (const PagedPack& pack : laid.pages.value)
        for (const std::string& problem : check_page_boxes(pack, laid.theme)) FAIL_CHECK(problem);
}

/// All words on the pages of a pack, without spaces: how lines were broken does not matter.
std::string letters(const PagedPack& pack) {
    std::string all;
    for (const Page& page : pack.pages)
        for (const PageText& text : texts_of(*page.body))
            for (const char c : text.words)
                if (c != ' ' && c != '\n')
                    all += c;
    return all;
}

std::vector<std::string> definition_files(const MemoryFiles& files) {
    std::vector<std::string> names;
    const std::vector<std::string> found = files.list("indicators/definitions").value();
    for (const std::string& name : found) names.push_back("indicators/definitions/" + name);
    return names;
}

}  // namespace

TEST_CASE("a commentary of 600 words is printed whole") {
    auto files = saltmarsh();
    replace(files, council, "Requests now go out on the day they are made.", words(600));
    const auto out = laid(files, period);
    sound(*out);
    const std::string all = letters(out->pages.value.front());
    for (const char* word : {"w1w2w3", "w299w300w301", "w598w599w600"}) CHECK_MESSAGE(all.contains(word), word);
}

TEST_CASE("a title of 200 characters and a word of 220 letters are printed whole") {
    auto files = saltmarsh();
    std::string title = "Advice";
    while (title.size() < 200) title += " returned in time";
    const std::string holder = file_with(files, definition_files(files), "Advice returned within six weeks");
    replace(files, holder, "Advice returned within six weeks", title);
    replace(files, council, "Two services still answer late;", unbroken);
    replace(files, council, "The resourced base opens late, so children travel further.", unbroken);
    const auto out = laid(files, period);
    sound(*out);
    const std::string all = letters(out->pages.value.front());
    CHECK(all.contains("Advicereturnedintimereturnedintimereturnedintime"));
    CHECK(std::ranges::count(all, 'x') >= 2 * 220);
}

TEST_CASE("names with accents are printed, and a script that no font has is refused with its line") {
    auto files = saltmarsh();
    replace(files, council, "Head of School Places", "Zoë Müller-Łukaszewicz, Σπάρτη, Львів, Nguyễn Thị Ánh");
    const auto out = laid(files, period);
    sound(*out);
    CHECK(letters(out->pages.value.front()).contains("ZoëMüller-Łukaszewicz"));

    replace(files, council, "Requests now go out on the day they are made.", "ליאת and فاطمة send them.");
    const std::string messages = laid(files, period)->messages();
    CHECK_MESSAGE(messages.contains("error[E0702]"), messages);
    CHECK_MESSAGE(messages.contains("--> " + council + ":"), messages);
}

TEST_CASE("ninety months of one indicator") {
    auto files = saltmarsh();
    for (int year = 2018; year <= 2023; ++year)
        for (int quarter = 1; quarter <= (year == 2023 ? 3 : 4); ++quarter) {
            const std::string name = fmt::format("{}-{:02}-Q{}", year, (year + 1) % 100, quarter);
            const int calendar = quarter == 4 ? year + 1 : year;
            const int month = quarter == 4 ? 1 : 1 + 3 * quarter;
            std::string text = fmt::format(
                "period = \"{}\"\nprovider = \"council\"\nreceived_on = {}-{:02}-20\n"
                "illustrative = true\n\n[figure.advice-6wk]\nmonths = [\n",
                name, month + 3 > 12 ? calendar + 1 : calendar, (month + 2) % 12 + 1);
            for (int m = month; m < month + 3; ++m)
                text += fmt::format("    {{ month = \"{}-{:02}\", numerator = {}, denominator = {} }},\n", calendar, m,
                                    28 + m % 7, 38 + m % 3);
            files.put("indicators/data/" + name + "/council.toml", text + "]\n");
        }
    sound(*laid(files, period));
}

TEST_CASE("every figure of the quarter missing") {
    auto files = saltmarsh();
    const std::vector<std::string> names = files.list("indicators/data/" + period).value();
    for (const std::string& name : names) {
        const std::string path = "indicators/data/" + period + "/" + name;
        const std::string text = files.read(path).value();
        files.put(path, text.substr(0, text.find("[figure.")));
    }
    sound(*laid(files, period));
}
