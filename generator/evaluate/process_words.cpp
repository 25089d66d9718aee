#include "evaluate/process_words.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace boardpack {

namespace {

using statistics::Assurance;
using statistics::Label;
using statistics::Variation;

constexpr std::size_t enough_baseline = 12;

/// "months", "quarters", "terms": what the points are.
std::string_view points_name(const ProcessChart& chart) {
    if (chart.monthly)
        return "months";
    switch (chart.points.front().period.kind()) {
        case PeriodKind::month:
            return "months";
        case PeriodKind::financial_quarter:
        case PeriodKind::calendar_quarter:
            return "quarters";
        case PeriodKind::academic_term:
            return "terms";
        default:
            return "points";
    }
}

std::string rule_words(const ProcessChart& chart) {
    const std::string_view points = points_name(chart);
    switch (chart.points[*chart.described].label) {
        case Label::above_upper_limit:
            return "latest value above the expected range";
        case Label::below_lower_limit:
            return "latest value below the expected range";
        case Label::trend_increasing:
            return fmt::format("{} {} in a row rising", chart.run, points);
        case Label::trend_decreasing:
            return fmt::format("{} {} in a row falling", chart.run, points);
        case Label::two_in_three_above:
            return fmt::format("at least 2 of 3 {} close to the upper limit or above it", points);
        case Label::two_in_three_below:
            return fmt::format("at least 2 of 3 {} close to the lower limit or below it", points);
        case Label::shift_above:
            return fmt::format("{} {} in a row above average", chart.run, points);
        case Label::shift_below:
            return fmt::format("{} {} in a row below average", chart.run, points);
        case Label::not_judged:
        case Label::common_cause:
            break;
    }
    return "no unusual change";
}

std::string too_few_words(const ProcessChart& chart) {
    const ProcessPhase& latest = chart.latest_phase();
    const std::string where = chart.phases.size() > 1 ? " since the limits were drawn anew" : "";
    if (latest.values < chart.profile->enough_points)
        return fmt::format("Too few points{} ({} of {})", where, latest.values, chart.profile->enough_points);
    return fmt::format("Too few points in the baseline ({} of {})", latest.basis, enough_baseline);
}

std::string no_variation_words(const ProcessChart& chart) {
    const ProcessPhase& latest = chart.latest_phase();
    const Observation* first = nullptr;
    for (std::size_t i = latest.begin; i < latest.end; ++i) {
        if (!chart.points[i].has_value())
            continue;
        const Observation* o = chart.points[i].observation;
        if (first && *o->value != *first->value)
            return "No variation: no value differs from the one before";
        first = o;
    }
    return "No variation: every value is the same";
}

bool not_received(const ProcessPoint& point) {
    if (!point.observation)
        return true;
    const StatusCode why = point.observation->why_not;
    return why == StatusCode::awaiting || why == StatusCode::late || why == StatusCode::not_returned;
}

}  // namespace

std::string variation_words(const ProcessChart& chart) {
    switch (chart.variation) {
        case Variation::common_cause:
            return "Common cause: no unusual change";
        case Variation::improvement:
            return "Improving: " + rule_words(chart);
        case Variation::concern:
            return "Getting worse: " + rule_words(chart);
        case Variation::neutral_high:
            return "Higher than usual: " + rule_words(chart);
        case Variation::neutral_low:
            return "Lower than usual: " + rule_words(chart);
        case Variation::too_few_points:
            return too_few_words(chart);
        case Variation::no_variation:
            return no_variation_words(chart);
        case Variation::no_limits:
            return fmt::format("No expected range: no two {} in a row have a value", points_name(chart));
    }
    return {};
}

std::string assurance_words(const ProcessChart& chart) {
    switch (chart.assurance) {
        case Assurance::pass:
            return chart.by_value ? "Meets the target, without variation"
                                  : "Will keep meeting the target unless something changes";
        case Assurance::fail:
            return chart.by_value ? "Misses the target, without variation"
                                  : "Will keep missing the target unless something changes";
        case Assurance::inconsistent:
            return "Hit or miss: may or may not meet the target";
        case Assurance::not_asked:
        case Assurance::too_few_points:
        case Assurance::no_limits:
            break;
    }
    return {};
}

std::string latest_words(const ProcessChart& chart) {
    if (!chart.described || *chart.described + 1 >= chart.points.size())
        return {};
    const ProcessPoint& first = chart.points[*chart.described + 1];
    const ProcessPoint& last = chart.points.back();
    std::string when = first.period.display();
    if (&first != &last)
        when += " to " + last.period.display();
    const bool none_came = std::all_of(chart.points.begin() + static_cast<std::ptrdiff_t>(*chart.described + 1),
                                       chart.points.end(), not_received);
    return fmt::format("Latest value: {}; {} {}", chart.points[*chart.described].period.display(), when,
                       none_came ? "not received" : "without a value");
}

std::string method_words(const ProcessChart& chart) {
    std::string words = fmt::format("{}, profile {}, {} {}", name_of(chart.kind), chart.profile->name,
                                    chart.latest_phase().basis, points_name(chart));
    if (chart.fix_after)
        words += " (fixed)";
    return words;
}

}  // namespace boardpack
