#include "write/xlsx/xlsx.hpp"

#include "write/xlsx/plan_workbook.hpp"
#include "write/xlsx/workbook.hpp"

namespace boardpack {

Result<std::string> write_plan(const WorkbookPlan& plan, const Theme& theme) {
    auto book = Workbook::create(plan, theme);
    if (!book)
        return std::unexpected(book.error());
    for (const SheetPlan& sheet : plan.sheets) book->add_sheet(sheet);
    return book->finish();
}

Result<std::string> write_xlsx(const Document& document, const ShownFigures& figures, const Theme& theme,
                               Date created) {
    return write_plan(plan_workbook(document, figures, created), theme);
}

}  // namespace boardpack
