#include "layout/columns.hpp"

#include <algorithm>
#include <numeric>

namespace boardpack {
namespace {

double sum(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

/// Shares `total` by weight, holding every column between its limits: columns that hit a limit keep it, the others
/// share the rest again.
std::vector<double> share_out(const std::vector<ColumnNeed>& needs, double total) {
    std::vector<double> widths(needs.size(), 0);
    std::vector<bool> fixed(needs.size(), false);
    for (std::size_t round = 0; round < needs.size(); ++round) {
        double rest = total, weights = 0;
        for (std::size_t i = 0; i < needs.size(); ++i) fixed[i] ? rest -= widths[i] : weights += needs[i].weight;
        if (weights <= 0)
            break;
        double too_little = 0, too_much = 0;
        for (std::size_t i = 0; i < needs.size(); ++i)
            if (!fixed[i]) {
                const double fair = rest * needs[i].weight / weights;
                widths[i] = std::clamp(fair, needs[i].least, needs[i].natural);
                (widths[i] > fair ? too_little : too_much) += std::abs(widths[i] - fair);
            }
        if (too_little == 0 && too_much == 0)
            break;
        // fix the side that is further off; the other may come right when the rest is shared again
        for (std::size_t i = 0; i < needs.size(); ++i)
            if (!fixed[i]) {
                const double fair = rest * needs[i].weight / weights;
                if (too_little >= too_much ? widths[i] > fair : widths[i] < fair)
                    fixed[i] = true;
            }
    }
    return widths;
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
    if (sum(natural) <= total) {  // all on one line: spread what is left by weight
        const double spare = total - sum(natural);
        for (std::size_t i = 0; i < needs.size(); ++i)
            natural[i] += weights > 0 ? spare * needs[i].weight / weights : spare / static_cast<double>(needs.size());
        return natural;
    }
    std::vector<ColumnNeed> limits = needs;
    for (std::size_t i = 0; i < limits.size(); ++i) limits[i].natural = natural[i];
    return share_out(limits, total);
}

}  // namespace boardpack
