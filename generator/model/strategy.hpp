#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/names.hpp"
#include "base/period.hpp"
#include "base/span.hpp"

namespace boardpack {

// The contents of indicators/strategy.toml: what was promised, by whom, to whom. All ids are Located so that a wrong
// reference can be shown where it stands. The field tables in load/ give each member its name, help and rules.

enum class AreaKind { local, national, region, neighbour };
template <>
struct Names<AreaKind> {
    static constexpr auto all = std::to_array<NameOf<AreaKind>>({{"local", AreaKind::local},
                                                                 {"national", AreaKind::national},
                                                                 {"region", AreaKind::region},
                                                                 {"neighbour", AreaKind::neighbour}});
};

/// A place that figures are about: the area itself or one it is compared with.
struct Area {
    Located<std::string> code;  // GSS code, "E08000012"
    std::string name;
    AreaKind kind = AreaKind::local;
    std::optional<int> rank;  // statistical neighbours: 1 = closest
    std::string source;       // where the choice of neighbours comes from
    Span span;
};

struct Principle {
    Located<std::string> id;
    std::string text;
    Span span;
};

/// A law or convention the principles rest on.
struct LegalBase {
    Located<std::string> id;
    std::string title;
    std::string text;
    Span span;
};

struct Priority {
    Located<std::string> id;  // "P1"
    int number = 0;
    std::string title;
    std::string alias;  // another name that the strategy itself uses
    std::string plain;  // what it is about, in words that a family uses
    std::string about;
    std::vector<Located<std::string>> groups;  // boards that answer for it
    Span span;
};

/// A success measure: one line under "How will we know we have made a difference?".
struct Measure {
    Located<std::string> id;  // "P1-M4"
    Located<std::string> priority;
    std::string wording;                          // exact, never paraphrased
    std::string label;                            // plain, short
    std::optional<Located<std::string>> same_as;  // printed twice in the strategy: one indicator, two places
    std::vector<Located<std::string>> principles;
    std::string note;  // what is unclear in the wording and how it is read here
    Span span;
};

/// A "We will" commitment.
struct Commitment {
    Located<std::string> id;  // "A1.5"
    Located<std::string> priority;
    std::string wording;
    std::vector<Located<std::string>> measures;
    std::optional<Located<std::string>> same_as;
    std::string lead;  // a post, never a name
    std::string note;
    Span span;
};

enum class BoardKind { board, group };
template <>
struct Names<BoardKind> {
    static constexpr auto all =
        std::to_array<NameOf<BoardKind>>({{"board", BoardKind::board}, {"group", BoardKind::group}});
};

/// A body that receives a pack.
struct Board {
    Located<std::string> id;  // "sendpb", "thematic-1"
    std::string name;
    std::string short_name;
    BoardKind kind = BoardKind::board;
    std::string role;
    std::vector<std::string> members;
    std::vector<std::string> co_chairs;  // posts
    std::vector<Located<std::string>> priorities;
    Span span;
};

/// One step of the way in which a risk or an off-track measure is raised.
struct EscalationRoute {
    Located<std::string> from;
    Located<std::string> to;
    std::string text;
    Span span;
};

/// A named way of dividing a whole into parts (age bands, primary needs, placements).
struct Classification {
    Located<std::string> id;
    std::string title;
    std::vector<std::string> parts;  // in the order in which they are shown
    bool ordered = false;            // true: keep this order in charts; false: sort by size
    std::string unknown;             // the part that means "not recorded", if any
    std::string source;
    Span span;
};

/// An organisation or team that sends figures.
struct Provider {
    Located<std::string> id;
    std::string name;
    Span span;
};

/// Something the boards have yet to decide, and what the packs assume until they do. Printed in the annex.
struct Assumption {
    Located<std::string> id;
    std::string decision;                          // what is to be decided
    std::string assumed;                           // what is assumed meanwhile
    std::vector<Located<std::string>> indicators;  // which figures rest on it
    Span span;
};

enum class ZeroPolicy { shown, hidden };
template <>
struct Names<ZeroPolicy> {
    static constexpr auto all =
        std::to_array<NameOf<ZeroPolicy>>({{"shown", ZeroPolicy::shown}, {"hidden", ZeroPolicy::hidden}});
};
enum class PublishedPolicy { hide, show };
template <>
struct Names<PublishedPolicy> {
    static constexpr auto all =
        std::to_array<NameOf<PublishedPolicy>>({{"hide", PublishedPolicy::hide}, {"show", PublishedPolicy::show}});
};

/// What may not be shown about few people; one place, printed in the pack.
struct DisclosurePolicy {
    int threshold = 5;  // counts of people from 1 to threshold - 1 are hidden
    ZeroPolicy zeros = ZeroPolicy::shown;
    int min_denominator = 10;                           // 0 % and 100 % of fewer than this many people are hidden
    PublishedPolicy published = PublishedPolicy::hide;  // small counts that a public body already publishes
    std::string words;                                  // the policy as printed
    Span span;
};

struct Strategy {
    std::string area_code;    // of the one area of kind local
    std::string partnership;  // "Liverpool SEND Partnership"
    std::string title;        // "Liverpool Area ... Strategy 2023-2026"
    std::string short_title;
    std::string vision;  // verbatim
    Date starts{};       // first and last day of the strategy (an assumption for Liverpool)
    Date ends{};
    std::string classification;  // "OFFICIAL" marking or other words for the cover
    std::string attribution;     // licence words for published figures
    std::string reply;           // how families can say what they think
    std::vector<Area> areas;
    std::vector<Principle> principles;
    std::vector<LegalBase> legal_bases;
    std::vector<Priority> priorities;
    std::vector<Measure> measures;
    std::vector<Commitment> commitments;
    std::vector<Board> boards;
    std::vector<EscalationRoute> escalation_routes;
    std::vector<Classification> classifications;
    std::vector<Provider> providers;
    std::vector<Assumption> assumptions;
    DisclosurePolicy disclosure;
    Span span;
};

}  // namespace boardpack
