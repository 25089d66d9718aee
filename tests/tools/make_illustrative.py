#!/usr/bin/env python3
"""Makes up the demonstration figures: indicators/data/<period>/<provider>.toml for the baseline quarter and 12 more.

Usage: make_illustrative.py [WORKSPACE]

Everything it writes is marked `illustrative = true`. It writes a figure for every indicator of the definitions that
no public body publishes, and says which ones it knows nothing about. Same program, same definitions: same bytes.
"""

import collections
import datetime
import pathlib
import sys
import tomllib

from illustrative import actions, awkward, register
from illustrative.commentary import Writer
from illustrative.quarters import ALL, after
from illustrative.series import generate
from illustrative.toml_text import figure_lines, table_lines

# Calendar days from the end of the quarter to the day on which the provider's return comes in.
LAG = {"lcc-send": 8, "lcc-schools": 8, "lcc-early-years": 8, "lcc-finance": 13, "lcc-social-care": 8, "careers": 13,
       "adult-social-care": 16, "pcf": 16, "icb": 13, "community-health": 18, "mental-health": 18}


def definitions(workspace):
    found = {}
    for path in sorted((workspace / "indicators/definitions").glob("*.toml")):
        for indicator in tomllib.loads(path.read_text(encoding="utf-8"))["indicator"]:
            found[indicator["id"]] = indicator
    return found


def local_series(indicators):
    """The figures of every indicator that is not published, with the awkward cases put in."""
    series = {name: generate(name) for name, indicator in indicators.items() if indicator["provider"] != "published"}
    revisions = awkward.put_in(series)
    unknown = [name for name, figures in series.items() if not figures]
    if unknown:
        sys.exit("no made-up series for: " + ", ".join(unknown))
    return series, revisions


def received_on(provider, quarter):
    return after(quarter.end, LAG[provider])


def provider_file(quarter, provider, names, series, revisions, indicators, writer):
    """The text of one file, or None when the provider had nothing to send this quarter."""
    received = received_on(provider, quarter)
    body = []
    for name in names:
        if quarter not in series[name]:
            continue
        figure = dict(series[name][quarter])
        body += [""] + figure_lines(name, figure)
        words = writer.commentary(indicators[name], quarter, received)
        if words:
            body += [""] + table_lines(f"[figure.{name}.commentary]", words)
        if quarter == ALL[-1] and name in register.FORECASTS:
            body += [""] + table_lines(f"[figure.{name}.forecast]", register.FORECASTS[name])
    for revision in revisions.get(quarter, []):
        if revision["indicator"] in names:
            body += ["", "# Awkward on purpose: a later truth about an earlier quarter, whose first figure stays."]
            body += table_lines("[[revision]]", revision)
    if provider == "lcc-send":
        body += partnership_records(quarter)
    if not body:
        return None
    head = ["#:schema ../../../docs/schema/data.json",
            "# Made up for demonstration by tests/tools/make_illustrative.py. These are not figures of Liverpool.", "",
            f'period = "{quarter.code}"', f'provider = "{provider}"', f"received_on = {received.isoformat()}",
            "illustrative = true"]
    return "\n".join(head + body) + "\n"


def partnership_records(quarter):
    """Actions, escalations, risks, quotes and data-quality marks: kept by the council's SEND team."""
    lines = []
    for commitment, (status, update, next_step, more) in actions.ACTIONS.get(quarter.code, {}).items():
        record = {"commitment": commitment, "status": status, "update": update, "next_step": next_step, **dates(more)}
        lines += [""] + table_lines("[[action]]", record)
    for header, table in (("[[escalation]]", register.ESCALATIONS), ("[[risk]]", register.RISKS),
                          ("[[quote]]", register.QUOTES)):
        for record in table.get(quarter.code, []):
            lines += [""] + table_lines(header, dates(record))
    if quarter == ALL[-1]:
        for name, marks in register.QUALITY.items():
            for facet, rating, why in marks:
                lines += [""] + table_lines("[[quality]]", {
                    "indicator": name, "facet": facet, "rating": rating, "note": why,
                    "rated_by": "SEND Performance Manager", "rated_on": datetime.date(2026, 4, 7)})
    return lines


def dates(record):
    """Texts that are a date become dates."""
    return {key: datetime.date.fromisoformat(value) if key.endswith("_on") or key in ("due", "by_when") else value
            for key, value in record.items()}


def readme():
    lines = ["# Figures", "",
             "- `published/`: figures of public bodies, each with its source. "
             "`tests/tools/import_published.py` writes them.",
             "- `<period>/<provider>.toml`: what one provider sent for one quarter. **Every one of these files is made "
             "up** to show what a pack looks like (`illustrative = true`); none is a figure of Liverpool. "
             "`tests/tools/make_illustrative.py` writes them. A partnership replaces them by its own returns.", "",
             "Nothing is ever overwritten: a later truth about an earlier quarter comes as a `[[revision]]` in the "
             "file of the quarter in which it was learned.", "",
             "## Awkward on purpose", "",
             "Real returns are late, partial, small or contradictory. So that packs can be tried on such returns, the "
             "made-up ones have:", "",
             "| Quarter | Indicator | What |", "| --- | --- | --- |"]
    lines += [f"| {quarter} | {name} | {what} |" for quarter, name, what in sorted(awkward.LIST)]
    return "\n".join(lines) + "\n"


def main():
    if len(sys.argv) > 2:
        sys.exit(__doc__)
    workspace = pathlib.Path(sys.argv[1]) if len(sys.argv) == 2 else pathlib.Path(__file__).resolve().parents[2]
    indicators = definitions(workspace)
    series, revisions = local_series(indicators)
    by_provider = collections.defaultdict(list)
    for name in series:
        by_provider[indicators[name]["provider"]].append(name)
    writer = Writer(series, revisions)
    files = 0
    for quarter in ALL:
        folder = workspace / "indicators/data" / quarter.code
        folder.mkdir(parents=True, exist_ok=True)
        for provider, names in sorted(by_provider.items()):
            text = provider_file(quarter, provider, names, series, revisions, indicators, writer)
            if text:
                (folder / f"{provider}.toml").write_text(text, encoding="utf-8")
                files += 1
    (workspace / "indicators/data/README.md").write_text(readme(), encoding="utf-8")
    print(f"{len(series)} indicators, {files} files, {writer.written} commentaries")


if __name__ == "__main__":
    main()
