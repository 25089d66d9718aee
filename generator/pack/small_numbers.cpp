#include "pack/small_numbers.hpp"

namespace boardpack {

namespace {

/// The value of a count of people that the policy protects, if the reference is one.
const Rational* protected_count(FigureRef ref, const FigureStore& figures, const DisclosurePolicy& policy) {
    if (ref == no_figure)
        return nullptr;
    const FigureEntry& entry = figures.at(ref);
    if (entry.counts != Counts::people || !entry.is_count || is_exempt(entry, policy))
        return nullptr;
    return std::get_if<Rational>(&entry.content);
}

}  // namespace

bool is_small(const Rational& people, const DisclosurePolicy& policy) {
    if (people.sign() == 0)
        return policy.zeros == ZeroPolicy::hidden;
    return people.sign() > 0 && people < Rational{policy.threshold};
}

std::string_view share_reason(const Rational& numerator, const Rational& denominator, const DisclosurePolicy& policy) {
    const Rational others = denominator - numerator;
    if (is_small(denominator, policy))
        return "base under the threshold";
    if (is_small(numerator, policy))
        return "count under the threshold";
    if (is_small(others, policy))
        return "complement under the threshold";
    const bool everyone_or_no_one = numerator.sign() == 0 || others.sign() == 0;
    if (everyone_or_no_one && denominator < Rational{policy.min_denominator})
        return "says something of everyone in a small group";
    return {};
}

bool is_exempt(const FigureEntry& entry, const DisclosurePolicy& policy) {
    return entry.provenance.published && policy.published == PublishedPolicy::show;
}

bool is_sensitive(const Observation& observation, const FigureStore& figures, const DisclosurePolicy& policy) {
    const Rational* value = protected_count(observation.value_ref, figures, policy);
    const Rational* numerator = protected_count(observation.numerator_ref, figures, policy);
    const Rational* denominator = protected_count(observation.denominator_ref, figures, policy);
    for (const Rational* count : {value, numerator, denominator})
        if (count && is_small(*count, policy))
            return true;
    return numerator && denominator && !share_reason(*numerator, *denominator, policy).empty();
}

}  // namespace boardpack
