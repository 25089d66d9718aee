#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "base/utf8.hpp"
#include "chart/chart.hpp"

namespace boardpack {

/// Every letter as wide as an average letter of Inter, bold ones a little wider; accents take no room.
class FixedMeasure final : public TextMeasure {
public:
    [[nodiscard]] Size measure(const std::string& text, double size, Weight weight) const override {
        const double letter = weight == Weight::bold ? 0.6 : weight == Weight::medium ? 0.57 : 0.55;
        return {letter * size * static_cast<double>(display_width(text)), 0.97 * size, 0.24 * size};
    }
};

inline Theme chart_theme() {
    Theme t;
    auto& c = t.colours;
    c.ink = *Colour::parse("#1b2733");
    c.muted = *Colour::parse("#51606f");
    c.accent = *Colour::parse("#0b4f6c");
    c.accent_soft = *Colour::parse("#e3eef3");
    c.rule = *Colour::parse("#c3ccd4");
    c.paper = *Colour::parse("#ffffff");
    c.series = *Colour::parse("#0b4f6d");
    c.comparator = *Colour::parse("#7a6a9b");
    c.target = *Colour::parse("#a84300");
    c.baseline = *Colour::parse("#66707a");
    return t;
}

/// Figures as disclose() would hand them over, all of one shape.
class ChartFigures {
public:
    explicit ChartFigures(Shape shape = {Unit::percent, 1, false}) : shape_(shape) {}

    FigureRef value(std::string_view decimal, bool provisional = false) {
        const auto parsed = Rational::parse_decimal(decimal);
        REQUIRE_MESSAGE(parsed.has_value(), decimal);
        return value(*parsed, provisional);
    }
    FigureRef value(const Rational& v, bool provisional = false) {
        ShownFigure f;
        f.content = v;
        f.shape = shape_;
        f.provisional = provisional;
        return add(f);
    }
    FigureRef without(StatusCode why) {
        ShownFigure f;
        f.content = why;
        f.shape = shape_;
        return add(f);
    }
    /// "-": awaiting data, "c": hidden, else a decimal, with "p" at its end when provisional.
    FigureRef from(std::string_view text) {
        if (text == "-")
            return without(StatusCode::awaiting);
        if (text == "c")
            return without(StatusCode::suppressed);
        const bool provisional = text.ends_with('p');
        return value(text.substr(0, text.size() - (provisional ? 1 : 0)), provisional);
    }
    [[nodiscard]] ShownFigures shown() const { return ShownFigures{figures_}; }
    [[nodiscard]] const Shape& shape() const { return shape_; }

private:
    FigureRef add(const ShownFigure& f) {
        figures_.push_back(f);
        return FigureRef{static_cast<std::uint32_t>(figures_.size() - 1)};
    }
    Shape shape_;
    std::vector<ShownFigure> figures_;
};

inline Period period(std::string_view code) {
    const auto p = Period::parse(code);
    REQUIRE_MESSAGE(p.has_value(), code);
    return *p;
}

/// A series of values in successive periods, each written as in ChartFigures::from.
inline ChartSeries series_from(ChartFigures& figures, std::string name, std::string_view first,
                               const std::vector<std::string_view>& values, bool comparator = false) {
    ChartSeries s{std::move(name), {}, comparator};
    auto p = period(first);
    for (const auto v : values) {
        s.points.push_back({p, figures.from(v), false, false});
        p = p.next();
    }
    return s;
}

template <class Body>
ChartSpec chart_of(const ChartFigures& figures, std::string axis, Body body) {
    ChartSpec spec;
    spec.id = "chart-test";
    spec.axis = std::move(axis);
    spec.shape = figures.shape();
    spec.body = std::move(body);
    return spec;
}

inline Scene draw(const ChartSpec& spec, const ChartFigures& figures, double width, double height) {
    static const FixedMeasure measure;
    static const Theme theme = chart_theme();
    return draw_chart(spec, figures.shown(), theme, measure, width, height);
}

inline std::vector<SceneText> texts_of(const Scene& scene) {
    std::vector<SceneText> texts;
    for (const auto& item : scene.items)
        if (const auto* t = std::get_if<SceneText>(&item))
            texts.push_back(*t);
    return texts;
}

inline bool has_text(const Scene& scene, std::string_view wanted) {
    for (const auto& t : texts_of(scene))
        if (t.text == wanted)
            return true;
    return false;
}

inline bool has_text_with(const Scene& scene, std::string_view part) {
    for (const auto& t : texts_of(scene))
        if (t.text.contains(part))
            return true;
    return false;
}

/// What is wrong with the boxes of a scene: "" when no text overlaps another, none leaves the scene, none is smaller
/// than 8 points, every box is that of its text, and no shape leaves the scene.
inline std::string box_faults(const Scene& scene) {
    const FixedMeasure measure;
    std::string faults;
    const auto texts = texts_of(scene);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto& a = texts[i];
        const auto size = measure.measure(a.text, a.size, a.weight);
        const double shift = a.anchor == Anchor::start ? 0 : a.anchor == Anchor::middle ? size.width / 2 : size.width;
        if (a.text.empty() || a.size < 8)
            faults += "empty or small: \"" + a.text + "\"\n";
        if (std::abs(a.box_x - (a.x - shift)) > 0.011 || std::abs(a.box_width - size.width) > 0.011 ||
            std::abs(a.box_y - (a.y - size.ascent)) > 0.011 ||
            std::abs(a.box_height - size.ascent - size.descent) > 0.011)
            faults += "box is not that of the text: \"" + a.text + "\"\n";
        if (a.box_x < 0 || a.box_y < 0 || a.box_x + a.box_width > scene.width || a.box_y + a.box_height > scene.height)
            faults += "leaves the scene: \"" + a.text + "\"\n";
        for (std::size_t k = i + 1; k < texts.size(); ++k) {
            const auto& b = texts[k];
            if (a.box_x < b.box_x + b.box_width && b.box_x < a.box_x + a.box_width &&
                a.box_y < b.box_y + b.box_height && b.box_y < a.box_y + a.box_height)
                faults += "overlap: \"" + a.text + "\" and \"" + b.text + "\"\n";
        }
    }
    constexpr double slack = 4;  // half a dot or pen at the edge
    for (const auto& item : scene.items)
        if (const auto* path = std::get_if<ScenePath>(&item))
            for (const auto& s : path->steps)
                if (!(s.x >= -slack && s.x <= scene.width + slack && s.y >= -slack && s.y <= scene.height + slack))
                    return faults + "a shape leaves the scene at " + std::to_string(s.x) + ", " + std::to_string(s.y) +
                           "\n";
    return faults;
}

}  // namespace boardpack
