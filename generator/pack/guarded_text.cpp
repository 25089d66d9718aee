#include "pack/guarded_text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace boardpack {

namespace {

/// Does a text name a number, in figures or in words up to twelve?
bool names_a_number(std::string_view text) {
    static constexpr std::array<std::string_view, 15> number_words{"one",    "two",    "three", "four", "five",
                                                                   "six",    "seven",  "eight", "nine", "ten",
                                                                   "eleven", "twelve", "both",  "only", "none"};
    std::string word;
    const auto is_number = [&] { return std::ranges::find(number_words, word) != number_words.end(); };
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            return true;
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (lower >= 'a' && lower <= 'z') {
            word += lower;
            continue;
        }
        if (is_number())
            return true;
        word.clear();
    }
    return is_number();
}

}  // namespace

std::vector<FigureRef> talks_about(const IndicatorResult& result, const Observation& about) {
    std::vector<FigureRef> refs{about.value_ref, about.numerator_ref, about.denominator_ref};
    for (const Comparison* c : {&result.since_baseline, &result.on_year, &result.on_previous}) {
        refs.push_back(c->earlier_ref);
        refs.push_back(c->difference_ref);
    }
    std::erase(refs, no_figure);
    return refs;
}

Inlines guarded(Inlines body, std::string_view written, const std::vector<FigureRef>& rests_on) {
    if (rests_on.empty() || !names_a_number(written))
        return body;
    std::string otherwise = "This part is withheld, since it would tell a figure that is hidden.";
    for (Inline& piece : body)
        if (const Text* text = std::get_if<Text>(&piece)) {
            piece = Claim{text->text, rests_on, otherwise, text->emphasis};
            otherwise.clear();
        }
    return body;
}

}  // namespace boardpack
