#include "base/period.hpp"

#include <fmt/format.h>

namespace boardpack {

namespace {

Date first_of(int year, unsigned month) { return *Date::from_ymd(year, month, 1); }

/// Last day of the month that lies `months` months after the first of `year`-`month`, counting that month.
Date last_of(int year, unsigned month, unsigned months) {
    const unsigned past = month - 1 + months;
    return first_of(year + static_cast<int>(past / 12), past % 12 + 1).plus_days(-1);
}

std::optional<int> number(std::string_view text, std::size_t length) {
    if (text.size() != length)
        return std::nullopt;
    int n = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        n = n * 10 + (c - '0');
    }
    return n;
}

/// "2025-26": the first year, when the second follows it.
std::optional<int> year_pair(std::string_view text) {
    if (text.size() != 7 || text[4] != '-')
        return std::nullopt;
    const auto first = number(text.substr(0, 4), 4), second = number(text.substr(5), 2);
    if (!first || !second || (*first + 1) % 100 != *second)
        return std::nullopt;
    return first;
}

std::string pair_text(int first, char separator) {
    return fmt::format("{}{}{:02}", first, separator, (first + 1) % 100);
}

std::string_view short_month(unsigned month) { return month_name(month).substr(0, 3); }

constexpr std::string_view terms[] = {"autumn", "spring", "summer"};
constexpr unsigned term_month[] = {9, 1, 4};
constexpr unsigned term_length[] = {4, 3, 5};

}  // namespace

std::optional<Period> Period::parse(std::string_view text) {
    constexpr int least = 1900, most = 2199;
    const auto in_range = [&](int year) { return year >= least && year <= most; };
    if (text.starts_with("CY")) {
        const auto year = number(text.substr(2, 4), 4);
        if (!year || !in_range(*year))
            return std::nullopt;
        if (text.size() == 6)
            return Period{PeriodKind::calendar_year, first_of(*year, 1), last_of(*year, 1, 12)};
        if (text.size() != 9 || text.substr(6, 2) != "-Q")
            return std::nullopt;
        const int q = text[8] - '0';
        if (q < 1 || q > 4)
            return std::nullopt;
        const unsigned month = static_cast<unsigned>(q) * 3 - 2;
        return Period{PeriodKind::calendar_quarter, first_of(*year, month), last_of(*year, month, 3)};
    }
    if (text.starts_with("AY")) {
        const auto year = year_pair(text.substr(2, 7));
        if (!year || !in_range(*year))
            return std::nullopt;
        if (text.size() == 9)
            return Period{PeriodKind::academic_year, first_of(*year, 9), last_of(*year, 9, 12)};
        if (text[9] != '-')
            return std::nullopt;
        for (std::size_t t = 0; t < 3; ++t) {
            if (text.substr(10) != terms[t])
                continue;
            const int y = t == 0 ? *year : *year + 1;
            return Period{PeriodKind::academic_term, first_of(y, term_month[t]),
                          last_of(y, term_month[t], term_length[t])};
        }
        return std::nullopt;
    }
    if (text.size() == 10 && text[7] == '-' && text[8] != 'Q' && text[8] != 'H') {
        const auto day = Date::parse(text);
        return day && in_range(day->year()) ? std::optional{on(*day)} : std::nullopt;
    }
    if (const auto year = year_pair(text.substr(0, 7)); year && in_range(*year)) {
        // "2009-10" could be a month or a financial year; the year pair wins, months of such years are not ambiguous
        // otherwise.
        if (text.size() == 7)
            return Period{PeriodKind::financial_year, first_of(*year, 4), last_of(*year, 4, 12)};
        if (text.size() != 10 || text[7] != '-')
            return std::nullopt;
        const int n = text[9] - '0';
        if (text[8] == 'Q' && n >= 1 && n <= 4)
            return quarter(*year, n);
        if (text[8] == 'H' && (n == 1 || n == 2)) {
            const int y = *year;
            const unsigned month = n == 1 ? 4 : 10;
            return Period{PeriodKind::financial_half, first_of(y, month), last_of(y, month, 6)};
        }
        return std::nullopt;
    }
    if (text.size() == 7 && text[4] == '-') {
        const auto year = number(text.substr(0, 4), 4), month = number(text.substr(5), 2);
        if (year && month && in_range(*year) && *month >= 1 && *month <= 12)
            return month_of(*year, static_cast<unsigned>(*month));
    }
    return std::nullopt;
}

Period Period::month_of(int year, unsigned month) {
    return {PeriodKind::month, first_of(year, month), last_of(year, month, 1)};
}

Period Period::quarter(int first_year, int q) {
    const int year = q == 4 ? first_year + 1 : first_year;
    const unsigned month = q == 4 ? 1 : static_cast<unsigned>(q) * 3 + 1;
    return {PeriodKind::financial_quarter, first_of(year, month), last_of(year, month, 3)};
}

Period Period::on(Date day) { return {PeriodKind::day, day, day}; }

Period Period::financial_quarter_of(Date day) {
    const unsigned m = day.month();
    return m <= 3 ? quarter(day.year() - 1, 4) : quarter(day.year(), static_cast<int>((m - 1) / 3));
}

std::string Period::code() const {
    const int year = first_.year();
    const unsigned month = first_.month();
    switch (kind_) {
        case PeriodKind::financial_quarter:
            return month == 1 ? pair_text(year - 1, '-') + "-Q4"
                              : fmt::format("{}-Q{}", pair_text(year, '-'), (month - 1) / 3);
        case PeriodKind::financial_half:
            return fmt::format("{}-H{}", pair_text(year, '-'), month == 4 ? 1 : 2);
        case PeriodKind::financial_year:
            return pair_text(year, '-');
        case PeriodKind::month:
            return fmt::format("{}-{:02}", year, month);
        case PeriodKind::calendar_quarter:
            return fmt::format("CY{}-Q{}", year, (month + 2) / 3);
        case PeriodKind::calendar_year:
            return fmt::format("CY{}", year);
        case PeriodKind::academic_term: {
            const std::size_t t = month == 9 ? 0 : month == 1 ? 1 : 2;
            return fmt::format("AY{}-{}", pair_text(t == 0 ? year : year - 1, '-'), terms[t]);
        }
        case PeriodKind::academic_year:
            return fmt::format("AY{}", pair_text(year, '-'));
        case PeriodKind::day:
            return first_.iso();
    }
    return {};
}

std::string Period::display() const {
    const int year = first_.year();
    const std::string c = code();
    switch (kind_) {
        case PeriodKind::financial_quarter:
        case PeriodKind::financial_half:
            return c.substr(0, 7) + " " + c.substr(8);
        case PeriodKind::financial_year:
            return c;
        case PeriodKind::month:
            return fmt::format("{} {}", month_name(first_.month()), year);
        case PeriodKind::calendar_quarter:
            return fmt::format("{} Q{}", year, (first_.month() + 2) / 3);
        case PeriodKind::calendar_year:
            return std::to_string(year);
        case PeriodKind::academic_term: {
            const int start = first_.month() == 9 ? year : year - 1;
            return fmt::format("{} term {}", c.substr(10), pair_text(start, '/'));
        }
        case PeriodKind::academic_year:
            return pair_text(year, '/');
        case PeriodKind::day:
            return first_.words();
    }
    return {};
}

std::string Period::span_words() const {
    if (kind_ == PeriodKind::day)
        return first_.words();
    if (kind_ == PeriodKind::month)
        return display();
    if (first_.year() == last_.year())
        return fmt::format("{} to {} {}", month_name(first_.month()), month_name(last_.month()), last_.year());
    return fmt::format("{} {} to {} {}", month_name(first_.month()), first_.year(), month_name(last_.month()),
                       last_.year());
}

std::string Period::short_label() const {
    const int year = first_.year();
    const std::string c = code();
    const auto years = [](int first) { return fmt::format("{:02}/{:02}", first % 100, (first + 1) % 100); };
    switch (kind_) {
        case PeriodKind::financial_quarter:
        case PeriodKind::financial_half:
            return c.substr(8) + " " + c.substr(2, 2) + "/" + c.substr(5, 2);
        case PeriodKind::financial_year:
        case PeriodKind::academic_year:
            return years(year);
        case PeriodKind::month:
            return fmt::format("{} {:02}", short_month(first_.month()), year % 100);
        case PeriodKind::calendar_quarter:
            return fmt::format("Q{} {}", (first_.month() + 2) / 3, year);
        case PeriodKind::calendar_year:
            return std::to_string(year);
        case PeriodKind::academic_term:
            return fmt::format("{} {:02}", c.substr(10), year % 100);
        case PeriodKind::day:
            return fmt::format("{} {:02}", short_month(first_.month()), year % 100);
    }
    return {};
}

Period Period::previous() const {
    switch (kind_) {
        case PeriodKind::financial_quarter:
            return financial_quarter_of(first_.plus_days(-1));
        case PeriodKind::month: {
            const Date d = first_.plus_days(-1);
            return month_of(d.year(), d.month());
        }
        case PeriodKind::financial_half: {
            const bool second = first_.month() == 10;
            const int y = second ? first_.year() : first_.year() - 1;
            const unsigned m = second ? 4 : 10;
            return {kind_, first_of(y, m), last_of(y, m, 6)};
        }
        case PeriodKind::calendar_quarter: {
            const Date d = first_.plus_days(-1);
            const unsigned m = d.month() - 2;
            return {kind_, first_of(d.year(), m), last_of(d.year(), m, 3)};
        }
        case PeriodKind::academic_term: {
            const unsigned month = first_.month();
            const std::size_t t = month == 9 ? 2 : month == 1 ? 0 : 1;
            const int y = month == 1 ? first_.year() - 1 : first_.year();
            return {kind_, first_of(y, term_month[t]), last_of(y, term_month[t], term_length[t])};
        }
        case PeriodKind::financial_year:
        case PeriodKind::calendar_year:
        case PeriodKind::academic_year:
        case PeriodKind::day:
            break;
    }
    return a_year_before();
}

Period Period::next() const {
    switch (kind_) {
        case PeriodKind::financial_quarter:
            return financial_quarter_of(last_.plus_days(1));
        case PeriodKind::month: {
            const Date d = last_.plus_days(1);
            return month_of(d.year(), d.month());
        }
        case PeriodKind::financial_half:
        case PeriodKind::calendar_quarter: {
            const Date d = last_.plus_days(1);
            return {kind_, d, last_of(d.year(), d.month(), kind_ == PeriodKind::financial_half ? 6 : 3)};
        }
        case PeriodKind::academic_term: {
            const Date d = last_.plus_days(1);
            const std::size_t t = d.month() == 9 ? 0 : d.month() == 1 ? 1 : 2;
            return {kind_, d, last_of(d.year(), d.month(), term_length[t])};
        }
        case PeriodKind::financial_year:
        case PeriodKind::calendar_year:
        case PeriodKind::academic_year: {
            const Date d = last_.plus_days(1);
            return {kind_, d, last_of(d.year(), d.month(), 12)};
        }
        case PeriodKind::day: {
            const auto d = Date::from_ymd(first_.year() + 1, first_.month(), first_.day());
            return on(d ? *d : *Date::from_ymd(first_.year() + 1, 2, 28));  // 29 February
        }
    }
    return *this;
}

Period Period::a_year_before() const {
    if (kind_ == PeriodKind::day) {
        const auto d = Date::from_ymd(first_.year() - 1, first_.month(), first_.day());
        return on(d ? *d : *Date::from_ymd(first_.year() - 1, 2, 28));
    }
    const Date first = first_of(first_.year() - 1, first_.month());
    const auto next_month = last_.plus_days(1);
    return {kind_, first, first_of(next_month.year() - 1, next_month.month()).plus_days(-1)};
}

bool Period::contains(const Period& inner) const { return first_ <= inner.first_ && inner.last_ <= last_; }

std::vector<Period> Period::months() const {
    std::vector<Period> out;
    if (kind_ == PeriodKind::day)
        return out;
    for (Date d = first_; d <= last_; d = out.back().last().plus_days(1)) out.push_back(month_of(d.year(), d.month()));
    return out;
}

std::strong_ordering Period::operator<=>(const Period& o) const {
    if (const auto c = first_ <=> o.first_; c != 0)
        return c;
    if (const auto c = last_ <=> o.last_; c != 0)
        return c;
    return kind_ <=> o.kind_;
}

}  // namespace boardpack
