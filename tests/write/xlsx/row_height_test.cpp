#include "write/xlsx/row_height.hpp"

#include <doctest/doctest.h>

using namespace boardpack;

TEST_CASE("lines are counted at words") {
    CHECK(lines_needed("", 10, 1) == 1);
    CHECK(lines_needed("elevenchars", 10, 1) == 1);  // ten digits hold eleven letters
    CHECK(lines_needed("twelve chars", 10, 1) == 2);
    CHECK(lines_needed("five five", 10, 1) == 1);
    CHECK(lines_needed("five five f", 10, 1) == 1);
    CHECK(lines_needed("five five fi", 10, 1) == 2);
    CHECK(lines_needed("a\nb\nc", 10, 1) == 3);
    CHECK(lines_needed("abcdefghijklmnopqrstuvwx", 10, 1) == 3);
    CHECK(lines_needed("five five", 10, 2) == 2);
    CHECK(row_height(2, 1) > 2 * 14);
}
