#include <algorithm>
#include <map>

#include "pack/build.hpp"
#include "pack/sections/sections.hpp"

namespace boardpack {

namespace {

/// The last day on which each provider's figures for the period came in.
std::map<std::string, Date> received(const Evaluation& evaluation) {
    std::map<std::string, Date> latest;
    for (const IndicatorResult& result : evaluation.results) {
        const Observation* observation = result.latest;
        if (!observation || !observation->provenance.received_on || observation->provenance.published)
            continue;
        Date& held =
            latest.try_emplace(result.indicator->provider.value, *observation->provenance.received_on).first->second;
        held = std::max(held, *observation->provenance.received_on);
    }
    return latest;
}

/// The record in one paragraph.
Blocks in_short(const Composer& composer) {
    std::string text =
        "Made with boardpack " + composer.facts.tool_version + " for " + composer.evaluation.period.display();
    if (const std::optional<Date> cut_off = composer.model.cut_off(composer.evaluation.period))
        text += ", from figures taken in until " + cut_off->words();
    if (composer.evaluation.known_on)
        text += ", as known on " + composer.evaluation.known_on->words();
    text += ".";
    const std::map<std::string, Date> days = received(composer.evaluation);
    if (!days.empty()) {
        const auto by_day = [](const auto& a, const auto& b) { return a.second < b.second; };
        const auto [first, last] = std::ranges::minmax_element(days, by_day);
        text += " The latest figures of " + std::to_string(days.size()) +
                (days.size() == 1 ? " provider" : " providers") + " came in " +
                (first->second == last->second ? "on " + first->second.words()
                                               : "between " + first->second.words() + " and " + last->second.words()) +
                ".";
    }
    return {paragraph(std::move(text))};
}

}  // namespace

SectionContents build_record_section(Pack& pack, const PlannedSection& plan) {
    Composer& composer = pack.shared;
    if (plan.form->extent == Extent::brief)
        return just(composer.once("build-record/brief", [&] { return in_short(composer); }));
    return just(composer.once("build-record", [&] {
        Facts facts;
        facts.items.push_back({"Made with", words("boardpack " + composer.facts.tool_version)});
        facts.items.push_back({"Period", words(composer.evaluation.period.display())});
        if (const std::optional<Date> cut_off = composer.model.cut_off(composer.evaluation.period))
            facts.items.push_back({"Figures taken in until", words(cut_off->words())});
        if (composer.evaluation.known_on)
            facts.items.push_back({"As known on", words(composer.evaluation.known_on->words())});
        Blocks blocks{block(std::move(facts))};
        Table table;
        table.id = "figures-received";
        table.caption = words("When the latest figures of each provider came in");
        table.columns = {{"Provider", Align::left, 3, true}, {"Received on", Align::left, 2, false}};
        const std::map<std::string, Date> days = received(composer.evaluation);
        for (const Provider& provider : composer.model.strategy().providers)
            if (const auto day = days.find(provider.id.value); day != days.end())
                table.rows.push_back({{cell(provider.name), cell(day->second.words())}, false});
        if (!table.rows.empty())
            blocks.push_back(block(std::move(table)));
        return blocks;
    }));
}

}  // namespace boardpack
