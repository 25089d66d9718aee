#pragma once

#include <vector>

#include "figure/figure_store.hpp"

namespace boardpack {

// The figures of a build as quantities with relations between them: all that someone with the packs could calculate
// with. Plain data, so that more than one judge can work on it: the rules of secondary.cpp today, an audit that solves
// the whole system on top of them.

/// A share or rate of people: value = numerator / denominator, others = denominator - numerator. A duration, a mean or
/// a sum of money with the number of people behind it is one too, without numerator.
struct ShareRelation {
    FigureRef value = no_figure, numerator = no_figure, denominator = no_figure, others = no_figure;
};

/// total = sum of parts (a quarter and its months, a whole and its parts). `rest`: what the total holds beyond the
/// parts that have a value; nobody prints it, anybody can work it out.
struct SumRelation {
    FigureRef total = no_figure;
    std::vector<FigureRef> parts;
    Rational rest{0};
};

/// A figure worked out from others in any other way: hidden when one of them is.
struct DerivedRelation {
    FigureRef figure = no_figure;
    std::vector<FigureRef> inputs;
};

struct Relations {
    std::vector<ShareRelation> shares;
    std::vector<SumRelation> sums;
    std::vector<DerivedRelation> derived;
};

/// Reads the relations from the derivations of the entries and from ids: figures of one indicator, period and area
/// belong together even where each was given as it stands.
[[nodiscard]] Relations relations_of(const FigureStore& figures);

/// The number of an entry, or null where there is none.
[[nodiscard]] const Rational* number_of(const FigureStore& figures, FigureRef ref);

}  // namespace boardpack
