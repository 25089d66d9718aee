#include <algorithm>

#include "commands/explain/topics.hpp"
#include "evaluate/quantities.hpp"
#include "evaluate/received.hpp"
#include "evaluate/reporting_periods.hpp"
#include "evaluate/series.hpp"

namespace boardpack {

namespace {

/// The series as it would stand with the revisions given, known on the day when one of them came in.
class Replay {
public:
    explicit Replay(const Explained& e)
        : e_(e),
          area_(e.model().strategy().area_code),
          ever_(e.model(), {}),
          evidence_(ever_.of(e.indicator().id.value, area_)),
          periods_(e.indicator(), evidence_, e.model().data().calendar) {}

    /// What a revision changed, right after it came in: the points that differ with and without it.
    [[nodiscard]] DetailList changed_by(const Revision& revision) const {
        const ReceivedFigures known{e_.model(), revision.received_on ? revision.received_on : e_.evaluation.known_on};
        const Received& with = known.of(e_.indicator().id.value, area_);
        Received without = with;
        std::erase(without.revisions, &revision);
        const Series after = series_of(with), before = series_of(without);
        DetailList changed{{}, ""};
        for (std::size_t i = 0; i < after.points.size(); ++i) {
            const Observation& now = after.points[i];
            const Observation* then = before.at(now.period);
            if (!then ||
                (then->value == now.value && then->numerator == now.numerator && then->denominator == now.denominator))
                continue;
            Detail earlier = value_detail(e_, *then, "Before"), later = value_detail(e_, now, "After");
            earlier.key = "before";
            later.key = "after";
            changed.items.push_back({detail("period", "", now.period.code()), std::move(earlier),
                                     place_of_earlier(*then), std::move(later)});
        }
        return changed;
    }

private:
    [[nodiscard]] Detail place_of_earlier(const Observation& then) const {
        return place_detail(e_.place_of(then.provenance.span));
    }

    [[nodiscard]] Series series_of(const Received& received) const {
        FigureStore scratch;
        Diagnostics said_before;  // the evaluation has said them
        const SeriesTask task{.model = e_.model(),
                              .indicator = e_.indicator(),
                              .area = area_,
                              .periods = periods_,
                              .received = received,
                              .asked = e_.evaluation.period,
                              .as_of = e_.evaluation.period.last(),
                              .local = true};
        return build_series(task, scratch, said_before);
    }

    const Explained& e_;
    const std::string& area_;
    ReceivedFigures ever_;
    const Received& evidence_;
    ReportingPeriods periods_;
};

std::string number_in(const std::optional<Located<Rational>>& field) {
    return field ? field->value.exact() : std::string{};
}

}  // namespace

Detail revisions_topic(const Explained& e) {
    const ReceivedFigures received{e.model(), e.evaluation.known_on};
    const Replay replay{e};
    DetailList revisions;
    for (const Revision* r : received.of(e.indicator().id.value, e.model().strategy().area_code).revisions) {
        if (r->period.value.last() > e.evaluation.period.last())
            continue;
        revisions.items.push_back({
            detail("period", "", r->period.value.code()),
            detail("reason", "", r->reason),
            place_detail(e.place_of(r->span)),
            date_detail("received_on", "Received", r->received_on),
            detail("approved_by", "Approved by", r->approved_by),
            detail("value", "Value given", number_in(r->value)),
            detail("numerator", "Numerator given", number_in(r->numerator)),
            detail("denominator", "Denominator given", number_in(r->denominator)),
            {"changed", "Changed", replay.changed_by(*r)},
        });
    }
    return {"revisions", "Revisions", std::move(revisions)};
}

Detail breaks_topic(const Explained& e) {
    DetailList breaks;
    for (const Break& b : e.indicator().breaks)
        breaks.items.push_back(
            {detail("from", "", b.at.value.code()), detail("reason", "", b.reason), place_detail(e.place_of(b.span))});
    return {"breaks", "Breaks of the series", std::move(breaks)};
}

Detail changes_topic(const Explained& e) {
    DetailList changes;
    for (const DefinitionChange& c : e.indicator().changes)
        changes.items.push_back(
            {detail("from", "", c.at.value.code()), detail("what", "", c.what), place_detail(e.place_of(c.span))});
    return {"changes", "Changes of the definition", std::move(changes)};
}

}  // namespace boardpack
