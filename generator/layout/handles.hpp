#pragma once

#include <memory>

#include <pango/pango.h>

namespace boardpack {

/// Frees a C object with the library's own function.
template <auto Free>
struct Freer {
    template <class T>
    void operator()(T* p) const {
        Free(p);
    }
};

using PangoLayoutHandle = std::unique_ptr<PangoLayout, Freer<g_object_unref>>;
using PangoContextHandle = std::unique_ptr<PangoContext, Freer<g_object_unref>>;
using PangoFontMapHandle = std::unique_ptr<PangoFontMap, Freer<g_object_unref>>;
using PangoAttributes = std::unique_ptr<PangoAttrList, Freer<pango_attr_list_unref>>;
using PangoDescription = std::unique_ptr<PangoFontDescription, Freer<pango_font_description_free>>;
using PangoMetrics = std::unique_ptr<PangoFontMetrics, Freer<pango_font_metrics_unref>>;
using PangoIterator = std::unique_ptr<PangoLayoutIter, Freer<pango_layout_iter_free>>;

}  // namespace boardpack
