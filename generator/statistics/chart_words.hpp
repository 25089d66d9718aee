#pragma once

#include <string>
#include <string_view>

#include "base/names.hpp"
#include "statistics/control_chart.hpp"

namespace boardpack::statistics {

/// The label of a point as text ("7 Points Above CL"); "" for a point that was not judged.
[[nodiscard]] std::string_view label_name(Label label);

/// The class of a point ("special_cause_improvement"); "" for a point that was not judged.
[[nodiscard]] std::string_view class_name(PointClass type);

/// The answer of the variation icon in the same words as the class of a point, or the reason for having none.
[[nodiscard]] std::string_view variation_name(Variation variation);

/// The file-like name of the variation icon ("concern_low"); "" where there is no icon. It follows the direction of
/// improvement, not the value: a falling trend above the mean is concern_low when higher is better.
[[nodiscard]] std::string_view variation_icon(Variation variation, Direction direction);

/// "consistent_pass", "consistent_fail", "inconsistent", or the reason for having none; "" when nothing was asked.
[[nodiscard]] std::string_view assurance_name(Assurance assurance);

/// "pass", "fail", "inconsistent"; "" where there is no icon.
[[nodiscard]] std::string_view assurance_icon(Assurance assurance);

/// The variation of a chart in words, for those who do not see the icon: "special cause, improvement: 7 points above
/// the mean", "too few points (9 of 13)".
[[nodiscard]] std::string variation_words(const ControlChart& chart, const Settings& settings);

/// The assurance of a chart in words: "the target will be met again and again if nothing changes" and so on; "" when
/// nothing was asked.
[[nodiscard]] std::string assurance_words(const ControlChart& chart, const Settings& settings);

}  // namespace boardpack::statistics

template <>
struct boardpack::Names<boardpack::statistics::Direction> {
    using enum boardpack::statistics::Direction;
    static constexpr std::array<NameOf<boardpack::statistics::Direction>, 3> all{
        {{"increase", increase}, {"decrease", decrease}, {"neutral", neutral}}};
};
