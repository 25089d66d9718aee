#include <algorithm>

#include <doctest/doctest.h>

#include "disclose/disclose.hpp"
#include "support/evaluate_cases.hpp"

using namespace boardpack;
using namespace boardpack::cases;

namespace {

/// 24 months of a share of people, the last of them with this many counted of 50.
Judged with_latest(std::string_view counted, ControlChartKind kind) {
    Indicator i = share();
    i.frequency = Frequency::monthly;
    i.control_chart.kind = kind;
    std::vector<Figure> figures;
    Period at = period("2024-04");
    for (int k = 0; k < 24; ++k, at = at.next()) {
        if (k % 3 == 0)
            figures.push_back(months_at(Period::financial_quarter_of(at.first()).code(), {}));
        figures.back().months.push_back(month(at.code(), k == 23 ? counted : k % 2 ? "38" : "40", k % 3 ? "50" : "52"));
    }
    return judge(i, figures);
}

/// Are all figures of the chart hidden, or none? Words, icons and marks rest on them.
std::string shown_of(const Judged& j) {
    const Disclosed d = disclose({}, j.checked.value.figures, DisclosurePolicy{});
    const ProcessChart& chart = j.result().process.value();
    std::vector<FigureRef> refs{chart.latest_phase().mean_ref};
    for (const FigureRef ref : {chart.latest_phase().lower_ref, chart.latest_phase().upper_ref})
        if (ref != no_figure)
            refs.push_back(ref);
    for (const ProcessPoint& p : chart.points)
        if (p.lower_ref != no_figure)
            refs.insert(refs.end(), {p.lower_ref, p.upper_ref});
    std::size_t hidden = 0;
    for (const FigureRef ref : refs) hidden += d.figures.at(ref).hidden() ? 1 : 0;
    const bool words = std::ranges::none_of(chart.rests_on, [&](FigureRef ref) { return d.figures.at(ref).hidden(); });
    REQUIRE(refs.size() >= 3);
    return std::string{hidden == 0             ? "shown"
                       : hidden == refs.size() ? "hidden"
                                               : "mixed"} +
           (words ? ", words" : ", no words");
}

}  // namespace

TEST_CASE("one hidden value hides mean, limits and words of the whole chart") {
    for (const ControlChartKind kind : {ControlChartKind::xmr, ControlChartKind::p, ControlChartKind::laney}) {
        CAPTURE(name_of(kind));
        CHECK(shown_of(with_latest("39", kind)) == "shown, words");
        CHECK(shown_of(with_latest("4", kind)) == "hidden, no words");
        CHECK(shown_of(with_latest("47", kind)) == "hidden, no words");  // three not counted
    }
}
