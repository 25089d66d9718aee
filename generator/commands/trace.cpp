#include "commands/trace.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "commands/workspace.hpp"

namespace boardpack {

namespace {

/// The quarters whose packs may hold a figure: the one asked for; else the latest, then that of the figure itself.
std::expected<std::vector<Period>, Exit> candidates(const Loaded& loaded, const TraceArguments& arguments,
                                                    const Terminal& terminal) {
    const auto first = choose_period(loaded, arguments.period, terminal);
    if (!first)
        return std::unexpected(first.error());
    std::vector<Period> quarters{*first};
    const std::string& id = arguments.figure;
    const std::size_t begin = id.find('/');
    if (!arguments.period.empty() || begin == std::string::npos)
        return quarters;
    const std::size_t end = std::min(id.find('/', begin + 1), id.size());
    const auto own = Period::parse(id.substr(begin + 1, end - begin - 1));
    if (!own)
        return quarters;
    const Period quarter = Period::financial_quarter_of(own->last());
    const std::vector<Period> known = loaded.model.quarters();
    if (quarter != *first && std::ranges::find(known, quarter) != known.end())
        quarters.push_back(quarter);
    return quarters;
}

void say_unknown(const std::string& asked, const FigureStore& figures, const Terminal& terminal) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < figures.size(); ++i) ids.push_back(figures.at(static_cast<FigureRef>(i)).id);
    const auto near = nearest_name(asked, ids);
    terminal.usage_error("E0911", fmt::format("there is no figure '{}'", asked),
                         near ? fmt::format("did you mean '{}'?", *near)
                              : "an id is indicator/period/area/quantity; see <pack>.figures.tsv");
}

}  // namespace

std::optional<FigureRef> figure_of_id(const FigureStore& figures, const std::string& printed_id) {
    const std::size_t hash = printed_id.rfind('#');
    const bool again = hash != std::string::npos && hash + 1 < printed_id.size() &&
                       printed_id.find_first_not_of("0123456789", hash + 1) == std::string::npos;
    return figures.find(again ? printed_id.substr(0, hash) : printed_id);
}

Exit trace_command(const TraceArguments& arguments, const Terminal& terminal) {
    const auto opened = open_workspace(terminal);
    if (!opened)
        return opened.error();
    const Loaded& loaded = **opened;
    const auto quarters = candidates(loaded, arguments, terminal);
    if (!quarters)
        return quarters.error();
    const auto known_on = choose_known_on(arguments.known_on, terminal);
    if (!known_on)
        return known_on.error();

    std::unique_ptr<Composed> latest;
    for (const Period& quarter : *quarters) {
        BuildRequest request;
        request.period = quarter;
        request.known_on = *known_on;
        std::unique_ptr<Composed> composed = compose_packs(loaded, request);
        if (composed->diagnostics.has_errors()) {
            terminal.report(composed->diagnostics, loaded.sources);
            return status_of(composed->diagnostics);
        }
        if (const auto figure = figure_of_id(composed->evaluation.figures, arguments.figure)) {
            const Details details = trace_of(loaded, *composed, PrintedLines{composed->disclosed}, *figure);
            terminal.out(arguments.json ? details_json(details) : details_text(details));
            return Exit::done;
        }
        if (!latest)
            latest = std::move(composed);
    }
    say_unknown(arguments.figure, latest->evaluation.figures, terminal);
    return Exit::usage;
}

}  // namespace boardpack
