#pragma once

#include <array>
#include <string_view>

#include "base/names.hpp"

namespace boardpack {

/// The outcome of judging an indicator: four judgements, and the reasons for which there is none (each a result with
/// words of its own, never a blank). Also the reason why a figure has no value.
enum class StatusCode {
    met,
    close,
    not_met,
    complete,
    not_due,
    awaiting,
    late,
    not_returned,
    partial,
    suppressed,
    no_target,
    baseline_pending,
    not_comparable,
    too_few,
    not_applicable,
    retired
};
template <>
struct Names<StatusCode> {
    static constexpr auto all = std::to_array<NameOf<StatusCode>>({{"met", StatusCode::met},
                                                                   {"close", StatusCode::close},
                                                                   {"not_met", StatusCode::not_met},
                                                                   {"complete", StatusCode::complete},
                                                                   {"not_due", StatusCode::not_due},
                                                                   {"awaiting", StatusCode::awaiting},
                                                                   {"late", StatusCode::late},
                                                                   {"not_returned", StatusCode::not_returned},
                                                                   {"partial", StatusCode::partial},
                                                                   {"suppressed", StatusCode::suppressed},
                                                                   {"no_target", StatusCode::no_target},
                                                                   {"baseline_pending", StatusCode::baseline_pending},
                                                                   {"not_comparable", StatusCode::not_comparable},
                                                                   {"too_few", StatusCode::too_few},
                                                                   {"not_applicable", StatusCode::not_applicable},
                                                                   {"retired", StatusCode::retired}});
};

[[nodiscard]] constexpr bool is_judgement(StatusCode s) { return s <= StatusCode::complete; }

/// The words readers see: "Met", "Not met", "Awaiting data", "Hidden to protect individuals" ...
[[nodiscard]] std::string_view status_words(StatusCode status);

/// Government statistical shorthand for a missing value in a table cell: "[x]", "[c]", "[z]" ...; "" for a judgement.
[[nodiscard]] std::string_view shorthand(StatusCode status);
/// What a shorthand means, for the legend under a table: "[c]" -> "hidden to protect individuals".
[[nodiscard]] std::string_view shorthand_meaning(std::string_view symbol);

}  // namespace boardpack
