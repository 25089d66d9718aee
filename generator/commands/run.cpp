#include "commands/run.hpp"

#include <exception>

#include <unistd.h>

#include <fmt/format.h>
#include <sodium.h>
#include <CLI/CLI.hpp>

#include "commands/analyse.hpp"
#include "commands/build.hpp"
#include "commands/check.hpp"
#include "commands/explain.hpp"
#include "commands/list.hpp"
#include "commands/schema.hpp"
#include "commands/terminal.hpp"
#include "commands/trace.hpp"

namespace boardpack {

namespace {

constexpr const char* about =
    "Writes the board packs of a SEND partnership from plain text: what the strategy promises, how each success "
    "measure is "
    "counted, and the figures of the quarter.";

struct Arguments {
    std::string folder;
    BuildArguments build;
    CheckArguments check;
    std::string schema_kind;
    CLI::App* build_command = nullptr;
    CLI::App* check_command = nullptr;
    std::string analyse_file;
    CLI::App* list_command = nullptr;
    CLI::App* analyse_command = nullptr;
    CLI::App* schema_command = nullptr;
    ExplainArguments explain;
    TraceArguments trace;
    CLI::App* explain_command = nullptr;
    CLI::App* trace_command = nullptr;
};

void describe(CLI::App& app, Arguments& a) {
    app.set_version_flag("--version", std::string{"boardpack "} + BOARDPACK_VERSION, "Print the version and stop");
    app.set_help_flag("--help,-h", "Print this help and stop");
    app.add_option("-C", a.folder, "Act as if started in this folder")->type_name("FOLDER");
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);

    a.build_command = app.add_subcommand("build", "Write the packs of a quarter into out/<period>/");
    a.build_command->add_option("PERIOD", a.build.period,
                                "Financial quarter, for example 2025-26-Q4 (default: the latest)");
    a.build_command->add_option("--pack", a.build.packs, "Only this pack; may be given several times")
        ->type_name("ID")
        ->take_all();
    a.build_command->add_option("--format", a.build.formats, "Only these formats: pdf, xlsx, txt")
        ->type_name("LIST")
        ->delimiter(',');
    a.build_command->add_option("--out", a.build.out, "Write into this folder instead of out")->type_name("FOLDER");
    a.build_command->add_option("-j", a.build.jobs, "Threads (default: one a processor)")
        ->type_name("N")
        ->check(CLI::Range(1, 64));
    a.build_command->add_flag("--large", a.build.large, "Also <pack>-large.pdf, in 18 point type");
    a.build_command->add_flag("--family", a.build.family, "Also <pack>-family.pdf: two pages in plain words");
    a.build_command->add_option("--known-on", a.build.known_on, "As the figures were known on this day")
        ->type_name("DATE");

    a.check_command = app.add_subcommand("check", "Say everything that build would refuse or warn of; draw nothing");
    a.check_command->add_option("PERIOD", a.check.period, "Financial quarter (default: the latest)");
    a.check_command->add_option("--format", a.check.format, "text, json, sarif or github")->type_name("FORMAT");
    a.check_command->add_option("--known-on", a.check.known_on, "As the figures were known on this day")
        ->type_name("DATE");

    a.explain_command =
        app.add_subcommand("explain", "Say how the status of an indicator came about (internal: shows raw figures)");
    a.explain_command->add_option("INDICATOR", a.explain.indicator, "Id of an indicator; see boardpack list")
        ->required();
    a.explain_command->add_option("PERIOD", a.explain.period, "Financial quarter (default: the latest)");
    a.explain_command->add_option("--known-on", a.explain.known_on, "As the figures were known on this day")
        ->type_name("DATE");
    a.explain_command->add_flag("--json", a.explain.json, "The same facts as data");

    a.trace_command =
        app.add_subcommand("trace", "Follow a figure to the lines it rests on (internal: shows raw figures)");
    a.trace_command
        ->add_option("FIGURE-ID", a.trace.figure, "Id of a figure in any edition: indicator/period/area/quantity")
        ->required();
    a.trace_command->add_option("PERIOD", a.trace.period,
                                "Quarter of the pack that holds it (default: the latest, then the figure's own)");
    a.trace_command->add_option("--known-on", a.trace.known_on, "As the figures were known on this day")
        ->type_name("DATE");
    a.trace_command->add_flag("--json", a.trace.json, "The same facts as data");

    a.analyse_command = app.add_subcommand("analyse", "Answer statistics requests, one JSON object a line");
    a.analyse_command->add_option("FILE", a.analyse_file, "File of requests; - reads standard input")->required();

    a.list_command = app.add_subcommand("list", "List packs, periods and indicators");

    a.schema_command = app.add_subcommand("schema", "Print the JSON Schema of a kind of file");
    a.schema_command->add_option("KIND", a.schema_kind, "strategy, definitions, data ... (default: list the kinds)");
    for (CLI::App* command : app.get_subcommands({})) command->set_help_flag("--help,-h", "Print this help and stop");
}

Exit dispatch(const Arguments& a, const Terminal& terminal) {
    if (!a.folder.empty() && ::chdir(a.folder.c_str()) != 0) {
        terminal.usage_error("E0903", fmt::format("cannot go to the folder '{}'", a.folder),
                             "-C takes the path of a folder");
        return Exit::usage;
    }
    if (a.build_command->parsed())
        return build_command(a.build, terminal);
    if (a.check_command->parsed())
        return check_command(a.check, terminal);
    if (a.analyse_command->parsed())
        return analyse_command(a.analyse_file, terminal);
    if (a.list_command->parsed())
        return list_command(terminal);
    if (a.explain_command->parsed())
        return explain_command(a.explain, terminal);
    if (a.trace_command->parsed())
        return trace_command(a.trace, terminal);
    return schema_command(a.schema_kind, terminal);
}

Exit run_arguments(int argc, char** argv, const Terminal& terminal) {
    CLI::App app{about, "boardpack"};
    Arguments arguments;
    describe(app, arguments);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        const auto chosen = app.get_subcommands();
        terminal.out(chosen.empty() ? app.help() : chosen.front()->help());
        return Exit::done;
    } catch (const CLI::CallForVersion&) {
        terminal.out(std::string{"boardpack "} + BOARDPACK_VERSION + "\n");
        return Exit::done;
    } catch (const CLI::ParseError& error) {
        // The parser's own sentence names the argument; it is written for people.
        terminal.usage_error("E0901", error.what(), "boardpack --help lists commands and options");
        return Exit::usage;
    }
    return dispatch(arguments, terminal);
}

}  // namespace

int run(int argc, char** argv) {
    const Terminal terminal;
    try {
        if (sodium_init() < 0) {
            terminal.usage_error("E0899", "the cryptography library could not be started");
            return static_cast<int>(Exit::machine);
        }
        return static_cast<int>(run_arguments(argc, argv, terminal));
    } catch (const std::bad_alloc&) {
        terminal.usage_error("E0898", "the machine has no memory left for this build");
    } catch (const std::exception&) {
        terminal.usage_error("E0899", "the program failed unexpectedly; nothing was written",
                             "this is a fault of boardpack: please report it");
    }
    return static_cast<int>(Exit::machine);
}

}  // namespace boardpack
