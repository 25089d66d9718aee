// Speed of the control chart: nanoseconds for a series of 36 points, as a ratio of a naive reference in the same run.
// The reference says the rules as a textbook would: new vectors for everything, each rule a scan of windows.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <time.h>

#include "statistics/control_chart.hpp"

namespace {

using namespace boardpack;
using namespace boardpack::statistics;

constexpr std::size_t series_count = 2000;
constexpr std::size_t points = 36;

double plain_mean(const std::vector<double>& values) {
    long double sum = 0;
    for (const double v : values) sum += v;
    const long double first = sum / static_cast<long double>(values.size());
    long double rest = 0;
    for (const double v : values) rest += v - first;
    return static_cast<double>(first + rest / static_cast<long double>(values.size()));
}

std::vector<std::string> naive_labels(const std::vector<double>& y) {
    std::vector<double> ranges;
    for (std::size_t i = 1; i < y.size(); ++i) ranges.push_back(std::abs(y[i] - y[i - 1]));
    const double mean = plain_mean(y), range = plain_mean(ranges);
    const double upper = mean + 2.66 * range, lower = mean - 2.66 * range;
    const double near = 2 * (2.66 / 3) * range;
    const auto side = [&](std::size_t i) { return y[i] > mean ? 1 : y[i] < mean ? -1 : 0; };
    std::vector<std::string> labels(y.size(), "Common Cause");
    for (std::size_t i = 0; i + 7 <= y.size(); ++i)
        for (const int want : {1, -1}) {
            bool all = true;
            for (std::size_t k = i; k < i + 7; ++k) all = all && side(k) == want;
            for (std::size_t k = i; all && k < i + 7; ++k)
                labels[k] = want > 0 ? "7 Points Above CL" : "7 Points Below CL";
        }
    for (std::size_t i = 0; i + 3 <= y.size(); ++i)
        for (const int want : {1, -1}) {
            std::vector<std::size_t> far;
            bool same = true;
            for (std::size_t k = i; k < i + 3; ++k) {
                same = same && side(k) == want;
                if (std::abs(y[k] - mean) > near)
                    far.push_back(k);
            }
            if (same && far.size() >= 2)
                for (const std::size_t k : far) labels[k] = want > 0 ? "2 in 3 Above CL" : "2 in 3 Below CL";
        }
    for (std::size_t i = 0; i + 7 <= y.size(); ++i) {
        bool up = true, down = true;
        for (std::size_t k = i + 1; k < i + 7; ++k) {
            up = up && y[k] > y[k - 1];
            down = down && y[k] < y[k - 1];
        }
        for (std::size_t k = i; (up || down) && k < i + 7; ++k)
            labels[k] = up ? "7 Point Trend (Increasing)" : "7 Point Trend (Decreasing)";
    }
    for (std::size_t i = 0; i < y.size(); ++i) {
        if (y[i] > upper)
            labels[i] = "Above UCL";
        if (y[i] < lower)
            labels[i] = "Below LCL";
    }
    return labels;
}

/// Processor time, so that other work on the machine does not count.
double processor_ns() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return 1e9 * static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec);
}

/// Median over the rounds of the nanoseconds a series takes.
template <class Work>
double median_ns(const Work& work) {
    std::vector<double> rounds;
    for (int round = 0; round < 41; ++round) {
        const double start = processor_ns();
        for (std::size_t s = 0; s < series_count; ++s) work(s);
        rounds.push_back((processor_ns() - start) / series_count);
    }
    std::ranges::nth_element(rounds, rounds.begin() + 20);
    return rounds[20];
}

}  // namespace

int main() {
    std::mt19937 random{20260331};
    std::normal_distribution<double> noise{90, 4};
    std::vector<std::vector<double>> plain(series_count);
    std::vector<std::vector<std::optional<double>>> series(series_count);
    for (std::size_t s = 0; s < series_count; ++s)
        for (std::size_t i = 0; i < points; ++i) {
            plain[s].push_back(std::round(noise(random) * 10) / 10);
            series[s].push_back(plain[s].back());
        }
    std::vector<Date> dates;
    for (unsigned i = 0; i < points; ++i)
        dates.push_back(*Date::from_ymd(2022 + static_cast<int>(i / 12), i % 12 + 1, 1));

    std::size_t special_naive = 0, special = 0;
    const double naive = median_ns([&](std::size_t s) {
        const auto labels = naive_labels(plain[s]);
        special_naive +=
            static_cast<std::size_t>(std::ranges::count_if(labels, [](const auto& l) { return l != "Common Cause"; }));
    });
    Workspace workspace;
    ControlChart chart;
    const auto run = [&](const Profile& profile) {
        return [&, settings = Settings{.profile = &profile,
                                       .direction = Direction::increase,
                                       .target = 92,
                                       .rebase_dates = {},
                                       .fix_after_n_points = {},
                                       .screen_outliers = {}}](std::size_t s) {
            if (!judge({dates, series[s]}, settings, workspace, chart))
                std::abort();
            special += static_cast<std::size_t>(
                std::ranges::count_if(chart.points, [](const Point& p) { return p.label != Label::common_cause; }));
        };
    };
    const double ours = median_ns(run(mdc));
    const bool agree = special == special_naive;
    const double reference = median_ns(run(plotthedots));
    std::printf(
        "series of %zu points: mdc %.0f ns, plotthedots %.0f ns, naive %.0f ns; mdc is %.2f of naive; labels %s\n",
        points, ours, reference, naive, ours / naive, agree ? "agree" : "DIFFER");
    return agree ? 0 : 1;
}
