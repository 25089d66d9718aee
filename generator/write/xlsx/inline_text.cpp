#include "write/xlsx/inline_text.hpp"

#include <algorithm>

#include "write/xlsx/safe_text.hpp"

namespace boardpack {

namespace {

bool is_white(const Inline& part) {
    const auto* text = std::get_if<Text>(&part);
    return text != nullptr && text->text.find_first_not_of(" \n\t\u00a0") == std::string::npos;
}

std::string slot_text(const FigureSlot& slot, const ShownFigures& figures, FigureLog& log) {
    if (slot.figure == no_figure)
        return {};
    const ShownFigure& figure = figures.at(slot.figure);
    log.add(slot.figure);
    switch (slot.show) {
        case Show::value:
            return format_figure(figure, Wording::sentence);
        case Show::magnitude:
            return format_magnitude(figure, Wording::sentence);
        case Show::with_marks: {
            const std::string mark = marks(figure);
            return format_figure(figure, Wording::sentence) + (mark.empty() ? "" : " " + mark);
        }
    }
    return {};
}

}  // namespace

std::string plain_text(const Inlines& text, const ShownFigures& figures, FigureLog& log) {
    std::string out;
    for (const Inline& part : text) {
        if (const auto* words = std::get_if<Text>(&part))
            out += words->text;
        else if (const auto* slot = std::get_if<FigureSlot>(&part))
            out += slot_text(*slot, figures, log);
        else if (const auto* link = std::get_if<LinkTo>(&part))
            out += link->text;
        else {
            const auto& claim = std::get<Claim>(part);
            const bool rests_on_hidden = std::ranges::any_of(
                claim.rests_on, [&](FigureRef ref) { return ref != no_figure && figures.at(ref).hidden(); });
            out += rests_on_hidden ? claim.otherwise : claim.text;
        }
    }
    return out;
}

std::vector<LinkTo> links_of(const Inlines& text) {
    std::vector<LinkTo> links;
    for (const Inline& part : text)
        if (const auto* link = std::get_if<LinkTo>(&part); link != nullptr && is_safe_target(link->target))
            links.push_back(*link);
    return links;
}

const Inline* only_part(const Inlines& text) {
    const Inline* only = nullptr;
    for (const Inline& part : text) {
        if (is_white(part))
            continue;
        if (only != nullptr)
            return nullptr;
        only = &part;
    }
    return only;
}

}  // namespace boardpack
