#!/usr/bin/env python3
"""Turns CSV files of published statistics into indicators/data/published/*.toml.

Usage: import_published.py FOLDER_OF_CSV_FILES [OUTPUT_FOLDER]

Each CSV file has the columns area_code, area_name, indicator, period, value, numerator, denominator, unit, symbol,
source, source_file. What is taken, under which indicator id and in which kind of period, is the table THEMES below;
what a board would never look at is left out on purpose. Numbers are copied as the text that the CSV has: a
percentage that comes with its counts is written as the counts, after checking that they give the published
percentage.
"""

import collections
import csv
import datetime
import decimal
import pathlib
import re
import sys

AREAS = [
    ("E08000012", "Liverpool"), ("E92000001", "England"), ("E12000002", "North West"), ("E06000009", "Blackpool"),
    ("E06000001", "Hartlepool"), ("E06000002", "Middlesbrough"), ("E08000006", "Salford"),
    ("E08000023", "South Tyneside"), ("E08000011", "Knowsley"), ("E08000024", "Sunderland"),
    ("E08000021", "Newcastle upon Tyne"), ("E06000003", "Redcar and Cleveland"), ("E08000005", "Rochdale"),
]
FIRST_YEAR = 2017

# A symbol of the source, what the workspace calls it, and the words for the reader.
SYMBOLS = {
    "x": ("not_applicable", "not available in the source [x]"),
    "-": ("not_applicable", "not available in the source [-]"),
    "z": ("not_applicable", "not applicable [z]"),
    "c": ("suppressed_at_source", "confidential [c]"),
}


class Wanted:
    """One series to take: the indicator it becomes, and the CSV indicators it comes from.

    columns: a name; several names (the later ones fill gaps in the years of the earlier ones); or, for a breakdown,
    a dictionary from part to the CSV name or names added up. period: how the CSV's label is read.
    """

    def __init__(self, indicator, columns, period, of=None, note=None, pair=None):
        self.indicator, self.period, self.of, self.note, self.pair = indicator, period, of, note, pair
        self.columns = columns if isinstance(columns, (list, dict)) else [columns]


BREAK = "Collected from each person's record since January 2023, and as totals before: the two are not fully alike."

THEMES = [
    ("ehc-plans", "Department for Education", "Education, health and care plans maintained by each area in January", [
        Wanted("ehcp-caseload", ["ehcp_total", "ehcp_total_jan"], "census", note=BREAK),
        Wanted("ehcp-by-age", {"under 5": "ehcp_age_under_5", "5 to 10": "ehcp_age_5_10",
                               "11 to 15": "ehcp_age_11_15", "16 to 19": "ehcp_age_16_19",
                               "20 to 25": "ehcp_age_20_25"}, "census", of="age"),
        Wanted("ehcp-by-need", {
            "autistic spectrum disorder": "need_asd", "hearing impairment": "need_hi",
            "moderate learning difficulty": "need_mld", "multi-sensory impairment": "need_msi",
            "other difficulty or disability": "need_oth", "physical disability": "need_pd",
            "profound and multiple learning difficulty": "need_pmld",
            "social, emotional and mental health": "need_semh",
            "speech, language and communication needs": "need_slcn", "severe learning difficulty": "need_sld",
            "specific learning difficulty": "need_spld", "visual impairment": "need_vi",
            "not recorded": "need_need_unknown"}, "census", of="need"),
        Wanted("ehcp-by-sex", {"girls": "ehcp_girls", "boys": "ehcp_boys"}, "census", of="sex"),
        Wanted("ehcp-by-placement", {
            "mainstream school": "plans_mainstream", "special school": "plans_special",
            "alternative provision": "plans_ap_pru", "further education": "plans_fe_post16",
            "early years setting": "plans_early_years", "educated elsewhere": "plans_elsewhere",
            "not recorded": "plans_placement_unknown"}, "census", of="placement"),
        Wanted("mainstream-ehcp-pct", "plans_mainstream_pct", "census", pair=("plans_mainstream", "ehcp_total"),
               note="All plans of any age. Plans whose placement is not recorded count in the whole but in no part."),
        Wanted("special-ehcp-pct", "plans_special_pct", "census", pair=("plans_special", "ehcp_total")),
        Wanted("independent-special-pct", "plans_independent_special_pct", "census",
               note="Independent and non-maintained special schools, wherever they are."),
        Wanted("unit-rp-pct", "plans_unit_or_rp_pct", "census"),
        Wanted("girls-semh-plans", "need_semh_girls", "census"),
        Wanted("personal-budgets-n", "pb_total", "census", note=BREAK),
        Wanted("personal-budgets-pct", "pb_pct", "census", note=BREAK),
        Wanted("supported-interns-open", "supported_internships", "census", note=BREAK),
    ]),
    ("ehc-process", "Department for Education", "Requests, assessments, new plans and annual reviews in each year", [
        Wanted("ehcp-requests", "requests", "calendar"),
        Wanted("requests-6wk", "requests_6wk_pct", "calendar"),
        Wanted("new-plans", "new_plans", "calendar"),
        Wanted("new-plans-under-5", "new_plans_under5_pct", "calendar"),
        Wanted("ehcp-20wk", "timely_20wk_ex_pct", "calendar", note="Plans with an allowed exception are left out."),
        Wanted("ehcp-20wk-all", "timely_20wk_all_pct", "calendar", note="Plans with an allowed exception are counted."),
        Wanted("annual-reviews-on-time", "reviews_decision_4wk_pct", "calendar"),
    ]),
    ("tribunal", "Department for Education and Ministry of Justice", "Appeals to the SEND Tribunal", [
        Wanted("tribunal-appeals", "tribunal_appeals", "calendar"),
        Wanted("tribunal-rate", ["tribunal_rate_pct", "tribunal_rate_lait_pct"], "calendar"),
    ]),
    ("neet", "Department for Education", "Young people aged 16 and 17 not in education, employment or training", [
        Wanted("neet-nk-ehcp-1617", "neet_nk_ehcp_pct", "academic"),
        Wanted("neet-nk-sen-support-1617", "neet_nk_sen_support_pct", "academic"),
    ]),
    ("schools", "Department for Education", "Pupils with special educational needs in the area's schools", [
        Wanted("pupils-sen-support", "pupils_sen_support_pct", "academic"),
        Wanted("absence-ehcp", "absence_ehcp_overall_pct", "academic"),
        Wanted("absence-sen-support", "absence_sen_support_overall_pct", "academic"),
        Wanted("suspensions-special", "special_suspension_rate", "academic"),
    ]),
    ("children-in-care", "Department for Education", "The health of children in care for twelve months or more", [
        Wanted("cla-health-assessment", "cla_annual_health_pct", "financial"),
        Wanted("cla-with-ehcp", "cla_with_ehcp_pct", "financial"),
    ]),
]


def third_thursday_of_january(year):
    """The day of the school census and of the count of plans."""
    first = datetime.date(year, 1, 1)
    return first + datetime.timedelta(days=(3 - first.weekday()) % 7 + 14)


def last_year(label):
    """2024/25 and 2025 both name the year that ends, or is, 2025."""
    match = re.fullmatch(r"(\d{4})/(\d{2})", label)
    if match:
        return int(match[1]) + 1
    return int(label)


def period_code(label, kind):
    year = last_year(label)
    short = f"{year - 1}-{year % 100:02d}"
    return {"census": third_thursday_of_january(year).isoformat(), "calendar": f"CY{year}",
            "academic": f"AY{short}", "financial": short}[kind]


def plain(text):
    """The number as the shortest decimal with the same value.

    A few of the source's percentages carry the tail of a floating-point division; they are cut to the six places
    that the workspace keeps.
    """
    number = decimal.Decimal(text)
    if -number.as_tuple().exponent > 6:
        number = number.quantize(decimal.Decimal("0.000001"), rounding=decimal.ROUND_HALF_UP)
    return f"{number.normalize():f}"


def counts_give_value(row):
    """True when numerator over denominator, rounded as the source rounds, is the percentage it printed."""
    published = decimal.Decimal(row["value"])
    exact = 100 * decimal.Decimal(row["numerator"]) / decimal.Decimal(row["denominator"])
    step = decimal.Decimal(1).scaleb(published.as_tuple().exponent)
    return abs(exact - published) <= step / 2 + decimal.Decimal("1e-9")


def single_figure(row):
    """The text inside one entry of `figures`, or None when there is nothing to say."""
    if row["value"] == "":
        missing, note = SYMBOLS[row["symbol"]]
        return f'missing = "{missing}", note = "{note}"'
    if row["numerator"] and row["denominator"] and row["unit"] == "percent":
        if counts_give_value(row):
            return f'numerator = {plain(row["numerator"])}, denominator = {plain(row["denominator"])}'
    return f'value = {plain(row["value"])}'


def with_pair(rows, pair):
    """Adds the counts of two other series to a percentage that came without them."""
    def lookup(name, row):
        return rows.get((row["area_code"], name), {}).get(row["period"], {}).get("value", "")

    def add(row):
        if row["numerator"] or not row["value"]:
            return row
        top, bottom = (lookup(name, row) for name in pair)
        return dict(row, numerator=top, denominator=bottom) if top and bottom else row
    return add


def figures_of(wanted, rows, area):
    """One (period, text, row) for each year that the source has."""
    found = {}
    if isinstance(wanted.columns, dict):
        names = list(wanted.columns.values())
        labels = collections.Counter(label for name in names for label in rows.get((area, name), {}))
        for label, number in labels.items():
            if number != len(names) or last_year(label) < FIRST_YEAR:
                continue
            cells = [(part, rows[(area, name)][label]) for part, name in wanted.columns.items()]
            known = [f'"{part}" = {plain(row["value"])}' for part, row in cells if row["value"] != ""]
            left_out = [part for part, row in cells if row["value"] == ""]
            note = f', note = "not collected then: {", ".join(left_out)}"' if left_out else ""
            code = period_code(label, wanted.period)
            found[code] = ("parts = { " + ", ".join(known) + " }" + note, cells[0][1])
    else:
        add_counts = with_pair(rows, wanted.pair) if wanted.pair else lambda row: row
        for name in wanted.columns:
            for label, row in rows.get((area, name), {}).items():
                if last_year(label) < FIRST_YEAR:
                    continue
                found.setdefault(period_code(label, wanted.period), (single_figure(add_counts(row)), row))
    ordered = [(code, *found[code]) for code in sorted(found)]
    # Years before the first that was ever collected are not a gap: they are left out.
    while ordered and ordered[0][1].startswith("missing"):
        ordered.pop(0)
    return ordered


def source_of(figures):
    """The newest release that the series was taken from, and the file it came in."""
    rows = [row for _, _, row in figures]
    return rows[-1]["source"], rows[-1]["source_file"]


def write_theme(path, publisher, title, wanted_series, rows):
    written = []
    for wanted in wanted_series:
        for area, name in AREAS:
            figures = figures_of(wanted, rows, area)
            if figures:
                written.append((wanted, area, name, figures))
    common = collections.Counter(source_of(figures)[0] for *_, figures in written).most_common(1)[0][0]
    lines = ["#:schema ../../../docs/schema/published.json",
             f"# {title}.", "# Written by tests/tools/import_published.py from the sources named below.", "",
             f'source = "{common}"', f'publisher = "{publisher}"']
    last_indicator = None
    for wanted, area, name, figures in written:
        source, file = source_of(figures)
        if wanted.indicator != last_indicator:
            lines += ["", f"# ---- {wanted.indicator} ----"]
            last_indicator = wanted.indicator
        lines += ["", "[[series]]", f'indicator = "{wanted.indicator}"', f'area = "{area}"  # {name}']
        if source != common:
            lines.append(f'source = "{source}"')
        older = [row["source"] for _, _, row in figures if row["source"] != source]
        notes = [wanted.note] if wanted.note else []
        if older:
            notes.append("Earlier years: " + "; ".join(dict.fromkeys(older)) + ".")
        lines.append(f'file = "{file}"')
        if notes:
            lines.append('note = "' + " ".join(notes) + '"')
        if wanted.of:
            lines.append(f'of = "{wanted.of}"')
        lines.append("figures = [")
        lines += [f'    {{ period = "{code}", {text} }},' for code, text, _ in figures]
        lines.append("]")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(written), sum(len(figures) for *_, figures in written)


def read_rows(folder):
    """Every row by (area, indicator) and then by period."""
    rows = collections.defaultdict(dict)
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            if "area_code" not in reader.fieldnames or "indicator" not in reader.fieldnames:
                continue
            for row in reader:
                rows[(row["area_code"], row["indicator"])][row["period"]] = row
    return rows


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    default = pathlib.Path(__file__).resolve().parents[2] / "indicators/data/published"
    folder = pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else default
    rows = read_rows(pathlib.Path(sys.argv[1]))
    folder.mkdir(parents=True, exist_ok=True)
    for stem, publisher, title, wanted_series in THEMES:
        series, figures = write_theme(folder / f"{stem}.toml", publisher, title, wanted_series, rows)
        print(f"{stem}.toml: {series} series, {figures} figures")


if __name__ == "__main__":
    main()
