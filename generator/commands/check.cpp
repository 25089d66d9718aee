#include "commands/check.hpp"

#include <string_view>

#include <fmt/format.h>

#include "commands/workspace.hpp"

namespace boardpack {

namespace {

/// Prints findings the way that was asked for: people read standard error, machines standard output.
Exit answer(const Diagnostics& all, const Sources& sources, const CheckArguments& arguments, const Terminal& terminal,
            const std::string& about) {
    if (arguments.format == "json")
        terminal.out(findings_json(all, sources));
    else if (arguments.format == "sarif")
        terminal.out(findings_sarif(all, sources));
    else if (arguments.format == "github")
        terminal.out(findings_github(all, sources));
    else {
        terminal.report(all, sources);
        const auto count = [](std::size_t n, std::string_view word) {
            return fmt::format("{} {}{}", n, word, n == 1 ? "" : "s");
        };
        terminal.out(
            fmt::format("{}: {}, {}\n", about, count(all.errors(), "error"), count(all.warnings(), "warning")));
    }
    return status_of(all);
}

}  // namespace

Exit check_command(const CheckArguments& arguments, const Terminal& terminal) {
    if (arguments.format != "text" && arguments.format != "json" && arguments.format != "sarif" &&
        arguments.format != "github") {
        terminal.usage_error("E0907", fmt::format("there is no format '{}'", arguments.format),
                             "formats: text, json, sarif, github");
        return Exit::usage;
    }
    const DiskFiles files{"."};
    if (files.what("indicators/strategy.toml") == FileReader::What::missing) {
        const auto none = open_workspace(terminal);  // says so
        return none ? Exit::usage : none.error();
    }
    const std::unique_ptr<Loaded> loaded = load_model(files);
    Diagnostics all = loaded->diagnostics;
    if (all.has_errors())
        return answer(all, loaded->sources, arguments, terminal, "workspace");

    const auto period = choose_period(*loaded, arguments.period, terminal);
    if (!period)
        return period.error();
    const auto known_on = choose_known_on(arguments.known_on, terminal);
    if (!known_on)
        return known_on.error();
    BuildRequest request;
    request.period = *period;
    request.known_on = *known_on;
    const std::unique_ptr<Composed> composed = compose_packs(*loaded, request);
    all.append(composed->diagnostics);
    if (!composed->diagnostics.has_errors())
        all.append(check_layout(*loaded, *composed));
    all.sort();
    return answer(all, loaded->sources, arguments, terminal, period->display());
}

}  // namespace boardpack
