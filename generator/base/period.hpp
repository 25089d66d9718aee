#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace boardpack {

/// The period systems of the workspace format (docs/reference.md, "Periods").
enum class PeriodKind : std::uint8_t {
    financial_quarter,  // 2025-26-Q4
    financial_half,     // 2025-26-H1
    financial_year,     // 2025-26
    month,              // 2026-01
    calendar_quarter,   // CY2025-Q3
    calendar_year,      // CY2025
    academic_term,      // AY2025-26-autumn | spring | summer
    academic_year,      // AY2025-26
    day                 // 2025-01-16 (a census)
};

/// A stretch of time in one of the systems above, or a day. Always valid; ordered by first day, then by length.
/// Academic years run 1 September to 31 August; terms are autumn Sep-Dec, spring Jan-Mar and summer Apr-Aug here:
/// true term dates are local and live in calendar.toml.
class Period {
public:
    Period() = default;
    /// Parses the notations above; nothing else.
    [[nodiscard]] static std::optional<Period> parse(std::string_view text);
    [[nodiscard]] static Period month_of(int year, unsigned month);
    [[nodiscard]] static Period quarter(int first_year, int q);  // quarter(2025, 4) = 2025-26-Q4
    [[nodiscard]] static Period on(Date day);
    [[nodiscard]] static Period financial_quarter_of(Date day);

    [[nodiscard]] PeriodKind kind() const { return kind_; }
    [[nodiscard]] Date first() const { return first_; }
    [[nodiscard]] Date last() const { return last_; }

    [[nodiscard]] std::string code() const;        // the notation above, canonical
    [[nodiscard]] std::string display() const;     // "2025-26 Q4", "January 2026", "2025/26", "2025", "16 January 2025"
    [[nodiscard]] std::string span_words() const;  // "January to March 2026"; "September 2025 to August 2026"
    [[nodiscard]] std::string short_label() const;  // chart axis: "Q4 25/26", "Jan 26", "2025", "24/25"

    [[nodiscard]] Period previous() const;  // of the same kind (a day: one year back)
    [[nodiscard]] Period next() const;
    [[nodiscard]] Period a_year_before() const;  // same place in the year before
    [[nodiscard]] bool contains(const Period& inner) const;
    /// The months inside, in order (whole months only; empty for a day).
    [[nodiscard]] std::vector<Period> months() const;

    std::strong_ordering operator<=>(const Period& o) const;
    bool operator==(const Period& o) const { return kind_ == o.kind_ && first_ == o.first_; }

private:
    Period(PeriodKind kind, Date first, Date last) : kind_(kind), first_(first), last_(last) {}
    PeriodKind kind_ = PeriodKind::day;
    Date first_{};
    Date last_{};
};

}  // namespace boardpack
