#pragma once

#include <optional>

#include "evaluate/evaluation.hpp"

namespace boardpack {

/// What an indicator has to reach to be Met, as numbers: a level, or a clear improvement on the baseline.
class Aim {
public:
    /// The aim in force in a quarter; empty where there is none that a number can reach, no direction is better, or the
    /// level is one to hold.
    [[nodiscard]] static std::optional<Aim> in(const IndicatorResult& result, const Period& quarter);

    /// The cases of n, from least to most, with which a share meets the aim; least > most where none does.
    struct Cases {
        int least = 0, most = -1;
    };
    [[nodiscard]] Cases cases(int n) const;

    /// The first value that meets the aim, going in the better direction; empty where even the far end would not.
    /// `like`: an observation with the base of a rate.
    [[nodiscard]] std::optional<Rational> bound(const Observation& like) const;

    [[nodiscard]] bool higher() const { return higher_; }
    [[nodiscard]] bool is_level() const { return !baseline_; }
    /// The level, or the value of the baseline.
    [[nodiscard]] const Rational& level() const { return level_; }

private:
    Aim(const IndicatorResult& result, const Target& target, bool higher, Rational level, const Observation* baseline)
        : result_(&result), target_(&target), higher_(higher), level_(level), baseline_(baseline) {}
    /// Clearly better than the baseline, by the test that judges changes?
    [[nodiscard]] bool clearly_better(const Observation& imagined) const;

    const IndicatorResult* result_;
    const Target* target_;
    bool higher_;
    Rational level_;
    const Observation* baseline_;  // of an improvement; null: a level
};

}  // namespace boardpack
