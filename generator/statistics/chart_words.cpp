#include "statistics/chart_words.hpp"

#include <fmt/format.h>

namespace boardpack::statistics {

namespace {

std::string_view rule_words(Label label) {
    switch (label) {
        case Label::above_upper_limit:
            return "above the upper limit";
        case Label::below_lower_limit:
            return "below the lower limit";
        case Label::trend_increasing:
            return "7 points rising";
        case Label::trend_decreasing:
            return "7 points falling";
        case Label::two_in_three_above:
            return "2 of 3 points near or beyond the upper limit";
        case Label::two_in_three_below:
            return "2 of 3 points near or beyond the lower limit";
        case Label::shift_above:
            return "7 points above the mean";
        case Label::shift_below:
            return "7 points below the mean";
        case Label::not_judged:
        case Label::common_cause:
            break;
    }
    return "";
}

std::string too_few_words(const ControlChart& chart, const Settings& settings) {
    const Part& last = chart.parts.back();
    if (last.values < settings.profile->enough_points)
        return fmt::format("too few points ({} of {})", last.values, settings.profile->enough_points);
    return fmt::format("too few points in the baseline ({} of 12)", last.basis_values);
}

}  // namespace

std::string_view label_name(Label label) {
    switch (label) {
        case Label::not_judged:
            return "";
        case Label::common_cause:
            return "Common Cause";
        case Label::above_upper_limit:
            return "Above UCL";
        case Label::below_lower_limit:
            return "Below LCL";
        case Label::trend_increasing:
            return "7 Point Trend (Increasing)";
        case Label::trend_decreasing:
            return "7 Point Trend (Decreasing)";
        case Label::two_in_three_above:
            return "2 in 3 Above CL";
        case Label::two_in_three_below:
            return "2 in 3 Below CL";
        case Label::shift_above:
            return "7 Points Above CL";
        case Label::shift_below:
            return "7 Points Below CL";
    }
    return "";
}

std::string_view class_name(PointClass type) {
    switch (type) {
        case PointClass::not_judged:
            return "";
        case PointClass::common_cause:
            return "common_cause";
        case PointClass::improvement:
            return "special_cause_improvement";
        case PointClass::concern:
            return "special_cause_concern";
        case PointClass::neutral_high:
            return "special_cause_neutral_high";
        case PointClass::neutral_low:
            return "special_cause_neutral_low";
    }
    return "";
}

std::string_view variation_name(Variation variation) {
    switch (variation) {
        case Variation::common_cause:
            return "common_cause";
        case Variation::improvement:
            return "special_cause_improvement";
        case Variation::concern:
            return "special_cause_concern";
        case Variation::neutral_high:
            return "special_cause_neutral_high";
        case Variation::neutral_low:
            return "special_cause_neutral_low";
        case Variation::too_few_points:
            return "too_few_points";
        case Variation::no_variation:
            return "no_variation";
        case Variation::no_limits:
            return "no_limits";
    }
    return "";
}

std::string_view variation_icon(Variation variation, Direction direction) {
    const bool increase = direction == Direction::increase;
    switch (variation) {
        case Variation::common_cause:
            return "common_cause";
        case Variation::improvement:
            return increase ? "improvement_high" : "improvement_low";
        case Variation::concern:
            return increase ? "concern_low" : "concern_high";
        case Variation::neutral_high:
            return "neutral_high";
        case Variation::neutral_low:
            return "neutral_low";
        case Variation::too_few_points:
        case Variation::no_variation:
        case Variation::no_limits:
            break;
    }
    return "";
}

std::string_view assurance_name(Assurance assurance) {
    switch (assurance) {
        case Assurance::not_asked:
            return "";
        case Assurance::pass:
            return "consistent_pass";
        case Assurance::fail:
            return "consistent_fail";
        case Assurance::inconsistent:
            return "inconsistent";
        case Assurance::too_few_points:
            return "too_few_points";
        case Assurance::no_limits:
            return "no_limits";
    }
    return "";
}

std::string_view assurance_icon(Assurance assurance) {
    switch (assurance) {
        case Assurance::pass:
            return "pass";
        case Assurance::fail:
            return "fail";
        case Assurance::inconsistent:
            return "inconsistent";
        case Assurance::not_asked:
        case Assurance::too_few_points:
        case Assurance::no_limits:
            break;
    }
    return "";
}

std::string variation_words(const ControlChart& chart, const Settings& settings) {
    const auto special = [&](std::string_view meaning) {
        return fmt::format("special cause, {}: {}", meaning, rule_words(chart.points[*chart.described].label));
    };
    switch (chart.variation) {
        case Variation::common_cause:
            return "common cause: no sign of a change";
        case Variation::improvement:
            return special("improvement");
        case Variation::concern:
            return special("concern");
        case Variation::neutral_high:
            return special("higher");
        case Variation::neutral_low:
            return special("lower");
        case Variation::too_few_points:
            return too_few_words(chart, settings);
        case Variation::no_variation:
            return "no variation";
        case Variation::no_limits:
            return "no limits: no two neighbouring values";
    }
    return "";
}

std::string assurance_words(const ControlChart& chart, const Settings& settings) {
    const bool compared = settings.profile->compares_without_variation && !chart.parts.back().has_width;
    switch (chart.assurance) {
        case Assurance::not_asked:
            return "";
        case Assurance::pass:
            return compared ? "no variation: the latest value meets the target"
                            : "the target can be expected to be met each time";
        case Assurance::fail:
            return compared ? "no variation: the latest value misses the target"
                            : "the target can be expected to be missed each time";
        case Assurance::inconsistent:
            return "hit or miss: the target will be met at some times and missed at others";
        case Assurance::too_few_points:
            return too_few_words(chart, settings);
        case Assurance::no_limits:
            return "no limits: no two neighbouring values";
    }
    return "";
}

}  // namespace boardpack::statistics
