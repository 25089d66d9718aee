"""Waiting lists: five numbers of one pathway that agree with each other.

The waits of the people on a list are taken to follow a Weibull distribution round the median. The share within 18
weeks, the number over 52 weeks and the 92nd percentile all come from it, so that no two of the five contradict.
"""

import math

from .chance import Chance, path
from .quarters import ALL, month_index

# For each pathway: how many wait, and the median wait in weeks, by quarter from the baseline on; and the shape of
# the distribution (low: a long tail of very long waits; high: nearly everybody waits about as long).
PATHWAYS = {
    "wait-salt": (path((0, 1460), (4, 1510), (8, 1330), (12, 1140)),
                  path((0, 16.3), (4, 16.9), (8, 15.2), (12, 12.6)), 1.9),
    "wait-ot": (path((0, 245), (4, 268), (8, 330), (12, 352)), path((0, 7.4), (5, 8.8), (9, 11.9), (12, 12.4)), 1.7),
    # The record system changed on 1 April 2024: the clock has started at the referral since, no longer at triage.
    "wait-asd": (path((0, 2640), (4.4, 3080), (4.6, 3610), (12, 4060)),
                 path((0, 37), (4.4, 45), (4.6, 53), (9, 58), (12, 57)), 1.6),
    "wait-adhd": (path((0, 2060), (4, 2710), (8, 3390), (12, 3720)), path((0, 38), (5, 50), (12, 63)), 1.5),
    "wait-asd-1825": (path((0, 64), (5, 72), (12, 43)), path((0, 21), (5, 24), (12, 13.5)), 1.35),
    "wait-adhd-1825": (path((0, 148), (6, 196), (12, 231)), path((0, 34), (6, 47), (12, 52)), 1.6),
}


def within(weeks, median, shape):
    """Share of the list that has waited this long or less."""
    return 1 - math.exp(-math.log(2) * (weeks / median) ** shape)


def percentile_92(median, shape):
    return median * (math.log(1 / 0.08) / math.log(2)) ** (1 / shape)


def months_of(family):
    """For each month: a dictionary of the five numbers, by the suffix of their indicators."""
    waiting_path, median_path, shape = PATHWAYS[family]
    chance = Chance(family)
    found = {}
    for quarter in ALL:
        for month in quarter.months:
            time = (month_index(month) - 1) / 3
            # Clinics close in August and at Christmas: the list grows a little and comes down again.
            season = {8: 1.025, 9: 1.015, 12: 1.015, 1: 1.01}.get(month[1], 1.0)
            waiting = round(chance.near(waiting_path(time) * season, 0.012 * waiting_path(time)))
            median = round(chance.near(median_path(time) * season, 0.025 * median_path(time)), 1)
            over_52 = chance.binomial(waiting, 1 - within(52, median, shape))
            within_18 = min(waiting - over_52, chance.binomial(waiting, within(18, median, shape)))
            # Half of the list waits less than the median: the share may not say otherwise.
            half = (waiting + 1) // 2
            within_18 = max(half, within_18) if median <= 18 else min(half, within_18)
            found[month] = {
                "waiting": {"value": waiting},
                "median": {"value": median},
                "p92": {"value": round(chance.near(percentile_92(median, shape), 0.01 * median), 1)},
                "18wk": {"numerator": within_18, "denominator": waiting},
                "52wk": {"value": over_52},
            }
    return found
