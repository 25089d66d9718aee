#include "commands/workspace.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/nearest.hpp"

namespace boardpack {

namespace {

/// A file that the system would not give us is the machine's trouble, not the author's.
bool is_machine_code(const std::string& code) { return code == "E0103"; }

}  // namespace

Exit status_of(const Diagnostics& diagnostics) {
    if (std::ranges::any_of(diagnostics.list(), [](const Diagnostic& d) { return is_machine_code(d.code); }))
        return Exit::machine;
    return diagnostics.has_errors() ? Exit::input_errors : Exit::done;
}

std::expected<std::unique_ptr<Loaded>, Exit> open_workspace(const Terminal& terminal) {
    const DiskFiles files{"."};
    if (files.what("indicators/strategy.toml") == FileReader::What::missing) {
        terminal.usage_error("E0902", "this folder is not a workspace: it has no indicators/strategy.toml",
                             "go to the folder that holds indicators/, or name it: boardpack -C FOLDER ...");
        return std::unexpected(Exit::usage);
    }
    std::unique_ptr<Loaded> loaded = load_model(files);
    if (loaded->diagnostics.has_errors()) {
        terminal.report(loaded->diagnostics, loaded->sources);
        return std::unexpected(status_of(loaded->diagnostics));
    }
    return loaded;
}

std::expected<Period, Exit> choose_period(const Loaded& loaded, const std::string& asked, const Terminal& terminal) {
    const std::vector<Period> known = loaded.model.quarters();
    if (asked.empty()) {
        if (const auto period = loaded.model.default_period())
            return *period;
        terminal.usage_error("E0905", "no financial quarter of this workspace holds a received figure",
                             "add a file indicators/data/<period>/<provider>.toml");
        return std::unexpected(Exit::usage);
    }
    const auto period = Period::parse(asked);
    std::vector<std::string> names;
    for (const Period& p : known) names.push_back(p.code());
    if (!period || period->kind() != PeriodKind::financial_quarter) {
        const auto near = nearest_name(asked, names);
        terminal.usage_error("E0904", fmt::format("'{}' is not a financial quarter such as 2025-26-Q4", asked),
                             near ? fmt::format("did you mean '{}'?", *near) : "");
        return std::unexpected(Exit::usage);
    }
    if (std::ranges::find(known, *period) == known.end()) {
        terminal.usage_error("E0905", fmt::format("there are no figures for {}", period->display()),
                             names.empty() ? "" : fmt::format("known periods: {}", fmt::join(names, ", ")));
        return std::unexpected(Exit::usage);
    }
    return *period;
}

std::expected<std::optional<Date>, Exit> choose_known_on(const std::string& asked, const Terminal& terminal) {
    if (asked.empty())
        return std::nullopt;
    const auto day = Date::parse(asked);
    if (!day) {
        terminal.usage_error("E0908", fmt::format("'{}' is not a date such as 2026-01-31", asked));
        return std::unexpected(Exit::usage);
    }
    return day;
}

}  // namespace boardpack
