#pragma once

#include <compare>
#include <cstdint>

namespace boardpack {

/// Names one file of the workspace inside `Sources`; 0 is "no file".
enum class FileId : std::uint32_t { none = 0 };

/// A place in a text file. Lines and columns count from 1; columns count code points, as editors show them.
struct Position {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    auto operator<=>(const Position&) const = default;
};

/// A stretch of one file, `end` exclusive. A span with `FileId::none` has no place to show.
struct Span {
    FileId file = FileId::none;
    Position begin{};
    Position end{};
    auto operator<=>(const Span&) const = default;
    [[nodiscard]] bool known() const { return file != FileId::none; }
};

/// A value together with the place it was read from.
template <class T>
struct Located {
    T value{};
    Span span{};
};

}  // namespace boardpack
