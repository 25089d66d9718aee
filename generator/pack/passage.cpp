#include "pack/passage.hpp"

#include "pack/build.hpp"
#include "pack/commentary.hpp"
#include "pack/quality.hpp"
#include "pack/result_table.hpp"
#include "pack/series_chart.hpp"
#include "pack/series_table.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

constexpr double compact_chart_height = 96;

/// "83.8% in 2025-26 Q4 (31 of 37)".
Inlines latest_words(const IndicatorResult& result) {
    Inlines out = value_words(result);
    if (!has_value(result.latest))
        return out;
    append(out, " in " + result.latest->period.display());
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

void add_comparison(Facts& facts, std::string label, const Comparison& comparison) {
    if (!comparison.difference)
        return;
    if (comparison.against)
        label += " (" + comparison.against->display() + ")";
    facts.items.push_back({std::move(label), direction_words(comparison)});
}

void add_comparators(Facts& facts, const Composer& composer, const IndicatorResult& result) {
    for (const Series* other : comparators(composer, result)) {
        const Observation* known = other->last_known();
        if (!known || known->value_ref == no_figure)
            continue;
        Inlines text{FigureSlot{known->value_ref, Show::with_marks}};
        append(text, " in " + known->period.display());
        facts.items.push_back({area_name(composer.model, other->area), std::move(text)});
    }
}

BlockPtr chart_block(Composer& composer, const IndicatorResult& result, double height) {
    Inlines title = words(result.indicator->title);
    return block(
        Chart{series_chart(composer, result, "chart-" + result.indicator->id.value, std::move(title)), height});
}

BlockPtr source_paragraph(const IndicatorResult& result) {
    const std::string text = result.latest ? source_line(result.latest->provenance) : std::string{};
    return text.empty() ? nullptr : paragraph(text, ParagraphStyle::source);
}

/// What a compact and a full passage about one indicator have in common, in reading order.
void add_body(Composer& composer, const IndicatorResult& result, Density density, Blocks& body) {
    const bool full = density == Density::full;
    if (chart_window(composer, result).drawable())
        body.push_back(chart_block(composer, result, full ? 0 : compact_chart_height));
    body.push_back(block(facts_of(composer, result, density)));
    append(body, commentary(composer, result, density));
    if (full && result.series && !result.series->points.empty() && !is_in_words(*result.indicator))
        body.push_back(recent_table(composer, result));
    if (const BlockPtr source = source_paragraph(result))
        body.push_back(source);
}

void add_family(Composer& composer, const Subject& subject, Density density, Blocks& body) {
    const IndicatorResult& lead = *subject.lead;
    if (chart_window(composer, lead).drawable())
        body.push_back(chart_block(composer, lead, density == Density::full ? 0 : compact_chart_height));
    body.push_back(block(result_table(composer, subject.members, "family-" + subject.anchor, words(subject.title))));
    for (const IndicatorResult* member : subject.members) {
        const Blocks text = commentary(composer, *member, density);
        // One missing commentary is enough said for a family.
        const bool only_missing = text.size() == 1 && member != &lead;
        if (!only_missing || (member->latest && member->latest->figure && member->latest->figure->commentary))
            append(body, text);
    }
    if (density == Density::full && lead.series && !lead.series->points.empty())
        body.push_back(recent_table(composer, lead));
    if (const BlockPtr source = source_paragraph(lead))
        body.push_back(source);
}

Inlines passage_title(const Subject& subject) {
    if (!subject.is_family())
        return finding(*subject.lead);
    Inlines out = words(subject.title + ". ");
    append(out, finding(*subject.lead));
    return out;
}

}  // namespace

const Blocks& passage(Composer& composer, const Subject& subject, Density density) {
    return composer.once("passage/" + subject.anchor + "/" + std::string{name_of(density)}, [&] {
        Group group;
        group.indicator = subject.anchor;
        group.title = subject.title;
        group.body.push_back(heading(2, passage_title(subject), subject.anchor));
        if (subject.is_family())
            add_family(composer, subject, density, group.body);
        else
            add_body(composer, *subject.lead, density, group.body);
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
    facts.items.push_back({"Target", target_with_origin(composer.model, result)});
    facts.items.push_back({"Status", status_mark(result)});
    if (!is_in_words(*result.indicator))
        facts.items.push_back({"Direction", direction_words(result.direction)});
    if (result.carried && result.next_due)
        facts.items.push_back({"Next due", words(result.next_due->display())});
    if (density == Density::compact)
        return facts;
    add_comparison(facts, "Since the baseline", result.since_baseline);
    add_comparison(facts, "On a year before", result.on_year);
    add_comparison(facts, "On the period before", result.on_previous);
    add_comparators(facts, composer, result);
    facts.items.push_back(
        {"Data quality", words(quality_of(composer.model, *result.indicator, composer.evaluation.period).words)});
    return facts;
}

}  // namespace boardpack
