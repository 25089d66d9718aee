#include "statistics/chart_support.hpp"

using namespace boardpack;
using namespace boardpack::statistics;

namespace {

constexpr const char* calm = "............";  // the baseline of after_baseline

std::string after(const Values& more, const Profile& profile = plotthedots, Direction direction = Direction::increase) {
    const std::string text = letters(chart_of(after_baseline(more), fixed(profile, direction)));
    CHECK(text.substr(0, 12) == calm);
    return text.substr(12);
}

}  // namespace

TEST_CASE("limits: mean, 2.66 mean moving ranges, inner lines at two thirds") {
    const ControlChart chart = chart_of(after_baseline({50}), fixed(plotthedots));
    REQUIRE(chart.parts.size() == 1);
    const Part& part = chart.parts[0];
    CHECK(*part.mean == 50);
    CHECK(part.limits->upper == 50 + 2.66 * 4);
    CHECK(part.limits->lower == 50 - 2.66 * 4);
    CHECK(part.limits->near_upper == 50 + 2 * (2.66 / 3) * 4);
    CHECK(part.limits->near_lower == 50 - 2 * (2.66 / 3) * 4);
    CHECK(part.basis_values == 12);
    CHECK(part.values == 13);
}

TEST_CASE("outside is strictly beyond a limit") {
    CHECK(after({60.64}) == ".");
    CHECK(after({60.65}) == "U");
    CHECK(after({39.36}) == ".");
    CHECK(after({39.35}) == "L");
}

TEST_CASE("a point on the mean and a missing value break a shift") {
    CHECK(after({49, 53, 51, 53, 50, 53, 51, 53, 51}) == ".........");
    CHECK(after({49, 53, 51, 53, gap, 53, 51, 53, 51}) == ".........");
    CHECK(after({49, 53, 51, 53, gap, 53, 51, 53, 51}, mdc) == "....?....");
}

TEST_CASE("a shift takes seven points on one side, six are none") {
    const double a = 51, b = 53;
    CHECK(after({49, b, a, b, a, b, a}) == ".......");
    CHECK(after({49, b, a, b, a, b, a, b}) == ".+++++++");
    CHECK(after({49, b, a, b, a, b, a, b, a, b}) == ".+++++++++");
    CHECK(after({47, 49, 47, 49, 47, 49}) == "......");
    CHECK(after({47, 49, 47, 49, 47, 49, 47}) == "-------");
    CHECK(after({47, 49, 47, 49, 47, 49, 47, 51, b, a, b, a, b, a}) == "-------+++++++");
}

TEST_CASE("a trend takes seven points that rise or fall, six are none") {
    // From 47 below the mean to 52.5 above it: no shift, nothing near a limit.
    CHECK(after({47, 48, 49, 50.5, 51.5, 52.5, 49}) == ".......");
    CHECK(after({46, 47, 48, 49, 50.5, 51.5, 52.5, 49}) == "///////.");
    CHECK(after({45, 46, 47, 48, 49, 50.5, 51.5, 52.5, 49}) == "////////.");
    CHECK(after({54, 53, 52, 51, 49, 48, 47, 51}) == "\\\\\\\\\\\\\\.");
    CHECK(after({54, 53, 52, 51, 49, 48, 51}) == ".......");
}

TEST_CASE("an equal pair and a missing value break a trend") {
    CHECK(after({46, 47, 48, 48, 49, 50.5, 51.5, 49}) == "........");
    CHECK(after({46, 47, 48, gap, 49, 50.5, 51.5, 52.5, 49}) == ".........");
    // The reference stops here: five of the six steps agree and the sixth is missing.
    CHECK(after({46, 47, 48, 49, 50.5, 51.5, gap}) == ".......");
}

TEST_CASE("at the turn of two trends the reference names the second, mdc the better one") {
    const Values turn{45, 46, 47, 48, 49, 51, 53, 52, 51, 49, 48, 47, 46};
    CHECK(after(turn) == "//////\\\\\\\\\\\\\\");
    CHECK(after(turn, mdc) == "///////\\\\\\\\\\\\");
    CHECK(after(turn, mdc, Direction::decrease) == "//////\\\\\\\\\\\\\\");
}

TEST_CASE("two rising trends with an equal step between: the reference calls the last of the first falling") {
    CHECK(after({44, 45, 46, 47, 48, 49, 51, 51, 52, 53, 54, 55, 56, 56.5}) == "//////\\///////");
    CHECK(after({44, 45, 46, 47, 48, 49, 51, 51, 52, 53, 54, 55, 56, 56.5}, mdc) == "//////////////");
}

TEST_CASE("two in three: two of three neighbours beyond the inner line, all on one side") {
    CHECK(after({51, 58, 58, 49}) == ".nn.");
    CHECK(after({49, 58, 58, 49}) == "....");
    CHECK(after({49, 58, 51, 58, 49}) == ".n.n.");
    CHECK(after({49, 58, 51, 51, 58, 49}) == "......");
    CHECK(after({49, 58, 49, 58, 49}) == ".....");   // the third on the other side
    CHECK(after({49, 58, 50, 58, 49}) == ".....");   // the third on the mean
    CHECK(after({49, 58, gap, 58, 49}) == ".....");  // the third missing
    CHECK(after({51, 42, 42, 49, 51}) == ".uu..");
    CHECK(after({49, 58, 58}) == "...");  // no third point yet
    CHECK(after({49, 58, 58, 51}) == ".nn.");
}

TEST_CASE("two in three: strictly beyond the inner line") {
    const double line = 50 + 2 * (2.66 / 3) * 4;
    CHECK(after({49, line, line, 51}) == "....");
    CHECK(after({49, line + 0.001, line + 0.001, 51}) == ".nn.");
}

TEST_CASE("two in three: a point beyond the limit counts in mdc, not in plotthedots") {
    CHECK(after({49, 61, 58, 51, 49}) == ".U...");
    CHECK(after({49, 61, 58, 51, 49}, mdc) == ".Un..");
    CHECK(after({49, 61, 51, 51, 49}, mdc) == ".U...");
}

TEST_CASE("of several rules the first match is shown in plotthedots, an improvement in mdc") {
    // Falls seven times in a row, the last ones above the upper limit to begin with: concern by the trend, improvement
    // by the place.
    const Values falling{49, 70, 69, 68, 67, 66, 65, 64};
    CHECK(after(falling) == ".UUUUUUU");
    CHECK(after(falling, mdc) == ".UUUUUUU");
    CHECK(after(falling, plotthedots, Direction::decrease) == ".UUUUUUU");
    CHECK(after(falling, mdc, Direction::decrease) == ".\\\\\\\\\\\\\\");
    CHECK(after(falling, mdc, Direction::neutral) == ".UUUUUUU");
}

TEST_CASE("nothing crosses the cut between two parts") {
    Values values;
    for (int i = 0; i < 13; ++i) values.emplace_back(i % 2 == 0 ? 48 : 52);
    for (int i = 0; i < 13; ++i) values.emplace_back(i % 2 == 0 ? 78 : 82);
    const std::vector<Date> dates = monthly_dates(values.size());
    const std::vector<Date> cut{dates[13]};
    for (const Profile* profile : {&mdc, &plotthedots}) {
        Settings settings;
        settings.profile = profile;
        settings.rebase_dates = cut;
        const ControlChart chart = chart_of(values, settings);
        REQUIRE(chart.parts.size() == 2);
        CHECK(chart.parts[0].end == 13);
        CHECK(chart.parts[1].begin == 13);
        CHECK(chart.parts[1].group == 1);
        CHECK(chart.parts[0].limits->upper - chart.parts[0].limits->lower == doctest::Approx(2 * 2.66 * 4));
        CHECK(letters(chart) == std::string(26, '.'));
    }
    CHECK(letters(chart_of(values)) != std::string(26, '.'));
}

TEST_CASE("a rebase at the first row counts as part 1") {
    const Values values = after_baseline({50, 51});
    const std::vector<Date> dates = monthly_dates(values.size());
    Settings settings;
    settings.rebase_dates = {dates.data(), 1};
    const ControlChart chart = chart_of(values, settings);
    REQUIRE(chart.parts.size() == 1);
    CHECK(chart.parts[0].group == 1);
}

TEST_CASE("rows in any order give the same chart, and say where each row stood") {
    const Values values = after_baseline({58, 58, 51, 70, gap, 49});
    const std::vector<Date> dates = monthly_dates(values.size());
    const std::size_t n = values.size();
    std::vector<Date> mixed_dates;
    Values mixed;
    for (std::size_t i = 0; i < n; ++i) {
        mixed_dates.push_back(dates[i * 7 % n]);
        mixed.push_back(values[i * 7 % n]);
    }
    REQUIRE(n % 7 != 0);
    for (const Profile* profile : {&mdc, &plotthedots}) {
        const ControlChart straight = chart_of(values, fixed(*profile));
        ControlChart chart;
        Workspace workspace;
        REQUIRE(judge({mixed_dates, mixed}, fixed(*profile), workspace, chart));
        CHECK(letters(chart) == letters(straight));
        CHECK(*chart.parts[0].mean == *straight.parts[0].mean);
        for (std::size_t i = 0; i < n; ++i) CHECK(mixed_dates[chart.points[i].row] == dates[i]);
    }
}

TEST_CASE("refused: no rows, two of one date, unequal lists, limits fixed too early, a rebase that meets nothing") {
    const std::vector<Date> dates = monthly_dates(14);
    const Values values(14, 5.0);
    CHECK(refusal_of({}, {}) == "E0540");
    CHECK(refusal_of({dates[0], dates[1], dates[0]}, {1, 2, 3}) == "E0541");
    CHECK(refusal_of({dates[0], dates[0]}, {1, 1}) == "E0541");
    CHECK(refusal_of(dates, Values(13, 5.0)) == "E0544");
    Settings settings;
    settings.fix_after_n_points = 11;
    CHECK(refusal_of(dates, values, settings) == "E0542");
    settings.fix_after_n_points = 12;
    CHECK(refusal_of(dates, values, settings).empty());
    settings.fix_after_n_points = {};
    const std::vector<Date> miss{dates[3].plus_days(1)};
    settings.rebase_dates = miss;
    CHECK(refusal_of(dates, values, settings) == "E0543");
    settings.profile = &plotthedots;
    CHECK(refusal_of(dates, values, settings).empty());
    CHECK(refusal_of(dates, Values(14, std::numeric_limits<double>::infinity())) == "E0556");
}

TEST_CASE("the workspace carries nothing over from one series to the next") {
    const Values eventful = after_baseline({61, 58, 58, 45, 46, 47, 48, 49, 51, 53, gap});
    const Values plain = after_baseline({50, 50.5, 49});
    Workspace workspace;
    ControlChart chart;
    for (const Values* values : {&eventful, &plain, &eventful, &plain}) {
        const std::vector<Date> dates = monthly_dates(values->size());
        REQUIRE(judge({dates, *values}, fixed(mdc), workspace, chart));
        CHECK(letters(chart) == letters(chart_of(*values, fixed(mdc))));
    }
}

TEST_CASE("a trend that ends at a cut is not named by the part after it, nor by the series before") {
    const Values values{1, 8, 8.5, 9, 9.5, 9.6, 9.7, 9, 2, 1.5, 1, 0.5, 0.4, 0.3};
    const std::vector<Date> dates = monthly_dates(values.size());
    Settings settings;
    settings.profile = &plotthedots;
    settings.rebase_dates = {&dates[7], 1};
    settings.screen_outliers = false;
    Workspace workspace;
    ControlChart chart;
    for (int round = 0; round < 2; ++round) {
        REQUIRE(judge({dates, values}, settings, workspace, chart));
        CHECK(letters(chart) == "L//////U\\\\\\\\\\\\");
    }
}
