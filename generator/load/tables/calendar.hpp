#pragma once

#include "load/field_table.hpp"
#include "model/calendar.hpp"

namespace boardpack::load {

// The tables of indicators/calendar.toml and indicators/released/<period>.toml.

template <>
struct Table<HolidayVersion> {
    static constexpr std::string_view name = "holidays";
    static constexpr std::string_view help =
        "The bank holidays as known from a day on; an old pack is rebuilt with the version of its time.";
    static constexpr auto fields = std::to_array<Field<HolidayVersion>>({
        req<&HolidayVersion::known_from>("known_from", "the day from which this list was known"),
        opt<&HolidayVersion::source>("source", "where the list comes from", prose),
        req<&HolidayVersion::days>("days", "the days, in order"),
    });
};

template <>
struct Table<Term> {
    static constexpr std::string_view name = "term";
    static constexpr std::string_view help = "A school term of the area.";
    static constexpr auto fields = std::to_array<Field<Term>>({
        req<&Term::period>("period", "the term, such as AY2025-26-autumn"),
        req<&Term::first>("first", "its first day"),
        req<&Term::last>("last", "its last day"),
    });
};

template <>
struct Table<CensusDay> {
    static constexpr std::string_view name = "census_day";
    static constexpr std::string_view help = "A day for which a national census counts.";
    static constexpr auto fields = std::to_array<Field<CensusDay>>({
        req<&CensusDay::name>("name", "the census"),
        req<&CensusDay::day>("day", "the day"),
    });
};

template <>
struct Table<Meeting> {
    static constexpr std::string_view name = "meeting";
    static constexpr std::string_view help = "A meeting that a pack is for.";
    static constexpr std::string_view purposes[] = {"note", "discuss", "decide", "assure"};
    static constexpr auto fields = std::to_array<Field<Meeting>>({
        req<&Meeting::board>("board", "id of the board", an_id),
        req<&Meeting::period>("period", "the quarter it looks at"),
        req<&Meeting::day>("day", "the day of the meeting"),
        opt<&Meeting::agenda_item>("agenda_item", "the number of the item"),
        opt<&Meeting::purpose>("purpose", "what the board is asked for", Rule{.choices = purposes}),
    });
};

template <>
struct Table<CutOff> {
    static constexpr std::string_view name = "cut_off";
    static constexpr std::string_view help = "The last day on which figures for a quarter's packs are taken in.";
    static constexpr auto fields = std::to_array<Field<CutOff>>({
        req<&CutOff::period>("period", "the quarter"),
        req<&CutOff::day>("day", "the day"),
    });
};

template <>
struct Table<Calendar> {
    static constexpr std::string_view name = "calendar file";
    static constexpr std::string_view help = "indicators/calendar.toml: the days that the packs reckon with.";
    static constexpr auto fields = std::to_array<Field<Calendar>>({
        opt<&Calendar::holidays>("holidays", "bank holidays, in versions"),
        opt<&Calendar::terms>("term", "school terms"),
        opt<&Calendar::census_days>("census_day", "census days"),
        opt<&Calendar::meetings>("meeting", "meetings of the boards"),
        opt<&Calendar::cut_offs>("cut_off", "the cut-off day of each quarter"),
    });
};

template <>
struct Table<SignOff> {
    static constexpr std::string_view name = "sign_off";
    static constexpr std::string_view help = "The sign-off of one co-chair.";
    static constexpr auto fields = std::to_array<Field<SignOff>>({
        req<&SignOff::post>("post", "the post, as the board's co_chairs name it"),
        opt<&SignOff::signed_on>("signed_on", "the day on which it was signed; without it, not yet"),
    });
};

template <>
struct Table<Release> {
    static constexpr std::string_view name = "released file";
    static constexpr std::string_view help =
        "indicators/released/<period>.toml: what was signed off and released. Packs are drafts until both co-chairs "
        "have signed.";
    static constexpr auto fields = std::to_array<Field<Release>>({
        req<&Release::period>("period", "the period; the same as the file's name"),
        opt<&Release::released_on>("released_on", "the day on which the packs were released"),
        opt<&Release::version>("version", "the version of the packs, such as 1.0"),
        opt<&Release::for_decision>("for_decision", "true: before the boards for decision, though not yet signed"),
        opt<&Release::sign_offs>("sign_off", "who signed"),
    });
};

}  // namespace boardpack::load
