#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/names.hpp"
#include "base/span.hpp"

namespace boardpack {

// The contents of templates/: what each pack contains and how it looks.

enum class SectionKind {
    cover,
    what_you_need_to_know,
    what_changed,
    scorecard,
    priority,
    indicators,
    exceptions,
    commitments,
    golden_thread,
    escalations,
    risks,
    action_log,
    local_context,
    forward_look,
    end_of_strategy,
    you_said,
    wording,
    definitions,
    assumptions,
    data_quality,
    glossary,
    methods,
    build_record
};
template <>
struct Names<SectionKind> {
    static constexpr auto all =
        std::to_array<NameOf<SectionKind>>({{"cover", SectionKind::cover},
                                            {"what-you-need-to-know", SectionKind::what_you_need_to_know},
                                            {"what-changed", SectionKind::what_changed},
                                            {"scorecard", SectionKind::scorecard},
                                            {"priority", SectionKind::priority},
                                            {"indicators", SectionKind::indicators},
                                            {"exceptions", SectionKind::exceptions},
                                            {"commitments", SectionKind::commitments},
                                            {"golden-thread", SectionKind::golden_thread},
                                            {"escalations", SectionKind::escalations},
                                            {"risks", SectionKind::risks},
                                            {"action-log", SectionKind::action_log},
                                            {"local-context", SectionKind::local_context},
                                            {"forward-look", SectionKind::forward_look},
                                            {"end-of-strategy", SectionKind::end_of_strategy},
                                            {"you-said", SectionKind::you_said},
                                            {"wording", SectionKind::wording},
                                            {"definitions", SectionKind::definitions},
                                            {"assumptions", SectionKind::assumptions},
                                            {"data-quality", SectionKind::data_quality},
                                            {"glossary", SectionKind::glossary},
                                            {"methods", SectionKind::methods},
                                            {"build-record", SectionKind::build_record}});
};

enum class Density { compact, full };
template <>
struct Names<Density> {
    static constexpr auto all =
        std::to_array<NameOf<Density>>({{"compact", Density::compact}, {"full", Density::full}});
};

/// Which indicators a section takes from those the board may see.
enum class Selection { all, exceptions, owned, context };
template <>
struct Names<Selection> {
    static constexpr auto all = std::to_array<NameOf<Selection>>({{"all", Selection::all},
                                                                  {"exceptions", Selection::exceptions},
                                                                  {"owned", Selection::owned},
                                                                  {"context", Selection::context}});
};

enum class Extent { full, brief };
template <>
struct Names<Extent> {
    static constexpr auto all = std::to_array<NameOf<Extent>>({{"full", Extent::full}, {"short", Extent::brief}});
};

struct SectionTemplate {
    SectionKind kind = SectionKind::cover;
    std::string title;  // may hold {named} values
    std::string intro;  // CommonMark, may hold {named} values
    Selection select = Selection::all;
    Density density = Density::compact;
    Extent extent = Extent::full;                  // annexes
    std::vector<Located<std::string>> full;        // indicator ids that get a page of their own
    std::vector<Located<std::string>> priorities;  // restrict to these
    bool landscape = false;
    int columns = 1;
    std::optional<int> most{};  // exceptions: at most this many passages; the others are named only
    Span span;
};

/// One file templates/<name>.toml.
/// Who may read a pack.
enum class Readership { open, after_sign_off, restricted };
template <>
struct Names<Readership> {
    static constexpr auto all = std::to_array<NameOf<Readership>>({{"open", Readership::open},
                                                                   {"after sign-off", Readership::after_sign_off},
                                                                   {"restricted", Readership::restricted}});
};

struct PackTemplate {
    Located<std::string> id;                   // file stem: "sendpb", "thematic"
    std::vector<Located<std::string>> boards;  // one pack for each; a pack's id is its board's id
    std::string title;                         // may hold {named} values
    std::string purpose;
    std::vector<std::string> authors;           // posts
    std::optional<Readership> publication;      // none: not decided
    std::vector<Located<std::int64_t>> budget;  // [least, most] pages of the whole PDF; a warning when passed
    std::vector<SectionTemplate> sections;
    Span span;
};

/// A named colour "#rrggbb".
struct Colour {
    double r = 0, g = 0, b = 0;
    bool operator==(const Colour&) const = default;
    [[nodiscard]] static std::optional<Colour> parse(std::string_view hex);
    [[nodiscard]] std::string hex() const;
};
/// WCAG 2.x contrast ratio (1..21).
[[nodiscard]] double contrast_ratio(const Colour& a, const Colour& b);

/// templates/theme.toml: colours, type scale (points) and page measures (points).
struct Theme {
    struct Colours {
        Colour ink, muted, accent, accent_soft, rule, paper, band;
        Colour met, close, not_met, no_status;                // status marks
        Colour series, comparator, target, baseline, hidden;  // charts
        // Control charts: the marks of points and icons, the limits, and the band between them. A theme written before
        // there were control charts goes without them.
        Colour common_cause{0x6b / 255.0, 0x75 / 255.0, 0x80 / 255.0};
        Colour improvement{0x00 / 255.0, 0x72 / 255.0, 0xa8 / 255.0};
        Colour concern{0xa3 / 255.0, 0x17 / 255.0, 0x4a / 255.0};
        Colour neutral{0x6b / 255.0, 0x3f / 255.0, 0xa0 / 255.0};
        Colour limits{0x51 / 255.0, 0x60 / 255.0, 0x6f / 255.0};
        Colour expected{0xe4 / 255.0, 0xe9 / 255.0, 0xee / 255.0};
        Span span;
    } colours;
    struct Type {
        double title = 28, h1 = 20, h2 = 14, h3 = 11, body = 10, small = 9, chart = 8;
        double line_spacing = 1.35;
        Span span;
    } type;
    struct Page {
        double width = 595.276, height = 841.89;  // A4 portrait
        double margin_left = 54, margin_right = 54, margin_top = 64, margin_bottom = 58;
        double gap = 8;          // base unit of vertical space
        double column_gap = 24;  // between the columns of a section
        Span span;
    } page;
    /// How tables are set, in points.
    struct Tables {
        double cell_padding = 4;  // left and right of a cell's text
        double row_padding = 2.8, scorecard_row_padding = 2.4;
        double rule = 0.5, head_rule = 1;
        Span span;
    } tables;
    /// A file that the theme names, with its bytes as the loader read them.
    struct File {
        Located<std::string> name;
        std::shared_ptr<const std::string> bytes{};
    };
    /// The area's own picture on the cover.
    struct Logo {
        File file;        // in templates/
        std::string alt;  // what it shows, in words
        double height = 36;
        Span span;
    };
    std::optional<Logo> logo{};
    /// Font files of the area's own instead of the program's; all of `font_family`.
    struct Fonts {
        File regular, medium, bold, italic;  // in fonts/
        Span span;
    };
    std::optional<Fonts> fonts{};
    std::string font_family = "Inter";
    Span span;
};

struct GlossaryEntry {
    Located<std::string> term;
    std::string expansion;  // for abbreviations
    std::string meaning;
    Span span;
};

}  // namespace boardpack
