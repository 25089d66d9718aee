#pragma once

#include "load/field_table.hpp"
#include "model/figures.hpp"

namespace boardpack::load {

// The tables of indicators/data/<period>/*.toml.

template <>
struct Table<Commentary> {
    static constexpr std::string_view name = "commentary";
    static constexpr std::string_view help =
        "What the lead says of a figure, in four parts. Paragraphs, lists, emphasis and links may be used.";
    static constexpr auto fields = std::to_array<Field<Commentary>>({
        opt<&Commentary::tells_us>("tells_us", "what the figure tells us", prose),
        opt<&Commentary::why>("why", "why it is so", prose),
        opt<&Commentary::doing>("doing", "what is being done", prose),
        opt<&Commentary::when>("when", "when it will be better", prose),
        opt<&Commentary::author>("author", "the post of the writer, never a name"),
        opt<&Commentary::written_for>("written_for", "the day whose data the words are about"),
    });
};

template <>
struct Table<MonthFigure> {
    static constexpr std::string_view name = "month";
    static constexpr std::string_view help = "The figure of one month of a quarter.";
    static constexpr auto fields = std::to_array<Field<MonthFigure>>({
        req<&MonthFigure::month>("month", "the month, such as 2026-01"),
        opt<&MonthFigure::value>("value", "the value, in the indicator's unit"),
        opt<&MonthFigure::numerator>("numerator", "the count"),
        opt<&MonthFigure::denominator>("denominator", "out of how many"),
        opt<&MonthFigure::missing>("missing", "why there is none"),
    });
};

/// `parts = { "under 5" = 374, ... }`: the keys are the names of the parts.
template <>
struct Type<std::vector<Part>> {
    static constexpr std::string_view not_available = "not available";
    static void read(Reader& r, const TomlValue& v, const Rule&, std::vector<Part>& out) {
        if (!r.is_table(v, "part = value, ..."))
            return;
        const Reader::Scope scope{r, v};
        for (const TomlEntry& entry : v.entries) {
            if (!r.is_name(entry))
                continue;
            Part& part = out.emplace_back(Part{entry.key, std::nullopt, entry.key_span});
            if (entry.value.kind == TomlValue::Kind::text && entry.value.text == not_available)
                continue;
            part.value = Located<Rational>{{}, entry.value.span};
            if (const auto value = r.decimal(entry.value, {}))
                part.value->value = *value;
        }
    }
    static TypeShape shape(const Rule& rule) {
        return {.form = TypeShape::Form::map,
                .rule = rule,
                .item = std::make_shared<TypeShape>(
                    TypeShape{.form = TypeShape::Form::decimal, .rule = {.or_words = not_available}}),
                .map_key = "the name of a part"};
    }
};

template <>
struct Table<ForecastGiven> {
    static constexpr std::string_view name = "forecast";
    static constexpr std::string_view help =
        "What the provider expects of a later period: an estimate, shown as one and held against the target of that "
        "period.";
    static constexpr auto fields = std::to_array<Field<ForecastGiven>>({
        req<&ForecastGiven::period>("period", "the later period"),
        opt<&ForecastGiven::value>("value", "the value expected, in the indicator's unit"),
        opt<&ForecastGiven::numerator>("numerator", "the count expected"),
        opt<&ForecastGiven::denominator>("denominator", "out of how many"),
        req<&ForecastGiven::by>("by", "the post of who made it, never a name", prose),
        opt<&ForecastGiven::basis>("basis", "what it rests on", prose),
    });
};

template <>
struct Table<Figure> {
    static constexpr std::string_view name = "figure";
    static constexpr std::string_view help =
        "One figure as received. Shares come as numerator and denominator, everything else as value.";
    static constexpr auto fields = std::to_array<Field<Figure>>({
        opt<&Figure::period>("period", "the figure's own period, where it differs from the file's"),
        opt<&Figure::area>("area", "code of the area, where it is not the area itself", an_id),
        opt<&Figure::value>("value", "the value, in the indicator's unit"),
        opt<&Figure::numerator>("numerator", "the count"),
        opt<&Figure::denominator>("denominator", "out of how many"),
        opt<&Figure::months>("months", "the months of the period, in order"),
        opt<&Figure::of>("of", "breakdowns: id of the classification", an_id),
        opt<&Figure::parts>("parts", "breakdowns: the value of each part, or \"not available\""),
        opt<&Figure::missing>("missing", "why there is no figure"),
        opt<&Figure::expected>("expected", "late figures: the day on which it is expected"),
        opt<&Figure::nil_return>("nil_return", "true: the provider confirms that there were none"),
        opt<&Figure::stage>("stage", "how sure the figure is"),
        opt<&Figure::source>("source", "the report it was taken from", prose),
        opt<&Figure::as_at>("as_at", "the day for which the figure is true"),
        opt<&Figure::done_on>("done_on", "milestones: the day on which it was done"),
        opt<&Figure::progress>("progress", "milestones and narratives: where it stands", prose),
        opt<&Figure::evidence>("evidence", "milestones and narratives: what shows it", prose),
        opt<&Figure::excluded>("excluded", "blank answers or excluded cases: printed, not counted", at_least(0)),
        opt<&Figure::note>("note", "what a reader of the figure has to know", prose),
        opt<&Figure::illustrative>("illustrative", "true: made up for demonstration; overrides the file"),
        opt<&Figure::commentary>("commentary", "what the lead says of it"),
        opt<&Figure::forecast>("forecast", "what the provider expects of a later period"),
    });
};

/// `[figure.<indicator>]`: the keys are the ids of the indicators.
template <>
struct Type<std::vector<Figure>> {
    static void read(Reader& r, const TomlValue& v, const Rule&, std::vector<Figure>& out) {
        if (!r.is_table(v, "[figure.<indicator>]"))
            return;
        const Reader::Scope scope{r, v};
        for (const TomlEntry& entry : v.entries) {
            Figure& figure = out.emplace_back();
            figure.indicator = {entry.key, entry.key_span};
            r.is_id(entry.key, entry.key_span);
            read_table(r, entry.value, figure);
        }
    }
    static TypeShape shape(const Rule& rule) {
        return {.form = TypeShape::Form::map,
                .rule = rule,
                .item = std::make_shared<TypeShape>(Type<Figure>::shape({})),
                .map_key = "the id of an indicator"};
    }
};

template <>
struct Table<Revision> {
    static constexpr std::string_view name = "revision";
    static constexpr std::string_view help = "A later truth about an earlier period. The first figure is kept.";
    static constexpr auto fields = std::to_array<Field<Revision>>({
        req<&Revision::indicator>("indicator", "id of the indicator", an_id),
        req<&Revision::period>("period", "the period whose figure was wrong"),
        opt<&Revision::value>("value", "the value as it is now known"),
        opt<&Revision::numerator>("numerator", "the count as it is now known"),
        opt<&Revision::denominator>("denominator", "out of how many, as it is now known"),
        req<&Revision::reason>("reason", "why the first figure was wrong", prose),
        req<&Revision::approved_by>("approved_by", "the post that approved the revision"),
    });
};

template <>
struct Table<ActionUpdate> {
    static constexpr std::string_view name = "action";
    static constexpr std::string_view help = "Where a commitment stands this period.";
    static constexpr auto fields = std::to_array<Field<ActionUpdate>>({
        req<&ActionUpdate::commitment>("commitment", "id of the commitment", an_id),
        req<&ActionUpdate::status>("status", "where it stands"),
        opt<&ActionUpdate::update>("update", "what happened", prose),
        opt<&ActionUpdate::next_step>("next_step", "what comes next", prose),
        opt<&ActionUpdate::blocker>("blocker", "what stands in the way", prose),
        opt<&ActionUpdate::due>("due", "the day by which it is to be done"),
        opt<&ActionUpdate::done_on>("done_on", "the day on which it was done"),
        opt<&ActionUpdate::illustrative>("illustrative", "true: made up for demonstration; overrides the file"),
    });
};

template <>
struct Table<Escalation> {
    static constexpr std::string_view name = "escalation";
    static constexpr std::string_view help = "Something a group cannot settle itself, raised to a board.";
    static constexpr auto fields = std::to_array<Field<Escalation>>({
        req<&Escalation::id>("id", "unique among the escalations of a period, such as E-2025-07", an_id),
        req<&Escalation::from>("from", "id of the board or group that raises it", an_id),
        req<&Escalation::to>("to", "id of the board to which it is raised", an_id),
        opt<&Escalation::indicators>("indicators", "ids of the indicators it is about", an_id),
        req<&Escalation::what>("what", "what the matter is", prose),
        req<&Escalation::ask>("ask", "what the board is asked to do"),
        opt<&Escalation::raised_on>("raised_on", "the day on which it was raised"),
        opt<&Escalation::by_when>("by_when", "the day by which an answer is needed"),
        opt<&Escalation::closed_on>("closed_on", "the day on which it was answered"),
        opt<&Escalation::response>("response", "the answer", prose),
        opt<&Escalation::illustrative>("illustrative", "true: made up for demonstration; overrides the file"),
    });
};

template <>
struct Table<StatementGiven> {
    static constexpr std::string_view name = "statement";
    static constexpr std::string_view help =
        "What a board needs to know first, in the author's words. It comes before the statements that the program "
        "makes "
        "and takes the place of those about the same indicators.";
    static constexpr auto fields = std::to_array<Field<StatementGiven>>({
        req<&StatementGiven::boards>("boards", "ids of the boards whose packs carry it", an_id),
        req<&StatementGiven::kind>(
            "kind", "alert: the board has to act; advise: it is managed, keep watching; assure: it goes well"),
        req<&StatementGiven::text>(
            "text",
            "the statement; paragraphs, lists, emphasis and links may be used. Leave figures out: "
            "those of the indicators are put before it",
            prose),
        opt<&StatementGiven::indicators>("indicators", "ids of the indicators it is about", an_id),
        opt<&StatementGiven::ask>("ask", "what the board is asked to do; by default to act on, watch or note it",
                                  prose),
        opt<&StatementGiven::illustrative>("illustrative", "true: made up for demonstration; overrides the file"),
    });
};

template <>
struct Table<Risk> {
    static constexpr std::string_view name = "risk";
    static constexpr std::string_view help =
        "A risk of the partnership's register, scored by likelihood and consequence.";
    static constexpr auto fields = std::to_array<Field<Risk>>({
        req<&Risk::id>("id", "unique among the risks of a period", an_id),
        req<&Risk::title>("title", "what may happen"),
        opt<&Risk::controls>("controls", "what is done about it", prose),
        opt<&Risk::gaps>("gaps", "what is not yet done", prose),
        opt<&Risk::owner>("owner", "the post that answers for it"),
        req<&Risk::likelihood>("likelihood", "how likely it is, 1 to 5", between(1, 5)),
        req<&Risk::consequence>("consequence", "how bad it would be, 1 to 5", between(1, 5)),
        opt<&Risk::previous_score>("previous_score", "likelihood times consequence a period ago", between(1, 25)),
        opt<&Risk::target_score>("target_score", "the score that is aimed at", between(1, 25)),
        opt<&Risk::indicators>("indicators", "ids of the indicators that would show it", an_id),
        opt<&Risk::reviewed_on>("reviewed_on", "the day on which it was last looked at"),
        opt<&Risk::illustrative>("illustrative", "true: made up for demonstration; overrides the file"),
    });
};

template <>
struct Table<Quote> {
    static constexpr std::string_view name = "quote";
    static constexpr std::string_view help = "Something a family or a young person said, cleared for publication.";
    static constexpr auto fields = std::to_array<Field<Quote>>({
        req<&Quote::text>("text", "what was said", prose),
        req<&Quote::said_by>("said_by", "who said it, without a name"),
        opt<&Quote::changed>("changed", "what changed because of it, or why it could not", prose),
        opt<&Quote::priority>("priority", "id of the priority it is about", an_id),
        opt<&Quote::cleared_on>("cleared_on", "the day on which its publication was agreed"),
        opt<&Quote::illustrative>("illustrative", "true: made up for demonstration; overrides the file"),
    });
};

template <>
struct Table<QualityMark> {
    static constexpr std::string_view name = "quality";
    static constexpr std::string_view help = "How good one facet of an indicator's data is.";
    static constexpr auto fields = std::to_array<Field<QualityMark>>({
        req<&QualityMark::indicator>("indicator", "id of the indicator", an_id),
        req<&QualityMark::facet>("facet", "what was looked at"),
        req<&QualityMark::rating>("rating", "how good it is"),
        opt<&QualityMark::note>("note", "what was found", prose),
        opt<&QualityMark::rated_by>("rated_by", "the post that rated it"),
        opt<&QualityMark::rated_on>("rated_on", "the day on which it was rated"),
        opt<&QualityMark::illustrative>("illustrative", "true: made up for demonstration; overrides the file"),
    });
};

/// One file of indicators/data/<period>/.
struct DataFile {
    Return sent;
    std::vector<Figure> figures;
    std::vector<Revision> revisions;
    std::vector<ActionUpdate> actions;
    std::vector<Escalation> escalations;
    std::vector<StatementGiven> statements;
    std::vector<Risk> risks;
    std::vector<Quote> quotes;
    std::vector<QualityMark> quality;
    Span span;
};

template <>
struct Table<DataFile> {
    static constexpr std::string_view name = "data file";
    static constexpr std::string_view help =
        "indicators/data/<period>/<provider>.toml: the figures that a provider sent for a period, and what came with "
        "them.";
    static constexpr auto fields = std::to_array<Field<DataFile>>({
        req<&DataFile::sent, &Return::period>("period", "the period; the same as the folder's name"),
        req<&DataFile::sent, &Return::provider>("provider", "id of the provider that sent the file", an_id),
        opt<&DataFile::sent, &Return::received_on>("received_on", "the day on which it was received"),
        opt<&DataFile::sent, &Return::illustrative>("illustrative", "true: made up for demonstration"),
        opt<&DataFile::figures>("figure", "the figures, each under the id of its indicator"),
        opt<&DataFile::revisions>("revision", "figures of earlier periods that were wrong"),
        opt<&DataFile::actions>("action", "where commitments stand"),
        opt<&DataFile::escalations>("escalation", "matters raised to a board"),
        opt<&DataFile::statements>("statement", "what boards need to know first"),
        opt<&DataFile::risks>("risk", "risks of the register"),
        opt<&DataFile::quotes>("quote", "what families and young people said"),
        opt<&DataFile::quality>("quality", "how good the data is"),
    });
};

// --- indicators/data/published/*.toml --------------------------------------------------------------------------------

/// The figure of one period in a published series.
struct SeriesFigure {
    Located<Period> period;
    std::optional<Located<Rational>> value, numerator, denominator;
    std::vector<Part> parts;
    std::optional<Missing> missing;
    Stage stage = Stage::final;
    std::optional<Date> published_on;
    std::string note;
    Span span;
};

template <>
struct Table<SeriesFigure> {
    static constexpr std::string_view name = "series figure";
    static constexpr std::string_view help = "The figure of one period.";
    static constexpr auto fields = std::to_array<Field<SeriesFigure>>({
        req<&SeriesFigure::period>("period", "the period"),
        opt<&SeriesFigure::value>("value", "the value, in the indicator's unit"),
        opt<&SeriesFigure::numerator>("numerator", "the count"),
        opt<&SeriesFigure::denominator>("denominator", "out of how many"),
        opt<&SeriesFigure::parts>("parts", "breakdowns: the value of each part, or \"not available\""),
        opt<&SeriesFigure::missing>("missing", "why there is none"),
        opt<&SeriesFigure::stage>("stage", "how sure the figure is"),
        opt<&SeriesFigure::published_on>("published_on", "the day on which it was first published, where that differs"),
        opt<&SeriesFigure::note>("note", "what a reader of the figure has to know", prose),
    });
};

struct PublishedSeries {
    Located<std::string> indicator, area;
    std::string source, file, of, note;
    std::optional<Date> published_on;
    bool illustrative = false;
    std::vector<SeriesFigure> figures;
    Span span;
};

template <>
struct Table<PublishedSeries> {
    static constexpr std::string_view name = "series";
    static constexpr std::string_view help = "The published figures of one indicator and one area.";
    static constexpr auto fields = std::to_array<Field<PublishedSeries>>({
        req<&PublishedSeries::indicator>("indicator", "id of the indicator", an_id),
        req<&PublishedSeries::area>("area", "code of the area", an_id),
        opt<&PublishedSeries::source>("source", "dataset and release, where they differ from the file's", prose),
        opt<&PublishedSeries::file>("file", "the file of the source from which the figures were taken", prose),
        opt<&PublishedSeries::of>("of", "breakdowns: id of the classification", an_id),
        opt<&PublishedSeries::published_on>("published_on",
                                            "the day on which they were published, where it differs from the file's"),
        opt<&PublishedSeries::note>("note", "what a reader of the series has to know", prose),
        opt<&PublishedSeries::illustrative>("illustrative", "true: made up for demonstration; overrides the file"),
        req<&PublishedSeries::figures>("figures", "the figures, in order of period"),
    });
};

/// One file of indicators/data/published/.
struct PublishedFile {
    std::string source, publisher;
    std::optional<Date> published_on;
    bool illustrative = false;
    std::vector<PublishedSeries> series;
};

template <>
struct Table<PublishedFile> {
    static constexpr std::string_view name = "published file";
    static constexpr std::string_view help =
        "indicators/data/published/*.toml: figures that a public body has published, with their source.";
    static constexpr auto fields = std::to_array<Field<PublishedFile>>({
        req<&PublishedFile::source>("source", "dataset and release", prose),
        req<&PublishedFile::publisher>("publisher", "the body that published them"),
        opt<&PublishedFile::published_on>("published_on",
                                          "the day on which they were published: --known-on an earlier day hides them"),
        opt<&PublishedFile::illustrative>("illustrative", "true: made up for demonstration"),
        opt<&PublishedFile::series>("series", "the series"),
    });
};

}  // namespace boardpack::load
