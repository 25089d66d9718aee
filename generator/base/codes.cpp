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
    {"E0301", "given twice", "Ids are unique within their kind; registers within a period. The note shows the first one."},
    {"E0302", "unknown reference", "Nothing of this kind has the id; the help line offers the nearest one."},
    {"E0303", "local area", "Exactly one area is of kind local, and area_code names it."},
    {"E0304", "measure without an indicator", "Every success measure needs an indicator, its own or that of the measure it is the same as."},
    {"E0305", "headline", "A measure with several indicators has exactly one headline."},
    {"E0306", "same_as goes on", "same_as names the first place directly, and never itself."},
    {"E0307", "measure or context", "An indicator serves a measure or is context, not both and not neither."},
    {"E0308", "family without a title", "An indicator of a family says how readers know the family."},
    {"E0309", "strategy dates", "The strategy must end after it starts."},
    {"E0310", "classification", "A classification has parts, each once; its unknown part is one of them."},
    {"E0311", "unit does not fit", "The unit is not one that an indicator of this kind can have."},
    {"E0312", "share without a denominator", "An indicator that is a share must say of what."},
    {"E0313", "plausible range", "The range is written [low, high]."},
    {"E0314", "breaks out of order", "Breaks and changes of a definition are given once each, in order."},
    {"E0320", "wrong kind of period", "The calendar takes quarters for meetings and cut-offs, and academic terms for terms."},
    {"E0321", "holidays out of order", "Versions and days of holidays stand in order, each once."},
    {"E0322", "term dates", "A term must end after it begins."},
    {"W0323", "day before the period ends", "A meeting or cut-off lies before the end of the period it is about."},
    {"E0330", "answered before it was raised", "The dates of an escalation contradict each other."},
    {"W0331", "no such escalation route", "The strategy names no route from the one board to the other."},
    {"E0332", "risk score", "Likelihood and consequence go from 1 to 5, scores from 1 to 25."},
    {"E0333", "done and not done", "An action has a day on which it was done, but a status that says otherwise."},
    {"W0334", "quote not cleared", "A quote without cleared_on is never printed."},
    {"E0401", "numerator over denominator", "A share cannot be more than 100 %."},
    {"E0402", "denominator not above zero", "Nothing can be divided by zero or less."},
    {"E0403", "outside the plausible range", "The figure, or the share worked out, is outside the range of the definition."},
    {"E0404", "negative", "A count, a share or a duration cannot be less than zero."},
    {"E0405", "not whole", "What is counted one by one is whole."},
    {"E0406", "value disagrees", "The value is not what its numerator and denominator give, at the precision in which it is written."},
    {"E0407", "missing and given", "A figure has a reason why it is not there, and yet it is there."},
    {"E0408", "nothing given", "A figure has neither a number nor a reason why there is none."},
    {"E0409", "half of a share", "Shares come as numerator and denominator; published shares may be a per cent alone."},
    {"E0410", "divided count", "A count or a sum of money is given as value."},
    {"E0411", "nil return with a number", "A nil return confirms that there were none."},
    {"E0412", "milestone with a number", "Milestones and narratives have progress and done_on; other indicators have numbers."},
    {"E0420", "month outside the period", "A month of a figure lies within its period."},
    {"E0421", "months out of order", "Months are given once each, in order."},
    {"E0422", "months and a whole", "A figure is given either as months or as a whole."},
    {"E0423", "month not given", "A period given as months has all of them, or says why one is not there."},
    {"E0430", "unknown part", "The classification has no such part."},
    {"E0431", "parts exceed the whole", "The parts add up to more than the whole."},
    {"E0433", "wrong classification", "The parts belong to no classification, or to another than the definition says."},
    {"E0440", "figure given twice", "An indicator has one figure for a period and an area."},
    {"E0441", "period does not fit", "A figure of this period cannot serve an indicator that comes at this frequency."},
    {"W0442", "another provider", "The definition says that another provider sends this figure."},
    {"W0443", "received before the end", "The figure was received before its period had ended."},
    {"W0444", "late without a date", "A late figure says when it is expected; others do not."},
    {"E0445", "retired", "The indicator is no longer reported."},
    {"W0446", "no day of receipt", "Without it a pack cannot be rebuilt as it was on an earlier day."},
    {"E0460", "nothing to revise", "There is no figure of the period that the revision speaks of."},
    {"E0461", "revision without a number", "A revision gives the number as it is now known."},
    {"E0462", "revision without a reason", "A revision says why, and who approved it."},
    {"E0463", "revised twice", "One file revises a figure at most once."},
    {"W0501", "baseline without a figure", "The definition names a period as baseline, but no figure of that period has come in."},
    {"W0502", "target never in force", "Another target starts at the same time, or the target starts after the strategy ends."},
    {"W0503", "benchmark without a figure", "The target compares with an area of which there is no figure."},
    {"W0504", "figure outside the series", "The figure is for another kind of period than the rest of the series, so that it is left out."},
    {"W0505", "months cannot be added up", "Monthly shares, waits or scores need numerator and denominator, or a value for the quarter."},
    {"E0520", "target lacks a field", "The form of the target needs a field that is not given."},
    {"E0521", "target has a field too many", "The form of the target does not take this field."},
    {"E0522", "empty band", "The high end of a band is above its low end."},
    {"E0523", "own benchmark", "The area is compared with another area."},
    {"E0524", "target of nobody", "A target says who set it and when. The program never invents policy."},
    {"E0525", "targets out of order", "Targets stand in order of the periods from which they hold, each once."},
    {"E0526", "target outside the range", "A target lies within the plausible range of its indicator."},
    {"E0527", "target does not fit", "The form of the target does not fit the polarity of the indicator."},
    {"E0528", "points out of order", "The points of a trajectory are of one kind of period, in order, each once."},
    {"E0529", "gap in a trajectory", "A trajectory in steps has a point for each period from its first on."},
    {"E0601", "page budget", "The budget is written [least, most]."},
    {"E0602", "template for no board", "A template names the boards that receive the pack."},
    {"E0604", "text without contrast", "Text needs a contrast of at least 4.5 against its background."},
    {"E0605", "mark without contrast", "A mark needs a contrast of at least 3 against the page."},
    {"E0606", "no room on the page", "The margins leave no room for text."},
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
