#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "evaluate/reporting_periods.hpp"
#include "evaluate/status_legend.hpp"
#include "pack/build.hpp"
#include "pack/clock_words.hpp"
#include "pack/sections/sections.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

std::string clock_words(const Clock& clock, Date known_on) {
    std::string text = fmt::format("Clock starts: {}; stops: {}; allows {}; counted {}", clock.start, clock.stop,
                                   allowance_words(clock, known_on), cohort_words(clock.cohort));
    if (!clock.exceptions.empty())
        text += "; exceptions: " + clock.exceptions;
    return sentence(text);
}

void add_sentence(std::string& text, const std::string& lead, const std::string& part) {
    if (!part.empty())
        text += (text.empty() ? "" : " ") + lead + sentence(part);
}

std::string counted(const Composer& composer, const IndicatorResult& result, Extent extent) {
    const Indicator& indicator = *result.indicator;
    const Evaluation& evaluation = composer.evaluation;
    std::string text = sentence(capitalised(indicator.numerator));
    add_sentence(text, "Out of: ", indicator.denominator);
    if (indicator.clock)
        text += (text.empty() ? "" : " ") +
                clock_words(*indicator.clock, as_of(composer.model, evaluation.period, evaluation.known_on));
    if (extent == Extent::brief)
        return text;
    add_sentence(text, "", starts_words(composer.model, evaluation, result));
    add_sentence(text, "Included: ", indicator.inclusion);
    add_sentence(text, "Left out: ", indicator.exclusion);
    add_sentence(text, "Population: ", indicator.population);
    return text;
}

std::string source_words(const Model& model, const Indicator& indicator) {
    const Provider* provider = model.provider(indicator.provider.value);
    std::string text = provider ? provider->name : indicator.provider.value;
    if (!indicator.source.empty())
        text += ": " + indicator.source;
    return sentence(capitalised(text)) + " " + sentence(capitalised(std::string{name_of(indicator.frequency)}));
}

bool is_improvement(const IndicatorResult& result) {
    return result.target.target && result.target.target->form == TargetForm::improve_on_baseline;
}

/// Judged as the methods annex says of all improvements, without a rule of its own.
bool is_plain_improvement(const IndicatorResult& result) {
    return is_improvement(result) && !result.target.target->min_change &&
           result.indicator->status.travel == Travel::ignored;
}

/// Baseline, target and who set it, breaks and changes of the definition.
Inlines judged_by(const Model& model, const IndicatorResult& result, Extent extent) {
    const Indicator& indicator = *result.indicator;
    Inlines text = target_words(model, result);
    const std::string origin = target_origin(result);
    append(text, origin.empty() ? "." : ", " + sentence(origin));
    std::string more;
    if (extent == Extent::full && !is_plain_improvement(result))
        add_sentence(more, "", status_legend(model, indicator, result.target));
    if (indicator.baseline && !(is_improvement(result) && indicator.baseline->period))
        add_sentence(
            more, "Baseline: ", indicator.baseline->period ? indicator.baseline->period->value.display() : "being set");
    if (extent == Extent::full && indicator.baseline)
        add_sentence(more, "", indicator.baseline->note);
    for (const Break& b : indicator.breaks) add_sentence(more, "Break from " + b.at.value.display() + ": ", b.reason);
    for (const DefinitionChange& change : indicator.changes)
        add_sentence(more, "Changed from " + change.at.value.display() + ": ", change.what);
    append(text, more.empty() ? "" : " " + more);
    return text;
}

std::vector<const Subject*> subjects_shown(const Pack& pack, Extent extent) {
    std::vector<const Subject*> shown;
    if (extent == Extent::full) {
        for (const Subject& subject : pack.shared.subjects) shown.push_back(&subject);
        return shown;
    }
    // Context figures name their source and population where they stand.
    for (const Subject& subject : pack.shared.subjects)
        for (const PlannedSection& section : pack.plan)
            if (!subject.context && std::ranges::find(section.subjects, &subject) != section.subjects.end()) {
                shown.push_back(&subject);
                break;
            }
    return shown;
}

Table make(const Composer& composer, const std::vector<const Subject*>& shown, Extent extent) {
    Table table;
    table.editions = Editions::workbook;  // pages say it in running text, which takes a third of the room
    table.id = "definitions";
    table.caption = words("What each indicator counts, where the figures come from and what they are held against");
    table.columns = {{"Indicator", Align::left, 1.5, true},
                     {"What is counted", Align::left, 3, false},
                     {"Who sends it, how often", Align::left, 1.7, false},
                     {"Target and baseline", Align::left, 2, false}};
    const auto add = [&](const std::string& name, const IndicatorResult& result) {
        table.rows.push_back(
            {{cell(name), cell(counted(composer, result, extent)),
              cell(source_words(composer.model, *result.indicator)), cell(judged_by(composer.model, result, extent))},
             false});
    };
    for (const Subject* subject : shown) {
        // In short the lead of a family stands for the rest, which count the same people.
        if (extent == Extent::brief) {
            add(subject->is_family() ? subject->lead->indicator->title : subject->title, *subject->lead);
            continue;
        }
        if (!subject->is_family()) {
            add(subject->title, *subject->lead);
            continue;
        }
        table.rows.push_back(subheading(words(subject->title), table.columns.size()));
        for (const IndicatorResult* result : subject->members)
            if (result == subject->lead)
                add(result->indicator->title, *result);
            else
                table.rows.push_back(
                    {{cell(result->indicator->title), cell(sentence(capitalised(result->indicator->numerator))),
                      cell("As for the family."), cell(target_words(composer.model, *result))},
                     false});
    }
    return table;
}

/// What one indicator counts, from whom it comes and what it is held against, as running text.
BlockPtr entry_text(const Composer& composer, const IndicatorResult& result, Extent extent) {
    Inlines text;
    append(text, counted(composer, result, extent));
    if (extent == Extent::full) {
        append(text, " Sent by: ", Emphasis::strong);
        append(text, source_words(composer.model, *result.indicator));
        append(text, " Held against: ", Emphasis::strong);
        append(text, judged_by(composer.model, result, extent));
    } else if (const std::string origin = target_origin(result); !origin.empty()) {
        append(text, " " + sentence(capitalised("target " + origin)));
    }
    return paragraph(std::move(text), ParagraphStyle::note);
}

/// The other members of a family, which count the same people in another way.
BlockPtr members_text(const Subject& subject, std::map<std::string, std::string>& known) {
    std::string names;
    for (const IndicatorResult* member : subject.members) names += name_in_family(*member->indicator) + '/';
    const auto [first, is_new] = known.emplace(names, subject.title);
    if (!is_new)
        return paragraph("Its other numbers are counted in the same way as for " + first->second + ".",
                         ParagraphStyle::note);
    Inlines text;
    for (const IndicatorResult* member : subject.members) {
        if (member == subject.lead)
            continue;
        append(text, text.empty() ? "" : " ");
        append(text, name_in_family(*member->indicator) + ": ", Emphasis::strong);
        append(text, sentence(member->indicator->numerator));
    }
    return paragraph(std::move(text), ParagraphStyle::note);
}

Blocks entries(const Composer& composer, const std::vector<const Subject*>& shown, Extent extent) {
    Blocks blocks;
    std::map<std::string, std::string> families;  // the names of the members -> the first family that has such
    for (const Subject* subject : shown) {
        if (subject->context)
            continue;  // context figures name their source and population where they stand
        Group group;
        group.editions = Editions::pages;
        group.body.push_back(heading(2, words(subject->title), ""));
        group.body.push_back(entry_text(composer, *subject->lead, extent));
        if (subject->is_family() && extent == Extent::full)
            group.body.push_back(members_text(*subject, families));
        blocks.push_back(block(std::move(group)));
    }
    return blocks;
}

}  // namespace

SectionContents definitions_section(Pack& pack, const PlannedSection& plan) {
    const Extent extent = plan.form->extent;
    const std::vector<const Subject*> shown = subjects_shown(pack, extent);
    if (shown.empty())
        return just({paragraph("This pack shows no indicator.")});
    std::string key = "definitions/" + std::string{name_of(extent)} + "/";
    for (const Subject* subject : shown) key += subject->anchor + ' ';
    return just(pack.shared.once(key, [&] {
        Blocks blocks = entries(pack.shared, shown, extent);
        blocks.push_back(block(make(pack.shared, shown, extent)));
        return blocks;
    }));
}

}  // namespace boardpack
