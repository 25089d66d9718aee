#include "pack/benchmark_words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "pack/build.hpp"
#include "pack/series_chart.hpp"
#include "pack/small_numbers.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

/// How ours stands, before the size of the difference.
std::string judged_words(const Benchmark& b) {
    switch (b.judged) {
        case Judgement::better:
            return "; ours is better, ";
        case Judgement::worse:
            return "; ours is worse, ";
        case Judgement::no_clear_change:
            return "; no clear difference, ours is ";
        case Judgement::neutral:
        case Judgement::unknown:
            return "; ours is ";
    }
    return {};
}

std::string ordinal(int n) {
    const bool teen = n % 100 >= 11 && n % 100 <= 13;
    const char* ending = teen ? "th" : n % 10 == 1 ? "st" : n % 10 == 2 ? "nd" : n % 10 == 3 ? "rd" : "th";
    return fmt::format("{}{}", n, ending);
}

/// "the highest", "3rd highest", "2nd lowest": from the nearer end. Ties leave no rank.
std::string rank_words(const Standing& s) {
    if (s.alike > 0)
        return {};
    const bool from_top = s.higher <= s.lower;
    const int place = (from_top ? s.higher : s.lower) + 1;
    const std::string of = fmt::format("{} of {}", from_top ? "highest" : "lowest", s.of);
    return place == 1 ? "the " + of : ordinal(place) + " " + of;
}

}  // namespace

Inlines benchmark_words(const Benchmarks& all, const Benchmark& b) {
    Inlines out{FigureSlot{b.there->value_ref, Show::with_marks}};
    append(out, " " + when_words(b.there->period));
    const std::vector<FigureRef> refs{b.difference_ref};
    if (b.stands == Movement::same) {
        out.emplace_back(Claim{"; ours is the same", refs, "", {}});
    } else {
        out.emplace_back(Claim{judged_words(b), refs, "", {}});
        out.emplace_back(FigureSlot{b.difference_ref, Show::magnitude, {}, refs});
        out.emplace_back(Claim{b.stands == Movement::up ? " higher" : " lower", refs, "", {}});
    }
    if (!all.published)
        append(out, " (ours is a local figure, not the published one)", Emphasis::muted);
    return out;
}

Inlines neighbour_words(const Composer& composer, const IndicatorResult& result) {
    constexpr std::size_t fewest = 3;
    const Benchmarks& all = *result.benchmarks;
    const auto hidden = [&](const Observation& o) {
        return is_sensitive(o, composer.evaluation.figures, composer.policy());
    };
    std::vector<const Observation*> shown;
    for (const NeighbourValue& n : all.neighbours)
        if (!hidden(*n.there))
            shown.push_back(n.there);
    if (shown.size() < fewest)
        return {};
    const Standing s = standing_among(*result.indicator, *all.here, shown);
    std::string text = fmt::format("{} of {} are higher, {} lower", s.higher, shown.size(), s.lower);
    if (s.alike > 0)
        text += fmt::format(", {} the same", s.alike);
    text += " (" + all.here->period.display() + ")";
    if (const std::string rank = rank_words(s); !rank.empty())
        text += "; ours is " + rank;
    return {Claim{std::move(text), s.rests_on}};
}

void add_benchmarks(Facts& facts, const Composer& composer, const IndicatorResult& result) {
    const auto beside = [&](const Series& series) -> const Benchmark* {
        if (!result.benchmarks)
            return nullptr;
        const auto& areas = result.benchmarks->areas;
        const auto found = std::ranges::find(areas, series.area, [](const Benchmark& b) { return b.area->code.value; });
        return found == areas.end() ? nullptr : &*found;
    };
    if (result.benchmarks)
        for (const Benchmark& b : result.benchmarks->areas)
            facts.items.push_back({b.area->name, benchmark_words(*result.benchmarks, b)});
    // An area with figures for other periods only: shown with its period, not compared.
    for (const Series* other : comparators(composer, result)) {
        const Observation* known = other->last_known();
        if (beside(*other) || !known || known->value_ref == no_figure)
            continue;
        Inlines text{FigureSlot{known->value_ref, Show::with_marks}};
        append(text, " " + when_words(known->period) + " (not compared: another period)");
        facts.items.push_back({area_name(composer.model, other->area), std::move(text)});
    }
    if (!result.benchmarks)
        return;
    if (Inlines text = neighbour_words(composer, result); !text.empty())
        facts.items.push_back({"Statistical neighbours", std::move(text)});
}

}  // namespace boardpack
