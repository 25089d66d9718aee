#pragma once

#include <optional>
#include <vector>

#include "base/period.hpp"
#include "evaluate/received.hpp"
#include "model/calendar.hpp"
#include "model/indicator.hpp"

namespace boardpack {

/// For which periods an indicator reports, and when a report is due. Found from how often the definition says that it
/// reports and from the kind of period that its figures carry (financial, calendar or academic years, days ...).
class ReportingPeriods {
public:
    /// `evidence`: figures that show the kind of period, known or not yet known; may be empty; must outlive this.
    ReportingPeriods(const Indicator& indicator, const Received& evidence, const Calendar& calendar);

    [[nodiscard]] PeriodKind kind() const { return kind_; }
    /// Monthly figures are folded into quarters, halves, terms or years: whatever the indicator reports for.
    [[nodiscard]] bool folds_months() const { return kind_ != PeriodKind::day && kind_ != PeriodKind::month; }
    /// Does a figure belong to the series, as it stands or as a month of one of its quarters?
    [[nodiscard]] bool fits(const Period& period) const;

    /// All periods from the first known figure or the baseline to the end of `asked`; without either, those for which
    /// figures came in later; none for a series that begins after `asked`, and the last one that has ended for one that
    /// never had a figure. A figure whose "as at" day has come is in, although its period has not ended.
    [[nodiscard]] std::vector<Period> up_to(const Period& asked, const Received& known) const;
    /// The report after the one for `period`.
    [[nodiscard]] Period after(const Period& period) const;

private:
    [[nodiscard]] int steps_between(const Period& earlier, const Period& later) const;
    [[nodiscard]] Period last_ended(const Period& asked) const;

    [[nodiscard]] std::vector<Period> found_by(const Period& asked, const Received& received) const;

    const Indicator& indicator_;
    const Received& evidence_;
    const Calendar& calendar_;
    PeriodKind kind_;
    int step_ = 1;  // a half-yearly report may be filed under quarters: then every second one
};

/// The day by which a report for the period should be in.
[[nodiscard]] Date due_on(const Indicator& indicator, const Period& period);

/// The day as of which reports count as due or not: known-on, else the cut-off of the period, else the day on which the
/// last figure for the period came in.
[[nodiscard]] Date as_of(const Model& model, const Period& asked, std::optional<Date> known_on);

}  // namespace boardpack
