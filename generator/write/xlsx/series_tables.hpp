#pragma once

#include <deque>

#include "write/xlsx/reading_flow.hpp"

namespace boardpack {

/// One sheet an indicator: the tables of its series that only workbooks carry (by quarter, by month; of each member of
/// a family) become one long table in the place of the first, its rows under what their captions say beyond `title`.
/// The new table is kept in `made`.
void join_series_tables(ReadingFlow& flow, const std::string& title, std::deque<Table>& made);

/// The workbook has the whole series: where it is present, the last few periods of the pages are not repeated.
void drop_page_tables(ReadingFlow& flow);

}  // namespace boardpack
