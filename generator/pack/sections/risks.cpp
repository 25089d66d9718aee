#include <algorithm>

#include <fmt/format.h>
#include <map>

#include "pack/build.hpp"
#include "pack/sections/sections.hpp"

namespace boardpack {

namespace {

/// The newest record of each risk by the end of the period, the highest score first.
std::vector<const Risk*> current_risks(const Model& model, const Period& period) {
    std::map<std::string, const Risk*> newest;
    for (const Risk& risk : model.data().risks) {
        if (risk.period.last() > period.last())
            continue;
        const Risk*& held = newest[risk.id.value];
        if (!held || held->period.last() <= risk.period.last())
            held = &risk;
    }
    std::vector<const Risk*> risks;
    for (const auto& [id, risk] : newest) risks.push_back(risk);
    std::ranges::stable_sort(risks, std::greater{}, [](const Risk* r) { return r->likelihood * r->consequence; });
    return risks;
}

/// A score as a figure of the build, so that it is printed and traced like any other number.
FigureRef score(Composer& composer, const Risk& risk, const char* quantity, int value) {
    FigureEntry entry;
    entry.id =
        figure_id("risk-" + risk.id.value, composer.evaluation.period, composer.model.strategy().area_code, quantity);
    entry.content = Rational{value};
    entry.is_count = false;
    entry.provenance.span = risk.span;
    entry.provenance.illustrative = risk.illustrative;
    return composer.evaluation.figures.add(std::move(entry));
}

Inlines change(Composer& composer, const Risk& risk, int now) {
    if (!risk.previous_score)
        return words("New or not scored before");
    if (*risk.previous_score == now)
        return words("No change");
    Inlines text = words(*risk.previous_score < now ? "Higher, was " : "Lower, was ");
    text.emplace_back(FigureSlot{score(composer, risk, "previous-score", *risk.previous_score)});
    return text;
}

Row row_of(Composer& composer, const Risk& risk) {
    const int now = risk.likelihood * risk.consequence;
    const auto slot = [&](const char* quantity, int value) {
        return cell(Inlines{FigureSlot{score(composer, risk, quantity, value)}});
    };
    Inlines about = words(sentence(risk.title));
    if (!risk.owner.empty())
        append(about, " Owner: " + sentence(risk.owner), Emphasis::muted);
    Inlines control = words(sentence(risk.controls));
    if (!risk.gaps.empty()) {
        append(control, " Gaps: ", Emphasis::strong);
        append(control, sentence(risk.gaps));
    }
    return {{cell(std::move(about)), slot("likelihood", risk.likelihood), slot("consequence", risk.consequence),
             slot("score", now), cell(change(composer, risk, now)), cell(std::move(control))},
            false};
}

/// A group sees the risks that touch an indicator it owns; boards see all.
bool is_for_board(const Pack& pack, const Risk& risk) {
    if (pack.board.kind == BoardKind::board)
        return true;
    return std::ranges::any_of(risk.indicators, [&](const Located<std::string>& id) {
        const Indicator* indicator = pack.shared.model.indicator(id.value);
        return indicator && std::ranges::any_of(indicator->owners,
                                                [&](const auto& owner) { return owner.value == pack.board.id.value; });
    });
}

}  // namespace

SectionContents risks_section(Pack& pack, const PlannedSection& plan) {
    std::vector<const Risk*> risks = current_risks(pack.shared.model, pack.period());
    std::erase_if(risks, [&](const Risk* r) { return !is_for_board(pack, *r); });
    if (risks.empty())
        return just({paragraph("No risk is on the register for this pack.")});
    const std::size_t all = risks.size();
    if (plan.form->most && risks.size() > static_cast<std::size_t>(*plan.form->most))
        risks.resize(static_cast<std::size_t>(*plan.form->most));
    std::string key = "risks/";
    bool illustrative = false;
    for (const Risk* risk : risks) {
        key += risk->id.value + ' ';
        illustrative |= risk->illustrative;
    }
    Composer& composer = pack.shared;
    return just(composer.once(
                    key,
                    [&] {
                        Table table;
                        table.id = "risks";
                        table.caption = words(
                            "Risks, the highest score first. Score is likelihood times consequence, each from 1 to 5");
                        table.columns = {{"Risk", Align::left, 3, true},
                                         {"Likelihood", Align::right, 1, false},
                                         {"Consequence", Align::right, 1.2, false},
                                         {"Score", Align::right, 0.7, false},
                                         {"Change", Align::left, 1.2, false},
                                         {"What is in place", Align::left, 3, false}};
                        for (const Risk* risk : risks) table.rows.push_back(row_of(composer, *risk));
                        if (risks.size() < all)
                            table.notes = fmt::format("{} more risks, with lower scores, are on the register.",
                                                      all - risks.size());
                        return Blocks{block(std::move(table))};
                    }),
                illustrative);
}

}  // namespace boardpack
