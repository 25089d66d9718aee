"""Seeded chance: the same draws on every machine, one stream for each name."""

import math
import random

SEED = "boardpack demonstration 3"


class Chance:
    """A stream of draws that depends only on its name, so that a new indicator moves no other one."""

    def __init__(self, name):
        self._random = random.Random(f"{SEED}/{name}")

    def binomial(self, number, share):
        return sum(1 for _ in range(number) if self._random.random() < share)

    def poisson(self, mean):
        """Knuth's method for small means, the normal approximation for large ones."""
        if mean > 60:
            return max(0, round(mean + math.sqrt(mean) * self._random.gauss(0, 1)))
        limit, product, count = math.exp(-mean), self._random.random(), 0
        while product > limit:
            product *= self._random.random()
            count += 1
        return count

    def near(self, middle, spread):
        return middle + spread * self._random.gauss(0, 1)

    def pick(self, options):
        return options[int(self._random.random() * len(options))]


def path(*points):
    """A function of time through (time, level) points, straight between them and level outside."""
    def level(time):
        if time <= points[0][0]:
            return points[0][1]
        for (t0, v0), (t1, v1) in zip(points, points[1:]):
            if time <= t1:
                return v0 + (v1 - v0) * (time - t0) / (t1 - t0)
        return points[-1][1]
    return level
