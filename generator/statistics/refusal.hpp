#pragma once

#include <expected>
#include <string>

namespace boardpack::statistics {

// This folder holds the statistics on their own: control charts, confidence intervals, tests of two samples. What comes
// in are plain numbers and dates, what goes out are plain values; nothing here knows indicators, files or outputs.

/// Why a calculation was refused: a stable code of docs/diagnostics.md (E054x to E057x) and one sentence for people.
struct Refusal {
    std::string code;
    std::string message;
};

/// The outcome of a calculation that may be refused.
template <class T>
using Answer = std::expected<T, Refusal>;

[[nodiscard]] inline std::unexpected<Refusal> refuse(std::string code, std::string message) {
    return std::unexpected{Refusal{std::move(code), std::move(message)}};
}

}  // namespace boardpack::statistics
