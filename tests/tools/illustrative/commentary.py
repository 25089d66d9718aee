"""Writes the four-part commentary of the latest two quarters, with the numbers of the series in it."""

import sys

from .chance import Chance
from .quarters import LATEST
from .reading import Reading, baseline_reading
from .words import SPECIAL, WORDS

MOST_WORDS = 90

JUDGEMENT = {
    "better": ["That is clearly better than at the start.", "This is a clear improvement on the baseline.",
               "The improvement since the start is clear."],
    "worse": ["That is clearly worse than at the start.", "This is clearly worse than the baseline.",
              "The worsening since the start is clear."],
    "level": ["There is no clear change since the start.", "The difference from the baseline may be chance."],
}


class Writer:
    """Commentary for one series at a time; counts what it wrote."""

    def __init__(self, series, revisions):
        self._series, self._revisions, self.written = series, revisions, 0

    def commentary(self, indicator, quarter, received):
        name = indicator["id"]
        if quarter not in (LATEST, LATEST.earlier()):
            return None
        special = SPECIAL.get(quarter.code, {}).get(name)
        if special:
            words = dict(special)
        elif name in WORDS and "missing" not in self._series[name][quarter]:
            words = self._from_numbers(indicator, quarter)
        else:
            return None
        if words is None:
            return None
        words["written_for"] = received
        length = sum(len(str(words[part]).split()) for part in ("tells_us", "why", "doing", "when"))
        if length > MOST_WORDS:
            sys.exit(f"commentary of {name} in {quarter.code} has {length} words")
        self.written += 1
        return words

    def _figures(self, name, quarter):
        """The series as this quarter's readers know it: revisions that have come in count."""
        figures = dict(self._series[name])
        for arrived, revisions in self._revisions.items():
            for revision in revisions:
                if revision["indicator"] == name and arrived <= quarter:
                    changed = next(q for q in figures if q.code == revision["period"])
                    figures[changed] = {key: revision[key] for key in ("value", "numerator", "denominator")
                                        if key in revision}
        return figures

    def _from_numbers(self, indicator, quarter):
        name = indicator["id"]
        text = WORDS[name]
        figures = self._figures(name, quarter)
        reading = Reading(indicator, figures, quarter)
        base = baseline_reading(indicator, figures, quarter)
        standing = base.direction if base and indicator["polarity"] in ("higher", "lower") else "none"
        if standing not in text["why"]:
            if text.get("only"):
                return None
            sys.exit(f"{name} in {quarter.code} is {standing}: words.py has no reason for that")
        words = {"tells_us": tells_us(indicator, text["say"], reading, base, standing) + unfinished(figures[quarter])}
        for part, written in (("why", text["why"][standing]), ("doing", text["doing"]), ("when", text["when"])):
            words[part] = written if isinstance(written, str) else written[0 if quarter != LATEST else 1]
            if not words[part]:
                sys.exit(f"{name} in {quarter.code}: words.py has nothing under {part}")
        return {**words, "author": text["author"]}


def unfinished(figure):
    """A warning where a month of the quarter is not complete."""
    if any("missing" in month for month in figure.get("months", [])):
        return " One month is not complete, so this will change."
    return ""


def tells_us(indicator, say, reading, base, standing):
    least = indicator.get("status", {}).get("min_base", 0)
    if reading.now.denominator is not None and reading.now.denominator < least:
        return f"Fewer than {least} gave a valid answer, so this year's figure is not judged."
    chance = Chance(f"words {indicator['id']} {reading.quarter.code}")
    judgement = ""
    if standing in JUDGEMENT:
        options = [text for text in JUDGEMENT[standing] if from_start(indicator) or "start" not in text]
        judgement = " " + chance.pick(options)
    if not all(r.now.printable() and (r.before is None or r.before.printable()) for r in (reading, base) if r):
        return small_numbers(reading) + judgement
    now = number(indicator, reading.now)
    sentence = say.format(now) if "{}" in say else f"{now} {say}"
    sentence = sentence[0].upper() + sentence[1:]
    before = number(indicator, reading.before) if reading.before else None
    start = number(indicator, base.before) if base else None
    if before is None and start is None:
        return sentence + "."
    then = when_before(indicator, reading) if before else None
    since = when_base(indicator) if base else None
    if before is None or (base and reading.before_quarter == base.before_quarter):
        return f"{sentence}, against {start} {since}." + judgement
    if start is None:
        return f"{sentence}, {moved(now, before, reading)} {then}."
    forms = [f"{sentence}, {moved(now, before, reading)} {then}; it was {start} {since}."]
    if now != before:
        forms += [f"{sentence}, against {before} {then} and {start} {since}.",
                  f"{sentence}. It was {before} {then} and {start} {since}."]
    return chance.pick(forms) + judgement


def from_start(indicator):
    """True when the baseline is the start of the strategy and not a later new beginning."""
    period = indicator["baseline"]["period"].removeprefix("AY")
    return period < "2023-24" or period in ("2023-24-Q1", "2023-24-H1")


def small_numbers(reading):
    """Words for figures whose counts are too small to print."""
    if reading.before is None or reading.now.level == reading.before.level:
        return "The numbers are small and have not moved."
    if reading.clear:
        return f"The figure is {'higher' if reading.rises else 'lower'} than before; the numbers are small."
    return (f"The figure is {'higher' if reading.rises else 'lower'} than before, but the numbers are so small that "
            "this may be chance.")


def moved(now, before, reading):
    if now == before:
        return "the same as"
    return "up from " + before if reading.rises else "down from " + before


def number(indicator, value):
    """The figure in words, rounded as the packs round it: half away from zero."""
    if indicator["kind"] in ("proportion", "survey", "audit"):
        if indicator["accumulation"] == "avg3m":
            return f"about {rounded(100 * value.numerator, value.denominator, 0)}%"
        return f"{rounded(100 * value.numerator, value.denominator, 1)}%"
    if indicator["unit"] == "per 1,000":
        return f"about {rounded(1000 * value.numerator, value.denominator, 0)}"
    if indicator["kind"] == "duration":
        return f"{value.level:g}"
    if indicator["kind"] == "money":
        return f"£{rounded(round(value.level), 1_000_000, 2)} million"
    return f"{value.level:,}"


def rounded(top, bottom, places):
    scaled = (2 * top * 10 ** places + bottom) // (2 * bottom)
    return f"{scaled // 10 ** places}.{scaled % 10 ** places:0{places}d}" if places else str(scaled)


def when_before(indicator, reading):
    if reading.before_quarter == reading.quarter.earlier():
        return "in the quarter before"
    if reading.before_quarter == reading.quarter.earlier(2):
        return "half a year earlier"
    if reading.before_quarter == reading.quarter.earlier(4):
        return "a year earlier"
    return "when last measured"


SEASONS = {"Q4": "early", "Q1": "the spring of", "Q2": "the summer of", "Q3": "the autumn of"}


def when_base(indicator):
    period = indicator["baseline"]["period"]
    if period.startswith("AY"):
        years, _, term = period[2:].partition("-")[0], "", period.count("-") == 2 and period.rsplit("-", 1)[1]
        first = int(years)
        if term:
            return f"in {term} {first if term == 'autumn' else first + 1}"
        return f"for {first}/{(first + 1) % 100:02d}"
    first, last = int(period[:4]), period[8:]
    if last.startswith("Q"):
        return f"in {SEASONS[last]} {first + 1 if last == 'Q4' else first}"
    if last == "H1":
        return f"in the summer of {first}"
    if last == "H2":
        return f"in the winter of {first}-{(first + 1) % 100:02d}"
    return f"in {period}"
