#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/checks/checks.hpp"
#include "model/checks/lookup.hpp"
#include "model/checks/numbers.hpp"

namespace boardpack::checks {

namespace {

struct TargetField {
    std::string_view key;
    bool given;
    std::vector<TargetForm> forms;  // that need it; others do not take it
};

std::vector<TargetField> fields_of(const Target& t) {
    using enum TargetForm;
    return {{"value", t.value.has_value(), {statutory_all, threshold}},
            {"low", t.low.has_value(), {TargetForm::band}},
            {"high", t.high.has_value(), {TargetForm::band}},
            {"points", !t.points.empty(), {trajectory}},
            {"due", t.due.has_value(), {milestone}},
            {"area", !t.area.empty(), {benchmark}}};
}

void check_min_change(const Workspace& w, const Indicator& i, const Target& t, Diagnostics& d) {
    if (!t.min_change)
        return;
    const Rational& least = t.min_change->value;
    if (t.form != TargetForm::improve_on_baseline)
        d.error("E0521", w.places.of(t.span, "min_change"),
                fmt::format("a target of form {} takes no 'min_change'", name_of(t.form)));
    else if (least.sign() <= 0)
        d.error("E0533", t.min_change->span, fmt::format("a smallest change of {} asks for nothing", as_written(least)),
                "leave min_change out: then every clear change counts");
    else if (i.plausible.size() == 2 && least > i.plausible[1].value - i.plausible[0].value)
        d.error("E0533", t.min_change->span,
                fmt::format("no change of '{}' can be as large as {}: its plausible range is {} to {}", i.id.value,
                            as_written(least), as_written(i.plausible[0].value), as_written(i.plausible[1].value)));
}

}  // namespace

void targets_have_their_fields(const Workspace& w, Diagnostics& d) {
    for (const Indicator& i : w.indicators) {
        for (const Target& t : i.targets) {
            for (const TargetField& f : fields_of(t)) {
                const bool needed = std::ranges::find(f.forms, t.form) != f.forms.end();
                if (needed && !f.given)
                    d.error("E0520", t.span, fmt::format("a target of form {} needs '{}'", name_of(t.form), f.key));
                if (!needed && f.given)
                    d.error("E0521", w.places.of(t.span, f.key),
                            fmt::format("a target of form {} takes no '{}'", name_of(t.form), f.key));
            }
            check_min_change(w, i, t, d);
            if (t.low && t.high && t.high->value <= t.low->value)
                d.error("E0522", t.high->span, "the band ends where it begins or before", "high is more than low");
            if (t.form == TargetForm::benchmark && t.area == w.strategy.area_code)
                d.error("E0523", w.places.of(t.span, "area"), "an area cannot be its own benchmark");
        }
    }
}

void targets_are_in_order(const Workspace& w, Diagnostics& d) {
    for (const Indicator& i : w.indicators) {
        for (std::size_t k = 1; k < i.targets.size(); ++k) {
            const Target &before = i.targets[k - 1], &t = i.targets[k];
            if (t.from && (!before.from || before.from->value.first() < t.from->value.first()))
                continue;
            const std::string since = before.from ? "from " + before.from->value.code() : "from the beginning";
            Diagnostic& one =
                d.error("E0525", t.from ? t.from->span : t.span,
                        t.from ? fmt::format("this target holds from {}, not after the one before it ({})",
                                             t.from->value.code(), since)
                               : fmt::format("this target does not say from when it holds"),
                        "put the targets in order of 'from', each once");
            one.notes.push_back({before.from ? before.from->span : before.span, "the one before stands here"});
        }
    }
}

void targets_fit_their_indicator(const Workspace& w, Diagnostics& d) {
    for (const Indicator& i : w.indicators) {
        const auto in_range = [&](const Located<Rational>& value) {
            if (i.plausible.size() == 2 && (value.value < i.plausible[0].value || value.value > i.plausible[1].value))
                d.error("E0526", value.span,
                        fmt::format("a target of {} is outside the plausible range of '{}', {} to {}",
                                    as_written(value.value), i.id.value, as_written(i.plausible[0].value),
                                    as_written(i.plausible[1].value)));
        };
        for (const Target& t : i.targets) {
            for (const auto* value : {&t.value, &t.low, &t.high})
                if (*value)
                    in_range(**value);
            for (const TrajectoryPoint& p : t.points) in_range({p.value, w.places.of(p.span, "value")});
            const bool directed = i.polarity == Polarity::higher || i.polarity == Polarity::lower;
            const bool judged = t.form != TargetForm::none;
            const bool by_band = t.form == TargetForm::band, by_date = t.form == TargetForm::milestone;
            const bool fits = !judged || (by_band   ? i.polarity == Polarity::band
                                          : by_date ? i.polarity == Polarity::on_date
                                                    : directed);
            if (!fits)
                d.error("E0527", w.places.of(t.span, "form"),
                        fmt::format("a target of form {} does not fit an indicator whose polarity is {}",
                                    name_of(t.form), name_of(i.polarity)),
                        by_band   ? "write polarity = \"band\""
                        : by_date ? "write polarity = \"on_date\""
                                  : "such a target needs polarity = \"higher\" or \"lower\"");
        }
    }
}

void trajectories_are_whole(const Workspace& w, Diagnostics& d) {
    for (const Indicator& i : w.indicators) {
        for (const Target& t : i.targets) {
            for (std::size_t k = 1; k < t.points.size(); ++k) {
                const Located<Period>&before = t.points[k - 1].period, &now = t.points[k].period;
                const Span where = place_of(now, t.points[k].span);
                if (now.value.kind() != before.value.kind() || now.value.first() <= before.value.first())
                    d.error("E0528", where,
                            fmt::format("the point for {} does not come after the one for {}", now.value.code(),
                                        before.value.code()),
                            "give one point for each period, in order, all of one kind");
                else if (t.shape == TrajectoryShape::steps && now.value != before.value.next())
                    d.error("E0529", where, fmt::format("there is no point for {}", before.value.next().code()),
                            "a trajectory in steps has a point for each period; or write shape = \"line\"");
            }
            if (t.points.empty() || !t.from)
                continue;
            if (t.points.front().period.value.first() > t.from->value.first())
                d.error("E0529", place_of(t.points.front().period, t.span),
                        fmt::format("the trajectory holds from {}, but its first point is for {}", t.from->value.code(),
                                    t.points.front().period.value.code()));
        }
    }
}

}  // namespace boardpack::checks
