#include "evaluate/process_figures.hpp"

#include <algorithm>
#include <cmath>

#include "evaluate/quantities.hpp"

namespace boardpack {

namespace {

/// A statistic as an exact number, to six places: as many as a figure that comes in can have.
Rational six_places(double value) {
    constexpr std::int64_t million = 1'000'000;
    return Rational::ratio(static_cast<Rational::Int>(std::round(static_cast<long double>(value) * million)), million);
}

bool cannot_be_negative(const Indicator& indicator) {
    return is_share(indicator.kind) || indicator.kind == Kind::count || indicator.kind == Kind::rate ||
           indicator.kind == Kind::duration;
}

double held(const Indicator& indicator, double limit) {
    if (cannot_be_negative(indicator))
        limit = std::max(limit, 0.0);
    return is_share(indicator.kind) ? std::min(limit, 100.0) : limit;
}

class Register {
public:
    Register(const IndicatorResult& result, ProcessChart& chart, FigureStore& figures)
        : indicator_(*result.indicator), registrar_(figures, indicator_, result.series->area), chart_(chart) {
        // A mean of whole numbers needs a place of its own.
        shape_ = value_shape(indicator_);
        shape_.decimals = std::max(shape_.decimals, 1);
    }

    void phase(ProcessPhase& phase, const statistics::Part& part, const std::vector<statistics::SharePoint>& limits) {
        if (!part.mean || !part.limits)
            return;
        const Period& first = chart_.points[phase.begin].period;
        // All values, also where limits rest on the first of them only: what the points say goes with the limits.
        std::vector<FigureRef> inputs = inputs_of(phase);
        phase.mean_ref = add(first, "expected-mean", *part.mean, inputs);
        inputs.push_back(phase.mean_ref);
        if (!limits.empty())
            return points(phase, limits);
        phase.lower_ref = add(first, "expected-lower", part.limits->lower, inputs);
        phase.upper_ref = add(first, "expected-upper", part.limits->upper, inputs);
    }

    /// All values of a phase, with the counts behind them.
    std::vector<FigureRef> inputs_of(const ProcessPhase& phase) {
        std::vector<FigureRef> inputs;
        for (std::size_t i = phase.begin; i < phase.end; ++i) {
            const Observation* o = chart_.points[i].has_value() ? chart_.points[i].observation : nullptr;
            if (!o)
                continue;
            for (const FigureRef ref : {o->value_ref, o->numerator_ref, o->denominator_ref})
                if (ref != no_figure)
                    inputs.push_back(ref);
            provenance_ = started_ ? both(provenance_, o->provenance) : o->provenance;
            started_ = true;
        }
        return inputs;
    }

private:
    /// Of a share the limits hold for one base; its mean stands for all points that they rest on.
    void points(const ProcessPhase& phase, const std::vector<statistics::SharePoint>& limits) {
        for (std::size_t i = phase.begin; i < phase.end; ++i) {
            ProcessPoint& point = chart_.points[i];
            if (!limits[i].lower || !limits[i].upper)
                continue;
            const std::vector<FigureRef> inputs{phase.mean_ref, point.observation->denominator_ref};
            point.lower_ref = add(point.period, "expected-lower", *limits[i].lower, inputs);
            point.upper_ref = add(point.period, "expected-upper", *limits[i].upper, inputs);
        }
    }

    FigureRef add(const Period& period, std::string name, double value, std::vector<FigureRef> inputs) {
        return registrar_.add(period,
                              {std::move(name), six_places(held(indicator_, value)), shape_, false,
                               Derivation::statistic, std::move(inputs)},
                              provenance_);
    }

    const Indicator& indicator_;
    Registrar registrar_;
    ProcessChart& chart_;
    Shape shape_;
    Provenance provenance_;
    bool started_ = false;
};

}  // namespace

void register_limits(const IndicatorResult& result, const std::vector<statistics::Part>& parts,
                     const std::vector<statistics::SharePoint>& limits, ProcessChart& chart, FigureStore& figures) {
    for (std::size_t i = 0; i < parts.size(); ++i)
        Register{result, chart, figures}.phase(chart.phases[i], parts[i], limits);
    const ProcessPhase& latest = chart.latest_phase();
    chart.rests_on = Register{result, chart, figures}.inputs_of(latest);
    if (latest.mean_ref != no_figure)
        chart.rests_on.push_back(latest.mean_ref);
}

}  // namespace boardpack
