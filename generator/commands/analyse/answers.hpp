#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "commands/analyse/json_line.hpp"
#include "commands/analyse/json_writer.hpp"
#include "commands/analyse/request.hpp"
#include "statistics/control_chart.hpp"

namespace boardpack::analyse {

/// Answers requests for a control chart (kind "spc"). Keeps its memory from request to request.
class ChartAnswers {
public:
    /// Judges the series of the request and writes the result object; on refusal nothing has been written.
    [[nodiscard]] Answer<void> answer(const Request& input, JsonWriter& out);

private:
    [[nodiscard]] Answer<statistics::Settings> read(const Request& input);
    [[nodiscard]] Answer<void> read_dates(const Request& input, std::string_view field, std::vector<Date>& out,
                                          bool required) const;
    void write(const statistics::Settings& settings, JsonWriter& out) const;

    std::vector<Date> dates_;
    std::vector<std::optional<double>> values_;
    std::vector<Date> rebase_dates_;
    statistics::Workspace workspace_;
    statistics::ControlChart chart_;
    std::vector<std::string_view> date_texts_;
};

/// Works out the interval, mean, standardised rate or funnel of a request (kind "interval") and writes the result
/// object; on refusal nothing has been written.
[[nodiscard]] Answer<void> answer_interval(const Request& input, JsonWriter& out);

/// Answers requests line by line: one JSON object in, one out (docs/methods-statistics.md, "analyse").
class Answers {
public:
    /// Appends the answer to one line, with its line end. A bad line is answered with an error object.
    void answer(std::string_view line, TextBuffer& out);
    /// Appends the answer to a line too long to be read.
    static void answer_too_long(TextBuffer& out);

private:
    JsonLine json_;
    ChartAnswers charts_;
};

/// A request may be this long.
inline constexpr std::size_t longest_line = std::size_t{16} << 20;

}  // namespace boardpack::analyse
