#include "write/pdf/furniture.hpp"

#include <doctest/doctest.h>

using namespace boardpack;

namespace {

/// Each character is 4 points wide.
struct FourWide final : TextMeasure {
    [[nodiscard]] Size measure(const std::string& text, double, Weight) const override {
        return {4.0 * static_cast<double>(text.size()), 8, 2};
    }
};

DocumentMeta meta() {
    DocumentMeta made;
    made.board = "Thematic group 2: Early identification";  // 38 characters
    made.board_short = "Thematic group 2";
    made.period = "2025-26 Q4";
    made.period_dates = "January to March 2026";  // 34 characters with the period and brackets
    return made;
}

PageBody page_with_room(double room) {
    PageBody body;
    body.width = 54 + 54 + room;
    body.height = 800;
    return body;
}

}  // namespace

TEST_CASE("the header has the board's full name where there is room") {
    const double needed = 38 * 4 + 34 * 4 + 16;
    const FourWide measure;
    CHECK(header_of(meta(), page_with_room(needed), Theme{}, measure).left == "Thematic group 2: Early identification");
    CHECK(header_of(meta(), page_with_room(needed - 1), Theme{}, measure).left == "Thematic group 2");
    CHECK(header_of(meta(), page_with_room(needed), Theme{}, measure).right == "2025-26 Q4 (January to March 2026)");
}

TEST_CASE("the footer says what holds of the pack, and no more") {
    DocumentMeta made = meta();
    const PageBody body = page_with_room(400);
    CHECK(footer_of(made, body).left == "");
    CHECK(footer_of(made, body).draft);
    made.draft = false;
    made.illustrative = true;
    made.cut_off = Date::parse("2026-04-30");
    CHECK(footer_of(made, body).left == "Contains illustrative figures · Data cut-off 30 April 2026");
    CHECK_FALSE(footer_of(made, body).draft);
    CHECK(number_of(3, 14, body).right == "Page 3 of 14");
}
