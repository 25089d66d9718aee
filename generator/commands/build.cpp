#include "commands/build.hpp"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/nearest.hpp"
#include "commands/internal_record.hpp"
#include "commands/workspace.hpp"
#include "publish/publish.hpp"

namespace boardpack {

namespace {

/// Names as typed -> request; what is unknown is said with the nearest known name.
std::expected<BuildRequest, Exit> resolve(const BuildArguments& arguments, const Loaded& loaded,
                                          const Terminal& terminal) {
    BuildRequest request;
    const auto period = choose_period(loaded, arguments.period, terminal);
    if (!period)
        return std::unexpected(period.error());
    request.period = *period;
    request.jobs = arguments.jobs;
    request.large = arguments.large;
    request.family = arguments.family;

    std::vector<std::string> boards;
    for (const PackTemplate& t : loaded.model.data().templates)
        for (const auto& board : t.boards) boards.push_back(board.value);
    for (const std::string& pack : arguments.packs) {
        if (std::ranges::find(boards, pack) == boards.end()) {
            const auto near = nearest_name(pack, boards);
            terminal.usage_error(
                "E0906", fmt::format("there is no pack '{}'", pack),
                near ? fmt::format("did you mean '{}'?", *near) : fmt::format("packs: {}", fmt::join(boards, ", ")));
            return std::unexpected(Exit::usage);
        }
        request.packs.push_back(pack);
    }
    for (const std::string& format : arguments.formats) {
        const auto known = parse_name<Format>(format);
        if (!known) {
            terminal.usage_error("E0907", fmt::format("there is no format '{}'", format), "formats: pdf, xlsx, txt");
            return std::unexpected(Exit::usage);
        }
        request.formats.insert(*known);
    }
    const auto known_on = choose_known_on(arguments.known_on, terminal);
    if (!known_on)
        return std::unexpected(known_on.error());
    request.known_on = *known_on;
    return request;
}

bool illustrative(const Composed& composed) {
    return std::ranges::any_of(composed.disclosed.documents, [](const Document& d) { return d.meta.illustrative; });
}

}  // namespace

Exit build_command(const BuildArguments& arguments, const Terminal& terminal) {
    const auto started = std::chrono::steady_clock::now();
    auto opened = open_workspace(terminal);
    if (!opened)
        return opened.error();
    Loaded& loaded = **opened;
    const auto request = resolve(arguments, loaded, terminal);
    if (!request)
        return request.error();

    const std::unique_ptr<Composed> composed = compose_packs(loaded, *request);
    Diagnostics all = loaded.diagnostics;
    all.append(composed->diagnostics);
    if (composed->diagnostics.has_errors()) {
        all.sort();
        terminal.report(all, loaded.sources);
        return status_of(all);
    }
    const Result<Written> written = write_packs(
        loaded, *composed, *request, all,
        [&](std::size_t done, std::size_t steps, const std::string& what) { terminal.progress(done, steps, what); });
    terminal.clear_progress();
    all.sort();
    terminal.report(all, loaded.sources);
    if (!written) {
        terminal.report(written.error());
        return Exit::machine;
    }
    if (all.has_errors())
        return status_of(all);

    Publication publication;
    publication.out = arguments.out;
    publication.folder = request->period.code();
    publication.files = written->files;
    const bool whole = request->packs.empty() && request->formats.empty();
    publication.scope = whole ? Scope::whole : Scope::partial;
    publication.manifest = {request->period.code(), BOARDPACK_VERSION, library_versions(),
                            request->known_on ? request->known_on->iso() : std::string{}, illustrative(*composed)};
    publication.internal = internal_record(loaded, *composed, *request);
    if (const auto published = publish(publication); !published) {
        terminal.report(published.error());
        return Exit::machine;
    }
    if (terminal.shows_progress()) {
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
        terminal.err(fmt::format("{}: {} packs, {} files, {} pages in {}/{} ({} warnings, {:.1f} s)\n",
                                 request->period.display(), composed->disclosed.documents.size(), written->files.size(),
                                 written->pages, arguments.out, request->period.code(), all.warnings(), took.count()));
    }
    return Exit::done;
}

}  // namespace boardpack
