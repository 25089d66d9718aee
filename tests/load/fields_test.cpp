#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

const std::string strategy = "indicators/strategy.toml";
const std::string definitions = "indicators/definitions/priority-1.toml";
const std::string data = "indicators/data/2025-26-Q4/council.toml";
const std::string published = "indicators/data/published/plans.toml";
const std::string calendar = "indicators/calendar.toml";
const std::string board_template = "templates/board.toml";
const std::string theme = "templates/theme.toml";

}  // namespace

TEST_CASE("an unknown key is shown with the nearest known one") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(polarity = "higher")", R"(polarty = "higher")");
    check_diagnostics(files, R"(error[E0201]: unknown key 'polarty'
  --> indicators/definitions/priority-1.toml:14:1
   |
14 | polarty = "higher"
   | ^^^^^^^
   = help: did you mean 'polarity'?

)");
}

TEST_CASE("an unknown key with no near one is shown with all known ones") {
    auto files = minimal_workspace();
    replace(files, calendar, R"(agenda_item = "4")", R"(room = "4")");
    check_diagnostics(files, R"(error[E0201]: unknown key 'room'
  --> indicators/calendar.toml:12:1
   |
12 | room = "4"
   | ^^^^
   = help: known keys: board, period, day, agenda_item, purpose

)");
}

TEST_CASE("a missing key is shown at its table") {
    auto files = minimal_workspace();
    replace(files, data, R"(commitment = "A1.1"
)",
            "");
    check_diagnostics(files, R"(error[E0202]: the key 'commitment' is missing (action)
  --> indicators/data/2025-26-Q4/council.toml:27:1
   |
27 | [[action]]
   | ^^^^^^^^^^
   = help: commitment: id of the commitment

)");
}

TEST_CASE("a key missing in a file is shown at its beginning") {
    auto files = minimal_workspace();
    replace(files, data, R"(provider = "council"
)",
            "");
    check_diagnostics(files, R"(error[E0202]: the key 'provider' is missing (data file)
  --> indicators/data/2025-26-Q4/council.toml:1:1
  |
1 | #:schema ../../../docs/schema/data.json
  | ^
   = help: provider: id of the provider that sent the file

)");
}

TEST_CASE("a wrong type says what was found and expected") {
    auto files = minimal_workspace();
    replace(files, definitions, "length = 6", R"(length = "6")");
    replace(files, definitions, "context = true", R"(context = "yes")");
    replace(files, data, "numerator = 90", R"(numerator = "90")");
    replace(files, strategy, R"(name = "Exampleton")", "name = 7");
    replace(files, board_template, R"(boards = ["board"])", R"(boards = "board")");
    replace(files, board_template, "[template]", "[[template]]");
    check_diagnostics(files, R"(error[E0203]: expected a text in quotation marks, found a whole number
  --> indicators/strategy.toml:16:8
   |
16 | name = 7
   |        ^

error[E0203]: expected a whole number, found a text
  --> indicators/definitions/priority-1.toml:26:10
   |
26 | length = "6"
   |          ^^^
   = help: drop the quotation marks

error[E0203]: expected true or false, found a text
  --> indicators/definitions/priority-1.toml:69:11
   |
69 | context = "yes"
   |           ^^^^^
   = help: write true or false without quotation marks

error[E0203]: expected a number, found a text
  --> indicators/data/2025-26-Q4/council.toml:23:13
   |
23 | numerator = "90"
   |             ^^^^
   = help: drop the quotation marks

error[E0203]: expected one table (template), found a list
  --> templates/board.toml:3:1
  |
3 | [[template]]
  | ^^^^^^^^^^^^
   = help: write the heading in single brackets

)");
}

TEST_CASE("a word out of a few names them and the nearest") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(kind = "proportion")", R"(kind = "propotion")");
    check_diagnostics(
        files,
        R"(error[E0204]: 'propotion' is not one of: count, proportion, rate, duration, money, score, survey, audit, milestone, narrative
  --> indicators/definitions/priority-1.toml:9:8
  |
9 | kind = "propotion"
  |        ^^^^^^^^^^^
   = help: did you mean 'proportion'?

)");
}

TEST_CASE("a meeting has one of four purposes") {
    auto files = minimal_workspace();
    replace(files, calendar, R"(purpose = "assure")", R"(purpose = "entertain")");
    check_diagnostics(files, R"(error[E0204]: 'entertain' is not one of: note, discuss, decide, assure
  --> indicators/calendar.toml:13:11
   |
13 | purpose = "entertain"
   |           ^^^^^^^^^^^

)");
}

TEST_CASE("an exponent, a hexadecimal number, infinity and not-a-number are refused") {
    auto files = minimal_workspace();
    replace(files, data, "denominator = 125", "denominator = 1.25e2");
    replace(files, data, "excluded = 3", "excluded = 0x3");
    replace(files, definitions, "tolerance = 5.0", "tolerance = inf");
    replace(files, definitions, "value = 100", "value = nan");
    check_diagnostics(files, R"(error[E0205]: 'nan' is not a number that a figure can have
  --> indicators/definitions/priority-1.toml:33:9
   |
33 | value = nan
   |         ^^^
   = help: a number has at most 12 digits before the point and 6 after it

error[E0205]: 'inf' is not a number that a figure can have
  --> indicators/definitions/priority-1.toml:38:13
   |
38 | tolerance = inf
   |             ^^^
   = help: a number has at most 12 digits before the point and 6 after it

error[E0205]: the number 1.25e2 has an exponent
  --> indicators/data/2025-26-Q4/council.toml:24:15
   |
24 | denominator = 1.25e2
   |               ^^^^^^
   = help: a number has at most 12 digits before the point and 6 after it

error[E0205]: the number 0x3 is not written in decimal digits
  --> indicators/data/2025-26-Q4/council.toml:25:12
   |
25 | excluded = 0x3
   |            ^^^
   = help: a number has at most 12 digits before the point and 6 after it

)");
}

TEST_CASE("a number has 12 digits before the point and 6 after it, and no more") {
    auto files = minimal_workspace();
    replace(files, definitions, "plausible = [0, 100]", "plausible = [0.1234567, 1000000000000]");
    check_diagnostics(files, R"(error[E0205]: the number 0.1234567 has too many digits
  --> indicators/definitions/priority-1.toml:21:14
   |
21 | plausible = [0.1234567, 1000000000000]
   |              ^^^^^^^^^
   = help: a number has at most 12 digits before the point and 6 after it

error[E0205]: the number 1000000000000 has too many digits
  --> indicators/definitions/priority-1.toml:21:25
   |
21 | plausible = [0.1234567, 1000000000000]
   |                         ^^^^^^^^^^^^^
   = help: a number has at most 12 digits before the point and 6 after it

)");
}

TEST_CASE("numbers just within the digits are taken") {
    auto files = minimal_workspace();
    replace(files, definitions, "plausible = [0, 100]", "plausible = [0.123456, 999999999999.999999]");
    check_diagnostics(files, "");
}

TEST_CASE("a whole number outside its bounds is refused") {
    auto files = minimal_workspace();
    replace(files, strategy, "threshold = 5", "threshold = 1");
    replace(files, strategy, "number = 1", "number = 0");
    replace(files, board_template, "budget = [2, 16]", "budget = [0, 1001]");
    check_diagnostics(files, R"(error[E0206]: 0 is less than 1
  --> indicators/strategy.toml:30:10
   |
30 | number = 0
   |          ^

error[E0206]: 1 is less than 2
  --> indicators/strategy.toml:88:13
   |
88 | threshold = 1
   |             ^

error[E0206]: 0 is outside 1 to 1000
  --> templates/board.toml:7:11
  |
7 | budget = [0, 1001]
  |           ^

error[E0206]: 1001 is outside 1 to 1000
  --> templates/board.toml:7:14
  |
7 | budget = [0, 1001]
  |              ^^^^

)");
}

TEST_CASE("a threshold of two is taken") {
    auto files = minimal_workspace();
    replace(files, strategy, "threshold = 5", "threshold = 2");
    check_diagnostics(files, "");
}

TEST_CASE("a date is not a text") {
    auto files = minimal_workspace();
    replace(files, data, "received_on = 2026-04-14", R"(received_on = "2026-04-14")");
    check_diagnostics(files, R"(error[E0207]: a date is not a text
  --> indicators/data/2025-26-Q4/council.toml:4:15
  |
4 | received_on = "2026-04-14"
  |               ^^^^^^^^^^^^
   = help: drop the quotation marks: 2026-04-14

)");
}

TEST_CASE("a date has no time") {
    auto files = minimal_workspace();
    replace(files, data, "received_on = 2026-04-14", "received_on = 2026-04-14T12:00:00");
    check_diagnostics(files, R"(error[E0207]: expected a date, found a time
  --> indicators/data/2025-26-Q4/council.toml:4:15
  |
4 | received_on = 2026-04-14T12:00:00
  |               ^^^^^^^^^^^^^^^^^^^
   = help: leave the time out: 2026-04-14

)");
}

TEST_CASE("a date is not a number") {
    auto files = minimal_workspace();
    replace(files, data, "received_on = 2026-04-14", "received_on = 20260414");
    check_diagnostics(files, R"(error[E0203]: expected a date, found a whole number
  --> indicators/data/2025-26-Q4/council.toml:4:15
  |
4 | received_on = 20260414
  |               ^^^^^^^^
   = help: a date is written year-month-day, without quotation marks: 2026-04-14

)");
}

TEST_CASE("a date far off is a slip of the hand") {
    auto files = minimal_workspace();
    replace(files, strategy, "ends = 2027-03-31", "ends = 2207-03-31");
    replace(files, data, R"(period = "2025-26")", R"(period = "1925-26")");
    check_diagnostics(files, R"(error[E0206]: the year 2207 is outside 1990 to 2100
  --> indicators/strategy.toml:10:8
   |
10 | ends = 2207-03-31
   |        ^^^^^^^^^^

error[E0206]: the year 1925 is outside 1990 to 2100
  --> indicators/data/2025-26-Q4/council.toml:22:10
   |
22 | period = "1925-26"
   |          ^^^^^^^^^

)");
}

TEST_CASE("1990 and 2100 are near enough") {
    auto files = minimal_workspace();
    replace(files, strategy, "starts = 2024-04-01", "starts = 1990-01-01");
    replace(files, strategy, "ends = 2027-03-31", "ends = 2100-12-31");
    check_diagnostics(files, "");
}

TEST_CASE("set_on is a date or the agreed words") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(set_on = "not stated")", R"(set_on = "unknown")");
    replace(files, definitions, "set_on = 2024-03-01", R"(set_on = "2024-03-01")");
    check_diagnostics(files, R"(error[E0207]: a date is not a text
  --> indicators/definitions/priority-1.toml:35:10
   |
35 | set_on = "2024-03-01"
   |          ^^^^^^^^^^^^
   = help: drop the quotation marks: 2024-03-01

error[E0207]: expected a date or the words "not stated", found "unknown"
  --> indicators/definitions/priority-1.toml:65:10
   |
65 | set_on = "unknown"
   |          ^^^^^^^^^
   = help: a date is written year-month-day, without quotation marks: 2026-04-14

)");
}

TEST_CASE("set_on is neither a number nor true") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(set_on = "not stated")", "set_on = 2024");
    check_diagnostics(files, R"(error[E0203]: expected a date or the words "not stated", found a whole number
  --> indicators/definitions/priority-1.toml:65:10
   |
65 | set_on = 2024
   |          ^^^^

)");
}

TEST_CASE("a period in a wrong notation is shown with the right ones") {
    auto files = minimal_workspace();
    replace(files, data, R"(period = "2025-26")", R"(period = "2025/26")");
    check_diagnostics(files, R"(error[E0208]: '2025/26' is not a period
  --> indicators/data/2025-26-Q4/council.toml:22:10
   |
22 | period = "2025/26"
   |          ^^^^^^^^^
   = help: periods are written 2025-26-Q4, 2025-26-H1, 2025-26, 2026-01, CY2025, CY2025-Q3, AY2025-26, AY2025-26-autumn or 2025-01-16

)");
}

TEST_CASE("a period is a text") {
    auto files = minimal_workspace();
    replace(files, data, R"(period = "2025-26")", "period = 2026-01-15");
    check_diagnostics(files, R"(error[E0203]: expected a period in quotation marks, found a date
  --> indicators/data/2025-26-Q4/council.toml:22:10
   |
22 | period = 2026-01-15
   |          ^^^^^^^^^^
   = help: put the day in quotation marks: "2026-01-15"

)");
}

TEST_CASE("empty texts say nothing") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(set_by = "Strategy 2024-2027")", R"(set_by = "  ")");
    check_diagnostics(files, R"(error[E0209]: this text is empty
  --> indicators/definitions/priority-1.toml:34:10
   |
34 | set_by = "  "
   |          ^^^^
   = help: write it, or leave the key out where it is not required

)");
}

TEST_CASE("control characters are refused") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(title = "Open plans")", R"(title = "Open\u0007plans")");
    check_diagnostics(files, R"(error[E0210]: this text holds the control character U+0007
  --> indicators/definitions/priority-1.toml:70:9
   |
70 | title = "Open\u0007plans"
   |         ^^^^^^^^^^^^^^^^^

)");
}

TEST_CASE("a title stands on one line") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(title = "Open plans")", R"(title = """Open
plans""")");
    check_diagnostics(files, R"(error[E0210]: this text must stand on one line
  --> indicators/definitions/priority-1.toml:70:9
   |
70 | title = """Open
   |         ^^^^^^^
   = help: end each line but the last with \ to join them

)");
}

TEST_CASE("commentary may have several lines") {
    auto files = minimal_workspace();
    replace(files, data, R"(why = "One adviser was away.")", R"(why = """One adviser
was away.""")");
    check_diagnostics(files, "");
}

TEST_CASE("an id has letters, digits, points, hyphens and underscores") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(id = "open-plans")", R"(id = "open/plans")");
    check_diagnostics(files, R"(error[E0211]: 'open/plans' cannot serve as an id
  --> indicators/definitions/priority-1.toml:68:6
   |
68 | id = "open/plans"
   |      ^^^^^^^^^^^^
   = help: an id has at most 64 letters, digits, points, hyphens and underscores, and begins with a letter or a digit

error[E0302]: there is no indicator 'open-plans'
  --> indicators/data/published/plans.toml:7:13
  |
7 | indicator = "open-plans"
  |             ^^^^^^^^^^^^
   = help: did you mean 'open/plans'?

error[E0302]: there is no indicator 'open-plans'
  --> indicators/data/published/plans.toml:15:13
   |
15 | indicator = "open-plans"
   |             ^^^^^^^^^^^^
   = help: did you mean 'open/plans'?

)");
}

TEST_CASE("a list of the wrong length is refused") {
    auto files = minimal_workspace();
    replace(files, definitions, "plausible = [0, 100]", "plausible = [0, 50, 100]");
    check_diagnostics(files, R"(error[E0212]: expected a list of 2, found 3
  --> indicators/definitions/priority-1.toml:21:13
   |
21 | plausible = [0, 50, 100]
   |             ^^^^^^^^^^^^

)");
}

TEST_CASE("a list names each thing once") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(boards = ["board", "group-1"])", R"(boards = ["board", "board"])");
    check_diagnostics(files, R"(error[E0214]: 'board' is given twice
  --> indicators/definitions/priority-1.toml:20:20
   |
20 | boards = ["board", "board"]
   |                    ^^^^^^^

)");
}

TEST_CASE("a colour is # and six hexadecimal digits") {
    auto files = minimal_workspace();
    replace(files, theme, R"(ink = "#1b2733")", R"(ink = "#1b273")");
    replace(files, theme, R"(muted = "#51606f")", R"(muted = "#51606g")");
    replace(files, theme, R"(paper = "#ffffff")", "paper = 16777215");
    check_diagnostics(files, R"(error[E0213]: '#1b273' is not a colour
  --> templates/theme.toml:5:7
  |
5 | ink = "#1b273"
  |       ^^^^^^^^
   = help: a colour is # and six hexadecimal digits: "#1d70b8"

error[E0213]: '#51606g' is not a colour
  --> templates/theme.toml:6:9
  |
6 | muted = "#51606g"
  |         ^^^^^^^^^
   = help: a colour is # and six hexadecimal digits: "#1d70b8"

error[E0203]: expected a colour such as "#1d70b8", found a whole number
  --> templates/theme.toml:10:9
   |
10 | paper = 16777215
   |         ^^^^^^^^

)");
}

TEST_CASE("every error of every file arrives in one run") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(counts = "people")", R"(counts = "person")");
    replace(files, strategy, R"(kind = "national")", R"(kind = "nation")");
    replace(files, data, R"(status = "on track")", R"(status = "on-track")");
    check_diagnostics(files, R"(error[E0204]: 'nation' is not one of: local, national, region, neighbour
  --> indicators/strategy.toml:22:8
   |
22 | kind = "nation"
   |        ^^^^^^^^
   = help: did you mean 'national'?

error[E0204]: 'person' is not one of: people, things
  --> indicators/definitions/priority-1.toml:13:10
   |
13 | counts = "person"
   |          ^^^^^^^^

error[E0204]: 'on-track' is not one of: not started, on track, at risk, delayed, complete, embedded, stopped
  --> indicators/data/2025-26-Q4/council.toml:29:10
   |
29 | status = "on-track"
   |          ^^^^^^^^^^
   = help: did you mean 'on track'?

)");
}

TEST_CASE("a key that steers the terminal is not printed as it is") {
    auto files = minimal_workspace();
    replace(files, calendar, R"(agenda_item = "4")", R"("\u001b[31m" = "4")");
    check_diagnostics(files, R"(error[E0201]: unknown key '?[31m'
  --> indicators/calendar.toml:12:1
   |
12 | "\u001b[31m" = "4"
   | ^^^^^^^^^^^^
   = help: known keys: board, period, day, agenda_item, purpose

)");
}

TEST_CASE("columns count code points") {
    auto files = minimal_workspace();
    replace(files, published, R"([{ period = "2026-01-15", value = 48000 }])",
            R"([{ note = "é – ü", perod = "2026-01-15", value = 48000 }])");
    check_diagnostics(files, R"(error[E0201]: unknown key 'perod'
  --> indicators/data/published/plans.toml:17:30
   |
17 | figures = [{ note = "é – ü", perod = "2026-01-15", value = 48000 }]
   |                              ^^^^^
   = help: did you mean 'period'?

)");
}

TEST_CASE("what is wrong in one table is not reported again by a later check") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "statutory_all"
value = 100)",
            R"(form = "statutory_all"
value = "100")");
    check_diagnostics(files, R"(error[E0203]: expected a number, found a text
  --> indicators/definitions/priority-1.toml:33:9
   |
33 | value = "100"
   |         ^^^^^
   = help: drop the quotation marks

)");
}
