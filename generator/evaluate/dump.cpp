#include "evaluate/dump.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "evaluate/dump_context.hpp"
#include "evaluate/process_words.hpp"

namespace boardpack {

namespace {

using Out = std::back_insert_iterator<std::string>;

/// A value at three decimals at most, as whole numbers where it is one.
std::string number(const Rational& value) { return value.is_whole() ? value.exact() : value.fixed(3); }

std::string content(const Observation& o) {
    std::string text = o.value ? number(*o.value) : std::string{name_of(o.why_not)};
    if (o.numerator && o.denominator)
        text += fmt::format(" = {}/{}", number(*o.numerator), number(*o.denominator));
    return text;
}

std::string flags(const Observation& o) {
    std::string text;
    const auto flag = [&](bool on, std::string_view word) { text += on ? fmt::format(" {}", word) : std::string{}; };
    flag(o.provenance.published, "published");
    flag(o.provenance.illustrative, "illustrative");
    flag(o.provenance.revised, "revised");
    flag(o.provenance.stage == Stage::provisional, "provisional");
    flag(o.provenance.stage == Stage::estimated, "estimated");
    if (o.missing_months > 0)
        text += fmt::format(" missing-months={}", o.missing_months);
    if (o.starts_segment)
        text += fmt::format(" break \"{}\"", o.break_reason);
    return text;
}

/// An area that is only compared with: how much is known of it, and the latest.
void dump_briefly(Out out, const Series& series) {
    const auto known = std::ranges::count_if(series.points, [](const Observation& o) { return o.value.has_value(); });
    const Observation* last = series.last_known();
    fmt::format_to(out, "series {} {}: {} of {} known{}\n", series.indicator->id.value, series.area, known,
                   series.points.size(),
                   last ? fmt::format(", last {} {}{}", last->period.code(), content(*last), flags(*last)) : "");
}

void dump_series(Out out, const Series& series) {
    fmt::format_to(out, "series {} {}\n", series.indicator->id.value, series.area);
    for (const Observation& o : series.points)
        fmt::format_to(out, "  {} {}{}\n", o.period.code(), content(o), flags(o));
    for (const Observation& o : series.months)
        fmt::format_to(out, "    {} {}{}\n", o.period.code(), content(o), flags(o));
}

void dump_comparison(Out out, std::string_view name, const Comparison& c) {
    if (c.difference)
        fmt::format_to(out, "  {}: {} since {}, {}, {} ({})\n", name, number(*c.difference), c.against->code(),
                       name_of(c.moved), name_of(c.judged), c.test);
    else
        fmt::format_to(out, "  {}: {}{}\n", name, name_of(c.why_not), c.against ? " " + c.against->code() : "");
}

void dump_process(Out out, const ProcessChart& chart) {
    const std::string assurance = assurance_words(chart), latest = latest_words(chart);
    fmt::format_to(out, "  process: {}; {}{}{}\n", method_words(chart), variation_words(chart),
                   assurance.empty() ? "" : "; " + assurance, latest.empty() ? "" : "; " + latest);
}

void dump_result(Out out, const IndicatorResult& r, const Sources* sources) {
    fmt::format_to(out, "result {}: {}{} by {} \"{}\"\n", r.indicator->id.value, name_of(r.status),
                   r.exception ? " exception" : "", r.rule, r.reason);
    fmt::format_to(out, "  latest: {}{}{}\n",
                   r.latest ? fmt::format("{} {}", r.latest->period.code(), content(*r.latest)) : "never",
                   r.carried ? " carried" : "", r.next_due ? ", next " + r.next_due->code() : "");
    fmt::format_to(out, "  target: {}\n", r.target.words);
    dump_comparison(out, "since baseline", r.since_baseline);
    dump_comparison(out, "on year", r.on_year);
    dump_comparison(out, "on previous", r.on_previous);
    dump_context(out, r);
    fmt::format_to(out, "  direction: {}, {}\n", name_of(r.direction.moved), name_of(r.direction.judged));
    if (r.process)
        dump_process(out, *r.process);
    for (const TraceStep& step : r.trace)
        fmt::format_to(out, "  {} {}: {}{}\n", step.decided ? "=" : "-", step.rule, step.text,
                       sources && step.where.known() ? fmt::format(" [{}]", place(*sources, step.where)) : "");
}

void dump_measure(Out out, const MeasureResult& m) {
    fmt::format_to(out, "measure {}: {}", m.measure->id.value, m.words.empty() ? "-" : m.words);
    for (const IndicatorResult* leaf : m.leaves)
        fmt::format_to(out, "{} {}={}", leaf == m.headline ? "; headline" : ",", leaf->indicator->id.value,
                       name_of(leaf->status));
    fmt::format_to(out, "\n");
}

}  // namespace

std::string dump(const IndicatorResult& result, const Evaluation& evaluation, const Sources* sources) {
    std::string text;
    const Out out = std::back_inserter(text);
    dump_result(out, result, sources);
    for (const Series& series : evaluation.series)
        if (series.indicator == result.indicator)
            dump_series(out, series);
    return text;
}

std::string dump(const Evaluation& evaluation, const Sources* sources) {
    std::string text;
    const Out out = std::back_inserter(text);
    fmt::format_to(out, "evaluation of {}, as known {}\n", evaluation.period.code(),
                   evaluation.known_on ? "on " + evaluation.known_on->iso() : "now");
    for (const MeasureResult& measure : evaluation.measures) dump_measure(out, measure);
    for (const IndicatorResult& result : evaluation.results) dump_result(out, result, sources);
    dump_past_forecasts(out, evaluation);
    for (const Series& series : evaluation.series) {
        const bool local = !evaluation.results.empty() && series.area == evaluation.results.front().series->area;
        if (local)
            dump_series(out, series);
        else
            dump_briefly(out, series);
    }
    return text;
}

}  // namespace boardpack
