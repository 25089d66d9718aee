#include "disclose/disclose.hpp"

#include "disclose/decision.hpp"
#include "disclose/resolve.hpp"

namespace boardpack {

namespace {

ShownFigure shown(const FigureEntry& entry, bool hidden) {
    ShownFigure figure;
    figure.id = entry.id;
    figure.content = entry.content;
    if (hidden)
        figure.content = StatusCode::suppressed;
    figure.shape = entry.shape;
    figure.illustrative = entry.provenance.illustrative;
    figure.provisional = entry.provenance.stage == Stage::provisional;
    figure.estimated = entry.provenance.stage == Stage::estimated;
    figure.revised = entry.provenance.revised;
    figure.published = entry.provenance.published;
    return figure;
}

}  // namespace

Disclosed disclose(std::vector<Document> documents, const FigureStore& figures, const DisclosurePolicy& policy) {
    const Relations relations = relations_of(figures);
    Decision decision{figures};
    hide_small(figures, relations, policy, decision);
    hide_what_follows(figures, relations, policy, decision);

    Disclosed out;
    std::vector<ShownFigure> all;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const auto ref = static_cast<FigureRef>(i);
        const FigureEntry& entry = figures.at(ref);
        const bool hidden = decision.is_hidden(ref);
        all.push_back(shown(entry, hidden));
        if (hidden)
            out.hidden.push_back({ref, entry.id, decision.reason(ref)});
    }
    out.figures = ShownFigures{std::move(all)};
    out.documents = resolve(documents, out.figures);
    return out;
}

}  // namespace boardpack
