#include "base/codes.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace boardpack {

namespace {

// Kept in order of code. docs/diagnostics.md is generated from this table.
constexpr auto codes = std::to_array<CodeEntry>({
    {"E0101", "file missing", "A file that the workspace needs is not there."},
    {"E0102", "not a file", "A folder or a special file stands where a text file is expected."},
    {"E0103", "file cannot be read", "The system refused to read the file; check its permissions."},
    {"E0104", "not UTF-8", "Text files are UTF-8. The message names the line and the byte."},
    {"E0105", "NUL byte", "The file is not a text file, or it was damaged."},
    {"E0106", "empty file", "The file holds nothing."},
    {"E0107", "file too large", "A text file of a workspace has at most 16 MiB."},
    {"E0108", "nested too deeply", "Brackets and dotted keys nest at most 32 deep."},
    {"E0109", "not a folder", "A file stands where a folder of the workspace is expected."},
    {"E0110", "not valid TOML", "The file breaks a rule of TOML's syntax. Only the first such error of a file can be shown."},
    {"E0111", "given twice", "A key or a table is given twice in one file."},
    {"E0112", "not a day of the calendar", "A date that does not exist, or that is not written year-month-day."},
    {"E0113", "folder is not a period", "A folder of indicators/data is named like a period, or published."},
    {"E0114", "wrong place for the period", "The period in the file is another than that of its folder or name."},
    {"E0115", "no definitions", "indicators/definitions holds no file, so that no indicator can be reported."},
    {"E0116", "no pack templates", "templates holds no pack template, so that no pack can be made."},
    {"W0117", "not read", "A file or folder stands in a place from which nothing is read."},
    {"E0201", "unknown key", "The table has no such key; the reference lists those there are."},
    {"E0202", "key missing", "A key that the table must have is missing."},
    {"E0203", "wrong type", "The value is of another type than the key takes."},
    {"E0204", "unknown word", "The key takes one of a few words, and this is none of them."},
    {"E0205", "number not understood", "Numbers have at most 12 digits before the point and 6 after it, and no exponent."},
    {"E0206", "number out of range", "The number is less or more than the key takes."},
    {"E0207", "not a date", "Dates are written year-month-day without quotation marks."},
    {"E0208", "not a period", "The text is not in one of the notations for periods."},
    {"E0209", "empty text", "A text that is given must say something."},
    {"E0210", "character not allowed", "The text holds a control character, or a line break where one line is expected."},
    {"E0211", "not an id", "Ids have letters, digits, points, hyphens and underscores only."},
    {"E0212", "wrong number of items", "The list has another number of items than the key takes."},
    {"E0213", "not a colour", "Colours are # and six hexadecimal digits."},
    {"W0501", "baseline without a figure", "The definition names a period as baseline, but no figure of that period has come in."},
    {"W0502", "target never in force", "Another target starts at the same time, or the target starts after the strategy ends."},
    {"W0503", "benchmark without a figure", "The target compares with an area of which there is no figure."},
    {"W0504", "figure outside the series", "The figure is for another kind of period than the rest of the series, so that it is left out."},
    {"W0505", "months cannot be added up", "Monthly shares, waits or scores need numerator and denominator, or a value for the quarter."},
    {"E0702", "no glyph", "A text holds a character that no font of the program has. Printed, it would be a box with its number in it."},
    {"W0703", "pack longer than its budget", "The PDF has more pages than the template's budget allows. The packs are written all the same."},
    {"E0704", "taller than a page", "A row, box or passage that is not divided is taller than a page, so that it would be cut off."},
    {"E0801", "output folder cannot be made or written", "The folder for the packs could not be made, or nothing can be written into it."},
    {"E0802", "not a folder", "A file stands where the folder of the packs should be; it was left alone."},
    {"E0803", "another build is running", "Two builds must not write into one output folder at once."},
    {"E0804", "writing failed", "The packs could not be written in full, for example because the disk is full; the earlier output is whole."},
    {"E0898", "out of memory", "The machine has no memory left; nothing was written."},
    {"E0899", "unexpected failure", "A fault of the program itself; nothing was written."},
    {"E0901", "wrong usage", "The command line is not understood."},
    {"E0902", "no workspace", "The current folder, or the one after -C, holds no indicators/strategy.toml."},
    {"E0903", "no such folder", "The folder after -C does not exist or cannot be entered."},
    {"E0904", "not a period", "A command takes a financial quarter, such as 2025-26-Q4."},
    {"E0905", "unknown period", "The workspace holds no figures for this period."},
    {"E0906", "unknown pack", "No template makes a pack of this name."},
    {"E0907", "unknown format", "The format is not one that the command knows."},
    {"E0908", "not a date", "A date is written 2026-01-31."},
    {"E0909", "unknown kind of file", "No file of the workspace is of this kind."},
});

}  // namespace

std::span<const CodeEntry> diagnostic_codes() { return codes; }

std::string diagnostics_markdown() {
    std::string out =
        "# Diagnostics\n\n"
        "Every message of `boardpack` carries a code that stays the same from version to version. `E` is an error: nothing is written.\n"
        "`W` is a warning: the packs are written. This page comes from the table in `generator/base/codes.cpp`.\n\n"
        "| code | what | meaning |\n| --- | --- | --- |\n";
    for (const CodeEntry& e : codes) out += fmt::format("| {} | {} | {} |\n", e.code, e.title, e.meaning);
    return out;
}

bool is_known_code(std::string_view code) {
    return std::ranges::any_of(codes, [&](const CodeEntry& e) { return e.code == code; });
}

}  // namespace boardpack
