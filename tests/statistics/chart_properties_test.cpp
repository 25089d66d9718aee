// Random series: what must hold whatever the values, and an oracle that says the rules of profile plotthedots a second
// time, window by window.

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "statistics/chart_support.hpp"

using namespace boardpack;
using namespace boardpack::statistics;

namespace {

struct Sample {
    Values values;
    std::vector<Date> rebase;
    Settings settings;
};

/// Eighths, so that scaling by two and shifting by whole numbers stay exact; gaps, cuts and settings at random.
Sample sample(std::mt19937& random, const Profile& profile) {
    Sample s;
    const auto pick = [&](int from, int to) { return std::uniform_int_distribution<int>{from, to}(random); };
    const int n = pick(1, 60);
    const int spread = pick(0, 3) == 0 ? 1 : 40, gaps = pick(0, 3) == 0 ? 15 : 0, drift = pick(-3, 3);
    for (int i = 0; i < n; ++i)
        s.values.push_back(pick(0, 99) < gaps ? std::optional<double>{}
                                              : std::optional{(400 + drift * i + pick(-spread, spread)) / 8.0});
    const std::vector<Date> dates = monthly_dates(s.values.size());
    for (int cuts = pick(0, 2); cuts > 0; --cuts) s.rebase.push_back(dates[static_cast<std::size_t>(pick(0, n - 1))]);
    s.settings.profile = &profile;
    s.settings.direction = static_cast<Direction>(pick(0, 2));
    s.settings.target = pick(0, 1) ? std::optional{(400 + pick(-60, 60)) / 8.0} : std::nullopt;
    s.settings.fix_after_n_points = pick(0, 2) == 0 ? std::optional<double>{pick(12, 20)} : std::nullopt;
    s.settings.screen_outliers = pick(0, 2) == 0 ? std::optional{pick(0, 1) == 1} : std::nullopt;
    return s;
}

ControlChart judged(const Sample& s) {
    Settings settings = s.settings;
    settings.rebase_dates = s.rebase;
    return chart_of(s.values, settings);
}

/// Rules of profile plotthedots at point `i` of a part [begin, end), each as a question about windows.
struct Oracle {
    const Values& y;
    const Part& part;

    [[nodiscard]] int side(long k) const {
        if (k < part.begin || k >= part.end || !y[static_cast<std::size_t>(k)] || !part.mean)
            return 0;
        const double v = *y[static_cast<std::size_t>(k)];
        return v > *part.mean ? 1 : v < *part.mean ? -1 : 0;
    }
    [[nodiscard]] int step(long k) const {  // from k to k + 1
        if (k < part.begin || k + 1 >= part.end)
            return 0;
        const auto &a = y[static_cast<std::size_t>(k)], &b = y[static_cast<std::size_t>(k + 1)];
        return !a || !b ? 0 : *b > *a ? 1 : *b < *a ? -1 : 0;
    }
    [[nodiscard]] bool outside(long k) const {
        const auto& v = y[static_cast<std::size_t>(k)];
        return v && part.limits && (*v > part.limits->upper || *v < part.limits->lower);
    }
    [[nodiscard]] bool close(long k) const {
        const auto& v = y[static_cast<std::size_t>(k)];
        return v && part.limits && !outside(k) && (*v > part.limits->near_upper || *v < part.limits->near_lower);
    }
    [[nodiscard]] bool in_trend(long k) const {
        for (long from = k - 6; from <= k; ++from)
            for (const int way : {1, -1}) {
                bool all = true;
                for (long j = from; j < from + 6; ++j) all = all && step(j) == way;
                if (all)
                    return true;
            }
        return false;
    }
    [[nodiscard]] bool in_shift(long k) const {
        for (long from = k - 6; from <= k; ++from) {
            int sum = 0;
            for (long j = from; j < from + 7; ++j) sum += side(j);
            if (std::abs(sum) == 7)
                return true;
        }
        return false;
    }
    [[nodiscard]] bool in_pair(long k) const {
        if (!close(k))
            return false;
        for (long from = k - 2; from <= k; ++from) {
            int sum = 0, near = 0;
            for (long j = from; j < from + 3; ++j) {
                sum += side(j);
                near += side(j) != 0 && close(j);
            }
            if (std::abs(sum) == 3 && near >= 2)
                return true;
        }
        return false;
    }
    [[nodiscard]] Label label(long k) const {
        const bool high = side(k) > 0;
        if (outside(k))
            return high ? Label::above_upper_limit : Label::below_lower_limit;
        if (in_trend(k)) {
            const bool next = k + 1 < part.end && in_trend(k + 1);
            return (next ? step(k) : step(k - 1)) > 0 ? Label::trend_increasing : Label::trend_decreasing;
        }
        if (in_pair(k))
            return high ? Label::two_in_three_above : Label::two_in_three_below;
        if (in_shift(k))
            return high ? Label::shift_above : Label::shift_below;
        return Label::common_cause;
    }
};

constexpr int rounds = 3000;

}  // namespace

TEST_CASE("random series: every label is that of the rules said window by window") {
    std::mt19937 random{1};
    std::size_t special = 0;
    for (int round = 0; round < rounds; ++round) {
        const Sample s = sample(random, plotthedots);
        const ControlChart chart = judged(s);
        REQUIRE(chart.points.size() == s.values.size());
        for (std::size_t i = 0; i < chart.points.size(); ++i) {
            const Oracle oracle{s.values, chart.parts[chart.points[i].part]};
            REQUIRE(chart.points[i].label == oracle.label(static_cast<long>(i)));
            special += chart.points[i].label != Label::common_cause;
        }
    }
    CHECK(special > 10000);  // the samples do reach the rules
}

TEST_CASE("random series: nothing stops, lengths are kept, parts cover the series") {
    std::mt19937 random{2};
    for (int round = 0; round < rounds; ++round) {
        const Sample s = sample(random, round % 2 == 0 ? mdc : plotthedots);
        const ControlChart chart = judged(s);
        REQUIRE(chart.points.size() == s.values.size());
        std::uint32_t at = 0;
        for (const Part& part : chart.parts) {
            REQUIRE(part.begin == at);
            REQUIRE(part.end > part.begin);
            at = part.end;
            if (part.limits) {
                REQUIRE(part.limits->lower <= part.limits->near_lower);
                REQUIRE(part.limits->near_lower <= *part.mean);
                REQUIRE(*part.mean <= part.limits->near_upper);
                REQUIRE(part.limits->near_upper <= part.limits->upper);
            }
        }
        REQUIRE(at == s.values.size());
        if (s.settings.profile == &mdc) {
            for (std::size_t i = 0; i < chart.points.size(); ++i) {
                const bool silent = !s.values[i] || chart.parts[chart.points[i].part].is_short;
                REQUIRE((chart.points[i].label == Label::not_judged) == silent);
            }
            const bool short_end = chart.parts.back().is_short;
            REQUIRE((chart.variation == Variation::too_few_points) == short_end);
        }
    }
}

TEST_CASE("random series: scaled and shifted values have the same labels and icons") {
    std::mt19937 random{3};
    for (int round = 0; round < rounds; ++round) {
        const Sample s = sample(random, round % 2 == 0 ? mdc : plotthedots);
        Sample scaled = s;
        for (auto& v : scaled.values)
            if (v)
                *v *= 4;
        if (scaled.settings.target)
            *scaled.settings.target *= 4;
        const ControlChart a = judged(s), b = judged(scaled);
        REQUIRE(letters(a) == letters(b));
        REQUIRE(a.variation == b.variation);
        REQUIRE(a.assurance == b.assurance);
        for (std::size_t i = 0; i < a.parts.size(); ++i) {  // a factor of two to a power rounds nothing
            REQUIRE(a.parts[i].limits.has_value() == b.parts[i].limits.has_value());
            if (!a.parts[i].limits)
                continue;
            REQUIRE(*b.parts[i].mean == 4 * *a.parts[i].mean);
            REQUIRE(b.parts[i].limits->lower == 4 * a.parts[i].limits->lower);
            REQUIRE(b.parts[i].limits->upper == 4 * a.parts[i].limits->upper);
        }
    }
}

TEST_CASE("random series: shifted values have the same labels, but where rounding touches a line") {
    std::mt19937 random{4};
    int compared = 0;
    for (int round = 0; round < rounds; ++round) {
        const Sample s = sample(random, round % 2 == 0 ? mdc : plotthedots);
        const ControlChart a = judged(s);
        bool touches = false;
        for (std::size_t i = 0; i < s.values.size(); ++i) {
            const Part& part = a.parts[a.points[i].part];
            if (!s.values[i] || !part.limits)
                continue;
            for (const double line :
                 {*part.mean, part.limits->lower, part.limits->upper, part.limits->near_lower, part.limits->near_upper})
                touches = touches || std::abs(*s.values[i] - line) < 1e-9;
        }
        if (touches)
            continue;
        ++compared;
        Sample shifted = s;
        for (auto& v : shifted.values)
            if (v)
                *v += 1000;
        REQUIRE(letters(a) == letters(judged(shifted)));
    }
    CHECK(compared > rounds / 3);
}

TEST_CASE("random series: turned upside down, improvement becomes concern") {
    std::mt19937 random{5};
    for (int round = 0; round < rounds; ++round) {
        Sample s = sample(random, mdc);
        s.settings.direction = Direction::increase;
        const ControlChart up = judged(s);
        s.settings.direction = Direction::decrease;
        for (auto& v : s.values)
            if (v)
                *v = -*v;
        if (s.settings.target)
            s.settings.target = -*s.settings.target;
        const ControlChart down = judged(s);
        REQUIRE(up.variation == down.variation);
        REQUIRE(up.assurance == down.assurance);
        for (std::size_t i = 0; i < up.points.size(); ++i) REQUIRE(up.points[i].type == down.points[i].type);
    }
}
