#include "pack/passage.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "evaluate/fair_all.hpp"
#include "evaluate/status_legend.hpp"
#include "figure/chance_words.hpp"
#include "pack/benchmark_words.hpp"
#include "pack/build.hpp"
#include "pack/commentary.hpp"
#include "pack/interval_words.hpp"
#include "pack/outlook_words.hpp"
#include "pack/process_parts.hpp"
#include "pack/quality.hpp"
#include "pack/result_table.hpp"
#include "pack/series_chart.hpp"
#include "pack/series_table.hpp"
#include "pack/survey_chart.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

constexpr double compact_chart_height = 80, family_chart_height = 68, full_chart_height = 150;

/// "83.8% in 2025-26 Q4 (31 of 37)".
Inlines latest_words(const IndicatorResult& result) {
    Inlines out = value_words(result);
    if (!has_value(result.latest))
        return out;
    append(out, " " + when_words(result.latest->period));
    const FigureRef numerator = result.latest->numerator_ref;
    const FigureRef denominator = result.latest->denominator_ref;
    if (!is_share(result.indicator->kind) || denominator == no_figure)
        return out;
    const std::vector<FigureRef> both =
        numerator == no_figure ? std::vector{denominator} : std::vector{numerator, denominator};
    out.emplace_back(Claim{" (", both, "", {}});
    if (numerator != no_figure)
        out.emplace_back(FigureSlot{numerator, Show::value, {}, both});
    out.emplace_back(Claim{numerator != no_figure ? " of " : "of ", both, "", {}});
    out.emplace_back(FigureSlot{denominator, Show::value, {}, both});
    out.emplace_back(Claim{")", both, "", {}});
    return out;
}

Inlines target_with_origin(const Model& model, const IndicatorResult& result) {
    Inlines out = target_words(model, result);
    if (const std::string origin = target_origin(result); !origin.empty())
        append(out, "; " + origin, Emphasis::muted);
    return out;
}

/// "Direction (on 2025-26 Q3)".
std::string direction_label(const IndicatorResult& result) {
    const bool told = result.direction.difference && result.direction.against;
    return told ? "Direction (on " + result.direction.against->display() + ")" : "Direction";
}

/// A comparison beyond the direction of travel, which stands there already.
void add_comparison(Facts& facts, std::string label, const IndicatorResult& result, const Comparison& comparison) {
    if (!comparison.difference || comparison.difference_ref == result.direction.difference_ref)
        return;
    if (comparison.against)
        label += " (" + comparison.against->display() + ")";
    facts.items.push_back({std::move(label), direction_words(comparison)});
}

/// Blank answers and cases left out: printed, though not counted.
void add_excluded(Facts& facts, Composer& composer, const IndicatorResult& result) {
    const Figure* figure = result.latest ? result.latest->figure : nullptr;
    if (!figure || !figure->excluded || !has_value(result.latest))
        return;
    FigureEntry entry;
    entry.id =
        figure_id(result.indicator->id.value, result.latest->period, composer.model.strategy().area_code, "excluded");
    entry.content = Rational{*figure->excluded};
    entry.counts = result.indicator->counts;
    entry.is_count = true;
    entry.provenance = result.latest->provenance;
    facts.items.push_back({result.indicator->kind == Kind::survey ? "Blank answers" : "Cases left out",
                           Inlines{FigureSlot{composer.evaluation.figures.add(std::move(entry))}}});
}

std::string_view period_noun(const Period& period) {
    switch (period.kind()) {
        case PeriodKind::financial_quarter:
        case PeriodKind::calendar_quarter:
            return "quarter";
        case PeriodKind::financial_year:
        case PeriodKind::calendar_year:
        case PeriodKind::academic_year:
            return "year";
        case PeriodKind::financial_half:
            return "half year";
        case PeriodKind::month:
            return "month";
        case PeriodKind::academic_term:
            return "term";
        case PeriodKind::day:
            break;
    }
    return "result";
}

/// How often a good service shows a perfect period: what a target of all asks of these numbers. It tells the number of
/// cases, and goes with it.
void add_fair_reading(Facts& facts, const IndicatorResult& result) {
    const std::optional<FairAll> fair = fair_all(result);
    if (!fair)
        return;
    const std::vector<FigureRef> refs{fair->cases_ref};
    facts.items.push_back({"Reading \u201call\u201d fairly",
                           Inlines{Claim{fmt::format("A service that gets {}% right would show a perfect {} of ",
                                                     fair->rate, period_noun(result.latest->period)),
                                         refs,
                                         "",
                                         {}},
                                   FigureSlot{fair->cases_ref, Show::value, {}, refs},
                                   Claim{" cases " + chance_words(fair->chance), refs, "", {}}}});
}

/// By which test or rule the comparisons were judged, without their outcomes: "N-1 chi-squared test ... at the 5%
/// level".
void add_tests(Facts& facts, const IndicatorResult& result) {
    std::vector<std::string> tests;
    std::vector<FigureRef> refs;
    for (const Comparison* c : {&result.direction, &result.since_baseline}) {
        if (!c->difference || c->test.empty())
            continue;
        const bool made = !c->test.starts_with("none");
        std::string test = made ? c->test.substr(0, c->test.find(':')) : c->test;
        if (std::ranges::find(tests, test) == tests.end())
            tests.push_back(std::move(test));
        refs.push_back(c->difference_ref);
    }
    if (!tests.empty())
        facts.items.push_back({"Test of changes", Inlines{Claim{capitalised(listing(tests)), refs}}});
}

/// "71.0% to 91.2% (Wilson)": of a sample at every density, of a full count on full passages.
void add_interval(Facts& facts, const IndicatorResult& result, Density density) {
    const bool sample = result.interval && result.interval->meaning == IntervalMeaning::interval;
    if (Inlines text = interval_words(result); !text.empty() && (sample || density == Density::full))
        facts.items.push_back({sample ? "95% interval" : "Expected variation (95%)", std::move(text)});
}

/// "95.4%, would be Close; an estimate of the Head of Service": beside the status, never in its place.
void add_forecast(Facts& facts, const IndicatorResult& result) {
    if (!result.forecast)
        return;
    const Forecast& forecast = *result.forecast;
    std::vector<FigureRef> refs{forecast.value_ref};
    if (forecast.baseline_ref != no_figure)
        refs.push_back(forecast.baseline_ref);
    if (forecast.level_ref != no_figure)
        refs.push_back(forecast.level_ref);
    const std::string status{status_words(forecast.status)};
    Inlines text{FigureSlot{forecast.value_ref}};
    text.emplace_back(
        Claim{is_judgement(forecast.status) ? ", would be " + status : ", " + uncapitalised(status), refs, "", {}});
    append(text, "; an estimate of the " + forecast.given->by + ", no figure", Emphasis::muted);
    facts.items.push_back({"Forecast (" + forecast.given->period.value.display() + ")", std::move(text)});
}

/// How a passage is set: in short or in full, across the page or in a column of it.
struct Form {
    Density density = Density::compact;
    bool narrow = false;
    bool drawn_elsewhere = false;
};

void add_chart(Composer& composer, const IndicatorResult& result, double height, const Form& form, Blocks& body) {
    if (form.drawn_elsewhere || !chart_window(composer, result).drawable())
        return;
    Inlines title = words(result.indicator->title);
    if (is_shown_as_rounds(composer, result)) {
        body.push_back(block(
            Chart{rounds_chart(composer, result, "chart-" + result.indicator->id.value, std::move(title), form.narrow),
                  0, !form.narrow}));
        return;
    }
    body.push_back(block(Chart{series_chart(composer, result, "chart-" + result.indicator->id.value, std::move(title),
                                            !form.narrow && shows_limits(result, form.density), form.narrow),
                               height, !form.narrow}));
}

/// A chart carries its own source line; without one the passage does.
void add_source_without_chart(const Composer& composer, const IndicatorResult& result, const Form& form, Blocks& body) {
    if (!result.latest || form.drawn_elsewhere || chart_window(composer, result).drawable())
        return;
    if (const std::string text = source_line(result.latest->provenance, *result.indicator); !text.empty())
        body.push_back(paragraph(text, ParagraphStyle::source));
}

void add_body(Composer& composer, const IndicatorResult& result, const Form& form, Blocks& body) {
    const Density density = form.density;
    add_chart(composer, result, density == Density::full ? full_chart_height : compact_chart_height, form, body);
    body.push_back(block(facts_of(composer, result, density)));
    append(body, commentary(composer, result, density));
    if (density == Density::full && result.series && !is_in_words(*result.indicator))
        append(body, recent_table(composer, result));
    add_source_without_chart(composer, result, form, body);
}

/// In short the lead speaks for the family, or the first member somebody wrote about; in full each one that has a text.
void add_family_commentary(Composer& composer, const Subject& subject, Density density, Blocks& body) {
    const auto written = std::ranges::find_if(subject.members, [](const auto* r) { return has_commentary(*r); });
    if (density == Density::compact || written == subject.members.end()) {
        const bool lead_speaks = has_commentary(*subject.lead) || written == subject.members.end();
        append(body, commentary(composer, lead_speaks ? *subject.lead : **written, density));
        return;
    }
    for (const IndicatorResult* member : subject.members) {
        if (!has_commentary(*member))
            continue;
        const std::string& id = member->indicator->id.value;
        body.push_back(heading(3, words(name_in_family(*member->indicator)), "about-" + id));
        append(body, commentary(composer, *member, density));
    }
}

void add_family(Composer& composer, const Subject& subject, const Form& form, Blocks& body) {
    const Density density = form.density;
    const IndicatorResult& lead = *subject.lead;
    add_chart(composer, lead, density == Density::full ? full_chart_height : family_chart_height, form, body);
    Table table = result_table(composer, subject.members, "family-" + subject.anchor, words(subject.title));
    if (form.narrow) {
        body.push_back(block(narrow_result_table(subject.members, "brief-" + subject.anchor, words(subject.title))));
        table.editions = Editions::workbook;
    }
    body.push_back(block(std::move(table)));
    add_family_commentary(composer, subject, density, body);
    if (density == Density::full && lead.series)
        append(body, recent_table(composer, lead));
    add_source_without_chart(composer, lead, form, body);
}

Inlines passage_title(const Subject& subject) {
    if (!subject.is_family())
        return finding(*subject.lead);
    return finding(*subject.lead, subject.title);
}

}  // namespace

const Blocks& passage(Composer& composer, const Subject& subject, Density density, bool narrow, bool drawn_elsewhere) {
    const std::string form =
        std::string{name_of(density)} + (narrow ? "/narrow" : "") + (drawn_elsewhere ? "/drawn-elsewhere" : "");
    return composer.once("passage/" + subject.anchor + "/" + form, [&] {
        Group group;
        group.indicator = subject.anchor;
        group.title = subject.title;
        group.wide = !narrow;
        group.body.push_back(heading(2, passage_title(subject), subject.anchor));
        if (subject.is_family())
            add_family(composer, subject, {density, narrow, drawn_elsewhere}, group.body);
        else
            add_body(composer, *subject.lead, {density, narrow, drawn_elsewhere}, group.body);
        append(group.body, composer.once("workbook/" + subject.anchor, [&] {
            Blocks tables;
            for (const IndicatorResult* member : subject.members) append(tables, workbook_tables(composer, *member));
            return tables;
        }));
        return Blocks{block(std::move(group))};
    });
}

Facts facts_of(Composer& composer, const IndicatorResult& result, Density density) {
    Facts facts;
    facts.items.push_back({is_in_words(*result.indicator) ? "Where it stands" : "Latest", latest_words(result)});
    add_interval(facts, result, density);
    // In short, who set it and when stands with the definitions.
    facts.items.push_back({"Target", density == Density::full ? target_with_origin(composer.model, result)
                                                              : target_words(composer.model, result)});
    facts.items.push_back({"Status", status_mark(result)});
    if (has_value(result.latest))
        facts.items.push_back(
            {density == Density::full ? direction_label(result) : "Direction", direction_words(result.direction)});
    else if (Inlines last = last_known_words(result); !last.empty())
        facts.items.push_back({"Last figure", std::move(last)});
    if (result.carried && result.next_due)
        facts.items.push_back({"Next due", words(result.next_due->display())});
    add_process(facts, result, density);
    if (density == Density::compact)
        return facts;
    facts.items.push_back({"How judged", words(status_legend(composer.model, *result.indicator, result.target))});
    add_fair_reading(facts, result);
    add_comparison(facts, "Since the baseline", result, result.since_baseline);
    add_comparison(facts, "On a year before", result, result.on_year);
    add_comparison(facts, "On the period before", result, result.on_previous);
    add_tests(facts, result);
    add_benchmarks(facts, composer, result);
    add_outlook(facts, result);
    add_forecast(facts, result);
    add_excluded(facts, composer, result);
    facts.items.push_back(
        {"Data quality", words(quality_of(composer.model, *result.indicator, composer.evaluation.period).words)});
    return facts;
}

}  // namespace boardpack
