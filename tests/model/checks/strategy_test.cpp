#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

const std::string strategy = "indicators/strategy.toml";
const std::string definitions = "indicators/definitions/priority-1.toml";

}  // namespace

TEST_CASE("an id given twice is shown with the first place") {
    auto files = minimal_workspace();
    replace(files, strategy, R"(id = "P1-M2")", R"(id = "P1-M1")");
    replace(files, definitions, R"(measures = ["P1-M2"])", R"(measures = ["P1-M1"])");
    replace(files, definitions, R"(label = "Say they are heard")", R"(label = "Say they are heard"
headline = true)");
    check_diagnostics(files, R"(error[E0301]: there are two measures 'P1-M1'
  --> indicators/strategy.toml:42:6
   |
42 | id = "P1-M1"
   |      ^^^^^^^
   = note: the first one stands here (indicators/strategy.toml:35:6)

)");
}

TEST_CASE("two areas, boards, providers and principles of one id") {
    auto files = minimal_workspace();
    append(files, strategy, R"(
[[area]]
code = "X00"
name = "n"
kind = "region"

[[board]]
id = "board"
name = "n"
short_name = "n"
kind = "group"

[[provider]]
id = "council"
name = "n"

[[principle]]
id = "early"
text = "t"
)");
    check_diagnostics(files, R"(error[E0301]: there are two areas 'X00'
  --> indicators/strategy.toml:92:8
   |
92 | code = "X00"
   |        ^^^^^
   = note: the first one stands here (indicators/strategy.toml:20:8)

error[E0301]: there are two boards 'board'
  --> indicators/strategy.toml:97:6
   |
97 | id = "board"
   |      ^^^^^^^
   = note: the first one stands here (indicators/strategy.toml:55:6)

error[E0301]: there are two providers 'council'
  --> indicators/strategy.toml:103:6
    |
103 | id = "council"
    |      ^^^^^^^^^
   = note: the first one stands here (indicators/strategy.toml:80:6)

error[E0301]: there are two principles 'early'
  --> indicators/strategy.toml:107:6
    |
107 | id = "early"
    |      ^^^^^^^
   = note: the first one stands here (indicators/strategy.toml:25:6)

)");
}

TEST_CASE("two indicators of one id") {
    auto files = minimal_workspace();
    files.put("indicators/definitions/priority-2.toml", R"([[indicator]]
id = "open-plans"
context = true
title = "Open plans"
label = "Open plans"
kind = "count"
unit = "number"
numerator = "plans"
counts = "people"
polarity = "neutral"
frequency = "annual"
accumulation = "point"
provider = "published"
)");
    check_diagnostics(files, R"(error[E0301]: there are two indicators 'open-plans'
  --> indicators/definitions/priority-2.toml:2:6
  |
2 | id = "open-plans"
  |      ^^^^^^^^^^^^
   = note: the first one stands here (indicators/definitions/priority-1.toml:68:6)

)");
}

TEST_CASE("two priorities of one number") {
    auto files = minimal_workspace();
    append(files, strategy, R"(
[[priority]]
id = "P2"
number = 1
title = "Second"
groups = ["board"]
)");
    check_diagnostics(files, R"(error[E0301]: there are two priorities with the number '1'
  --> indicators/strategy.toml:93:10
   |
93 | number = 1
   |          ^
   = note: the first one stands here (indicators/strategy.toml:30:10)

)");
}

TEST_CASE("a wrong reference is shown with the nearest known id") {
    auto files = minimal_workspace();
    replace(files, strategy, R"(groups = ["group-1"])", R"(groups = ["group-2"])");
    replace(files, strategy, R"(measures = ["P1-M1"])", R"(measures = ["P1-M9"])");
    replace(files, strategy, R"(principles = ["early"])", R"(principles = ["earlier"])");
    replace(files, strategy, R"(from = "group-1")", R"(from = "grup-1")");
    check_diagnostics(files, R"(error[E0302]: there is no board 'group-2'
  --> indicators/strategy.toml:32:11
   |
32 | groups = ["group-2"]
   |           ^^^^^^^^^
   = help: did you mean 'group-1'?

error[E0302]: there is no principle 'earlier'
  --> indicators/strategy.toml:39:15
   |
39 | principles = ["earlier"]
   |               ^^^^^^^^^

error[E0302]: there is no measure 'P1-M9'
  --> indicators/strategy.toml:51:13
   |
51 | measures = ["P1-M9"]
   |             ^^^^^^^
   = help: did you mean 'P1-M1'?

error[E0302]: there is no board 'grup-1'
  --> indicators/strategy.toml:70:8
   |
70 | from = "grup-1"
   |        ^^^^^^^^
   = help: did you mean 'group-1'?

)");
}

TEST_CASE("wrong references of a definition") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(measures = ["P1-M1"])", R"(measures = ["P1-M1", "P7-M1"])");
    replace(files, definitions, R"(provider = "council")", R"(provider = "councl")");
    replace(files, definitions, R"(owners = ["group-1"])", R"(owners = ["group-one"])");
    replace(files, definitions, R"(breakdown = "age")", R"(breakdown = "ages")");
    check_diagnostics(files, R"(error[E0302]: there is no measure 'P7-M1'
  --> indicators/definitions/priority-1.toml:5:22
  |
5 | measures = ["P1-M1", "P7-M1"]
  |                      ^^^^^^^
   = help: did you mean 'P1-M1'?

error[E0302]: there is no provider 'councl'
  --> indicators/definitions/priority-1.toml:18:12
   |
18 | provider = "councl"
   |            ^^^^^^^^
   = help: did you mean 'council'?

error[E0302]: there is no board 'group-one'
  --> indicators/definitions/priority-1.toml:19:11
   |
19 | owners = ["group-one"]
   |           ^^^^^^^^^^^
   = help: did you mean 'group-1'?

error[E0302]: there is no classification 'ages'
  --> indicators/definitions/priority-1.toml:81:13
   |
81 | breakdown = "ages"
   |             ^^^^^^
   = help: did you mean 'age'?

)");
}

TEST_CASE("a same_as that leads nowhere, to itself or onwards") {
    auto files = minimal_workspace();
    append(files, strategy, R"(
[[measure]]
id = "P1-M3"
priority = "P1"
wording = "w"
label = "l"
same_as = "P1-M4"

[[measure]]
id = "P1-M4"
priority = "P1"
wording = "w"
label = "l"
same_as = "P1-M1"

[[commitment]]
id = "A1.2"
priority = "P1"
wording = "w"
same_as = "A1.2"

[[commitment]]
id = "A1.3"
priority = "P1"
wording = "w"
same_as = "A1.9"
)");
    check_diagnostics(files, R"(error[E0304]: no indicator serves the measure P1-M3
  --> indicators/strategy.toml:92:6
   |
92 | id = "P1-M3"
   |      ^^^^^^^
   = help: add it to the measures of an indicator: measures = ["P1-M3"]

error[E0306]: 'P1-M4' points on to 'P1-M1'
  --> indicators/strategy.toml:96:11
   |
96 | same_as = "P1-M4"
   |           ^^^^^^^
   = help: name the first place at once: same_as = "P1-M1"

error[E0306]: 'A1.2' is the same as itself
  --> indicators/strategy.toml:109:11
    |
109 | same_as = "A1.2"
    |           ^^^^^^

error[E0302]: there is no commitment 'A1.9'
  --> indicators/strategy.toml:115:11
    |
115 | same_as = "A1.9"
    |           ^^^^^^
   = help: did you mean 'A1.1'?

)");
}

TEST_CASE("a measure that is the same as another needs no indicator of its own") {
    auto files = minimal_workspace();
    append(files, strategy, R"(
[[measure]]
id = "P1-M3"
priority = "P1"
wording = "w"
label = "l"
same_as = "P1-M1"
)");
    check_diagnostics(files, "");
}

TEST_CASE("a measure without an indicator") {
    auto files = minimal_workspace();
    append(files, strategy, R"(
[[measure]]
id = "P1-M3"
priority = "P1"
wording = "w"
label = "l"
)");
    check_diagnostics(files, R"(error[E0304]: no indicator serves the measure P1-M3
  --> indicators/strategy.toml:92:6
   |
92 | id = "P1-M3"
   |      ^^^^^^^
   = help: add it to the measures of an indicator: measures = ["P1-M3"]

)");
}

TEST_CASE("a measure with two indicators and no headline") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(measures = ["P1-M2"])", R"(measures = ["P1-M1", "P1-M2"])");
    check_diagnostics(files, R"(error[E0305]: the measure P1-M1 has 2 indicators and no headline
  --> indicators/strategy.toml:35:6
   |
35 | id = "P1-M1"
   |      ^^^^^^^
   = help: give one of them headline = true: advice-6wk, say-heard

)");
}

TEST_CASE("a measure with two headlines") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(measures = ["P1-M2"])", R"(measures = ["P1-M1", "P1-M2"]
headline = true)");
    replace(files, definitions, R"(id = "advice-6wk"
)",
            R"(id = "advice-6wk"
headline = true
)");
    check_diagnostics(files, R"(error[E0305]: 'say-heard' is a second headline of the measure P1-M1
  --> indicators/definitions/priority-1.toml:45:12
   |
45 | headline = true
   |            ^^^^
   = note: the first one stands here (indicators/definitions/priority-1.toml:5:12)

)");
}

TEST_CASE("a measure with two indicators and one headline") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(measures = ["P1-M2"])", R"(measures = ["P1-M1", "P1-M2"])");
    replace(files, definitions, R"(id = "advice-6wk"
)",
            R"(id = "advice-6wk"
headline = true
)");
    check_diagnostics(files, "");
}

TEST_CASE("an indicator serves a measure or is context") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(context = true
)",
            "");
    replace(files, definitions, R"(measures = ["P1-M2"])", R"(measures = ["P1-M2"]
context = true)");
    check_diagnostics(files, R"(error[E0307]: 'say-heard' is marked as context but serves a measure
  --> indicators/definitions/priority-1.toml:44:11
   |
44 | context = true
   |           ^^^^
   = help: leave context out: it is a measure of the strategy

error[E0307]: 'open-plans' serves no measure and is not marked as context
  --> indicators/definitions/priority-1.toml:69:6
   |
69 | id = "open-plans"
   |      ^^^^^^^^^^^^
   = help: name its measures, or write context = true

)");
}

TEST_CASE("no local area") {
    auto files = minimal_workspace();
    replace(files, strategy, R"(kind = "local")", R"(kind = "region")");
    check_diagnostics(files, R"(error[E0303]: no area is of kind local
  --> indicators/strategy.toml:4:13
  |
4 | area_code = "X01"
  |             ^^^^^
   = help: give the area 'X01' kind = "local"

)");
}

TEST_CASE("two local areas") {
    auto files = minimal_workspace();
    replace(files, strategy, R"(kind = "national")", R"(kind = "local")");
    check_diagnostics(files, R"(error[E0303]: 'Exampleland' is a second area of kind local
  --> indicators/strategy.toml:22:8
   |
22 | kind = "local"
   |        ^^^^^^^
   = note: the first one stands here (indicators/strategy.toml:17:8)
   = help: only the area that the strategy is about is local

)");
}

TEST_CASE("the local area is another than area_code") {
    auto files = minimal_workspace();
    replace(files, strategy, R"(kind = "local")", R"(kind = "region")");
    replace(files, strategy, R"(kind = "national")", R"(kind = "local")");
    check_diagnostics(files, R"(error[E0303]: area_code is 'X01', but the area of kind local is 'X00'
  --> indicators/strategy.toml:4:13
  |
4 | area_code = "X01"
  |             ^^^^^

)");
}

TEST_CASE("a strategy ends after it starts") {
    auto files = minimal_workspace();
    replace(files, strategy, "ends = 2027-03-31", "ends = 2024-04-01");
    check_diagnostics(files, R"(error[E0309]: the strategy ends on 2024-04-01, not after it starts on 2024-04-01
  --> indicators/strategy.toml:10:8
   |
10 | ends = 2024-04-01
   |        ^^^^^^^^^^

)");
}

TEST_CASE("a strategy of one day is in order") {
    auto files = minimal_workspace();
    replace(files, strategy, "ends = 2027-03-31", "ends = 2024-04-02");
    check_diagnostics(files, "");
}

TEST_CASE("parts of a classification") {
    auto files = minimal_workspace();
    replace(files, strategy, "ordered = true", R"(ordered = true
unknown = "under 6")");
    check_diagnostics(files, R"(error[E0310]: 'under 6' is not a part of the classification 'age'
  --> indicators/strategy.toml:78:11
   |
78 | unknown = "under 6"
   |           ^^^^^^^^^
   = help: did you mean 'under 5'?

)");
}

TEST_CASE("a classification without parts") {
    auto files = minimal_workspace();
    replace(files, strategy, R"(parts = ["under 5", "5 to 10", "11 to 15"])", "parts = []");
    check_diagnostics(files, R"(error[E0310]: the classification 'age' has no parts
  --> indicators/strategy.toml:76:9
   |
76 | parts = []
   |         ^^

)");
}

TEST_CASE("a family has a title") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(breakdown = "age")", R"(breakdown = "age"
family = "plans")");
    check_diagnostics(files, R"(error[E0308]: the family 'plans' has no title
  --> indicators/definitions/priority-1.toml:82:10
   |
82 | family = "plans"
   |          ^^^^^^^
   = help: add family_title

)");
}

TEST_CASE("an assumption refers to indicators") {
    auto files = minimal_workspace();
    append(files, strategy, R"(
[[assumption]]
id = "D01"
decision = "d"
assumed = "a"
indicators = ["open-plan"]
)");
    check_diagnostics(files, R"(error[E0302]: there is no indicator 'open-plan'
  --> indicators/strategy.toml:95:15
   |
95 | indicators = ["open-plan"]
   |               ^^^^^^^^^^^
   = help: did you mean 'open-plans'?

)");
}
