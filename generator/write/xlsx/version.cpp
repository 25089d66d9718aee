#include <xlsxwriter.h>

#include "write/xlsx/xlsx.hpp"

namespace boardpack {

std::string xlsx_library_version() { return lxw_version(); }

}  // namespace boardpack
