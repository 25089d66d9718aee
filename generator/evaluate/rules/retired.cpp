#include <fmt/format.h>

#include "evaluate/rules/rules.hpp"

namespace boardpack {

/// An indicator is no longer judged in periods that begin after the last one it is reported for.
bool rule_retired(const Judging& j) {
    const auto& retired = j.indicator().retired;
    if (!retired)
        return false;
    const auto last = Period::parse(retired->value);
    if (!last || j.asked().first() <= last->last())
        return j.noted("retired", fmt::format("reported up to {}", retired->value), retired->span);
    return j.decided("retired", StatusCode::retired,
                     fmt::format("No longer reported; the last report was for {}.", last->display()),
                     fmt::format("retired after {}; {} begins later", last->code(), j.asked().code()), retired->span);
}

}  // namespace boardpack
