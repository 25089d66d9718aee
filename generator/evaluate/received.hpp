#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "model/model.hpp"

namespace boardpack {

/// What has come in about one indicator for one area, as known on a date.
struct Received {
    std::vector<const Figure*> figures;      // in order of period
    std::vector<const Revision*> revisions;  // in order of receipt; of the local area only
};

/// All figures and revisions of a model that were known on a date (all of them when no date is given). A figure or
/// revision without a date of receipt has always been known: published series whose release date is not recorded.
class ReceivedFigures {
public:
    ReceivedFigures(const Model& model, std::optional<Date> known_on);
    [[nodiscard]] const Received& of(std::string_view indicator, std::string_view area) const;

private:
    std::map<std::pair<std::string_view, std::string_view>, Received> by_indicator_and_area_;
    Received nothing_;
};

/// The area a figure is about: the strategy's own where the figure does not say.
[[nodiscard]] std::string_view area_of(const Figure& figure, const Model& model);

}  // namespace boardpack
