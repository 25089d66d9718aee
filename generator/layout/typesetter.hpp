#pragma once

#include <memory>
#include <string>
#include <vector>

#include <pango/pango.h>

#include "base/diagnostic.hpp"
#include "chart/scene.hpp"
#include "model/template.hpp"

struct _FcConfig;  // fontconfig, for the implementation alone

namespace boardpack {

/// A stretch of styled text before shaping.
struct StyledText {
    std::string text{};
    double size = 10;  // points
    Weight weight = Weight::regular;
    bool italic = false;
    Colour colour{};
    int tag = -1;            // structure node of the block, -1 = artifact
    bool underline = false;  // links; drawn by the writer
};

/// Text shaped and broken into lines for a width. Owns Pango objects; drawn in the thread that made it.
class ShapedText {
public:
    struct Run {
        PangoGlyphItem* item = nullptr;  // owned by the text
        double x = 0, width = 0;         // from the left edge of the text, points
        double size = 10;
        int tag = -1;
        Colour colour{};
        bool underline = false;
    };
    /// A line's box is ascent + descent = line_spacing x the largest size on it, with the leading shared between both:
    /// lines and paragraphs stack by adding boxes, the baseline lies `ascent` below the top.
    struct Line {
        std::vector<Run> runs;  // in the order of the text (reading order), also where it runs from right to left
        double width = 0, ascent = 0, descent = 0;
    };
    [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }
    [[nodiscard]] const char* utf8() const { return text_.c_str(); }  // what the glyph items index into
    ShapedText(const ShapedText&) = delete;
    ShapedText& operator=(const ShapedText&) = delete;
    ~ShapedText();

private:
    friend class Typesetter;
    ShapedText() = default;
    std::string text_;
    std::vector<PangoLayoutLine*> held_;  // Pango's lines, which own the runs and outlive their layout
    std::vector<Line> lines_;
};

/// Pango with the program's own fonts and no other font of the machine. One per thread.
class Typesetter final : public TextMeasure {
public:
    /// E0701: the fonts of the build cannot be used.
    [[nodiscard]] static Result<std::unique_ptr<Typesetter>> create(const std::string& family);
    /// The same with the fonts of a theme: its own files, or those of the program.
    [[nodiscard]] static Result<std::unique_ptr<Typesetter>> create(const Theme& theme);
    ~Typesetter() override;

    /// Shapes text for a width (points; <= 0: one line). Tabular figures on, ligatures and hyphenation off.
    /// A character without a glyph is recorded in `missing_glyphs`. "\n" breaks a line (a space when one line is asked
    /// for); invisible characters are dropped. Bold wins over italic: there is no bold italic.
    [[nodiscard]] std::shared_ptr<const ShapedText> shape(const std::vector<StyledText>& text, double width,
                                                          double line_spacing, PangoAlignment align = PANGO_ALIGN_LEFT);
    /// The box of the font itself: no line spacing.
    [[nodiscard]] Size measure(const std::string& text, double size, Weight weight) const override;

    /// Text that holds characters no font of the program has; an error (E0702) for the caller to place.
    [[nodiscard]] const std::vector<std::string>& missing_glyphs() const;

private:
    Typesetter() = default;
    [[nodiscard]] static Result<std::unique_ptr<Typesetter>> with_fonts(::_FcConfig* config, const std::string& family);
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace boardpack
