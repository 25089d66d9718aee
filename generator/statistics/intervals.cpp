#include "statistics/intervals.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "statistics/mean.hpp"
#include "statistics/quantiles.hpp"

namespace boardpack::statistics {

namespace {

using Number = std::optional<double>;

Answer<void> check_events(Number x) {
    if (x && *x < 0)
        return refuse("E0550", fmt::format("{} events: a numerator cannot be below 0", *x));
    return {};
}

Answer<void> check_base(Number n) {
    if (n && *n <= 0)
        return refuse("E0551", fmt::format("a denominator of {}: it must be above 0", *n));
    return {};
}

Answer<void> check_share(Number x, Number n) {
    if (auto sound = check_events(x); !sound)
        return sound;
    if (auto sound = check_base(n); !sound)
        return sound;
    if (x && n && *x > *n)
        return refuse("E0552", fmt::format("{} of {}: the numerator of a share cannot exceed its denominator", *x, *n));
    return {};
}

Number byar_lower(double x, double z) {
    const double root = 1 - 1 / (9 * x) - z / (3 * std::sqrt(x));
    const double lower = x * root * root * root;
    if (!(lower >= 0))  // also where there are no events: not a number
        return std::nullopt;
    return lower;
}

double byar_upper(double x, double z) {
    const double root = 1 - 1 / (9 * (x + 1)) + z / (3 * std::sqrt(x + 1));
    return (x + 1) * root * root * root;
}

double exact_lower(double x, double tail) { return x == 0 ? 0 : gamma_quantile(below(tail), x); }
double exact_upper(double x, double tail) { return gamma_quantile(above(tail), x + 1); }

Estimate scaled(Estimate e, double factor) {
    for (Number* part : {&e.value, &e.lower, &e.upper})
        if (*part)
            **part *= factor;
    return e;
}

}  // namespace

Answer<Confidence> Confidence::of(double level) {
    const double share = level >= 90 && level <= 100 ? level / 100 : level;
    if (!(share >= 0.9 && share <= 1))
        return refuse("E0553", fmt::format("a confidence of {}: it must lie from 0.9 to 1, or from 90 to 100", level));
    return Confidence{share, normal_quantile(below(share + (1 - share) / 2))};
}

Answer<Estimate> wilson(Number x, Number n, const Confidence& confidence, double multiplier) {
    if (auto sound = check_share(x, n); !sound)
        return std::unexpected{sound.error()};
    if (!x || !n)
        return Estimate{};
    Estimate e{.value = *x / *n, .lower = 0, .upper = 1};
    const double z = confidence.z();
    if (std::isfinite(z)) {
        const double middle = 2 * *x + z * z;
        const double spread = z * std::sqrt(z * z + 4 * *x * (1 - *x / *n));
        const double width = 2 * (*n + z * z);
        // At both ends of the scale the limit is the end itself; rounding would leave a trace of it.
        e.lower = *x == 0 ? 0 : (middle - spread) / width;
        e.upper = *x == *n ? 1 : (middle + spread) / width;
    }
    return scaled(e, multiplier);
}

Answer<Estimate> clopper_pearson(Number x, Number n, const Confidence& confidence, double multiplier) {
    if (auto sound = check_share(x, n); !sound)
        return std::unexpected{sound.error()};
    if (!x || !n)
        return Estimate{};
    Estimate e{.value = *x / *n, .lower = 0, .upper = 1};
    if (*x > 0)
        e.lower = beta_quantile(below(confidence.tail()), *x, *n - *x + 1);
    if (*x < *n)
        e.upper = beta_quantile(above(confidence.tail()), *x + 1, *n - *x);
    return scaled(e, multiplier);
}

Answer<Estimate> byar_count(Number x, const Confidence& confidence) {
    if (auto sound = check_events(x); !sound)
        return std::unexpected{sound.error()};
    if (!x)
        return Estimate{};
    return Estimate{x, byar_lower(*x, confidence.z()), byar_upper(*x, confidence.z())};
}

Answer<Estimate> poisson_count(Number x, const Confidence& confidence) {
    if (auto sound = check_events(x); !sound)
        return std::unexpected{sound.error()};
    if (!x)
        return Estimate{};
    return Estimate{x, exact_lower(*x, confidence.tail()), exact_upper(*x, confidence.tail())};
}

Answer<Estimate> rate(Number x, Number n, const Confidence& confidence, double multiplier) {
    if (auto sound = check_events(x); !sound)
        return std::unexpected{sound.error()};
    if (auto sound = check_base(n); !sound)
        return std::unexpected{sound.error()};
    if (!x || !n)
        return Estimate{};
    Estimate e = *(*x < byar_from ? poisson_count(x, confidence) : byar_count(x, confidence));
    for (Number* part : {&e.value, &e.lower, &e.upper})
        if (*part)
            **part /= *n;
    return scaled(e, multiplier);
}

Answer<MeanEstimate> mean_interval(std::span<const Number> values, const Confidence& confidence) {
    if (values.empty())
        return refuse("E0540", "there are no values");
    std::vector<double> numbers;
    numbers.reserve(values.size());
    for (const Number& v : values) {
        if (!v)
            return MeanEstimate{};
        numbers.push_back(*v);
    }
    MeanEstimate result{.estimate = {.value = mean_of(numbers), .lower = {}, .upper = {}}, .deviation = {}};
    if (numbers.size() < 2)
        return result;
    const auto n = static_cast<double>(numbers.size());
    result.deviation = deviation_of(numbers);
    const double t = student_quantile(above(confidence.tail()), n - 1);
    const double half = t * *result.deviation / std::sqrt(n);
    result.estimate.lower = *result.estimate.value - half;
    result.estimate.upper = *result.estimate.value + half;
    return result;
}

Answer<StandardisedRate> standardised_rate(std::span<const Number> x, std::span<const Number> n,
                                           std::span<const Number> standard, const Confidence& confidence,
                                           double multiplier) {
    if (x.size() != n.size() || x.size() != standard.size())
        return refuse("E0544", fmt::format("there are {} numerators, {} denominators and {} standard populations",
                                           x.size(), n.size(), standard.size()));
    if (x.empty())
        return refuse("E0540", "there are no age bands");
    long double events = 0, people = 0, weights = 0, weighted = 0, variance = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (!x[i] || !n[i] || !standard[i])
            return refuse("E0555", fmt::format("age band {} has no number", i + 1));
        if (auto sound = check_events(x[i]); !sound)
            return std::unexpected{sound.error()};
        if (auto sound = check_base(n[i]); !sound)
            return std::unexpected{sound.error()};
        if (*standard[i] < 0)
            return refuse("E0554", fmt::format("a standard population of {}: it cannot be below 0", *standard[i]));
        const long double count = *x[i], share = *standard[i] / static_cast<long double>(*n[i]);
        events += count;
        people += *n[i];
        weights += *standard[i];
        weighted += share * count;
        variance += share * share * count;
    }
    if (weights <= 0)
        return refuse("E0554", "the standard population has nobody in it");
    StandardisedRate result{
        .estimate = {}, .events = static_cast<double>(events), .people = static_cast<double>(people)};
    if (events < byar_from)
        return result;
    const double value = static_cast<double>(weighted / weights);
    const double stretch = static_cast<double>(std::sqrt(variance / (weights * weights) / events));
    const double total = result.events;
    Estimate e{.value = value, .lower = {}, .upper = value + stretch * (byar_upper(total, confidence.z()) - total)};
    if (const Number lower = byar_lower(total, confidence.z()))
        e.lower = value + stretch * (*lower - total);
    result.estimate = scaled(e, multiplier);
    return result;
}

}  // namespace boardpack::statistics
