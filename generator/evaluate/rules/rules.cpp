#include "evaluate/rules/rules.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "evaluate/quantities.hpp"
#include "figure/format.hpp"

namespace boardpack {

namespace {

/// Decimal places with which a number of the definition is written.
int places_of(const Rational& number) {
    int places = 0;
    while (places < 6 && number.rounded(places) != number) ++places;
    return places;
}

}  // namespace

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

std::span<const NamedRule> target_rules() {
    const auto all = status_rules();
    const auto first = std::ranges::find(all, std::string_view{"target-in-force"}, &NamedRule::name);
    return all.subspan(static_cast<std::size_t>(first - all.begin()));
}

std::string tolerance_words(const Indicator& indicator, Side side) {
    const StatusRule& rule = indicator.status;
    const auto& own = side == Side::below ? rule.tolerance_below : rule.tolerance_above;
    const Rational tolerance = own ? own->value : rule.tolerance;
    if (tolerance.sign() == 0)
        return {};
    if (rule.tolerance_unit == ToleranceUnit::percent)
        return fmt::format("{}% of the target", tolerance.fixed(places_of(tolerance)));
    return set_size_words(indicator, tolerance);
}

std::string set_size_words(const Indicator& indicator, const Rational& size) {
    ShownFigure shown;
    shown.content = size;
    shown.shape = {indicator.unit, places_of(size), true};
    return format_magnitude(shown, Wording::sentence);
}

std::string value_words(const Indicator& indicator, const Observation& o) {
    std::string text = exact_words(*o.value, value_shape(indicator));
    if (o.numerator && o.denominator)
        text += fmt::format(" from {} of {}", o.numerator->exact(), o.denominator->exact());
    return text + ", " + o.period.display();
}

}  // namespace boardpack
