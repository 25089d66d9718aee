#include "chart/describe/limits.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "chart/describe/words.hpp"
#include "chart/kinds/kinds.hpp"
#include "chart/shown_limits.hpp"
#include "figure/format.hpp"

namespace boardpack {
namespace {

std::string spoken(const ShownFigure& figure) { return format_figure(figure, Wording::spoken); }

/// A level, or the end of a path; null when not shown.
const ShownFigure* limit_figure(FigureRef level, std::vector<ChartPoint> path, const ShownFigures& figures) {
    if (path.empty())
        return drawn_value(figures, level) ? figure_at(figures, level) : nullptr;
    std::ranges::stable_sort(path, {}, &ChartPoint::period);
    const ShownFigure* last = nullptr;
    for (const auto& p : path)
        if (drawn_value(figures, p.value))
            last = figure_at(figures, p.value);
    return last;
}

/// "mean 84.0%, expected between 73.0% and 95.0%"
std::string tell_span(const LimitSpan& span, const ShownFigures& figures) {
    const auto* mean = limit_figure(span.mean, {}, figures);
    const auto* lower = limit_figure(span.lower, span.lower_path, figures);
    const auto* upper = limit_figure(span.upper, span.upper_path, figures);
    const bool varies = !span.lower_path.empty() || !span.upper_path.empty();
    std::vector<std::string> parts;
    if (mean && lower && upper && !varies && lower->value() == upper->value())
        return "mean and both limits " + spoken(*mean);
    if (mean)
        parts.push_back("mean " + spoken(*mean));
    const std::string lead = varies ? "limits that vary with the base, at the end " : "expected ";
    if (lower && upper)
        parts.push_back(lead + (varies ? "" : "between ") + spoken(*lower) + " and " + spoken(*upper));
    else if (upper)
        parts.push_back(lead + "up to " + spoken(*upper));
    else if (lower)
        parts.push_back(lead + "from " + spoken(*lower));
    std::string out;
    for (const auto& part : parts) out += (out.empty() ? "" : ", ") + part;
    return out;
}

std::string ranges(const LineChart& chart, const std::vector<ShownLimits>& limits, const ShownFigures& figures) {
    std::vector<std::string> spans;
    for (const auto& l : limits) {
        const auto& span = *l.span;
        const auto told = l.lines ? tell_span(span, figures) : std::string{};
        if (told.empty())
            continue;
        std::string lead = span.phase;
        if (limits.size() > 1)
            lead += (lead.empty() ? "From " : ", from ") + span.first.display() + " to " + span.last.display();
        spans.push_back(lead.empty() ? sentence_start(told) : sentence_start(lead) + ": " + told);
    }
    if (spans.empty())
        return {};
    std::string out = " " + (chart.limits_label.empty() ? std::string{"Expected range"} : chart.limits_label) + ".";
    for (const auto& s : spans) out += " " + s + ".";
    return out;
}

const char* one_shows(PointMark mark) {
    switch (mark) {
        case PointMark::improvement:
            return "an improvement";
        case PointMark::concern:
            return "a concern";
        case PointMark::neutral_high:
            return "an unusually high value";
        case PointMark::neutral_low:
            return "an unusually low value";
        case PointMark::none:
        case PointMark::common_cause:
            break;
    }
    return "";
}

}  // namespace

std::string describe_limits(const LineChart& chart, const ShownFigures& figures) {
    const auto limits = shown_limits(chart, figures);
    auto out = ranges(chart, limits, figures);
    std::map<PointMark, std::size_t> counts;
    std::size_t judged = 0;
    std::optional<ChartPoint> latest;
    for (const auto& s : chart.series)
        for (const auto& p : s.points) {
            if (s.comparator || !drawn_value(figures, p.value) || shown_mark(limits, p) == PointMark::none)
                continue;
            ++judged;
            ++counts[p.mark];
            if (!latest || latest->period < p.period)
                latest = p;
        }
    if (judged == 0)
        return out;
    counts.erase(PointMark::common_cause);
    if (counts.empty())
        return out + " " +
               (judged == 1 ? "The point judged is as expected."
                            : "All " + count_words(judged) + " points judged are as expected.");
    std::vector<std::string> kinds;
    for (const auto& [mark, n] : counts)
        kinds.push_back(count_words(n) + (kinds.empty() ? (n == 1 ? " shows " : " show ") : " ") + one_shows(mark));
    out += " Of " + count_words(judged) + (judged == 1 ? " point judged, " : " points judged, ") + joined(kinds) + ".";
    if (latest)
        out += latest->mark == PointMark::common_cause
                   ? " The latest is as expected."
                   : std::string{" The latest shows "} + one_shows(latest->mark) + ".";
    return out;
}

}  // namespace boardpack
