#include <doctest/doctest.h>

#include "disclose/store_builder.hpp"

using namespace boardpack;
using test::Figures;

TEST_CASE("counts of people are hidden from 1 to the threshold less one") {
    for (const auto& [number, hidden] : {std::pair{0, false}, {1, true}, {4, true}, {5, false}}) {
        Figures f;
        CHECK_EQ(f.hidden(f.people("a/P/A/value", number)), hidden);
    }
}

TEST_CASE("counts of things are never hidden") {
    Figures f;
    CHECK_FALSE(f.hidden(f.things("a/P/A/value", 2)));
}

TEST_CASE("the policy decides on zeros and on the threshold") {
    Figures f;
    f.policy.zeros = ZeroPolicy::hidden;
    f.policy.threshold = 8;
    const FigureRef none = f.people("a/P/A/value", 0), seven = f.people("b/P/A/value", 7),
                    eight = f.people("c/P/A/value", 8);
    CHECK(f.hidden(none));
    CHECK(f.hidden(seven));
    CHECK_FALSE(f.hidden(eight));
}

TEST_CASE("a small numerator takes its share and its complement with it, not its base") {
    Figures f;
    const Figures::Share s = f.share("P", 4, 40);
    CHECK(f.hidden(s.numerator));
    CHECK(f.hidden(s.value));
    CHECK(f.hidden(s.others));
    CHECK_FALSE(f.hidden(s.denominator));
    Figures g;
    const Figures::Share t = g.share("P", 5, 40);
    CHECK_FALSE(g.hidden(t.numerator));
    CHECK_FALSE(g.hidden(t.value));
}

TEST_CASE("a small complement hides the numerator and the share") {
    Figures f;
    const Figures::Share s = f.share("P", 36, 40);
    CHECK(f.hidden(s.numerator));
    CHECK(f.hidden(s.value));
    CHECK_FALSE(f.hidden(s.denominator));
    Figures g;
    CHECK_FALSE(g.hidden(g.share("P", 35, 40).numerator));
}

TEST_CASE("everyone or no one: only of a group of the smallest size on") {
    for (const auto& [numerator, denominator, hidden] :
         {std::tuple{0, 9, true}, {9, 9, true}, {0, 10, false}, {10, 10, false}}) {
        Figures f;
        CHECK_EQ(f.hidden(f.share("P", numerator, denominator).value), hidden);
    }
}

TEST_CASE("a small base hides all that is said of it") {
    Figures f;
    const Figures::Share s = f.share("P", 0, 4);
    CHECK(f.hidden(s.denominator));
    CHECK(f.hidden(s.numerator));
    CHECK(f.hidden(s.value));
}

TEST_CASE("a wait or a sum of money goes when fewer people than the threshold are behind it") {
    for (const Unit unit : {Unit::weeks, Unit::days, Unit::pounds, Unit::score}) {
        Figures f;
        const FigureRef wait = f.amount("w/P/A/value", 12, unit);
        (void)f.amount("w/P/A/denominator", 4, Unit::number);
        CHECK(f.hidden(wait));
        Figures g;
        const FigureRef longer = g.amount("w/P/A/value", 12, unit);
        (void)g.amount("w/P/A/denominator", 5, Unit::number);
        CHECK_FALSE(g.hidden(longer));
    }
}

TEST_CASE("a share that came without its numerator is judged by the numerator behind it") {
    Figures f;
    const FigureRef value = f.amount("p/P/A/value", 4, Unit::percent);
    (void)f.people("p/P/A/denominator", 100);
    CHECK(f.hidden(value));
    Figures g;
    const FigureRef higher = g.amount("p/P/A/value", 5, Unit::percent);
    (void)g.people("p/P/A/denominator", 100);
    CHECK_FALSE(g.hidden(higher));
}

TEST_CASE("what a public body has published stays hidden or not as the policy says") {
    Figures f;
    const FigureRef count = f.people("a/P/A/value", 3);
    f.publish(count);
    CHECK(f.hidden(count));
    f.policy.published = PublishedPolicy::show;
    CHECK_FALSE(f.hidden(count));
    const FigureRef own = f.people("b/P/A/value", 3);
    CHECK(f.hidden(own));
}

TEST_CASE("the report names each hidden figure with its reason, and a missing one keeps its own") {
    Figures f;
    (void)f.people("a/P/A/value", 3);
    const FigureRef missing = f.missing("b/P/A/value");
    const Disclosed out = f.disclosed();
    REQUIRE_EQ(out.hidden.size(), 1);
    CHECK_EQ(out.hidden[0].id, "a/P/A/value");
    CHECK_EQ(out.hidden[0].reason, "count under the threshold");
    CHECK_EQ(std::get<StatusCode>(out.figures.at(missing).content), StatusCode::awaiting);
}
