#include "model/indicator.hpp"

namespace boardpack {

int minimum_base(const Indicator& indicator) {
    constexpr int survey_base = 30, share_base = 10;
    if (indicator.status.min_base)
        return *indicator.status.min_base;
    if (indicator.kind == Kind::survey)
        return survey_base;
    return is_share(indicator.kind) ? share_base : 0;
}

int display_decimals(const Indicator& indicator) {
    if (indicator.decimals)
        return *indicator.decimals;
    switch (indicator.kind) {
        case Kind::count:
        case Kind::money:
        case Kind::milestone:
        case Kind::narrative:
            return 0;
        case Kind::proportion:
        case Kind::survey:
        case Kind::audit:
        case Kind::rate:
        case Kind::duration:
        case Kind::score:
            break;
    }
    return indicator.unit == Unit::ratio ? 2 : 1;
}

}  // namespace boardpack
