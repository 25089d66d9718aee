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

}  // namespace

TEST_CASE("a day that is not in the calendar") {
    auto files = minimal_workspace();
    replace(files, data, "received_on = 2026-04-14", "received_on = 2026-02-30");
    check_diagnostics(files, R"(error[E0112]: '2026-02-30' is not a day of the calendar
  --> indicators/data/2025-26-Q4/council.toml:4:15
  |
4 | received_on = 2026-02-30
  |               ^^^^^^^^^^
   = help: the day is between 1 and 28

)");
}

TEST_CASE("a month that is not in the calendar") {
    auto files = minimal_workspace();
    replace(files, data, "received_on = 2026-04-14", "received_on = 2026-13-01");
    check_diagnostics(files, R"(error[E0112]: '2026-13-01' is not a day of the calendar
  --> indicators/data/2025-26-Q4/council.toml:4:15
  |
4 | received_on = 2026-13-01
  |               ^^^^^^^^^^
   = help: the month is between 1 and 12

)");
}

TEST_CASE("a date in another notation") {
    auto files = minimal_workspace();
    replace(files, data, "received_on = 2026-04-14", "received_on = 14/04/2026");
    check_diagnostics(files, R"(error[E0112]: '14/04/2026' is not a date
  --> indicators/data/2025-26-Q4/council.toml:4:15
  |
4 | received_on = 14/04/2026
  |               ^^^^^^^^^^
   = help: a date is written year-month-day, without quotation marks: 2026-04-14

)");
}

TEST_CASE("a date without leading zeros") {
    auto files = minimal_workspace();
    replace(files, data, "received_on = 2026-04-14", "received_on = 2026-4-14");
    check_diagnostics(files, R"(error[E0112]: '2026-4-14' is not a date
  --> indicators/data/2025-26-Q4/council.toml:4:15
  |
4 | received_on = 2026-4-14
  |               ^^^^^^^^^
   = help: a date is written year-month-day, without quotation marks: 2026-04-14

)");
}

TEST_CASE("a key given twice") {
    auto files = minimal_workspace();
    replace(files, data, "numerator = 90", R"(numerator = 90
numerator = 91)");
    check_diagnostics(files, R"(error[E0111]: the key 'numerator' is given twice
  --> indicators/data/2025-26-Q4/council.toml:24:1
   |
24 | numerator = 91
   | ^^^^^^^^^^^^^^
   = help: keep the one that is true

)");
}

TEST_CASE("a table given twice") {
    auto files = minimal_workspace();
    append(files, data, R"(
[figure.say-heard]
value = 3
)");
    check_diagnostics(files, R"(error[E0111]: the table 'figure.say-heard' is given twice
  --> indicators/data/2025-26-Q4/council.toml:32:1
   |
32 | [figure.say-heard]
   | ^^^^^^^^^^^^^^^^^^
   = help: put its keys together under one heading

)");
}

TEST_CASE("a text without its closing quotation mark") {
    auto files = minimal_workspace();
    replace(files, data, R"(update = "The weekly list is in use.")", R"(update = "The weekly list is in use.)");
    check_diagnostics(files, R"(error[E0110]: the closing quotation mark is missing on this line
  --> indicators/data/2025-26-Q4/council.toml:30:1
   |
30 | update = "The weekly list is in use.
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: a text of several lines stands between """ and """

)");
}

TEST_CASE("a text of several lines without its end") {
    auto files = minimal_workspace();
    replace(files, data, R"(update = "The weekly list is in use.")", R"(update = """The weekly list is in use.")");
    check_diagnostics(files, R"(error[E0110]: this is not valid TOML: the file ends here, in a text
  --> indicators/data/2025-26-Q4/council.toml:30:41
   |
30 | update = """The weekly list is in use."
   |                                        ^

)");
}

TEST_CASE("a text without quotation marks") {
    auto files = minimal_workspace();
    replace(files, data, R"(status = "on track")", "status = on track");
    check_diagnostics(files, R"(error[E0110]: 'on' is not a value
  --> indicators/data/2025-26-Q4/council.toml:29:10
   |
29 | status = on track
   |          ^^
   = help: a text stands in straight quotation marks: "like this"; true and false are written in small letters

)");
}

TEST_CASE("typographic quotation marks") {
    auto files = minimal_workspace();
    replace(files, data, R"(status = "on track")", "status = “on track”");
    check_diagnostics(files, R"(error[E0110]: '“on' is not a value
  --> indicators/data/2025-26-Q4/council.toml:29:10
   |
29 | status = “on track”
   |          ^^^
   = help: a text stands in straight quotation marks: "like this"; true and false are written in small letters

)");
}

TEST_CASE("True and yes are not TOML") {
    auto files = minimal_workspace();
    replace(files, definitions, "context = true", "context = True");
    check_diagnostics(files, R"(error[E0110]: 'True' is not a value
  --> indicators/definitions/priority-1.toml:69:11
   |
69 | context = True
   |           ^^^^
   = help: a text stands in straight quotation marks: "like this"; true and false are written in small letters

)");
}

TEST_CASE("a number with a unit") {
    auto files = minimal_workspace();
    replace(files, data, "numerator = 90", "numerator = 90 %");
    check_diagnostics(files, R"(error[E0110]: this is not valid TOML: expected the end of the line, found '%'
  --> indicators/data/2025-26-Q4/council.toml:23:16
   |
23 | numerator = 90 %
   |                ^
   = help: one key = value on a line; a number has no unit and no thousands separator; a text stands in quotation marks

)");
}

TEST_CASE("a number with a thousands separator") {
    auto files = minimal_workspace();
    replace(files, data, "numerator = 90", "numerator = 1,090");
    check_diagnostics(files, R"(error[E0110]: this is not valid TOML: expected the end of the line, found ','
  --> indicators/data/2025-26-Q4/council.toml:23:14
   |
23 | numerator = 1,090
   |              ^
   = help: one key = value on a line; a number has no unit and no thousands separator; a text stands in quotation marks

)");
}

TEST_CASE("a number that begins with a zero") {
    auto files = minimal_workspace();
    replace(files, data, "numerator = 90", "numerator = 090");
    check_diagnostics(files, R"(error[E0110]: the number 090 begins with a zero
  --> indicators/data/2025-26-Q4/council.toml:23:13
   |
23 | numerator = 090
   |             ^^^
   = help: leave out the zero; a text stands in quotation marks

)");
}

TEST_CASE("a number that begins with the point") {
    auto files = minimal_workspace();
    replace(files, data, "numerator = 90", "numerator = .9");
    check_diagnostics(files, R"(error[E0110]: '.9' is not a number
  --> indicators/data/2025-26-Q4/council.toml:23:13
   |
23 | numerator = .9
   |             ^^
   = help: a number has digits and a point only: 1234.5; no unit, no thousands separator, no % sign

)");
}

TEST_CASE("a number far too large") {
    auto files = minimal_workspace();
    replace(files, data, "numerator = 90", "numerator = 90000000000000000000");
    check_diagnostics(files, R"(error[E0205]: the number 90000000000000000000 is too large
  --> indicators/data/2025-26-Q4/council.toml:23:13
   |
23 | numerator = 90000000000000000000
   |             ^^^^^^^^^^^^^^^^^^^^
   = help: a number has at most 12 digits before the point and 6 after it

)");
}

TEST_CASE("an unknown escape in a text") {
    auto files = minimal_workspace();
    replace(files, data, R"(update = "The weekly list is in use.")", R"(update = "C:\data")");
    check_diagnostics(files, R"(error[E0110]: this is not valid TOML: there is no such escape as '\d', in a text
  --> indicators/data/2025-26-Q4/council.toml:30:14
   |
30 | update = "C:\data"
   |              ^
   = help: write \\ for a backslash

)");
}

TEST_CASE("a table heading without its bracket") {
    auto files = minimal_workspace();
    replace(files, data, "[figure.say-heard]", "[figure.say-heard");
    check_diagnostics(files,
                      R"(error[E0110]: this is not valid TOML: expected ']', found the end of the line, in a heading
  --> indicators/data/2025-26-Q4/council.toml:21:18
   |
21 | [figure.say-heard
   |                  ^

)");
}

TEST_CASE("a list without its bracket") {
    auto files = minimal_workspace();
    replace(files, calendar, "days = [2025-12-25, 2025-12-26, 2026-01-01]",
            "days = [2025-12-25, 2025-12-26, 2026-01-01");
    check_diagnostics(files,
                      R"(error[E0110]: this is not valid TOML: expected a comma or closing ']', found '[', in a list
  --> indicators/calendar.toml:8:1
  |
8 | [[meeting]]
  | ^
   = help: a list is closed by ]

)");
}

TEST_CASE("a missing equals sign") {
    auto files = minimal_workspace();
    replace(files, data, "numerator = 90", "numerator: 90");
    check_diagnostics(files, R"(error[E0110]: this is not valid TOML: expected '=', found ':'
  --> indicators/data/2025-26-Q4/council.toml:23:10
   |
23 | numerator: 90
   |          ^
   = help: write key = value

)");
}

TEST_CASE("a missing value") {
    auto files = minimal_workspace();
    replace(files, data, "numerator = 90", "numerator =");
    check_diagnostics(files, R"(error[E0110]: this is not valid TOML: expected a value, found the end of the line
  --> indicators/data/2025-26-Q4/council.toml:23:12
   |
23 | numerator =
   |            ^

)");
}

TEST_CASE("two keys on one line") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator)",
            "numerator = 90 denominator");
    check_diagnostics(files, R"(error[E0110]: this is not valid TOML: expected the end of the line, found 'd'
  --> indicators/data/2025-26-Q4/council.toml:23:16
   |
23 | numerator = 90 denominator = 125
   |                ^
   = help: one key = value on a line; a number has no unit and no thousands separator; a text stands in quotation marks

)");
}

TEST_CASE("an inline table over several lines") {
    auto files = minimal_workspace();
    replace(files, published, R"([{ period = "2026-01-15", value = 48000 }])", R"([{ period = "2026-01-15",
 value = 48000 }])");
    check_diagnostics(
        files,
        R"(error[E0110]: this is not valid TOML: expected a key or closing '}', found the end of the line, in a table between { and }
  --> indicators/data/published/plans.toml:17:36
   |
17 | figures = [{ period = "2026-01-15",
   |                                    ^
   = help: a table between { and } stands on one line

)");
}

TEST_CASE("an inline table with a comma too many") {
    auto files = minimal_workspace();
    replace(files, published, R"([{ period = "2026-01-15", value = 48000 }])",
            R"([{ period = "2026-01-15", value = 48000, }])");
    check_diagnostics(files,
                      R"(error[E0110]: this is not valid TOML: expected a key, found '}', in a table between { and }
  --> indicators/data/published/plans.toml:17:52
   |
17 | figures = [{ period = "2026-01-15", value = 48000, }]
   |                                                    ^
   = help: leave out the comma before the bracket

)");
}

TEST_CASE("after a syntax error other files are still read, but references are not judged") {
    auto files = minimal_workspace();
    replace(files, data, "numerator = 90", "numerator =");
    replace(files, strategy, "number = 1", "number = 0");
    replace(files, board_template, R"(full = ["advice-6wk"])", R"(full = ["advice-7wk"])");
    check_diagnostics(files, R"(error[E0206]: 0 is less than 1
  --> indicators/strategy.toml:30:10
   |
30 | number = 0
   |          ^

error[E0110]: this is not valid TOML: expected a value, found the end of the line
  --> indicators/data/2025-26-Q4/council.toml:23:12
   |
23 | numerator =
   |            ^

)");
}
