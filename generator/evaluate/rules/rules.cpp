#include "evaluate/rules/rules.hpp"

#include <array>

#include <fmt/format.h>

#include "evaluate/quantities.hpp"
#include "figure/format.hpp"

namespace boardpack {

bool Judging::noted(std::string_view rule, std::string text, Span where) const {
    result.trace.push_back({std::string{rule}, std::move(text), where, false});
    return false;
}

bool Judging::decided(std::string_view rule, StatusCode status, std::string reason, std::string text,
                      Span where) const {
    result.trace.push_back({std::string{rule}, std::move(text), where, true});
    result.status = status;
    result.reason = std::move(reason);
    result.rule = rule;
    return true;
}

std::span<const NamedRule> status_rules() {
    static constexpr auto rules = std::to_array<NamedRule>({{"retired", rule_retired},
                                                            {"milestone", rule_milestone},
                                                            {"figure", rule_figure},
                                                            {"target-in-force", rule_target_in_force},
                                                            {"minimum-base", rule_minimum_base},
                                                            {"improve-on-baseline", rule_improvement},
                                                            {"band", rule_band},
                                                            {"level", rule_level}});
    return rules;
}

std::string tolerance_words(const Indicator& indicator) {
    const StatusRule& rule = indicator.status;
    if (rule.tolerance.sign() == 0)
        return {};
    int places = 0;
    while (places < 6 && rule.tolerance.rounded(places) != rule.tolerance) ++places;
    if (rule.tolerance_unit == ToleranceUnit::percent)
        return fmt::format("{}% of the target", rule.tolerance.fixed(places));
    ShownFigure size;
    size.content = rule.tolerance;
    size.shape = {indicator.unit, places, true};
    return format_magnitude(size, Wording::sentence);
}

std::string value_words(const Indicator& indicator, const Observation& o) {
    std::string text = exact_words(*o.value, value_shape(indicator));
    if (o.numerator && o.denominator)
        text += fmt::format(" from {} of {}", o.numerator->exact(), o.denominator->exact());
    return text + ", " + o.period.display();
}

}  // namespace boardpack
