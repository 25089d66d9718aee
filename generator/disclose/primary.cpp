#include "disclose/decision.hpp"
#include "pack/small_numbers.hpp"

namespace boardpack {

namespace {

bool counts_people(const FigureEntry& entry) { return entry.counts == Counts::people && entry.is_count; }

/// The number of a count of people that the policy protects.
const Rational* protected_count(const FigureStore& figures, FigureRef ref, const DisclosurePolicy& policy) {
    if (ref == no_figure || !counts_people(figures.at(ref)) || is_exempt(figures.at(ref), policy))
        return nullptr;
    return number_of(figures, ref);
}

/// The number of people a share, rate, wait, mean or sum of money is about. Of a wait or a sum of money the evaluation
/// does not know whether the base counts people; where its indicator does, it is taken to.
const Rational* protected_base(const FigureStore& figures, const ShareRelation& share, const DisclosurePolicy& policy) {
    if (share.denominator == no_figure || share.value == no_figure)
        return protected_count(figures, share.denominator, policy);
    const FigureEntry& base = figures.at(share.denominator);
    const Unit unit = figures.at(share.value).shape.unit;
    const bool measured = unit == Unit::days || unit == Unit::weeks || unit == Unit::pounds || unit == Unit::score;
    if (measured && base.counts == Counts::people && !is_exempt(base, policy))
        return number_of(figures, share.denominator);
    return protected_count(figures, share.denominator, policy);
}

/// The whole number of people behind a share that came without its numerator: 40% of 10 are 4.
std::optional<Rational> numerator_behind(const FigureStore& figures, const ShareRelation& share,
                                         const Rational& denominator) {
    const Rational* value = number_of(figures, share.value);
    if (!value || figures.at(share.value).shape.unit != Unit::percent)
        return std::nullopt;
    return (*value * denominator / Rational{100}).rounded(0);
}

void hide_share(const FigureStore& figures, const ShareRelation& share, const std::string& reason, Decision& decision) {
    for (const FigureRef ref : {share.numerator, share.value, share.others}) decision.hide(figures, ref, reason);
}

void judge_share(const FigureStore& figures, const ShareRelation& share, const DisclosurePolicy& policy,
                 Decision& decision) {
    const Rational* denominator = protected_base(figures, share, policy);
    if (!denominator)
        return;
    if (is_small(*denominator, policy)) {
        decision.hide(figures, share.denominator, "count under the threshold");
        hide_share(figures, share, "base under the threshold", decision);
        return;
    }
    std::optional<Rational> numerator;
    if (const Rational* given = number_of(figures, share.numerator)) {
        if (!counts_people(figures.at(share.numerator)))
            return;
        numerator = *given;
    } else {
        numerator = numerator_behind(figures, share, *denominator);
    }
    if (!numerator)
        return;
    if (const std::string_view reason = share_reason(*numerator, *denominator, policy); !reason.empty())
        hide_share(figures, share, std::string{reason}, decision);
}

}  // namespace

bool Decision::hide(const FigureStore& figures, FigureRef ref, std::string reason) {
    if (ref == no_figure || is_hidden(ref) || !number_of(figures, ref) || figures.at(ref).derivation == Derivation::set)
        return false;
    reasons_[index(ref)] = std::move(reason);
    return true;
}

void hide_small(const FigureStore& figures, const Relations& relations, const DisclosurePolicy& policy,
                Decision& decision) {
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const auto ref = static_cast<FigureRef>(i);
        const Rational* count = protected_count(figures, ref, policy);
        if (count && is_small(*count, policy))
            decision.hide(figures, ref, "count under the threshold");
    }
    for (const ShareRelation& share : relations.shares) judge_share(figures, share, policy, decision);
}

}  // namespace boardpack
