#include <algorithm>

#include <fmt/format.h>

#include "model/box_ground.hpp"
#include "model/checks/checks.hpp"
#include "model/checks/lookup.hpp"

namespace boardpack::checks {

namespace {

/// A page of its own in a pack that does not show the indicator is never printed.
void full_pages_are_shown(const PackTemplate& t, const SectionTemplate& s, const Definitions& definitions,
                          Diagnostics& d) {
    const auto shown_to = [](const Indicator& i, const Located<std::string>& board) {
        return std::ranges::any_of(i.boards, [&](const auto& b) { return b.value == board.value; });
    };
    for (const auto& id : s.full) {
        const auto it = definitions.find(id.value);
        if (!t.boards.empty() && it != definitions.end() &&
            std::ranges::none_of(t.boards, [&](const auto& board) { return shown_to(*it->second, board); }))
            d.warning("W0603", place_of(id, s.span), fmt::format("no board of this template is shown '{}'", id.value),
                      "add the board to the boards of the indicator");
    }
}

}  // namespace

void templates_are_sound(const Workspace& w, Diagnostics& d) {
    const Known boards = known_boards(w), indicators = known_indicators(w), priorities = known_priorities(w);
    const Definitions definitions = definitions_of(w);
    for (const PackTemplate& t : w.templates) {
        boards.require(d, t.boards, t.span);
        if (t.boards.empty())
            d.error("E0602", w.places.of(t.span, "boards"), "this template is for no board",
                    "name at least one: boards = [\"...\"]");
        if (t.budget.size() == 2 && t.budget[1].value < t.budget[0].value)
            d.error(
                "E0601", w.places.of(t.span, "budget"),
                fmt::format("the most pages, {}, are fewer than the least, {}", t.budget[1].value, t.budget[0].value));
        for (const SectionTemplate& s : t.sections) {
            indicators.require(d, s.full, s.span);
            priorities.require(d, s.priorities, s.span);
            full_pages_are_shown(t, s, definitions, d);
        }
    }
}

namespace {

struct Pair {
    std::string_view front_name, back_name;
    const Colour& front;
    const Colour& back;
    std::string_view on{};  // before the name of the back: "the box of "
};

void contrast(const Workspace& w, const Pair& p, double least, std::string_view code, std::string_view what,
              Diagnostics& d) {
    const double ratio = contrast_ratio(p.front, p.back);
    if (ratio >= least)
        return;
    // Rounded down, so that what is just too little never reads as enough.
    const int hundredths = static_cast<int>(ratio * 100);
    Diagnostic& one = d.error(code, w.places.of(w.theme.colours.span, p.front_name),
                              fmt::format("{} on {}{} has a contrast of {}.{:02}; {} needs {}", p.front_name, p.on,
                                          p.back_name, hundredths / 100, hundredths % 100, what, least),
                              "take a darker or a lighter colour");
    one.notes.push_back({w.places.of(w.theme.colours.span, p.back_name), fmt::format("{} stands here", p.back_name)});
}

}  // namespace

void colours_have_contrast(const Workspace& w, Diagnostics& d) {
    constexpr double text = 4.5, mark = 3.0;
    const Theme::Colours& c = w.theme.colours;
    for (const Pair& p : {Pair{"ink", "paper", c.ink, c.paper}, Pair{"muted", "paper", c.muted, c.paper},
                          Pair{"accent", "paper", c.accent, c.paper}, Pair{"ink", "accent_soft", c.ink, c.accent_soft},
                          Pair{"accent", "accent_soft", c.accent, c.accent_soft}, Pair{"ink", "band", c.ink, c.band},
                          Pair{"ink", "expected", c.ink, c.expected}})
        contrast(w, p, text, "E0604", "text", d);
    // Captions stand on soft grounds too; one error is enough for a colour that fails on paper already.
    for (const Pair& p : {Pair{"muted", "accent_soft", c.muted, c.accent_soft}, Pair{"muted", "band", c.muted, c.band}})
        if (contrast_ratio(p.front, c.paper) >= text)
            contrast(w, p, text, "E0604", "text", d);
    // Boxes are tinted with the colour of their bar.
    struct Box {
        std::string_view name;
        const Colour& bar;
    };
    for (const Box& box : {Box{"not_met", c.not_met}, Box{"close", c.close}, Box{"met", c.met}, Box{"accent", c.accent},
                           Box{"no_status", c.no_status}}) {
        const Colour ground = box_ground(box.bar, c.paper);
        for (const auto& [name, colour] :
             {std::pair<std::string_view, const Colour&>{"ink", c.ink}, {"muted", c.muted}, {"accent", c.accent}})
            if (contrast_ratio(colour, c.paper) >= text)
                contrast(w, {name, box.name, colour, ground, "the box of "}, text, "E0604", "text", d);
    }
    for (const Pair& p :
         {Pair{"met", "paper", c.met, c.paper}, Pair{"close", "paper", c.close, c.paper},
          Pair{"not_met", "paper", c.not_met, c.paper}, Pair{"no_status", "paper", c.no_status, c.paper},
          Pair{"series", "paper", c.series, c.paper}, Pair{"comparator", "paper", c.comparator, c.paper},
          Pair{"target", "paper", c.target, c.paper}, Pair{"baseline", "paper", c.baseline, c.paper},
          Pair{"hidden", "paper", c.hidden, c.paper}, Pair{"common_cause", "paper", c.common_cause, c.paper},
          Pair{"improvement", "paper", c.improvement, c.paper}, Pair{"concern", "paper", c.concern, c.paper},
          Pair{"neutral", "paper", c.neutral, c.paper}, Pair{"limits", "paper", c.limits, c.paper}})
        contrast(w, p, mark, "E0605", "a mark", d);
    // What is drawn on the band must be seen there too; one error is enough for a colour that fails on paper already.
    for (const Pair& p :
         {Pair{"common_cause", "expected", c.common_cause, c.expected},
          Pair{"improvement", "expected", c.improvement, c.expected},
          Pair{"concern", "expected", c.concern, c.expected}, Pair{"neutral", "expected", c.neutral, c.expected},
          Pair{"limits", "expected", c.limits, c.expected}, Pair{"series", "expected", c.series, c.expected},
          Pair{"target", "expected", c.target, c.expected}})
        if (contrast_ratio(p.front, c.paper) >= mark)
            contrast(w, p, mark, "E0605", "a mark", d);
}

void type_is_large_enough(const Workspace& w, Diagnostics& d) {
    constexpr double text = 9, chart = 8;
    const Theme::Type& t = w.theme.type;
    struct Size {
        std::string_view name;
        double points, least;
    };
    for (const Size& s :
         {Size{"title", t.title, text}, Size{"h1", t.h1, text}, Size{"h2", t.h2, text}, Size{"h3", t.h3, text},
          Size{"body", t.body, text}, Size{"small", t.small, text}, Size{"chart", t.chart, chart}})
        if (s.points < s.least)
            d.error(
                "E0609", w.places.of(t.span, s.name),
                fmt::format("{} is {:g} points; nobody should have to read less than {:g}", s.name, s.points, s.least));
}

void page_has_room(const Workspace& w, Diagnostics& d) {
    constexpr double least = 200;  // narrower, a table of three columns cannot be set
    const Theme::Page& p = w.theme.page;
    if (p.width - p.margin_left - p.margin_right < least)
        d.error("E0606", w.places.of(p.span, "width"), "the margins leave no room for text",
                fmt::format("at least {} points must stay between left and right", least));
    if (p.height - p.margin_top - p.margin_bottom < least)
        d.error("E0606", w.places.of(p.span, "height"), "the margins leave no room for text",
                fmt::format("at least {} points must stay between top and bottom", least));
}

}  // namespace boardpack::checks
