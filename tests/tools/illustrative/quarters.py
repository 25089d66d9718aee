"""Financial quarters and the days that belong to them."""

import dataclasses
import datetime


@dataclasses.dataclass(frozen=True, order=True)
class Quarter:
    """A financial quarter: Quarter(2025, 4) is 2025-26-Q4, January to March 2026."""

    year: int
    number: int

    @property
    def code(self):
        return f"{self.financial_year}-Q{self.number}"

    @property
    def financial_year(self):
        return f"{self.year}-{(self.year + 1) % 100:02d}"

    @property
    def months(self):
        """The three (year, month) pairs."""
        first = 4 + 3 * (self.number - 1)
        return [(self.year, m) if m <= 12 else (self.year + 1, m - 12) for m in range(first, first + 3)]

    @property
    def end(self):
        year, month = self.months[-1]
        following = datetime.date(year + month // 12, month % 12 + 1, 1)
        return following - datetime.timedelta(days=1)

    @property
    def index(self):
        """Quarters since the baseline quarter 2022-23-Q4, which is 0."""
        return (self.year - 2022) * 4 + self.number - 4

    def earlier(self, quarters=1):
        index = self.year * 4 + self.number - 1 - quarters
        return Quarter(index // 4, index % 4 + 1)


FIRST = Quarter(2022, 4)
ALL = [FIRST] + [Quarter(year, number) for year in (2023, 2024, 2025) for number in (1, 2, 3, 4)]
LATEST = ALL[-1]


def month_code(month):
    return f"{month[0]}-{month[1]:02d}"


def month_index(month):
    """Months since January 2023, the first of the baseline quarter."""
    return (month[0] - 2023) * 12 + month[1] - 1


def academic_year(first_year):
    return f"AY{first_year}-{(first_year + 1) % 100:02d}"


def after(day, days):
    """A weekday `days` calendar days on: nobody sends a return at the weekend."""
    moved = day + datetime.timedelta(days=days)
    while moved.weekday() > 4:
        moved += datetime.timedelta(days=1)
    return moved
