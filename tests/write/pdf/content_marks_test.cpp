#include "write/pdf/content_marks.hpp"

#include <doctest/doctest.h>

#include "write/pdf/content_scanner.hpp"

using namespace boardpack;

namespace {

Leaf tagged(const std::string& role) {
    Leaf leaf;
    leaf.kind = Leaf::Kind::tagged;
    leaf.role = role;
    return leaf;
}

std::string stroke(int n) { return "[ 977 1013] " + std::to_string(n) + " d\n1 9 m 1.5 9 l S\n"; }

std::string failure(const std::string& content, const std::vector<Leaf>& leaves) {
    const auto marked = mark_content(content, leaves);
    REQUIRE(!marked.has_value());
    CHECK(marked.error().code == "E0813");
    return marked.error().message;
}

}  // namespace

TEST_CASE("boundary strokes become marks, and nothing else changes") {
    const auto marked = mark_content(
        "q\n" + stroke(0) + "BT (x) Tj ET\n" + stroke(1) + "0 0 m 9 9 l S\n" + stroke(2) + "BT (y) Tj ET\nQ\n",
        {tagged("P"), Leaf{}, tagged("H1")});
    REQUIRE(marked.has_value());
    CHECK(*marked ==
          "q\n[ 977 1013] 0 d\n/P <</MCID 0>> BDC\nBT (x) Tj ET\n[ 977 1013] 1 d\nEMC\n/Artifact <</Type/Layout>> "
          "BDC\n0 0 m 9 9 l S\n[ 977 1013] 2 d\nEMC\n/H1 <</MCID 1>> BDC\nBT (y) Tj ET\nQ\n\nEMC\n");
}

TEST_CASE("text that looks like a boundary is text") {
    const std::string content = stroke(0) + "BT ([977 1013] 1 d 1 1 m 1.5 1 l S \\) \\( \\\\) Tj <28293c> Tj ET\n";
    const auto marked = mark_content(content, {tagged("P")});
    REQUIRE(marked.has_value());
    CHECK(marked->find("([977 1013] 1 d 1 1 m 1.5 1 l S \\) \\( \\\\) Tj") != std::string::npos);
}

TEST_CASE("other dashes and cairo's own marks stay as they are") {
    const std::string own = "/Span << /ActualText <feff0020> >> BDC BT (x) Tj ET EMC\n[ 3 2] 0 d 1 1 m 2 2 l S\n";
    const auto marked = mark_content(stroke(0) + own, {tagged("P")});
    REQUIRE(marked.has_value());
    CHECK(marked->find(own) != std::string::npos);
}

TEST_CASE("a page that does not match its record is refused") {
    CHECK(failure(stroke(1), {tagged("P"), tagged("P")}).ends_with("stroke 1 where 0 of 2 was due"));
    CHECK(failure(stroke(0) + stroke(0), {tagged("P"), tagged("P")}).ends_with("stroke 0 where 1 of 2 was due"));
    CHECK(failure(stroke(0), {tagged("P"), tagged("P")}).ends_with("1 strokes, 2 leaves"));
    CHECK(failure(stroke(0) + stroke(1), {tagged("P")}).ends_with("stroke 1 where 1 of 1 was due"));
    CHECK(failure("/x5 Do\n", {tagged("P")}).ends_with("'Do' outside all leaves"));
    CHECK(failure("BT (x) Tj ET\n" + stroke(0), {tagged("P")}).ends_with("'Tj' outside all leaves"));
    CHECK(failure(stroke(0) + "/Span BMC\n" + stroke(1) + "EMC\n", {tagged("P"), tagged("P")})
              .ends_with("inside marked content"));
    CHECK(failure(stroke(0) + "BT (x Tj ET\n", {tagged("P")}).ends_with("cannot be read to its end"));
}

TEST_CASE("the scanner gives operators with their operands") {
    ContentScanner scanner("q /a true 1.5 [1 (]) <</K /v>>] TJ % comment ) (\n(a(b)c)' f*");
    std::vector<std::string> seen;
    while (const auto op = scanner.next()) seen.push_back(std::string(op->operands) + "|" + std::string(op->name));
    CHECK(seen == std::vector<std::string>{"|q", "/a true 1.5 [1 (]) <</K /v>>] |TJ", "(a(b)c)|'", "|f*"});
    CHECK(!scanner.malformed());
    ContentScanner open("1 0 0 rg (x");
    CHECK(open.next()->name == "rg");
    CHECK(!open.next());
    CHECK(open.malformed());
}
