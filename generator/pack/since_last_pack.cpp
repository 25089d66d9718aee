#include "pack/since_last_pack.hpp"

#include <algorithm>

#include "evaluate/rules/rules.hpp"
#include "pack/build.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

enum class Turn { worse, better, other };

/// One result now and as the last pack told it.
struct Pair {
    const IndicatorResult* now = nullptr;
    const StandingThen* then = nullptr;
};

std::vector<Pair> pairs_of(const Pack& pack) {
    std::vector<Pair> pairs;
    if (!pack.shared.facts.last_pack)
        return pairs;
    for (const IndicatorResult& result : pack.shared.evaluation.results)
        if (const StandingThen* then = pack.shared.facts.last_pack->of(result.indicator->id.value);
            then && may_see(pack, *result.indicator))
            pairs.push_back({&result, then});
    return pairs;
}

bool is_missing(StatusCode status) {
    return status == StatusCode::late || status == StatusCode::not_returned || status == StatusCode::awaiting ||
           status == StatusCode::partial;
}

/// How good a judgement is; 0 for none.
int rank(StatusCode status) {
    switch (status) {
        case StatusCode::met:
        case StatusCode::complete:
            return 3;
        case StatusCode::close:
            return 2;
        case StatusCode::not_met:
            return 1;
        default:
            return 0;
    }
}

Turn turn_of(StatusCode then, StatusCode now) {
    const int before = rank(then), after = rank(now);
    if (before > 0 && after > 0 && before != after)
        return after < before ? Turn::worse : Turn::better;
    if (before == 0 && after == 1)
        return Turn::worse;
    if (before == 0 && after == 3)
        return Turn::better;
    if (now == StatusCode::late || now == StatusCode::not_returned)
        return Turn::worse;
    return Turn::other;
}

const Observation* last_known(const Pair& pair) { return pair.now->series ? pair.now->series->last_known() : nullptr; }

/// The latest figure, if the last pack did not have it yet.
const Observation* new_figure(const Pair& pair) {
    const Observation* known = last_known(pair);
    return known && (!pair.then->last_known || *pair.then->last_known < known->period) ? known : nullptr;
}

/// A figure that had to come in: told with the new figures, so that it does not stand twice.
bool has_come_in(const Pair& pair) {
    return new_figure(pair) && (!pair.then->last_known || is_missing(pair.then->status));
}

std::vector<FigureRef> both(const Composer& composer, const Pair& pair) {
    std::vector<FigureRef> refs = rests_on(*pair.now);
    for (const std::string& id : pair.then->rested_on)
        if (const std::optional<FigureRef> ref = composer.evaluation.figures.find(id))
            refs.push_back(*ref);
    return refs;
}

LinkTo link_to(const Indicator& indicator) { return {label_of(indicator), "#" + passage_anchor(indicator)}; }

Inlines move_words(const Composer& composer, const Pair& pair, Turn turn) {
    const std::vector<FigureRef> refs = both(composer, pair);
    Inlines text;
    if (turn != Turn::other)
        text.emplace_back(Claim{turn == Turn::worse ? "Worse: " : "Better: ", refs, "", Emphasis::strong});
    text.emplace_back(link_to(*pair.now->indicator));
    text.emplace_back(Claim{", from " + pair.then->words + " to " + status_mark(*pair.now).words, refs,
                            ": hidden to protect individuals", Emphasis::none});
    if (has_value(pair.now->latest)) {
        text.emplace_back(Claim{" (now ", refs, "", {}});
        text.emplace_back(FigureSlot{pair.now->latest->value_ref, Show::value, {}, refs});
        text.emplace_back(Claim{")", refs, "", {}});
    }
    append(text, ".");
    return text;
}

std::string missing_then(StatusCode status) {
    switch (status) {
        case StatusCode::late:
            return "it was late in the last pack";
        case StatusCode::not_returned:
            return "it had not been returned in the last pack";
        case StatusCode::partial:
            return "only a part was in for the last pack";
        default:
            return "it was awaited in the last pack";
    }
}

Inlines arrival_words(const Pair& pair, const Observation& known) {
    Inlines text{link_to(*pair.now->indicator)};
    append(text, ": ");
    text.emplace_back(FigureSlot{known.value_ref, Show::with_marks});
    append(text, " " + when_words(known.period) + "; ");
    append(text, pair.then->last_known ? missing_then(pair.then->status) : "the first figure there is");
    if (is_judgement(pair.now->status) && pair.now->latest == &known)
        text.emplace_back(
            Claim{". Now " + std::string{status_words(pair.now->status)}, rests_on(*pair.now), "", Emphasis::none});
    append(text, ".");
    return text;
}

bool is_quarterly(const Indicator& indicator) {
    return indicator.frequency == Frequency::monthly || indicator.frequency == Frequency::quarterly;
}

}  // namespace

bool may_see(const Pack& pack, const Indicator& indicator) {
    return std::ranges::any_of(indicator.boards, [&](const auto& board) { return board.value == pack.board.id.value; });
}

std::vector<Blocks> status_moves(const Pack& pack) {
    std::vector<Blocks> items;
    const std::vector<Pair> pairs = pairs_of(pack);
    for (const Turn wanted : {Turn::worse, Turn::better, Turn::other})
        for (const Pair& pair : pairs) {
            if (pair.then->status == pair.now->status || has_come_in(pair))
                continue;
            if (const Turn turn = turn_of(pair.then->status, pair.now->status); turn == wanted)
                items.push_back({paragraph(move_words(pack.shared, pair, turn))});
        }
    return items;
}

std::vector<Blocks> new_figures(const Pack& pack) {
    std::vector<Blocks> items;
    for (const Pair& pair : pairs_of(pack))
        if (has_come_in(pair) && !is_in_words(*pair.now->indicator))
            items.push_back({paragraph(arrival_words(pair, *new_figure(pair)))});
    return items;
}

std::vector<Blocks> yearly_figures(const Pack& pack) {
    Inlines names;
    for (const Pair& pair : pairs_of(pack)) {
        const Indicator& indicator = *pair.now->indicator;
        const Observation* known = new_figure(pair);
        if (!known || has_come_in(pair) || is_quarterly(indicator) || is_in_words(indicator))
            continue;
        append(names, names.empty() ? "" : "; ");
        names.emplace_back(link_to(indicator));
        append(names, " (" + known->period.display() + ")");
    }
    if (names.empty())
        return {};
    append(names, ".");
    return {{paragraph(std::move(names))}};
}

}  // namespace boardpack
