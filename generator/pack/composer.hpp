#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "evaluate/evaluation.hpp"
#include "model/model.hpp"
#include "pack/compose.hpp"
#include "pack/document.hpp"
#include "pack/named_values.hpp"
#include "pack/subject.hpp"

namespace boardpack {

/// What all packs of a build share while they are composed: the results, what was found, and the blocks made so far.
/// A block is asked for by a key that names all it depends on; who asks first makes it, everyone gets the same one.
class Composer {
public:
    Composer(const Model& m, Evaluation& e, const BuildFacts& f) : model(m), evaluation(e), facts(f) {}

    const Model& model;
    Evaluation& evaluation;
    const BuildFacts& facts;
    Diagnostics diagnostics;
    std::vector<Subject> subjects;  // all that has a passage of its own, in strategy order

    template <class Make>
    const Blocks& once(const std::string& key, Make make) {
        if (const auto found = made_.find(key); found != made_.end())
            return found->second;
        Blocks blocks = make();
        return made_.emplace(key, std::move(blocks)).first->second;
    }

    /// Does a block show a figure that was made up for demonstration?
    [[nodiscard]] bool is_illustrative(const BlockPtr& block);

    /// Hands out one section object for equal sections, so that packs share it.
    [[nodiscard]] SectionPtr intern(Section section);

    /// The policy that decides what is too small to show.
    [[nodiscard]] const DisclosurePolicy& policy() const { return model.strategy().disclosure; }

private:
    std::map<std::string, Blocks> made_;
    std::unordered_map<BlockPtr, bool> illustrative_;
    std::map<std::string, std::vector<SectionPtr>> sections_;
};

/// One section of a template as planned for one pack: which subjects it shows, chosen before anything is written so
/// that no subject stands twice in a document.
struct PlannedSection {
    const SectionTemplate* form = nullptr;
    std::vector<const Subject*> subjects;
    std::vector<const Subject*> in_table;  // beyond the limit of an indicators section: one row each
    std::vector<const Subject*> left_out;  // exceptions beyond the limit, and subjects that stand in another section
};

/// One pack while it is composed.
struct Pack {
    Composer& shared;
    const PackTemplate& form;
    const Board& board;
    NamedValues values;
    std::vector<PlannedSection> plan{};
    std::string purpose{};               // the template's, filled in
    std::vector<SignOff> sign_offs{};    // of all who have to sign
    bool draft = true;                   // until both co-chairs have signed
    bool illustrative = false;           // some section shows something made up; known once the others are made
    std::vector<LinkTo> contents{};      // the sections after the cover
    std::set<std::string> terms_used{};  // glossary terms that the other sections mention

    [[nodiscard]] const Period& period() const { return shared.evaluation.period; }
};

/// A section as its maker returns it; compose() adds heading, introduction and flags.
struct SectionContent {
    std::string title;   // replaces the template's, for sections that come several times
    std::string anchor;  // likewise
    Blocks blocks;
    bool illustrative = false;  // words made up for demonstration, beyond the figures
};

/// Priorities that a section is about: those the template names, else a group's own, else all.
[[nodiscard]] std::vector<const Priority*> priorities_of(const Pack& pack, const SectionTemplate& form);

}  // namespace boardpack
