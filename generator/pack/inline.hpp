#pragma once

#include <string>
#include <variant>
#include <vector>

#include "figure/figure_store.hpp"

namespace boardpack {

// Running text as data: words, figures by reference, links.

enum class Emphasis { none, strong, emphasis, muted };

struct Text {
    std::string text;
    Emphasis emphasis = Emphasis::none;
};

/// How a figure is worded where it stands in running text or a cell.
enum class Show {
    value,      // with its unit: "85.7%"
    magnitude,  // a difference without its sign, for "down 1.2 percentage points"
    with_marks  // value and [p], [r], [e]
};

/// A place for a figure; the writers put in what ShownFigures holds, worded by the one formatter.
struct FigureSlot {
    FigureRef figure = no_figure;
    Show show = Show::value;
    Emphasis emphasis = Emphasis::none;
    /// disclose() drops the slot when any of these is hidden: the claim beside it says so already.
    std::vector<FigureRef> rests_on{};
};

/// Words that may be said only while all the figures they rest on are shown ("Better", "Not met", "the highest since
/// ..."): replaced by `otherwise` when any of `rests_on` is hidden. disclose() resolves these; writers never see one
/// unresolved.
struct Claim {
    std::string text;
    std::vector<FigureRef> rests_on;
    std::string otherwise = "Hidden to protect individuals";
    Emphasis emphasis = Emphasis::none;
};

/// A link to an anchor of the same document ("#iha-20wd") or to a web or mail address ("https:", "mailto:").
struct LinkTo {
    std::string text;
    std::string target;
    bool with_page = false;   // editions with pages add the number of the page it leads to
    std::string otherwise{};  // "#priority-1": where it leads in a document that does not have the target
};

using Inline = std::variant<Text, FigureSlot, Claim, LinkTo>;
using Inlines = std::vector<Inline>;

}  // namespace boardpack
