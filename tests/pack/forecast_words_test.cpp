// A provider's forecast in a full passage: named as one, tied to the figures that it tells of.

#include <algorithm>

#include <doctest/doctest.h>

#include "pack/walk.hpp"
#include "support/composed.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

/// The words of blocks, figures as "#".
struct Words {
    std::string text;
    void operator()(const Text& t) { text += t.text; }
    void operator()(const Claim& c) { text += c.text; }
    void operator()(const LinkTo& l) { text += l.text; }
    void operator()(const FigureSlot&) { text += "#"; }
    template <class Other>
    void operator()(const Other&) {}
};

struct ForecastFacts {
    std::vector<const Facts::Item*> found;
    void operator()(const Facts& facts) {
        for (const Facts::Item& item : facts.items)
            if (item.label.starts_with("Forecast"))
                found.push_back(&item);
    }
};

void look(const Blocks& blocks, ForecastFacts& facts) {
    for (const BlockPtr& b : blocks) {
        if (const Facts* panel = std::get_if<Facts>(&b->content))
            facts(*panel);
        if (const Group* group = std::get_if<Group>(&b->content))
            look(group->body, facts);
    }
}

ForecastFacts facts_of(const Composed& made) {
    ForecastFacts facts;
    for (const SectionPtr& section : made.document("board").sections) look(section->blocks, facts);
    return facts;
}

MemoryFiles expecting(const std::string& numerator) {
    auto files = minimal_workspace();
    append(files, "indicators/data/2025-26-Q4/council.toml",
           "\n[figure.advice-6wk.forecast]\nperiod = \"2026-27-Q1\"\nnumerator = " + numerator +
               "\ndenominator = 80\nby = \"Head of Advice\"\n");
    return files;
}

}  // namespace

TEST_CASE("a full passage prints the forecast, what it would be, and whose it is") {
    const Composed made = composed(expecting("60"), "2025-26-Q4");
    const ForecastFacts facts = facts_of(made);
    REQUIRE(facts.found.size() == 1);
    CHECK(facts.found[0]->label == "Forecast (2026-27 Q1)");
    Words words;
    walk(std::get<Inlines>(facts.found[0]->value), words);
    CHECK(words.text == "#, would be Not met; an estimate of the Head of Advice, no figure");
}

TEST_CASE("what a forecast would be is hidden with its value") {
    const Composed made = composed(expecting("60"), "2025-26-Q4");
    const ForecastFacts facts = facts_of(made);
    REQUIRE(facts.found.size() == 1);
    const Inlines& inlines = std::get<Inlines>(facts.found[0]->value);
    const FigureSlot& value = std::get<FigureSlot>(inlines.at(0));
    const Claim& claim = std::get<Claim>(inlines.at(1));
    CHECK(made.evaluation->figures.at(value.figure).id == "advice-6wk/2026-27-Q1/X01/forecast");
    CHECK(std::ranges::count(claim.rests_on, value.figure) == 1);
}

TEST_CASE("without a forecast there is no such line") {
    CHECK(facts_of(composed(minimal_workspace(), "2025-26-Q4")).found.empty());
}
