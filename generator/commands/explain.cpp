#include "commands/explain.hpp"

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "commands/explain/explanation.hpp"
#include "commands/workspace.hpp"

namespace boardpack {

namespace {

void say_unknown(const std::string& asked, const Model& model, const Terminal& terminal) {
    std::vector<std::string> ids;
    for (const Indicator& indicator : model.data().indicators) ids.push_back(indicator.id.value);
    const auto near = nearest_name(asked, ids);
    terminal.usage_error("E0910", fmt::format("there is no indicator '{}'", asked),
                         near ? fmt::format("did you mean '{}'?", *near) : "boardpack list names the indicators");
}

}  // namespace

Exit explain_command(const ExplainArguments& arguments, const Terminal& terminal) {
    const auto opened = open_workspace(terminal);
    if (!opened)
        return opened.error();
    const Loaded& loaded = **opened;
    if (!loaded.model.indicator(arguments.indicator)) {
        say_unknown(arguments.indicator, loaded.model, terminal);
        return Exit::usage;
    }
    const auto period = choose_period(loaded, arguments.period, terminal);
    if (!period)
        return period.error();
    const auto known_on = choose_known_on(arguments.known_on, terminal);
    if (!known_on)
        return known_on.error();

    const Checked<Evaluation> evaluation = evaluate(loaded.model, *period, *known_on);
    if (evaluation.diagnostics.has_errors()) {
        terminal.report(evaluation.diagnostics, loaded.sources);
        return status_of(evaluation.diagnostics);
    }
    const IndicatorResult* result = evaluation.value.result(arguments.indicator);
    const Details details = explanation_of(loaded, evaluation.value, *result);
    terminal.out(arguments.json ? details_json(details) : details_text(details));
    return Exit::done;
}

}  // namespace boardpack
