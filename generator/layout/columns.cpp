#include "layout/columns.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace boardpack {

double CellWords::natural() const {
    double width = fixed;
    for (const Word& word : words) width += word.space + word.width;
    return width;
}

double CellWords::longest_word() const {
    double width = 0;
    for (const Word& word : words) width = std::max(width, word.width);
    return fixed + width;
}

int CellWords::lines_at(double width) const {
    int lines = 1;
    double used = 0;
    for (const Word& word : words) {
        if (used > 0 && fixed + used + word.space + word.width > width) {
            ++lines;
            used = word.width;
        } else {
            used += (used > 0 ? word.space : 0) + word.width;
        }
    }
    return lines;
}

namespace {

double sum(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

/// A column with its widths worked out once.
struct Demand {
    const ColumnNeed* need = nullptr;
    double least = 0, natural = 0;
    std::vector<double> contents;  // natural width of each cell
};

Demand demand_of(const ColumnNeed& need) {
    Demand demand{&need, need.least, 0, {}};
    for (const CellWords& cell : need.cells) {
        demand.contents.push_back(cell.natural());
        demand.natural = std::max(demand.natural, demand.contents.back());
        demand.least = std::max(demand.least, cell.longest_word());
    }
    demand.natural = std::max(demand.natural, demand.least);
    return demand;
}

/// Lines that a content is likely to take, to the fourth power: rows are as high as their highest cell, and the fourth
/// root of a sum of fourth powers is near the highest and still falls when any of them does.
double lines4(double content, double width) {
    const double lines = content <= width ? 1 : content / width + 0.5;  // the last line is half full on average
    return lines * lines * lines * lines;
}

/// A first approach: hands out the width step by step, each time to the column that makes the table lowest.
class Sharing {
public:
    Sharing(const std::vector<Demand>& demands, std::vector<double> widths)
        : demands_(demands), widths_(std::move(widths)) {
        std::size_t rows = 0;
        for (const Demand& demand : demands_) rows = std::max(rows, demand.contents.size());
        rows_.assign(rows, 0);
        for (std::size_t c = 0; c < demands_.size(); ++c) add(c, 1);
    }

    void give(double step) {
        std::size_t best = demands_.size();
        double best_gain = 0;
        for (std::size_t c = 0; c < demands_.size(); ++c)
            if (const double gain = gain_of(c, step); gain > best_gain) {
                best = c;
                best_gain = gain;
            }
        if (best == demands_.size())  // no column has a use for it: by what the document asks
            best = heaviest();
        add(best, -1);
        widths_[best] += step;
        add(best, 1);
    }

    [[nodiscard]] const std::vector<double>& widths() const { return widths_; }

private:
    [[nodiscard]] std::size_t heaviest() const {
        const auto weight = [](const Demand& demand) { return demand.need->weight; };
        return static_cast<std::size_t>(std::ranges::max_element(demands_, {}, weight) - demands_.begin());
    }

    void add(std::size_t column, double sign) {
        const auto& contents = demands_[column].contents;
        for (std::size_t r = 0; r < contents.size(); ++r) rows_[r] += sign * lines4(contents[r], widths_[column]);
    }

    [[nodiscard]] double gain_of(std::size_t column, double step) const {
        double gain = 0;
        const auto& contents = demands_[column].contents;
        for (std::size_t r = 0; r < contents.size(); ++r) {
            if (contents[r] <= widths_[column])
                continue;
            const double less = lines4(contents[r], widths_[column]) - lines4(contents[r], widths_[column] + step);
            gain += std::sqrt(std::sqrt(rows_[r])) - std::sqrt(std::sqrt(std::max(1.0, rows_[r] - less)));
        }
        return gain;
    }

    const std::vector<Demand>& demands_;
    std::vector<double> widths_;
    std::vector<double> rows_;  // for each row the sum of lines4 over its cells
};

/// Then moves width between columns while that makes the table lower, counting lines as they will wrap.
class Settling {
public:
    Settling(const std::vector<Demand>& demands, std::vector<double> widths)
        : demands_(demands), widths_(std::move(widths)) {
        for (std::size_t c = 0; c < demands_.size(); ++c) lines_.push_back(lines_of(c));
        best_ = height();
    }

    /// Tries every pair of columns; true if anything was moved.
    bool round() {
        bool moved = false;
        for (std::size_t from = 0; from < demands_.size(); ++from)
            for (std::size_t to = 0; to < demands_.size(); ++to)
                for (const double amount : {64.0, 24.0, 10.0, 4.0})
                    if (from != to && widths_[from] - amount >= demands_[from].least)
                        moved = try_move(from, to, amount) || moved;
        return moved;
    }

    [[nodiscard]] const std::vector<double>& widths() const { return widths_; }

private:
    [[nodiscard]] std::vector<int> lines_of(std::size_t column) const {
        std::vector<int> lines;
        const Demand& demand = demands_[column];
        for (std::size_t r = 0; r < demand.contents.size(); ++r)
            lines.push_back(demand.contents[r] <= widths_[column] ? 1
                                                                  : demand.need->cells[r].lines_at(widths_[column]));
        return lines;
    }

    /// Lines of all rows, and a little for every line of every cell, so that of two equally low tables the one with
    /// fewer wraps is preferred.
    [[nodiscard]] double height() const {
        std::vector<int> rows;
        int all = 0, highest = 0;
        for (const auto& column : lines_) {
            rows.resize(std::max(rows.size(), column.size()), 1);
            for (std::size_t r = 0; r < column.size(); ++r) {
                rows[r] = std::max(rows[r], column[r]);
                all += column[r];
            }
        }
        for (const int lines : rows) highest += lines;
        return highest + 0.02 * all;
    }

    bool try_move(std::size_t from, std::size_t to, double amount) {
        widths_[from] -= amount;
        widths_[to] += amount;
        std::vector<int> narrower = lines_of(from), wider = lines_of(to);
        std::swap(lines_[from], narrower);
        std::swap(lines_[to], wider);
        if (const double tried = height(); tried < best_ - 1e-9) {
            best_ = tried;
            return true;
        }
        std::swap(lines_[from], narrower);
        std::swap(lines_[to], wider);
        widths_[from] += amount;
        widths_[to] -= amount;
        return false;
    }

    const std::vector<Demand>& demands_;
    std::vector<double> widths_;
    std::vector<std::vector<int>> lines_;
    double best_ = 0;
};

/// Less than the longest words need: the columns that need less than their share keep what they need, so that a word
/// of a hundred letters is broken and not the numbers beside it.
std::vector<double> narrowed(const std::vector<double>& least, double total) {
    std::vector<double> widths(least.size(), 0);
    std::vector<bool> settled(least.size(), false);
    double room = total;
    auto open = static_cast<double>(least.size());
    for (bool found = true; found && open > 0;) {
        found = false;
        const double share = room / open;
        for (std::size_t i = 0; i < least.size(); ++i)
            if (!settled[i] && least[i] <= share) {
                settled[i] = found = true;
                widths[i] = least[i];
                room -= least[i];
                open -= 1;
            }
    }
    for (std::size_t i = 0; i < least.size(); ++i)
        if (!settled[i])
            widths[i] = room / open;
    return widths;
}

std::vector<double> low_widths(const std::vector<Demand>& demands, std::vector<double> least, double total) {
    constexpr int steps = 64, rounds = 8;
    const double step = (total - sum(least)) / steps;
    Sharing sharing(demands, std::move(least));
    for (int i = 0; i < steps; ++i) sharing.give(step);
    Settling settling(demands, sharing.widths());
    for (int i = 0; i < rounds && settling.round(); ++i) {
    }
    return settling.widths();
}

}  // namespace

std::vector<double> column_widths(const std::vector<ColumnNeed>& needs, double total) {
    std::vector<Demand> demands;
    std::vector<double> least, natural;
    double weights = 0;
    for (const ColumnNeed& need : needs) {
        demands.push_back(demand_of(need));
        least.push_back(demands.back().least);
        natural.push_back(demands.back().natural);
        weights += need.weight;
    }
    if (sum(least) >= total)
        return narrowed(least, total);
    if (sum(natural) <= total) {
        const double spare = total - sum(natural);
        for (std::size_t i = 0; i < needs.size(); ++i)
            natural[i] += weights > 0 ? spare * needs[i].weight / weights : spare / static_cast<double>(needs.size());
        return natural;
    }
    return low_widths(demands, std::move(least), total);
}

}  // namespace boardpack
