#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "model/calendar.hpp"
#include "model/figures.hpp"
#include "model/indicator.hpp"
#include "model/places.hpp"
#include "model/strategy.hpp"
#include "model/template.hpp"

namespace boardpack {

/// Everything the workspace says, read but not yet judged. load/ makes it; validate() below turns it into a Model.
struct Workspace {
    Strategy strategy;
    std::vector<Indicator> indicators;  // in file order
    std::vector<Figure> figures;
    std::vector<Revision> revisions;
    std::vector<ActionUpdate> actions;
    std::vector<Escalation> escalations;
    std::vector<StatementGiven> statements;
    std::vector<Risk> risks;
    std::vector<Quote> quotes;
    std::vector<QualityMark> quality;
    Calendar calendar;
    std::vector<Release> releases;
    std::vector<PackTemplate> templates;  // in file-name order
    Theme theme;
    std::vector<GlossaryEntry> glossary;
    std::vector<Return> returns;  // one for each data file, in the order of the files
    Places places;                // where each key of the files stands
};

/// A validated workspace: every reference resolves, ids are unique, no figure is given twice, every target says who set
/// it. Immutable once made.
class Model {
public:
    Model() = default;
    explicit Model(Workspace workspace);

    [[nodiscard]] const Workspace& data() const { return w_; }
    [[nodiscard]] const Strategy& strategy() const { return w_.strategy; }
    [[nodiscard]] const Indicator* indicator(std::string_view id) const;
    [[nodiscard]] const Measure* measure(std::string_view id) const;
    [[nodiscard]] const Priority* priority(std::string_view id) const;
    [[nodiscard]] const Board* board(std::string_view id) const;
    [[nodiscard]] const Provider* provider(std::string_view id) const;
    [[nodiscard]] const Commitment* commitment(std::string_view id) const;
    [[nodiscard]] const Classification* classification(std::string_view id) const;
    [[nodiscard]] const Area* area(std::string_view code) const;
    [[nodiscard]] const Area& local_area() const;
    /// Indicators serving a measure, headline first, then in file order.
    [[nodiscard]] std::vector<const Indicator*> leaves(std::string_view measure) const;
    /// The latest financial quarter that holds a received figure of the local area.
    [[nodiscard]] std::optional<Period> default_period() const;
    /// Financial quarters that hold a figure, in order.
    [[nodiscard]] std::vector<Period> quarters() const;
    [[nodiscard]] std::optional<Date> cut_off(const Period& period) const;
    [[nodiscard]] const Meeting* meeting(std::string_view board, const Period& period) const;
    [[nodiscard]] const Release* release(const Period& period) const;

private:
    Workspace w_;
    std::unordered_map<std::string, std::size_t> indicator_, measure_, priority_, board_, provider_, commitment_,
        classification_, area_;
};

/// Checks the whole workspace by a list of small independent rules (model/checks/) and hands on the model.
/// Every finding of every rule arrives; the value is usable only when there is no error.
[[nodiscard]] Checked<Model> validate(Workspace workspace);

}  // namespace boardpack
