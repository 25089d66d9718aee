#pragma once

namespace boardpack::statistics {

/// The chance that every one of `cases` independent cases succeeds when each does with chance `share`: share^cases.
/// It says how often a service of that true rate would show a perfect period, and so how a target of "all" is to be
/// read: 0.98 and 60 cases 0.30, 300 cases 0.0023. Preconditions: 0 <= share <= 1, cases >= 0.
[[nodiscard]] double chance_of_all(double share, double cases);

}  // namespace boardpack::statistics
