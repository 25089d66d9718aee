#include "evaluate/series.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "evaluate/content.hpp"
#include "evaluate/quantities.hpp"

namespace boardpack {

namespace {

/// A month before it is registered: what was received for it.
struct Month {
    Content content;
    Provenance provenance;
    const Figure* figure = nullptr;
};

Provenance provenance_of(const Revision& revision, const Provenance& before, bool had_numbers) {
    Provenance p = before;
    p.span = revision.span;
    p.illustrative = before.illustrative || revision.illustrative;
    p.revised = had_numbers;  // a figure that was late and has now come in is not a revised one
    p.received_on = revision.received_on ? revision.received_on : before.received_on;
    return p;
}

class Builder {
public:
    Builder(const SeriesTask& task, FigureStore& store, Diagnostics& diagnostics)
        : task_(task), registrar_(store, task.indicator, task.area), store_(store), diagnostics_(diagnostics) {}

    Series build() {
        Series series{.indicator = &task_.indicator, .area = std::string{task_.area}};
        collect_months();
        for (auto& [period, month] : months_) series.months.push_back(observe_month(period, month));
        for (const Period& period : task_.periods.up_to(task_.asked, task_.received))
            series.points.push_back(observe(period, series.months));
        mark_breaks(series.points);
        mark_breaks(series.months);
        explain_gaps(series.points);
        for (Observation& o : series.points) register_value(o);
        return series;
    }

private:
    void collect_months() {
        if (!task_.periods.folds_months())
            return;
        for (const Figure* figure : task_.received.figures) {
            if (figure->period.value.kind() == PeriodKind::month)
                keep_month(figure->period.value, content_of(task_.indicator, *figure), figure, figure->span);
            for (const MonthFigure& month : figure->months)
                keep_month(month.month.value, content_of(task_.indicator, month), figure, month.span);
        }
        for (const Revision* revision : task_.received.revisions) {
            const auto it = months_.find(revision->period.value);
            if (it == months_.end())
                continue;
            Month& month = it->second;
            month.provenance = provenance_of(*revision, month.provenance, month.content.has_numbers());
            month.content = revised(task_.indicator, month.content, *revision);
        }
    }

    void keep_month(const Period& period, Content content, const Figure* figure, Span span) {
        if (period.last() > task_.asked.last())
            return;
        Provenance provenance = boardpack::provenance_of(*figure);
        provenance.span = span;
        months_.insert_or_assign(period, Month{content, provenance, figure});
    }

    Observation observe_month(const Period& period, const Month& month) {
        Observation o{.period = period, .why_not = month.content.why_not, .provenance = month.provenance};
        o.figure = month.figure;
        take(o, month.content);
        register_base(o, Derivation::given, {}, {});
        register_value(o);
        return o;
    }

    const Figure* figure_for(const Period& period) const {
        for (const Figure* figure : task_.received.figures)
            if (figure->period.value == period)
                return figure;
        return nullptr;
    }

    Observation observe(const Period& period, const std::vector<Observation>& months) {
        Observation o{.period = period};
        o.figure = figure_for(period);
        Content content;
        if (o.figure) {
            o.provenance = boardpack::provenance_of(*o.figure);
            o.expected = o.figure->expected;
            content = content_of(task_.indicator, *o.figure);
        }
        if (!o.figure && !has_month(period))
            take_stated_baseline(period, o, content);
        const bool folded = !content.has_numbers() && !(o.figure && o.figure->missing) && has_month(period);
        Accumulated made;
        if (folded)
            made = fold(period, o);
        if (folded)
            content = made.content;
        if (!content.has_numbers() && !o.figure && !folded)
            content.why_not =
                task_.as_of < due_on(task_.indicator, period) ? StatusCode::not_due : StatusCode::awaiting;
        const bool changed = revise(period, o, content);
        take(o, content);
        if (folded && !changed)
            register_folded(o, made, months);
        else
            register_base(o, Derivation::given, {}, {});
        return o;
    }

    /// A baseline that the definition states stands where no figure of its period was received.
    void take_stated_baseline(const Period& period, Observation& o, Content& content) const {
        const auto& baseline = task_.indicator.baseline;
        if (!task_.local || !baseline || !baseline->value || !baseline->period || baseline->period->value != period)
            return;
        content.value = baseline->value->value;
        o.provenance.span = baseline->value->span;
        o.provenance.source = baseline->note.empty() ? "baseline stated in the definition" : baseline->note;
    }

    bool has_month(const Period& period) const {
        return std::ranges::any_of(months_, [&](const auto& m) { return period.contains(m.first); });
    }

    bool has_number_in(const Period& period) const {
        return std::ranges::any_of(
            months_, [&](const auto& m) { return period.contains(m.first) && m.second.content.has_numbers(); });
    }

    /// The months that the rule of accumulation needs, oldest first, ending with the last of the report's period.
    std::vector<Period> needed_months(const Period& whole) const {
        std::vector<Period> needed;
        Period month = Period::month_of(whole.last().year(), whole.last().month());
        for (int n = months_needed(task_.indicator.accumulation, whole); n > 0; --n, month = month.previous())
            needed.insert(needed.begin(), month);
        return needed;
    }

    Accumulated fold(const Period& quarter, Observation& o) {
        std::vector<Content> contents;
        bool merged = o.figure != nullptr;
        for (const Period& month : needed_months(quarter)) {
            const auto it = months_.find(month);
            contents.push_back(it == months_.end() ? Content{} : it->second.content);
            if (it == months_.end())
                continue;
            if (!o.figure && quarter.contains(month))
                o.figure = it->second.figure;
            o.provenance = merged ? boardpack::both(o.provenance, it->second.provenance) : it->second.provenance;
            merged = true;
        }
        Accumulated made = accumulate(task_.indicator, contents);
        if (made.cannot_add)
            diagnostics_.warning(
                "W0505", o.provenance.span,
                fmt::format("the months of {} in {} cannot be added up", task_.indicator.id.value, quarter.code()),
                "give numerator and denominator for each month, or a value for the quarter");
        // A count since the start of the year that lacks its last month has been returned in part.
        if (task_.indicator.accumulation == Accumulation::ytd && made.missing_months > 0 && has_number_in(quarter))
            made.content.why_not = StatusCode::partial;
        o.missing_months = made.missing_months;
        return made;
    }

    bool revise(const Period& period, Observation& o, Content& content) {
        bool changed = false;
        for (const Revision* revision : task_.received.revisions) {
            if (revision->period.value != period)
                continue;
            o.provenance = provenance_of(*revision, o.provenance, content.has_numbers());
            content = revised(task_.indicator, content, *revision);
            o.missing_months = 0;
            changed = true;
        }
        return changed;
    }

    static void take(Observation& o, const Content& content) {
        o.value = content.value;
        o.numerator = content.numerator;
        o.denominator = content.denominator;
        o.why_not = content.why_not;
    }

    /// Numerator, denominator and those not counted.
    void register_base(Observation& o, Derivation derivation, std::vector<FigureRef> above,
                       std::vector<FigureRef> below) {
        const bool count = counts_above_and_below(task_.indicator) && derivation != Derivation::average;
        const Shape shape{Unit::number, derivation == Derivation::average ? 1 : 0, false};
        if (o.numerator)
            o.numerator_ref = registrar_.add(
                o.period, {"numerator", *o.numerator, shape, count, derivation, std::move(above)}, o.provenance);
        if (o.denominator)
            o.denominator_ref = registrar_.add(
                o.period, {"denominator", *o.denominator, shape, count, derivation, std::move(below)}, o.provenance);
        if (task_.local && o.numerator && o.denominator && is_share(task_.indicator.kind))
            (void)registrar_.add(o.period,
                                 {"not_counted",
                                  *o.denominator - *o.numerator,
                                  shape,
                                  count,
                                  Derivation::complement,
                                  {o.denominator_ref, o.numerator_ref}},
                                 o.provenance);
    }

    void register_folded(Observation& o, const Accumulated& made, const std::vector<Observation>& months) {
        std::vector<FigureRef> values, above, below;
        const std::vector<Period> needed = needed_months(o.period);
        for (const std::size_t i : made.used) {
            const auto it = std::ranges::find(months, needed[i], &Observation::period);
            values.push_back(it->value_ref);
            above.push_back(it->numerator_ref);
            below.push_back(it->denominator_ref);
        }
        register_base(o, made.derivation, above, below);
        // A share of a quarter is worked out from its own sums; a mean of shares from the monthly shares.
        if (o.value && (made.derivation == Derivation::average || !o.denominator))
            o.value_ref = registrar_.add(o.period,
                                         {"value", *o.value, value_shape(task_.indicator), counts_people_or_things(),
                                          made.derivation, std::move(values)},
                                         o.provenance);
    }

    bool counts_people_or_things() const { return task_.indicator.kind == Kind::count; }

    void register_value(Observation& o) {
        if (o.value_ref != no_figure)
            return;
        Registrar::Quantity q{
            "value", StatusCode::awaiting, value_shape(task_.indicator), counts_people_or_things(), Derivation::given,
            {}};
        if (!o.value) {
            q.content = o.why_not;
        } else {
            q.content = *o.value;
            if (o.numerator_ref != no_figure && o.denominator_ref != no_figure) {
                q.derivation = Derivation::ratio;
                q.inputs = {o.numerator_ref, o.denominator_ref};
            } else if (task_.local && o.figure && !o.figure->parts.empty() && !o.figure->value) {
                register_parts_of(*o.figure, q);
            }
        }
        o.value_ref = registrar_.add(o.period, std::move(q), o.provenance);
    }

    void register_parts_of(const Figure& figure, Registrar::Quantity& total) {
        const Classification* classification = task_.model.classification(figure.of);
        if (!classification)
            return;
        total.derivation = Derivation::sum;
        total.inputs = register_parts(*classification, task_.indicator, task_.area, figure, store_);
    }

    void mark_breaks(std::vector<Observation>& points) const {
        for (const Break& b : task_.indicator.breaks) {
            const auto it = std::ranges::find_if(
                points, [&](const Observation& o) { return o.period.last() >= b.at.value.first(); });
            if (it == points.end() || it == points.begin())
                continue;
            it->starts_segment = true;
            it->break_reason = b.reason;
        }
    }

    /// A report that never came although a later one did is no longer awaited.
    static void explain_gaps(std::vector<Observation>& points) {
        bool later = false;
        for (auto it = points.rbegin(); it != points.rend(); ++it) {
            if (later && !it->figure && it->why_not == StatusCode::awaiting)
                it->why_not = StatusCode::not_returned;
            later = later || it->value.has_value();
        }
    }

    const SeriesTask& task_;
    Registrar registrar_;
    FigureStore& store_;
    Diagnostics& diagnostics_;
    std::map<Period, Month> months_;
};

}  // namespace

Provenance provenance_of(const Figure& figure) {
    Provenance p;
    p.span = figure.span;
    p.published = figure.published;
    p.illustrative = figure.illustrative;
    p.stage = figure.stage;
    p.received_on = figure.received_on;
    p.source = figure.source;
    return p;
}

Series build_series(const SeriesTask& task, FigureStore& store, Diagnostics& diagnostics) {
    return Builder{task, store, diagnostics}.build();
}

const Observation* break_between(const Series& series, std::size_t earlier, std::size_t later) {
    for (std::size_t i = earlier + 1; i <= later; ++i)
        if (series.points[i].starts_segment)
            return &series.points[i];
    return nullptr;
}

std::vector<std::string> part_slugs(const Classification& classification) {
    std::vector<std::string> slugs;
    std::set<std::string> taken;
    for (const std::string& part : classification.parts) {
        const std::string base = slug(part);
        std::string name = base;
        for (int n = 2; !taken.insert(name).second; ++n) name = fmt::format("{}-{}", base, n);
        slugs.push_back(name);
    }
    return slugs;
}

std::vector<FigureRef> register_parts(const Classification& classification, const Indicator& indicator,
                                      std::string_view area, const Figure& figure, FigureStore& store) {
    Registrar registrar{store, indicator, area};
    const std::vector<std::string> slugs = part_slugs(classification);
    std::vector<FigureRef> refs;
    for (std::size_t i = 0; i < classification.parts.size(); ++i) {
        const auto part = std::ranges::find(figure.parts, classification.parts[i], &Part::name);
        Provenance provenance = provenance_of(figure);
        std::variant<Rational, StatusCode> content = StatusCode::awaiting;
        if (part != figure.parts.end()) {
            provenance.span = part->span.known() ? part->span : figure.span;
            if (part->value)
                content = part->value->value;
        }
        refs.push_back(registrar.add(
            figure.period.value,
            {"part-" + slugs[i], content, value_shape(indicator), indicator.kind == Kind::count, Derivation::given, {}},
            provenance));
    }
    return refs;
}

}  // namespace boardpack
