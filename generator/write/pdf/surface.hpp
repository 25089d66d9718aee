#pragma once

#include <memory>
#include <string>

#include <cairo.h>

#include "base/diagnostic.hpp"
#include "layout/handles.hpp"

namespace boardpack {

/// A PDF being drawn by cairo into memory. Nothing that cairo would write of itself (dates, tags) is kept later.
class PdfSurface {
public:
    [[nodiscard]] static Result<std::unique_ptr<PdfSurface>> create();
    PdfSurface(const PdfSurface&) = delete;
    PdfSurface& operator=(const PdfSurface&) = delete;
    ~PdfSurface() = default;

    /// Begins a page of this size (points); the context has its origin at the top left.
    void begin_page(double width, double height);
    /// Ends the page; E0810 when cairo found something wrong.
    [[nodiscard]] Result<void> end_page();
    /// Ends the document and hands over its bytes; E0810.
    [[nodiscard]] Result<std::string> finish();
    [[nodiscard]] cairo_t* context() const { return context_.get(); }

private:
    PdfSurface() = default;
    std::string bytes_;
    std::unique_ptr<cairo_surface_t, Freer<cairo_surface_destroy>> surface_;
    std::unique_ptr<cairo_t, Freer<cairo_destroy>> context_;
};

/// Saves the graphics state and restores it at the end of the block.
class SaveScope {
public:
    explicit SaveScope(cairo_t* context) : context_(context) { cairo_save(context_); }
    ~SaveScope() { cairo_restore(context_); }
    SaveScope(const SaveScope&) = delete;
    SaveScope& operator=(const SaveScope&) = delete;

private:
    cairo_t* context_;
};

}  // namespace boardpack
