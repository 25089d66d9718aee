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

std::string_view unsuited_to_control_chart(const Indicator& indicator) {
    if (indicator.kind == Kind::milestone || indicator.kind == Kind::narrative || indicator.unit == Unit::none)
        return "it reports words and dates, not numbers.";
    // Neighbours that share most of their cases move together: moving ranges between them are far too small.
    if (indicator.accumulation == Accumulation::ytd || indicator.accumulation == Accumulation::rolling12)
        return "each of its values holds most of the one before.";
    switch (indicator.frequency) {
        case Frequency::monthly:
        case Frequency::quarterly:
        case Frequency::termly:
            return "";
        case Frequency::half_yearly:
        case Frequency::annual:
        case Frequency::once:
            break;
    }
    return "too few values come in a year to expect a range of them.";
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
