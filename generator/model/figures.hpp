#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/names.hpp"
#include "base/period.hpp"
#include "base/rational.hpp"
#include "base/span.hpp"

namespace boardpack {

// The contents of indicators/data/: figures and what comes with them.

enum class Stage { final, provisional, estimated };
template <>
struct Names<Stage> {
    static constexpr auto all = std::to_array<NameOf<Stage>>(
        {{"final", Stage::final}, {"provisional", Stage::provisional}, {"estimated", Stage::estimated}});
};

/// Why an expected figure is not there. (A nil return is a confirmed zero, not one of these.)
enum class Missing { not_due, awaiting, late, not_returned, partial, not_applicable, suppressed_at_source };
template <>
struct Names<Missing> {
    static constexpr auto all =
        std::to_array<NameOf<Missing>>({{"not_due", Missing::not_due},
                                        {"awaiting", Missing::awaiting},
                                        {"late", Missing::late},
                                        {"not_returned", Missing::not_returned},
                                        {"partial", Missing::partial},
                                        {"not_applicable", Missing::not_applicable},
                                        {"suppressed_at_source", Missing::suppressed_at_source}});
};

/// The four parts of a commentary.
struct Commentary {
    std::string tells_us, why, doing, when;
    std::string author;               // a post
    std::optional<Date> written_for;  // "written for data as at"
    Span span;
};

struct MonthFigure {
    Located<Period> month;
    std::optional<Located<Rational>> value, numerator, denominator;
    std::optional<Missing> missing;
    Span span;
};

struct Part {
    std::string name;
    std::optional<Located<Rational>> value;  // absent: not available
    Span span;
};

/// What a provider expects of a later period. An estimate: never a figure, and no part of the indicator's status.
struct ForecastGiven {
    Located<Period> period;
    std::optional<Located<Rational>> value, numerator, denominator;
    std::string by;     // the post that made it; required
    std::string basis;  // what it rests on
    Span span;
};

/// One figure as received: an indicator, a period, an area.
struct Figure {
    Located<std::string> indicator;
    Located<Period> period;
    Located<std::string> area;  // code; the strategy's own area when the file does not say
    std::string provider;       // "" for published figures
    std::optional<Located<Rational>> value, numerator, denominator;
    std::vector<MonthFigure> months;
    std::string of;  // breakdown: classification id
    std::vector<Part> parts;
    std::optional<Missing> missing;
    std::optional<Date> expected;  // when a late figure is expected
    bool nil_return = false;
    Stage stage = Stage::final;
    std::string source;
    bool published = false;     // from a published file
    bool illustrative = false;  // made up for demonstration
    std::optional<Date> received_on;
    std::optional<Date> as_at;    // the day the figure is true for
    std::optional<Date> done_on;  // milestones
    std::string progress;         // milestones and narratives: where it stands
    std::vector<std::string> evidence;
    std::optional<int> excluded;  // blank or "don't know" answers, cases excluded: printed, not counted
    std::string note;
    std::optional<Commentary> commentary;
    std::optional<ForecastGiven> forecast;
    std::string publisher;  // published figures: the body that published them
    std::string origin;     // published figures: the file of the source from which they were taken
    Span span;
};

/// One data file as received: who sent it, for which period, when.
struct Return {
    Located<std::string> provider;
    Located<Period> period;
    std::optional<Date> received_on;
    bool illustrative = false;
    Span span;
};

/// A later truth about an earlier period; the first figure is kept.
struct Revision {
    Located<std::string> indicator;
    Located<Period> period;
    std::optional<Located<Rational>> value, numerator, denominator;
    std::string reason, approved_by;
    std::optional<Date> received_on;  // of the file it came in
    bool illustrative = false;
    Span span;
};

enum class ActionStatus { not_started, on_track, at_risk, delayed, complete, embedded, stopped };
template <>
struct Names<ActionStatus> {
    static constexpr auto all = std::to_array<NameOf<ActionStatus>>({{"not started", ActionStatus::not_started},
                                                                     {"on track", ActionStatus::on_track},
                                                                     {"at risk", ActionStatus::at_risk},
                                                                     {"delayed", ActionStatus::delayed},
                                                                     {"complete", ActionStatus::complete},
                                                                     {"embedded", ActionStatus::embedded},
                                                                     {"stopped", ActionStatus::stopped}});
};

/// Where a commitment stands this period.
struct ActionUpdate {
    Located<std::string> commitment;
    Period period;
    ActionStatus status = ActionStatus::not_started;
    std::string update, next_step, blocker;
    std::optional<Date> due, done_on;
    bool illustrative = false;
    Span span;
};

enum class Ask { note, decide, fund, unblock };
template <>
struct Names<Ask> {
    static constexpr auto all = std::to_array<NameOf<Ask>>(
        {{"note", Ask::note}, {"decide", Ask::decide}, {"fund", Ask::fund}, {"unblock", Ask::unblock}});
};

/// Something a group cannot settle itself, raised to a board.
struct Escalation {
    Located<std::string> id;
    Period period;  // of the file that carries it
    Located<std::string> from, to;
    std::vector<Located<std::string>> indicators;
    std::string what;
    Ask ask = Ask::note;
    std::optional<Date> raised_on, by_when, closed_on;
    std::string response;
    bool illustrative = false;
    Span span;
};

enum class StatementKind { alert, advise, assure };
template <>
struct Names<StatementKind> {
    static constexpr auto all = std::to_array<NameOf<StatementKind>>(
        {{"alert", StatementKind::alert}, {"advise", StatementKind::advise}, {"assure", StatementKind::assure}});
};

/// What the author of a pack wants a board to know first, in the author's words.
struct StatementGiven {
    std::vector<Located<std::string>> boards;
    StatementKind kind = StatementKind::advise;
    std::string text;
    std::vector<Located<std::string>> indicators;  // their findings stand before the text
    std::string ask;                               // what the board is asked to do; the usual words when empty
    Period period;
    bool illustrative = false;
    Span span;
};

/// At most so many are read on the page of what a board needs to know.
inline constexpr std::size_t most_statements = 5;

/// A risk of the partnership's register, scored on a 5 x 5 matrix.
struct Risk {
    Located<std::string> id;
    Period period;
    std::string title, controls, gaps, owner;
    int likelihood = 1, consequence = 1;
    std::optional<int> previous_score, target_score;
    std::vector<Located<std::string>> indicators;
    std::optional<Date> reviewed_on;
    bool illustrative = false;
    Span span;
};

/// Something a family or young person said, cleared for publication.
struct Quote {
    std::string text, said_by;
    std::string changed;  // what changed because of it, or why it could not
    std::optional<Located<std::string>> priority;
    std::optional<Date> cleared_on;
    bool illustrative = false;
    Period period;
    Span span;
};

/// One facet of the data-quality kite mark of an indicator.
enum class QualityFacet { timeliness, completeness, validation, source_system, definition_match, last_audit };
template <>
struct Names<QualityFacet> {
    static constexpr auto all =
        std::to_array<NameOf<QualityFacet>>({{"timeliness", QualityFacet::timeliness},
                                             {"completeness", QualityFacet::completeness},
                                             {"validation", QualityFacet::validation},
                                             {"source system", QualityFacet::source_system},
                                             {"definition match", QualityFacet::definition_match},
                                             {"last audit", QualityFacet::last_audit}});
};
enum class QualityRating { good, fair, poor, unknown };
template <>
struct Names<QualityRating> {
    static constexpr auto all = std::to_array<NameOf<QualityRating>>({{"good", QualityRating::good},
                                                                      {"fair", QualityRating::fair},
                                                                      {"poor", QualityRating::poor},
                                                                      {"unknown", QualityRating::unknown}});
};
struct QualityMark {
    Located<std::string> indicator;
    QualityFacet facet = QualityFacet::timeliness;
    QualityRating rating = QualityRating::unknown;
    std::string note, rated_by;
    std::optional<Date> rated_on;
    Period period;
    bool illustrative = false;
    Span span;
};

}  // namespace boardpack
