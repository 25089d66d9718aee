#include <fmt/format.h>

#include "evaluate/rules/rules.hpp"

namespace boardpack {

/// A share of very few is not judged: one case more or less would turn it.
bool rule_minimum_base(const Judging& j) {
    const Observation& o = j.latest();
    if (!is_share(j.indicator().kind) || !o.denominator)
        return false;
    const int least = minimum_base(j.indicator());
    const Span where = j.indicator().status.span.known() ? j.indicator().status.span : j.indicator().span;
    if (*o.denominator < Rational{least})
        return j.decided("minimum-base", StatusCode::too_few,
                         fmt::format("Too few cases: a judgement needs at least {}.", least),
                         fmt::format("base {} is below {}", o.denominator->exact(), least), where);
    return j.noted("minimum-base", fmt::format("base {} is at least {}", o.denominator->exact(), least), where);
}

}  // namespace boardpack
