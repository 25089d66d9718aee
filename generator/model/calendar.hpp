#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/period.hpp"
#include "base/span.hpp"

namespace boardpack {

// The contents of indicators/calendar.toml and indicators/released/<period>.toml.

/// Bank holidays as known at a date: a rebuilt old pack uses the version of its time.
struct HolidayVersion {
    Date known_from{};
    std::string source;
    std::vector<Date> days;
    Span span;
};

struct Term {
    Located<Period> period;  // AY2025-26-autumn
    Date first{}, last{};
    Span span;
};

struct CensusDay {
    std::string name;  // "school census", "SEN2"
    Date day{};
    Span span;
};

/// A meeting that a pack is for.
struct Meeting {
    Located<std::string> board;
    Located<Period> period;  // the quarter it looks at
    Date day{};
    std::string agenda_item;
    std::string purpose;  // note, discuss, decide, assure
    Span span;
};

/// The last day on which figures for a quarter's packs are taken in.
struct CutOff {
    Located<Period> period;
    Date day{};
    Span span;
};

struct Calendar {
    std::vector<HolidayVersion> holidays;
    std::vector<Term> terms;
    std::vector<CensusDay> census_days;
    std::vector<Meeting> meetings;
    std::vector<CutOff> cut_offs;
};

struct SignOff {
    std::string post;
    std::optional<Date> signed_on;
    Span span;
};

/// What was signed off and released for a period. A pack stays DRAFT until both co-chairs have signed.
struct Release {
    Period period;
    std::optional<Date> released_on;
    std::string version;        // "1.0"
    bool for_decision = false;  // before the boards, though not yet signed
    std::vector<SignOff> sign_offs;
    Span span;
};

}  // namespace boardpack
