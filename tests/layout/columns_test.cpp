#include "layout/columns.hpp"

#include <numeric>

#include <doctest/doctest.h>

using namespace boardpack;

namespace {

double total_of(const std::vector<double>& widths) { return std::accumulate(widths.begin(), widths.end(), 0.0); }

/// A cell of equal words of a width, no space between them.
CellWords cell(int count, double width) {
    CellWords made;
    for (int i = 0; i < count; ++i) made.words.push_back({0, width});
    return made;
}

/// A column of cells of so many words of ten points.
ColumnNeed column(double weight, const std::vector<int>& counts) {
    ColumnNeed need{weight, {}, 0};
    for (const int count : counts) need.cells.push_back(cell(count, 10));
    return need;
}

}  // namespace

TEST_CASE("words wrap where the next one does not fit") {
    CellWords text{4, {{0, 20}, {5, 20}, {5, 30}}};
    CHECK(text.natural() == doctest::Approx(84));
    CHECK(text.longest_word() == doctest::Approx(34));
    CHECK(text.lines_at(84) == 1);
    CHECK(text.lines_at(83.9) == 2);
    CHECK(text.lines_at(49) == 2);
    CHECK(text.lines_at(48.9) == 3);
    CHECK(CellWords{}.lines_at(10) == 1);
}

TEST_CASE("columns that fit on one line share what is left by weight") {
    const auto widths = column_widths({column(3, {5}), column(1, {5})}, 200);
    CHECK(widths[0] == doctest::Approx(50 + 75));
    CHECK(widths[1] == doctest::Approx(50 + 25));
}

TEST_CASE("a column that needs less gives to one that would wrap") {
    const auto widths = column_widths({column(1, {40, 6}), column(1, {6, 6})}, 300);
    CHECK(widths[1] >= 60);
    CHECK(widths[1] < 70);
}

TEST_CASE("long columns share the width so that the rows are low") {
    // rows of 600 and 300 points: two thirds and one third, whatever the weights say
    const auto widths = column_widths({column(1, {60, 60}), column(9, {30, 30})}, 300);
    CHECK(widths[0] == doctest::Approx(200).epsilon(0.06));
    // one long cell among short ones does not take the width of the others
    const auto rows = column_widths({column(1, {60, 10, 10, 10, 10}), column(1, {15, 15, 15, 15, 15})}, 260);
    CHECK(rows[1] >= 150);
}

TEST_CASE("no column is narrower than its longest word while the words fit") {
    const auto exact = column_widths({{9, {cell(4, 120)}, 0}, {1, {cell(5, 80)}, 0}}, 200);
    CHECK(exact[0] == doctest::Approx(120));
    CHECK(exact[1] == doctest::Approx(80));
    const auto more = column_widths({{9, {cell(4, 120)}, 0}, {1, {cell(5, 80)}, 0}}, 230);
    CHECK(more[0] >= 120);
    CHECK(more[1] >= 80);
}

TEST_CASE("when even the longest words do not fit, columns of short words keep what they need") {
    const auto widths = column_widths({{1, {cell(2, 300)}, 0}, {1, {cell(2, 50)}, 0}}, 200);
    CHECK(widths[0] == doctest::Approx(150));
    CHECK(widths[1] == doctest::Approx(50));
    // Two that are too long share what the third leaves.
    const auto three = column_widths({{1, {cell(1, 300)}, 0}, {1, {cell(1, 20)}, 0}, {1, {cell(1, 90)}, 0}}, 200);
    CHECK(three[0] == doctest::Approx(90));
    CHECK(three[1] == doctest::Approx(20));
    CHECK(three[2] == doctest::Approx(90));
}

TEST_CASE("widths always add up to the table's width") {
    for (const double total : {30.0, 60.0, 150.0, 240.0, 480.0, 900.0}) {
        CHECK(total_of(column_widths({column(3, {30, 8}), column(1, {4, 4}), column(1, {7, 0}), column(2, {12, 11})},
                                     total)) == doctest::Approx(total));
        CHECK(total_of(column_widths({column(3, {4}), column(0.1, {50})}, total)) == doctest::Approx(total));
    }
}
