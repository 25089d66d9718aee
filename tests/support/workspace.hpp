#pragma once

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "base/file_reader.hpp"
#include "base/render.hpp"
#include "load/load.hpp"
#include "model/model.hpp"

namespace boardpack::test {

/// The smallest workspace without a single finding: Exampleton, with one priority, two measures, three indicators
/// (a monthly share with a statutory target, a yearly survey against its baseline, a context count), a board and a
/// group, one quarter of figures, the survey of the year before, and a pack template for each body.
[[nodiscard]] inline MemoryFiles minimal_workspace() {
    MemoryFiles files;
    files.put("indicators/strategy.toml", R"(#:schema ../docs/schema/strategy.json

[strategy]
area_code = "X01"
partnership = "Exampleton Partnership"
title = "Exampleton Strategy 2024-2027"
short_title = "the strategy"
vision = "every child heard"
starts = 2024-04-01
ends = 2027-03-31
classification = "OFFICIAL"
attribution = "Published figures under an open licence."

[[area]]
code = "X01"
name = "Exampleton"
kind = "local"

[[area]]
code = "X00"
name = "Exampleland"
kind = "national"

[[principle]]
id = "early"
text = "help comes early"

[[priority]]
id = "P1"
number = 1
title = "Heard and helped"
groups = ["group-1"]

[[measure]]
id = "P1-M1"
priority = "P1"
wording = "Advice arrives within six weeks."
label = "Advice on time"
principles = ["early"]

[[measure]]
id = "P1-M2"
priority = "P1"
wording = "More children say that they are heard."
label = "Children heard"

[[commitment]]
id = "A1.1"
priority = "P1"
wording = "We will chase late advice every week."
measures = ["P1-M1"]
lead = "Head of Advice"

[[board]]
id = "board"
name = "Exampleton Partnership Board"
short_name = "Board"
kind = "board"
co_chairs = ["Director of Education", "Director of Nursing"]
priorities = ["P1"]

[[board]]
id = "group-1"
name = "Group 1: Heard and helped"
short_name = "Group 1"
kind = "group"
priorities = ["P1"]

[[escalation_route]]
from = "group-1"
to = "board"

[[classification]]
id = "age"
title = "Age"
parts = ["under 5", "5 to 10", "11 to 15"]
ordered = true

[[provider]]
id = "council"
name = "Exampleton Council"

[[provider]]
id = "published"
name = "Published statistics"

[disclosure]
threshold = 5
words = "Numbers from 1 to 4 are hidden."
)");
    files.put("indicators/definitions/priority-1.toml", R"(#:schema ../../docs/schema/definitions.json

[[indicator]]
id = "advice-6wk"
measures = ["P1-M1"]
title = "Advice within six weeks"
label = "Advice on time"
wording = "Advice arrives within six weeks."
kind = "proportion"
unit = "%"
numerator = "requests answered within six weeks"
denominator = "requests due in the period"
counts = "people"
polarity = "higher"
frequency = "monthly"
accumulation = "flow"
lag_days = 20
provider = "council"
owners = ["group-1"]
boards = ["board", "group-1"]
plausible = [0, 100]

[indicator.clock]
start = "request received"
stop = "advice sent"
length = 6
unit = "weeks"
cohort = "due_in_period"

[[indicator.target]]
from = "2024-25-Q1"
form = "statutory_all"
value = 100
set_by = "Strategy 2024-2027"
set_on = 2024-03-01

[indicator.status]
tolerance = 5.0
tolerance_unit = "points"

[[indicator]]
id = "say-heard"
measures = ["P1-M2"]
title = "Children who say that they are heard"
label = "Say they are heard"
wording = "More children say that they are heard."
kind = "survey"
unit = "%"
numerator = "children who agree"
denominator = "children who answered"
counts = "people"
polarity = "higher"
frequency = "annual"
accumulation = "point"
provider = "council"
owners = ["group-1"]
boards = ["board", "group-1"]

[indicator.baseline]
period = "2024-25"

[[indicator.target]]
form = "improve_on_baseline"
set_by = "Strategy 2024-2027"
set_on = "not stated"

[[indicator]]
id = "open-plans"
context = true
title = "Open plans"
label = "Open plans"
kind = "count"
unit = "number"
numerator = "plans open on the census day"
counts = "people"
polarity = "neutral"
frequency = "annual"
accumulation = "point"
provider = "published"
boards = ["board", "group-1"]
breakdown = "age"
)");
    files.put("indicators/data/2024-25-Q4/council.toml", R"(#:schema ../../../docs/schema/data.json
period = "2024-25-Q4"
provider = "council"
received_on = 2025-04-14

[figure.advice-6wk]
months = [
    { month = "2025-01", numerator = 20, denominator = 25 },
    { month = "2025-02", numerator = 21, denominator = 24 },
    { month = "2025-03", numerator = 22, denominator = 26 },
]

[figure.say-heard]
period = "2024-25"
numerator = 60
denominator = 120
)");
    files.put("indicators/data/2025-26-Q4/council.toml", R"(#:schema ../../../docs/schema/data.json
period = "2025-26-Q4"
provider = "council"
received_on = 2026-04-14

[figure.advice-6wk]
months = [
    { month = "2026-01", numerator = 23, denominator = 25 },
    { month = "2026-02", numerator = 24, denominator = 24 },
    { month = "2026-03", numerator = 25, denominator = 26 },
]

[figure.advice-6wk.commentary]
tells_us = "Three requests were answered late."
why = "One adviser was away."
doing = "A second adviser stands in."
when = "Next quarter."
author = "Head of Advice"
written_for = 2026-04-14

[figure.say-heard]
period = "2025-26"
numerator = 90
denominator = 125
excluded = 3

[[action]]
commitment = "A1.1"
status = "on track"
update = "The weekly list is in use."
)");
    files.put("indicators/data/published/plans.toml", R"(#:schema ../../../docs/schema/published.json
source = "National plans survey, 2026"
publisher = "Ministry of Plans"
published_on = 2026-03-20

[[series]]
indicator = "open-plans"
area = "X01"
figures = [
    { period = "2025-01-16", value = 310 },
    { period = "2026-01-15", value = 330 },
]

[[series]]
indicator = "open-plans"
area = "X00"
figures = [{ period = "2026-01-15", value = 48000 }]
)");
    files.put("indicators/calendar.toml", R"(#:schema ../docs/schema/calendar.json

[[holidays]]
known_from = 2025-01-01
source = "the national list"
days = [2025-12-25, 2025-12-26, 2026-01-01]

[[meeting]]
board = "board"
period = "2025-26-Q4"
day = 2026-05-20
agenda_item = "4"
purpose = "assure"

[[cut_off]]
period = "2025-26-Q4"
day = 2026-04-30
)");
    files.put("templates/board.toml", R"(#:schema ../docs/schema/template.json

[template]
boards = ["board"]
title = "{board}, {period}"
purpose = "To see whether {strategy} is on track"
budget = [2, 16]

[[section]]
kind = "cover"

[[section]]
kind = "scorecard"
title = "Scorecard"

[[section]]
kind = "indicators"
title = "Indicators"
full = ["advice-6wk"]
)");
    files.put("templates/group.toml", R"(#:schema ../docs/schema/template.json

[template]
boards = ["group-1"]
title = "{board}, {period}"

[[section]]
kind = "cover"

[[section]]
kind = "indicators"
title = "Our indicators"
select = "owned"
density = "compact"
)");
    files.put("templates/theme.toml", R"(#:schema ../docs/schema/theme.json
font_family = "Inter"

[colours]
ink = "#1b2733"
muted = "#51606f"
accent = "#0b4f6c"
accent_soft = "#e3eef3"
rule = "#c3ccd4"
paper = "#ffffff"
band = "#eef1f4"
met = "#0b6b8a"
close = "#946000"
not_met = "#8a1438"
no_status = "#56616b"
series = "#0b4f6c"
comparator = "#7a6a9b"
target = "#a84300"
baseline = "#66707a"
hidden = "#6d7781"
)");
    return files;
}

/// Replaces the first `from` in a file; fails the test when it is not there.
inline void replace(MemoryFiles& files, const std::string& path, std::string_view from, std::string_view to) {
    std::string text = files.read(path).value();
    const auto at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, "the text to replace is not in " << path);
    files.put(path, text.replace(at, from.size(), to));
}

/// Adds to the end of a file.
inline void append(MemoryFiles& files, const std::string& path, std::string_view text) {
    files.put(path, files.read(path).value() + std::string{text});
}

/// Loads and validates, as the program does.
struct LoadedWorkspace {
    Sources sources;
    Diagnostics diagnostics;
    Model model;
    [[nodiscard]] std::string messages() const { return render(diagnostics, sources, false); }
};
[[nodiscard]] inline LoadedWorkspace load_all(const FileReader& files) {
    LoadedWorkspace out;
    Checked<Workspace> workspace = load_workspace(files, out.sources);
    out.diagnostics = std::move(workspace.diagnostics);
    Checked<Model> model = validate(std::move(workspace.value));
    out.diagnostics.append(model.diagnostics);
    out.diagnostics.sort();
    out.model = std::move(model.value);
    return out;
}

/// A model for tests of later stages; fails the test when the workspace has an error.
[[nodiscard]] inline Model model_of(const FileReader& files) {
    LoadedWorkspace loaded = load_all(files);
    REQUIRE_MESSAGE(!loaded.diagnostics.has_errors(), loaded.messages());
    return std::move(loaded.model);
}

/// Asserts everything that the program says about a workspace, caret included.
inline void check_diagnostics(const FileReader& files, std::string_view expected) {
    CHECK_EQ(load_all(files).messages(), std::string{expected});
}

}  // namespace boardpack::test
