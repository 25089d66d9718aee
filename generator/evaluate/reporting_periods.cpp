#include "evaluate/reporting_periods.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

namespace boardpack {

namespace {

int months_in(PeriodKind kind) {
    switch (kind) {
        case PeriodKind::month:
            return 1;
        case PeriodKind::financial_quarter:
        case PeriodKind::calendar_quarter:
            return 3;
        case PeriodKind::academic_term:
            return 4;
        case PeriodKind::financial_half:
            return 6;
        case PeriodKind::financial_year:
        case PeriodKind::calendar_year:
        case PeriodKind::academic_year:
        case PeriodKind::day:
            return 12;
    }
    return 12;
}

int months_between_reports(Frequency frequency) {
    switch (frequency) {
        case Frequency::monthly:
        case Frequency::quarterly:
            return 3;  // the packs are quarterly
        case Frequency::termly:
            return 4;
        case Frequency::half_yearly:
            return 6;
        case Frequency::annual:
        case Frequency::once:
            return 12;
    }
    return 12;
}

PeriodKind usual_kind(Frequency frequency) {
    switch (frequency) {
        case Frequency::monthly:
        case Frequency::quarterly:
            return PeriodKind::financial_quarter;
        case Frequency::termly:
            return PeriodKind::academic_term;
        case Frequency::half_yearly:
            return PeriodKind::financial_half;
        case Frequency::annual:
        case Frequency::once:
            return PeriodKind::financial_year;
    }
    return PeriodKind::financial_year;
}

/// The kind of most figures; months count as the report they are folded into. Of two equally frequent kinds the one of
/// the later figure, because a series that changed its kind goes on with the new one.
PeriodKind kind_of(const Indicator& indicator, const Received& evidence) {
    std::map<PeriodKind, int> found;
    std::optional<PeriodKind> best;
    for (const Figure* figure : evidence.figures) {
        PeriodKind kind = figure->period.value.kind();
        if (kind == PeriodKind::month)
            kind = usual_kind(indicator.frequency);
        ++found[kind];
        if (!best || found[kind] >= found[*best])
            best = kind;
    }
    if (best)
        return *best;
    if (indicator.baseline && indicator.baseline->period)
        return indicator.baseline->period->value.kind();
    return usual_kind(indicator.frequency);
}

/// Some period of the kind that has begun by the day.
Period period_at(PeriodKind kind, Date day) {
    const int year = day.year();
    const auto two = [](int y) { return std::to_string(y) + "-" + std::to_string((y + 1) % 100 + 100).substr(1); };
    switch (kind) {
        case PeriodKind::month:
            return Period::month_of(year, day.month());
        case PeriodKind::financial_quarter:
            return Period::financial_quarter_of(day);
        case PeriodKind::calendar_quarter:
            return *Period::parse("CY" + std::to_string(year) + "-Q" + std::to_string((day.month() + 2) / 3));
        case PeriodKind::financial_half: {
            const int first = day.month() < 4 ? year - 1 : year;
            return *Period::parse(two(first) + (day.month() >= 4 && day.month() < 10 ? "-H1" : "-H2"));
        }
        case PeriodKind::financial_year:
            return *Period::parse(two(day.month() < 4 ? year - 1 : year));
        case PeriodKind::calendar_year:
            return *Period::parse("CY" + std::to_string(year));
        case PeriodKind::academic_year:
            return *Period::parse("AY" + two(day.month() < 9 ? year - 1 : year));
        case PeriodKind::academic_term:
            return *Period::parse("AY" + two(day.month() < 9 ? year - 1 : year) +
                                  (day.month() >= 9   ? "-autumn"
                                   : day.month() <= 3 ? "-spring"
                                                      : "-summer"));
        case PeriodKind::day:
            return Period::on(day);
    }
    return Period::on(day);
}

}  // namespace

ReportingPeriods::ReportingPeriods(const Indicator& indicator, const Received& evidence, const Calendar& calendar)
    : indicator_(indicator), evidence_(evidence), calendar_(calendar), kind_(kind_of(indicator, evidence)) {
    step_ = std::max(1, months_between_reports(indicator.frequency) / months_in(kind_));
}

bool ReportingPeriods::fits(const Period& period) const {
    return period.kind() == kind_ || (folds_months() && period.kind() == PeriodKind::month);
}

Period ReportingPeriods::after(const Period& period) const {
    if (period.kind() == PeriodKind::day) {
        // Census days move from year to year: the calendar knows them, else the same day a year on.
        const Period next = period.next();
        const CensusDay* nearest = nullptr;
        constexpr int most_days = 31;
        const auto off = [&](const CensusDay& c) { return std::abs((c.day.days() - next.first().days()).count()); };
        for (const CensusDay& census : calendar_.census_days)
            if (off(census) <= most_days && (!nearest || off(census) < off(*nearest)))
                nearest = &census;
        return nearest ? Period::on(nearest->day) : next;
    }
    Period p = period;
    for (int i = 0; i < step_; ++i) p = p.next();
    return p;
}

int ReportingPeriods::steps_between(const Period& earlier, const Period& later) const {
    if (kind_ == PeriodKind::day)
        return later.first().year() - earlier.first().year();
    int n = 0;
    for (Period p = earlier; p < later; p = p.next()) ++n;
    return n / step_;
}

Period ReportingPeriods::last_ended(const Period& asked) const {
    const Period running = period_at(kind_, asked.last());
    return running.last() <= asked.last() ? running : running.previous();
}

std::vector<Period> ReportingPeriods::found_by(const Period& asked, const Received& received) const {
    std::vector<Period> found;
    if (indicator_.baseline && indicator_.baseline->period) {
        const Period& baseline = indicator_.baseline->period->value;
        if (baseline.kind() == kind_ && baseline.last() <= asked.last())
            found.push_back(baseline);
    }
    for (const Figure* figure : received.figures) {
        const Period& p = figure->period.value;
        const bool over = p.last() <= asked.last() || (figure->as_at && *figure->as_at <= asked.last());
        if (!over || !fits(p))
            continue;
        const Period report = p.kind() == kind_ ? p : period_at(kind_, p.first());
        if (report == p || report.last() <= asked.last())
            found.push_back(report);
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<Period> ReportingPeriods::up_to(const Period& asked, const Received& known) const {
    std::vector<Period> found = found_by(asked, known);
    if (indicator_.frequency == Frequency::once)
        return found;
    if (found.empty())
        found = found_by(asked, evidence_);
    if (found.empty() && !evidence_.figures.empty())
        return found;
    if (found.empty())
        found.push_back(last_ended(asked));

    std::vector<Period> all;
    for (const Period& p : found) {
        while (!all.empty() && steps_between(all.back(), p) >= 2) all.push_back(after(all.back()));
        all.push_back(p);
    }
    for (Period p = after(all.back()); p.last() <= asked.last(); p = after(p)) all.push_back(p);
    return all;
}

Date due_on(const Indicator& indicator, const Period& period) { return period.last().plus_days(indicator.lag_days); }

Date as_of(const Model& model, const Period& asked, std::optional<Date> known_on) {
    if (known_on)
        return *known_on;
    if (const auto cut_off = model.cut_off(asked))
        return *cut_off;
    Date day = asked.last();
    for (const Figure& figure : model.data().figures)
        if (figure.received_on && asked.contains(figure.period.value))
            day = std::max(day, *figure.received_on);
    return day;
}

}  // namespace boardpack
