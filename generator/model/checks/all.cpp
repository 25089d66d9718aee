#include "model/checks/checks.hpp"

namespace boardpack::checks {

std::span<const Check> all() {
    static constexpr Check checks[] = {
        ids_are_unique,
        strategy_references_resolve,
        indicator_references_resolve,
        one_local_area,
        measures_have_indicators,
        same_as_is_simple,
        classifications_are_sound,
        strategy_dates_are_in_order,
        calendar_is_sound,
        registers_are_sound,
        statements_are_sound,
        indicators_serve_something,
        kinds_fit_units,
        ranges_are_in_order,
        breaks_are_in_order,
        control_charts_fit,
        waiting_lists_are_sound,
        targets_have_their_fields,
        targets_are_in_order,
        targets_fit_their_indicator,
        trajectories_are_whole,
        status_rules_make_sense,
        baselines_can_match,
        figures_refer_to_known_things,
        figures_are_given_once,
        figures_say_something,
        figures_fit_their_kind,
        figures_make_sense,
        commentaries_are_brief,
        months_are_in_order,
        parts_are_sound,
        periods_fit_the_frequency,
        returns_are_plausible,
        revisions_are_sound,
        templates_are_sound,
        colours_have_contrast,
        type_is_large_enough,
        page_has_room,
    };
    return checks;
}

}  // namespace boardpack::checks
