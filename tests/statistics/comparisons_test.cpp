// Funnels and charts of shares.

#include <cmath>
#include <tuple>
#include <vector>

#include <doctest/doctest.h>

#include "statistics/funnel.hpp"
#include "statistics/intervals.hpp"
#include "statistics/p_chart.hpp"
#include "statistics/special_functions.hpp"

using namespace boardpack::statistics;

namespace {

using List = std::vector<std::optional<double>>;

bool close(double got, double want, double relative = 1e-12) {
    return std::abs(got - want) <= relative * std::abs(want);
}

double binomial_term(int k, int n, double share) {
    return static_cast<double>(std::exp(log_gamma(n + 1) - log_gamma(k + 1) - log_gamma(n - k + 1))) *
           std::pow(share, k) * std::pow(1 - share, n - k);
}

}  // namespace

TEST_CASE("funnel of shares: an area is out exactly when its Wilson interval leaves the average out") {
    List x, n;
    for (int base = 1; base <= 40; base += 3)
        for (int k = 0; k <= base; k += 2) {
            x.emplace_back(k);
            n.emplace_back(base);
        }
    const Funnel funnel = *funnel_of_shares(x, n);
    std::size_t out = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        FunnelPlace want = FunnelPlace::inside;
        for (const auto& [level, low, high] : {std::tuple{0.95, FunnelPlace::low_inner, FunnelPlace::high_inner},
                                               std::tuple{0.998, FunnelPlace::low_outer, FunnelPlace::high_outer}}) {
            const Estimate e = *wilson(x[i], n[i], *Confidence::of(level));
            if (*e.upper < funnel.average)
                want = low;
            if (*e.lower > funnel.average)
                want = high;
        }
        CHECK(funnel.places[i] == want);
        out += want != FunnelPlace::inside;
    }
    CHECK(out > 20);
}

TEST_CASE("funnel of rates: held against the interval of the area's own count") {
    const List n(3, 1000.0);
    // Average 10 a thousand. Exact upper end of 4 at 95 % is 10.24, of 3 it is 8.77.
    const Funnel funnel = *funnel_of_rates(List{4, 3, 23}, n);
    CHECK(funnel.average == 0.01);
    CHECK(funnel.places == std::vector{FunnelPlace::inside, FunnelPlace::low_inner, FunnelPlace::high_outer});
    CHECK(funnel_of_rates(List{4, 6, 20}, n)->places.back() == FunnelPlace::high_inner);
    CHECK(funnel_of_rates(List{0, 0}, List{5, 5})->places == std::vector(2, FunnelPlace::inside));
}

TEST_CASE("funnels refuse what has no answer") {
    CHECK(funnel_of_shares(List{}, List{}).error().code == "E0540");
    CHECK(funnel_of_shares(List{1}, List{2, 3}).error().code == "E0544");
    CHECK(funnel_of_shares(List{std::nullopt}, List{2}).error().code == "E0555");
    CHECK(funnel_of_shares(List{3}, List{2}).error().code == "E0552");
    CHECK(funnel_of_rates(List{3}, List{2}).has_value());
    CHECK(funnel_of_rates(List{3}, List{0}).error().code == "E0551");
    CHECK(funnel_of_rates(List{-3}, List{1}).error().code == "E0550");
}

TEST_CASE("p chart: limits by hand, wider where the base is small, held within 0 and 100") {
    const std::vector<ShareCount> counts{{90, 100}, {45, 50}, {9, 10}, {360, 400}};
    const ShareChart chart = *share_chart(counts, ShareLimits::binomial);
    CHECK(*chart.mean == doctest::Approx(90));
    CHECK(*chart.points[0].lower == doctest::Approx(90 - 3 * 3.0));
    CHECK(*chart.points[0].upper == doctest::Approx(99));
    CHECK(*chart.points[3].lower == doctest::Approx(90 - 3 * 1.5));
    CHECK(*chart.points[2].upper == 100);
    CHECK(*chart.points[2].lower == doctest::Approx(90 - 3 * std::sqrt(0.09 / 10) * 100));
    for (const SharePoint& p : chart.points) CHECK_FALSE(p.outside);
}

TEST_CASE("p chart: a share beyond a limit is out, and its exact binomial tail agrees") {
    // Mean 0.5: limits at 35 and 65 of 100.
    const auto outside = [](double x) {
        std::vector<ShareCount> counts{{x, 100}};
        for (int i = 0; i < 100; ++i) counts.push_back({50 + (50 - x) / 100, 100});
        return share_chart(counts, ShareLimits::binomial)->points[0].outside;
    };
    CHECK_FALSE(outside(65));
    CHECK(outside(66));
    CHECK_FALSE(outside(35));
    CHECK(outside(34));
    double tail = 0;
    for (int k = 66; k <= 100; ++k) tail += binomial_term(k, 100, 0.5);
    CHECK(close(binomial_tail(66, 100, 0.5), tail, 1e-11));
    CHECK(close(binomial_tail(34, 100, 0.5), tail, 1e-11));
    CHECK(binomial_tail(66, 100, 0.5) < 0.00135);  // 3 sigma of the normal
    CHECK(binomial_tail(65, 100, 0.5) > 0.00135);
    CHECK(binomial_tail(0, 10, 0) == 1);
}

TEST_CASE("Laney's chart: sigma z is the mean range of standardised shares over 1.128") {
    const std::vector<ShareCount> counts{{45, 100}, {55, 100}, {45, 100}, {55, 100}};
    const ShareChart chart = *share_chart(counts, ShareLimits::laney);
    CHECK(*chart.sigma == doctest::Approx(2 / 1.128));  // shares stand one standard error either side
    CHECK(*chart.points[0].upper == doctest::Approx(50 + 3 * 5 * 2 / 1.128));
    CHECK(*share_chart(counts, ShareLimits::binomial)->points[0].upper == doctest::Approx(65));
}

TEST_CASE("charts of shares: missing points, nothing that varies, refusals") {
    const std::vector<ShareCount> gaps{{40, 100}, {std::nullopt, 100}, {60, 100}, {60, std::nullopt}};
    const ShareChart chart = *share_chart(gaps, ShareLimits::laney);
    CHECK(!chart.sigma);  // no two neighbours
    CHECK(chart.points[0].value);
    CHECK(!chart.points[0].lower);
    CHECK(!chart.points[1].value);
    const ShareChart full = *share_chart(std::vector<ShareCount>{{5, 5}, {8, 8}}, ShareLimits::laney);
    CHECK(*full.points[0].lower == 100);
    CHECK_FALSE(full.points[0].outside);
    CHECK(!share_chart(std::vector<ShareCount>{{{}, {}}}, ShareLimits::binomial)->mean);
    CHECK(share_chart({}, ShareLimits::binomial).error().code == "E0540");
    CHECK(share_chart(std::vector<ShareCount>{{-1, 5}}, ShareLimits::binomial).error().code == "E0550");
    CHECK(share_chart(std::vector<ShareCount>{{1, 0}}, ShareLimits::binomial).error().code == "E0551");
    CHECK(share_chart(std::vector<ShareCount>{{6, 5}}, ShareLimits::binomial).error().code == "E0552");
}
