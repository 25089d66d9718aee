#include "statistics/profile.hpp"

#include <fmt/format.h>

namespace boardpack::statistics {

const Profile* find_profile(std::string_view name) {
    for (const Profile* p : {&mdc, &plotthedots})
        if (p->name == name)
            return p;
    return nullptr;
}

std::string describe(const Profile& profile, bool screened, std::size_t points) {
    return fmt::format(
        "Profile {}: limits at the mean -/+ {} times the mean moving range, {}; runs and trends of {}; two in three {} "
        "points beyond a limit; {} {}",
        profile.name, profile.limit_factor,
        screened ? fmt::format("ranges of {} times their mean or more left out", profile.screening_factor)
                 : "no range left out",
        profile.run_length, profile.outer_points_count ? "counts" : "does not count", points,
        points == 1 ? "point" : "points");
}

}  // namespace boardpack::statistics
