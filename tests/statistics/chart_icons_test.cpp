#include "statistics/chart_support.hpp"

using namespace boardpack;
using namespace boardpack::statistics;

namespace {

Values alternating(std::size_t n) {
    Values values;
    for (std::size_t i = 0; i < n; ++i) values.emplace_back(i % 2 == 0 ? 48 : 52);
    return values;
}

Settings asked(const Profile& profile, double target, Direction direction = Direction::increase) {
    Settings settings;
    settings.profile = &profile;
    settings.target = target;
    settings.direction = direction;
    return settings;
}

Assurance assurance(const Values& values, const Settings& settings) { return chart_of(values, settings).assurance; }

}  // namespace

TEST_CASE("mdc gives no limits, labels or icons for 12 points, and all of them for 13") {
    const Settings settings = asked(mdc, 50);
    const ControlChart twelve = chart_of(alternating(12), settings);
    CHECK(twelve.variation == Variation::too_few_points);
    CHECK(twelve.assurance == Assurance::too_few_points);
    CHECK(!twelve.parts[0].limits);
    CHECK(letters(twelve) == std::string(12, '?'));
    CHECK(variation_words(twelve, settings) == "too few points (12 of 13)");
    CHECK(assurance_words(twelve, settings) == "too few points (12 of 13)");
    CHECK(variation_icon(twelve.variation, settings.direction).empty());

    const ControlChart thirteen = chart_of(alternating(13), settings);
    CHECK(thirteen.variation == Variation::common_cause);
    CHECK(thirteen.assurance == Assurance::inconsistent);
    CHECK(thirteen.parts[0].limits.has_value());
    CHECK(letters(thirteen) == std::string(13, '.'));
}

TEST_CASE("mdc counts values, not rows, and wants twelve of them in a fixed baseline") {
    Values values = alternating(14);
    values[4].reset();
    CHECK(chart_of(values).variation == Variation::common_cause);
    values[9].reset();
    const ControlChart chart = chart_of(values);
    CHECK(chart.variation == Variation::too_few_points);
    CHECK(variation_words(chart, {}) == "too few points (12 of 13)");

    values = alternating(14);
    values[4].reset();
    const ControlChart thin = chart_of(values, fixed(mdc));
    CHECK(thin.variation == Variation::too_few_points);
    CHECK(variation_words(thin, fixed(mdc)) == "too few points in the baseline (11 of 12)");
}

TEST_CASE("plotthedots charts two points, warns below 13 rows, and has no limits for one") {
    Settings settings = asked(plotthedots, 50);
    CHECK(chart_of(alternating(2), settings).parts[0].limits.has_value());
    CHECK(chart_of(alternating(12), settings).parts[0].is_short);
    CHECK_FALSE(chart_of(alternating(13), settings).parts[0].is_short);
    const ControlChart one = chart_of(alternating(1), settings);
    CHECK(!one.parts[0].limits);
    CHECK(one.assurance == Assurance::inconsistent);
    CHECK(one.points[0].outside == Trilean::unknown);
    CHECK(one.points[0].side == Side::on);
}

TEST_CASE("assurance: limits are 39.36 and 60.64, a target on one decides in mdc only") {
    const Values values = alternating(20);
    struct Case {
        double target;
        Assurance increase_mdc, increase_reference;
    };
    const Part part = chart_of(values).parts[0];
    const double upper = part.limits->upper, lower = part.limits->lower;
    for (const Case& c :
         {Case{upper + 0.001, Assurance::fail, Assurance::fail}, Case{upper, Assurance::fail, Assurance::inconsistent},
          Case{upper - 0.001, Assurance::inconsistent, Assurance::inconsistent},
          Case{lower + 0.001, Assurance::inconsistent, Assurance::inconsistent},
          Case{lower, Assurance::pass, Assurance::inconsistent},
          Case{lower - 0.001, Assurance::pass, Assurance::pass}}) {
        CAPTURE(c.target);
        const auto swapped = [](Assurance a) {
            return a == Assurance::pass ? Assurance::fail : a == Assurance::fail ? Assurance::pass : a;
        };
        CHECK(assurance(values, asked(mdc, c.target)) == c.increase_mdc);
        CHECK(assurance(values, asked(plotthedots, c.target)) == c.increase_reference);
        CHECK(assurance(values, asked(mdc, c.target, Direction::decrease)) == swapped(c.increase_mdc));
        CHECK(assurance(values, asked(plotthedots, c.target, Direction::decrease)) == swapped(c.increase_reference));
        CHECK(assurance(values, asked(mdc, c.target, Direction::neutral)) == Assurance::not_asked);
    }
    CHECK(assurance(values, {}) == Assurance::not_asked);
}

TEST_CASE("always 100 %: no variation, and a plain comparison with the target") {
    const Values values(15, 100.0);
    const ControlChart chart = chart_of(values, asked(mdc, 95));
    CHECK(chart.variation == Variation::no_variation);
    CHECK(chart.assurance == Assurance::pass);
    CHECK(variation_words(chart, asked(mdc, 95)) == "no variation");
    CHECK(assurance_words(chart, asked(mdc, 95)) == "no variation: the latest value meets the target");
    CHECK(assurance(values, asked(mdc, 100)) == Assurance::pass);
    CHECK(assurance(values, asked(mdc, 100.5)) == Assurance::fail);
    CHECK(assurance(values, asked(mdc, 95, Direction::decrease)) == Assurance::fail);
    CHECK(assurance(values, asked(mdc, 100, Direction::decrease)) == Assurance::pass);
    // The reference screens all ranges away and is left without limits.
    const ControlChart reference = chart_of(values, asked(plotthedots, 95));
    CHECK(!reference.parts[0].limits);
    CHECK(reference.variation == Variation::common_cause);
    CHECK(reference.assurance == Assurance::inconsistent);
}

TEST_CASE("after a baseline without variation a point is not judged by limits without width") {
    Values values(12, 100.0);
    values.insert(values.end(), {99.0, 100.0});
    CHECK(letters(chart_of(values, fixed(mdc))) == std::string(14, '.'));
    Settings unscreened = fixed(plotthedots);
    unscreened.screen_outliers = false;
    CHECK(letters(chart_of(values, unscreened)) == std::string(12, '.') + "L.");
    // A shift is a shift all the same, and then the icon says so.
    values.insert(values.end(), 7, 99.0);
    const ControlChart shifted = chart_of(values, fixed(mdc));
    CHECK(letters(shifted) == std::string(14, '.') + "-------");
    CHECK(shifted.variation == Variation::concern);
}

TEST_CASE("screening is off in mdc, on in plotthedots, and the setting overrides both") {
    Values values = alternating(20);
    values[10] = 90;
    const auto width = [&](const Profile& profile, std::optional<bool> screen) {
        Settings settings;
        settings.profile = &profile;
        settings.screen_outliers = screen;
        const Part part = chart_of(values, settings).parts[0];
        return part.limits->upper - *part.mean;
    };
    const double kept = 2.66 * (17 * 4 + 38 + 38) / 19.0, screened = 2.66 * 4;
    CHECK(width(mdc, {}) == doctest::Approx(kept));
    CHECK(width(plotthedots, {}) == doctest::Approx(screened));
    CHECK(width(mdc, true) == doctest::Approx(screened));
    CHECK(width(plotthedots, false) == doctest::Approx(kept));
}

TEST_CASE("screening must not take all width away in mdc: twenty equal values and a blip") {
    Values values(21, 97.0);
    values[12] = 90;
    CHECK(letters(chart_of(values, asked(plotthedots, 95))) == std::string(12, 'U') + "L" + std::string(8, 'U'));
    Settings settings;
    settings.screen_outliers = true;
    const ControlChart chart = chart_of(values, settings);
    // The blip pulls the mean below the rest, which therefore lies on one side: a shift, but nothing outside.
    CHECK(letters(chart) == std::string(12, '+') + "L" + std::string(8, '+'));
    CHECK(chart.parts[0].limits->upper == doctest::Approx(97 - 7.0 / 21 + 2.66 * 14 / 20));
}

TEST_CASE("the icons describe the latest value received in mdc, the last row in plotthedots") {
    Values values = after_baseline({50, 62, gap, gap});
    const ControlChart chart = chart_of(values, fixed(mdc));
    CHECK(*chart.described == 13);
    CHECK(chart.variation == Variation::improvement);
    CHECK(letters(chart) == std::string(13, '.') + "U??");
    const ControlChart reference = chart_of(values, fixed(plotthedots));
    CHECK(*reference.described == 15);
    CHECK(reference.variation == Variation::common_cause);
    CHECK(letters(reference) == std::string(13, '.') + "U..");
    CHECK(reference.points[14].outside == Trilean::unknown);
}

TEST_CASE("no value at all, or none with a neighbour, gives no limits and does not stop") {
    const ControlChart none = chart_of(Values(15, gap), asked(mdc, 5));
    CHECK(none.variation == Variation::too_few_points);
    CHECK(variation_words(none, {}) == "too few points (0 of 13)");
    CHECK(!none.described);
    CHECK(chart_of(Values(15, gap), asked(plotthedots, 5)).assurance == Assurance::inconsistent);

    Values holes;
    for (int i = 0; i < 13; ++i) holes.insert(holes.end(), {50.0 + i, gap});
    const ControlChart apart = chart_of(holes, asked(mdc, 5));
    CHECK(apart.variation == Variation::no_limits);
    CHECK(apart.assurance == Assurance::no_limits);
    CHECK(variation_words(apart, {}) == "no limits: no two neighbouring values");
}

TEST_CASE("icons and classes follow the direction of improvement") {
    struct Case {
        double last;
        Direction direction;
        std::string_view name, icon;
    };
    for (const Case& c : {Case{62, Direction::increase, "special_cause_improvement", "improvement_high"},
                          Case{38, Direction::increase, "special_cause_concern", "concern_low"},
                          Case{62, Direction::decrease, "special_cause_concern", "concern_high"},
                          Case{38, Direction::decrease, "special_cause_improvement", "improvement_low"},
                          Case{62, Direction::neutral, "special_cause_neutral_high", "neutral_high"},
                          Case{38, Direction::neutral, "special_cause_neutral_low", "neutral_low"},
                          Case{50, Direction::increase, "common_cause", "common_cause"}}) {
        for (const Profile* profile : {&mdc, &plotthedots}) {
            const ControlChart chart = chart_of(after_baseline({50, c.last}), fixed(*profile, c.direction));
            CHECK(variation_name(chart.variation) == c.name);
            CHECK(variation_icon(chart.variation, c.direction) == c.icon);
            CHECK(class_name(chart.points.back().type) == c.name);
        }
    }
}

TEST_CASE("a special cause is put into words with the rule that shows it") {
    const Settings settings = fixed(mdc);
    CHECK(variation_words(chart_of(after_baseline({50, 62}), settings), settings) ==
          "special cause, improvement: above the upper limit");
    CHECK(variation_words(chart_of(after_baseline({47, 49, 47, 49, 47, 49, 47}), settings), settings) ==
          "special cause, concern: 7 points below the mean");
    CHECK(describe(mdc, false, 24) ==
          "Profile mdc: limits at the mean -/+ 2.66 times the mean moving range, no range left out; runs and trends of "
          "7; "
          "two in three counts points beyond a limit; 24 points");
    CHECK(find_profile("mdc") == &mdc);
    CHECK(find_profile("plotthedots") == &plotthedots);
    CHECK(find_profile("MDC") == nullptr);
}
