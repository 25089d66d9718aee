"""What the leads are said to write: reasons, actions and dates for each indicator.

`say` completes a sentence that starts with the figure, or has {} where the figure goes. `why` has one text for each
way in which the figure can stand against its baseline (better, level, worse; none where there is no baseline), so that
a text can never contradict the numbers: the program stops when one is missing. `doing`, and where it matters the
others, has a text for the quarter before the latest and one for the latest.
"""

SOCIAL = "Head of Service, Assessment and Family Support"
DISABLED = "Head of Service, Children with Disabilities"
CARE = "Head of Service, Children in Care"
SEN = "Head of Special Educational Needs"
SCHOOLS = "Head of School Improvement and Inclusion"
POST_16 = "Head of Post-16 Learning"
THERAPY = "Head of Children's Therapies"
NEURO = "Service Manager, Neurodevelopmental Pathway"
ADULT_MH = "Service Manager, Adult Neurodevelopmental Service"
DCO = "Designated Clinical Officer"
FORUM = "Participation Lead, with the parent carer forum"

WORDS = {
    "needs-met-cyp": {
        "say": "of the children and young people who answered say that their needs are met", "author": FORUM,
        "why": {"better": "Those with a named key worker were the most positive. Most answers came through schools.",
                "level": "Those with a named key worker were the most positive. Most answers came through schools."},
        "doing": ("", "We will ask through youth clubs and colleges as well next time."),
        "when": "The next survey is in February 2027."},
    "short-breaks-offer": {
        "say": "sessions were on offer", "author": DISABLED,
        "why": {"better": "Two holiday clubs have been added, and Saturday groups run in every district."},
        "doing": ("We are asking families which kinds of session they still miss.",
                  "New sessions from June will be for children who need two members of staff."),
        "when": "The new sessions show in the figures from the summer."},
    "short-breaks-children": {
        "say": "children have had a short break since April", "author": DISABLED,
        "why": {"better": "More sessions are on offer than in any year before.",
                "level": "More sessions are on offer, but many are used by the same families."},
        "doing": ("Social workers now book a first session before they close a plan.",
                  "Places that are cancelled late are offered to families on the waiting list."),
        "when": "We expect more first-time users by the end of the summer holidays."},
    "short-breaks-children-rate": {
        "say": "in every 1,000 children with a plan have had a short break since April", "author": DISABLED,
        "why": {"worse": "More children have had a break than a year ago, but the number of plans has grown faster."},
        "doing": ("We are checking which children with a plan have never been offered a break.",
                  "A leaflet about short breaks goes out with every new plan."),
        "when": "The rate will fall for as long as plans grow faster than the offer."},
    "short-breaks-wait-median": {
        "say": "Half of the children who took a first break had waited {} weeks or more", "author": DISABLED,
        "why": {"worse": "More families ask, and few providers can take children who need two members of staff."},
        "doing": ("We review the waiting list each month and offer a one-off session to those who wait longest.", ""),
        "when": "We do not expect shorter waits before the summer of 2026."},
    "short-breaks-waiting": {
        "say": "children were waiting for a first break", "author": DISABLED,
        "why": {"worse": "The offer has grown, but mostly for families who already use it."},
        "doing": ("We review the list each month and ring every family on it.",
                  "A plan for the waiting list goes to the joint commissioning board in June."),
        "when": ("We do not expect a shorter list before the summer.",
                 "The plan aims for a shorter list by December 2026.")},
    "sc-advice-6wk": {
        "say": "of the social care advice due came back within 6 weeks", "author": SOCIAL,
        "why": {"better": "A weekly list of what falls due goes to team managers, and one officer follows up."},
        "doing": ("Cover is being arranged for the team whose returns come late.",
                  "The last late team now uses the same weekly list."),
        "when": "We expect to be near the full six-week standard by the autumn."},
    "sc-advice-overdue": {
        "say": "pieces of advice were overdue", "author": SOCIAL,
        "why": {"better": "Overdue advice is read out at the weekly meeting of team managers."},
        "doing": ("We keep to the weekly meeting.", "We keep to the weekly meeting and look at repeat causes."),
        "when": "We aim for none overdue by September 2026."},
    "iha-20wd": {
        "say": "of assessments were done within 20 working days", "author": CARE,
        "why": {"better": ("Referrals go out faster than at the start. Two clinics did not run in December.",
                           "Referrals go out faster than at the start. Clinics were short of staff after Christmas "
                           "and had no cover.")},
        "doing": ("The referral now goes out on the day a child enters care.",
                  "Two vacant clinic sessions are being filled. Cover has been raised with the partnership board."),
        "when": ("We expect more on time once the clinics run again in January.",
                 "We expect to recover by July 2026, once both sessions run again.")},
    "iha-referral-5wd": {
        "say": "of referrals were made within 5 working days", "author": CARE,
        "why": {"better": "Consent is now asked for at the placement meeting and no longer by post."},
        "doing": ("The duty team checks the list of new entries each Monday.",
                  "The Monday check now covers children placed outside the city as well."),
        "when": "We expect to hold this level."},
    "sen-support-audit-good": {
        "say": "of the support plans audited were good or better", "author": SCHOOLS,
        "why": {"better": "Outcomes are written more clearly since the handbook was revised.",
                "level": "Outcomes are written more clearly, but the child's own view is often missing."},
        "doing": ("", "Training this summer is about writing down the child's view."),
        "when": "The next audit round, in the autumn, should show the effect."},
    "sen-info-report-ok": {
        "say": "of school reports had everything on the checklist", "author": SCHOOLS,
        "why": {"none": "A model report and a checklist were sent to every school in the summer."},
        "doing": ("", "Each school that misses an item gets a short letter that names it."),
        "when": "The next check is in November 2026."},
    "supported-interns-starts": {
        "say": "young people have started an internship since September", "author": POST_16,
        "why": {"better": "More employers offer places, two of them hospitals.",
                "level": "More employers offer places, yet some young people chose an apprenticeship."},
        "doing": ("Job coaches are in place at two colleges.", "We are talking to three employers in health and care."),
        "when": "New places open in September 2026."},
    "interns-paid-work": {
        "say": "of those who started were in paid work six months after the year ended", "author": POST_16,
        "why": {"better": "Job coaches now stay with young people for their first weeks in work.",
                "level": "The numbers are small. Most of those without work were ready but had no offer nearby."},
        "doing": ("", "Job coaches will stay with young people for the first eight weeks in work."),
        "when": "Those who finish this summer are followed up in February 2027."},
    "neet-ehcp-1617": {
        "say": "of 16 and 17 year olds with a plan were not in education, employment or training", "author": POST_16,
        "why": {"level": "The group has grown by half since the start, and most who leave do so before Christmas.",
                "worse": "The group has grown by half since the start. Most who leave a course do so before Christmas.",
                "better": "More courses start in January for those who left one in the autumn."},
        "doing": ("Advisers meet each young person within two weeks of leaving a course.",
                  "Two colleges have added courses that start in January and at Easter."),
        "when": "We expect a change in the winter of 2026-27 at the earliest."},
    "notknown-ehcp-1617": {
        "say": "of 16 and 17 year olds with a plan had an activity that is not known", "author": POST_16,
        "why": {"level": "Every autumn many are unknown until colleges send their lists.",
                "better": "Named advisers found most of those who were unknown in the autumn.",
                "worse": "Colleges sent their enrolment lists later than last year."},
        "doing": ("Named advisers ring each young person who is unknown.",
                  "The calls will start in July this year, before the summer gap."),
        "when": "The summer peak should be lower in 2026."},
    "neet-ehcp-1824": {
        "say": "of those aged 18 to 24 with a plan were not in education, employment or training", "author": POST_16,
        "why": {"better": "Annual reviews now ask about work from age 16 on.",
                "level": "Annual reviews ask about work from age 16 on, but few adult courses have room."},
        "doing": ("We match young people with vacancies each month.",
                  "An employment adviser now sits with the adult learning service two days a week."),
        "when": "We will look at the effect in October 2026."},
    "transition-satisfied-cyp": {
        "say": "of the young people who answered were satisfied with their move", "author": FORUM,
        "why": {"level": "The survey went out in the last week of term, and few young people saw it."},
        "doing": ("", "Next year we will ask at the new school or college in the first half-term."),
        "when": "The next survey is in February 2027."},
    "transition-satisfied-family": {
        "say": "of the parents and carers who answered were satisfied with the move", "author": FORUM,
        "why": {"better": "Moves between schools go better. Moves to adult services are still the hardest.",
                "level": "Moves between schools go better. Moves to adult services are still the hardest."},
        "doing": ("", "Each adult service will name a contact for families."),
        "when": "We expect the names by September 2026."},
    "sen-unit-places": {
        "say": "places in SEN units are open", "author": SEN,
        "why": {"better": "New units have opened each September."},
        "doing": ("Two more schools have been asked to open a unit.", "Two more schools have agreed to open a unit."),
        "when": "More places open in September 2026."},
    "rp-places": {
        "say": "places in resourced provision are open", "author": SEN,
        "why": {"better": "Capital went first to units, so this has grown more slowly."},
        "doing": ("The sufficiency strategy will say how many more are needed.",
                  "A first list of schools is part of the draft sufficiency strategy."),
        "when": "No new places are expected before September 2026."},
    "sen-unit-occupancy": {
        "say": "of places in SEN units were filled", "author": SEN,
        "why": {"none": "Demand has grown as fast as the places. Full units leave no room for moves during the year."},
        "doing": ("Admission panels keep one place in each new unit free until January.",
                  "Places that open in September will be filled in two steps."),
        "when": "We expect to be back inside the range in the autumn term."},
    "lcc-special-share": {
        "say": "of those in special schools are in one that the city maintains", "author": SEN,
        "why": {"better": "Two special schools took more pupils in September.",
                "level": "City schools took more pupils, but the number in other special schools grew as well."},
        "doing": ("We look at each new request for an independent place in a weekly panel.",
                  "Plans for one more special school site are being costed."),
        "when": "The share can move only in September, when places open."},
    "lcc-special-n": {
        "say": "plans name a special school that the city maintains", "author": SEN,
        "why": {"better": "Two special schools took more pupils in September."},
        "doing": ("No more places open before September.", "Plans for one more special school site are being costed."),
        "when": "The number can move only in September, when places open."},
    "out-of-area-n": {
        "say": "plans name a school or college outside the city", "author": SEN,
        "why": {"level": "Few places for social, emotional and mental health needs are free in the city.",
                "worse": "Few places for social, emotional and mental health needs are free in the city."},
        "doing": ("Each placement is reviewed a year before the next phase.",
                  "Reviews have begun for pupils who could move back in September."),
        "when": "We expect a small fall in September 2026."},
    "out-of-area-share": {
        "say": "of plans name a school or college outside the city", "author": SEN,
        "why": {"better": "The number of such placements has grown more slowly than the number of plans."},
        "doing": ("Each placement is reviewed a year before the next phase.",
                  "Reviews have begun for pupils who could move back in September."),
        "when": "We expect the share to keep falling slowly."},
    "out-of-area-cost": {
        "say": "was paid for placements outside the city", "author": "Head of Finance, Children's Services",
        "why": {"worse": "Fees rose with inflation, and more placements are for very complex needs."},
        "doing": ("Fees are agreed with neighbouring councils as a group.",
                  "A shared framework for fees starts with the new school year."),
        "when": "Savings are not expected before 2026-27."},
    "wait-salt-18wk": {
        "say": "of those waiting for speech and language therapy had waited 18 weeks or less", "author": THERAPY,
        "why": {"better": "Two more therapists and a drop-in in each district have shortened the list."},
        "doing": ("Drop-ins now run in every district.", "Schools can book advice before they refer."),
        "when": "We expect to reach the level that the commissioner set during the summer."},
    "wait-ot-18wk": {
        "say": "of those waiting for occupational therapy had waited 18 weeks or less", "author": THERAPY,
        "why": {"worse": "Referrals have grown, and posts have been vacant for most of the year."},
        "doing": ("Two posts are being advertised.", "One post is filled. The other has been advertised again."),
        "when": "With both posts filled, waits should shorten by the end of 2026."},
    "wait-ot-median": {
        "say": "Half of those waiting for occupational therapy had waited {} weeks or more", "author": THERAPY,
        "why": {"worse": "Referrals have grown, and posts have been vacant for most of the year."},
        "doing": ("Two posts are being advertised.", "Group sessions start in May for those who can use them."),
        "when": "With both posts filled, waits should shorten by the end of 2026."},
    "wait-asd-18wk": {
        "say": "of those waiting for an autism assessment had waited 18 weeks or less", "author": NEURO,
        "why": {"worse": "More are referred than the service is paid to see, so the list grows older.",
                "level": "More are referred than the service is paid to see.",
                "better": "More assessments were paid for this year."},
        "doing": ("Families get support while they wait, and the list is being checked.",
                  "The options are with the partnership board. Support while waiting goes on."),
        "when": "We expect no change until more assessments are paid for."},
    "wait-asd-52wk": {
        "say": "children and young people had waited over 52 weeks for an autism assessment", "author": NEURO,
        "why": {"worse": "Referrals are above the number of assessments that are paid for.",
                "level": "Referrals are above the number of assessments that are paid for."},
        "doing": ("Those who wait longest are rung to see if their needs have changed.",
                  "The longest waits are seen first; the options are with the partnership board."),
        "when": "We expect no fall until more assessments are paid for."},
    "wait-adhd-18wk": {
        "say": "of those waiting for an ADHD assessment had waited 18 weeks or less", "author": NEURO,
        "why": {"worse": "Referrals have almost doubled since the start, and staffing has not."},
        "doing": ("We are working on a shared-care route with general practice.",
                  "Four practices are trying out the shared-care route."),
        "when": ("We expect no change before the route is agreed.", "The trial reports in October 2026.")},
    "wait-adhd-waiting": {
        "say": "children and young people were waiting for an ADHD assessment", "author": NEURO,
        "why": {"worse": "Referrals have almost doubled since the start, and staffing has not."},
        "doing": ("We are working on a shared-care route with general practice.",
                  "Four practices are trying out the shared-care route."),
        "when": "We expect the list to keep growing until the autumn."},
    "wait-adhd-52wk": {
        "say": "children and young people had waited over 52 weeks for an ADHD assessment", "author": NEURO,
        "why": {"worse": "The list has grown for three years, and new cases join it faster than old ones are seen."},
        "doing": ("Those who wait longest are seen first.",
                  "An extra Saturday clinic runs from May for those who wait longest."),
        "when": ("We expect the number to stay high through the spring.",
                 "The Saturday clinic should slow the growth by the autumn.")},
    "wait-asd-1825-18wk": {
        "say": "of young adults waiting for an autism assessment had waited 18 weeks or less", "author": ADULT_MH,
        "why": {"better": "The young adults' clinic has run at full strength for a year.",
                "level": "The young adults' clinic has run at full strength for a year, and the list is short."},
        "doing": ("The clinic keeps its extra session.", "The clinic keeps its extra session until March 2027."),
        "when": "We expect shorter waits through the year."},
    "wait-adhd-1825-18wk": {
        "say": "of young adults waiting for an ADHD assessment had waited 18 weeks or less", "author": ADULT_MH,
        "why": {"worse": "Two prescribers left, and medication reviews come before new assessments."},
        "doing": ("One prescriber post is being advertised.", "A new prescriber starts in June."),
        "when": "We expect a slow improvement from the autumn."},
    "therapy-satisfied-family": {
        "say": "of families who answered were satisfied with the therapy", "author": THERAPY,
        "why": {"worse": "Families say that they hear too little between blocks of therapy."},
        "doing": ("", "Families now get a letter after each block that says what happens next."),
        "when": "We will see the effect in the survey of the summer."},
    "therapy-satisfied-cyp": {
        "say": "of the young people who answered were satisfied with their therapy", "author": THERAPY,
        "why": {"none": "Sessions in school and a choice of goals are what they like most.",
                "better": "Sessions in school and a choice of goals are what they like most."},
        "doing": ("", "We will offer the choice of goals in occupational therapy as well."),
        "when": "We expect to hold this level."},
    "phb-pct": {
        "say": "of those with an assessed need held a personal health budget", "author": DCO,
        "why": {"level": "Budgets are offered in continuing care only, to a small group.",
                "better": "Budgets are offered in continuing care only, to a small group."},
        "doing": ("A short guide is being written with parents.",
                  "The guide is finished, and every review of continuing care now offers a budget."),
        "when": "We expect more families to take one up by the end of 2026."},
    "goals-met": {
        "say": "of therapy episodes with a goal ended with the goal met", "author": THERAPY,
        "why": {"better": "Goals are agreed with families at the first session.",
                "level": "Goals are agreed with families at the first session, and are perhaps more ambitious."},
        "doing": ("", "We are working on episodes in which no goal was recorded."),
        "when": "We expect goals to be recorded in nine of ten episodes by March 2027."},
    "therapy-experience": {
        "say": "of those who answered rate their experience of therapy as good", "author": THERAPY,
        "why": {"level": "Young people are more positive than their families.",
                "worse": "Families are less positive than young people."},
        "doing": ("", "The panel of parents will look at the comments in June."),
        "when": "The next survey closes in September 2026."},
    "health-advice-6wk": {
        "say": "of the health advice due came back within 6 weeks", "author": DCO,
        "why": {"none": "Each provider has a common template now, but clinics still write up at the month's end."},
        "doing": ("We have asked each provider to name one officer for its advice.",
                  "Each provider has named one officer, who gets a weekly list."),
        "when": "We expect the effect from the summer term."},
    "ep-advice-6wk": {
        "say": "of the educational psychology advice due came back within 6 weeks", "author": "Principal Educational "
                                                                                             "Psychologist",
        "why": {"none": "Three trainees have qualified, but requests keep growing."},
        "doing": ("Two associates have been taken on until July.", "Two posts have been filled from September."),
        "when": "We expect more advice on time in the autumn term."},
    "ld-health-check-14-25": {
        "say": "of those on the register had a health check and a plan in the year", "author": DCO,
        "why": {"none": "Practices sent reminders in easy read, and special schools helped."},
        "doing": ("", "Those who missed a check get a letter and a call."),
        "when": "The next full year is known in April 2027."},
}

# The other numbers of a pathway, where they are worse than at the start: what they say, why, and what is being done.
PATHWAY_SAY = {
    "waiting": "{} were waiting for PATHWAY",
    "median": "Half of those waiting for PATHWAY had waited {} weeks or more",
    "p92": "92 in 100 of those waiting for PATHWAY had waited {} weeks or less",
    "52wk": "{} had waited over 52 weeks for PATHWAY",
}
PATHWAY_WORDS = {
    "wait-ot": ("occupational therapy", THERAPY,
                "More schools ask for an assessment, and the team has been short of staff.",
                ("Schools get telephone advice before they refer.",
                 "Group sessions start in May for those who can use them."),
                "We expect shorter waits by the end of 2026."),
    "wait-asd": ("an autism assessment", NEURO,
                 "More join the list each month than are seen.",
                 ("The list is being checked with families.",
                  "Extra assessments are one of the options before the board."),
                 "We expect no fall until more assessments are paid for."),
    "wait-adhd": ("an ADHD assessment", NEURO,
                  "Referrals keep growing, and reviews of medication take up clinic time.",
                  ("We are working on a shared-care route with general practice.",
                   "Shared care with four practices frees clinic time."),
                  "We will know by October 2026 how much this helps."),
    "wait-adhd-1825": ("an ADHD assessment as young adults", ADULT_MH,
                       "Two prescribers left, and young people who turn 18 join a list that was already long.",
                       ("One prescriber post is being advertised.", "A new prescriber starts in June."),
                       "We expect a slow improvement from the autumn."),
}
for _family, (_pathway, _author, _why, _doing, _when) in PATHWAY_WORDS.items():
    for _suffix, _say in PATHWAY_SAY.items():
        WORDS.setdefault(f"{_family}-{_suffix}", {
            "say": _say.replace("PATHWAY", _pathway), "author": _author, "why": {"worse": _why}, "doing": _doing,
            "when": _when, "only": "worse"})

# Figures that are no number, or that have a story of their own: quarter -> indicator -> the four parts.
SPECIAL = {
    "2025-26-Q4": {
        "short-breaks-wait-median": {
            "tells_us": "The figure was not in by the cut-off, so this quarter's wait is not known.",
            "why": "The provider of the new holiday clubs keeps its dates on paper and is typing them in.",
            "doing": "We have lent a member of staff for two weeks.",
            "when": "The figure is expected in the middle of May.", "author": DISABLED},
        "lo-community": {
            "tells_us": "The date has passed and the check of the listings is not finished.",
            "why": "Many groups did not answer, and the one officer for the task left in the autumn.",
            "doing": "Groups are now rung one by one. A further term of staff time has been asked for.",
            "when": "With that time, the check ends in July 2026.", "author": "Local Offer Manager"},
        "girls-semh-provision": {
            "tells_us": "The provision is open and in its third term.",
            "why": "It opened on time because the site needed little work.",
            "doing": "We are asking the girls and their families what they think of it.",
            "when": "Their answers come to the group in July 2026.", "author": SEN},
    },
}
