#include "figure/figure_store.hpp"

#include <doctest/doctest.h>

using namespace boardpack;

TEST_CASE("a quantity stands in the store once") {
    FigureStore store;
    FigureEntry entry;
    entry.id = figure_id("iha-20wd", Period::quarter(2025, 4), "E08000012", "value");
    entry.content = Rational{7};
    CHECK(entry.id == "iha-20wd/2025-26-Q4/E08000012/value");
    const FigureRef first = store.add(entry);
    entry.content = Rational{8};
    CHECK(store.add(entry) == first);
    CHECK(store.size() == 1);
    CHECK(std::get<Rational>(store.at(first).content) == Rational{7});
    CHECK(store.find("iha-20wd/2025-26-Q4/E08000012/value") == first);
    CHECK_FALSE(store.find("iha-20wd/2025-26-Q4/E08000012/target").has_value());
}
