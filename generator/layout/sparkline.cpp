#include "layout/sparkline.hpp"

#include <vector>

#include <fmt/format.h>

#include "figure/format.hpp"

namespace boardpack {

std::string describe_sparkline(const Sparkline& sparkline, const ShownFigures& figures) {
    std::vector<const ChartPoint*> shown;
    for (const ChartPoint& point : sparkline.points)
        if (point.value != no_figure && figures.at(point.value).has_value())
            shown.push_back(&point);
    if (shown.empty())
        return "No values to show.";
    const auto value = [&](const ChartPoint* p) -> const Rational& { return figures.at(p->value).value(); };
    const auto words = [&](const ChartPoint* p) {
        return fmt::format("{} in {}", format_figure(figures.at(p->value), Wording::spoken), p->period.display());
    };
    const ChartPoint *lowest = shown.front(), *highest = shown.front();
    for (const ChartPoint* point : shown) {
        if (value(point) < value(lowest))
            lowest = point;
        if (value(point) > value(highest))
            highest = point;
    }
    std::string text = shown.size() == 1 ? fmt::format("One value: {}.", words(shown.front()))
                                         : fmt::format("From {} to {}; lowest {}, highest {}.", words(shown.front()),
                                                       words(shown.back()), words(lowest), words(highest));
    if (const std::size_t missing = sparkline.points.size() - shown.size(); missing > 0)
        text += fmt::format(" {} of {} values not shown.", missing, sparkline.points.size());
    return text;
}

}  // namespace boardpack
