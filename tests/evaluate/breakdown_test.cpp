#include <doctest/doctest.h>

#include "support/evaluate_cases.hpp"

using namespace boardpack;
using namespace boardpack::cases;

namespace {

Figure parts_at(std::string_view at, std::vector<std::pair<std::string, std::string>> parts) {
    Figure f = figure(at);
    f.of = "age";
    for (const auto& [name, value] : parts) {
        Part p;
        p.name = name;
        if (!value.empty())
            p.value = located(value);
        f.parts.push_back(p);
    }
    return f;
}

Judged with(std::vector<Figure> figures) {
    Indicator i = of_kind(Kind::count, Unit::number);
    i.frequency = Frequency::annual;
    Workspace w = workspace({i}, std::move(figures));
    Classification c;
    c.id.value = "age";
    c.parts = {"under 5", "5 to 10", "5+"};
    w.strategy.classifications = {c};
    return judge(std::move(w));
}

}  // namespace

TEST_CASE("the parts of a whole, in the order of the classification, with their shares") {
    Judged j = with({parts_at("CY2024", {{"5+", "1"}, {"5 to 10", "3"}, {"under 5", "4"}})});
    const auto b = breakdown(*j.model, j.evaluation(), "x", here);
    REQUIRE(b.has_value());
    REQUIRE(b->parts.size() == 3);
    CHECK(b->parts[0].name == "under 5");
    const FigureStore& figures = j.checked.value.figures;
    CHECK(std::get<Rational>(figures.at(b->parts[1].value_ref).content) == Rational{3});
    CHECK(std::get<Rational>(figures.at(b->parts[1].share_ref).content) == Rational::ratio(75, 2));
    CHECK(figures.at(b->parts[0].value_ref).id == "x/CY2024/E08000012/part-under-5");
    CHECK(figures.at(b->parts[0].share_ref).id == "x/CY2024/E08000012/share-under-5");
    const FigureEntry& total = figures.at(b->total_ref);
    CHECK(total.id == "x/CY2024/E08000012/value");
    CHECK(std::get<Rational>(total.content) == Rational{8});
    CHECK(total.derivation == Derivation::sum);
    CHECK(total.inputs == std::vector<FigureRef>{b->parts[0].value_ref, b->parts[1].value_ref, b->parts[2].value_ref});
    CHECK(figures.at(b->parts[0].value_ref).is_count);
}

TEST_CASE("with a part not known there is no total and no share") {
    Judged j = with({parts_at("CY2024", {{"under 5", "4"}, {"5 to 10", ""}, {"5+", "1"}})});
    const auto b = breakdown(*j.model, j.evaluation(), "x", here);
    REQUIRE(b.has_value());
    const FigureStore& figures = j.checked.value.figures;
    CHECK(std::get<StatusCode>(figures.at(b->parts[1].value_ref).content) == StatusCode::awaiting);
    CHECK(std::holds_alternative<StatusCode>(figures.at(b->total_ref).content));
    CHECK(b->parts[0].share_ref == no_figure);
}

TEST_CASE("the latest breakdown is taken, of the area asked for, none where there is none") {
    Judged j = with({parts_at("CY2023", {{"under 5", "1"}, {"5 to 10", "1"}, {"5+", "1"}}),
                     parts_at("CY2024", {{"under 5", "2"}, {"5 to 10", "2"}, {"5+", "2"}}),
                     elsewhere(parts_at("CY2023", {{"under 5", "7"}, {"5 to 10", "7"}, {"5+", "7"}}), england)});
    CHECK(breakdown(*j.model, j.evaluation(), "x", here)->period == period("CY2024"));
    const auto other = breakdown(*j.model, j.evaluation(), "x", england);
    REQUIRE(other.has_value());
    CHECK(other->period == period("CY2023"));
    CHECK(std::get<Rational>(j.checked.value.figures.at(other->parts[0].share_ref).content) == Rational::ratio(100, 3));
    CHECK_FALSE(breakdown(*j.model, j.evaluation(), "x", "E12000002").has_value());
    CHECK_FALSE(breakdown(*j.model, j.evaluation(), "y", here).has_value());
}
