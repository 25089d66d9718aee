#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/period.hpp"
#include "figure/figure_store.hpp"
#include "model/indicator.hpp"
#include "pack/inline.hpp"

namespace boardpack {

// What a chart shows, without a coordinate: figures by reference, words, and what is special about points.

/// What the rules of a control chart say of a point; `none` on a chart without one.
enum class PointMark { none, common_cause, improvement, concern, neutral_high, neutral_low };

struct ChartPoint {
    Period period;
    FigureRef value = no_figure;
    bool provisional = false;     // drawn hollow
    bool starts_segment = false;  // the line is cut before this point
    PointMark mark = PointMark::none;
};

struct ChartSeries {
    std::string name;
    std::vector<ChartPoint> points;
    bool comparator = false;  // England, North West ...: drawn quieter than the local series
};

/// A level or path to be reached; `points` empty: one level over the whole width.
struct TargetLine {
    FigureRef level = no_figure;
    std::vector<ChartPoint> points;
    bool steps = false;           // points: each holds until the next; otherwise straight from one to the next
    FigureRef upper = no_figure;  // of a band that values should stay in; `level` is its lower limit
    std::string label;            // "Target 100%, Strategy 2023-2026"
};

struct BreakMark {
    Period at;
    std::string reason;
};

/// The range in which values are expected while nothing changes, from `first` to `last`. Limits that vary by point (the
/// base differs from period to period) come as paths; otherwise the levels hold over the whole span.
struct LimitSpan {
    Period first, last;
    FigureRef mean = no_figure, lower = no_figure, upper = no_figure;
    std::vector<ChartPoint> lower_path, upper_path;
    std::string phase;  // "Before the triage team": named where the limits start anew
};

/// Values over time.
struct LineChart {
    std::vector<ChartSeries> series;
    std::optional<TargetLine> target;
    FigureRef baseline = no_figure;
    std::string baseline_label;
    std::vector<BreakMark> breaks;
    std::vector<LimitSpan> limits;
    std::string limits_label;  // "Expected range: p chart, 36 months"
};

struct Bar {
    std::string label;
    FigureRef value = no_figure;
    bool highlighted = false;  // the local area among others
};

/// Horizontal bars on one scale from zero.
struct BarChart {
    std::vector<Bar> bars;
    bool sort = true;                 // largest first; false keeps the order (age bands)
    FigureRef reference = no_figure;  // a level to compare with
    std::string reference_label;
};

/// The same categories for several groups: panels side by side on a common scale, never stacked.
struct PanelBars {
    std::vector<std::string> categories;
    struct Panel {
        std::string name;
        std::vector<FigureRef> values;  // one for each category
    };
    std::vector<Panel> panels;
};

/// A word-sized line for a table cell: no axis, last point marked.
struct Sparkline {
    std::vector<ChartPoint> points;
};

struct ChartSpec {
    std::string id;    // anchor, unique in a document: "chart-iha-20wd"
    Inlines title;     // the finding
    Inlines subtitle;  // what, where, when
    std::string axis;  // unit in words
    Shape shape;       // how values are printed on axis and labels
    std::variant<LineChart, BarChart, PanelBars, Sparkline> body;
    std::string source;  // source line with date
    bool illustrative = false;
};

}  // namespace boardpack
