#include "write/text/lines.hpp"

#include <algorithm>
#include <sstream>

#include <doctest/doctest.h>

using namespace boardpack;

namespace {

std::vector<std::string> lines(std::string text) {
    std::istringstream in{std::move(text)};
    std::vector<std::string> out;
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

}  // namespace

TEST_CASE("a line holds 100 characters and not one more") {
    LineWriter fits, breaks;
    fits.write(std::string(49, 'a') + " " + std::string(50, 'b'));
    CHECK_EQ(lines(fits.text()).size(), 1);
    breaks.write(std::string(49, 'a') + " " + std::string(51, 'b'));
    CHECK_EQ(lines(breaks.text()).size(), 2);
}

TEST_CASE("length is counted in characters, not bytes") {
    LineWriter out;
    std::string text;
    for (int i = 0; i < 99; ++i) text += "é";
    out.write(text + " é");
    CHECK_EQ(lines(out.text()).size(), 2);
}

TEST_CASE("words that touch stay together") {
    LineWriter out;
    out.write(std::string(92, 'a') + " (");
    out.write_figure("12,345", "x/P/A/value");
    out.write(").");
    CHECK_EQ(lines(out.text()).at(1), "(12,345).");
    REQUIRE_EQ(out.marks().size(), 1);
    CHECK_EQ(out.marks()[0].line, 2);
    CHECK_EQ(out.marks()[0].text, "12,345");
}

TEST_CASE("a no-break space does not break a line") {
    LineWriter out;
    out.write(std::string(95, 'a') + " 12\u00a0weeks");
    CHECK_EQ(lines(out.text()).at(1), "12\u00a0weeks");
}

TEST_CASE("blank lines come singly and never first or last") {
    LineWriter out;
    out.blank_line();
    out.write("one");
    out.blank_line();
    out.blank_line();
    out.write("two");
    out.blank_line();
    CHECK_EQ(out.text(), "one\n\ntwo\n");
}

TEST_CASE("an indented paragraph starts with its lead and goes on under it") {
    LineWriter out;
    out.indent(2);
    out.start_with("- ");
    out.write("first " + std::string(95, 'x'));
    out.end_line();
    out.outdent(2);
    CHECK_EQ(lines(out.text()), std::vector<std::string>{"- first", "  " + std::string(95, 'x')});
}
