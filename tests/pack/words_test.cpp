#include "pack/words.hpp"

#include <doctest/doctest.h>

#include "figure/format.hpp"
#include "pack/result_table.hpp"
#include "support/workspace.hpp"

using namespace boardpack;

namespace {

/// Words with figures printed in place and claims as said while everything is shown.
std::string said(const Inlines& text, const FigureStore& figures) {
    std::string out;
    for (const Inline& part : text) {
        if (const Text* t = std::get_if<Text>(&part))
            out += t->text;
        if (const Claim* c = std::get_if<Claim>(&part))
            out += c->text;
        if (const FigureSlot* slot = std::get_if<FigureSlot>(&part)) {
            const FigureEntry& entry = figures.at(slot->figure);
            ShownFigure shown;
            shown.content = entry.content;
            shown.shape = entry.shape;
            out += slot->show == Show::magnitude ? format_magnitude(shown, Wording::cell)
                                                 : format_figure(shown, Wording::cell);
        }
    }
    return out;
}

struct Case {
    Model model;
    Checked<Evaluation> evaluated;
    explicit Case(const MemoryFiles& files)
        : model(test::model_of(files)), evaluated(evaluate(model, Period::parse("2025-26-Q4").value(), {})) {}
    [[nodiscard]] const IndicatorResult& result(std::string_view id) const { return *evaluated.value.result(id); }
    [[nodiscard]] std::string finding_of(std::string_view id) const {
        return said(finding(result(id)), evaluated.value.figures);
    }
    [[nodiscard]] std::string target_of(std::string_view id) const {
        return said(target_words(model, result(id)), evaluated.value.figures);
    }
};

constexpr const char* definitions = "indicators/definitions/priority-1.toml";
constexpr const char* data = "indicators/data/2025-26-Q4/council.toml";

}  // namespace

TEST_CASE("the finding says how a value stands to its target") {
    MemoryFiles files = test::minimal_workspace();
    CHECK_EQ(Case{files}.finding_of("advice-6wk"), "Advice on time: 96.0%, close to the 100% aim");
    test::replace(files, definitions, "tolerance = 5.0", "tolerance = 3.0");
    CHECK_EQ(Case{files}.finding_of("advice-6wk"), "Advice on time: 96.0%, below the 100% aim");
    test::replace(files, definitions, "form = \"statutory_all\"\nvalue = 100", "form = \"threshold\"\nvalue = 96");
    CHECK_EQ(Case{files}.finding_of("advice-6wk"), "Advice on time: 96.0%, meeting the 96% aim");
}

TEST_CASE("the finding says how a value stands to its baseline") {
    CHECK_EQ(Case{test::minimal_workspace()}.finding_of("say-heard"),
             "Say they are heard: 72.0%, better than the baseline");
}

TEST_CASE("without a target the finding says where the value went") {
    CHECK_EQ(Case{test::minimal_workspace()}.finding_of("open-plans"), "Open plans: 330, up on a year before");
}

TEST_CASE("targets are worded by their form") {
    const Case c{test::minimal_workspace()};
    CHECK_EQ(c.target_of("advice-6wk"), "All (100%)");
    CHECK_EQ(c.target_of("say-heard"), "Better than the baseline (50.0% in 2024-25)");
    CHECK_EQ(c.target_of("open-plans"), "No target set");
    CHECK_EQ(said(target_in_short(c.model, c.result("say-heard")), c.evaluated.value.figures),
             "Better than 50.0% (2024-25)");
    CHECK_EQ(target_origin(c.result("advice-6wk")), "set by Strategy 2024-2027, 1 March 2024");
    CHECK_EQ(target_origin(c.result("open-plans")), "");
}

TEST_CASE("direction tells movement and judgement apart") {
    const Case c{test::minimal_workspace()};
    CHECK_EQ(said(direction_of(c.result("say-heard")), c.evaluated.value.figures), "Better (up 22.0)");
    CHECK_EQ(said(direction_of(c.result("open-plans")), c.evaluated.value.figures), "Up 20");
}

TEST_CASE("a late figure says when it is expected, and what the last one was") {
    MemoryFiles files = test::minimal_workspace();
    test::replace(files, data, "period = \"2025-26\"\nnumerator = 90\ndenominator = 125\nexcluded = 3",
                  "period = \"2025-26\"\nmissing = \"late\"\nexpected = 2026-05-01");
    const Case c{files};
    CHECK_EQ(c.finding_of("say-heard"), "Say they are heard: late, expected 1 May 2026");
    CHECK_EQ(status_mark(c.result("say-heard")).words, "Late, expected 1 May 2026");
    CHECK_EQ(said(value_and_period(c.result("say-heard")), c.evaluated.value.figures), "Last: 50.0% in 2024-25");
    CHECK_EQ(said(direction_of(c.result("say-heard")), c.evaluated.value.figures), "No figure to compare");
}

TEST_CASE("a status rests on the figures it was judged from") {
    const Case c{test::minimal_workspace()};
    const IndicatorResult& heard = c.result("say-heard");
    CHECK_EQ(status_mark(heard).rests_on, std::vector{heard.latest->value_ref, heard.since_baseline.earlier_ref});
    const IndicatorResult& advice = c.result("advice-6wk");
    CHECK_EQ(status_mark(advice).rests_on, std::vector{advice.latest->value_ref});
}
