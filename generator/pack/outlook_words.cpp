#include "pack/outlook_words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "figure/chance_words.hpp"
#include "figure/format.hpp"
#include "pack/build.hpp"
#include "pack/series_chart.hpp"
#include "pack/small_numbers.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

/// Estimates are held between 1 and 99 in 100: a dozen quarters tell no more.
std::string chance_text(double chance) {
    constexpr double nearly = 0.005;
    if (chance < 0.01 + nearly)
        return "less than 1 in 100";
    if (chance > 0.99 - nearly)
        return "more than 99 times in 100";
    return chance_words(chance);
}

Claim when_shown(std::string text, const std::vector<FigureRef>& refs) { return {std::move(text), refs, "", {}}; }

FigureSlot slot(FigureRef figure, const std::vector<FigureRef>& refs, Show show = Show::value) {
    return {figure, show, Emphasis::none, refs};
}

/// "a rise of 2.1 percentage points".
Inlines pace_words(const Rational& pace, FigureRef figure, const std::vector<FigureRef>& refs, std::string otherwise) {
    std::string before = pace.sign() == 0 ? "no change" : pace.sign() > 0 ? "a rise of " : "a fall of ";
    Inlines out{Claim{std::move(before), refs, std::move(otherwise), {}}};
    if (pace.sign() != 0)
        out.emplace_back(slot(figure, refs, Show::magnitude));
    return out;
}

void add_needed(Inlines& out, const Outlook& outlook, const std::vector<FigureRef>& refs) {
    if (outlook.there) {
        out.emplace_back(when_shown("At the level asked for now", refs));
    } else {
        out.emplace_back(when_shown("To be at ", refs));
        out.emplace_back(slot(outlook.level_ref, refs));
        out.emplace_back(when_shown(" in " + outlook.ends.display() + " takes ", refs));
        append(out, needed_words(outlook, ""));
        out.emplace_back(when_shown(" a quarter", refs));
    }
    out.emplace_back(when_shown("; a quarter has brought ", refs));
    append(out, averaged_words(outlook, ""));
    out.emplace_back(when_shown(" on average. ", refs));
    if (outlook.more_cases_ref == no_figure)
        return;
    out.emplace_back(slot(outlook.more_cases_ref, refs));
    out.emplace_back(when_shown(" more cases would have met it in the last quarter. ", refs));
}

bool rests_on_small_numbers(const Composer& composer, const IndicatorResult& result) {
    return std::ranges::any_of(result.series->points, [&](const Observation& o) {
        return is_sensitive(o, composer.evaluation.figures, composer.policy());
    });
}

/// Forecasts from and about figures that may be shown: how a hidden one turned out is nobody's to know.
std::vector<PastForecast> shown_forecasts(const Composer& composer) {
    std::vector<PastForecast> shown;
    const IndicatorResult* last = nullptr;
    bool small = false;
    for (const PastForecast& f : composer.evaluation.past_forecasts) {
        if (f.result != last)
            small = rests_on_small_numbers(composer, *f.result);
        last = f.result;
        if (!small)
            shown.push_back(f);
    }
    return shown;
}

}  // namespace

Inlines chance_of(const Outlook& outlook) { return {Claim{chance_text(outlook.chance), outlook.rests_on}}; }

Inlines needed_words(const Outlook& outlook, std::string otherwise) {
    if (!outlook.needed)
        return {};
    return pace_words(*outlook.needed, outlook.needed_ref, outlook.rests_on, std::move(otherwise));
}

Inlines averaged_words(const Outlook& outlook, std::string otherwise) {
    return pace_words(*outlook.averaged, outlook.averaged_ref, outlook.rests_on, std::move(otherwise));
}

void add_outlook(Facts& facts, const IndicatorResult& result) {
    if (!result.outlook)
        return;
    const Outlook& outlook = *result.outlook;
    if (outlook.state == Outlook::State::too_short)
        return void(facts.items.push_back({"Outlook (an estimate)", words(capitalised(outlook.why_not))}));
    if (outlook.state != Outlook::State::given)
        return;
    Inlines out;
    const std::vector<FigureRef>& refs = outlook.rests_on;
    add_needed(out, outlook, refs);
    out.emplace_back(when_shown("Chance of meeting the aim then: ", refs));
    append(out, chance_of(outlook));
    facts.items.push_back({"Outlook (an estimate)", std::move(out)});
}

Blocks calibration_blocks(const Composer& composer) {
    const std::vector<PastForecast> shown = shown_forecasts(composer);
    const Calibration c = calibration(shown);
    if (c.forecasts == 0)
        return {};
    Table table;
    table.id = "outlook-calibration";
    table.caption = words("How often past estimates came true");
    table.columns = {{"Chance given", Align::left, 2, true},
                     {"Estimates", Align::right, 1, false},
                     {"Chance given on average", Align::right, 1.5, false},
                     {"Aim met", Align::right, 1, false},
                     {"Aim met, per cent", Align::right, 1.5, false}};
    const auto percent = [](double share) { return fmt::format("{:.0f}%", share * 100); };
    for (const Calibration::Band& band : c.bands)
        table.rows.push_back(
            {{cell(band.to == 100 ? fmt::format("{}% or more", band.from)
                                  : fmt::format("{}% to under {}%", band.from, band.to)),
              cell(format_count(band.forecasts)), cell(percent(band.mean_chance)), cell(format_count(band.met)),
              cell(percent(static_cast<double>(band.met) / band.forecasts))},
             false});
    std::string note = fmt::format(
        "{} estimates, one to four quarters ahead, made from the past of the series as they are known now. Brier score "
        "{:.2f}, where 0 is perfect; always giving the share of aims met would have scored {:.2f}. Estimates of one "
        "series are not independent.",
        format_count(c.forecasts), c.brier, c.base_rate);
    if (std::ranges::any_of(shown, [](const PastForecast& f) { return f.result->latest->provenance.illustrative; }))
        note += std::string{" "} + illustrative_words;
    return {block(std::move(table)), paragraph(std::move(note), ParagraphStyle::note)};
}

}  // namespace boardpack
