#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/rational.hpp"
#include "base/span.hpp"
#include "figure/status.hpp"
#include "model/figures.hpp"
#include "model/indicator.hpp"

namespace boardpack {

/// A handle on a figure of the build. Packs, charts and sentences hold these, never numbers.
enum class FigureRef : std::uint32_t {};
inline constexpr FigureRef no_figure{0xffffffffu};

/// How a figure came about; what the disclosure stage needs to know of it.
enum class Derivation {
    given,       // received or published as it stands
    sum,         // inputs added up (a quarter of its months, a total of its parts)
    ratio,       // first input over the second (a share of numerator and denominator)
    complement,  // first input minus the second (those not counted in the numerator)
    difference,  // first input minus the second, in time or against a target
    average,     // mean of inputs
    statistic,   // interval limits, control limits: worked out from the inputs
    set          // a target or limit that someone set: never sensitive
};

/// Where a figure comes from.
struct Provenance {
    Span span{};  // the line of the workspace
    bool published = false;
    bool illustrative = false;
    bool revised = false;
    Stage stage = Stage::final;
    std::optional<Date> received_on;
    std::string source;
};

/// How a figure is printed.
struct Shape {
    Unit unit = Unit::number;
    int decimals = 0;
    bool difference = false;  // signed; shares become percentage points
    bool operator==(const Shape&) const = default;
};

/// One quantity of the build, raw: only evaluate and disclose see these.
struct FigureEntry {
    std::string id;                                                     // "indicator/period/area/quantity", unique
    std::variant<Rational, StatusCode> content = StatusCode::awaiting;  // a value, or why there is none
    Shape shape;
    Counts counts = Counts::things;  // is this a count of people?
    bool is_count = false;           // a whole number of people or things (as against a share, a wait ...)
    Derivation derivation = Derivation::given;
    std::vector<FigureRef> inputs;
    Provenance provenance;
};

/// All quantities of a build, each once, in the order they were first asked for. One quantity, one entry, wherever it
/// is printed.
class FigureStore {
public:
    /// Adds an entry, or returns the one that already has its id (the first wins; ids are unique by construction).
    FigureRef add(FigureEntry entry);
    [[nodiscard]] std::optional<FigureRef> find(std::string_view id) const;
    [[nodiscard]] const FigureEntry& at(FigureRef ref) const { return entries_[static_cast<std::size_t>(ref)]; }
    [[nodiscard]] std::size_t size() const { return entries_.size(); }

private:
    std::deque<FigureEntry> entries_;
    std::unordered_map<std::string, FigureRef> by_id_;
};

/// "iha-20wd/2025-26-Q4/E08000012/value"
[[nodiscard]] std::string figure_id(std::string_view indicator, const Period& period, std::string_view area,
                                    std::string_view quantity);

}  // namespace boardpack
