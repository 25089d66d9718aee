#include <doctest/doctest.h>

#include "support/evaluate_cases.hpp"

using namespace boardpack;
using namespace boardpack::cases;

namespace {

Indicator milestone(std::string_view due) {
    Indicator i = of_kind(Kind::milestone, Unit::none);
    i.polarity = Polarity::on_date;
    i.frequency = Frequency::half_yearly;
    Target t = target(TargetForm::milestone);
    if (!due.empty())
        t.due = day(due);
    i.targets = {t};
    return i;
}

Figure report(std::string_view at, std::string_view done_on = {}) {
    Figure f = figure(at);
    f.progress = "under way";
    if (!done_on.empty())
        f.done_on = day(done_on);
    return f;
}

}  // namespace

TEST_CASE("a milestone is complete once it is done, on the last day of the period too") {
    CHECK(status_of(judge(milestone("2026-06-30"), {report("2025-26-H2", "2026-03-31")})) == "complete");
    CHECK(status_of(judge(milestone("2026-06-30"), {report("2025-26-H2", "2026-04-01")})) == "not_due");
    CHECK(judge(milestone("2026-06-30"), {report("2025-26-H2", "2026-02-01")}).result().reason ==
          "Done on 1 February 2026.");
    CHECK(judge(milestone("2025-12-31"), {report("2025-26-H2", "2026-02-01")}).result().reason ==
          "Done on 1 February 2026, after the agreed date of 31 December 2025.");
}

TEST_CASE("a milestone is not due before its day and not met after it") {
    CHECK(status_of(judge(milestone("2026-04-01"), {report("2025-26-H2")})) == "not_due");
    const Judged overdue = judge(milestone("2026-03-31"), {report("2025-26-H2")});
    CHECK(status_of(overdue) == "not_met");
    CHECK(overdue.result().exception);
    CHECK(overdue.result().reason == "Not done by 31 March 2026.");
    CHECK(overdue.result().target.words == "done by 31 March 2026");
}

TEST_CASE("a milestone without a date has no target, without a report nobody knows") {
    CHECK(status_of(judge(milestone(""), {report("2025-26-H2")})) == "no_target");
    CHECK(status_of(judge(milestone("2026-03-31"), {})) == "awaiting");
    CHECK(status_of(judge(milestone("2026-03-31"), {missing_at("2025-26-H2", Missing::late)})) == "late");
}

TEST_CASE("once done, a milestone stays complete") {
    const Judged j = judge(milestone("2025-06-30"), {report("2025-26-H1", "2025-06-01"), report("2025-26-H2")});
    CHECK(status_of(j) == "complete");
    CHECK(judge(milestone("2025-06-30"), {received(report("2025-26-H1", "2025-06-01"), "2026-05-01")}, "2025-26-Q4",
                day("2026-04-21"))
              .result()
              .status != StatusCode::complete);
}

TEST_CASE("a milestone has no value to print and nothing to compare") {
    const Judged j = judge(milestone("2026-06-30"), {report("2025-26-H2")});
    CHECK(at(j, "2025-26-H2") == "not_applicable");
    CHECK(j.result().direction.judged == Judgement::unknown);
}
