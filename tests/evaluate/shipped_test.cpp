#include <doctest/doctest.h>

#include "base/file_reader.hpp"
#include "base/render.hpp"
#include "evaluate/content.hpp"
#include "evaluate/dump.hpp"
#include "evaluate/evaluation.hpp"
#include "load/load.hpp"
#include "support/golden.hpp"

using namespace boardpack;

namespace {

/// The workspace that ships, as read and validated; an evaluation points into the model.
struct Shipped {
    Sources sources;
    Checked<Model> model;
    Shipped() {
        const DiskFiles files{BOARDPACK_SOURCE_DIR};
        Checked<Workspace> read = load_workspace(files, sources);
        INFO(render(read.diagnostics, sources, false));
        REQUIRE_FALSE(read.diagnostics.has_errors());
        model = validate(std::move(read.value));
        INFO(render(model.diagnostics, sources, false));
        REQUIRE_FALSE(model.diagnostics.has_errors());
    }
};

std::optional<Rational> value_of(const FigureStore& figures, FigureRef ref) {
    const auto* value = std::get_if<Rational>(&figures.at(ref).content);
    return value ? std::optional{*value} : std::nullopt;
}

/// What the inputs of a figure give by the way in which it says that it was worked out; nothing for one that stands by
/// itself or has an input without a value.
std::optional<Rational> worked_out(const FigureStore& figures, const FigureEntry& entry) {
    if (entry.derivation == Derivation::statistic)
        return std::nullopt;  // no exact sum of so many fractions
    std::vector<Rational> inputs;
    for (const FigureRef ref : entry.inputs) {
        const auto value = value_of(figures, ref);
        if (!value)
            return std::nullopt;
        inputs.push_back(*value);
    }
    Rational sum;
    for (const Rational& input : inputs) sum = sum + input;
    switch (entry.derivation) {
        case Derivation::sum:
            return sum;
        case Derivation::average:
            return sum / Rational{static_cast<std::int64_t>(inputs.size())};
        case Derivation::ratio:
            return scale_of(entry.shape.unit) * inputs.at(0) / inputs.at(1);
        case Derivation::complement:
        case Derivation::difference:
            return inputs.at(0) - inputs.at(1);
        case Derivation::given:
        case Derivation::statistic:
        case Derivation::set:
            break;
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("the evaluation of the shipped workspace") {
    const Shipped shipped;
    const Checked<Evaluation> e = evaluate(shipped.model.value, Period::quarter(2025, 4), {});
    Diagnostics found = e.diagnostics;
    found.sort();
    check_golden("evaluate/golden/2025-26-Q4.txt", render(found, shipped.sources, false) + dump(e.value));
}

TEST_CASE("every figure of every quarter is what its inputs give") {
    const Shipped shipped;
    for (const Period& quarter : shipped.model.value.quarters()) {
        CAPTURE(quarter.code());
        Checked<Evaluation> e = evaluate(shipped.model.value, quarter, {});
        for (const Indicator& indicator : shipped.model.value.data().indicators)
            for (const Area& area : shipped.model.value.strategy().areas)
                (void)breakdown(shipped.model.value, e.value, indicator.id.value, area.code.value);
        int checked = 0;
        for (std::size_t i = 0; i < e.value.figures.size(); ++i) {
            const FigureEntry& entry = e.value.figures.at(static_cast<FigureRef>(i));
            const auto expected = worked_out(e.value.figures, entry);
            if (!expected)
                continue;
            CAPTURE(entry.id);
            REQUIRE(std::holds_alternative<Rational>(entry.content));
            REQUIRE(std::get<Rational>(entry.content) == *expected);
            ++checked;
        }
        CHECK(checked > 100);
    }
}

TEST_CASE("every result of every quarter has a reason, one deciding rule, and words without a figure of its own") {
    const Shipped shipped;
    for (const Period& quarter : shipped.model.value.quarters()) {
        const Checked<Evaluation> e = evaluate(shipped.model.value, quarter, {});
        for (const IndicatorResult& r : e.value.results) {
            CAPTURE(quarter.code());
            CAPTURE(r.indicator->id.value);
            CHECK(r.reason.ends_with('.'));
            REQUIRE_FALSE(r.trace.empty());
            CHECK(r.trace.back().decided);
            CHECK(r.trace.back().rule == r.rule);
            CHECK(r.trace.back().where.known());
            CHECK((r.latest == nullptr || r.latest->period.last() <= quarter.last() ||
                   r.latest->figure->as_at.has_value()));
        }
    }
}
