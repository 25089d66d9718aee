#include <array>

#include <fmt/format.h>

#include "commands/analyse/answers.hpp"
#include "statistics/funnel.hpp"
#include "statistics/intervals.hpp"

namespace boardpack::analyse {

using namespace statistics;

namespace {

using Number = std::optional<double>;

constexpr std::array<std::string_view, 7> fields{"method", "x", "n", "values", "stdpop", "confidence", "multiplier"};

/// One level, or the pair 0.95 and 0.998; a level that is null asks for the value without an interval.
Answer<std::vector<std::optional<Confidence>>> read_confidence(const Request& input) {
    std::vector<Number> levels;
    const auto field = input.find("confidence");
    if (!field) {
        levels = {0.95};
    } else if (input.json().kind(*field) == JsonKind::array) {
        if (auto sound = input.numbers("confidence", levels); !sound)
            return std::unexpected{sound.error()};
    } else {
        const auto level = input.number("confidence");
        if (!level)
            return std::unexpected{level.error()};
        levels = {*level};
    }
    if (levels.empty() || levels.size() > 2)
        return refuse("E0553",
                      fmt::format("{} levels of confidence: there is one, or the pair 0.95 and 0.998", levels.size()));
    if (levels.size() == 2 && (levels[0] != 0.95 || levels[1] != 0.998))
        return refuse("E0553", "two levels of confidence can only be 0.95 and 0.998, in this order");
    std::vector<std::optional<Confidence>> result;
    for (const Number& level : levels) {
        if (!level) {
            result.emplace_back();
            continue;
        }
        const auto confidence = Confidence::of(*level);
        if (!confidence)
            return std::unexpected{confidence.error()};
        result.push_back(*confidence);
    }
    return result;
}

Answer<double> read_multiplier(const Request& input, double otherwise) {
    const auto multiplier = input.number_or_none("multiplier");
    if (!multiplier)
        return std::unexpected{multiplier.error()};
    if (*multiplier && **multiplier <= 0)
        return refuse("E0546", "'multiplier' should be above 0");
    return multiplier->value_or(otherwise);
}

/// What the methods with a value and its ends are asked with.
struct Question {
    Number x, n;
    std::vector<Number> values, people, standard;
    std::size_t bands_without_count = 0;
    double multiplier = 1;
};

/// An answer with a value: what each method fills in.
struct Found {
    Estimate estimate;
    Number deviation, events, people;
};

struct Ends {
    std::vector<Number> lower, upper;
};

void write_ends(const Ends& ends, JsonWriter& out) {
    out.name("lower");
    out.list(ends.lower.size(), [&](std::size_t i) { out.number(ends.lower[i]); });
    out.name("upper");
    out.list(ends.upper.size(), [&](std::size_t i) { out.number(ends.upper[i]); });
}

Answer<Found> plain(const Answer<Estimate>& estimate) {
    if (!estimate)
        return std::unexpected{estimate.error()};
    return Found{.estimate = *estimate, .deviation = {}, .events = {}, .people = {}};
}

enum class Asks { share, rate, count, values, bands };

struct Method {
    std::string_view name;
    Asks asks;
    double multiplier;
    Answer<Found> (*work)(const Question&, const Confidence&);
};

constexpr std::array<Method, 7> methods{{
    {"wilson", Asks::share, 1,
     [](const Question& q, const Confidence& c) { return plain(wilson(q.x, q.n, c, q.multiplier)); }},
    {"clopper_pearson", Asks::share, 1,
     [](const Question& q, const Confidence& c) { return plain(clopper_pearson(q.x, q.n, c, q.multiplier)); }},
    {"rate", Asks::rate, 100000,
     [](const Question& q, const Confidence& c) { return plain(rate(q.x, q.n, c, q.multiplier)); }},
    {"byar_count", Asks::count, 1, [](const Question& q, const Confidence& c) { return plain(byar_count(q.x, c)); }},
    {"poisson_count", Asks::count, 1,
     [](const Question& q, const Confidence& c) { return plain(poisson_count(q.x, c)); }},
    {"mean_t", Asks::values, 1,
     [](const Question& q, const Confidence& c) -> Answer<Found> {
         const auto mean = mean_interval(q.values, c);
         if (!mean)
             return std::unexpected{mean.error()};
         return Found{.estimate = mean->estimate, .deviation = mean->deviation, .events = {}, .people = {}};
     }},
    {"dsr", Asks::bands, 100000,
     [](const Question& q, const Confidence& c) -> Answer<Found> {
         const auto found = standardised_rate(q.values, q.people, q.standard, c, q.multiplier);
         if (!found)
             return std::unexpected{found.error()};
         return Found{.estimate = found->estimate, .deviation = {}, .events = found->events, .people = found->people};
     }},
}};

Answer<Question> read_question(const Request& input, const Method& method) {
    Question q;
    const auto multiplier = read_multiplier(input, method.multiplier);
    if (!multiplier)
        return std::unexpected{multiplier.error()};
    q.multiplier = *multiplier;
    const auto scalar = [&](std::string_view name, Number& to) -> Answer<void> {
        const auto number = input.number(name);
        if (!number)
            return std::unexpected{number.error()};
        to = *number;
        return {};
    };
    Answer<void> sound;
    switch (method.asks) {
        case Asks::share:
        case Asks::rate:
            sound = scalar("x", q.x);
            if (sound)
                sound = scalar("n", q.n);
            break;
        case Asks::count:
            sound = scalar("x", q.x);
            break;
        case Asks::values:
            sound = input.numbers("values", q.values);
            break;
        case Asks::bands:
            sound = input.numbers("x", q.values);
            if (sound)
                sound = input.numbers("n", q.people);
            if (sound)
                sound = input.numbers("stdpop", q.standard);
            // A band without a count counts as one without events, as in the reference; the answer says how many.
            for (Number& count : q.values)
                if (!count) {
                    count = 0;
                    ++q.bands_without_count;
                }
            break;
    }
    if (!sound)
        return std::unexpected{sound.error()};
    return q;
}

void write_found(const Method& method, const Question& q, const Found& found, const Ends& ends, JsonWriter& out) {
    const auto number = [&](std::string_view field, Number value) {
        out.name(field);
        out.number(value);
    };
    const auto word = [&](std::string_view field, std::string_view text) {
        out.name(field);
        out.word(text);
    };
    out.raw("{\"error\":null");
    if (method.asks == Asks::bands) {
        number("total_count", found.events);
        number("total_pop", found.people);
        if (q.bands_without_count > 0)
            number("bands_without_count", static_cast<double>(q.bands_without_count));
    }
    if (method.asks != Asks::count)
        number("value", found.estimate.value);
    if (method.asks == Asks::values)
        number("stdev", found.deviation);
    write_ends(ends, out);
    switch (method.asks) {
        case Asks::share:
            word("statistic", q.multiplier == 100 ? "percentage" : fmt::format("proportion of {}", q.multiplier));
            word("method", method.name == "wilson" ? "Wilson" : "Clopper-Pearson");
            break;
        case Asks::rate:
            word("statistic", fmt::format("rate per {}", q.multiplier));
            word("method", !q.x ? "" : *q.x < byar_from ? "Exact" : "Byars");
            break;
        case Asks::bands:
            if (found.estimate.value)  // below ten events there is no rate to describe
                word("statistic", fmt::format("dsr per {}", q.multiplier));
            word("method", "Dobson");
            break;
        case Asks::count:
        case Asks::values:
            break;
    }
    out.raw("}");
}

Answer<void> answer_estimate(const Request& input, const Method& method, JsonWriter& out) {
    const auto levels = read_confidence(input);
    if (!levels)
        return std::unexpected{levels.error()};
    const auto question = read_question(input, method);
    if (!question)
        return std::unexpected{question.error()};
    Ends ends;
    Found found;
    for (const auto& level : *levels) {
        // Without a level the value is still wanted; the interval is worked out at some level and left out.
        const auto one = method.work(*question, level ? *level : *Confidence::of(0.95));
        if (!one)
            return std::unexpected{one.error()};
        found = *one;
        ends.lower.push_back(level ? one->estimate.lower : std::nullopt);
        ends.upper.push_back(level ? one->estimate.upper : std::nullopt);
    }
    write_found(method, *question, found, ends, out);
    return {};
}

Answer<void> answer_funnel(const Request& input, bool shares, JsonWriter& out) {
    const auto multiplier = read_multiplier(input, shares ? 1 : 100000);
    if (!multiplier)
        return std::unexpected{multiplier.error()};
    std::vector<Number> x, n;
    if (auto sound = input.numbers("x", x); !sound)
        return sound;
    if (auto sound = input.numbers("n", n); !sound)
        return sound;
    const auto funnel = shares ? funnel_of_shares(x, n) : funnel_of_rates(x, n);
    if (!funnel)
        return std::unexpected{funnel.error()};
    out.raw("{\"error\":null");
    out.name("average");
    out.number(funnel->average * *multiplier);
    out.name("significance");
    out.list(funnel->places.size(), [&](std::size_t i) { out.word(funnel_name(funnel->places[i])); });
    out.raw("}");
    return {};
}

}  // namespace

Answer<void> answer_interval(const Request& input, JsonWriter& out) {
    if (auto sound = input.check_names(fields); !sound)
        return sound;
    const auto name = input.text("method");
    if (!name)
        return std::unexpected{name.error()};
    if (*name == "funnel_proportion" || *name == "funnel_rate_crude")
        return answer_funnel(input, *name == "funnel_proportion", out);
    for (const Method& method : methods)
        if (method.name == *name)
            return answer_estimate(input, method, out);
    return refuse("E0548",
                  "unknown method; the methods are wilson, clopper_pearson, rate, byar_count, poisson_count, mean_t, "
                  "dsr, funnel_proportion and funnel_rate_crude");
}

}  // namespace boardpack::analyse
