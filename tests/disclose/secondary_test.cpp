#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

#include "disclose/store_builder.hpp"

using namespace boardpack;
using test::Figures;

TEST_CASE("differences, means and limits go with what they were worked out from, targets stay") {
    Figures f;
    const FigureRef now = f.people("a/2/A/value", 3), before = f.people("a/1/A/value", 30);
    const FigureRef target = f.worked_out("a/2/A/target", 2, Derivation::set, {});
    const FigureRef change = f.worked_out("a/2/A/change", -27, Derivation::difference, {now, before});
    const FigureRef gap = f.worked_out("a/2/A/gap", 1, Derivation::difference, {now, target});
    const FigureRef mean = f.worked_out("a/2/A/mean", 16, Derivation::average, {now, before});
    const FigureRef limit = f.worked_out("a/2/A/upper", 40, Derivation::statistic, {mean});
    for (const FigureRef ref : {change, gap, mean, limit}) CHECK(f.hidden(ref));
    CHECK_FALSE(f.hidden(before));
    CHECK_FALSE(f.hidden(target));
}

TEST_CASE("what rests on shown figures stays") {
    Figures f;
    const FigureRef now = f.people("a/2/A/value", 33), before = f.people("a/1/A/value", 30);
    CHECK_FALSE(f.hidden(f.worked_out("a/2/A/change", 3, Derivation::difference, {now, before})));
}

TEST_CASE("one small part beside its total: the next smallest goes too") {
    Figures f;
    const FigureRef asd = f.people("n/P/A/part-asd", 120), semh = f.people("n/P/A/part-semh", 85),
                    hi = f.people("n/P/A/part-hi", 3), none = f.people("n/P/A/part-none", 0);
    const FigureRef total = f.people("n/P/A/value", 208);
    CHECK(f.hidden(hi));
    CHECK(f.hidden(semh));
    CHECK_FALSE(f.hidden(asd));
    CHECK_FALSE(f.hidden(total));
    CHECK_FALSE(f.hidden(none));  // a zero protects nothing
}

TEST_CASE("two hidden parts need a third when together they are small") {
    for (const auto& [second, third_hidden] : {std::pair{1, true}, {2, false}}) {
        Figures f;
        (void)f.people("n/P/A/part-a", 3);
        (void)f.people("n/P/A/part-b", second);
        const FigureRef c = f.people("n/P/A/part-c", 50);
        (void)f.people("n/P/A/part-d", 60);
        (void)f.people("n/P/A/value", 113 + second);
        CHECK_EQ(f.hidden(c), third_hidden);
    }
}

TEST_CASE("the rest of a total that no line shows is protected like a part") {
    Figures f;
    const FigureRef a = f.people("n/P/A/part-a", 50), b = f.people("n/P/A/part-b", 60);
    (void)f.people("n/P/A/value", 113);
    CHECK(f.hidden(a));
    CHECK_FALSE(f.hidden(b));
    Figures g;
    const FigureRef c = g.people("n/P/A/part-a", 50);
    (void)g.people("n/P/A/value", 113);
    CHECK_FALSE(g.hidden(c));
}

TEST_CASE("with nothing else to hide the total goes") {
    Figures f;
    (void)f.people("n/P/A/part-a", 3);
    (void)f.people("n/P/A/part-b", 0);
    const FigureRef total = f.people("n/P/A/value", 3);
    CHECK(f.hidden(total));
    Figures g;
    (void)g.people("n/P/A/part-a", 2);
    (void)g.people("n/P/A/part-b", 4);
    CHECK_FALSE(g.hidden(g.people("n/P/A/value", 6)));  // each may be anything from 0 to 6
}

TEST_CASE("a hidden part takes its share of the whole with it") {
    Figures f;
    const FigureRef part = f.people("n/P/A/part-a", 3);
    (void)f.people("n/P/A/part-b", 40);
    (void)f.people("n/P/A/part-c", 50);
    const FigureRef total = f.people("n/P/A/value", 93);
    CHECK(f.hidden(f.worked_out("n/P/A/share-a", Rational::ratio(300, 93), Derivation::ratio, {part, total})));
}

TEST_CASE("a hidden month does not come back from its quarter") {
    Figures f;
    const Figures::Share jan = f.share("01", 3, 30), feb = f.share("02", 12, 30), mar = f.share("03", 9, 30);
    const Figures::Share quarter = f.quarter("Q", {jan, feb, mar});
    CHECK(f.hidden(jan.numerator));
    CHECK(f.hidden(mar.numerator));  // the smaller of the others
    CHECK(f.hidden(mar.value));
    CHECK_FALSE(f.hidden(feb.numerator));
    CHECK_FALSE(f.hidden(quarter.value));
}

TEST_CASE("a hidden quarter does not come back from its months") {
    // 1, 1 and 1 of them not counted in each month are hidden there already; with 0, 0 and 3 the quarter gives way.
    Figures f;
    const Figures::Share jan = f.share("01", 30, 30), feb = f.share("02", 30, 30), mar = f.share("03", 27, 30);
    const Figures::Share quarter = f.quarter("Q", {jan, feb, mar});
    CHECK(f.hidden(quarter.numerator));
    CHECK(f.hidden(mar.numerator));
}

namespace {

/// Small numbers that look random and are the same on every run.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : state_(seed) {}
    int upto(int most) {
        state_ = state_ * 1664525U + 1013904223U;
        return static_cast<int>((state_ >> 16U) % static_cast<std::uint32_t>(most + 1));
    }

private:
    std::uint32_t state_;
};

/// Months of a quarter as someone sees them who has the pack: what is shown is known, the rest is any number that fits.
struct Puzzle {
    std::vector<int> numerators, denominators;
    std::vector<bool> hidden;
    bool total_hidden = false;
    int total = 0, all = 0;

    /// The smallest and largest numerator that fits for each month, and for the quarter at the end.
    [[nodiscard]] std::vector<std::pair<int, int>> ranges() const {
        std::vector<std::pair<int, int>> found(numerators.size() + 1, {1000, -1});
        std::vector<int> guess = numerators;
        search(0, guess, found);
        return found;
    }

private:
    void search(std::size_t i, std::vector<int>& guess, std::vector<std::pair<int, int>>& found) const {
        if (i == guess.size()) {
            int sum = 0;
            for (const int g : guess) sum += g;
            if (!total_hidden && sum != total)
                return;
            for (std::size_t k = 0; k < guess.size(); ++k) widen(found[k], guess[k]);
            widen(found.back(), sum);
            return;
        }
        if (!hidden[i])
            return search(i + 1, guess, found);
        for (int g = 0; g <= denominators[i]; ++g) {
            guess[i] = g;
            search(i + 1, guess, found);
        }
        guess[i] = numerators[i];
    }
    static void widen(std::pair<int, int>& range, int value) {
        range.first = std::min(range.first, value);
        range.second = std::max(range.second, value);
    }
};

}  // namespace

TEST_CASE("whatever the months, no hidden count or complement can be pinned below the threshold") {
    Dice dice{7};
    int protected_counts = 0;
    for (int round = 0; round < 400; ++round) {
        Figures f;
        Puzzle p;
        std::vector<Figures::Share> months;
        for (int m = 0; m < 3; ++m) {
            const int denominator = 5 + dice.upto(14);
            const int numerator =
                dice.upto(2) == 0 ? denominator - dice.upto(std::min(6, denominator)) : dice.upto(denominator);
            p.denominators.push_back(denominator);
            p.numerators.push_back(numerator);
            p.total += numerator;
            p.all += denominator;
            months.push_back(f.share(std::to_string(m + 1), numerator, denominator));
        }
        const Figures::Share quarter = f.quarter("Q", months);
        const Disclosed out = f.disclosed();
        for (const Figures::Share& m : months) p.hidden.push_back(out.figures.at(m.numerator).hidden());
        p.total_hidden = out.figures.at(quarter.numerator).hidden();
        const std::vector<std::pair<int, int>> ranges = p.ranges();
        const auto check = [&](int value, int base, std::pair<int, int> range) {
            const bool small = (value > 0 && value < 5) || (base - value > 0 && base - value < 5);
            if (!small)
                return;
            ++protected_counts;
            CAPTURE(round);
            CHECK_GE(range.second - range.first, 1);
            if (value < 5 && value > 0)
                CHECK_GE(range.second, 5);
            if (base - value < 5 && base - value > 0)
                CHECK_GE(base - range.first, 5);
        };
        for (std::size_t i = 0; i < months.size(); ++i) check(p.numerators[i], p.denominators[i], ranges[i]);
        check(p.total, p.all, ranges.back());
    }
    CHECK_GT(protected_counts, 300);
}
