#include "pack/named_values.hpp"

#include <doctest/doctest.h>

#include "support/workspace.hpp"

using namespace boardpack;

namespace {

const NamedValues values{{"area", "Saltmarsh"}, {"board", "the Board"}, {"period", "2025-26 Q4"}};

}  // namespace

TEST_CASE("names are replaced by their values") {
    Diagnostics diagnostics;
    CHECK_EQ(fill_in("{board} of {area}: {period}, {area}", values, {}, nullptr, diagnostics),
             "the Board of Saltmarsh: 2025-26 Q4, Saltmarsh");
    CHECK_EQ(fill_in("no names, an open { alone", values, {}, nullptr, diagnostics), "no names, an open { alone");
    CHECK(diagnostics.empty());
}

TEST_CASE("an unknown name is an error at its own place and stays as written") {
    Sources sources;
    const FileId file = sources.add("templates/x.toml", "[[section]]\ntitle = \"é {perod}\"\n");
    Diagnostics diagnostics;
    const Span section{file, {1, 1}, {1, 12}};
    CHECK_EQ(fill_in("é {perod}", values, section, &sources, diagnostics), "é {perod}");
    REQUIRE_EQ(diagnostics.errors(), 1);
    const Diagnostic& d = diagnostics.list()[0];
    CHECK_EQ(d.code, "E0611");
    CHECK_EQ(d.message, "unknown name '{perod}' in template text");
    CHECK_EQ(d.hint, "did you mean '{period}'?");
    CHECK_EQ(d.where.begin.line, 2);
    CHECK_EQ(d.where.begin.column, 12);
    CHECK_EQ(d.where.end.column, 19);
}

TEST_CASE("without a near name the known ones are listed") {
    Diagnostics diagnostics;
    (void)fill_in("{x}", values, {}, nullptr, diagnostics);
    CHECK_EQ(diagnostics.list().at(0).hint, "known names are area, board, period");
}

TEST_CASE("the values of a board and period come from the workspace") {
    const Model model = test::model_of(test::minimal_workspace());
    const NamedValues v = named_values(model, *model.board("board"), Period::parse("2025-26-Q4").value());
    CHECK_EQ(v.at("partnership"), "Exampleton Partnership");
    CHECK_EQ(v.at("period_dates"), "January to March 2026");
    CHECK_EQ(v.at("cut_off"), "30 April 2026");
    CHECK_EQ(v.at("meeting_date"), "20 May 2026");
    CHECK_EQ(named_values(model, *model.board("group-1"), Period::parse("2025-26-Q4").value()).at("meeting_date"),
             "a date not yet set");
}
