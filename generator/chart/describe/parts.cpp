#include "chart/describe/parts.hpp"

#include <algorithm>
#include <map>

#include "chart/describe/words.hpp"
#include "chart/kinds/kinds.hpp"
#include "figure/format.hpp"
#include "figure/status.hpp"

namespace boardpack {

std::string spoken(const ShownFigure& figure) { return format_figure(figure, Wording::spoken); }

std::string ordinal(std::size_t n) {
    const auto tens = n % 100;
    const auto ones = n % 10;
    const char* ending = tens >= 11 && tens <= 13 ? "th"
                         : ones == 1              ? "st"
                         : ones == 2              ? "nd"
                         : ones == 3              ? "rd"
                                                  : "th";
    return format_count(static_cast<std::int64_t>(n)) + ending;
}

std::string unit_phrase(const ChartSpec& spec) {
    const auto unit = spec.axis.empty() ? unit_words(spec.shape) : spec.axis;
    return unit.empty() ? "" : " of " + within_sentence(unit);
}

std::string not_shown(const ShownFigures& figures, const std::vector<FigureRef>& refs, std::string_view one,
                      std::string_view many) {
    std::map<StatusCode, std::size_t> reasons;
    std::size_t unknown = 0;  // the pack holds no figure at all
    std::size_t n = 0;
    for (const auto ref : refs) {
        const auto* figure = figure_at(figures, ref);
        if (figure && figure->has_value())
            continue;
        ++n;
        if (figure)
            ++reasons[std::get<StatusCode>(figure->content)];
        else
            ++unknown;
    }
    if (n == 0)
        return {};
    std::vector<std::string> parts;
    for (const auto& [code, count] : reasons) {
        const auto why = within_sentence(std::string{status_words(code)});
        parts.push_back(count == n ? why : count_words(count) + " " + why);
    }
    if (unknown > 0)
        parts.push_back(unknown == n ? "not available" : count_words(unknown) + " not available");
    return sentence_start(count_words(n)) + " " + std::string{n == 1 ? one : many} +
           (n == 1 ? " is not shown: " : " are not shown: ") + joined(parts) + ".";
}

std::string told_or_missing(const std::string& told, const ShownFigures& figures, const std::vector<FigureRef>& refs,
                            std::string_view one, std::string_view many) {
    if (told.empty())
        return " " + nothing_to_show(figures, refs) + ".";
    const auto missing = not_shown(figures, refs, one, many);
    return told + (missing.empty() ? "" : " " + missing);
}

std::vector<Said> shown_points(const ShownFigures& figures, std::vector<ChartPoint> points) {
    std::ranges::stable_sort(points, {}, &ChartPoint::period);
    std::vector<Said> out;
    for (const auto& p : points)
        if (const auto v = drawn_value(figures, p.value)) {
            const auto* f = figure_at(figures, p.value);
            out.push_back({p.period, f, *v, p.provisional || f->provisional || f->estimated});
        }
    return out;
}

std::string in_period(const Said& s) {
    return spoken(*s.figure) + (s.period.kind() == PeriodKind::day ? " on " : " in ") + s.period.display();
}

}  // namespace boardpack
