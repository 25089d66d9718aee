#include "layout/typesetter.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include <fmt/format.h>
#include <hb.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include "layout/embedded_fonts.hpp"
#include "layout/font_config.hpp"
#include "layout/handles.hpp"

namespace boardpack {

namespace {

// Figures of one width, so that columns of numbers align. No ligatures and no contextual forms: a glyph that stands for
// several characters needs a nested ActualText span in the PDF, at which some readers stop.
constexpr const char* font_features = "tnum=1, liga=0, clig=0, dlig=0, calt=0";
// The same for text without combining marks and with Latin letters only, where the features that are off here change
// nothing and cost a third of the time of shaping.
constexpr const char* plain_features = "tnum=1, liga=0, clig=0, dlig=0, calt=0, ccmp=0, locl=0, rlig=0, mark=0, mkmk=0";

int to_pango(double points) { return static_cast<int>(std::lround(points * PANGO_SCALE)); }
double from_pango(int units) { return static_cast<double>(units) / PANGO_SCALE; }

PangoWeight pango_weight(Weight weight) {
    switch (weight) {
        case Weight::regular:
            return PANGO_WEIGHT_NORMAL;
        case Weight::medium:
            return PANGO_WEIGHT_MEDIUM;
        case Weight::bold:
            return PANGO_WEIGHT_SEMIBOLD;
    }
    return PANGO_WEIGHT_NORMAL;
}

// Characters that leave no mark: each would become a nested span in the PDF, and a soft hyphen would be read aloud.
bool is_invisible(gunichar c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || (c >= 0x200b && c <= 0x200f) ||
           (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff;
}

/// Latin letters (all precomposed), punctuation, arrows and mathematical signs.
bool is_plain(const std::string& text) {
    for (const char* p = text.c_str(); *p != '\0'; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);
        if (!(c < 0x250 || (c >= 0x2010 && c < 0x2300)) || (c >= 0x20d0 && c < 0x2100))
            return false;
    }
    return true;
}

enum class Breaks { keep, to_spaces };

std::string clean(const std::string& text, Breaks breaks) {
    std::string valid;
    const std::string* source = &text;
    if (!g_utf8_validate(text.data(), static_cast<gssize>(text.size()), nullptr)) {
        char* made = g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()));
        valid = made;
        g_free(made);
        source = &valid;
    }
    std::string out;
    out.reserve(source->size());
    const char* end = source->data() + source->size();
    const char* next = nullptr;
    for (const char* p = source->data(); p < end; p = next) {
        next = g_utf8_next_char(p);
        const gunichar c = g_utf8_get_char(p);
        if (c == '\n' || c == 0x2028 || c == 0x2029)
            out += breaks == Breaks::keep ? '\n' : ' ';
        else if (c == '\t')
            out += ' ';
        else if (!is_invisible(c))
            out.append(p, next);
    }
    return out;
}

// Pango turns the space at which a line wraps into "no glyph"; cairo then writes an empty ActualText span, and the
// words of the two lines run together for a reader. A real space glyph of no width keeps them apart.
void restore_wrapped_spaces(PangoGlyphItem& run, const char* text) {
    for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
        PangoGlyphInfo& glyph = run.glyphs->glyphs[i];
        if (glyph.glyph != PANGO_GLYPH_EMPTY || text[run.item->offset + run.glyphs->log_clusters[i]] != ' ')
            continue;
        hb_codepoint_t space = 0;
        if (hb_font_get_nominal_glyph(pango_font_get_hb_font(run.item->analysis.font), ' ', &space))
            glyph.glyph = space;
    }
}

}  // namespace

struct Typesetter::Impl {
    std::string family;
    PangoFontMapHandle map;
    PangoContextHandle context;
    double ascent = 0, descent = 0;  // of a font of size 1
    std::vector<std::string> missing;

    struct Measured {
        std::string text;
        double size;
        Weight weight;
        bool operator==(const Measured&) const = default;
    };
    struct Hash {
        std::size_t operator()(const Measured& m) const {
            return std::hash<std::string>{}(m.text) ^ (std::hash<double>{}(m.size) << 1) ^
                   static_cast<std::size_t>(m.weight);
        }
    };
    std::unordered_map<Measured, Size, Hash> measured;

    [[nodiscard]] PangoDescription describe(double size, Weight weight, bool italic) const;
    void note_missing(PangoLayout* layout, const std::string& text);
};

PangoDescription Typesetter::Impl::describe(double size, Weight weight, bool italic) const {
    PangoDescription d(pango_font_description_new());
    pango_font_description_set_family_static(d.get(), family.c_str());
    pango_font_description_set_weight(d.get(), pango_weight(weight));
    // There is one italic; bold and italic at once stays bold rather than being slanted by calculation.
    if (italic && weight == Weight::regular)
        pango_font_description_set_style(d.get(), PANGO_STYLE_ITALIC);
    pango_font_description_set_absolute_size(d.get(), std::round(size * PANGO_SCALE));
    return d;
}

void Typesetter::Impl::note_missing(PangoLayout* layout, const std::string& text) {
    if (pango_layout_get_unknown_glyphs_count(layout) > 0 && std::ranges::find(missing, text) == missing.end())
        missing.push_back(text);
}

ShapedText::~ShapedText() {
    for (PangoLayoutLine* line : held_) pango_layout_line_unref(line);
}

Typesetter::~Typesetter() = default;

Result<std::unique_ptr<Typesetter>> Typesetter::create(const std::string& family) {
    if (family != embedded_font_family())
        return std::unexpected(Failure{"E0701",
                                       fmt::format("the font family '{}' is not carried in this program; it has '{}'",
                                                   family, embedded_font_family()),
                                       {}});
    const auto config = private_font_config();
    if (!config)
        return std::unexpected(config.error());
    return with_fonts(*config, family);
}

Result<std::unique_ptr<Typesetter>> Typesetter::create(const Theme& theme) {
    if (!theme.fonts)
        return create(theme.font_family);
    const auto config = font_config_of(theme);
    if (!config)
        return std::unexpected(config.error());
    return with_fonts(*config, theme.font_family);
}

Result<std::unique_ptr<Typesetter>> Typesetter::with_fonts(FcConfig* config, const std::string& family) {
    std::unique_ptr<Typesetter> made(new Typesetter);
    made->impl_ = std::make_unique<Impl>();
    Impl& impl = *made->impl_;
    impl.family = family;
    impl.map.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    if (!impl.map)
        return std::unexpected(Failure{"E0701", "this Pango has no FreeType fonts", {}});
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(impl.map.get()), config);
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(impl.map.get()), 72);  // a unit is a point
    impl.context.reset(pango_font_map_create_context(impl.map.get()));

    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(impl.context.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(impl.context.get(), FALSE);
    pango_context_set_language(impl.context.get(), pango_language_from_string("en-gb"));
    pango_context_set_base_dir(impl.context.get(), PANGO_DIRECTION_LTR);

    // Font metrics scale with the size: read them once, large enough that rounding does not matter.
    constexpr double large = 1000;
    const auto description = impl.describe(large, Weight::regular, false);
    const PangoMetrics metrics(pango_context_get_metrics(impl.context.get(), description.get(), nullptr));
    impl.ascent = from_pango(pango_font_metrics_get_ascent(metrics.get())) / large;
    impl.descent = from_pango(pango_font_metrics_get_descent(metrics.get())) / large;
    return made;
}

namespace {

/// Pieces of equal look and tag become one; the rest keep their bounds, so that a run never belongs to two nodes.
std::vector<StyledText> joined(const std::vector<StyledText>& text, Breaks breaks) {
    std::vector<StyledText> out;
    for (const StyledText& piece : text) {
        std::string cleaned = clean(piece.text, breaks);
        if (cleaned.empty())
            continue;
        StyledText next = piece;
        next.text.clear();
        if (!out.empty()) {
            StyledText& last = out.back();
            if (last.size == next.size && last.weight == next.weight && last.italic == next.italic &&
                last.colour == next.colour && last.tag == next.tag && last.underline == next.underline) {
                last.text += cleaned;
                continue;
            }
        }
        next.text = std::move(cleaned);
        out.push_back(std::move(next));
    }
    return out;
}

/// Without bounds HarfBuzz leaves the features that are off out of its plan; with bounds it would apply them everywhere
/// and mask the results.
void set_features(PangoAttrList* list, const std::string& text) {
    pango_attr_list_insert(list, pango_attr_font_features_new(is_plain(text) ? plain_features : font_features));
}

template <class Attribute>
void apply(PangoAttrList* list, Attribute* attribute, std::size_t begin, std::size_t end) {
    attribute->start_index = static_cast<guint>(begin);
    attribute->end_index = static_cast<guint>(end);
    pango_attr_list_insert(list, attribute);
}

}  // namespace

std::shared_ptr<const ShapedText> Typesetter::shape(const std::vector<StyledText>& text, double width,
                                                    double line_spacing, PangoAlignment align) {
    const bool wraps = width > 0;
    const std::vector<StyledText> pieces = joined(text, wraps ? Breaks::keep : Breaks::to_spaces);

    std::shared_ptr<ShapedText> shaped(new ShapedText);
    const PangoLayoutHandle made(pango_layout_new(impl_->context.get()));
    PangoLayout* layout = made.get();
    const PangoAttributes attributes(pango_attr_list_new());
    std::vector<std::size_t> starts;
    for (const StyledText& piece : pieces) {
        const std::size_t begin = shaped->text_.size();
        const std::size_t index = starts.size();
        starts.push_back(begin);
        shaped->text_ += piece.text;
        const std::size_t end = shaped->text_.size();
        const auto description = impl_->describe(piece.size, piece.weight, piece.italic);
        apply(attributes.get(), pango_attr_font_desc_new(description.get()), begin, end);
        // Not a colour to be painted: neighbours that differ in it end up in different runs, after shaping.
        apply(attributes.get(),
              pango_attr_foreground_new(static_cast<guint16>(index & 0xffff), static_cast<guint16>(index >> 16), 0),
              begin, end);
    }
    const double fallback_size = text.empty() ? 10 : text.front().size;
    const auto fallback = impl_->describe(fallback_size, Weight::regular, false);
    set_features(attributes.get(), shaped->text_);
    // A word longer than its line is broken as it is: a hyphen that nobody wrote would change an address or a code.
    pango_attr_list_insert(attributes.get(), pango_attr_insert_hyphens_new(FALSE));

    pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_font_description(layout, fallback.get());
    pango_layout_set_text(layout, shaped->text_.data(), static_cast<int>(shaped->text_.size()));
    pango_layout_set_attributes(layout, attributes.get());
    pango_layout_set_alignment(layout, align);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    // One unit more, so that text set to its own measured width stays on one line.
    pango_layout_set_width(layout, wraps ? to_pango(width) + 1 : -1);
    impl_->note_missing(layout, shaped->text_);

    const PangoIterator iterator(pango_layout_get_iter(layout));
    do {
        PangoRectangle extents;
        pango_layout_iter_get_line_extents(iterator.get(), nullptr, &extents);
        ShapedText::Line line;
        line.width = from_pango(extents.width);
        int x = extents.x;
        double size = 0;
        // The layout itself, several times as large as its lines, is not needed after this.
        PangoLayoutLine* held = pango_layout_line_ref(pango_layout_iter_get_line(iterator.get()));
        shaped->held_.push_back(held);
        for (GSList* node = held->runs; node != nullptr; node = node->next) {
            auto* item = static_cast<PangoGlyphItem*>(node->data);
            restore_wrapped_spaces(*item, shaped->text_.c_str());
            const auto after = std::ranges::upper_bound(starts, static_cast<std::size_t>(item->item->offset));
            const StyledText& piece = pieces[static_cast<std::size_t>(after - starts.begin() - 1)];
            const int advance = pango_glyph_string_get_width(item->glyphs);
            line.runs.push_back(
                {item, from_pango(x), from_pango(advance), piece.size, piece.tag, piece.colour, piece.underline});
            x += advance;
            size = std::max(size, piece.size);
        }
        // Pango gives runs from left to right; readers need them in the order of the text.
        std::ranges::stable_sort(line.runs, {}, [](const ShapedText::Run& run) { return run.item->item->offset; });
        if (line.runs.empty())
            size = fallback_size;
        const double leading = (line_spacing - impl_->ascent - impl_->descent) / 2;
        line.ascent = size * (impl_->ascent + leading);
        line.descent = size * (impl_->descent + leading);
        shaped->lines_.push_back(std::move(line));
    } while (pango_layout_iter_next_line(iterator.get()));
    return shaped;
}

TextMeasure::Size Typesetter::measure(const std::string& text, double size, Weight weight) const {
    Impl::Measured key{text, size, weight};
    if (const auto known = impl_->measured.find(key); known != impl_->measured.end())
        return known->second;
    const PangoLayoutHandle layout(pango_layout_new(impl_->context.get()));
    const auto description = impl_->describe(size, weight, false);
    const PangoAttributes attributes(pango_attr_list_new());
    const std::string cleaned = clean(text, Breaks::to_spaces);
    set_features(attributes.get(), cleaned);
    pango_layout_set_auto_dir(layout.get(), FALSE);
    pango_layout_set_font_description(layout.get(), description.get());
    pango_layout_set_attributes(layout.get(), attributes.get());
    pango_layout_set_text(layout.get(), cleaned.data(), static_cast<int>(cleaned.size()));
    impl_->note_missing(layout.get(), cleaned);
    int width = 0;
    pango_layout_get_size(layout.get(), &width, nullptr);
    const Size result{from_pango(width), size * impl_->ascent, size * impl_->descent};
    impl_->measured.emplace(std::move(key), result);
    return result;
}

const std::vector<std::string>& Typesetter::missing_glyphs() const { return impl_->missing; }

}  // namespace boardpack
