#include "pack/compose.hpp"

#include <algorithm>

#include "pack/build.hpp"
#include "pack/commonmark.hpp"
#include "pack/composer.hpp"
#include "pack/first_use.hpp"
#include "pack/glossary_terms.hpp"
#include "pack/links.hpp"
#include "pack/plan.hpp"
#include "pack/sections/sections.hpp"
#include "pack/series_chart.hpp"
#include "pack/sign_offs.hpp"

namespace boardpack {

namespace {

/// Composes the document of one board from a template.
class PackComposer {
public:
    PackComposer(Composer& composer, LinkPruner& pruner, FirstUse& first_use, const PackTemplate& form,
                 const Board& board)
        : composer_(composer),
          pruner_(pruner),
          first_use_(first_use),
          pack_{composer, form, board, named_values(composer.model, board, composer.evaluation.period), {}} {}

    Document compose() {
        check_repeats();
        pack_.plan = plan_sections(pack_);
        pack_.purpose = filled(pack_.form.purpose, pack_.form.span);
        pack_.sign_offs = sign_offs_of(composer_.model, pack_.board, pack_.period(), composer_.evaluation.known_on);
        pack_.draft = is_draft(pack_.sign_offs);
        std::vector<std::vector<Section>> made(pack_.plan.size());
        // The glossary needs the words of the others, the cover their titles.
        for (const auto wanted : {Turn::rest, Turn::glossary, Turn::cover}) {
            if (wanted == Turn::glossary)
                pack_.terms_used = terms_used(composer_.model.data().glossary, made);
            if (wanted == Turn::cover)
                list_contents(made);
            for (std::size_t i = 0; i < pack_.plan.size(); ++i)
                if (turn_of(pack_.plan[i].form->kind) == wanted)
                    made[i] = sections(pack_.plan[i]);
        }
        std::vector<Section> all;
        for (std::vector<Section>& of_template : made) std::ranges::move(of_template, std::back_inserter(all));
        close(all);
        return finish(std::move(all));
    }

private:
    enum class Turn { rest, glossary, cover };
    static Turn turn_of(SectionKind kind) {
        if (kind == SectionKind::cover)
            return Turn::cover;
        return kind == SectionKind::glossary ? Turn::glossary : Turn::rest;
    }

    /// A second scorecard or register would bring the anchors and tables of the first again.
    void check_repeats() {
        std::map<SectionKind, Span> first;
        for (const SectionTemplate& form : pack_.form.sections) {
            if (form.kind == SectionKind::indicators || form.kind == SectionKind::exceptions)
                continue;
            const auto [at, is_new] = first.emplace(form.kind, form.span);
            if (!is_new)
                composer_.diagnostics
                    .error("E0612", form.span, "the section '" + std::string{name_of(form.kind)} + "' stands twice",
                           "take one of them out")
                    .notes.push_back({at->second, "first stands here"});
        }
    }

    std::string filled(const std::string& text, const Span& where) {
        return fill_in(text, pack_.values, where, composer_.facts.sources, composer_.diagnostics);
    }

    std::vector<Section> sections(const PlannedSection& plan) {
        const SectionTemplate& form = *plan.form;
        const SectionMaker& maker = maker_of(form.kind);
        const std::string title = form.title.empty() ? maker.title : filled(form.title, form.span);
        std::vector<Section> made;
        for (SectionContent& content : maker.make(pack_, plan)) {
            Section section;
            section.title = content.title.empty() ? title : content.title;
            section.anchor = content.anchor.empty() ? anchor_for(form.kind) : content.anchor;
            section.role = maker.role;
            // An annex, or a short list of what has changed, goes on where the section before it ends.
            const bool goes_on = maker.role == SectionRole::annex ||
                                 (form.kind == SectionKind::what_changed && form.extent == Extent::brief);
            section.new_page = maker.new_page && !goes_on;
            section.landscape = form.landscape;
            section.columns = form.columns;
            section.illustrative = content.illustrative || shows_illustrative(content.blocks);
            section.blocks = opening(form, section, made.empty());
            append(section.blocks, content.blocks);
            pack_.illustrative |= section.illustrative;
            made.push_back(std::move(section));
        }
        return made;
    }

    /// A second section of a kind gets a number, so that anchors stay unique.
    std::string anchor_for(SectionKind kind) {
        const std::string name{name_of(kind)};
        const int count = ++kinds_[kind];
        return count == 1 ? name : name + "-" + std::to_string(count);
    }

    bool shows_illustrative(const Blocks& blocks) {
        return std::ranges::any_of(blocks, [&](const BlockPtr& b) { return composer_.is_illustrative(b); });
    }

    /// Heading, the note on made-up figures, and the template's introduction before the first section of its kind.
    Blocks opening(const SectionTemplate& form, const Section& section, bool first) {
        const bool cover = section.role == SectionRole::cover;
        const std::string title = cover ? filled(pack_.form.title, pack_.form.span) : section.title;
        Blocks blocks = composer_.once("heading/" + section.anchor + "/" + title,
                                       [&] { return Blocks{heading(1, words(title), section.anchor, form.span)}; });
        if (section.illustrative && !cover)
            append(blocks, composer_.once("illustrative",
                                          [] { return Blocks{paragraph(illustrative_words, ParagraphStyle::note)}; }));
        if (first && !form.intro.empty()) {
            const std::string intro = filled(form.intro, form.span);
            const Span where = find_in_source(composer_.facts.sources, form.span, "intro");
            append(blocks, composer_.once("intro/" + intro,
                                          [&] { return blocks_from_commonmark(intro, where, composer_.diagnostics); }));
        }
        return blocks;
    }

    /// Short annexes follow one another on the last pages: the first of them stands for all.
    void list_contents(const std::vector<std::vector<Section>>& made) {
        bool short_annex = false;
        for (std::size_t i = 0; i < made.size(); ++i)
            for (const Section& section : made[i]) {
                const bool is_short = section.role == SectionRole::annex && pack_.plan[i].form->extent == Extent::brief;
                if (!is_short || !short_annex)
                    pack_.contents.push_back({section.title, "#" + section.anchor});
                short_annex = short_annex || is_short;
            }
    }

    /// Every pack ends with the disclosure policy and the licence of published figures.
    void close(std::vector<Section>& all) {
        if (all.empty())
            return;
        append(all.back().blocks, composer_.once("closing", [&] {
            const Strategy& strategy = composer_.model.strategy();
            Blocks blocks;
            if (!strategy.disclosure.words.empty())
                blocks.push_back(paragraph(
                    Inlines{Text{"Small numbers. ", Emphasis::strong}, Text{strategy.disclosure.words, Emphasis::none}},
                    ParagraphStyle::note));
            if (!strategy.attribution.empty())
                blocks.push_back(paragraph(strategy.attribution, ParagraphStyle::source));
            return blocks;
        }));
    }

    Document finish(std::vector<Section> all) {
        std::set<std::string> anchors;
        for (const Section& section : all)
            for (std::string& anchor : anchors_of(section.blocks)) anchors.insert(std::move(anchor));
        Document document;
        std::set<std::string> explained;  // abbreviations, in reading order
        for (Section& section : all) {
            section.blocks = first_use_.expand(std::move(section.blocks), explained);
            section.blocks = pruner_.prune(std::move(section.blocks), anchors);
            document.sections.push_back(composer_.intern(std::move(section)));
        }
        document.meta = meta();
        return document;
    }

    DocumentMeta meta() {
        const Strategy& strategy = composer_.model.strategy();
        const Meeting* meeting = composer_.model.meeting(pack_.board.id.value, pack_.period());
        DocumentMeta meta;
        meta.pack_id = pack_.board.id.value;
        meta.board = pack_.board.name;
        meta.board_short = pack_.board.short_name;
        meta.title = filled(pack_.form.title, pack_.form.span);
        meta.subject = strategy.title;
        meta.author = strategy.partnership;
        meta.period = pack_.period().display();
        meta.period_dates = pack_.period().span_words();
        meta.cut_off = composer_.model.cut_off(pack_.period());
        if (meeting)
            meta.meeting = meeting->day;
        meta.draft = pack_.draft;
        meta.illustrative = pack_.illustrative;
        if (pack_.form.budget.size() == 2) {
            meta.budget_least = static_cast<int>(pack_.form.budget[0].value);
            meta.budget_most = static_cast<int>(pack_.form.budget[1].value);
        }
        meta.template_span = pack_.form.span;
        meta.keywords = {strategy.short_title, pack_.board.short_name, pack_.period().display()};
        return meta;
    }

    Composer& composer_;
    LinkPruner& pruner_;
    FirstUse& first_use_;
    Pack pack_;
    std::map<SectionKind, int> kinds_;
};

bool is_wanted(const std::vector<std::string>& packs, const std::string& board) {
    return packs.empty() || std::ranges::find(packs, board) != packs.end();
}

}  // namespace

bool asks_for_last_pack(const Model& model) {
    return std::ranges::any_of(model.data().templates, [](const PackTemplate& form) {
        return std::ranges::any_of(form.sections,
                                   [](const SectionTemplate& s) { return s.kind == SectionKind::what_changed; });
    });
}

Checked<std::vector<Document>> compose(const Model& model, Evaluation& evaluation,
                                       const std::vector<std::string>& packs, const BuildFacts& facts) {
    Composer composer{model, evaluation, facts};
    composer.subjects = subjects_of(model, evaluation);
    LinkPruner pruner;
    FirstUse first_use{model.data().glossary};
    Checked<std::vector<Document>> result;
    for (const PackTemplate& form : model.data().templates)
        for (const Located<std::string>& id : form.boards)
            if (const Board* board = model.board(id.value); board && is_wanted(packs, id.value))
                result.value.push_back(PackComposer{composer, pruner, first_use, form, *board}.compose());
    result.diagnostics = std::move(composer.diagnostics);
    return result;
}

}  // namespace boardpack
