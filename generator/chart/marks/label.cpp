#include "chart/marks/label.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "figure/format.hpp"

namespace boardpack {
namespace {

constexpr double line_gap = 0.1;   // keeps the rounded boxes of neighbouring lines apart
constexpr double label_gap = 1.2;  // between two labels
constexpr double moved = 3;        // a label further than this from its mark gets a leader line

double height_of(const Canvas& canvas, const MarginLabel& label) {
    const auto lines = static_cast<double>(label.lines.size());
    return lines * (canvas.line_height() + line_gap) + label_gap;
}

double total_height(const Canvas& canvas, const std::vector<MarginLabel>& labels) {
    return std::accumulate(labels.begin(), labels.end(), 0.0,
                           [&](double sum, const MarginLabel& l) { return sum + height_of(canvas, l); });
}

/// Makes labels smaller, then fewer, until they fit in the room.
void make_fit(const Canvas& canvas, std::vector<MarginLabel>& labels, const MarginRoom& room) {
    const double height = room.bottom - room.top;
    const auto fits = [&] { return total_height(canvas, labels) <= height; };
    for (auto it = labels.rbegin(); it != labels.rend() && !fits(); ++it) {
        if (it->lines.size() < 2)
            continue;
        std::string joined;
        for (const auto& line : it->lines) joined += (joined.empty() ? "" : " ") + line;
        it->lines = {shorten(joined, it->style, room.right - room.x, canvas.measure())};
    }
    const double one_line = canvas.line_height() + line_gap + label_gap;
    std::int64_t left_out = 0;
    while (!labels.empty() && total_height(canvas, labels) + (left_out > 0 ? one_line : 0) > height) {
        const auto last = std::find_if(labels.rbegin(), labels.rend(), [](const MarginLabel& l) { return l.can_go; });
        labels.erase(last == labels.rend() ? std::prev(labels.end()) : std::prev(last.base()));
        ++left_out;
    }
    if (left_out == 0 || one_line > height)
        return;
    const auto style = canvas.style(canvas.theme().colours.muted);
    const auto words = shorten("and " + format_count(left_out) + " more", style, room.right - room.x, canvas.measure());
    labels.push_back({{words}, style, room.bottom, 0, {}, false});
}

}  // namespace

std::vector<double> spread(const std::vector<double>& wanted, const std::vector<double>& heights, double top,
                           double bottom) {
    // With y = z + (heights before it), "no overlap" is "z ascending", and every z lies between the same two ends:
    // the nearest ascending sequence is found by pooling neighbours that are out of order.
    struct Pool {
        double mean = 0;
        std::size_t count = 0;
    };
    const double total = std::accumulate(heights.begin(), heights.end(), 0.0);
    const double last = std::max(top, bottom - total);
    std::vector<Pool> pools;
    double before = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        pools.push_back({std::clamp(wanted[i] - heights[i] / 2 - before, top, last), 1});
        before += heights[i];
        while (pools.size() > 1 && pools[pools.size() - 2].mean > pools.back().mean) {
            const auto b = pools.back();
            pools.pop_back();
            auto& a = pools.back();
            a.mean = (a.mean * static_cast<double>(a.count) + b.mean * static_cast<double>(b.count)) /
                     static_cast<double>(a.count + b.count);
            a.count += b.count;
        }
    }
    std::vector<double> tops;
    before = 0;
    for (const auto& pool : pools)
        for (std::size_t k = 0; k < pool.count; ++k) {
            tops.push_back(pool.mean + before);
            before += heights[tops.size() - 1];
        }
    return tops;
}

void draw_margin_labels(Canvas& canvas, std::vector<MarginLabel> labels, const MarginRoom& room) {
    if (room.right - room.x < canvas.line_height())
        return;
    std::erase_if(labels, [](const MarginLabel& l) { return l.lines.empty(); });
    make_fit(canvas, labels, room);
    std::ranges::stable_sort(labels, {}, &MarginLabel::wanted);
    std::vector<double> wanted;
    std::vector<double> heights;
    for (const auto& l : labels) {
        wanted.push_back(l.wanted);
        heights.push_back(height_of(canvas, l));
    }
    const auto tops = spread(wanted, heights, room.top, room.bottom);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto& l = labels[i];
        double baseline = tops[i] + label_gap / 2 + canvas.ascent();
        const double middle = tops[i] + heights[i] / 2;
        if (l.mark_end > 0 && std::abs(middle - l.wanted) > moved)
            canvas.line({l.mark_end + 1, l.wanted}, {room.x - 1.5, middle}, {l.leader, 0.5, {}});
        for (const auto& line : l.lines) {
            canvas.text(line, l.style, {room.x, baseline, Anchor::start});
            baseline += canvas.line_height() + line_gap;
        }
    }
}

}  // namespace boardpack
