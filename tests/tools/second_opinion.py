#!/usr/bin/env python3
"""Hold `boardpack analyse` against a second program that was written from the text of the rules alone.

    tests/tools/second_opinion.py build/boardpack 5000 SEED

Half of the random cases are control charts (profile plotthedots), half are intervals and funnels. Means are exact
fractions; Poisson and t limits are found by bisection on sums of terms. Every difference is printed; the exit status
is 1 when there is one. Standard library only.
"""
import json
import math
import random
import subprocess
import sys
from datetime import date, timedelta
from fractions import Fraction
from statistics import NormalDist

REFUSED = "refused"

# ---- control charts ---------------------------------------------------------------------------------------------


def exact_mean(values):
    """The mean, rounded once; None of nothing."""
    return float(sum(map(Fraction, values), Fraction(0)) / len(values)) if values else None


def part_lines(y, fix, screen):
    """Mean, limits and the lines at two thirds; a missing value takes its two moving ranges away."""
    basis = y if fix is None else y[:fix]
    centre = exact_mean([v for v in basis if v is not None])
    ranges = [abs(b - a) for a, b in zip(basis, basis[1:]) if a is not None and b is not None]
    typical = exact_mean(ranges)
    if screen and typical is not None:
        typical = exact_mean([r for r in ranges if r < 3.267 * typical])
    if centre is None or typical is None:
        return centre, None, None, None, None
    far, near = 2.66 * typical, 2 * 2.66 / 3 * typical
    return centre, centre - far, centre + far, centre - near, centre + near


def sign(a, b):
    """+1, 0 or -1 for a against b; None when either is missing."""
    return None if a is None or b is None else (a > b) - (a < b)


def chart_part(y, fix, screen):
    """Parallel lists for one part; `up` is +1, -1 or 0 for the side of the special cause of each point."""
    n = len(y)
    centre, low, high, near_low, near_high = part_lines(y, fix, screen)
    known = [v is not None and high is not None for v in y]
    outside = [(v > high or v < low) if k else None for v, k in zip(y, known)]
    close = [(not o and (v > near_high or v < near_low)) if k else None for v, k, o in zip(y, known, outside)]
    side = [sign(v, centre) for v in y]
    step = [None] + [sign(b, a) for a, b in zip(y, y[1:])]
    trend, pair, shift = set(), set(), set()
    for i in range(n - 6):
        if step[i + 1:i + 7] in ([1] * 6, [-1] * 6):
            trend.update(range(i, i + 7))
        if side[i:i + 7] in ([1] * 7, [-1] * 7):
            shift.update(range(i, i + 7))
    for i in range(n - 2):
        if side[i:i + 3] in ([1] * 3, [-1] * 3) and close[i:i + 3].count(True) > 1:
            pair.update(k for k in range(i, i + 3) if close[k])
    labels, up = [], []
    for i in range(n):
        way, words = 0, None
        if outside[i]:
            way, words = sign(y[i], centre), ("Below LCL", "Above UCL")
        elif i in trend:
            way = step[i + 1 if i + 1 in trend else i]
            words = ("7 Point Trend (Decreasing)", "7 Point Trend (Increasing)")
        elif i in pair:
            way, words = side[i], ("2 in 3 Below CL", "2 in 3 Above CL")
        elif i in shift:
            way, words = side[i], ("7 Points Below CL", "7 Points Above CL")
        # An equal step between two trends: the last point of the first is named falling.
        labels.append("Common Cause" if words is None else words[way > 0])
        up.append(0 if words is None else 1 if way > 0 else -1)
    return up, {"mean": [centre] * n, "lpl": [low] * n, "upl": [high] * n, "outside_limits": outside,
                "close_to_limits": close, "relative_to_mean": side, "special_cause_type": labels,
                "short_group_warning": [n < 13] * n}


def chart(q):
    dates, fix, direction = q["dates"], q["fix_after_n_points"], q["improvement_direction"]
    if not dates or len(set(dates)) < len(dates) or (fix is not None and fix < 12):
        return REFUSED
    rows = sorted(zip(dates, q["values"]), key=lambda row: row[0])
    group, numbers = 0, []
    for day, _ in rows:
        group += day in q["rebase_dates"]
        numbers.append(group)
    answer = {"dates": [r[0] for r in rows], "y": [r[1] for r in rows], "rebase_group": numbers}
    ups = []
    for number in sorted(set(numbers)):
        up, lists = chart_part([r[1] for r, k in zip(rows, numbers) if k == number], fix, q["screen_outliers"])
        ups += up
        for name, values in lists.items():
            answer.setdefault(name, []).extend(values)
    better = {"increase": 1, "decrease": -1, "neutral": 0}[direction]

    def judged(up):
        if up == 0:
            return "common_cause"
        if better == 0:
            return "special_cause_neutral_" + ("high" if up > 0 else "low")
        return "special_cause_" + ("improvement" if up == better else "concern")

    answer["point_type"] = [judged(up) for up in ups]
    answer["variation_type"] = judged(ups[-1])
    end = {"improvement": {1: "_high", -1: "_low"}, "concern": {1: "_low", -1: "_high"}}
    word = answer["variation_type"].replace("special_cause_", "")
    answer["variation_icon"] = word + end.get(word, {}).get(better, "")
    met = None
    if q["target"] is not None and better != 0:
        low, high = answer["lpl"][-1], answer["upl"][-1]
        met = 0 if high is None else -1 if q["target"] > high else 1 if q["target"] < low else 0
        met *= better
    answer["assurance_type"] = {None: None, 0: "inconsistent", 1: "consistent_pass", -1: "consistent_fail"}[met]
    answer["assurance_icon"] = {None: None, 0: "inconsistent", 1: "pass", -1: "fail"}[met]
    return answer


# ---- intervals --------------------------------------------------------------------------------------------------


def root(rises, low, high):
    """Where `rises` turns from false to true."""
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (low, middle) if rises(middle) else (middle, high)
    return (low + high) / 2


def gamma_below(shape, x):
    """The regularised lower incomplete gamma function, by its series."""
    term = total = math.exp(shape * math.log(x) - x - math.lgamma(shape + 1)) if x > 0 else 0.0
    k = 0
    while term > total * 1e-18:
        k += 1
        term *= x / (shape + k)
        total += term
    return total


def t_within(t, degrees):
    """P(|T| <= t), by the finite sums for whole degrees of freedom."""
    angle = math.atan(t / math.sqrt(degrees))
    c2, odd = math.cos(angle) ** 2, degrees % 2
    term = total = 0.0
    if degrees > 1:
        term = total = math.cos(angle) if odd else 1.0
        for k in range(2 if odd else 1, degrees - 2, 2):
            term *= c2 * k / (k + 1)
            total += term
    total *= math.sin(angle)
    return 2 / math.pi * (angle + total) if odd else total


def exact(x, c):
    tail = (1 - c) / 2
    lower = root(lambda m: gamma_below(x, m) > tail, 0, x + 1) if x > 0 else 0
    upper = root(lambda m: 1 - gamma_below(x + 1, m) < tail, x, x + 80) if c < 1 else None
    return 0 if c == 1 else lower, upper


def z_of(c):
    return NormalDist().inv_cdf(c + (1 - c) / 2)


def byar(x, c):
    if c == 1:
        return None, None
    z = z_of(c)
    inner = 1 - 1 / (9 * x) - z / (3 * math.sqrt(x)) if x > 0 else -1
    return x * inner ** 3 if inner >= 0 else None, (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * math.sqrt(x + 1))) ** 3


def poisson(x, c):
    return exact(x, c) if x < 10 else byar(x, c)


def wilson(x, n, c):
    if c == 1:
        return 0, 1
    z = z_of(c)
    upper = (2 * x + z * z + z * math.sqrt(z * z + 4 * x * (1 - x / n))) / (2 * (n + z * z))
    return x / upper * x / n / (n + z * z), upper  # the product of both ends is x^2 / n (n + z^2)


def level(c):
    return c if c is None or 0.9 <= c <= 1 else c / 100 if 90 <= c <= 100 else REFUSED


def interval(q):
    if q["method"].startswith("funnel"):
        return funnel(q)
    levels = [level(c) for c in q["confidence"]]
    if REFUSED in levels or (len(levels) == 2 and levels != [0.95, 0.998]):
        return REFUSED
    factor = q.get("multiplier", 1)

    def ends(at, centre=0, scale=factor):
        pairs = [(None, None) if c is None else at(c) for c in levels]
        return {name: [None if p[k] is None else (centre + p[k]) * scale for p in pairs]
                for k, name in enumerate(("lower", "upper"))}

    nothing = ends(lambda c: (None, None))
    if q["method"] == "mean_t":
        return mean(q["values"], ends, nothing)
    if q["method"] == "dsr":
        return standardised(q, factor, ends, nothing)
    x, n = q["x"], q.get("n", 1)
    share = q["method"] == "wilson"
    if (x is not None and x < 0) or (n is not None and n <= 0) or (share and None not in (x, n) and x > n):
        return REFUSED
    counts = q["method"] == "byar_count"
    if x is None or n is None:
        return nothing if counts else {"value": None, **nothing}
    if counts:
        return ends(lambda c: byar(x, c), 0, 1)
    value = {"value": x / n * factor}
    if share:
        return {**value, **ends(lambda c: wilson(x, n, c))}
    return {**value, "method": "Exact" if x < 10 else "Byars", **ends(lambda c: poisson(x, c), 0, factor / n)}


def mean(values, ends, nothing):
    if None in values:
        return {"value": None, "stdev": None, **nothing}
    n, centre = len(values), sum(map(Fraction, values)) / len(values)
    if n == 1:
        return {"value": float(centre), "stdev": None, **nothing}
    deviation = math.sqrt(sum((Fraction(v) - centre) ** 2 for v in values) / (n - 1))

    def half(c):
        width = root(lambda t: t_within(t, n - 1) > c, 0, 1e5) * deviation / math.sqrt(n)
        return (None, None) if c == 1 else (-width, width)
    return {"value": float(centre), "stdev": deviation, **ends(half, float(centre), 1)}


def standardised(q, factor, ends, nothing):
    x, n, w = [v or 0 for v in q["x"]], q["n"], q["stdpop"]
    if min(x) < 0 or min(n) <= 0 or min(w) < 0 or sum(w) <= 0:
        return REFUSED
    events, shares = sum(x), [Fraction(a) / Fraction(b) / sum(map(Fraction, w)) for a, b in zip(w, n)]
    if events < 10:
        return {"value": None, **nothing}
    value = float(sum(s * Fraction(c) for s, c in zip(shares, x)))
    stretch = math.sqrt(sum(s * s * Fraction(c) for s, c in zip(shares, x)) / Fraction(events))

    def reach(c):
        return [None if end is None else stretch * (end - events) for end in byar(events, c)]
    return {"value": value * factor, **ends(reach, value)}


def funnel(q):
    x, n, share = q["x"], q["n"], q["method"] == "funnel_proportion"
    if min(x) < 0 or min(n) <= 0 or (share and any(a > b for a, b in zip(x, n))):
        return REFUSED
    average, places = Fraction(sum(x), sum(n)), []
    for a, b in zip(x, n):
        place = "Not significant"
        for c, name in ((0.95, "0.025"), (0.998, "0.001")):
            if share:
                gap = Fraction(a, b) - average
                # Squared, so that nothing is rounded but z.
                out = (gap > 0) - (gap < 0) if gap * gap * b > Fraction(z_of(c)) ** 2 * average * (1 - average) else 0
            else:
                low, high = poisson(a, c)
                out = (low > average * b) - (high < average * b)
            if out:
                place = "%s (%s)" % ("High" if out > 0 else "Low", name)
        places.append(place)
    return {"average": float(average) * q.get("multiplier", 1), "significance": places}


# ---- cases ------------------------------------------------------------------------------------------------------


def series(r):
    """Values of many kinds: noise, ties, equal values with a blip, points on the lines, runs, rare events."""
    n, about = r.choice([1, 2, 3, 6, 7, 8, 12, 13, 15, 20, 24, 36, 48]), r.choice([0, 1, 10, 95, 100, 1e6])
    kind = r.choice(["noise", "whole", "equal", "blip", "tiny", "huge", "lines", "runs", "rare"])
    if kind == "noise":
        values = [round(r.gauss(about, 5), r.choice([0, 1, 2, 12])) for _ in range(n)]
    elif kind == "whole":
        values = [r.randint(0, 4) for _ in range(n)]
    elif kind in ("equal", "blip"):
        values = [r.choice([0, 0.1, 100, -3])] * n
        if kind == "blip":
            values[r.randrange(n)] = r.choice([99.9, 0, 101])
    elif kind in ("tiny", "huge"):
        scale = 10.0 ** (r.randint(-300, -8) if kind == "tiny" else r.randint(8, 200))
        values = [r.gauss(1, 1) * scale for _ in range(n)]
    elif kind == "lines":
        wide = [4 * s * f for s in (-1, 1) for f in (2.66, 2 * 2.66 / 3, 1, 0, 2.7, 1.8)]
        values = [50 + r.choice(wide) if i >= 12 else (48, 52)[i % 2] for i in range(n)]
    elif kind == "runs":
        values, at = [], about
        while len(values) < n:
            step = r.choice([-1, -0.5, 0, 0.1, 1])
            for _ in range(r.randint(1, 9)):
                at += step
                values.append(at)
        values = values[:n]
    else:
        values = [r.choice([0, 0, 0, 0, r.randint(1, 3)]) for _ in range(n)]
    gaps = r.choice([0, 0, 0, 0.1, 0.5])
    return [None if r.random() < gaps else v for v in values], 12 if kind == "lines" else None


def chart_case(r):
    values, fix = series(r)
    n, step = len(values), r.choice([1, 7, 31])
    days = [(date(2018, 4, 1) + timedelta(step * k)).isoformat() for k in range(-1, n + 1)]
    cuts = [r.choice([days[0], days[1], days[-2], days[-1], r.choice(days)]) for _ in range(r.choice([0, 0, 1, 3]))]
    rows = list(zip(days[1:-1], values))
    if r.random() < 0.3:
        r.shuffle(rows)
    if n > 1 and r.random() < 0.02:
        rows[0] = rows[-1][0], rows[0][1]
    q = {"dates": [d for d, _ in rows], "values": [v for _, v in rows], "target": None, "rebase_dates": cuts,
         "improvement_direction": r.choice(["increase", "decrease", "neutral"]), "profile": "plotthedots",
         "fix_after_n_points": fix or r.choice([None, None, 12, 13, r.randint(11, n + 11)]),
         "screen_outliers": r.random() < 0.5}
    found = chart(q)
    if found != REFUSED and r.random() < 0.7:  # often on a line of the last part
        q["target"] = r.choice([found["lpl"][-1], found["upl"][-1], found["mean"][-1], r.choice(values), 97.5])
    return q


def count(r):
    return r.choice([0, 0.01, 0.5, 1, 2, 5, 9, 9.5, 9.999, 10, 10.5, r.randint(0, 30), int(10 ** r.uniform(0, 9))])


def interval_case(r):
    method = r.choice(["wilson", "rate", "byar_count", "mean_t", "dsr", "funnel_proportion", "funnel_rate_crude"])
    q = {"method": method, "multiplier": r.choice([1, 100, 1000, 100000])}
    if not method.startswith("funnel"):
        q["confidence"] = r.choice([[0.95], [0.998], [0.95, 0.998], [0.9], [0.9999], [95], [99.8], [90], [100], [1],
                                    [None], [0.998, 0.95], [0.89], [89.9], [1.5], [r.uniform(0.9, 0.9999)]])
    if method in ("wilson", "rate"):
        n = r.choice([1, 2, 7, 30, 100, 10 ** 9, int(10 ** r.uniform(0, 9)), r.uniform(0.1, 50)])
        q["n"] = r.choice([n] * 20 + [0, -1, None])
        q["x"] = r.choice([0, n, n * r.random(), min(n, count(r)), count(r), n - 1])
        q["x"] = r.choice([q["x"]] * 20 + [-1, None])
    elif method == "byar_count":
        q["x"] = r.choice([count(r)] * 10 + [-1, None])
    elif method == "mean_t":
        q["values"] = [round(r.gauss(50, 10), 1) for _ in range(r.choice([1, 2, 3, 4, 10, 30, 301]))]
        if r.random() < 0.1:
            q["values"][0] = None
    elif method == "dsr":
        bands = range(r.choice([1, 2, 5, 19]))
        q["x"] = [r.choice([0, 0, 1, 7, r.randint(0, 999), None]) for _ in bands]
        q["n"] = [r.choice([r.randint(1, 10000)] * 40 + [0]) for _ in bands]
        q["stdpop"] = [r.choice([0, 5000, 5500, r.random() * 100]) for _ in bands]
    else:
        share = r.random() ** 2
        q["n"] = [r.choice([1, 10, 100, 1000, r.randint(1, 5000)]) for _ in range(r.choice([1, 2, 5, 20]))]
        q["x"] = [min(n, max(0, round(n * share * r.gauss(1, 0.3)))) for n in q["n"]]
        if r.random() < 0.05:
            q["x"][0] = -1
    return q


def agree(mine, theirs, floor):
    """Equal, for numbers within 1e-9 of their size or within `floor`."""
    if isinstance(mine, list):
        pairs = zip(mine, theirs if isinstance(theirs, list) else [])
        return isinstance(theirs, list) and len(mine) == len(theirs) and all(agree(*p, floor) for p in pairs)
    if mine is None or theirs is None or isinstance(mine, (str, bool)) or isinstance(theirs, (str, bool)):
        return mine == theirs
    return abs(mine - theirs) <= max(floor, 1e-9 * max(abs(mine), abs(theirs)))


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    program, cases, r = sys.argv[1], int(sys.argv[2]), random.Random(int(sys.argv[3]))
    asked = [("spc", chart_case(r)) if k % 2 == 0 else ("interval", interval_case(r)) for k in range(cases)]
    lines = [json.dumps({"kind": kind, "id": k, "input": q}) for k, (kind, q) in enumerate(asked)]
    run = subprocess.run([program, "analyse", "-"], input="\n".join(lines), capture_output=True, text=True, check=True)
    answers = run.stdout.splitlines()
    if len(answers) != cases:
        sys.exit("%d requests, %d answers" % (cases, len(answers)))
    refused = different = 0
    for (kind, q), line, answer in zip(asked, lines, map(json.loads, answers)):
        mine, theirs = (chart if kind == "spc" else interval)(q), answer.get("result")
        refused += mine == REFUSED
        if mine == REFUSED or theirs is None:
            fields = [] if mine == REFUSED and theirs is None else ["refusal"]
        else:
            # A mean that cancels to nothing keeps a trace of the size of its values in long double.
            floor = 1e-12 if kind == "interval" else 1e-17 * max(abs(v or 0) for v in q["values"])
            fields = [name for name in mine if not agree(mine[name], theirs.get(name, "absent"), floor)]
        if fields:
            different += 1
            print("differs in", ", ".join(fields), "\n ", line, "\n ", json.dumps(mine), "\n ", json.dumps(answer))
    print("%d cases, of which %d refused: %d differ" % (cases, refused, different))
    sys.exit(different > 0)


if __name__ == "__main__":
    main()
