#include "layout/columns.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace boardpack {
namespace {

double sum(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

/// Lines that a content is likely to take, to the fourth power: rows are as high as their highest cell, and the fourth
/// root of a sum of fourth powers is near the highest and still falls when any of them does.
double lines4(double content, double width) {
    const double lines = content <= width ? 1 : content / width + 0.5;  // the last line is half full on average
    return lines * lines * lines * lines;
}

/// Hands out the width step by step, each time to the column that makes the table lowest.
class Sharing {
public:
    Sharing(const std::vector<ColumnNeed>& needs, std::vector<double> widths)
        : needs_(needs), widths_(std::move(widths)) {
        std::size_t rows = 0;
        for (const ColumnNeed& need : needs_) rows = std::max(rows, need.contents.size());
        rows_.assign(rows, 0);
        for (std::size_t c = 0; c < needs_.size(); ++c) add(c, 1);
    }

    void give(double step) {
        std::size_t best = needs_.size();
        double best_gain = 0;
        for (std::size_t c = 0; c < needs_.size(); ++c)
            if (const double gain = gain_of(c, step); gain > best_gain) {
                best = c;
                best_gain = gain;
            }
        if (best == needs_.size())  // no column has a use for it: by what the document asks
            best = static_cast<std::size_t>(std::ranges::max_element(needs_, {}, &ColumnNeed::weight) - needs_.begin());
        add(best, -1);
        widths_[best] += step;
        add(best, 1);
    }

    [[nodiscard]] const std::vector<double>& widths() const { return widths_; }

private:
    [[nodiscard]] double content(std::size_t column, std::size_t row) const {
        const auto& contents = needs_[column].contents;
        return row < contents.size() ? contents[row] : 0;
    }

    void add(std::size_t column, double sign) {
        for (std::size_t r = 0; r < rows_.size(); ++r) rows_[r] += sign * lines4(content(column, r), widths_[column]);
    }

    [[nodiscard]] double gain_of(std::size_t column, double step) const {
        double gain = 0;
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            const double wide = content(column, r);
            if (wide <= widths_[column])
                continue;
            const double less = lines4(wide, widths_[column]) - lines4(wide, widths_[column] + step);
            gain += std::sqrt(std::sqrt(rows_[r])) - std::sqrt(std::sqrt(std::max(1.0, rows_[r] - less)));
        }
        return gain;
    }

    const std::vector<ColumnNeed>& needs_;
    std::vector<double> widths_;
    std::vector<double> rows_;  // for each row the sum of lines4 over its cells
};

/// Lines of all rows, and a little for every line of every cell, so that of two equal tables the one with fewer wraps
/// is preferred.
double height_of(const std::vector<ColumnNeed>& needs, const std::vector<double>& widths) {
    std::vector<double> rows;
    double all = 0;
    for (std::size_t c = 0; c < needs.size(); ++c) {
        const auto& contents = needs[c].contents;
        rows.resize(std::max(rows.size(), contents.size()), 1);
        for (std::size_t r = 0; r < contents.size(); ++r) {
            const double wide = contents[r];
            const double lines = wide <= widths[c] ? 1 : std::ceil(wide / widths[c] + 0.15);  // ragged ends take room
            rows[r] = std::max(rows[r], lines);
            all += lines;
        }
    }
    return sum(rows) + 0.02 * all;
}

/// Tries to widen each column until its longest content takes one, two or three lines, at the cost of the others; keeps
/// what makes the table lower.
void snap_to_lines(const std::vector<ColumnNeed>& needs, std::vector<double>& widths) {
    double best = height_of(needs, widths);
    for (std::size_t c = 0; c < needs.size(); ++c)
        for (const double lines : {3.0, 2.0, 1.0}) {
            const double wanted = lines == 1 ? needs[c].natural : needs[c].natural / (lines - 0.15) + 0.5;
            const double more = wanted - widths[c];
            double slack = 0;
            for (std::size_t other = 0; other < needs.size(); ++other)
                slack += other == c ? 0 : widths[other] - needs[other].least;
            if (more <= 0 || slack <= more)
                continue;
            std::vector<double> tried = widths;
            for (std::size_t other = 0; other < needs.size(); ++other)
                tried[other] += other == c ? more : -more * (widths[other] - needs[other].least) / slack;
            if (const double height = height_of(needs, tried); height < best) {
                best = height;
                widths = std::move(tried);
            }
        }
}

}  // namespace

std::vector<double> column_widths(const std::vector<ColumnNeed>& needs, double total) {
    std::vector<double> least, natural;
    double weights = 0;
    for (const ColumnNeed& need : needs) {
        least.push_back(need.least);
        natural.push_back(std::max(need.natural, need.least));
        weights += need.weight;
    }
    if (sum(least) >= total) {
        const double scale = total / sum(least);
        for (double& width : least) width *= scale;
        return least;
    }
    if (sum(natural) <= total) {
        const double spare = total - sum(natural);
        for (std::size_t i = 0; i < needs.size(); ++i)
            natural[i] += weights > 0 ? spare * needs[i].weight / weights : spare / static_cast<double>(needs.size());
        return natural;
    }
    constexpr int steps = 64;
    const double step = (total - sum(least)) / steps;
    Sharing sharing(needs, std::move(least));
    for (int i = 0; i < steps; ++i) sharing.give(step);
    std::vector<double> widths = sharing.widths();
    snap_to_lines(needs, widths);
    return widths;
}

}  // namespace boardpack
