#pragma once

#include <vector>

#include "layout/flow.hpp"

namespace boardpack {

/// How a region of several columns lies on its pages, in points.
struct ColumnMeasures {
    int count = 2;
    double width = 0, gutter = 0;
    double first_room = 0;  // height that is left on the page on which the region begins
    double page_room = 0;   // of a whole page
};

/// Sets strips that were laid out for the width of a column into columns: each strip of the answer holds what stands
/// side by side on one page. Groups stay whole where they fit into a column; columns are filled one after the other,
/// and the last page's are made as even as the order allows. `groups` are ranges of `strips`, outermost first, and
/// cover them.
[[nodiscard]] std::vector<Strip> set_in_columns(const std::vector<Strip>& strips,
                                                const std::vector<KeepTogether>& groups,
                                                const ColumnMeasures& measures);

}  // namespace boardpack
