#include "pack/overview_charts.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "figure/format.hpp"
#include "pack/build.hpp"
#include "pack/series_chart.hpp"
#include "pack/small_numbers.hpp"
#include "pack/waiting_lists.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

constexpr std::size_t most_sources = 2;

/// The sources of several results, each once; by reference to the definitions where they are many.
class CitedSources {
public:
    void add(const IndicatorResult& result) {
        const Provenance& provenance = result.latest->provenance;
        const std::string& source = provenance.source.empty() ? result.indicator->source : provenance.source;
        if (!source.empty() && seen_.insert(source).second)
            names_.push_back(source);
        illustrative |= provenance.illustrative;
    }
    [[nodiscard]] std::string line() const {
        std::string text;
        if (names_.size() > most_sources)
            text = "Sources: as given with each measure.";
        else if (!names_.empty())
            text = sentence((names_.size() == 1 ? "Source: " : "Sources: ") + listing(names_));
        if (illustrative)
            text += (text.empty() ? "" : " ") + std::string{illustrative_words};
        return text;
    }
    bool illustrative = false;

private:
    std::set<std::string> seen_;
    std::vector<std::string> names_;
};

BlockPtr chart_block(ChartSpec spec) { return block(Chart{std::make_shared<const ChartSpec>(std::move(spec)), 0}); }

DumbbellChart::Change change_of(Judgement judged) {
    return judged == Judgement::better  ? DumbbellChart::Change::better
           : judged == Judgement::worse ? DumbbellChart::Change::worse
                                        : DumbbellChart::Change::none;
}

bool is_sensitive_now(const Composer& composer, const IndicatorResult& result) {
    return is_sensitive(*result.latest, composer.evaluation.figures, composer.policy());
}

/// The name of the list whose half has waited longest, of those that may be told.
const WaitingList* longest_wait(const Composer& composer, const std::vector<WaitingList>& lists) {
    const WaitingList* longest = nullptr;
    for (const WaitingList& list : lists) {
        const IndicatorResult* median = list.part(WaitingPart::median);
        if (!median || is_sensitive_now(composer, *median))
            continue;
        const IndicatorResult* most = longest ? longest->part(WaitingPart::median) : nullptr;
        if (!most || *most->latest->value < *median->latest->value)
            longest = &list;
    }
    return longest;
}

FigureRef latest_of(const WaitingList& list, WaitingPart part) {
    const IndicatorResult* result = list.part(part);
    return result ? result->latest->value_ref : no_figure;
}

/// "Within 18 weeks: from 10.0% (ADHD assessment) to 72.6% (Speech and language therapy)".
Inlines spread_words(const Composer& composer, const std::vector<WaitingList>& lists, const std::string& within) {
    const WaitingList *low = nullptr, *high = nullptr;
    std::vector<FigureRef> all;
    const auto value = [](const WaitingList* list) { return *list->part(WaitingPart::within)->latest->value; };
    for (const WaitingList& list : lists) {
        all.push_back(latest_of(list, WaitingPart::within));
        if (is_sensitive_now(composer, *list.part(WaitingPart::within)))
            continue;
        low = !low || value(&list) < value(low) ? &list : low;
        high = !high || value(high) < value(&list) ? &list : high;
    }
    const std::string plain = within + ", list by list";
    if (!low || low == high)
        return words(plain);
    return {Claim{within + ": from ", all, plain, {}},
            FigureSlot{latest_of(*low, WaitingPart::within), Show::value, {}, all},
            Claim{" (" + low->name + ") to ", all, "", {}},
            FigureSlot{latest_of(*high, WaitingPart::within), Show::value, {}, all},
            Claim{" (" + high->name + ")", all, "", {}}};
}

}  // namespace

BlockPtr change_chart(const Composer& composer, const std::vector<const IndicatorResult*>& results,
                      const std::string& id) {
    DumbbellChart chart{{}, "Baseline", "Latest"};
    CitedSources sources;
    std::vector<FigureRef> told;
    std::size_t better = 0;
    Shape shape;
    for (const IndicatorResult* result : results) {
        const Comparison& since = result->since_baseline;
        if (!is_share(result->indicator->kind) || !has_value(result->latest) || !since.difference ||
            since.earlier_ref == no_figure)
            continue;
        // One count of places must not tell what a hidden figure would: rows with one are left to their own passages.
        if (is_sensitive_now(composer, *result))
            continue;
        shape = composer.evaluation.figures.at(result->latest->value_ref).shape;
        // A target that is the baseline itself is the square already.
        const Target* target = result->target.target;
        const bool level = target && target->form != TargetForm::improve_on_baseline;
        chart.rows.push_back({label_of(*result->indicator), since.earlier_ref, result->latest->value_ref,
                              level ? result->target.value_ref : no_figure, change_of(since.judged)});
        better += since.judged == Judgement::better ? 1 : 0;
        told.push_back(since.difference_ref);
        sources.add(*result);
    }
    if (chart.rows.size() < 2)
        return nullptr;
    ChartSpec spec;
    spec.id = id;
    spec.title = {
        Claim{fmt::format("{} of {} shares are clearly better than at the baseline", better, chart.rows.size()),
              std::move(told),
              "Shares at the baseline and now",
              {}}};
    spec.subtitle =
        words(composer.model.local_area().name + ", from the baseline that each measure has to its latest figure");
    spec.shape = shape;
    spec.axis = unit_words(shape);
    spec.source = sources.line();
    spec.illustrative = sources.illustrative;
    spec.body = std::move(chart);
    return chart_block(std::move(spec));
}

BlockPtr waits_chart(const Composer& composer, const std::vector<const Subject*>& subjects, const std::string& id) {
    const std::vector<WaitingList> lists = waiting_lists(subjects);
    if (lists.size() < 2)
        return nullptr;
    WaitingProfile profile;
    CitedSources sources;
    for (const WaitingList& list : lists) {
        profile.lists.push_back({list.name, latest_of(list, WaitingPart::waiting), latest_of(list, WaitingPart::median),
                                 latest_of(list, WaitingPart::p92), latest_of(list, WaitingPart::within),
                                 latest_of(list, WaitingPart::over)});
        for (const IndicatorResult* result : list.parts) sources.add(*result);
    }
    profile.within_weeks = common_weeks(lists, WaitingPart::within);
    profile.over_weeks = common_weeks(lists, WaitingPart::over);
    const Observation& first = *lists.front().part(WaitingPart::median)->latest;
    ChartSpec spec;
    spec.id = id;
    spec.title = words("How long those who still wait have waited so far");
    if (const WaitingList* longest = longest_wait(composer, lists)) {
        const FigureRef median = latest_of(*longest, WaitingPart::median);
        std::vector<FigureRef> all;
        for (const WaitingList& list : lists) all.push_back(latest_of(list, WaitingPart::median));
        spec.title = {Claim{"Longest waits: " + longest->name + ", where half have waited up to ",
                            all,
                            "How long those who still wait have waited so far",
                            {}},
                      FigureSlot{median, Show::value, {}, all}};
    }
    spec.subtitle = words(composer.model.local_area().name + ", people still waiting, " + first.period.display());
    spec.shape = composer.evaluation.figures.at(first.value_ref).shape;
    spec.axis = "Weeks waited so far";
    spec.source = sources.line();
    spec.illustrative = sources.illustrative;
    spec.body = std::move(profile);
    return chart_block(std::move(spec));
}

BlockPtr pathways_chart(const Composer& composer, const std::vector<const Subject*>& subjects, const std::string& id) {
    SmallMultiples multiples;
    CitedSources sources;
    Shape shape;
    std::optional<Period> first, last;
    std::vector<WaitingList> lists = waiting_lists(subjects);
    std::erase_if(lists, [&](const WaitingList& list) {
        const IndicatorResult* within = list.part(WaitingPart::within);
        return !within || !chart_window(composer, *within).drawable();
    });
    if (lists.size() < 3)
        return nullptr;
    for (const WaitingList& list : lists) {
        const IndicatorResult& within = *list.part(WaitingPart::within);
        const Sparkline line = sparkline(composer, within);
        const bool level = within.target.target && within.target.target->form != TargetForm::improve_on_baseline;
        multiples.panels.push_back({list.name, line.points, level ? within.target.value_ref : no_figure});
        for (const ChartPoint& point : line.points) {
            first = first ? std::min(*first, point.period) : point.period;
            last = last ? std::max(*last, point.period) : point.period;
        }
        shape = composer.evaluation.figures.at(within.latest->value_ref).shape;
        sources.add(within);
    }
    const std::optional<int> weeks = common_weeks(lists, WaitingPart::within);
    ChartSpec spec;
    spec.id = id;
    const std::string within = weeks ? fmt::format("Within {} weeks", *weeks) : std::string{"Within the limit"};
    spec.title = spread_words(composer, lists, within);
    spec.subtitle = words(composer.model.local_area().name + ", share of those waiting, " + first->display() + " to " +
                          last->display());
    spec.shape = shape;
    spec.axis = capitalised(unit_words(shape));
    spec.source = sources.line();
    spec.illustrative = sources.illustrative;
    spec.body = std::move(multiples);
    return chart_block(std::move(spec));
}

BlockPtr milestones_chart(const Composer& composer, const std::vector<const IndicatorResult*>& results,
                          const std::string& id) {
    const Strategy& strategy = composer.model.strategy();
    MilestoneLine line{strategy.starts, strategy.ends, composer.evaluation.period.last(), {}};
    std::size_t late = 0;
    bool illustrative = false;
    for (const IndicatorResult* result : results) {
        if (result->indicator->kind != Kind::milestone)
            continue;
        MilestoneLine::Milestone milestone{label_of(*result->indicator), std::nullopt, std::nullopt};
        if (result->target.target)
            milestone.due = result->target.target->due;
        for (const Observation& point : result->series->points)
            if (point.figure && point.figure->done_on && *point.figure->done_on <= line.now) {
                milestone.done = point.figure->done_on;
                illustrative |= point.provenance.illustrative;
            }
        illustrative |= result->latest && result->latest->provenance.illustrative;
        late += !milestone.done && milestone.due && *milestone.due < line.now ? 1 : 0;
        late += milestone.done && milestone.due && *milestone.due < *milestone.done ? 1 : 0;
        line.milestones.push_back(std::move(milestone));
    }
    if (line.milestones.empty())
        return nullptr;
    ChartSpec spec;
    spec.id = id;
    const std::size_t n = line.milestones.size();
    spec.title = words(late == 0 ? (n == 1 ? "The milestone is on time" : "No milestone is late")
                                 : fmt::format("{} of {} milestone{} late", late, n,
                                               n == 1      ? " is"
                                               : late == 1 ? "s is"
                                                           : "s are"));
    spec.subtitle = words(composer.model.local_area().name + ", " + line.from.words() + " to " + line.to.words());
    spec.shape = {Unit::none, 0, false};
    if (illustrative)
        spec.source = illustrative_words;
    spec.illustrative = illustrative;
    spec.body = std::move(line);
    return chart_block(std::move(spec));
}

}  // namespace boardpack
