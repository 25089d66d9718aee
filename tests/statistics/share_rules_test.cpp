#include "statistics/share_rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace boardpack;
using namespace boardpack::statistics;

namespace {

std::vector<Date> days(std::size_t count) {
    std::vector<Date> dates;
    for (std::size_t i = 0; i < count; ++i)
        dates.push_back(Date::from_ymd(2020 + static_cast<int>(i / 12), static_cast<unsigned>(i % 12 + 1), 1).value());
    return dates;
}

/// 39 or 41 of 50, turn and turn about: a mean of 80% without any run.
std::vector<ShareCount> calm(std::size_t count) {
    std::vector<ShareCount> counts;
    for (std::size_t i = 0; i < count; ++i) counts.push_back({i % 2 ? 41.0 : 39.0, 50.0});
    return counts;
}

JudgedShares judged(const std::vector<ShareCount>& counts, const Settings& settings = {},
                    ShareLimits limits = ShareLimits::binomial) {
    const std::vector<Date> dates = days(counts.size());
    auto made = judge_shares({dates, counts}, limits, settings);
    REQUIRE(made.has_value());
    return std::move(*made);
}

std::vector<Label> labels(const JudgedShares& j) {
    std::vector<Label> all;
    for (const Point& p : j.chart.points) all.push_back(p.label);
    return all;
}

}  // namespace

TEST_CASE("12 shares are too few for limits, 13 are enough") {
    const JudgedShares few = judged(calm(12)), enough = judged(calm(13));
    CHECK(few.chart.variation == Variation::too_few_points);
    CHECK_FALSE(few.limits[0].lower.has_value());
    CHECK(enough.chart.variation == Variation::common_cause);
    CHECK(enough.limits[0].lower.has_value());
    CHECK(std::ranges::count(labels(enough), Label::common_cause) == 13);
}

TEST_CASE("a share outside the limits at its own base is marked, the same share of fewer is not") {
    std::vector<ShareCount> counts = calm(24);
    counts[12] = {24, 40};
    CHECK(judged(counts).chart.points[12].label == Label::below_lower_limit);
    CHECK(judged(counts).limits[12].outside);
    counts[12] = {12, 20};
    CHECK(judged(counts).chart.points[12].label == Label::common_cause);
    CHECK_FALSE(judged(counts).limits[12].outside);
}

TEST_CASE("seven on one side are a shift, six are not") {
    std::vector<ShareCount> counts = calm(24);
    for (std::size_t i = 17; i < 23; ++i) counts[i] = {42, 50};
    counts[23] = {39, 50};
    counts[16] = {39, 50};
    CHECK(std::ranges::count(labels(judged(counts)), Label::shift_above) == 0);
    counts[23] = {42, 50};
    CHECK(std::ranges::count(labels(judged(counts)), Label::shift_above) == 7);
}

TEST_CASE("a trend is of the shares, whatever their bases") {
    std::vector<ShareCount> counts = calm(24);
    for (std::size_t i = 0; i < 7; ++i) counts[10 + i] = {77.0 + static_cast<double>(i), 100.0};
    CHECK(judged(counts).chart.points[13].label == Label::trend_increasing);
    counts[13] = {78, 100};
    CHECK(judged(counts).chart.points[13].label != Label::trend_increasing);
}

TEST_CASE("two in three looks at standard errors") {
    std::vector<ShareCount> counts = calm(24);
    counts[10] = {60, 100};  // 17.5 points below the mean: 4.2 standard errors
    counts[11] = {38, 50};   // below the mean too
    counts[12] = {68, 100};  // 9.5 below: 2.3
    const JudgedShares j = judged(counts);
    CHECK(j.chart.points[10].label == Label::below_lower_limit);
    CHECK(j.chart.points[12].label == Label::two_in_three_below);
    counts[12] = {17, 25};  // the same share of fewer: 1.1
    CHECK(judged(counts).chart.points[12].label == Label::common_cause);
}

TEST_CASE("assurance compares with the limits at the latest base") {
    Settings settings;
    settings.target = 93;
    std::vector<ShareCount> counts = calm(24);
    counts.back() = {41, 50};
    CHECK(judged(counts, settings).chart.assurance == Assurance::inconsistent);
    counts.back() = {410, 500};
    CHECK(judged(counts, settings).chart.assurance == Assurance::fail);
    settings.target = 70;
    CHECK(judged(counts, settings).chart.assurance == Assurance::pass);
}

TEST_CASE("limits are held within 0 and 100, assurance looks beyond") {
    Settings settings;
    settings.target = 100;
    std::vector<ShareCount> counts;
    for (int i = 0; i < 14; ++i) counts.push_back({i % 2 ? 19.0 : 18.0, 20});
    const JudgedShares j = judged(counts, settings);
    CHECK(*j.limits[0].upper == 100);
    CHECK(j.chart.assurance == Assurance::inconsistent);
}

TEST_CASE("always all or always none is no variation") {
    Settings settings;
    settings.target = 95;
    const JudgedShares all = judged(std::vector<ShareCount>(14, {20, 20}), settings);
    CHECK(all.chart.variation == Variation::no_variation);
    CHECK(all.chart.assurance == Assurance::pass);
    CHECK(judged(std::vector<ShareCount>(14, {0, 20}), settings).chart.assurance == Assurance::fail);
}

TEST_CASE("parts have means of their own, and limits can rest on the first points") {
    std::vector<ShareCount> counts = calm(13);
    for (std::size_t i = 0; i < 13; ++i) counts.push_back({i % 2 ? 21.0 : 19.0, 50});
    const std::vector<Date> cut{days(14).back()};
    Settings settings;
    settings.rebase_dates = cut;
    const JudgedShares two = judged(counts, settings);
    REQUIRE(two.chart.parts.size() == 2);
    CHECK(*two.chart.parts[1].mean < 41);
    CHECK(two.chart.variation == Variation::common_cause);

    Settings fixed;
    fixed.fix_after_n_points = 12;
    const JudgedShares first = judged(counts, fixed);
    CHECK(*first.chart.parts[0].mean == doctest::Approx(80));
    CHECK(first.chart.parts[0].basis_values == 12);
    CHECK(first.chart.variation == Variation::concern);
}

TEST_CASE("a missing count is a gap: it breaks a run") {
    std::vector<ShareCount> counts = calm(24);
    for (std::size_t i = 16; i < 24; ++i) counts[i] = {42, 50};
    CHECK(judged(counts).chart.variation == Variation::improvement);
    counts[20] = {};
    CHECK(judged(counts).chart.variation == Variation::common_cause);
    CHECK(judged(counts).chart.points[20].label == Label::not_judged);
}

TEST_CASE("shares out of order, and no share at all, are refused") {
    std::vector<Date> dates = days(3);
    std::swap(dates[0], dates[1]);
    const std::vector<ShareCount> counts = calm(3);
    CHECK(judge_shares({dates, counts}, ShareLimits::binomial, {}).error().code == "E0541");
    const std::vector<ShareCount> wrong(3, {51, 50});
    const std::vector<Date> good = days(3);
    CHECK(judge_shares({good, wrong}, ShareLimits::binomial, {}).error().code == "E0552");
}
