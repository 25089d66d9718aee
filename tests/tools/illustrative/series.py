"""The made-up course of every local indicator, before the awkward cases are put in.

Each series is a dictionary from quarter to the fields of one figure. Levels follow a path through a few points in
quarters from the baseline quarter (0) to the latest (12); chance and season are added to it. Volumes are those that
published figures suggest: about 1,300 new plans a year, 6,800 plans, ten to fifteen children entering care a month.
"""

from .chance import Chance, path
from .quarters import ALL, Quarter, academic_year, month_code, month_index
from .waits import PATHWAYS, months_of

# Plans maintained at each quarter's end: the published January counts, and between and after them a smooth course.
CASELOAD = path((0, 4990), (4, 5835), (8, 6830), (12, 7610))


def flat(_month):
    return 1.0


def summer_gap(month):
    """Tracking of school leavers: unknown in July to October, found again by December."""
    return {7: 1.9, 8: 3.0, 9: 4.6, 10: 2.4, 11: 1.3}.get(month[1], 1.0)


# id: (cases a month, share)
MONTHLY_SHARES = {
    "sc-advice-6wk": (path((0, 104), (6, 122), (12, 137)), path((0, .70), (4, .80), (5, .72), (9, .85), (12, .93))),
    "health-advice-6wk": (path((0, 106), (12, 139)), path((0, .63), (5, .71), (9, .665), (12, .75))),
    "ep-advice-6wk": (path((0, 108), (12, 144)), path((0, .47), (6, .56), (12, .69))),
    "iha-20wd": (path((0, 13.5), (12, 14.5)), path((0, .56), (4, .69), (8, .80), (11, .88), (12, .78))),
    "iha-referral-5wd": (path((0, 14), (12, 15)), path((0, .62), (8, .86), (11, .93), (12, .84))),
}

# The published cohort of 16 and 17 year olds, times the published share of it that has a plan.
AGED_16_17 = path((0, 548), (4, 611), (8, 782), (12, 840))

# Nearly the same people each month: id: (people, share, season of the share)
MONTHLY_COHORTS = {
    "neet-ehcp-1617": (AGED_16_17, path((0, .108), (4, .096), (8, .121), (12, .112)), flat),
    "notknown-ehcp-1617": (AGED_16_17, path((0, .060), (4, .045), (8, .064), (12, .047)), summer_gap),
    "neet-ehcp-1824": (path((0, 1265), (12, 1570)), path((0, .236), (6, .231), (12, .209)), flat),
}

MONTHLY_COUNTS = {
    "sc-advice-overdue": path((0, 41), (4, 28), (6, 36), (9, 19), (12, 9)),
}


def months_in(quarter, cell):
    return [{"month": month_code(month), **cell(month)} for month in quarter.months]


def monthly_shares(name, chance):
    cases, share = MONTHLY_SHARES[name]

    def cell(month):
        time = (month_index(month) - 1) / 3
        # Schools send few requests in August; many arrive six weeks after the start of each term.
        season = {8: 0.72, 9: 0.8, 11: 1.12, 3: 1.1}.get(month[1], 1.0) if "advice" in name else 1.0
        due = chance.poisson(cases(time) * season)
        return {"numerator": chance.binomial(due, share(time)), "denominator": due}
    return {quarter: {"months": months_in(quarter, cell)} for quarter in ALL}


def monthly_cohorts(name, chance):
    people, share, season = MONTHLY_COHORTS[name]
    sizes = Chance("cohort of " + name.split("-", 1)[1])  # NEET and not known are shares of the same young people

    def cell(month):
        time = (month_index(month) - 1) / 3
        size = round(sizes.near(people(time), 3))
        return {"numerator": chance.binomial(size, share(time) * season(month)), "denominator": size}
    return {quarter: {"months": months_in(quarter, cell)} for quarter in ALL}


def monthly_counts(name, chance):
    def cell(month):
        return {"value": chance.poisson(MONTHLY_COUNTS[name]((month_index(month) - 1) / 3))}
    return {quarter: {"months": months_in(quarter, cell)} for quarter in ALL}


# ---- quarterly ----

def counted(course, spread=0.0, season=None):
    """A count each quarter; spread is in per cent of the level; season has a factor for each quarter number."""
    def series(_name, chance):
        return {q: {"value": max(0, round(chance.near(course(q.index), spread / 100 * course(q.index))
                                          * (season or {}).get(q.number, 1.0)))} for q in ALL}
    return series


def shared(size, share):
    """A share each quarter of a number of people that varies a little."""
    def series(_name, chance):
        found = {}
        for quarter in ALL:
            base = chance.poisson(size(quarter.index))
            found[quarter] = {"numerator": chance.binomial(base, share(quarter.index)), "denominator": base}
        return found
    return series


def caseload(quarter):
    return round(CASELOAD(quarter.index))


def short_breaks_children(_name, chance):
    """Different children since April: it can only rise within the year, fastest in the summer."""
    found = {}
    for quarter in ALL:
        year_total = {2022: 584, 2023: 612, 2024: 655, 2025: 701}[quarter.year]
        share = {1: 0.44, 2: 0.76, 3: 0.89, 4: 1.0}[quarter.number]
        found[quarter] = {"value": round(chance.near(year_total * share, 4))}
    return found


def share_of(counts, whole):
    """A share with the count of another indicator as its numerator."""
    def series(_name, _chance):
        return {quarter: {"numerator": figure["value"], "denominator": round(whole(quarter.index))}
                for quarter, figure in generate(counts).items()}
    return series


def under_18(index):
    """Plans of children under 18: about five in six."""
    return 0.83 * CASELOAD(index)


SPECIAL_SCHOOLS = path((0, 1848), (4, 1975), (8, 2001), (12, 2042))


def out_of_area_cost(_name, chance):
    """Pounds in the quarter: the places at the end of it times a quarter of a year's cost, rounded to 1,000."""
    places = generate("out-of-area-n")
    cost = path((0, 57_500), (12, 66_000))
    return {q: {"value": round(chance.near(places[q]["value"] * cost(q.index) / 4, 30_000) / 1000) * 1000}
            for q in ALL}


def opened_in_september(steps):
    """Places change when a school year starts: {first year: places from that September on}."""
    def series(_name, _chance):
        # September lies in the second quarter: places opened then are there at its end.
        return {q: {"value": steps[q.year if q.number >= 2 else q.year - 1]} for q in ALL}
    return series


QUARTERLY = {
    "short-breaks-offer": counted(path((0, 1420), (12, 1795)), 2.5, {1: 1.06, 2: 1.55, 3: 1.0, 4: 0.93}),
    "short-breaks-children": short_breaks_children,
    "short-breaks-children-rate": share_of("short-breaks-children", under_18),
    "short-breaks-waiting": counted(path((0, 58), (6, 71), (12, 96)), 5, {1: 1.1, 2: 0.86, 3: 1.0, 4: 1.04}),
    "short-breaks-wait-median": lambda _name, chance: {
        q: {"value": round(chance.near(path((0, 13.4), (6, 14.8), (12, 17.2))(q.index), 0.5)
                           * {2: 0.85}.get(q.number, 1.0), 1)} for q in ALL},
    "lcc-special-n": opened_in_september({2022: 1497, 2023: 1561, 2024: 1612, 2025: 1688}),
    "lcc-special-share": share_of("lcc-special-n", SPECIAL_SCHOOLS),
    "out-of-area-n": counted(path((0, 208), (5, 236), (9, 251), (12, 243)), 1.2),
    "out-of-area-share": share_of("out-of-area-n", CASELOAD),
    "out-of-area-cost": out_of_area_cost,
    "sen-unit-places": opened_in_september({2022: 148, 2023: 196, 2024: 248, 2025: 292}),
    "rp-places": opened_in_september({2022: 176, 2023: 192, 2024: 214, 2025: 222}),
    "phb-pct": shared(path((0, 19), (12, 26)), path((0, .12), (12, .26))),
    "enhanced-nursery-places": opened_in_september({2022: 60, 2023: 60, 2024: 72, 2025: 84}),
    "cpd-sessions": counted(path((0, 31), (12, 44)), 12, {1: 1.05, 2: 0.45, 3: 1.2, 4: 1.0}),
    "quality-assurance-visits": counted(path((0, 14), (12, 22)), 15, {1: 1.1, 2: 0.3, 3: 1.2, 4: 1.0}),
}


# ---- half-yearly, termly and annual ----

def half_yearly(size, share):
    """April to September arrives with the second quarter's returns, October to March with the fourth's."""
    def series(_name, chance):
        found = {}
        for quarter in ALL:
            if quarter.number in (2, 4):
                base = chance.poisson(size(quarter.index))
                found[quarter] = {"period": f"{quarter.financial_year}-H{quarter.number // 2}",
                                  "numerator": chance.binomial(base, share(quarter.index)), "denominator": base}
        return found
    return series


def term_code(quarter):
    """The term whose figures come with this quarter's returns; none comes with the first quarter's."""
    return {1: None, 2: academic_year(quarter.year - 1) + "-summer", 3: academic_year(quarter.year) + "-autumn",
            4: academic_year(quarter.year) + "-spring"}[quarter.number]


def termly(make):
    def series(_name, chance):
        return {quarter: {"period": term_code(quarter), **make(quarter, chance)}
                for quarter in ALL if term_code(quarter)}
    return series


def occupancy(quarter, chance):
    places = generate("sen-unit-places")[quarter]["value"]
    return {"numerator": min(places, chance.binomial(places, path((0, .88), (6, .94), (12, .965))(quarter.index))),
            "denominator": places}


def annual(arrives, sizes, shares=None, counts=None, code=None, years_late=0):
    """One figure a year, with the returns of quarter `arrives`.

    sizes and shares (or counts) are for the years 2022-23 on. years_late is 1 for what is known only in the year
    after. code makes the period from the first of the years.
    """
    def series(_name, chance):
        found = {}
        for nth, size in enumerate(sizes):
            quarter = Quarter(2022 + nth + years_late, arrives)
            if quarter not in ALL:
                continue
            numerator = counts[nth] if counts else chance.binomial(size, shares[nth])
            period = code(2022 + nth) if code else Quarter(2022 + nth, 1).financial_year
            found[quarter] = {"period": period, "numerator": numerator, "denominator": size}
        return found
    return series


def internship_starts(quarter, _chance):
    """Starts since September: most in the autumn, none in the summer."""
    first = quarter.year - 1 if quarter.number == 2 else quarter.year
    total = {2022: 38, 2023: 44, 2024: 51, 2025: 57}[first]
    return {"value": round(total * {3: 0.8, 4: 0.95, 2: 1.0}[quarter.number])}


OTHERS = {
    "needs-met-cyp": annual(4, [214, 246, 231, 268], [.56, .57, .60, .63]),
    "ey-before-reception": annual(2, [641, 668, 702], [.52, .55, .58], code=academic_year, years_late=1),
    "ey-s23-volume": termly(lambda q, chance: {"value": chance.poisson(path((0, 118), (12, 156))(q.index))}),
    "sen-support-audit-good": half_yearly(path((0, 48), (12, 60)), path((0, .46), (6, .55), (12, .66))),
    "sen-info-report-ok": annual(4, [176, 176, 178, 178], [.41, .52, .61, .70]),
    "supported-interns-starts": termly(internship_starts),
    "interns-paid-work": annual(4, [29, 38, 44, 51], [.40, .44, .50, .55], code=lambda year: academic_year(year - 1)),
    "independent-living": annual(1, [402, 431, 455], [.11, .115, .125], years_late=1),
    "transition-satisfied-cyp": annual(4, [44, 51, 47, 27], [.52, .55, .54, .58]),
    "transition-satisfied-family": annual(4, [132, 141, 128, 156], [.47, .48, .51, .53]),
    "sen-unit-occupancy": termly(occupancy),
    "girls-semh-ratio": annual(1, [318, 396, 475], counts=[134, 186, 276], years_late=1),
    "therapy-satisfied-cyp": half_yearly(path((0, 96), (12, 128)), path((0, .66), (4.9, .69), (5, .61), (12, .80))),
    "therapy-satisfied-family": half_yearly(path((0, 228), (12, 262)), path((0, .735), (6, .70), (12, .62))),
    "goals-met": half_yearly(path((0, 312), (12, 428)), path((0, .64), (12, .72))),
    "therapy-experience": half_yearly(path((0, 241), (12, 296)), path((0, .77), (12, .80))),
    "ld-health-check-14-25": annual(4, [906, 941, 988, 1034], [.71, .74, .765, .79]),
}


def waiting_family(name, _chance):
    """The months of one of the five numbers of a pathway."""
    family, suffix = name.rsplit("-", 1)
    cells = months_of(family)
    return {quarter: {"months": months_in(quarter, lambda month: cells[month][suffix])} for quarter in ALL}


def generate(name):
    """The series of an indicator by quarter, or nothing when this program has none for it."""
    chance = Chance(name)
    if name.rsplit("-", 1)[0] in PATHWAYS:
        return waiting_family(name, chance)
    for table, make in ((MONTHLY_SHARES, monthly_shares), (MONTHLY_COHORTS, monthly_cohorts),
                        (MONTHLY_COUNTS, monthly_counts)):
        if name in table:
            return make(name, chance)
    for table in (QUARTERLY, OTHERS):
        if name in table:
            return table[name](name, chance)
    return {}
