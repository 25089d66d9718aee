"""The awkward cases that real returns have: put in on purpose, each with a comment in the file that it is in."""

import datetime

from .quarters import LATEST, Quarter

# What indicators/data/README.md says about them, in the order of the quarters: (where, what).
LIST = []


def note(quarter, name, what):
    LIST.append((f"{quarter.code}", name, what))
    return what


def put_in(series):
    """Changes the generated series in place; returns the revisions, by quarter of the file they come in."""
    late(series)
    not_returned(series)
    nil_return(series)
    part_of_a_quarter(series)
    provisional(series)
    milestones(series)
    answers_left_out(series)
    quarter = Quarter(2025, 4)
    note(quarter, "transition-satisfied-cyp", "a survey with fewer than 30 valid answers")
    note(quarter, "phb-pct, wait-asd-1825-52wk", "counts of one to four people, which may not be shown")
    note(quarter, "short-breaks-offer, short-breaks-waiting", "two parts of one measure that disagree: more on offer, "
                                                              "and more waiting")
    note(quarter, "therapy-satisfied-cyp, therapy-satisfied-family", "two parts of one measure that disagree: young "
                                                                     "people more satisfied, families less")
    note(quarter, "transition-satisfied-family", "a measure for which nobody has set a target")
    note(Quarter(2024, 1), "wait-asd-18wk and its family", "a break in the series: the record system changed")
    note(Quarter(2024, 2), "therapy-satisfied-cyp", "a break in the series: the question changed")
    note(Quarter(2024, 1), "sc-advice-6wk", "a change of the definition that does not break the series")
    return revisions(series)


def late(series):
    series["short-breaks-wait-median"][LATEST] = {
        "comment": note(LATEST, "short-breaks-wait-median", "a late return: expected after the cut-off"),
        "missing": "late", "expected": datetime.date(2026, 5, 15)}


def not_returned(series):
    quarter = Quarter(2024, 2)
    figure = series["therapy-experience"][quarter]
    series["therapy-experience"][quarter] = {
        "comment": note(quarter, "therapy-experience", "never returned, and no longer expected"),
        "period": figure["period"], "missing": "not_returned",
        "note": "One provider changed its survey supplier; no answers were collected."}


def nil_return(series):
    quarter = Quarter(2025, 2)
    series["quality-assurance-visits"][quarter] = {
        "comment": note(quarter, "quality-assurance-visits", "a nil return: confirmed that there were none"),
        "nil_return": True, "note": "No visits in the summer holidays; the two in July were moved to October."}


def part_of_a_quarter(series):
    figure = series["health-advice-6wk"][LATEST]
    figure["comment"] = note(LATEST, "health-advice-6wk", "part returned: the third month is not complete")
    figure["months"][2] = {"month": "2026-03", "missing": "partial"}
    figure["note"] = "One provider had not sent March by the cut-off."


def provisional(series):
    for quarter in (LATEST.earlier(), LATEST):
        series["out-of-area-cost"][quarter]["stage"] = "provisional"
    series["out-of-area-cost"][LATEST]["comment"] = note(
        LATEST, "out-of-area-cost", "provisional: invoices of the last weeks are estimated")


def milestones(series):
    open_places = {
        Quarter(2022, 4): "Two sites are being compared.",
        Quarter(2023, 2): "A site has been chosen.",
        Quarter(2023, 4): "Planning permission has been asked for.",
        Quarter(2024, 2): "Building work has begun.",
        Quarter(2024, 4): "Building work is half done, and the head of the provision is appointed.",
        Quarter(2025, 2): "Open since the first day of the autumn term.",
        Quarter(2025, 4): "Open, and in its third term.",
    }
    series["girls-semh-provision"] = {}
    for quarter, progress in open_places.items():
        figure = {"period": half(quarter), "progress": progress}
        if quarter >= Quarter(2025, 2):
            figure["done_on"] = datetime.date(2025, 9, 1)
            figure["evidence"] = ["Opening notice on the Local Offer, checked on 2 September 2025 by the SEND "
                                  "performance manager"]
        series["girls-semh-provision"][quarter] = figure
    series["girls-semh-provision"][Quarter(2025, 2)]["comment"] = note(
        Quarter(2025, 2), "girls-semh-provision", "a milestone that is complete")

    listings = {
        Quarter(2022, 4): "Nobody has checked the listings as a whole.",
        Quarter(2023, 2): "Families named the gaps at two events.",
        Quarter(2023, 4): "A plan for the check has been agreed with the parent carer forum.",
        Quarter(2024, 2): "About one listing in ten has been checked.",
        Quarter(2024, 4): "About a quarter of the listings have been checked.",
        Quarter(2025, 2): "Half of the listings have been checked.",
        Quarter(2025, 4): "About two thirds of the listings have been checked. The gaps in evening activities for "
                          "teenagers are not filled.",
    }
    series["lo-community"] = {quarter: {"period": half(quarter), "progress": progress}
                              for quarter, progress in listings.items()}
    series["lo-community"][LATEST]["comment"] = note(LATEST, "lo-community", "a milestone that is overdue")
    series["lo-community"][LATEST]["evidence"] = ["List of checked listings, kept by the Local Offer team"]


def half(quarter):
    return f"{quarter.financial_year}-H{quarter.number // 2}"


def answers_left_out(series):
    """Blank or "don't know" answers, and episodes without a goal: printed, never counted."""
    for name, share in (("needs-met-cyp", 0.07), ("transition-satisfied-family", 0.06), ("goals-met", 0.31),
                        ("therapy-satisfied-family", 0.05), ("therapy-satisfied-cyp", 0.08)):
        for figure in series[name].values():
            if "denominator" in figure:
                figure["excluded"] = max(5, round(share * figure["denominator"]))


def revisions(series):
    quarter = LATEST.earlier()
    months = series["sc-advice-6wk"][quarter]["months"]
    note(LATEST, "sc-advice-6wk", "a revision of the quarter before: late returns of one team")
    note(LATEST, "out-of-area-cost", "a revision of the quarter before: the provisional figure has become final")
    return {LATEST: [
        {"indicator": "sc-advice-6wk", "period": quarter.code,
         "numerator": sum(month["numerator"] for month in months) + 5,
         "denominator": sum(month["denominator"] for month in months) + 9,
         "reason": "Late returns of one team.", "approved_by": "SEND Performance Manager"},
        {"indicator": "out-of-area-cost", "period": quarter.code,
         "value": series["out-of-area-cost"][quarter]["value"] + 61_000,
         "reason": "All invoices are in: the provisional figure has become final.",
         "approved_by": "Head of Finance, Children's Services"},
    ]}
