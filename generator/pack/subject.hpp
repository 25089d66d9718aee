#pragma once

#include <string>
#include <vector>

#include "evaluate/evaluation.hpp"
#include "model/model.hpp"

namespace boardpack {

/// What has a passage of its own in a pack: one indicator, or a family of them (the five numbers of one pathway).
struct Subject {
    std::string anchor;  // id of the indicator or of the family
    std::string title;
    std::vector<const IndicatorResult*> members;
    const IndicatorResult* lead = nullptr;  // whose finding is the title
    bool context = false;
    [[nodiscard]] bool is_family() const { return members.size() > 1; }
};

/// All subjects in strategy order: by priority and measure, then context.
[[nodiscard]] std::vector<Subject> subjects_of(const Model& model, const Evaluation& evaluation);

/// Where an indicator's passage stands in a document that has it.
[[nodiscard]] std::string passage_anchor(const Indicator& indicator);

/// What tells a member of a family apart: "18 weeks or less" of "Autism: 18 weeks or less"; the label of others.
[[nodiscard]] std::string name_in_family(const Indicator& indicator);

/// May the board see any member? Does it own one?
[[nodiscard]] bool is_for(const Subject& subject, const std::string& board);
[[nodiscard]] bool is_owned_by(const Subject& subject, const std::string& board);
/// Does a member serve a measure of one of the priorities?
[[nodiscard]] bool serves(const Model& model, const Subject& subject, const std::vector<const Priority*>& priorities);

/// How serious: 0 not met and worse, 1 not met, 2 worse, 3 late or not returned, 4 any other exception, 9 none. Results
/// that rest on numbers too small to show are left out of account: being chosen would tell what the figure may not.
[[nodiscard]] int severity(const IndicatorResult& result, const FigureStore& figures, const DisclosurePolicy& policy);
[[nodiscard]] int severity(const Subject& subject, const FigureStore& figures, const DisclosurePolicy& policy);

}  // namespace boardpack
