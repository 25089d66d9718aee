"""Reads a made-up series as the lead of the indicator would: the latest figure, the one before, and the direction."""

import math

from .quarters import ALL


class Reading:
    """One figure and the one it is compared with."""

    def __init__(self, indicator, figures, quarter):
        self.indicator, self.quarter = indicator, quarter
        self.now = Value(indicator, figures[quarter])
        self.before, self.before_quarter = None, None
        yearly = indicator.get("compare") == "same_period_last_year"
        blocked = [entry["at"] for entry in indicator.get("break", [])]
        for other in reversed([q for q in ALL if q < quarter and q in figures]):
            crossed = any(_between(other, at, quarter, figures) for at in blocked)
            if (yearly and other.number != quarter.number) or crossed:
                continue
            value = Value(indicator, figures[other])
            if value.known:
                self.before, self.before_quarter = value, other
                break

    @property
    def rises(self):
        return self.before is not None and self.now.level > self.before.level

    @property
    def clear(self):
        """True when the change is larger than chance alone would easily give (about one time in twenty)."""
        return self.before is not None and abs(self.now.level - self.before.level) > 1.96 * math.hypot(
            self.now.error, self.before.error)

    @property
    def direction(self):
        """better, worse or level; up and down where neither is better."""
        if self.before is None:
            return "first"
        if self.indicator["polarity"] in ("neutral", "band"):
            return "level" if self.now.level == self.before.level else "up" if self.rises else "down"
        if self.now.level == self.before.level or not self.clear:
            return "level"
        return "better" if self.rises == (self.indicator["polarity"] == "higher") else "worse"


def _between(earlier, at, later, figures):
    """True when the period `at` begins after the earlier figure and not after the later one."""
    codes = [figures[q].get("period", q.code) for q in ALL if q in figures and earlier < q <= later]
    return at in codes


class Value:
    """The figure of a quarter as one number, with its counts and its standard error."""

    def __init__(self, indicator, figure):
        self.numerator = self.denominator = None
        self.known = self._few_people = False
        self.level = self.error = 0.0
        months = [month for month in figure.get("months", []) if "missing" not in month]
        if months and indicator["accumulation"] in ("point",):
            months = months[-1:]
        cells = months or [figure]
        if "denominator" in cells[0]:
            self.known = True
            self.numerator = sum(cell["numerator"] for cell in cells)
            self.denominator = sum(cell["denominator"] for cell in cells)
            self.level = self.numerator / self.denominator
            spread = max(self.level * (1 - self.level), 0.25 / self.denominator) if self.level <= 1 else self.level
            self.error = math.sqrt(spread / self.denominator)
            if indicator["accumulation"] == "avg3m":
                self.error *= math.sqrt(len(cells))  # the same people three times are not three times the people
        elif "value" in cells[0]:
            self.known = True
            self.level = cells[-1]["value"] if len(cells) == 1 or indicator["accumulation"] != "flow" else sum(
                cell["value"] for cell in cells)
            weeks = indicator["kind"] == "duration"
            money = indicator["kind"] == "money"
            things = indicator["counts"] == "things"
            self._few_people = not (weeks or money or things) and self.level < 5
            self.error = 0.03 * self.level if weeks else 0.015 * self.level if money else (
                0 if things else math.sqrt(max(self.level, 1)))

    def printable(self):
        """False when the counts behind the number are small: such numbers are never put into words.

        A count of things, money and a duration say nothing about a few people; a count of people does below five,
        and a share sooner, because it can be taken apart.
        """
        if self.denominator is None:
            return not self._few_people
        return min(self.numerator, self.denominator - self.numerator) >= 10


def baseline_reading(indicator, figures, quarter):
    """The figure against its baseline, or None where there is no baseline to compare with."""
    period = indicator.get("baseline", {}).get("period")
    start = next((q for q in ALL if q in figures and figures[q].get("period", q.code) == period), None)
    if start is None or start >= quarter or not Value(indicator, figures[start]).known:
        return None
    if any(_between(start, entry["at"], quarter, figures) for entry in indicator.get("break", [])):
        return None
    reading = Reading(indicator, figures, quarter)
    reading.before, reading.before_quarter = Value(indicator, figures[start]), start
    return reading
