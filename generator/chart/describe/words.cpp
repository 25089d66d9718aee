#include "chart/describe/words.hpp"

#include <array>
#include <string_view>

#include "figure/format.hpp"

namespace boardpack {

std::string count_words(std::size_t n) {
    static constexpr std::array<std::string_view, 10> words{"no",   "one", "two",   "three", "four",
                                                            "five", "six", "seven", "eight", "nine"};
    return n < words.size() ? std::string{words[n]} : format_count(static_cast<std::int64_t>(n));
}

std::string sentence_start(std::string words) {
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
        words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i)
        out += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return out;
}

}  // namespace boardpack
