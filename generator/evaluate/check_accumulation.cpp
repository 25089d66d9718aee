#include "evaluate/check_accumulation.hpp"

#include <fmt/format.h>

namespace boardpack {

namespace {

/// The year in which a count up to the end of the period began: it starts again in April, for academic years and terms
/// in September, for calendar years in January.
int year_of(const Period& period) {
    constexpr unsigned april = 4, september = 9, january = 1;
    unsigned first = april;
    switch (period.kind()) {
        case PeriodKind::academic_term:
        case PeriodKind::academic_year:
            first = september;
            break;
        case PeriodKind::calendar_quarter:
        case PeriodKind::calendar_year:
            first = january;
            break;
        case PeriodKind::month:
        case PeriodKind::financial_quarter:
        case PeriodKind::financial_half:
        case PeriodKind::financial_year:
        case PeriodKind::day:
            break;
    }
    const Date day = period.last();
    return day.month() >= first ? day.year() : day.year() - 1;
}

/// What is counted; a share or a rate may fall as its denominator grows.
const std::optional<Rational>& count_of(const Indicator& indicator, const Observation& o) {
    const bool plain = indicator.kind == Kind::count || indicator.kind == Kind::money;
    return plain ? o.value : o.numerator;
}

bool explained(const Observation& earlier, const Observation& later) {
    return later.provenance.revised || earlier.provenance.revised || (later.figure && !later.figure->note.empty());
}

void check(const Indicator& indicator, const std::vector<Observation>& points, Diagnostics& diagnostics) {
    const Observation* earlier = nullptr;
    for (const Observation& later : points) {
        const auto& now = count_of(indicator, later);
        if (!now)
            continue;
        if (earlier && !later.starts_segment && year_of(earlier->period) == year_of(later.period) &&
            *now < *count_of(indicator, *earlier) && !explained(*earlier, later))
            diagnostics
                .warning("W0506", later.provenance.span,
                         fmt::format("{} counts since the start of the year, but falls from {} in {} to {} in {}",
                                     indicator.id.value, count_of(indicator, *earlier)->exact(), earlier->period.code(),
                                     now->exact(), later.period.code()),
                         "if the earlier figure was wrong, give a [[revision]] of it; else say why in a note")
                .notes.push_back({earlier->provenance.span, "the higher count stands here"});
        earlier = &later;
    }
}

}  // namespace

void check_accumulation(const Series& series, Diagnostics& diagnostics) {
    if (series.indicator->accumulation != Accumulation::ytd)
        return;
    // Months where there are any: the quarters made of them would say the same again.
    check(*series.indicator, series.months.empty() ? series.points : series.months, diagnostics);
}

}  // namespace boardpack
