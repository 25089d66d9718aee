#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "evaluate/evaluation.hpp"
#include "figure/format.hpp"

// Small workspaces for the evaluation, built in code: one indicator, a few figures, one question.

namespace boardpack::cases {

inline const std::string here = "E08000012", england = "E92000001";

inline Rational number(std::string_view text) { return Rational::parse_decimal(text).value(); }
inline Period period(std::string_view text) { return Period::parse(text).value(); }
inline Date day(std::string_view text) { return Date::parse(text).value(); }
inline Located<Rational> located(std::string_view text) { return {number(text), {}}; }
inline Located<Period> located_period(std::string_view text) { return {period(text), {}}; }

/// A quarterly share of people, better when higher, flow, one decimal: "x".
inline Indicator share() {
    Indicator i;
    i.id.value = "x";
    i.kind = Kind::proportion;
    i.unit = Unit::percent;
    i.accumulation = Accumulation::flow;
    i.frequency = Frequency::quarterly;
    i.lag_days = 20;
    return i;
}

inline Indicator of_kind(Kind kind, Unit unit, Counts counts = Counts::people) {
    Indicator i = share();
    i.kind = kind;
    i.unit = unit;
    i.counts = counts;
    return i;
}

inline Target target(TargetForm form, std::string_view value = {}) {
    Target t;
    t.form = form;
    if (!value.empty())
        t.value = located(value);
    t.set_by = "a minute";
    t.set_on = "not stated";
    return t;
}

inline Baseline baseline_at(std::string_view at) {
    Baseline b;
    b.period = located_period(at);
    return b;
}

inline Figure figure(std::string_view at) {
    Figure f;
    f.indicator.value = "x";
    f.period = located_period(at);
    f.area.value = here;
    return f;
}
inline Figure value_at(std::string_view at, std::string_view value) {
    Figure f = figure(at);
    f.value = located(value);
    return f;
}
inline Figure share_at(std::string_view at, std::string_view numerator, std::string_view denominator) {
    Figure f = figure(at);
    f.numerator = located(numerator);
    f.denominator = located(denominator);
    return f;
}
inline Figure missing_at(std::string_view at, Missing why) {
    Figure f = figure(at);
    f.missing = why;
    return f;
}
inline MonthFigure month(std::string_view at, std::string_view numerator, std::string_view denominator) {
    MonthFigure m;
    m.month = located_period(at);
    m.numerator = located(numerator);
    m.denominator = located(denominator);
    return m;
}
inline MonthFigure month(std::string_view at, std::string_view value) {
    MonthFigure m;
    m.month = located_period(at);
    m.value = located(value);
    return m;
}
inline Figure months_at(std::string_view at, std::vector<MonthFigure> months) {
    Figure f = figure(at);
    f.months = std::move(months);
    return f;
}
inline Figure received(Figure f, std::string_view on) {
    f.received_on = day(on);
    return f;
}
inline Figure elsewhere(Figure f, const std::string& area) {
    f.area.value = area;
    return f;
}

/// A workspace with two areas, the period 2025-26-Q4 cut off on 21 April 2026, and the indicators given.
inline Workspace workspace(std::vector<Indicator> indicators, std::vector<Figure> figures) {
    Workspace w;
    w.strategy.area_code = here;
    w.strategy.starts = day("2023-04-01");
    w.strategy.ends = day("2026-03-31");
    Area local, national;
    local.code.value = here;
    local.name = "Liverpool";
    national.code.value = england;
    national.name = "England";
    national.kind = AreaKind::national;
    w.strategy.areas = {local, national};
    w.calendar.cut_offs = {{located_period("2025-26-Q3"), day("2026-01-21"), {}},
                           {located_period("2025-26-Q4"), day("2026-04-21"), {}}};
    w.indicators = std::move(indicators);
    w.figures = std::move(figures);
    return w;
}

/// An evaluation together with the model that it points into.
struct Judged {
    std::unique_ptr<Model> model;
    Checked<Evaluation> checked;

    [[nodiscard]] Evaluation& evaluation() { return checked.value; }
    [[nodiscard]] const IndicatorResult& result(std::string_view id = "x") const { return *checked.value.result(id); }
    [[nodiscard]] const Series& series(const std::string& area = here) const {
        return *checked.value.series_of("x", area);
    }
    [[nodiscard]] const FigureEntry& entry(std::string_view id) const {
        const auto ref = checked.value.figures.find(id);
        REQUIRE_MESSAGE(ref.has_value(), "no figure " << id);
        return checked.value.figures.at(*ref);
    }
    [[nodiscard]] bool has(std::string_view id) const { return checked.value.figures.find(id).has_value(); }
    /// Codes of all diagnostics, in order.
    [[nodiscard]] std::vector<std::string> codes() const {
        std::vector<std::string> all;
        for (const Diagnostic& d : checked.diagnostics.list()) all.push_back(d.code);
        return all;
    }
};

inline Judged judge(Workspace w, std::string_view asked = "2025-26-Q4", std::optional<Date> known_on = {}) {
    Judged j{std::make_unique<Model>(std::move(w)), {}};
    j.checked = evaluate(*j.model, period(asked), known_on);
    return j;
}
inline Judged judge(Indicator indicator, std::vector<Figure> figures, std::string_view asked = "2025-26-Q4",
                    std::optional<Date> known_on = {}) {
    return judge(workspace({std::move(indicator)}, std::move(figures)), asked, known_on);
}

/// The status as text, so that a failing check reads well.
inline std::string status_of(const Judged& j, std::string_view id = "x") {
    return std::string{name_of(j.result(id).status)};
}

/// An observation in one word: its value at three decimals, or why there is none.
inline std::string at(const Judged& j, std::string_view when) {
    const Observation* o = j.series().at(period(when));
    if (!o)
        return "no such point";
    if (!o->value)
        return std::string{name_of(o->why_not)};
    return o->value->is_whole() ? o->value->exact() : o->value->fixed(3);
}

}  // namespace boardpack::cases
