#pragma once

#include <string_view>

#include "evaluate/evaluation.hpp"
#include "figure/figure_store.hpp"
#include "model/strategy.hpp"

namespace boardpack {

// The primary rule of disclosure control, in one place: which numbers of people are too small to show. disclose()
// decides with it what is hidden; the packs decide with it what to choose, so that a choice does not tell what the
// figure may not.

/// A number of people from 1 to threshold - 1, or none where the policy hides zeros too.
[[nodiscard]] bool is_small(const Rational& people, const DisclosurePolicy& policy);

/// Why a share of people may not be shown: a small numerator, complement or base, or everyone or no one of a small
/// group. Empty when it may.
[[nodiscard]] std::string_view share_reason(const Rational& numerator, const Rational& denominator,
                                            const DisclosurePolicy& policy);

/// Does the policy let this entry be shown because a public body has published it?
[[nodiscard]] bool is_exempt(const FigureEntry& entry, const DisclosurePolicy& policy);

/// May the figures of an observation not be shown by the primary rule?
[[nodiscard]] bool is_sensitive(const Observation& observation, const FigureStore& figures,
                                const DisclosurePolicy& policy);

}  // namespace boardpack
