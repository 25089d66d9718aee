#include <algorithm>
#include <set>

#include "pack/build.hpp"
#include "pack/escalation_words.hpp"
#include "pack/sections/sections.hpp"
#include "pack/small_numbers.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

constexpr std::size_t most_statements = 5;
constexpr std::size_t most_alerts = 3;

struct Statement {
    CalloutKind kind = CalloutKind::advise;
    Inlines text;
    bool illustrative = false;
};

/// What a result is for the board, or nothing to say: rests on the same small-number rule as the figures themselves.
std::optional<CalloutKind> kind_of(const Composer& composer, const IndicatorResult& result) {
    if (result.latest && is_sensitive(*result.latest, composer.evaluation.figures, composer.policy()))
        return std::nullopt;
    if (result.status == StatusCode::late || result.status == StatusCode::not_returned)
        return CalloutKind::alert;
    const bool worse = result.direction.judged == Judgement::worse;
    if (result.status == StatusCode::not_met)
        return worse ? CalloutKind::alert : CalloutKind::advise;
    if (worse || result.status == StatusCode::close)
        return CalloutKind::advise;
    const bool better = result.direction.judged == Judgement::better;
    if (result.status == StatusCode::met || result.status == StatusCode::complete || better)
        return CalloutKind::assure;
    return std::nullopt;
}

const char* ask_for(CalloutKind kind) {
    switch (kind) {
        case CalloutKind::alert:
            return " We ask you to agree what will change, and by when.";
        case CalloutKind::advise:
            return " We ask you to note this and to look again next quarter.";
        default:
            return " We ask you to note this.";
    }
}

Inlines statement_text(const IndicatorResult& result, CalloutKind kind) {
    Inlines text = finding(result);
    append(text, ". ");
    if (result.direction.difference && result.direction.against) {
        append(text, direction_words(result.direction));
        text.emplace_back(
            Claim{" on " + result.direction.against->display() + ".", {result.direction.difference_ref}, ".", {}});
    }
    append(text, ask_for(kind));
    append(text, " ");
    text.emplace_back(LinkTo{"See the details", "#" + passage_anchor(*result.indicator)});
    append(text, ".");
    return text;
}

/// Headlines of the strategy's measures that the board may see, each once; then its other indicators.
std::vector<const IndicatorResult*> candidates(const Pack& pack) {
    std::vector<const IndicatorResult*> found;
    std::set<const IndicatorResult*> seen;
    const auto may_see = [&](const IndicatorResult& r) {
        return std::ranges::any_of(r.indicator->boards, [&](const auto& b) { return b.value == pack.board.id.value; });
    };
    const auto add = [&](const IndicatorResult& r) {
        if (may_see(r) && !r.indicator->context && seen.insert(&r).second)
            found.push_back(&r);
    };
    for (const MeasureResult& measure : pack.shared.evaluation.measures)
        if (measure.headline)
            add(*measure.headline);
    for (const IndicatorResult& result : pack.shared.evaluation.results) add(result);
    return found;
}

std::vector<Statement> from_results(const Pack& pack) {
    const Composer& composer = pack.shared;
    std::vector<const IndicatorResult*> results = candidates(pack);
    std::ranges::stable_sort(results, {}, [&](const IndicatorResult* r) {
        return severity(*r, composer.evaluation.figures, composer.policy());
    });
    std::vector<Statement> statements;
    for (const IndicatorResult* result : results)
        if (const std::optional<CalloutKind> kind = kind_of(composer, *result))
            statements.push_back({*kind, statement_text(*result, *kind), false});
    return statements;
}

/// How the first indicator that the matter is about stands, if it may be told.
Inlines first_finding(const Pack& pack, const Escalation& escalation) {
    const Composer& composer = pack.shared;
    for (const Located<std::string>& id : escalation.indicators) {
        const IndicatorResult* result = composer.evaluation.result(id.value);
        if (!result || !has_value(result->latest) ||
            is_sensitive(*result->latest, composer.evaluation.figures, composer.policy()))
            continue;
        Inlines text = finding(*result);
        append(text, ". ");
        return text;
    }
    return {};
}

std::vector<Statement> from_escalations(const Pack& pack) {
    std::vector<Statement> statements;
    for (const Escalation* escalation : open_escalations(pack.shared.model, pack.period())) {
        if (escalation->to.value != pack.board.id.value || escalation->ask == Ask::note)
            continue;
        Inlines text = words(sentence(escalation->what) + " ");
        append(text, first_finding(pack, *escalation));
        append(text, ask_words(*escalation) + " ");
        text.emplace_back(LinkTo{"See the matter raised", "#escalations"});
        append(text, ".");
        statements.push_back({CalloutKind::alert, std::move(text), escalation->illustrative});
    }
    return statements;
}

/// At most five: up to three alerts, then one of each other kind, then what is left in the same order.
std::vector<Statement> choose(std::vector<Statement> all) {
    std::vector<Statement> chosen;
    std::vector<bool> taken(all.size(), false);
    const auto take = [&](CalloutKind kind, std::size_t most) {
        for (std::size_t i = 0; i < all.size() && most > 0 && chosen.size() < most_statements; ++i)
            if (!taken[i] && all[i].kind == kind) {
                taken[i] = true;
                chosen.push_back(all[i]);
                --most;
            }
    };
    take(CalloutKind::alert, most_alerts);
    take(CalloutKind::advise, 1);
    take(CalloutKind::assure, 1);
    take(CalloutKind::advise, most_statements);
    take(CalloutKind::assure, most_statements);
    return chosen;
}

}  // namespace

SectionContents need_to_know_section(Pack& pack, const PlannedSection&) {
    std::vector<Statement> all = from_escalations(pack);
    for (Statement& statement : from_results(pack)) all.push_back(std::move(statement));
    const std::vector<Statement> chosen = choose(std::move(all));
    struct Box {
        CalloutKind kind;
        const char* title;
    };
    constexpr Box boxes[] = {{CalloutKind::alert, "Alert: this needs you to act"},
                             {CalloutKind::advise, "Advise: this is being managed; keep watching"},
                             {CalloutKind::assure, "Assure: this is going well"}};
    Blocks blocks;
    bool illustrative = false;
    for (const Box& box : boxes) {
        std::vector<Blocks> items;
        for (const Statement& statement : chosen)
            if (statement.kind == box.kind) {
                items.push_back({paragraph(statement.text)});
                illustrative |= statement.illustrative;
            }
        if (!items.empty())
            blocks.push_back(block(Callout{box.kind, box.title, {bullets(std::move(items))}}));
    }
    if (blocks.empty())
        blocks.push_back(paragraph("There is no figure yet that needs your attention."));
    return just(std::move(blocks), illustrative);
}

}  // namespace boardpack
