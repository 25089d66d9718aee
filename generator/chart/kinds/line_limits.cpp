#include "chart/kinds/line_limits.hpp"

#include <algorithm>

#include "chart/kinds/kinds.hpp"

namespace boardpack {
namespace {

struct Limit {
    std::vector<std::optional<Rational>> at;
    const ShownFigure* last = nullptr;
};

/// A limit slot by slot: its level everywhere, or the points of its path where they fall.
Limit read_limit(FigureRef level, const std::vector<ChartPoint>& path, const LineLimits& span,
                 const ShownFigures& figures, const PeriodScale& periods) {
    Limit out;
    out.at.assign(span.last - span.first + 1, path.empty() ? drawn_value(figures, level) : std::nullopt);
    if (path.empty()) {
        out.last = out.at.back() ? figure_at(figures, level) : nullptr;
        return out;
    }
    std::size_t latest = span.first;
    for (const auto& p : path) {
        const auto slot = periods.slot_of(p.period);
        const auto value = drawn_value(figures, p.value);
        if (!slot || !value || *slot < span.first || *slot > span.last)
            continue;
        out.at[*slot - span.first] = value;
        if (!out.last || *slot >= latest) {
            out.last = figure_at(figures, p.value);
            latest = *slot;
        }
    }
    return out;
}

}  // namespace

bool LineLimits::no_width() const {
    return mean && lower_figure && upper_figure &&
           std::ranges::all_of(lower, [&](const auto& v) { return v == mean; }) &&
           std::ranges::all_of(upper, [&](const auto& v) { return v == mean; });
}

std::vector<LineLimits> read_limits(const std::vector<ShownLimits>& limits, const ShownFigures& figures,
                                    const PeriodScale& periods) {
    std::vector<LineLimits> out;
    const auto& slots = periods.slots();
    for (const auto& shown : limits) {
        if (!shown.lines)
            continue;
        const auto& span = *shown.span;
        LineLimits l;
        const auto from = std::ranges::lower_bound(slots, span.first);
        const auto past = std::ranges::upper_bound(slots, span.last);
        if (from >= past)
            continue;
        l.first = static_cast<std::size_t>(from - slots.begin());
        l.last = static_cast<std::size_t>(past - slots.begin()) - 1;
        l.mean = drawn_value(figures, span.mean);
        l.mean_figure = l.mean ? figure_at(figures, span.mean) : nullptr;
        auto lower = read_limit(span.lower, span.lower_path, l, figures, periods);
        auto upper = read_limit(span.upper, span.upper_path, l, figures, periods);
        l.lower = std::move(lower.at);
        l.lower_figure = lower.last;
        l.upper = std::move(upper.at);
        l.upper_figure = upper.last;
        l.phase = span.phase;
        if (l.mean_figure || l.lower_figure || l.upper_figure)
            out.push_back(std::move(l));
    }
    return out;
}

}  // namespace boardpack
