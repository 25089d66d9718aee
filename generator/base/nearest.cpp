#include "base/nearest.hpp"

#include <algorithm>

namespace boardpack {

namespace {

/// Edits (insert, delete, replace, swap of neighbours) that turn one text into the other.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

}  // namespace

std::optional<std::string> nearest_name(std::string_view text, const std::vector<std::string>& known) {
    constexpr std::size_t longest = 100;  // a name longer than this is not a slip of the hand
    if (text.empty() || text.size() > longest)
        return std::nullopt;
    const std::string* best = nullptr;
    std::size_t least = std::max<std::size_t>(1, text.size() / 3) + 1;
    for (const std::string& name : known) {
        if (name.size() > longest)
            continue;
        const std::size_t edits = distance(text, name);
        if (edits < least) {
            least = edits;
            best = &name;
        }
    }
    if (best == nullptr)
        return std::nullopt;
    return *best;
}

}  // namespace boardpack
