#include "figure/chance_words.hpp"

#include <doctest/doctest.h>

using namespace boardpack;

TEST_CASE("chances in words, both sides of each change of wording") {
    CHECK(chance_words(0) == "never");
    CHECK(chance_words(0.000999) == "less than 1 time in 1,000");
    CHECK(chance_words(0.001) == "about 1 time in 1,000");
    CHECK(chance_words(0.0023) == "about 1 time in 430");
    CHECK(chance_words(0.125) == "about 1 time in 8");
    CHECK(chance_words(0.174) == "about 1 time in 6");
    CHECK(chance_words(0.175) == "about 2 times in 10");
    CHECK(chance_words(0.2976) == "about 3 times in 10");
    CHECK(chance_words(0.4737) == "about 1 time in 2");
    CHECK(chance_words(0.55) == "about 6 times in 10");
    CHECK(chance_words(0.949) == "about 9 times in 10");
    CHECK(chance_words(0.95) == "about 19 times in 20");
    CHECK(chance_words(0.98) == "about 49 times in 50");
    CHECK(chance_words(0.9995) == "more than 999 times in 1,000");
    CHECK(chance_words(1) == "always");
}
