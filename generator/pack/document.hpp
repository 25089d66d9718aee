#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/span.hpp"
#include "figure/status.hpp"
#include "pack/chart_spec.hpp"
#include "pack/inline.hpp"

namespace boardpack {

// A pack as a tree of blocks: no coordinates, no fonts, no file format. Blocks are immutable and shared between
// documents: the page of an indicator that four boards receive is one object, so that it is laid out and drawn once.

struct Block;
using BlockPtr = std::shared_ptr<const Block>;
using Blocks = std::vector<BlockPtr>;

struct Heading {
    int level = 1;  // 1 = section, 2, 3
    Inlines text;
    std::string anchor;  // link target and bookmark; unique in a document
};

enum class ParagraphStyle { body, lead, note, source, legend };
struct Paragraph {
    Inlines text;
    ParagraphStyle style = ParagraphStyle::body;
};

struct List {
    bool ordered = false;
    std::vector<Blocks> items;
};

enum class Align { left, right, centre };
struct Column {
    std::string header;
    Align align = Align::left;
    double weight = 1;        // share of the width
    bool row_header = false;  // cells of this column are row headers
};

/// A status: shape and words, drawn together wherever it appears. `rests_on`: shown as "suppressed" when any is hidden.
struct StatusMark {
    StatusCode status = StatusCode::awaiting;
    std::string words;  // status_words(status), or these (with a date: "Late, expected 1 May 2026")
    std::vector<FigureRef> rests_on;
};

/// What a control chart says of a measure: how the latest values vary, or whether the target will be met again.
enum class Icon {
    common_cause,
    improvement_high,
    improvement_low,
    concern_high,
    concern_low,
    neutral_high,
    neutral_low,
    pass,
    fail,
    hit_or_miss,
    none
};

/// An icon and its words, which are never apart. `rests_on`: the words for a hidden figure alone when any is hidden.
struct IconMark {
    Icon icon = Icon::none;
    std::string words;
    std::vector<FigureRef> rests_on;
};

struct Cell {
    std::variant<Inlines, StatusMark, Sparkline, IconMark> content;
    int column_span = 1;
};

struct Row {
    std::vector<Cell> cells;
    bool subheading = false;  // a row that names a group of rows (one cell spanning all columns)
};

enum class TableStyle { plain, scorecard, facts };
/// Which editions carry a table: everyone; pages and text only (the last eight periods); the workbook only (the whole
/// series).
enum class Editions { all, pages, workbook };
/// A table of figures or facts. `caption` says what it holds; the header row repeats on each page.
struct Table {
    std::string id;  // unique in a document: names the Excel table too
    Inlines caption;
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::string notes;  // legend of shorthand used, below the table
    TableStyle style = TableStyle::plain;
    bool data_of_chart = false;  // the numbers behind the chart before it
    Editions editions = Editions::all;
};

struct Chart {
    std::shared_ptr<const ChartSpec> spec;
    double height = 0;   // wanted height in points of A4 layouts; 0 = by kind
    bool titled = true;  // false: the heading above it is its title
};

enum class CalloutKind { alert, advise, assure, note, illustrative, draft };
/// A boxed passage.
struct Callout {
    CalloutKind kind = CalloutKind::note;
    std::string title;
    Blocks body;
};

/// Label and value pairs (cover facts, facts panel of an indicator).
struct Facts {
    struct Item {
        std::string label;
        std::variant<Inlines, StatusMark, IconMark> value;
    };
    std::vector<Item> items;
};

/// Kept on one page if it fits on one. The passage about one indicator is a Group that names it (one workbook sheet
/// each).
struct Group {
    Blocks body;
    std::string indicator;  // id, or ""
    std::string title;      // of the indicator
    Editions editions = Editions::all;
    bool wide = false;  // in a section of columns: reaches over all of them
};

struct Block {
    std::variant<Heading, Paragraph, List, Table, Chart, Callout, Facts, Group> content;
    Span origin{};  // the workspace line this comes from, if it is one line (commentary, intro ...)
};

enum class SectionRole { cover, summary, scorecard, priority, indicator, exceptions, register_, context, annex };

/// Starts on a new page when `new_page`; its first heading is its bookmark.
struct Section {
    std::string anchor;
    std::string title;
    SectionRole role = SectionRole::annex;
    bool new_page = true;
    bool landscape = false;
    int columns = 1;            // groups stand in so many columns, everything else reaches over all of them
    bool illustrative = false;  // shows an illustrative figure
    Blocks blocks;
};
using SectionPtr = std::shared_ptr<const Section>;

/// What the cover, the running furniture and the file properties say.
struct DocumentMeta {
    std::string pack_id;  // "sendpb": file stem
    std::string board, board_short;
    std::string title;         // document title
    std::string subject;       // strategy
    std::string author;        // the partnership
    std::string period;        // "2025-26 Q4"
    std::string period_dates;  // "January to March 2026"
    std::string language = "en-GB";
    std::optional<Date> cut_off;
    std::optional<Date> meeting;
    bool draft = true;                      // until both co-chairs have signed
    bool illustrative = false;              // any section shows an illustrative figure
    int budget_least = 0, budget_most = 0;  // pages; 0 = none
    Span template_span{};
    std::vector<std::string> keywords;
};

struct Document {
    DocumentMeta meta;
    std::vector<SectionPtr> sections;
};

}  // namespace boardpack
