#include "statistics/quantiles.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <numbers>

#include <doctest/doctest.h>

using namespace boardpack::statistics;

namespace {

bool close(double got, double want, double relative) {
    return std::abs(got - want) <= relative * std::abs(want) || got == want;
}

}  // namespace

TEST_CASE("normal quantiles as tabled, to the last digit") {
    CHECK(close(normal_quantile(below(0.975)), 1.959963984540054, 1e-15));
    CHECK(close(normal_quantile(below(0.999)), 3.090232306167813, 1e-15));
    CHECK(close(normal_quantile(below(0.995)), 2.5758293035489004, 1e-15));
    CHECK(close(normal_quantile(below(0.95)), 1.6448536269514722, 1e-15));
    CHECK(close(normal_quantile(below(0.75)), 0.6744897501960817, 1e-15));
    CHECK(close(normal_quantile(below(1e-10)), -6.361340902404056, 1e-15));
    CHECK(normal_quantile(below(0.5)) == 0);
    CHECK(normal_quantile(below(1)) == std::numeric_limits<double>::infinity());
    CHECK(normal_quantile(below(0)) == -std::numeric_limits<double>::infinity());
}

TEST_CASE("normal quantiles lead back to their probability, in both tails and across the middle") {
    for (double p = 1e-300; p < 0.5; p = p < 0.01 ? p * 1000 : p + 0.007) {
        CAPTURE(p);
        const double z = normal_quantile(below(p));
        CHECK(close(static_cast<double>(normal_tails(z).lower), p, 1e-12 + 1e-15 * z * z));
        CHECK(normal_quantile(above(p)) == -z);
    }
}

TEST_CASE("chi-squared: two degrees have a closed form, one degree is a squared normal") {
    for (const double p : {1e-12, 1e-6, 0.001, 0.025, 0.3, 0.5, 0.8, 0.975, 0.999}) {
        CAPTURE(p);
        CHECK(close(chi_squared_quantile(below(p), 2), -2 * std::log1p(-p), 1e-14));
        const double z = normal_quantile(below(0.5 + p / 2));
        CHECK(close(chi_squared_quantile(below(p), 1), z * z, 1e-12 + 4e-16 / p));
    }
    CHECK(close(chi_squared_quantile(above(0.025), 2), 7.377758908227871, 1e-14));
    CHECK(close(chi_squared_quantile(below(0.025), 10), 3.246972780236841, 1e-14));
    CHECK(close(chi_squared_quantile(below(0.95), 100), 124.34211340400407, 1e-13));
    CHECK(chi_squared_quantile(below(0), 4) == 0);
    CHECK(chi_squared_quantile(below(1), 4) == std::numeric_limits<double>::infinity());
}

TEST_CASE("gamma quantiles lead back to their probability from tiny to huge shapes") {
    for (const double shape : {0.05, 0.5, 1.0, 3.5, 9.5, 40.0, 1000.0, 250000.0})
        for (const double p : {1e-9, 0.001, 0.025, 0.4, 0.5}) {
            CAPTURE(shape);
            CAPTURE(p);
            CHECK(close(static_cast<double>(regularised_gamma(shape, gamma_quantile(below(p), shape)).lower), p,
                        1e-12 * std::max(1.0, std::sqrt(shape))));
            CHECK(close(static_cast<double>(regularised_gamma(shape, gamma_quantile(above(p), shape)).upper), p,
                        1e-12 * std::max(1.0, std::sqrt(shape))));
        }
    CHECK(gamma_quantile(below(0.025), 1e-9) == 0);
}

TEST_CASE("the incomplete gamma function is the sum of Poisson terms") {
    for (const double mean : {0.1, 2.0, 8.5, 60.0}) {
        long double term = std::exp(-static_cast<long double>(mean)), sum = 0;
        for (int k = 0; k < 120; ++k) {
            sum += term;
            CHECK(close(static_cast<double>(regularised_gamma(k + 1, mean).upper), static_cast<double>(sum), 1e-13));
            term *= mean / (k + 1);
        }
    }
}

TEST_CASE("the incomplete beta function is the sum of binomial terms") {
    for (const double share : {0.02, 0.5, 0.93}) {
        const int n = 40;
        long double term = std::pow(1.0L - share, n), sum = 0;
        for (int k = 0; k < n; ++k) {
            sum += term;
            const Tails tails = regularised_beta(k + 1, n - k, share, 1.0L - share);
            CHECK(close(static_cast<double>(tails.upper), static_cast<double>(sum), 1e-12));
            term *= static_cast<long double>(n - k) / (k + 1) * share / (1.0L - share);
        }
    }
}

TEST_CASE("beta quantiles: closed forms at either end, and symmetry") {
    for (const double p : {1e-9, 0.001, 0.025, 0.5, 0.7, 0.999}) {
        CHECK(close(beta_quantile(below(p), 1, 7), -std::expm1(std::log1p(-p) / 7), 1e-14));
        CHECK(close(beta_quantile(below(p), 7, 1), std::pow(p, 1.0 / 7), 1e-14));
        CHECK(std::abs(beta_quantile(below(p), 3.5, 12) + beta_quantile(above(p), 12, 3.5) - 1) < 1e-15);
    }
}

TEST_CASE("Student's t: closed forms for one and two degrees, tables beyond") {
    for (const double p : {0.6, 0.75, 0.9, 0.975, 0.995, 0.9995}) {
        CAPTURE(p);
        CHECK(close(student_quantile(below(p), 1), std::tan(std::numbers::pi * (p - 0.5)), 1e-12));
        CHECK(close(student_quantile(below(p), 2), (2 * p - 1) * std::sqrt(2 / (4 * p * (1 - p))), 1e-12));
        CHECK(student_quantile(above(p), 5) == -student_quantile(below(p), 5));
    }
    CHECK(close(student_quantile(above(0.025), 10), 2.2281388519862747, 1e-12));
    CHECK(close(student_quantile(above(0.005), 3), 5.840909309733357, 1e-12));
    CHECK(close(student_quantile(above(0.025), 30), 2.042272456301238, 1e-12));
    CHECK(close(student_quantile(above(0.025), 1e7), normal_quantile(above(0.025)), 1e-6));
    CHECK(student_quantile(below(0.5), 4) == 0);
}

TEST_CASE("ln Gamma: factorials, and one half") {
    long double factorial = 0;
    for (int n = 1; n < 150; ++n) {
        CHECK(std::abs(log_gamma(n) - factorial) <= 1e-16L * (1 + factorial));
        factorial += std::log(static_cast<long double>(n));
    }
    CHECK(close(static_cast<double>(log_gamma(0.5L)), std::log(std::sqrt(std::numbers::pi)), 1e-15));
}
