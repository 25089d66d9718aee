#include <span>

#include "pack/build.hpp"
#include "pack/outlook_words.hpp"
#include "pack/sections/sections.hpp"

namespace boardpack {

namespace {

struct Method {
    const char* title;
    const char* text;
};

// What the evaluation does, in the words of the packs. Each sentence is a rule of evaluate/ or figure/.
constexpr Method methods[] = {
    {"Status",
     "Met means that the figure reaches its target. Close means that it misses the target by no more than the "
     "tolerance "
     "in the definition. Not met means that it misses by more. Where the strategy gives only a direction, Met means "
     "clearly better than the baseline, Close means no clear change, and Not met means clearly worse. Complete is for "
     "things that have to be in place by a date. A measure with several indicators is never averaged: its line shows "
     "the "
     "headline indicator and how many of the others are met."},
    {"When there is no status",
     "A result without a status says why: not due, awaiting data, late, not returned, part returned, hidden to protect "
     "individuals, no target set, baseline being set, not comparable because of a break, too few to judge, not "
     "applicable or retired. None of these is a blank, and none is counted as met."},
    {"Direction",
     "We say two things: whether the figure moved up or down, and whether that is better, worse or no clear change. "
     "Figures are compared with the same period a year before where the season matters, else with the period before. "
     "Figures on two sides of a break are not compared."},
    {"Numbers",
     "Results are judged on exact figures and rounded once, for printing. A share that is not exactly nothing or "
     "everything is never printed as such. Differences between shares are percentage points. Parts may not add up to "
     "their total because of rounding."},
    {"Variation and assurance",
     "A control chart holds each value against the range that the values themselves lead to expect. Common cause means "
     "that nothing unusual has happened, so that a single lower or higher value needs no story. Assurance says whether "
     "the target will go on being met if nothing changes: yes, no, or hit or miss. Both need 13 values. They do not "
     "replace the status, which is about the latest value alone."},
    {"Forecast",
     "A provider may say what it expects of a later period. It is held against the target of that period, stands "
     "beside "
     "the status as what it would be, and never changes it."},
    {"Intervals",
     "A figure about few people moves by chance alone. Of a survey or an audit, the 95% interval says where the figure "
     "for everyone may well lie. Of a full count, the expected variation says how far the figure would move by chance "
     "while nothing changes. Shares have Wilson's interval, below a base of 10 the exact binomial one; rates of people "
     "and numbers of events have Byar's, below 10 events the exact Poisson one. Whether a change is clear is never "
     "read "
     "from intervals that overlap, but tested."},
    {"Other areas",
     "Only figures of one period stand beside each other. England and the region are better or worse when their value "
     "lies outside the 95% interval of ours. Neighbours are counted as higher or lower, which is no judgement."},
    {"Outlook",
     "A trajectory is a plan; an outlook is an estimate. It says what each quarter must bring to reach the aim in the "
     "last quarter of the strategy, and the chance of meeting it if the series goes on wandering as it has: no trend "
     "is "
     "carried on, and chance plays on as many cases as in the last four quarters. It needs 8 quarters since the last "
     "break. No estimate is surer than 1 in 100. The table below says how often past estimates came true."},
    {"Revisions", "A later figure for an earlier period is marked as revised. The first figure is kept on file."}};

}  // namespace

/// In short: how to read a status, its absence and a direction.
SectionContents methods_section(Pack& pack, const PlannedSection& plan) {
    const bool brief = plan.form->extent == Extent::brief;
    return just(pack.shared.once(brief ? "methods/brief" : "methods", [&] {
        constexpr std::size_t in_short = 3;
        Blocks blocks;
        for (const Method& method : std::span{methods}.first(brief ? in_short : std::size(methods))) {
            Group group;
            group.body.push_back(heading(2, words(method.title), ""));
            group.body.push_back(paragraph(method.text));
            blocks.push_back(block(std::move(group)));
        }
        if (!brief)
            append(blocks, calibration_blocks(pack.shared));
        return blocks;
    }));
}

}  // namespace boardpack
