#include "write/pdf/surface.hpp"

#include <cairo-pdf.h>
#include <fmt/format.h>

namespace boardpack {

namespace {

Failure cairo_failure(cairo_status_t status) {
    return {"E0810", fmt::format("cairo could not draw the pages: {}", cairo_status_to_string(status)), {}};
}

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

Result<std::unique_ptr<PdfSurface>> PdfSurface::create() {
    std::unique_ptr<PdfSurface> made(new PdfSurface);
    made->surface_.reset(cairo_pdf_surface_create_for_stream(append, &made->bytes_, 1, 1));
    cairo_surface_t* surface = made->surface_.get();
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5);
    // Otherwise cairo takes the clock; the true dates are written when a pack is assembled.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
    made->context_.reset(cairo_create(surface));
    if (const auto status = cairo_status(made->context_.get()); status != CAIRO_STATUS_SUCCESS)
        return std::unexpected(cairo_failure(status));
    return made;
}

void PdfSurface::begin_page(double width, double height) { cairo_pdf_surface_set_size(surface_.get(), width, height); }

Result<void> PdfSurface::end_page() {
    cairo_show_page(context_.get());
    if (const auto status = cairo_status(context_.get()); status != CAIRO_STATUS_SUCCESS)
        return std::unexpected(cairo_failure(status));
    return {};
}

Result<std::string> PdfSurface::finish() {
    context_.reset();
    cairo_surface_finish(surface_.get());
    // Only now does cairo write what it kept back; an error leaves a cut-off file and no other sign.
    if (const auto status = cairo_surface_status(surface_.get()); status != CAIRO_STATUS_SUCCESS)
        return std::unexpected(cairo_failure(status));
    return std::move(bytes_);
}

}  // namespace boardpack
