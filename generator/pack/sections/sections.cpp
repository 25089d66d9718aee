#include "pack/sections/sections.hpp"

#include <algorithm>
#include <array>

namespace boardpack {

namespace {

using enum SectionKind;

constexpr auto makers = std::to_array<SectionMaker>({
    {cover, "Cover", SectionRole::cover, true, cover_section},
    {what_you_need_to_know, "What you need to know", SectionRole::summary, true, need_to_know_section},
    {what_changed, "What has changed", SectionRole::summary, true, what_changed_section},
    {scorecard, "Scorecard", SectionRole::scorecard, true, scorecard_section},
    {priority, "Priorities", SectionRole::priority, true, priority_section},
    {indicators, "Indicators", SectionRole::indicator, true, indicators_section},
    {exceptions, "What is off track", SectionRole::exceptions, true, exceptions_section},
    {commitments, "What we said we would do", SectionRole::register_, true, commitments_section},
    {golden_thread, "From commitments to measures", SectionRole::annex, true, golden_thread_section},
    {escalations, "Matters raised and decisions asked for", SectionRole::register_, false, escalations_section},
    {risks, "Main risks", SectionRole::register_, false, risks_section},
    {action_log, "Next steps and what is due", SectionRole::register_, false, action_log_section},
    {local_context, "Local context", SectionRole::context, true, local_context_section},
    {forward_look, "What comes next", SectionRole::register_, false, forward_look_section},
    {end_of_strategy, "What became of the strategy", SectionRole::register_, false, end_of_strategy_section},
    {you_said, "You said, we did", SectionRole::register_, false, you_said_section},
    {wording, "The strategy's measures in its own words", SectionRole::annex, true, wording_section},
    {definitions, "How the measures are counted", SectionRole::annex, true, definitions_section},
    {assumptions, "What we assume until the boards decide", SectionRole::annex, false, assumptions_section},
    {data_quality, "How good the data is", SectionRole::annex, false, data_quality_section},
    {glossary, "Words and abbreviations", SectionRole::annex, false, glossary_section},
    {methods, "How we work out the results", SectionRole::annex, false, methods_section},
    {build_record, "How this pack was made", SectionRole::annex, false, build_record_section},
});

}  // namespace

const SectionMaker& maker_of(SectionKind kind) {
    return *std::ranges::find_if(makers, [&](const SectionMaker& m) { return m.kind == kind; });
}

SectionContents just(Blocks blocks, bool illustrative) {
    SectionContents contents;
    contents.push_back({{}, {}, std::move(blocks), illustrative});
    return contents;
}

std::string key_of(const std::vector<const Priority*>& priorities) {
    std::string key;
    for (const Priority* p : priorities) key += p->id.value + ' ';
    return key;
}

std::string title_of(const Priority& p) { return "Priority " + std::to_string(p.number) + ": " + p.title; }

}  // namespace boardpack
