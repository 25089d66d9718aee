#pragma once

#include "load/field_table.hpp"
#include "model/template.hpp"

namespace boardpack::load {

// The tables of templates/*.toml.

template <>
struct Table<SectionTemplate> {
    static constexpr std::string_view name = "section";
    static constexpr std::string_view help = "One section of a pack.";
    static constexpr auto fields = std::to_array<Field<SectionTemplate>>({
        req<&SectionTemplate::kind>("kind", "what the section shows"),
        opt<&SectionTemplate::title>("title", "its heading; may hold {named} values"),
        opt<&SectionTemplate::intro>("intro", "the text under the heading; may hold {named} values", prose),
        opt<&SectionTemplate::select>("select", "which of the board's indicators it shows"),
        opt<&SectionTemplate::density>("density", "compact: two to four indicators a page; full: a page for each"),
        opt<&SectionTemplate::extent>(
            "extent", "annexes: in full, or short; what-changed: short goes on below the section before it"),
        opt<&SectionTemplate::full>("full", "ids of the indicators that get a page of their own", an_id),
        opt<&SectionTemplate::priorities>("priorities", "ids of the priorities it is restricted to", an_id),
        opt<&SectionTemplate::landscape>("landscape", "true: on wide pages"),
        opt<&SectionTemplate::columns>("columns", "passages side by side: one, or two columns", between(1, 2)),
        opt<&SectionTemplate::most>("most",
                                    "at most this many passages: other exceptions are named only, other indicators get "
                                    "a row each, other context "
                                    "figures and risks are left out",
                                    at_least(1)),
    });
};

/// The `[template]` table; the sections stand beside it in the file.
template <>
struct Table<PackTemplate> {
    static constexpr std::string_view name = "template";
    static constexpr std::string_view help = "What the pack is and for whom.";
    static constexpr auto fields = std::to_array<Field<PackTemplate>>({
        req<&PackTemplate::boards>("boards", "ids of the boards and groups that receive such a pack", an_id),
        req<&PackTemplate::title>("title", "the title of the pack; may hold {named} values"),
        opt<&PackTemplate::purpose>("purpose", "what the board is asked to use it for; may hold {named} values", prose),
        opt<&PackTemplate::authors>("authors", "the posts that write the pack, never names"),
        opt<&PackTemplate::publication>(
            "publication", "who may read it: open to all, open after sign-off, or restricted to the board's members"),
        opt<&PackTemplate::budget>("budget", "[least, most] pages of the whole PDF; a warning when passed",
                                   Rule{.low = 1, .high = 1000, .items = 2, .unit = "pages"}),
    });
};

/// One file templates/<id>.toml.
struct TemplateFile {
    PackTemplate pack;
};

template <>
struct Table<TemplateFile> {
    static constexpr std::string_view name = "template file";
    static constexpr std::string_view help =
        "templates/<id>.toml: what a pack holds. {partnership}, {strategy}, {board}, {board_short}, {period}, "
        "{period_dates}, {cut_off}, {meeting_date} and {area} stand for their values in its texts.";
    static constexpr auto fields = std::to_array<Field<TemplateFile>>({
        req<&TemplateFile::pack>("template", "what the pack is and for whom"),
        req<&TemplateFile::pack, &PackTemplate::sections>("section", "the sections, in order"),
    });
};

template <>
struct Table<Theme::Colours> {
    using C = Theme::Colours;
    static constexpr std::string_view name = "colours";
    static constexpr std::string_view help =
        "The colours, as # and six hexadecimal digits. Text needs a contrast of 4.5 against paper, marks need 3.";
    static constexpr auto fields = std::to_array<Field<C>>({
        req<&C::ink>("ink", "running text"),
        req<&C::muted>("muted", "captions and notes"),
        req<&C::accent>("accent", "headings"),
        req<&C::accent_soft>("accent_soft", "background of callouts and table heads"),
        req<&C::rule>("rule", "lines without a meaning of their own"),
        req<&C::paper>("paper", "the page"),
        req<&C::band>("band", "background of bands in tables and charts"),
        req<&C::met>("met", "the mark of Met"),
        req<&C::close>("close", "the mark of Close"),
        req<&C::not_met>("not_met", "the mark of Not met"),
        req<&C::no_status>("no_status", "the mark where there is no status"),
        req<&C::series>("series", "charts: the area's own figures"),
        req<&C::comparator>("comparator", "charts: other areas"),
        req<&C::target>("target", "charts: the target"),
        req<&C::baseline>("baseline", "charts: the baseline"),
        req<&C::hidden>("hidden", "charts: the mark of a hidden figure"),
        opt<&C::common_cause>("common_cause", "control charts: a point as expected"),
        opt<&C::improvement>("improvement", "control charts: a point that shows an improvement"),
        opt<&C::concern>("concern", "control charts: a point that shows a concern"),
        opt<&C::neutral>("neutral", "control charts: a point that shows a change neither good nor bad"),
        opt<&C::limits>("limits", "control charts: the mean and the limits"),
        opt<&C::expected>("expected", "control charts: background of the expected range"),
    });
};

template <>
struct Table<Theme::Type> {
    using T = Theme::Type;
    static constexpr std::string_view name = "type";
    static constexpr std::string_view help = "Sizes of type.";
    static constexpr Rule size = between(5, 100, "points");
    static constexpr auto fields = std::to_array<Field<T>>({
        opt<&T::title>("title", "title of the cover", size),
        opt<&T::h1>("h1", "headings of sections", size),
        opt<&T::h2>("h2", "second headings", size),
        opt<&T::h3>("h3", "third headings", size),
        opt<&T::body>("body", "running text", size),
        opt<&T::small>("small", "captions and notes", size),
        opt<&T::chart>("chart", "labels in charts", size),
        opt<&T::line_spacing>("line_spacing", "distance of lines as a multiple of the size", between(1, 3)),
    });
};

template <>
struct Table<Theme::Page> {
    using P = Theme::Page;
    static constexpr std::string_view name = "page";
    static constexpr std::string_view help = "Measures of the page.";
    static constexpr Rule side = between(200, 3000, "points");
    static constexpr Rule margin = between(0, 400, "points");
    static constexpr auto fields = std::to_array<Field<P>>({
        opt<&P::width>("width", "width of the page", side),
        opt<&P::height>("height", "height of the page", side),
        opt<&P::margin_left>("margin_left", "left margin", margin),
        opt<&P::margin_right>("margin_right", "right margin", margin),
        opt<&P::margin_top>("margin_top", "top margin", margin),
        opt<&P::margin_bottom>("margin_bottom", "bottom margin", margin),
        opt<&P::gap>("gap", "base unit of vertical space", between(1, 50, "points")),
        opt<&P::column_gap>("column_gap", "between the columns of a section", between(8, 100, "points")),
    });
};

template <>
struct Table<Theme::Tables> {
    using T = Theme::Tables;
    static constexpr std::string_view name = "tables";
    static constexpr std::string_view help = "How tables are set.";
    static constexpr Rule padding = between(1, 20, "points");
    static constexpr Rule weight = between(0, 4, "points");
    static constexpr auto fields = std::to_array<Field<T>>({
        opt<&T::cell_padding>("cell_padding", "space left and right of a cell's text", padding),
        opt<&T::row_padding>("row_padding", "space above and below a row's text", padding),
        opt<&T::scorecard_row_padding>("scorecard_row_padding", "the same on the scorecard", padding),
        opt<&T::rule>("rule", "weight of the line below a row", weight),
        opt<&T::head_rule>("head_rule", "weight of the line below the header", weight),
    });
};

template <>
struct Table<Theme::Logo> {
    using L = Theme::Logo;
    static constexpr std::string_view name = "logo";
    static constexpr std::string_view help = "A picture of the area's own on the cover of every pack.";
    static constexpr auto fields = std::to_array<Field<L>>({
        req<&L::file, &Theme::File::name>("file", "an SVG or PNG file in templates/", prose),
        req<&L::alt>("alt", "what it shows, for those who do not see it", prose),
        opt<&L::height>("height", "how high it stands on the page", between(12, 120, "points")),
    });
};

template <>
struct Table<Theme::Fonts> {
    using F = Theme::Fonts;
    static constexpr std::string_view name = "fonts";
    static constexpr std::string_view help =
        "Font files of the area's own in fonts/, instead of those in the program; all of them of font_family.";
    static constexpr auto fields = std::to_array<Field<F>>({
        req<&F::regular, &Theme::File::name>("regular", "running text", prose),
        req<&F::medium, &Theme::File::name>("medium", "labels", prose),
        req<&F::bold, &Theme::File::name>("bold", "headings", prose),
        req<&F::italic, &Theme::File::name>("italic", "emphasis", prose),
    });
};

template <>
struct Table<Theme> {
    static constexpr std::string_view name = "theme file";
    static constexpr std::string_view help = "templates/theme.toml: how every pack looks.";
    static constexpr auto fields = std::to_array<Field<Theme>>({
        opt<&Theme::font_family>("font_family", "the family of type: Inter, or that of the files in [fonts]"),
        req<&Theme::colours>("colours", "the colours"),
        opt<&Theme::type>("type", "sizes of type"),
        opt<&Theme::page>("page", "measures of the page"),
        opt<&Theme::tables>("tables", "how tables are set"),
        opt<&Theme::logo>("logo", "a picture on the cover"),
        opt<&Theme::fonts>("fonts", "font files of the area's own"),
    });
};

template <>
struct Table<GlossaryEntry> {
    static constexpr std::string_view name = "entry";
    static constexpr std::string_view help = "A word or abbreviation that readers meet in the packs.";
    static constexpr auto fields = std::to_array<Field<GlossaryEntry>>({
        req<&GlossaryEntry::term>("term", "the word"),
        opt<&GlossaryEntry::expansion>("expansion", "abbreviations: the words in full"),
        req<&GlossaryEntry::meaning>("meaning", "what it means, in plain English", prose),
    });
};

/// templates/glossary.toml as a whole.
struct GlossaryFile {
    std::vector<GlossaryEntry> entries;
};

template <>
struct Table<GlossaryFile> {
    static constexpr std::string_view name = "glossary file";
    static constexpr std::string_view help = "templates/glossary.toml: words and abbreviations in plain English.";
    static constexpr auto fields = std::to_array<Field<GlossaryFile>>({
        opt<&GlossaryFile::entries>("entry", "the words, in any order"),
    });
};

}  // namespace boardpack::load
