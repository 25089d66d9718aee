#include <algorithm>
#include <iterator>
#include <set>

#include "pack/build.hpp"
#include "pack/commonmark.hpp"
#include "pack/escalation_words.hpp"
#include "pack/guarded_text.hpp"
#include "pack/result_table.hpp"
#include "pack/sections/sections.hpp"
#include "pack/small_numbers.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

constexpr std::size_t most_alerts = 3;

struct Statement {
    CalloutKind kind = CalloutKind::advise;
    Inlines text;
    std::vector<std::string> about{};  // ids of the indicators
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
            return "We ask you to agree what will change, and by when.";
        case CalloutKind::advise:
            return "We ask you to note this and to look again next quarter.";
        default:
            return "We ask you to note this.";
    }
}

/// How a result stands, in sentences: the finding with its figure, and the direction of travel.
Inlines standing(const IndicatorResult& result) {
    Inlines text = finding(result);
    append(text, ". ");
    if (is_in_words(*result.indicator))
        return text;
    if (!has_value(result.latest)) {
        Inlines last = last_known_words(result);
        append(text, last.empty() ? "No figure has come in yet. " : "The last figure was ");
        if (!last.empty()) {
            append(text, std::move(last));
            append(text, ". ");
        }
        return text;
    }
    append(text, direction_words(result.direction));
    if (result.direction.difference && result.direction.against)
        text.emplace_back(
            Claim{" on " + result.direction.against->display(), {result.direction.difference_ref}, "", {}});
    append(text, ". ");
    return text;
}

void add_link(Inlines& text, const Indicator& indicator) {
    text.emplace_back(LinkTo{"See the details", "#" + passage_anchor(indicator), true});
    append(text, ".");
}

Inlines statement_text(const IndicatorResult& result, CalloutKind kind) {
    Inlines text = standing(result);
    append(text, std::string{ask_for(kind)} + " ");
    add_link(text, *result.indicator);
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
            statements.push_back({*kind, statement_text(*result, *kind), {result->indicator->id.value}, false});
    return statements;
}

/// How the first indicator that the matter is about stands, if it may be told.
Inlines first_finding(const Pack& pack, const Escalation& escalation) {
    const Composer& composer = pack.shared;
    for (const Located<std::string>& id : escalation.indicators) {
        const IndicatorResult* result = composer.evaluation.result(id.value);
        if (result && has_value(result->latest) &&
            !is_sensitive(*result->latest, composer.evaluation.figures, composer.policy()))
            return standing(*result);
    }
    return {};
}

std::vector<std::string> ids_of(const std::vector<Located<std::string>>& located) {
    std::vector<std::string> ids;
    for (const Located<std::string>& id : located) ids.push_back(id.value);
    return ids;
}

std::vector<Statement> from_escalations(const Pack& pack) {
    std::vector<Statement> statements;
    for (const Escalation* escalation : open_escalations(pack.shared.model, pack.period())) {
        if (escalation->to.value != pack.board.id.value || escalation->ask == Ask::note)
            continue;
        Inlines text = words(sentence(escalation->what) + " ");
        append(text, first_finding(pack, *escalation));
        append(text, ask_words(*escalation) + " ");
        text.emplace_back(LinkTo{"See the matter raised", "#escalations", true});
        append(text, ".");
        statements.push_back(
            {CalloutKind::alert, std::move(text), ids_of(escalation->indicators), escalation->illustrative});
    }
    return statements;
}

CalloutKind callout_of(StatementKind kind) {
    switch (kind) {
        case StatementKind::alert:
            return CalloutKind::alert;
        case StatementKind::advise:
            return CalloutKind::advise;
        case StatementKind::assure:
            return CalloutKind::assure;
    }
    return CalloutKind::advise;
}

/// What the author wrote, after the findings of the indicators it is about. Words that name a number stand only while
/// the figures of all of them are shown.
Statement given_statement(Composer& composer, const StatementGiven& given) {
    Statement statement{callout_of(given.kind), {}, ids_of(given.indicators), given.illustrative};
    std::vector<FigureRef> refs;
    const Indicator* linked = nullptr;
    for (const std::string& id : statement.about)
        if (const IndicatorResult* result = composer.evaluation.result(id)) {
            append(statement.text, standing(*result));
            if (result->latest)
                std::ranges::copy(talks_about(*result, *result->latest), std::back_inserter(refs));
            linked = linked ? linked : result->indicator;
        }
    const auto add = [&](const std::string& written) {
        append(statement.text,
               guarded(inlines_from_commonmark(sentence(written), given.span, composer.diagnostics), written, refs));
    };
    add(given.text);
    append(statement.text, " ");
    add(given.ask.empty() ? ask_for(statement.kind) : given.ask);
    if (linked) {
        append(statement.text, " ");
        add_link(statement.text, *linked);
    }
    return statement;
}

std::vector<Statement> from_author(const Pack& pack) {
    std::vector<Statement> statements;
    for (const StatementGiven& given : pack.shared.model.data().statements) {
        const bool ours = given.period == pack.period() && std::ranges::any_of(given.boards, [&](const auto& board) {
                              return board.value == pack.board.id.value;
                          });
        if (ours && statements.size() < most_statements)
            statements.push_back(given_statement(pack.shared, given));
    }
    return statements;
}

/// Adds those that speak of no indicator that was spoken of before.
void add_new(std::vector<Statement>& to, std::vector<Statement> more) {
    std::set<std::string> spoken_of;
    for (const Statement& statement : to) spoken_of.insert(statement.about.begin(), statement.about.end());
    for (Statement& statement : more)
        if (std::ranges::none_of(statement.about, [&](const std::string& id) { return spoken_of.contains(id); }))
            to.push_back(std::move(statement));
}

/// At most five: those given; then, with them, up to three alerts and one of each other kind; then what is left in the
/// same order.
std::vector<Statement> choose(std::vector<Statement> chosen, std::vector<Statement> all) {
    const auto left = [given = chosen](CalloutKind kind, std::size_t most) {
        return most - std::min(most, static_cast<std::size_t>(std::ranges::count(given, kind, &Statement::kind)));
    };
    std::vector<bool> taken(all.size(), false);
    const auto take = [&](CalloutKind kind, std::size_t most) {
        for (std::size_t i = 0; i < all.size() && most > 0 && chosen.size() < most_statements; ++i)
            if (!taken[i] && all[i].kind == kind) {
                taken[i] = true;
                chosen.push_back(all[i]);
                --most;
            }
    };
    take(CalloutKind::alert, left(CalloutKind::alert, most_alerts));
    take(CalloutKind::advise, left(CalloutKind::advise, 1));
    take(CalloutKind::assure, left(CalloutKind::assure, 1));
    take(CalloutKind::advise, most_statements);
    take(CalloutKind::assure, most_statements);
    return chosen;
}

}  // namespace

SectionContents need_to_know_section(Pack& pack, const PlannedSection&) {
    const std::vector<Statement> given = from_author(pack);
    std::vector<Statement> all = given;
    add_new(all, from_escalations(pack));
    add_new(all, from_results(pack));
    const std::vector<Statement> chosen =
        choose(given, {all.begin() + static_cast<std::ptrdiff_t>(given.size()), all.end()});
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
