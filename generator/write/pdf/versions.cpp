#include <cairo.h>
#include <hb.h>
#include <pango/pango.h>

#include "write/pdf/pdf.hpp"
#include "write/pdf/qpdf.hpp"

namespace boardpack {

std::map<std::string, std::string> pdf_library_versions() {
    return {{"cairo", cairo_version_string()},
            {"harfbuzz", hb_version_string()},
            {"pango", pango_version_string()},
            {"qpdf", QPDF::QPDFVersion()}};
}

}  // namespace boardpack
