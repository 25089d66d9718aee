#include "pack/small_numbers.hpp"

#include <doctest/doctest.h>

using namespace boardpack;

namespace {

const DisclosurePolicy policy{};  // 5, zeros shown, 10

bool may_be_shown(int numerator, int denominator) { return share_reason(numerator, denominator, policy).empty(); }

}  // namespace

TEST_CASE("counts from 1 to the threshold less one are small") {
    CHECK_FALSE(is_small(0, policy));
    CHECK(is_small(1, policy));
    CHECK(is_small(4, policy));
    CHECK_FALSE(is_small(5, policy));
}

TEST_CASE("a policy may hide zeros and set another threshold") {
    DisclosurePolicy strict;
    strict.zeros = ZeroPolicy::hidden;
    strict.threshold = 8;
    CHECK(is_small(0, strict));
    CHECK(is_small(7, strict));
    CHECK_FALSE(is_small(8, strict));
}

TEST_CASE("a share is judged by numerator, complement and base") {
    CHECK_FALSE(may_be_shown(4, 20));
    CHECK(may_be_shown(5, 20));
    CHECK_FALSE(may_be_shown(16, 20));
    CHECK(may_be_shown(15, 20));
    CHECK_FALSE(may_be_shown(0, 4));
    CHECK_FALSE(may_be_shown(4, 4));
}

TEST_CASE("everyone or no one of a small group says something of each") {
    CHECK_FALSE(may_be_shown(0, 9));
    CHECK_FALSE(may_be_shown(9, 9));
    CHECK(may_be_shown(0, 10));
    CHECK(may_be_shown(10, 10));
}
