#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace boardpack {

/// The spellings of an enumeration in files and dumps. Specialise with a static constexpr array `all` of
/// (text, value) pairs; the order is the order in which documentation lists them.
template <class E>
struct Names;

template <class E>
using NameOf = std::pair<std::string_view, E>;

template <class E>
[[nodiscard]] constexpr std::string_view name_of(E value) {
    for (const auto& [text, v] : Names<E>::all)
        if (v == value)
            return text;
    return "?";
}

template <class E>
[[nodiscard]] constexpr std::optional<E> parse_name(std::string_view text) {
    for (const auto& [t, v] : Names<E>::all)
        if (t == text)
            return v;
    return std::nullopt;
}

}  // namespace boardpack
