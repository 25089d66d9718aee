#pragma once

#include "load/field_table.hpp"
#include "model/strategy.hpp"

namespace boardpack::load {

// The tables of indicators/strategy.toml.

template <>
struct Table<Area> {
    static constexpr std::string_view name = "area";
    static constexpr std::string_view help =
        "A place that figures are about: the area itself or one it is compared with.";
    static constexpr auto fields = std::to_array<Field<Area>>({
        req<&Area::code>("code", "the official code of the area, such as E08000012", an_id),
        req<&Area::name>("name", "the name as readers see it"),
        req<&Area::kind>("kind", "local for the area itself (there is one), else what it is to it"),
        opt<&Area::rank>("rank", "statistical neighbours: 1 is the closest", at_least(1)),
        opt<&Area::source>("source", "where the choice of neighbours comes from"),
    });
};

template <>
struct Table<Principle> {
    static constexpr std::string_view name = "principle";
    static constexpr std::string_view help = "A principle that the strategy names.";
    static constexpr auto fields = std::to_array<Field<Principle>>({
        req<&Principle::id>("id", "a short name, unique among the principles", an_id),
        req<&Principle::text>("text", "the words of the strategy", prose),
    });
};

template <>
struct Table<LegalBase> {
    static constexpr std::string_view name = "legal_base";
    static constexpr std::string_view help = "A law or convention on which the principles rest.";
    static constexpr auto fields = std::to_array<Field<LegalBase>>({
        req<&LegalBase::id>("id", "a short name, unique among the legal bases", an_id),
        req<&LegalBase::title>("title", "the law and its section"),
        req<&LegalBase::text>("text", "what the strategy says of it", prose),
    });
};

template <>
struct Table<Priority> {
    static constexpr std::string_view name = "priority";
    static constexpr std::string_view help = "A priority of the strategy.";
    static constexpr auto fields = std::to_array<Field<Priority>>({
        req<&Priority::id>("id", "unique among the priorities, such as P1", an_id),
        req<&Priority::number>("number", "its place in the strategy", at_least(1)),
        req<&Priority::title>("title", "its title in the strategy"),
        opt<&Priority::alias>("alias", "another name that the strategy itself uses"),
        opt<&Priority::plain>("plain", "what it is about, in words that a family uses"),
        opt<&Priority::about>("about", "what the strategy says of it", prose),
        req<&Priority::groups>("groups", "ids of the boards and groups that answer for it", an_id),
    });
};

template <>
struct Table<Measure> {
    static constexpr std::string_view name = "measure";
    static constexpr std::string_view help =
        "A success measure: one line of how the strategy will know that it made a difference.";
    static constexpr auto fields = std::to_array<Field<Measure>>({
        req<&Measure::id>("id", "unique among the measures, such as P1-M4", an_id),
        req<&Measure::priority>("priority", "id of its priority", an_id),
        req<&Measure::wording>("wording", "the exact words of the strategy, never paraphrased", prose),
        req<&Measure::label>("label", "a plain short name for tables"),
        opt<&Measure::same_as>("same_as", "id of the measure that says the same in another place", an_id),
        opt<&Measure::principles>("principles", "ids of the principles it serves", an_id),
        opt<&Measure::note>("note", "what is unclear in the wording and how it is read here", prose),
    });
};

template <>
struct Table<Commitment> {
    static constexpr std::string_view name = "commitment";
    static constexpr std::string_view help = "A commitment of the strategy: a line that begins with \"We will\".";
    static constexpr auto fields = std::to_array<Field<Commitment>>({
        req<&Commitment::id>("id", "unique among the commitments, such as A1.5", an_id),
        req<&Commitment::priority>("priority", "id of its priority", an_id),
        req<&Commitment::wording>("wording", "the exact words of the strategy", prose),
        opt<&Commitment::measures>("measures", "ids of the success measures that it should move", an_id),
        opt<&Commitment::same_as>("same_as", "id of the commitment that says the same in another place", an_id),
        opt<&Commitment::lead>("lead", "the post that leads it, never a name"),
        opt<&Commitment::note>("note", "what is unclear in the wording and how it is read here", prose),
    });
};

template <>
struct Table<Board> {
    static constexpr std::string_view name = "board";
    static constexpr std::string_view help = "A board or group that receives a pack; the id names the pack's files.";
    static constexpr auto fields = std::to_array<Field<Board>>({
        req<&Board::id>("id", "unique among the boards, such as sendpb", an_id),
        req<&Board::name>("name", "its full name"),
        req<&Board::short_name>("short_name", "its short name, such as SENDPB"),
        req<&Board::kind>("kind", "a board, or a group that answers for a priority"),
        opt<&Board::role>("role", "what it is for", prose),
        opt<&Board::members>("members", "who sits on it: posts and organisations"),
        opt<&Board::co_chairs>("co_chairs", "the posts that chair it; both sign a pack off"),
        opt<&Board::priorities>("priorities", "ids of the priorities it looks at", an_id),
    });
};

template <>
struct Table<EscalationRoute> {
    static constexpr std::string_view name = "escalation_route";
    static constexpr std::string_view help = "One step of the way on which a matter is raised.";
    static constexpr auto fields = std::to_array<Field<EscalationRoute>>({
        req<&EscalationRoute::from>("from", "id of the board or group that raises", an_id),
        req<&EscalationRoute::to>("to", "id of the board to which it raises", an_id),
        opt<&EscalationRoute::text>("text", "what may be raised, or where this step is laid down", prose),
    });
};

template <>
struct Table<Classification> {
    static constexpr std::string_view name = "classification";
    static constexpr std::string_view help =
        "A named way of dividing a whole into parts: age bands, needs, placements.";
    static constexpr auto fields = std::to_array<Field<Classification>>({
        req<&Classification::id>("id", "unique among the classifications, such as age", an_id),
        req<&Classification::title>("title", "the name as readers see it"),
        req<&Classification::parts>("parts", "the names of the parts, in the order in which they are shown"),
        opt<&Classification::ordered>("ordered", "true: charts keep this order; false: they sort by size"),
        opt<&Classification::unknown>("unknown", "the part that means \"not recorded\""),
        opt<&Classification::source>("source", "who made the classification"),
    });
};

template <>
struct Table<Provider> {
    static constexpr std::string_view name = "provider";
    static constexpr std::string_view help = "An organisation or team that sends figures.";
    static constexpr auto fields = std::to_array<Field<Provider>>({
        req<&Provider::id>("id", "unique among the providers; the name of its data files", an_id),
        req<&Provider::name>("name", "the name as readers see it"),
    });
};

template <>
struct Table<Assumption> {
    static constexpr std::string_view name = "assumption";
    static constexpr std::string_view help =
        "Something the boards have yet to decide, and what the packs assume until they do.";
    static constexpr auto fields = std::to_array<Field<Assumption>>({
        req<&Assumption::id>("id", "unique among the assumptions, such as D01", an_id),
        req<&Assumption::decision>("decision", "what is to be decided", prose),
        req<&Assumption::assumed>("assumed", "what is assumed meanwhile", prose),
        opt<&Assumption::indicators>("indicators", "ids of the indicators that rest on it", an_id),
    });
};

template <>
struct Table<DisclosurePolicy> {
    static constexpr std::string_view name = "disclosure";
    static constexpr std::string_view help = "What may not be shown about few people.";
    static constexpr auto fields = std::to_array<Field<DisclosurePolicy>>({
        opt<&DisclosurePolicy::threshold>("threshold", "counts of people from 1 to one less than this are hidden",
                                          at_least(2, "people")),
        opt<&DisclosurePolicy::zeros>("zeros", "whether a count of no people is shown"),
        opt<&DisclosurePolicy::min_denominator>(
            "min_denominator", "shares of 0 % and 100 % of fewer people than this are hidden", at_least(1, "people")),
        opt<&DisclosurePolicy::published>("published",
                                          "whether small counts that a public body has published are shown"),
        opt<&DisclosurePolicy::words>("words", "the policy as the packs print it", prose),
    });
};

/// The `[strategy]` table; the lists of Strategy are tables of the file beside it.
template <>
struct Table<Strategy> {
    static constexpr std::string_view name = "strategy";
    static constexpr std::string_view help = "The strategy that the packs report on.";
    static constexpr auto fields = std::to_array<Field<Strategy>>({
        req<&Strategy::area_code>("area_code", "code of the one area of kind local", an_id),
        req<&Strategy::partnership>("partnership", "the partnership, as the cover names it"),
        req<&Strategy::title>("title", "the full title of the strategy"),
        req<&Strategy::short_title>("short_title", "a short title for running text"),
        opt<&Strategy::vision>("vision", "the vision, in the words of the strategy", prose),
        req<&Strategy::starts>("starts", "the first day of the strategy"),
        req<&Strategy::ends>("ends", "the last day of the strategy"),
        opt<&Strategy::classification>("classification", "the marking on the cover, such as OFFICIAL"),
        opt<&Strategy::attribution>("attribution", "the licence words for published figures", prose),
        opt<&Strategy::reply>("reply", "how families can say what they think, for the family summary", prose),
    });
};

/// indicators/strategy.toml as a whole.
struct StrategyFile {
    Strategy strategy;
};

template <>
struct Table<StrategyFile> {
    static constexpr std::string_view name = "strategy file";
    static constexpr std::string_view help =
        "indicators/strategy.toml: what was promised, by whom and to whom. A folder with this file is a workspace.";
    static constexpr auto fields = std::to_array<Field<StrategyFile>>({
        req<&StrategyFile::strategy>("strategy", "the strategy itself"),
        req<&StrategyFile::strategy, &Strategy::areas>("area", "the area and those it is compared with"),
        opt<&StrategyFile::strategy, &Strategy::principles>("principle", "the principles"),
        opt<&StrategyFile::strategy, &Strategy::legal_bases>("legal_base", "the laws they rest on"),
        req<&StrategyFile::strategy, &Strategy::priorities>("priority", "the priorities, in order"),
        req<&StrategyFile::strategy, &Strategy::measures>("measure", "the success measures, in order"),
        opt<&StrategyFile::strategy, &Strategy::commitments>("commitment", "the commitments, in order"),
        req<&StrategyFile::strategy, &Strategy::boards>("board", "the boards and groups"),
        opt<&StrategyFile::strategy, &Strategy::escalation_routes>("escalation_route", "who raises matters to whom"),
        opt<&StrategyFile::strategy, &Strategy::classifications>("classification", "how wholes are divided"),
        req<&StrategyFile::strategy, &Strategy::providers>("provider", "who sends figures"),
        opt<&StrategyFile::strategy, &Strategy::assumptions>("assumption", "what is assumed until it is decided"),
        opt<&StrategyFile::strategy, &Strategy::disclosure>("disclosure", "what may not be shown about few people"),
    });
};

}  // namespace boardpack::load
