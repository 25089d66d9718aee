#include "layout/columns.hpp"

#include <numeric>

#include <doctest/doctest.h>

using namespace boardpack;

namespace {

double total_of(const std::vector<double>& widths) { return std::accumulate(widths.begin(), widths.end(), 0.0); }

}  // namespace

TEST_CASE("columns that fit on one line share what is left by weight") {
    const auto widths = column_widths({{20, 50, 3}, {20, 50, 1}}, 200);
    CHECK(widths[0] == doctest::Approx(50 + 75));
    CHECK(widths[1] == doctest::Approx(50 + 25));
}

TEST_CASE("a column that needs less gives to one that would wrap") {
    const auto widths = column_widths({{20, 400, 1, {400, 60}}, {20, 60, 1, {60, 60}}}, 300);
    CHECK(widths[1] >= 60);
    CHECK(widths[1] < 70);
}

TEST_CASE("long columns share the width so that the rows are low") {
    // a row of 600 and 300: two thirds and one third, whatever the weights say
    const auto widths = column_widths({{20, 600, 1, {600, 600}}, {20, 300, 9, {300, 300}}}, 300);
    CHECK(widths[0] == doctest::Approx(200).epsilon(0.05));
    // one long cell among many short ones does not take the width of the others
    const auto rows =
        column_widths({{20, 600, 1, {600, 100, 100, 100, 100}}, {20, 150, 1, {150, 150, 150, 150, 150}}}, 260);
    CHECK(rows[1] > 140);
}

TEST_CASE("no column is narrower than its longest word while the words fit") {
    const auto widths = column_widths({{30, 500, 9, {500}}, {80, 100, 1, {100}}}, 200);
    CHECK(widths[1] >= 80);
    CHECK(widths[0] >= 30);
    const auto exact = column_widths({{120, 500, 9, {500}}, {80, 500, 1, {500}}}, 200);
    CHECK(exact[0] == doctest::Approx(120));
    CHECK(exact[1] == doctest::Approx(80));
}

TEST_CASE("when even the longest words do not fit, columns shrink in proportion") {
    const auto widths = column_widths({{300, 500, 1}, {100, 500, 1}}, 200);
    CHECK(widths[0] == doctest::Approx(150));
    CHECK(widths[1] == doctest::Approx(50));
}

TEST_CASE("widths always add up to the table's width") {
    for (const double total : {60.0, 150.0, 240.0, 480.0, 900.0}) {
        CHECK(total_of(column_widths(
                  {{40, 300, 3, {300, 80}}, {30, 45, 1, {45, 40}}, {25, 70, 1, {70, 0}}, {60, 120, 2, {120, 110}}},
                  total)) == doctest::Approx(total));
        CHECK(total_of(column_widths({{40, 40, 3, {40}}, {30, 500, 0.1, {500}}}, total)) == doctest::Approx(total));
    }
}
