#include "write/pdf/roles.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace boardpack {

namespace {

constexpr auto standard = std::to_array<std::string_view>(
    {"Annot",   "Art",   "BibEntry", "BlockQuote", "Caption",   "Code",  "Div",  "Document", "Figure",  "Form",
     "Formula", "H",     "H1",       "H2",         "H3",        "H4",    "H5",   "H6",       "Index",   "L",
     "LBody",   "LI",    "Lbl",      "Link",       "NonStruct", "Note",  "P",    "Part",     "Private", "Quote",
     "RB",      "RP",    "RT",       "Reference",  "Ruby",      "Sect",  "Span", "TBody",    "TD",      "TFoot",
     "TH",      "THead", "TOC",      "TOCI",       "TR",        "Table", "WP",   "WT",       "Warichu"});

constexpr auto mapped = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"Title", "P"}, {"FigCaption", "Caption"}, {"Aside", "Div"}});

}  // namespace

bool is_standard_role(std::string_view type) { return std::ranges::find(standard, type) != standard.end(); }

std::string standard_role(std::string_view type) {
    if (is_standard_role(type))
        return std::string(type);
    for (const auto& [ours, theirs] : mapped)
        if (ours == type)
            return std::string(theirs);
    return {};
}

}  // namespace boardpack
