#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "commands/details.hpp"
#include "commands/exit_status.hpp"
#include "commands/terminal.hpp"
#include "pipeline.hpp"

namespace boardpack {

/// Arguments of `boardpack trace` as typed.
struct TraceArguments {
    std::string figure;  // an id, also with the "#2" that the PDF adds to a figure printed again
    std::string period;  // of the pack that holds the figure
    std::string known_on;
    bool json = false;
};

/// From a figure id down to the lines of the files it rests on, how it is printed, and whether readers see it.
/// Internal: shows raw figures. Unknown id: E0911 and exit status 2.
[[nodiscard]] Exit trace_command(const TraceArguments& arguments, const Terminal& terminal);

/// The figure of an id as an edition prints it; none when the build has no such figure.
[[nodiscard]] std::optional<FigureRef> figure_of_id(const FigureStore& figures, const std::string& printed_id);

/// Where the text editions of a build print each figure, so that many figures can be traced at the price of one.
class PrintedLines {
public:
    explicit PrintedLines(const Disclosed& disclosed);
    /// "<pack>.txt" and its lines, for each pack that prints the figure.
    [[nodiscard]] DetailList of(const std::string& id) const;

private:
    std::vector<std::string> files_;
    std::map<std::string, std::map<std::size_t, std::string>> lines_;  // id -> file -> "12, 40"
};

/// The way of one figure of a build: what readers see of it and every step down to the files. Pure.
[[nodiscard]] Details trace_of(const Loaded& loaded, const Composed& composed, const PrintedLines& printed,
                               FigureRef figure);

}  // namespace boardpack
