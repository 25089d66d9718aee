#pragma once

#include <span>
#include <vector>

#include "pack/composer.hpp"

namespace boardpack {

// One function for each kind of section, one file each. A section says what it holds; compose() puts heading and
// introduction before it.

using SectionContents = std::vector<SectionContent>;

/// What every section of a kind has in common.
struct SectionMaker {
    SectionKind kind;
    const char* title;  // where the template gives none
    SectionRole role;
    bool new_page;
    SectionContents (*make)(Pack&, const PlannedSection&);
};
[[nodiscard]] const SectionMaker& maker_of(SectionKind kind);

[[nodiscard]] SectionContents cover_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents need_to_know_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents what_changed_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents scorecard_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents priority_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents indicators_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents exceptions_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents commitments_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents golden_thread_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents escalations_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents risks_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents action_log_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents local_context_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents forward_look_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents end_of_strategy_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents you_said_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents wording_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents definitions_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents assumptions_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents data_quality_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents glossary_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents methods_section(Pack& pack, const PlannedSection& plan);
[[nodiscard]] SectionContents build_record_section(Pack& pack, const PlannedSection& plan);

/// A section that comes once and has the template's title.
[[nodiscard]] SectionContents just(Blocks blocks, bool illustrative = false);

/// The ids of some priorities, to tell apart blocks that depend on which are shown.
[[nodiscard]] std::string key_of(const std::vector<const Priority*>& priorities);

/// "Priority 1: Meeting social care needs".
[[nodiscard]] std::string title_of(const Priority& priority);

}  // namespace boardpack
