#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "commands/explain/topics.hpp"
#include "evaluate/content.hpp"
#include "evaluate/quantities.hpp"

namespace boardpack {

namespace {

std::string exact(const std::optional<Rational>& number) { return number ? number->exact() : std::string{}; }

/// What the judgement took an observation for; empty where it took it for nothing.
std::vector<std::string> uses_of(const IndicatorResult& result, const Observation& o) {
    std::vector<std::string> uses;
    if (result.latest == &o)
        uses.emplace_back("judged");
    const auto add = [&](const Comparison& c, std::string_view name) {
        if (c.against == o.period)
            uses.emplace_back(name);
    };
    add(result.since_baseline, "baseline");
    add(result.on_year, "a year before");
    add(result.on_previous, "the report before");
    return uses;
}

/// Were numbers of this observation worked out from those of a month?
bool made_of(const FigureStore& figures, const Observation& whole, const Observation& month) {
    for (const FigureRef ref : {whole.value_ref, whole.numerator_ref, whole.denominator_ref}) {
        if (ref == no_figure)
            continue;
        for (const FigureRef input : figures.at(ref).inputs)
            if (input != no_figure && (input == month.value_ref || input == month.numerator_ref))
                return true;
    }
    return false;
}

/// The months behind a quarter: those that were folded, or those of a quarter that lacks some.
std::vector<const Observation*> months_of(const Explained& e, const Observation& o) {
    std::vector<const Observation*> months;
    for (const Observation& month : e.result.series->months) {
        const bool of_partial = !o.value && o.missing_months > 0 && o.period.contains(month.period);
        if (of_partial || made_of(e.evaluation.figures, o, month))
            months.push_back(&month);
    }
    return months;
}

Details details_of(const Explained& e, const Observation& o) {
    Details details{
        detail("period", "", o.period.code()),
        value_detail(e, o, ""),
        place_detail(e.place_of(o.provenance.span)),
        detail("numerator", "Numerator", exact(o.numerator)),
        detail("denominator", "Denominator", exact(o.denominator)),
        detail("stage", "Stage", o.figure ? mark_words(o.provenance) : std::string{}),
        detail("source", "Source", o.provenance.source),
        date_detail("received_on", o.provenance.published ? "Published" : "Received", o.provenance.received_on),
    };
    return details;
}

Details details_of_used(const Explained& e, const Observation& o, const std::vector<std::string>& uses) {
    Details details = details_of(e, o);
    details.push_back(detail("used_as", "Used as", fmt::format("{}", fmt::join(uses, ", "))));
    details.push_back(
        detail("figure", "Figure id", o.value_ref == no_figure ? "" : e.evaluation.figures.at(o.value_ref).id));
    details.push_back(date_detail("as_at", "As at", o.figure ? o.figure->as_at : std::nullopt));
    details.push_back(date_detail("expected", "Expected", o.expected));
    details.push_back(detail("note", "Note", o.figure ? o.figure->note : std::string{}));
    Detail missing{"missing_months", "Months missing"};
    if (o.missing_months > 0)
        missing.value = std::int64_t{o.missing_months};
    details.push_back(std::move(missing));
    DetailList months{{}, ""};
    for (const Observation* month : months_of(e, o)) months.items.push_back(details_of(e, *month));
    details.push_back({"months", "Months folded", std::move(months)});
    return details;
}

}  // namespace

Detail figures_topic(const Explained& e) {
    DetailList figures;
    for (const Observation& o : e.result.series->points)
        if (const auto uses = uses_of(e.result, o); !uses.empty())
            figures.items.push_back(details_of_used(e, o, uses));
    return {"figures", "Figures used", std::move(figures)};
}

Detail series_topic(const Explained& e) {
    DetailList points;
    for (const Observation& o : e.result.series->points)
        points.items.push_back({
            detail("period", "", o.period.code()),
            value_detail(e, o, ""),
            place_detail(e.place_of(o.provenance.span)),
            detail("break_before", "Break before it", o.break_reason),
        });
    return {"series", "All reports of the series", std::move(points)};
}

}  // namespace boardpack
