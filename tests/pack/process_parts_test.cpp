#include "pack/process_parts.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "pack/walk.hpp"
#include "support/composed.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

std::string months(int year, int first, int counted) {
    std::string text = "months = [\n";
    for (int m = first; m < first + 3; ++m)
        text += fmt::format("    {{ month = \"{}-{:02}\", numerator = {}, denominator = {} }},\n", year, m,
                            counted + m % 2, 100 + m % 3);
    return text + "]\n";
}

/// The minimal workspace with five quarters of months, large enough to be shown; `latest` counted of about 100 in the
/// last of them.
MemoryFiles fifteen_months(int latest) {
    auto files = minimal_workspace();
    const auto put = [&](const std::string& quarter, int year, int first, int counted) {
        files.put("indicators/data/" + quarter + "/council.toml",
                  fmt::format("period = \"{}\"\nprovider = \"council\"\nreceived_on = {}-{:02}-28\n\n"
                              "[figure.advice-6wk]\n{}",
                              quarter, first == 10 ? year + 1 : year, first == 10 ? 1 : first + 3,
                              months(year, first, counted)));
    };
    put("2024-25-Q4", 2025, 1, 60);
    put("2025-26-Q1", 2025, 4, 60);
    put("2025-26-Q2", 2025, 7, 60);
    put("2025-26-Q3", 2025, 10, 60);
    put("2025-26-Q4", 2026, 1, latest);
    return files;
}

/// Charts and facts of a document.
struct Found {
    std::vector<const ChartSpec*> charts;
    std::vector<const Facts*> facts;
    void operator()(const ChartSpec& spec) { charts.push_back(&spec); }
    template <class Other>
    void operator()(const Other&) {}
};

Found found_in(const Document& document) {
    Found found;
    for (const SectionPtr& section : document.sections) {
        walk(section->blocks, found);
        for (const BlockPtr& b : section->blocks)
            if (const Group* group = std::get_if<Group>(&b->content))
                for (const BlockPtr& inner : group->body)
                    if (const Facts* facts = std::get_if<Facts>(&inner->content))
                        found.facts.push_back(facts);
    }
    return found;
}

const LineChart* advice_chart(const Found& found) {
    for (const ChartSpec* spec : found.charts)
        if (spec->id == "chart-advice-6wk")
            return std::get_if<LineChart>(&spec->body);
    return nullptr;
}

const IconMark* icon_of(const Found& found, std::string_view label) {
    for (const Facts* facts : found.facts)
        for (const Facts::Item& item : facts->items)
            if (item.label == label)
                if (const IconMark* mark = std::get_if<IconMark>(&item.value))
                    return mark;
    return nullptr;
}

}  // namespace

TEST_CASE("in full: limits, marks, variation and assurance") {
    const Composed c = composed(fifteen_months(60), "2025-26-Q4");
    const Found found = found_in(c.document("board"));
    const LineChart* chart = advice_chart(found);
    REQUIRE(chart != nullptr);
    REQUIRE(chart->limits.size() == 1);
    CHECK(chart->limits[0].first == Period::parse("2025-01"));
    CHECK(chart->limits[0].last == Period::parse("2026-03"));
    CHECK(chart->limits[0].lower_path.size() == 15);
    CHECK(chart->limits_label == "Expected range: p chart, profile mdc, 15 months");
    CHECK(std::ranges::all_of(chart->series[0].points,
                              [](const ChartPoint& p) { return p.mark == PointMark::common_cause; }));
    REQUIRE(icon_of(found, "Variation") != nullptr);
    CHECK(icon_of(found, "Variation")->icon == Icon::common_cause);
    CHECK(icon_of(found, "Variation")->words == "Common cause: no unusual change");
    CHECK(icon_of(found, "Variation")->rests_on.size() == 46);  // 15 shares with their counts, and the mean
    REQUIRE(icon_of(found, "Assurance") != nullptr);
    CHECK(icon_of(found, "Assurance")->icon == Icon::fail);
}

TEST_CASE("a special cause is marked and said") {
    const Composed c = composed(fifteen_months(95), "2025-26-Q4");
    const Found found = found_in(c.document("group-1"));
    const LineChart* chart = advice_chart(found);
    REQUIRE(chart != nullptr);
    CHECK(chart->series[0].points.back().mark == PointMark::improvement);
    REQUIRE(icon_of(found, "Variation") != nullptr);
    CHECK(icon_of(found, "Variation")->icon == Icon::improvement_high);
    CHECK(icon_of(found, "Variation")->words == "Improving: latest value above the expected range");
}

TEST_CASE("without enough months there is a line and no icon") {
    const Composed c = composed(minimal_workspace(), "2025-26-Q4");
    const Found found = found_in(c.document("board"));
    const LineChart* chart = advice_chart(found);
    CHECK((chart == nullptr || chart->limits.empty()));
    REQUIRE(icon_of(found, "Variation") != nullptr);
    CHECK(icon_of(found, "Variation")->icon == Icon::none);
    CHECK(icon_of(found, "Variation")->words == "Too few points (2 of 13)");
    CHECK(icon_of(found, "Variation")->rests_on.empty());
    CHECK(icon_of(found, "Assurance") == nullptr);
}
