#include <map>

#include "disclose/decision.hpp"
#include "pack/small_numbers.hpp"

namespace boardpack {

namespace {

class Follower {
public:
    Follower(const FigureStore& figures, const Relations& relations, const DisclosurePolicy& policy, Decision& decision)
        : figures_(figures), relations_(relations), policy_(policy), decision_(decision) {
        for (const ShareRelation& share : relations.shares)
            if (share.numerator != no_figure && share.denominator != no_figure)
                base_of_.emplace(share.numerator, share.denominator);
    }

    void run() {
        do {
            changed_ = false;
            for (const ShareRelation& share : relations_.shares) follow(share);
            for (const DerivedRelation& derived : relations_.derived) follow(derived);
            for (const SumRelation& sum : relations_.sums) follow(sum);
        } while (changed_);
    }

private:
    void hide(FigureRef ref, const std::string& reason) { changed_ |= decision_.hide(figures_, ref, reason); }

    std::string because_of(FigureRef ref) const { return "worked out from " + figures_.at(ref).id; }

    /// Numerator, value and complement give each other away beside the denominator: hidden together.
    void follow(const ShareRelation& share) {
        for (const FigureRef cause : {share.denominator, share.numerator, share.value, share.others})
            if (decision_.is_hidden(cause)) {
                for (const FigureRef ref : {share.numerator, share.value, share.others}) hide(ref, because_of(cause));
                return;
            }
    }

    void follow(const DerivedRelation& derived) {
        for (const FigureRef input : derived.inputs)
            if (decision_.is_hidden(input))
                return hide(derived.figure, because_of(input));
    }

    const Rational& number(FigureRef ref) const { return *number_of(figures_, ref); }

    /// Those of a part who are not counted in it, where it is the numerator of a share with a denominator.
    std::optional<Rational> others(FigureRef part) const {
        const auto base = base_of_.find(part);
        const Rational* denominator = base == base_of_.end() ? nullptr : number_of(figures_, base->second);
        if (!denominator || decision_.is_hidden(base->second))
            return std::nullopt;
        return *denominator - number(part);
    }

    /// What is known of the hidden parts taken together: their number, their total, the total of their complements.
    struct Together {
        std::size_t hidden = 0;
        Rational total{0};
        Rational complements{0};
        bool has_complements = true;
        FigureRef one = no_figure;
    };
    Together together(const SumRelation& sum) const {
        Together t;
        for (const FigureRef part : sum.parts) {
            if (!decision_.is_hidden(part))
                continue;
            ++t.hidden;
            t.one = part;
            t.total = t.total + number(part);
            const std::optional<Rational> beside = others(part);
            t.has_complements = t.has_complements && beside.has_value();
            if (beside)
                t.complements = t.complements + *beside;
        }
        // A total beyond its printed parts: the rest is one more unknown.
        if (sum.rest.sign() != 0) {
            ++t.hidden;
            t.total = t.total + sum.rest;
            t.has_complements = false;
        }
        return t;
    }

    bool is_protected(const SumRelation& sum) const {
        const FigureEntry& total = figures_.at(sum.total);
        return total.counts == Counts::people && total.is_count;
    }

    void follow(const SumRelation& sum) {
        if (!is_protected(sum)) {
            // Sums of other things than people: only what rests on something hidden goes.
            for (const FigureRef part : sum.parts)
                if (decision_.is_hidden(part))
                    return hide(sum.total, because_of(part));
            return;
        }
        while (true) {
            const Together t = together(sum);
            const bool total_hidden = decision_.is_hidden(sum.total);
            const std::size_t unknowns = t.hidden + (total_hidden ? 1 : 0);
            if (unknowns == 0 || (t.hidden == 0 && !total_hidden))
                return;
            const Rational least{policy_.threshold};
            const bool rest_is_small = sum.rest.sign() != 0 && is_small(sum.rest, policy_);
            const bool only_a_large_rest = t.hidden == 1 && t.one == no_figure && !total_hidden && !rest_is_small;
            const bool enough = unknowns >= 2 && t.total >= least && (!t.has_complements || t.complements >= least);
            if (enough || only_a_large_rest)
                return;
            if (!hide_one_more(sum, total_hidden))
                return;
        }
    }

    /// The part that costs least: the smallest shown one that is not zero, the earliest of equals; a zero protects
    /// nothing. Where there is none, the total. False when there is nothing left to hide.
    bool hide_one_more(const SumRelation& sum, bool total_hidden) {
        FigureRef choice = no_figure;
        for (const FigureRef part : sum.parts)
            if (!decision_.is_hidden(part) && number(part).sign() > 0 &&
                (choice == no_figure || number(part) < number(choice)))
                choice = part;
        FigureRef about = sum.total;
        for (const FigureRef part : sum.parts)
            if (decision_.is_hidden(part)) {
                about = part;
                break;
            }
        if (choice == no_figure && !total_hidden)
            choice = sum.total;
        if (choice == no_figure)
            return false;
        hide(choice, "would give away " + figures_.at(about).id);
        return true;
    }

    const FigureStore& figures_;
    const Relations& relations_;
    const DisclosurePolicy& policy_;
    Decision& decision_;
    std::map<FigureRef, FigureRef> base_of_;
    bool changed_ = false;
};

}  // namespace

void hide_what_follows(const FigureStore& figures, const Relations& relations, const DisclosurePolicy& policy,
                       Decision& decision) {
    Follower{figures, relations, policy, decision}.run();
}

}  // namespace boardpack
