#include "base/date.hpp"

#include <array>

#include <fmt/format.h>

namespace boardpack {

namespace {

std::chrono::year_month_day ymd(const Date& d) { return std::chrono::year_month_day{d.days()}; }

/// Digits only, of exactly the given length.
std::optional<int> digits(std::string_view text) {
    int n = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        n = n * 10 + (c - '0');
    }
    return n;
}

}  // namespace

std::optional<Date> Date::from_ymd(int year, unsigned month, unsigned day) {
    const std::chrono::year_month_day d{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (!d.ok())
        return std::nullopt;
    return Date{std::chrono::sys_days{d}};
}

std::optional<Date> Date::parse(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto y = digits(text.substr(0, 4)), m = digits(text.substr(5, 2)), d = digits(text.substr(8, 2));
    if (!y || !m || !d)
        return std::nullopt;
    return from_ymd(*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d));
}

int Date::year() const { return static_cast<int>(ymd(*this).year()); }
unsigned Date::month() const { return static_cast<unsigned>(ymd(*this).month()); }
unsigned Date::day() const { return static_cast<unsigned>(ymd(*this).day()); }
unsigned Date::weekday() const { return std::chrono::weekday{days_}.iso_encoding() - 1; }

std::string Date::iso() const { return fmt::format("{:04}-{:02}-{:02}", year(), month(), day()); }
std::string Date::words() const { return fmt::format("{} {} {}", day(), month_name(month()), year()); }

std::string_view month_name(unsigned month) {
    static constexpr std::array<std::string_view, 12> names{"January",   "February", "March",    "April",
                                                            "May",       "June",     "July",     "August",
                                                            "September", "October",  "November", "December"};
    return names.at(month - 1);
}

}  // namespace boardpack
