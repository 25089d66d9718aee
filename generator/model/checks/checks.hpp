#pragma once

#include <span>

#include "base/diagnostic.hpp"
#include "model/model.hpp"

namespace boardpack::checks {

// The rules of validate(), one function each. A rule reads the whole workspace, assumes nothing of the others, and adds
// what it finds; the order in which they run does not matter.

// Strategy, definitions, calendar, registers
void ids_are_unique(const Workspace& w, Diagnostics& d);
void strategy_references_resolve(const Workspace& w, Diagnostics& d);
void indicator_references_resolve(const Workspace& w, Diagnostics& d);
void one_local_area(const Workspace& w, Diagnostics& d);
void measures_have_indicators(const Workspace& w, Diagnostics& d);
void same_as_is_simple(const Workspace& w, Diagnostics& d);
void classifications_are_sound(const Workspace& w, Diagnostics& d);
void strategy_dates_are_in_order(const Workspace& w, Diagnostics& d);
void calendar_is_sound(const Workspace& w, Diagnostics& d);
void registers_are_sound(const Workspace& w, Diagnostics& d);
void statements_are_sound(const Workspace& w, Diagnostics& d);

// Definitions
void indicators_serve_something(const Workspace& w, Diagnostics& d);
void kinds_fit_units(const Workspace& w, Diagnostics& d);
void ranges_are_in_order(const Workspace& w, Diagnostics& d);
void breaks_are_in_order(const Workspace& w, Diagnostics& d);
void control_charts_fit(const Workspace& w, Diagnostics& d);
void waiting_lists_are_sound(const Workspace& w, Diagnostics& d);
void targets_have_their_fields(const Workspace& w, Diagnostics& d);
void targets_are_in_order(const Workspace& w, Diagnostics& d);
void targets_fit_their_indicator(const Workspace& w, Diagnostics& d);
void trajectories_are_whole(const Workspace& w, Diagnostics& d);
void status_rules_make_sense(const Workspace& w, Diagnostics& d);
void baselines_can_match(const Workspace& w, Diagnostics& d);

// Figures
void figures_refer_to_known_things(const Workspace& w, Diagnostics& d);
void figures_are_given_once(const Workspace& w, Diagnostics& d);
void figures_say_something(const Workspace& w, Diagnostics& d);
void figures_fit_their_kind(const Workspace& w, Diagnostics& d);
void figures_make_sense(const Workspace& w, Diagnostics& d);
void commentaries_are_brief(const Workspace& w, Diagnostics& d);
void months_are_in_order(const Workspace& w, Diagnostics& d);
void parts_are_sound(const Workspace& w, Diagnostics& d);
void periods_fit_the_frequency(const Workspace& w, Diagnostics& d);
void returns_are_plausible(const Workspace& w, Diagnostics& d);
void revisions_are_sound(const Workspace& w, Diagnostics& d);

// Templates
void templates_are_sound(const Workspace& w, Diagnostics& d);
void colours_have_contrast(const Workspace& w, Diagnostics& d);
void type_is_large_enough(const Workspace& w, Diagnostics& d);
void page_has_room(const Workspace& w, Diagnostics& d);

using Check = void (*)(const Workspace&, Diagnostics&);

/// All of them.
[[nodiscard]] std::span<const Check> all();

}  // namespace boardpack::checks
