#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

// One of everything that the format knows, so that each key is read into its member.

namespace {

MemoryFiles full_workspace() {
    auto files = minimal_workspace();
    append(files, "indicators/strategy.toml", R"(
[[legal_base]]
id = "act-s19"
title = "Act, section 19"
text = "Views are heard."

[[measure]]
id = "P1-M3"
priority = "P1"
wording = "Plans are on time."
label = "Plans on time"
same_as = "P1-M1"
note = "Printed twice."

[[assumption]]
id = "D01"
decision = "The first day."
assumed = "1 April 2024."
indicators = ["advice-6wk"]
)");
    append(files, "indicators/definitions/priority-1.toml", R"(
[[indicator]]
id = "iha-20wd"
measures = ["P1-M1", "P1-M3"]
family = "iha"
family_title = "Health assessments"
title = "Assessments within 20 working days"
label = "Assessments in 20 days"
wording = "All assessments will be completed within 20 days."
kind = "proportion"
unit = "%"
decimals = 2
numerator = "assessments completed in time"
denominator = "assessments due"
inclusion = "all"
exclusion = "none"
population = "children in care"
counts = "people"
polarity = "higher"
frequency = "monthly"
accumulation = "flow"
compare = "same_period_last_year"
lag_days = 20
provider = "council"
source = "report SC6"
owners = ["group-1"]
boards = ["board", "group-1"]
plausible = [0, 100]

[indicator.clock]
start = "entry"
stop = "assessment"
length = 20
unit = "working_days"
cohort = "due_in_period"
exceptions = "count as late"

[indicator.baseline]
period = "2024-25-Q4"
note = "first quarter with data"

[[indicator.target]]
form = "threshold"
value = 90.5
set_by = "Board, 3 May 2023"
set_on = 2023-05-03

[[indicator.target]]
from = "2025-26-Q1"
form = "trajectory"
shape = "line"
points = [{ period = "2025-26-Q1", value = 91 }, { period = "2025-26-Q4", value = 95.25 }]
set_by = "Board, 3 May 2025"
set_on = 2025-05-03

[indicator.status]
tolerance = 5
tolerance_unit = "percent"
min_base = 12

[[indicator.break]]
at = "2023-24-Q1"
reason = "collection moved to person level"

[[indicator.change]]
at = "2024-25-Q1"
what = "wording"
)");
    replace(files, "indicators/definitions/priority-1.toml", "id = \"advice-6wk\"\n",
            "id = \"advice-6wk\"\nheadline = true\n");
    files.put("indicators/data/2025-26-Q4/team.toml", R"(period = "2025-26-Q4"
provider = "council"
received_on = 2026-04-16
illustrative = true

[figure.iha-20wd]
stage = "provisional"
source = "report SC6"
as_at = 2026-03-31
excluded = 2
note = "n"
evidence = ["e1", "e2"]
illustrative = false
months = [
    { month = "2026-01", numerator = 11, denominator = 13 },
    { month = "2026-02", missing = "awaiting" },
    { month = "2026-03", numerator = 11, denominator = 13 },
]

[[revision]]
indicator = "advice-6wk"
period = "2024-25-Q4"
numerator = 62
denominator = 75
reason = "late returns of one team"
approved_by = "performance manager"

[[escalation]]
id = "E-2026-07"
from = "group-1"
to = "board"
indicators = ["iha-20wd"]
what = "Late referral."
ask = "unblock"
raised_on = 2026-04-01
by_when = 2026-06-10
closed_on = 2026-04-20
response = "Agreed."

[[statement]]
boards = ["board"]
kind = "assure"
text = "The list works."
indicators = ["advice-6wk"]
ask = "note the list"

[[risk]]
id = "R1"
title = "Too few places"
controls = "c"
gaps = "g"
owner = "Head of Places"
likelihood = 4
consequence = 5
previous_score = 16
target_score = 8
indicators = ["iha-20wd"]
reviewed_on = 2026-03-01
illustrative = false

[[quote]]
text = "We were heard."
said_by = "a parent"
changed = "A new form."
priority = "P1"
cleared_on = 2026-03-02

[[quality]]
indicator = "iha-20wd"
facet = "source system"
rating = "fair"
note = "n"
rated_by = "analyst"
rated_on = 2026-03-03
)");
    replace(files, "indicators/data/published/plans.toml", "{ period = \"2026-01-15\", value = 330 }",
            "{ period = \"2026-01-15\", stage = \"estimated\", parts = { \"under 5\" = 30, \"5 to 10\" = "
            "\"not available\" }, note = \"one\" }");
    replace(files, "indicators/data/published/plans.toml", "area = \"X01\"\n",
            "area = \"X01\"\nof = \"age\"\nfile = \"plans.csv\"\nsource = \"Plans, revised\"\nnote = \"all\"\n"
            "illustrative = true\n");
    files.put("indicators/released/2024-25-Q4.toml", R"(period = "2024-25-Q4"
released_on = 2025-05-30
version = "1.1"
for_decision = true

[[sign_off]]
post = "Director of Education"
signed_on = 2025-05-28

[[sign_off]]
post = "Director of Nursing"
)");
    files.put("templates/glossary.toml", R"([[entry]]
term = "IHA"
expansion = "initial health assessment"
meaning = "The first check."
)");
    return files;
}

template <class T>
const T& with_id(const std::vector<T>& list, std::string_view id) {
    for (const T& item : list)
        if (item.id.value == id)
            return item;
    FAIL("no such id: " << id);
    return list.front();
}

const Figure& figure_of(const Workspace& w, std::string_view indicator, std::string_view period,
                        std::string_view area = "X01") {
    for (const Figure& f : w.figures)
        if (f.indicator.value == indicator && f.period.value.code() == period && f.area.value == area)
            return f;
    FAIL("no such figure: " << indicator << " " << period);
    return w.figures.front();
}

}  // namespace

TEST_CASE("one of everything is read without a finding") { check_diagnostics(full_workspace(), ""); }

TEST_CASE("a definition is read into its members") {
    const Model model = model_of(full_workspace());
    const Indicator& i = *model.indicator("iha-20wd");
    CHECK_EQ(i.measures.size(), 2);
    CHECK_EQ(i.family_title, "Health assessments");
    CHECK(i.kind == Kind::proportion);
    CHECK(i.unit == Unit::percent);
    CHECK_EQ(i.decimals.value(), 2);
    CHECK(i.compare == Compare::same_period_last_year);
    CHECK_EQ(i.lag_days, 20);
    CHECK(i.clock->unit == ClockUnit::working_days);
    CHECK_EQ(i.clock->exceptions, "count as late");
    CHECK_EQ(i.baseline->period->value.code(), "2024-25-Q4");
    REQUIRE_EQ(i.targets.size(), 2);
    CHECK_FALSE(i.targets[0].from.has_value());
    CHECK_EQ(i.targets[0].value->value.exact(), "181/2");
    CHECK_EQ(i.targets[0].set_on, "2023-05-03");
    CHECK_EQ(i.targets[1].from->value.code(), "2025-26-Q1");
    CHECK(i.targets[1].shape == TrajectoryShape::line);
    CHECK_EQ(i.targets[1].points[1].value.exact(), "381/4");
    CHECK_EQ(i.status.tolerance.exact(), "5");
    CHECK(i.status.tolerance_unit == ToleranceUnit::percent);
    CHECK_EQ(minimum_base(i), 12);
    CHECK_EQ(i.breaks[0].at.value.code(), "2023-24-Q1");
    CHECK_EQ(i.changes[0].what, "wording");
    CHECK_EQ(model.indicator("say-heard")->targets[0].set_on, "not stated");
}

TEST_CASE("figures take from their file what they do not say themselves") {
    const Model model = model_of(full_workspace());
    const Figure& own = figure_of(model.data(), "iha-20wd", "2025-26-Q4");
    CHECK_EQ(own.provider, "council");
    CHECK_EQ(own.received_on->iso(), "2026-04-16");
    CHECK_FALSE(own.illustrative);  // says so itself
    CHECK_FALSE(own.published);
    CHECK(own.stage == Stage::provisional);
    CHECK_EQ(own.excluded.value(), 2);
    CHECK_EQ(own.evidence.size(), 2);
    REQUIRE_EQ(own.months.size(), 3);
    CHECK(own.months[1].missing == Missing::awaiting);
    CHECK_EQ(own.months[2].denominator->value.exact(), "13");
    const Workspace& w = model.data();
    CHECK(w.revisions.at(0).illustrative);
    CHECK_EQ(w.revisions.at(0).received_on->iso(), "2026-04-16");
    CHECK(with_id(w.escalations, "E-2026-07").illustrative);
    CHECK_EQ(with_id(w.escalations, "E-2026-07").period.code(), "2025-26-Q4");
    CHECK(with_id(w.escalations, "E-2026-07").ask == Ask::unblock);
    REQUIRE_EQ(w.statements.size(), 1);
    CHECK(w.statements.at(0).kind == StatementKind::assure);
    CHECK_EQ(w.statements.at(0).boards.at(0).value, "board");
    CHECK_EQ(w.statements.at(0).indicators.at(0).value, "advice-6wk");
    CHECK_EQ(w.statements.at(0).ask, "note the list");
    CHECK_EQ(w.statements.at(0).period.code(), "2025-26-Q4");
    CHECK(w.statements.at(0).illustrative);
    CHECK_FALSE(with_id(w.risks, "R1").illustrative);
    CHECK_EQ(with_id(w.risks, "R1").target_score.value(), 8);
    CHECK_EQ(w.quotes.at(0).priority->value, "P1");
    CHECK(w.quality.at(0).facet == QualityFacet::source_system);
    CHECK(w.actions.at(0).status == ActionStatus::on_track);
    CHECK_EQ(figure_of(w, "say-heard", "2025-26").period.value.code(), "2025-26");
    CHECK_EQ(figure_of(w, "advice-6wk", "2025-26-Q4").commentary->author, "Head of Advice");
    CHECK_EQ(w.returns.size(), 3);
}

TEST_CASE("each figure of a published series is a figure of its own") {
    const Model model = model_of(full_workspace());
    const Figure& f = figure_of(model.data(), "open-plans", "2026-01-15");
    CHECK(f.published);
    CHECK(f.illustrative);
    CHECK(f.stage == Stage::estimated);
    CHECK_EQ(f.of, "age");
    CHECK_EQ(f.source, "Plans, revised");
    CHECK_EQ(f.origin, "plans.csv");
    CHECK_EQ(f.publisher, "Ministry of Plans");
    CHECK_EQ(f.note, "one");
    CHECK_EQ(f.received_on->iso(), "2026-03-20");
    REQUIRE_EQ(f.parts.size(), 2);
    CHECK_EQ(f.parts[0].value->value.exact(), "30");
    CHECK_FALSE(f.parts[1].value.has_value());
    CHECK_EQ(figure_of(model.data(), "open-plans", "2025-01-16").note, "all");
    const Figure& other = figure_of(model.data(), "open-plans", "2026-01-15", "X00");
    CHECK_EQ(other.source, "National plans survey, 2026");
    CHECK_FALSE(other.illustrative);
}

TEST_CASE("strategy, calendar, release, template, theme and glossary are read into their members") {
    const Model model = model_of(full_workspace());
    const Workspace& w = model.data();
    CHECK_EQ(model.strategy().partnership, "Exampleton Partnership");
    CHECK_EQ(model.strategy().legal_bases.at(0).title, "Act, section 19");
    CHECK_EQ(model.strategy().disclosure.min_denominator, 10);
    CHECK_EQ(model.measure("P1-M3")->same_as->value, "P1-M1");
    CHECK_EQ(w.calendar.holidays.at(0).days.size(), 3);
    CHECK_EQ(model.meeting("board", *Period::parse("2025-26-Q4"))->purpose, "assure");
    const Release& release = *model.release(*Period::parse("2024-25-Q4"));
    CHECK_EQ(release.sign_offs.at(0).signed_on->iso(), "2025-05-28");
    CHECK_FALSE(release.sign_offs.at(1).signed_on.has_value());
    const PackTemplate& pack = with_id(w.templates, "board");
    CHECK_EQ(pack.budget.at(1).value, 16);
    CHECK(pack.sections.at(2).kind == SectionKind::indicators);
    CHECK_EQ(pack.sections.at(2).full.at(0).value, "advice-6wk");
    CHECK(with_id(w.templates, "group").sections.at(1).select == Selection::owned);
    CHECK_EQ(w.theme.colours.ink.hex(), "#1b2733");
    CHECK_EQ(w.theme.type.body, doctest::Approx(10));
    CHECK_EQ(w.glossary.at(0).expansion, "initial health assessment");
}

TEST_CASE("places remember where each value stands") {
    Sources sources;
    const Checked<Workspace> loaded = load_workspace(full_workspace(), sources);
    const Workspace& w = loaded.value;
    const Figure& f = figure_of(w, "iha-20wd", "2025-26-Q4");
    CHECK_EQ(place(sources, f.span), "indicators/data/2025-26-Q4/team.toml:6");
    CHECK_EQ(place(sources, w.places.of(f.span, "stage")), "indicators/data/2025-26-Q4/team.toml:7");
    CHECK_EQ(w.places.of(f.span, "done_on"), f.span);
    CHECK_EQ(place(sources, f.months[1].span), "indicators/data/2025-26-Q4/team.toml:16");
    CHECK_EQ(place(sources, f.months[0].numerator->span), "indicators/data/2025-26-Q4/team.toml:15");
}

TEST_CASE("a decimal keeps every digit of its text") {
    auto files = minimal_workspace();
    replace(files, "indicators/definitions/priority-1.toml", "tolerance = 5.0", "tolerance = 0.1");
    replace(files, "indicators/definitions/priority-1.toml", "plausible = [0, 100]",
            "plausible = [-0.000001, 1_000_000.000001]");
    const Model model = model_of(files);
    const Indicator& i = *model.indicator("advice-6wk");
    CHECK_EQ(i.status.tolerance.exact(), "1/10");
    CHECK_EQ(i.plausible[0].value.exact(), "-1/1000000");
    CHECK_EQ(i.plausible[1].value.exact(), "1000000000001/1000000");
}

TEST_CASE("numbers of one long line are read from their own places") {
    auto files = minimal_workspace();
    std::string figures = "figures = [";
    for (int i = 0; i < 300; ++i)
        figures += "{ note = \"é – ünïcode\", period = \"" + std::to_string(1900 + 100 + i % 100) + "-0" +
                   std::to_string(1 + i / 100) + "-15\", value = " + std::to_string(10'000 + i) + ".0 }, ";
    files.put("indicators/data/published/plans.toml",
              "source = \"s\"\npublisher = \"p\"\n[[series]]\nindicator = \"open-plans\"\narea = \"X01\"\n" + figures +
                  "]\n");
    Sources sources;
    const Checked<Workspace> loaded = load_workspace(files, sources);
    CHECK_EQ(loaded.diagnostics.errors(), 0);
    int at = 0;
    for (const Figure& f : loaded.value.figures)
        if (f.published)
            CHECK_EQ(f.value->value.exact(), std::to_string(10'000 + at++));
    CHECK_EQ(at, 300);
}

TEST_CASE("the shipped workspace has no errors") {
    const LoadedWorkspace loaded = load_all(DiskFiles{BOARDPACK_SOURCE_DIR});
    CHECK_MESSAGE(loaded.diagnostics.errors() == 0, loaded.messages());
    CHECK_EQ(loaded.model.default_period()->code(), "2025-26-Q4");
    CHECK(loaded.model.data().indicators.size() > 100);
}

TEST_CASE("a published figure is known from its own day, else from that of its series, else from that of the file") {
    const auto known_from = [](const std::string& file, const std::string& series, const std::string& figure) {
        auto files = minimal_workspace();
        const std::string path = "indicators/data/published/plans.toml";
        replace(files, path, "{ period = \"2026-01-15\", value = 330",
                "{ period = \"2026-01-15\", value = 330" + figure);
        replace(files, path, "area = \"X01\"\n", "area = \"X01\"\n" + series);
        replace(files, path, "published_on = 2026-03-20\n", file);
        const LoadedWorkspace loaded = load_all(files);
        REQUIRE_MESSAGE(!loaded.diagnostics.has_errors(), loaded.messages());
        for (const Figure& f : loaded.model.data().figures)
            if (f.published && f.area.value == "X01" && f.period.value.code() == "2026-01-15")
                return f.received_on ? f.received_on->iso() : std::string{"always"};
        return std::string{"no such figure"};
    };
    const std::string file = "published_on = 2026-06-01\n", series = "published_on = 2026-06-02\n",
                      figure = ", published_on = 2026-06-03";
    CHECK(known_from("", "", "") == "always");
    CHECK(known_from(file, "", "") == "2026-06-01");
    CHECK(known_from(file, series, "") == "2026-06-02");
    CHECK(known_from(file, series, figure) == "2026-06-03");
    CHECK(known_from("", "", figure) == "2026-06-03");
}
