#include "statistics/intervals.hpp"

#include <cmath>
#include <vector>

#include <doctest/doctest.h>

#include "statistics/quantiles.hpp"

using namespace boardpack::statistics;

namespace {

Confidence at(double level) { return Confidence::of(level).value(); }

template <class T>
std::string code(const Answer<T>& answer) {
    return answer ? "" : answer.error().code;
}

bool close(double got, double want, double relative = 1e-12) {
    return std::abs(got - want) <= relative * std::abs(want) + 1e-300;
}

}  // namespace

TEST_CASE("confidence: 0.9 to 1 or 90 to 100, nothing else") {
    for (const double level : {0.9, 0.95, 0.998, 1.0, 90.0, 99.8, 100.0}) CHECK(code(Confidence::of(level)).empty());
    for (const double level : {0.0, 0.8999, 1.0001, 89.99, 100.01, -0.95, std::nan("")})
        CHECK(code(Confidence::of(level)) == "E0553");
    CHECK(at(95).z() == at(0.95).z());
}

TEST_CASE("every interval holds its value, and narrows as the base grows") {
    using Method = Answer<Estimate> (*)(double x, double n, const Confidence&);
    const std::vector<Method> shares{
        [](double x, double n, const Confidence& c) { return wilson(x, n, c); },
        [](double x, double n, const Confidence& c) { return clopper_pearson(x, n, c); },
    };
    const Method rates = [](double x, double n, const Confidence& c) { return rate(x, n, c, 1); };
    for (const double level : {0.9, 0.95, 0.998})
        for (int tenths = 0; tenths <= 10; ++tenths) {
            const auto check = [&](Method method) {
                double before = 1e9;
                for (const double n : {10.0, 40.0, 160.0, 5000.0}) {
                    const Estimate e = *method(n * tenths / 10, n, at(level));
                    CAPTURE(n);
                    CAPTURE(tenths);
                    REQUIRE(e.lower.value_or(0) <= *e.value);
                    REQUIRE(*e.value <= *e.upper);
                    REQUIRE(*e.upper - e.lower.value_or(0) < before);
                    before = *e.upper - e.lower.value_or(0);
                }
            };
            for (const Method method : shares) check(method);
            check(rates);
        }
}

TEST_CASE("a higher confidence is wider, in every method") {
    for (const double x : {1.0, 5.0, 9.0, 10.0, 60.0}) {
        for (const auto method : {byar_count, poisson_count}) {
            const Estimate narrow = *method(x, at(0.95)), wide = *method(x, at(0.998));
            CHECK(wide.lower.value_or(0) < *narrow.lower);
            CHECK(*wide.upper > *narrow.upper);
        }
        CHECK(*wilson(x, 100, at(0.998))->lower < *wilson(x, 100, at(0.95))->lower);
        CHECK(*clopper_pearson(x, 100, at(0.998))->upper > *clopper_pearson(x, 100, at(0.95))->upper);
    }
}

TEST_CASE("both ends rise with the count, whole or not, also where a rate changes its method") {
    using Method = Answer<Estimate> (*)(double x, const Confidence&);
    const std::vector<Method> methods{
        [](double x, const Confidence& c) { return wilson(x, 40, c); },
        [](double x, const Confidence& c) { return clopper_pearson(x, 40, c); },
        [](double x, const Confidence& c) { return byar_count(x, c); },
        [](double x, const Confidence& c) { return poisson_count(x, c); },
    };
    for (const double level : {0.9, 0.95, 0.998})
        for (const Method method : methods) {
            Estimate before{.value = -1, .lower = -1, .upper = -1};
            for (double x = 0; x <= 40; x += 0.5) {
                const Estimate e = *method(x, at(level));
                CAPTURE(x);
                // A lower end that cannot be given counts as none.
                REQUIRE(e.lower.value_or(0) >= before.lower.value_or(0));
                if (x > 5)  // below, Byar's lower end may be missing and the exact one next to nothing
                    REQUIRE(*e.lower > before.lower.value_or(0));
                REQUIRE(*e.upper > *before.upper - (x == 40 ? 1e-15 : 0));
                before = e;
            }
        }
}

TEST_CASE("Byar's interval of a count is next to the exact one from ten events") {
    for (const double level : {0.95, 0.998})
        for (const double x : {10.0, 25.0, 100.0, 2500.0}) {
            const Estimate quick = *byar_count(x, at(level)), exact = *poisson_count(x, at(level));
            CHECK(close(*quick.lower, *exact.lower, 0.02 * 10 / x));
            CHECK(close(*quick.upper, *exact.upper, 0.005 * 10 / x));
        }
}

TEST_CASE("Wilson's ends are where the score test just gives up") {
    for (const double x : {1.0, 3.5, 17.0, 29.0}) {
        const double n = 30, z = at(0.95).z();
        const Estimate e = *wilson(x, n, at(0.95));
        for (const double end : {*e.lower, *e.upper})
            CHECK(close(std::abs(x / n - end), z * std::sqrt(end * (1 - end) / n)));
    }
}

TEST_CASE("Wilson: exact ends, missing in and out, full confidence, refusals") {
    CHECK(*wilson(0, 7, at(0.95))->lower == 0);
    CHECK(*wilson(7, 7, at(0.95), 100)->upper == 100);
    CHECK(*wilson(3, 7, at(1))->lower == 0);
    CHECK(*wilson(3, 7, at(1))->upper == 1);
    CHECK(!wilson({}, 7, at(0.95))->value);
    CHECK(!wilson(3, {}, at(0.95))->upper);
    CHECK(code(wilson(-0.01, 7, at(0.95))) == "E0550");
    CHECK(code(wilson(0, 0, at(0.95))) == "E0551");
    CHECK(code(wilson(7.01, 7, at(0.95))) == "E0552");
    CHECK(code(wilson(7, 7, at(0.95))).empty());
    CHECK(code(wilson({}, -1, at(0.95))) == "E0551");
    CHECK(code(clopper_pearson(8, 7, at(0.95))) == "E0552");
}

TEST_CASE("Clopper-Pearson: at each end the exact tail is 2.5 %") {
    CHECK(close(*clopper_pearson(0, 10, at(0.95))->upper, 1 - std::pow(0.025, 0.1)));
    CHECK(close(*clopper_pearson(10, 10, at(0.95))->lower, std::pow(0.025, 0.1)));
    CHECK(close(*clopper_pearson(5, 10, at(0.95))->lower, 0.1870860284473985, 1e-9));
    const Estimate e = *clopper_pearson(4, 23, at(0.95));
    const auto tail = [](double from, double to, double share) {
        double sum = 0;
        for (double k = from; k <= to; ++k)
            sum += static_cast<double>(std::exp(log_gamma(24) - log_gamma(k + 1) - log_gamma(24 - k))) *
                   std::pow(share, k) * std::pow(1 - share, 23 - k);
        return sum;
    };
    CHECK(close(tail(4, 23, *e.lower), 0.025, 1e-11));
    CHECK(close(tail(0, 4, *e.upper), 0.025, 1e-11));
}

TEST_CASE("exact Poisson: at each end the sum of terms is 2.5 %") {
    for (const int x : {1, 2, 5, 9, 30}) {
        const Estimate e = *poisson_count(x, at(0.95));
        const auto at_most = [](int k, double mean) {
            double term = std::exp(-mean), sum = 0;
            for (int i = 0; i <= k; ++i, term *= mean / i) sum += term;
            return sum;
        };
        CHECK(close(1 - at_most(x - 1, *e.lower), 0.025, 1e-11));
        CHECK(close(at_most(x, *e.upper), 0.025, 1e-11));
    }
    CHECK(*poisson_count(0, at(0.95))->lower == 0);
    CHECK(close(*poisson_count(0, at(0.95))->upper, -std::log(0.025)));
}

TEST_CASE("Byar: by hand, and a lower end that is missing") {
    const double z = at(0.95).z();
    const Estimate e = *byar_count(16, at(0.95));
    CHECK(close(*e.lower, 16 * std::pow(1 - 1.0 / 144 - z / 12, 3)));
    CHECK(close(*e.upper, 17 * std::pow(1 - 1.0 / 153 + z / (3 * std::sqrt(17.0)), 3)));
    CHECK(!byar_count(0, at(0.95))->lower);
    CHECK(byar_count(0, at(0.95))->upper);
    CHECK(!byar_count(1, at(0.9999))->lower);
    CHECK(byar_count(1, at(0.95))->lower);
    CHECK(code(byar_count(-1, at(0.95))) == "E0550");
}

TEST_CASE("a rate is exact below ten events and Byar's from ten, and may exceed its base") {
    const double below = std::nextafter(10.0, 0.0);
    CHECK(*rate(below, 1000, at(0.95), 1000)->lower == *poisson_count(below, at(0.95))->lower);
    CHECK(*rate(10, 1000, at(0.95), 1000)->lower == *byar_count(10, at(0.95))->lower);
    CHECK(*rate(10, 1000, at(0.95), 1000)->lower != *poisson_count(10, at(0.95))->lower);
    CHECK(*rate(25, 10, at(0.95), 1)->value == 2.5);
    CHECK(code(rate(1, 0, at(0.95))) == "E0551");
    CHECK(code(rate(-1, 5, at(0.95))) == "E0550");
    CHECK(!rate({}, 5, at(0.95))->value);
}

TEST_CASE("mean: one value has no interval, one missing makes all missing, none is refused") {
    const std::vector<std::optional<double>> one{7.0}, hole{7.0, std::nullopt, 9.0}, five{4, 6, 5, 7, 3};
    CHECK(*mean_interval(one, at(0.95))->estimate.value == 7);
    CHECK(!mean_interval(one, at(0.95))->estimate.lower);
    CHECK(!mean_interval(hole, at(0.95))->estimate.value);
    CHECK(code(mean_interval({}, at(0.95))) == "E0540");
    const MeanEstimate mean = *mean_interval(five, at(0.95));
    CHECK(*mean.estimate.value == 5);
    CHECK(close(*mean.deviation, std::sqrt(2.5)));
    CHECK(close(*mean.estimate.upper, 5 + 2.7764451051977987 * std::sqrt(2.5 / 5)));
}

TEST_CASE("standardised rate: equal rates give that rate, nine events give none, ten do") {
    using List = std::vector<std::optional<double>>;
    const List n{1000, 2000, 4000}, standard{5, 3, 2};
    const StandardisedRate same = *standardised_rate(List{10, 20, 40}, n, standard, at(0.95), 1000);
    CHECK(close(*same.estimate.value, 10));
    CHECK(same.events == 70);
    CHECK(same.people == 7000);
    CHECK(*same.estimate.lower < 10);
    CHECK(*same.estimate.upper > 10);
    CHECK(!standardised_rate(List{4, 3, 2}, n, standard, at(0.95))->estimate.value);
    CHECK(standardised_rate(List{4, 3, 3}, n, standard, at(0.95))->estimate.value.has_value());
    // One band: the interval is Byar's.
    const StandardisedRate single = *standardised_rate(List{40}, List{1000}, List{7}, at(0.95), 1);
    CHECK(close(*single.estimate.lower, *byar_count(40, at(0.95))->lower / 1000));
    CHECK(close(*single.estimate.upper, *byar_count(40, at(0.95))->upper / 1000));

    CHECK(code(standardised_rate(List{1, 2}, n, standard, at(0.95))) == "E0544");
    CHECK(code(standardised_rate(List{}, List{}, List{}, at(0.95))) == "E0540");
    CHECK(code(standardised_rate(List{1, 2, std::nullopt}, n, standard, at(0.95))) == "E0555");
    CHECK(code(standardised_rate(List{1, 2, -3}, n, standard, at(0.95))) == "E0550");
    CHECK(code(standardised_rate(List{1, 2, 3}, List{1, 0, 3}, standard, at(0.95))) == "E0551");
    CHECK(code(standardised_rate(List{1, 2, 3}, n, List{1, -1, 3}, at(0.95))) == "E0554");
    CHECK(code(standardised_rate(List{1, 2, 3}, n, List{0, 0, 0}, at(0.95))) == "E0554");
}
