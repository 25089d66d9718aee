#include "pack/glossary_terms.hpp"

#include <doctest/doctest.h>

using namespace boardpack;

TEST_CASE("an abbreviation counts as used only as written and as a word of its own") {
    CHECK(mentions("an OT report", "OT"));
    CHECK(mentions("(OT)", "OT"));
    CHECK_FALSE(mentions("not", "OT"));
    CHECK_FALSE(mentions("NOTE", "OT"));
}

TEST_CASE("other terms count in any case and in the plural") {
    CHECK(mentions("The Baseline of", "Baseline"));
    CHECK(mentions("two personal budgets", "Personal budget"));
    CHECK_FALSE(mentions("impersonal budgets", "Personal budget"));
    CHECK_FALSE(mentions("mediane", "Median"));
}
