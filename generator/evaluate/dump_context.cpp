#include "evaluate/dump_context.hpp"

#include <fmt/format.h>

namespace boardpack {

namespace {

using Out = std::back_insert_iterator<std::string>;

std::string number(const Rational& value) { return value.is_whole() ? value.exact() : value.fixed(3); }

void dump_interval(Out out, const IntervalOfValue& interval) {
    if (interval.given())
        fmt::format_to(out, "  {}: {} to {} ({})\n", name_of(interval.meaning), number(*interval.lower),
                       number(*interval.upper), name_of(interval.method));
    else
        fmt::format_to(out, "  no interval: {}\n", interval.why_not);
}

void dump_benchmarks(Out out, const Indicator& indicator, const Benchmarks& all) {
    const std::string_view kind = all.published ? "published" : "local";
    for (const Benchmark& b : all.areas)
        fmt::format_to(out, "  beside {} in {} ({}): {} {}, {} ({})\n", b.area->name, all.here->period.code(), kind,
                       number(b.difference), name_of(b.stands), name_of(b.judged), b.test);
    if (all.neighbours.empty())
        return;
    std::vector<const Observation*> others;
    for (const NeighbourValue& n : all.neighbours) others.push_back(n.there);
    const Standing s = standing_among(indicator, *all.here, others);
    fmt::format_to(out, "  neighbours: {} higher, {} lower, {} the same\n", s.higher, s.lower, s.alike);
    if (!all.funnel)
        return;
    fmt::format_to(out, "  funnel around {:.4f}:", all.funnel->average);
    for (const FunnelArea& area : all.funnel->areas)
        fmt::format_to(out, " {} {};", area.area->name, statistics::funnel_name(area.place));
    fmt::format_to(out, "\n");
}

void dump_outlook(Out out, const Outlook& outlook) {
    if (outlook.state != Outlook::State::given) {
        if (outlook.state != Outlook::State::none)
            fmt::format_to(out, "  outlook: {}\n", outlook.why_not);
        return;
    }
    fmt::format_to(out,
                   "  outlook to {}, {} quarters on, from {}: {} a quarter needed, {} on average; chance {:.2f}{}\n",
                   outlook.ends.code(), outlook.quarters_left, outlook.quarters_used,
                   outlook.needed ? number(*outlook.needed) : "nothing", number(*outlook.averaged), outlook.chance,
                   outlook.more_cases ? "; more cases " + number(*outlook.more_cases) : "");
}

}  // namespace

void dump_context(Out out, const IndicatorResult& result) {
    if (result.interval)
        dump_interval(out, *result.interval);
    if (result.benchmarks)
        dump_benchmarks(out, *result.indicator, *result.benchmarks);
    if (result.outlook)
        dump_outlook(out, *result.outlook);
}

void dump_past_forecasts(Out out, const Evaluation& evaluation) {
    const Calibration c = calibration(evaluation.past_forecasts);
    if (c.forecasts == 0)
        return;
    fmt::format_to(out, "past forecasts: {}, {} met, Brier score {:.3f} against {:.3f}\n", c.forecasts, c.met, c.brier,
                   c.base_rate);
    for (const Calibration::Band& band : c.bands)
        fmt::format_to(out, "  {}% to {}%: {} forecasts, mean {:.2f}, {} met\n", band.from, band.to, band.forecasts,
                       band.mean_chance, band.met);
}

}  // namespace boardpack
