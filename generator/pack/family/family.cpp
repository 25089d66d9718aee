#include "pack/family/family.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "pack/build.hpp"
#include "pack/commitment_status.hpp"
#include "pack/composer.hpp"
#include "pack/family/family_words.hpp"
#include "pack/glossary_terms.hpp"
#include "pack/sign_offs.hpp"
#include "pack/small_numbers.hpp"
#include "pack/subject.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

constexpr std::size_t most_going_well = 4, most_not_good_enough = 4, most_unknown = 3, most_quotes = 2, most_steps = 2;
constexpr int most_pages = 2;

/// The summary of one board.
class FamilyComposer {
public:
    FamilyComposer(Composer& composer, const Board& board, const Span& form)
        : composer_(composer), model_(composer.model), board_(board), form_(form) {
        sort_results();
    }

    Document compose() {
        const Strategy& strategy = model_.strategy();
        Blocks opening{heading(1, words(title()), "family"),
                       paragraph(explained(who_and_when()), ParagraphStyle::lead)};
        const std::vector<SignOff> sign_offs = sign_offs_of(model_, board_, period(), composer_.evaluation.known_on);
        const bool draft = is_draft(sign_offs);
        const std::size_t note = opening.size();
        add(opening, "What we promised", "promised", promised());
        add(opening, "What is going well", "going-well",
            findings(well_, most_going_well, "We have no figure yet that shows this."));
        add(opening, "What is not good enough yet", "not-good-enough",
            findings(not_well_, most_not_good_enough, "No figure of this time is below what we aim for."));
        add(opening, "What happens next", "next", next());
        add(opening, "You said, we did", "you-said", you_said());
        add(opening, "What we do not know", "not-known", not_known());
        add(opening, "How to reply", "reply", {paragraph(reply())});
        illustrative_ |= std::ranges::any_of(opening, [&](const BlockPtr& b) { return composer_.is_illustrative(b); });
        opening.insert(opening.begin() + static_cast<std::ptrdiff_t>(note), notes(draft));
        if (opening[note] == nullptr)
            opening.erase(opening.begin() + static_cast<std::ptrdiff_t>(note));

        Section section;
        section.anchor = "family";
        section.title = title();
        section.role = SectionRole::summary;
        section.illustrative = illustrative_;
        section.blocks = std::move(opening);
        Document document;
        document.meta.pack_id = board_.id.value + "-family";
        document.meta.board = board_.name;
        document.meta.board_short = board_.short_name;
        document.meta.title = title();
        document.meta.subject = strategy.title;
        document.meta.author = strategy.partnership;
        document.meta.period = period().display();
        document.meta.period_dates = period().span_words();
        document.meta.draft = draft;
        document.meta.illustrative = illustrative_;
        document.meta.budget_least = 1;
        document.meta.budget_most = most_pages;
        document.meta.template_span = form_;
        document.meta.keywords = {strategy.short_title, "family summary", period().display()};
        document.sections.push_back(composer_.intern(std::move(section)));
        return document;
    }

private:
    const Period& period() const { return composer_.evaluation.period; }

    static void add(Blocks& to, const char* title, const char* anchor, Blocks blocks) {
        to.push_back(heading(2, words(title), std::string{"family-"} + anchor));
        append(to, blocks);
    }

    std::string title() const { return "How are we doing? A summary for families"; }

    std::string who_and_when() const {
        return "This is from the " + model_.strategy().partnership + " (" + board_.name + "). It is about " +
               period().span_words() + ".";
    }

    BlockPtr notes(bool draft) const {
        std::string text;
        if (draft)
            text = "This is a draft: it has not been signed yet. ";
        if (illustrative_)
            text += "Some figures and words here are made up, to show what the page will look like.";
        return text.empty() ? nullptr : paragraph(text, ParagraphStyle::note);
    }

    bool is_ours(const Indicator& indicator) const {
        return std::ranges::any_of(indicator.boards, [&](const auto& b) { return b.value == board_.id.value; });
    }

    /// Which results go well, which do not, and which are not in. A result that rests on numbers too small to show is
    /// told under none of them: being chosen would tell what the figure may not.
    void sort_results() {
        const FigureStore& figures = composer_.evaluation.figures;
        for (const IndicatorResult& result : composer_.evaluation.results) {
            if (!is_ours(*result.indicator) || result.indicator->plain.empty())
                continue;
            const bool in_words = is_in_words(*result.indicator);
            if (result.status == StatusCode::late || result.status == StatusCode::not_returned ||
                result.status == StatusCode::awaiting) {
                unknown_.push_back(&result);
                continue;
            }
            if (!in_words && (!has_value(result.latest) || is_sensitive(*result.latest, figures, composer_.policy())))
                continue;
            const bool worse = result.direction.judged == Judgement::worse;
            if (result.status == StatusCode::not_met || (worse && result.status != StatusCode::met))
                not_well_.push_back(&result);
            else if (!worse && (result.status == StatusCode::met || result.status == StatusCode::complete ||
                                result.direction.judged == Judgement::better))
                well_.push_back(&result);
        }
        const auto headline_first = [](const IndicatorResult* r) { return r->indicator->headline ? 0 : 1; };
        std::ranges::stable_sort(well_, {}, headline_first);
        std::ranges::stable_sort(not_well_, {},
                                 [&](const IndicatorResult* r) { return severity(*r, figures, composer_.policy()); });
        spread(well_);
        spread(not_well_);
    }

    /// One of each priority first, so that no one part of the strategy fills the page.
    void spread(std::vector<const IndicatorResult*>& results) const {
        std::vector<std::pair<int, const IndicatorResult*>> turns;
        std::map<std::string, int> seen;
        for (const IndicatorResult* result : results) turns.emplace_back(seen[priority_of(*result)]++, result);
        std::ranges::stable_sort(turns, {}, &std::pair<int, const IndicatorResult*>::first);
        for (std::size_t i = 0; i < turns.size(); ++i) results[i] = turns[i].second;
    }

    std::string priority_of(const IndicatorResult& result) const {
        for (const Located<std::string>& id : result.indicator->measures)
            if (const Measure* measure = model_.measure(id.value))
                return measure->priority.value;
        return {};
    }

    /// The text, and after it what the abbreviations mean that it is the first to use.
    std::string explained(std::string text) {
        std::string meanings;
        for (const GlossaryEntry& entry : model_.data().glossary)
            if (!entry.expansion.empty() && mentions(text, entry.term.value) && known_.insert(entry.term.value).second)
                meanings += " “" + entry.term.value + "” means " + sentence(entry.expansion);
        return text + meanings;
    }

    Blocks promised() {
        const Strategy& strategy = model_.strategy();
        Blocks blocks;
        if (!strategy.vision.empty())
            blocks.push_back(paragraph(explained("We promised to " + sentence(uncapitalised(strategy.vision)))));
        std::vector<std::string> parts;
        for (const Priority& priority : strategy.priorities)
            if (!priority.plain.empty())
                parts.push_back(priority.plain);
        if (!parts.empty())
            blocks.push_back(paragraph("Our plan is about " + listing(parts) + "."));
        blocks.push_back(paragraph("The plan began in " +
                                   Period::month_of(strategy.starts.year(), strategy.starts.month()).display() +
                                   " and runs until " + strategy.ends.words() + "."));
        return blocks;
    }

    Blocks findings(const std::vector<const IndicatorResult*>& results, std::size_t most, const char* none) const {
        std::vector<Blocks> items;
        for (const IndicatorResult* result : results)
            if (items.size() < most)
                items.push_back({paragraph(family_finding(model_, *result))});
        if (items.empty())
            return {paragraph(none)};
        return {bullets(std::move(items))};
    }

    std::string due_words(const ActionUpdate& step) const {
        if (!step.due)
            return "";
        const Date today = model_.cut_off(period()).value_or(period().last());
        return (is_overdue(step, today) ? " This is late: it should have been done by " : " This should be done by ") +
               step.due->words() + ".";
    }

    /// The next steps that were promised, those due first, in words that have no abbreviation; and when it is talked
    /// about.
    Blocks next() {
        std::vector<const ActionUpdate*> steps;
        for (const Commitment& commitment : model_.strategy().commitments) {
            if (!is_ours(commitment))
                continue;
            const ActionUpdate* update = latest_update(model_, commitment, period());
            // A commitment that the strategy prints twice has one step.
            if (update && std::ranges::find(steps, update) == steps.end() && !is_over(*update) &&
                !update->next_step.empty() && !has_abbreviation(update->next_step))
                steps.push_back(update);
        }
        std::ranges::stable_sort(steps, [](const ActionUpdate* a, const ActionUpdate* b) {
            return a->due.value_or(Date::parse("9999-12-31").value()) <
                   b->due.value_or(Date::parse("9999-12-31").value());
        });
        std::vector<Blocks> items;
        for (const ActionUpdate* step : steps) {
            if (items.size() == most_steps)
                break;
            illustrative_ |= step->illustrative;
            items.push_back({paragraph(sentence(step->next_step) + due_words(*step))});
        }
        Blocks blocks;
        if (!items.empty())
            blocks.push_back(bullets(std::move(items)));
        if (const Meeting* meeting = model_.meeting(board_.id.value, period()))
            blocks.push_back(paragraph("The people who run services meet on " + meeting->day.words() +
                                       " and talk about these results. They agree what has to change."));
        else if (blocks.empty())
            blocks.push_back(paragraph("The people who run services talk about these results when they next meet."));
        return blocks;
    }

    bool is_ours(const Commitment& commitment) const {
        return board_.priorities.empty() || std::ranges::any_of(board_.priorities, [&](const auto& p) {
                   return p.value == commitment.priority.value;
               });
    }

    Blocks you_said() {
        std::vector<Blocks> items;
        for (const Quote& quote : model_.data().quotes) {
            const bool ours =
                !quote.priority || board_.priorities.empty() ||
                std::ranges::any_of(board_.priorities, [&](const auto& p) { return p.value == quote.priority->value; });
            const bool plain = !has_abbreviation(quote.text) && !has_abbreviation(quote.changed);
            if (!ours || !plain || !quote.cleared_on || quote.changed.empty() || quote.period != period() ||
                items.size() == most_quotes)
                continue;
            illustrative_ |= quote.illustrative;
            Inlines text = words("“" + quote.text + "” (" + quote.said_by + ") ");
            append(text, "What we did: ", Emphasis::strong);
            append(text, sentence(quote.changed));
            items.push_back({paragraph(std::move(text))});
        }
        if (items.empty())
            return {paragraph("We have nothing to tell here this time.")};
        return {bullets(std::move(items))};
    }

    Blocks not_known() const {
        std::vector<Blocks> items;
        for (const IndicatorResult* result : unknown_)
            if (items.size() < most_unknown)
                items.push_back({paragraph(family_missing(*result))});
        Blocks blocks;
        if (!items.empty())
            blocks.push_back(bullets(std::move(items)));
        blocks.push_back(
            paragraph("We leave out numbers that are so small that they could point to one child. “%” means out of "
                      "every hundred."));
        return blocks;
    }

    std::string reply() const {
        if (!model_.strategy().reply.empty())
            return model_.strategy().reply;
        return "Tell the school, nursery or service that you know what you think. Ask them to pass it on to the " +
               model_.strategy().partnership + ".";
    }

    Composer& composer_;
    const Model& model_;
    const Board& board_;
    const Span& form_;
    std::vector<const IndicatorResult*> well_, not_well_, unknown_;
    std::set<std::string> known_;  // abbreviations that have been explained
    bool illustrative_ = false;
};

}  // namespace

Checked<std::vector<Document>> compose_family(const Model& model, Evaluation& evaluation,
                                              const std::vector<std::string>& packs) {
    const BuildFacts facts;
    Composer composer{model, evaluation, facts};
    Checked<std::vector<Document>> result;
    for (const PackTemplate& form : model.data().templates)
        for (const Located<std::string>& id : form.boards) {
            const Board* board = model.board(id.value);
            if (board && (packs.empty() || std::ranges::find(packs, id.value) != packs.end()))
                result.value.push_back(FamilyComposer{composer, *board, form.span}.compose());
        }
    result.diagnostics = std::move(composer.diagnostics);
    return result;
}

}  // namespace boardpack
