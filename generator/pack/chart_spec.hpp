#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
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

/// Places by the size of their base, around the average of all of them, with the lines that chance alone rarely
/// crosses. The lines follow from the average and the bases (statistics/funnel_limits.hpp).
struct FunnelChart {
    enum class Stands { inside, unusual, very_unusual };  // beyond no line, the 95% line, the 99.8% line
    struct Place {
        std::string name;
        FigureRef value = no_figure;
        FigureRef base = no_figure;
        Stands stands = Stands::inside;
        bool local = false;
    };
    std::vector<Place> places;
    FigureRef average = no_figure;
    std::string average_label;     // "Average of 11 areas"
    std::string base_words;        // what the axis under the plot counts: "Plans issued"
    std::int64_t events_in = 100;  // 100: shares; otherwise rates per so many people
};

/// From an earlier value to the latest, one row each, on one scale.
struct DumbbellChart {
    enum class Change { none, better, worse };
    struct Row {
        std::string label;
        FigureRef from = no_figure, to = no_figure, target = no_figure;
        Change change = Change::none;
    };
    std::vector<Row> rows;
    std::string from_words, to_words;  // "Baseline", "Latest"
};

/// The parts of a whole as one column a group, the part that is not recorded among them.
struct StackedShares {
    struct Part {
        std::string name;
        bool unknown = false;
    };
    std::vector<Part> parts;
    struct Whole {
        std::string name;
        std::vector<FigureRef> shares;  // one for each part, per cent
    };
    std::vector<Whole> wholes;
};

/// Shares of samples with their intervals, one row each.
struct IntervalPlot {
    struct Row {
        std::string label;
        FigureRef value = no_figure, lower = no_figure, upper = no_figure;
        FigureRef base = no_figure;
        bool latest = false;
    };
    std::vector<Row> rows;
    FigureRef reference = no_figure;  // a level to compare with: the target
    std::string reference_label;
    std::string base_words;  // "Answers"
};

/// Milestones on a common line of time. Dates of plans are no figures.
struct MilestoneLine {
    Date from, to;  // of the line
    Date now;       // what is later lies ahead
    struct Milestone {
        std::string label;
        std::optional<Date> due, done;
    };
    std::vector<Milestone> milestones;
};

/// How long people on waiting lists have waited so far, one row a list: half of them, and 92 in 100.
struct WaitingProfile {
    struct List {
        std::string name;
        FigureRef waiting = no_figure;                   // people on the list
        FigureRef median = no_figure;                    // weeks
        FigureRef p92 = no_figure;                       // weeks
        FigureRef within = no_figure, over = no_figure;  // share within the shorter limit, people over the longer
    };
    std::vector<List> lists;
    std::optional<int> within_weeks, over_weeks;  // the limits, drawn as rules
};

/// The same measure for several groups or pathways: small line charts on one scale.
struct SmallMultiples {
    struct Panel {
        std::string name;
        std::vector<ChartPoint> points;
        FigureRef target = no_figure;
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
    std::variant<LineChart, BarChart, PanelBars, FunnelChart, DumbbellChart, StackedShares, IntervalPlot, MilestoneLine,
                 WaitingProfile, SmallMultiples, Sparkline>
        body;
    std::string source;  // source line with date
    bool illustrative = false;
};

}  // namespace boardpack
