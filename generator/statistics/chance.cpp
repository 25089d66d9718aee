#include "statistics/chance.hpp"

#include <cmath>

namespace boardpack::statistics {

double chance_of_all(double share, double cases) { return std::pow(share, cases); }

}  // namespace boardpack::statistics
