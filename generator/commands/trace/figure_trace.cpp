#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "commands/trace.hpp"
#include "figure/format.hpp"

namespace boardpack {

namespace {

std::string_view derivation_words(Derivation derivation) {
    switch (derivation) {
        case Derivation::given:
            return "as it came in";
        case Derivation::sum:
            return "all of these added up";
        case Derivation::ratio:
            return "the first divided by the second";
        case Derivation::complement:
            return "the first without the second";
        case Derivation::difference:
            return "the first minus the second";
        case Derivation::average:
            return "the mean of these";
        case Derivation::statistic:
            return "worked out from these";
        case Derivation::set:
            return "by someone, as the definition says";
    }
    return {};
}

std::string_view derivation_code(Derivation derivation) {
    switch (derivation) {
        case Derivation::given:
            return "given";
        case Derivation::sum:
            return "sum";
        case Derivation::ratio:
            return "ratio";
        case Derivation::complement:
            return "complement";
        case Derivation::difference:
            return "difference";
        case Derivation::average:
            return "average";
        case Derivation::statistic:
            return "statistic";
        case Derivation::set:
            return "set";
    }
    return {};
}

class Tracer {
public:
    Tracer(const Loaded& loaded, const Composed& composed, const PrintedLines& printed)
        : loaded_(loaded), composed_(composed), printed_(printed) {}

    Details trace(FigureRef ref) {
        const FigureEntry& entry = at(ref);
        Details details{
            detail("figure", "Figure", entry.id),
            detail("build", "In the packs of", composed_.evaluation.period.code()),
            detail("known_on", "As known on",
                   composed_.evaluation.known_on ? composed_.evaluation.known_on->iso() : std::string{}),
            {"readers", "What readers see", readers(ref)},
            {"origin", "Where it comes from", step(ref)},
        };
        return details;
    }

private:
    [[nodiscard]] const FigureEntry& at(FigureRef ref) const { return composed_.evaluation.figures.at(ref); }

    [[nodiscard]] std::string hidden_because(FigureRef ref) const {
        const auto it = std::ranges::find(composed_.disclosed.hidden, ref, &HiddenQuantity::figure);
        return it == composed_.disclosed.hidden.end() ? std::string{} : it->reason;
    }

    [[nodiscard]] Details readers(FigureRef ref) const {
        const ShownFigure& shown = composed_.disclosed.figures.at(ref);
        Detail places{"rounded_to", "Printed places"};
        if (shown.has_value())
            places.value = std::int64_t{shown.shape.decimals};
        return {
            detail("hidden", "Hidden from readers", shown.hidden()),
            detail("hidden_because", "Because", hidden_because(ref)),
            detail("cell", "In a table", format_figure(shown, Wording::cell)),
            detail("sentence", "In a sentence", format_figure(shown, Wording::sentence)),
            detail("spoken", "Read out", format_figure(shown, Wording::spoken)),
            detail("marks", "Marks", marks(shown)),
            std::move(places),
            {"printed", "Printed in", printed_.of(at(ref).id)},
        };
    }

    /// One figure, then those that it is made of.
    Details step(FigureRef ref) {
        const FigureEntry& entry = at(ref);
        const bool again = !entry.inputs.empty() && !told_.insert(ref).second;
        Detail value{"value", ""};
        if (const auto* number = std::get_if<Rational>(&entry.content))
            value.value = exact_number(entry, *number);
        else
            value.value = std::string{status_words(std::get<StatusCode>(entry.content))};
        const Provenance& p = entry.provenance;
        const bool leaf = entry.inputs.empty();
        Details details{
            detail("id", "", entry.id),
            std::move(value),
            {"place", "", leaf ? FileLine{place(loaded_.sources, p.span)} : FileLine{}},
            detail("derivation", "", std::string{derivation_code(entry.derivation)}),
        };
        details.back().label = "Step";
        details.push_back(detail("how", "", std::string{derivation_words(entry.derivation)}));
        details.push_back(detail("hidden_because", "Hidden", hidden_because(ref)));
        if (leaf)
            add_origin(details, p);
        details.push_back({"revision", "Revision", revision_of(p)});
        details.push_back(detail("told_above", "As above", again));
        DetailList inputs{{}, ""};
        if (!again)
            for (const FigureRef input : entry.inputs)
                if (input != no_figure)
                    inputs.items.push_back(step(input));
        details.push_back({"inputs", "From", std::move(inputs)});
        return details;
    }

    static void add_origin(Details& details, const Provenance& p) {
        details.push_back(detail("stage", "Stage", std::string{name_of(p.stage)}));
        details.push_back(detail("revised", "Revised", p.revised));
        details.push_back(detail("illustrative", "Made up for demonstration", p.illustrative));
        details.push_back(detail("source", "Source", p.source));
        details.push_back(detail("received_on", p.published ? "Published" : "Received",
                                 p.received_on ? p.received_on->iso() : std::string{}));
    }

    /// The revision that gave a figure, and the line of the figure that it corrects.
    [[nodiscard]] Details revision_of(const Provenance& p) const {
        const auto& revisions = loaded_.model.data().revisions;
        const auto revision = std::ranges::find(revisions, p.span, &Revision::span);
        if (!p.span.known() || revision == revisions.end())
            return {};
        const auto first = std::ranges::find_if(loaded_.model.data().figures, [&](const Figure& f) {
            const bool by_month = std::ranges::any_of(
                f.months, [&](const MonthFigure& m) { return m.month.value == revision->period.value; });
            return f.indicator.value == revision->indicator.value &&
                   (f.period.value == revision->period.value || by_month) &&
                   (f.area.value.empty() || f.area.value == loaded_.model.strategy().area_code);
        });
        Span first_line{};
        if (first != loaded_.model.data().figures.end()) {
            first_line = first->span;
            for (const MonthFigure& m : first->months)
                if (m.month.value == revision->period.value)
                    first_line = m.span;
        }
        return {
            detail("reason", "", revision->reason),
            detail("approved_by", "Approved by", revision->approved_by),
            detail("first_place", "First given in", place(loaded_.sources, first_line)),
        };
    }

    const Loaded& loaded_;
    const Composed& composed_;
    const PrintedLines& printed_;
    std::set<FigureRef> told_;
};

}  // namespace

Details trace_of(const Loaded& loaded, const Composed& composed, const PrintedLines& printed, FigureRef figure) {
    return Tracer{loaded, composed, printed}.trace(figure);
}

}  // namespace boardpack
