#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace boardpack {

/// A calendar day (proleptic Gregorian), always valid. No time of day, no time zone.
class Date {
public:
    constexpr Date() = default;
    [[nodiscard]] static std::optional<Date> from_ymd(int year, unsigned month, unsigned day);
    /// ISO 8601 "2026-04-14" only; anything else is refused.
    [[nodiscard]] static std::optional<Date> parse(std::string_view text);
    constexpr explicit Date(std::chrono::sys_days days) : days_(days) {}

    [[nodiscard]] std::chrono::sys_days days() const { return days_; }
    [[nodiscard]] int year() const;
    [[nodiscard]] unsigned month() const;
    [[nodiscard]] unsigned day() const;
    /// 0 = Monday ... 6 = Sunday
    [[nodiscard]] unsigned weekday() const;
    [[nodiscard]] Date plus_days(int n) const { return Date{days_ + std::chrono::days{n}}; }
    [[nodiscard]] std::string iso() const;    // 2026-04-14
    [[nodiscard]] std::string words() const;  // 14 April 2026

    auto operator<=>(const Date&) const = default;

private:
    std::chrono::sys_days days_{};
};

/// "January" ... "December" for 1..12.
[[nodiscard]] std::string_view month_name(unsigned month);

}  // namespace boardpack
