#include "support/page_boxes.hpp"

#include <doctest/doctest.h>

#include "small_documents.hpp"

using namespace boardpack;
using namespace boardpack::small;

// The checker that other tests rely on must see what is wrong.

namespace {

/// Two paragraphs of one line each on a page, at given places.
PagedPack placed(double x1, double y1, double x2, double y2) {
    PagedPack pack = lay_section({paragraph("first"), paragraph("second")});
    PageBody body = *pack.pages[0].body;
    body.placed[0].x = x1;
    body.placed[0].y = y1;
    body.placed[1].x = x2;
    body.placed[1].y = y2;
    pack.pages[0].body = std::make_shared<const PageBody>(std::move(body));
    return pack;
}

}  // namespace

TEST_CASE("the checker of page boxes is content with texts below each other") {
    CHECK(check_page_boxes(placed(54, 100, 54, 113.5)).empty());
}

TEST_CASE("the checker of page boxes sees texts that overlap") {
    const auto problems = check_page_boxes(placed(54, 100, 54, 104));
    REQUIRE(problems.size() == 2);
    CHECK(problems[0] == "test page 1: 'first' and 'second' overlap");
    CHECK(problems[1].ends_with("begins above the end of the one before it, 113.5"));
}

TEST_CASE("the checker of page boxes sees text in the margins") {
    CHECK(check_page_boxes(placed(50, 100, 54, 200)).front() == "test page 1: 'first' leaves the margins");
    CHECK(check_page_boxes(placed(530, 100, 54, 200)).front() == "test page 1: 'first' leaves the margins");
    CHECK(check_page_boxes(placed(54, 55, 54, 200)).front() == "test page 1: 'first' leaves the margins");
    CHECK(check_page_boxes(placed(54, 100, 54, 775)).front() == "test page 1: 'second' leaves the margins");
}
