#include "statistics/local_level.hpp"

#include <cmath>
#include <cstdint>
#include <vector>

#include <doctest/doctest.h>

using namespace boardpack::statistics;

namespace {

/// SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, 2014): the same numbers on every machine.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    double uniform() { return (static_cast<double>(next() >> 11) + 0.5) / 9007199254740992.0; }
    double normal() {
        const double r = std::sqrt(-2 * std::log(uniform())), angle = 6.283185307179586 * uniform();
        return r * std::cos(angle);
    }
    int binomial(int n, double p) {
        int x = 0;
        for (int i = 0; i < n; ++i) x += uniform() < p ? 1 : 0;
        return x;
    }

private:
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    std::uint64_t state_;
};

/// What chance_of_share adds up, walked step by step and case by case.
double simulated(const LocalLevel& now, int ahead, int n, int least, int most) {
    constexpr int paths = 20000;
    Random random{42};
    int met = 0;
    for (int i = 0; i < paths; ++i) {
        double level = now.level + std::sqrt(now.uncertainty) * random.normal();
        for (int step = 0; step < ahead; ++step) level += std::sqrt(now.step) * random.normal();
        const int x = random.binomial(n, 1 / (1 + std::exp(-level)));
        met += x >= least && x <= most ? 1 : 0;
    }
    return static_cast<double>(met) / paths;
}

std::vector<ShareAt> shares(const std::vector<int>& x, int n) {
    std::vector<ShareAt> all;
    for (std::size_t i = 0; i < x.size(); ++i)
        all.push_back({static_cast<int>(i), static_cast<double>(x[i]), static_cast<double>(n)});
    return all;
}

std::vector<ValueAt> values(const std::vector<double>& v, double scale = 1) {
    std::vector<ValueAt> all;
    for (std::size_t i = 0; i < v.size(); ++i) all.push_back({static_cast<int>(i), v[i] * scale});
    return all;
}

}  // namespace

TEST_CASE("a known share without steps has the binomial probability") {
    const LocalLevel even{0, 0, 0, 0};
    CHECK(chance_of_share(even, 4, 10, 10, 10) == doctest::Approx(std::pow(0.5, 10)));
    CHECK(chance_of_share(even, 4, 3, 2, 3) == doctest::Approx(0.5));
    CHECK(chance_of_share(even, 4, 4, 0, 1) == doctest::Approx(5.0 / 16));
    CHECK(chance_of_share(even, 4, 4, 2, 3) == doctest::Approx(10.0 / 16));
    CHECK(chance_of_share(even, 4, 4, 0, 4) == 1);
    CHECK(chance_of_share(even, 4, 4, 3, 2) == 0);
    CHECK(chance_of_share(even, 4, 4, 5, 4) == 0);
    // 19 of 20 in truth: all 60 on time in about 5 quarters of 100.
    CHECK(chance_of_share({std::log(19.0), 0, 0, 0}, 1, 60, 60, 60) == doctest::Approx(std::pow(0.95, 60)));
}

TEST_CASE("the chance is that of walking every path") {
    const LocalLevel now = level_of_shares(shares({61, 64, 60, 70, 72, 69, 75, 78}, 92));
    for (const int ahead : {1, 4, 8})
        for (const int least : {60, 75, 83, 90}) {
            INFO(ahead << " ahead, at least " << least);
            CHECK(std::abs(chance_of_share(now, ahead, 92, least, 92) - simulated(now, ahead, 92, least, 92)) < 0.02);
        }
}

TEST_CASE("changes that sampling explains leave a tenth of it as step") {
    const double half = 2 / 30.5;  // variance of 30 of 60
    CHECK(level_of_shares(shares({30, 30, 30, 30}, 60)).step == doctest::Approx(half / 10));
    CHECK(level_of_shares(shares({30, 32, 30, 29, 31, 30, 32, 30}, 60)).step < half / 9);
    CHECK(level_of_shares(shares({10, 50, 12, 48, 9, 51, 10, 50}, 60)).step > 1);
}

TEST_CASE("a higher level never lowers the chance, nor does a lower bound") {
    double before = 0;
    for (double level = -3; level <= 3; level += 0.25) {
        const double chance = chance_of_share({level, 0.05, 0.02, 0}, 3, 40, 30, 40);
        CHECK(chance >= before);
        before = chance;
    }
    before = 1;
    for (int least = 0; least <= 40; ++least) {
        const double chance = chance_of_share({1, 0.05, 0.02, 0}, 3, 40, least, 40);
        CHECK(chance <= before);
        before = chance;
    }
}

TEST_CASE("the last value counts most, and a higher one is a higher level") {
    std::vector<double> v{10, 12, 11, 13, 12, 14, 13, 15};
    double before = level_of_values(values(v)).level;
    for (int i = 0; i < 5; ++i) {
        v.back() += 1;
        const double level = level_of_values(values(v)).level;
        CHECK(level > before);
        before = level;
    }
}

TEST_CASE("the chance of a value does not hang on its scale") {
    const std::vector<double> v{10, 12, 11, 13, 12, 14, 13, 15};
    const double chance = chance_at_least(level_of_values(values(v)), 4, 16);
    CHECK(chance_at_least(level_of_values(values(v, 1000)), 4, 16000) == doctest::Approx(chance));
    CHECK(chance > 0.1);
    CHECK(chance < 0.5);
}

TEST_CASE("a bound at the level is as likely as not, a value that never moved is certain") {
    CHECK(chance_at_least({5, 1, 1, 1}, 4, 5) == doctest::Approx(0.5));
    const LocalLevel still = level_of_values(values({7, 7, 7, 7, 7, 7, 7, 7}));
    CHECK(still.step == 0);
    CHECK(chance_at_least(still, 4, 7) == 1);
    CHECK(chance_at_least(still, 4, 7.1) == 0);
}

TEST_CASE("alternating values are noise, a walk has none") {
    const LocalLevel noisy = level_of_values(values({10, 14, 10, 14, 10, 14, 10, 14}));
    CHECK(noisy.noise == doctest::Approx(6.4));  // two fifths of 16
    CHECK(noisy.step == doctest::Approx(3.2));
    const LocalLevel steady = level_of_values(values({10, 11, 12, 13, 14, 15, 16, 17}));
    CHECK(steady.noise == 0);
    CHECK(steady.step == doctest::Approx(1));
    CHECK(steady.level == doctest::Approx(17));
}

TEST_CASE("a gap is as many steps as it has periods") {
    const std::vector<ValueAt> gap{{0, 10}, {1, 11}, {5, 13}, {6, 14}};
    CHECK(level_of_values(gap).step == doctest::Approx((1.0 + 4.0 + 1.0) / 6));
}
