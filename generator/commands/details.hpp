#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "figure/figure_store.hpp"

namespace boardpack {

// What the internal commands have to say, gathered once as details and printed as text for people or as JSON for
// machines: one value behind both, so that they cannot differ.

struct Detail;
using Details = std::vector<Detail>;

/// A number of the evaluation: as it is printed for readers, and exactly ("85.7%", "600/7").
struct ExactNumber {
    std::string printed, exact;
    bool rounded = false;    // printing rounds: text then gives both
    bool statistic = false;  // worked out in floating point: `exact` is to six places
};
/// The number of a figure.
[[nodiscard]] ExactNumber exact_number(const FigureEntry& entry, const Rational& number);
/// A line of the workspace: "indicators/data/2025-26-Q4/lcc-send.toml:12".
struct FileLine {
    std::string path_and_line;
};
/// Several details of one kind. Text prints the first detail of each as its head.
struct DetailList {
    std::vector<Details> items;
    std::string none = "none";  // what text says when the list is empty
};

/// One detail: a key for machines, which stays the same from version to version, and a label for people. A detail
/// without a label stands in text behind the one before it. Details that do not apply are null in JSON and absent from
/// the text.
struct Detail {
    std::string key, label;
    std::variant<std::monostate, bool, std::int64_t, std::string, ExactNumber, FileLine, Details, DetailList> value{};
};

/// Words, or nothing where there are none.
[[nodiscard]] Detail detail(std::string key, std::string label, std::string words);
[[nodiscard]] Detail detail(std::string key, std::string label, bool holds);
Detail detail(std::string key, std::string label, const char* words) = delete;  // would be taken for a bool
/// Where something stands; text prints it in brackets at the end of the line.
[[nodiscard]] Detail place_detail(std::string path_and_line);

/// The first line of everything that shows raw figures.
inline constexpr const char* internal_notice = "Internal: shows figures that packs may hide.";

/// For people: the notice, then the details, each group under its label.
[[nodiscard]] std::string details_text(const Details& details);
/// For machines: one object, "notice" first.
[[nodiscard]] std::string details_json(const Details& details);

}  // namespace boardpack
