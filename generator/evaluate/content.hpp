#pragma once

#include <optional>
#include <vector>

#include "base/rational.hpp"
#include "figure/figure_store.hpp"
#include "figure/status.hpp"
#include "model/figures.hpp"
#include "model/indicator.hpp"

namespace boardpack {

/// The numbers of one indicator, area and period, or why there are none; not yet registered as figures.
struct Content {
    std::optional<Rational> value{}, numerator{}, denominator{};
    StatusCode why_not = StatusCode::awaiting;

    /// Something was received that can be added up (a month without cases has a zero denominator and no value).
    [[nodiscard]] bool has_numbers() const { return value || numerator; }
};

/// Percent are hundredths, rates per 1,000 or 10,000; everything else is the plain quotient.
[[nodiscard]] Rational scale_of(Unit unit);

/// Works out the value from what was given: numerator over denominator where both are there, else the value as it
/// stands. A zero denominator (no cases) is "not applicable".
[[nodiscard]] Content content_of(const Indicator& indicator, std::optional<Rational> value,
                                 std::optional<Rational> numerator, std::optional<Rational> denominator);

/// What a received figure says of its own period (its months aside).
[[nodiscard]] Content content_of(const Indicator& indicator, const Figure& figure);
[[nodiscard]] Content content_of(const Indicator& indicator, const MonthFigure& month);

/// The content after a revision; what the revision does not name stays.
[[nodiscard]] Content revised(const Indicator& indicator, const Content& before, const Revision& revision);

[[nodiscard]] StatusCode status_of(Missing missing);

/// The report made of its months by the rule of accumulation.
struct Accumulated {
    Content content;
    Derivation derivation = Derivation::sum;  // of numerator, denominator, or of a value that has neither
    std::vector<std::size_t> used;            // positions of the months that went in
    int missing_months = 0;
    bool cannot_add = false;  // shares, waits or scores without numerator and denominator
};

/// `months`: the content of each month that the rule needs, in order; an absent month has no numbers.
[[nodiscard]] Accumulated accumulate(const Indicator& indicator, const std::vector<Content>& months);

/// How many months up to the end of a report's period the rule needs: 1 (point, year to date), all of the period (flow,
/// cohort), 3 (three-month average), or 12 (rolling twelve months).
[[nodiscard]] int months_needed(Accumulation accumulation, const Period& period);

}  // namespace boardpack
