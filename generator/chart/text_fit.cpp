#include "chart/text_fit.hpp"

namespace boardpack {
namespace {

/// Byte offsets at which a UTF-8 text may be cut: never inside a code point, never between a letter and its accent.
std::vector<std::size_t> cut_places(const std::string& text) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool continuation = (byte & 0xC0u) == 0x80u;
        // U+0300..U+036F, the combining accents, are the bytes CC 80 .. CD AF.
        const auto following = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0u;
        const bool accent = byte == 0xCCu || (byte == 0xCDu && following <= 0xAFu);
        if (!continuation && !accent)
            places.push_back(i);
    }
    places.push_back(text.size());
    return places;
}

void trim_end(std::string& text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == ',')) text.pop_back();
}

/// How many bytes of the text's beginning, with `tail` after them, fit in the width.
std::size_t fitting_bytes(const std::string& text, const std::string& tail, const LabelStyle& style, double width,
                          const TextMeasure& measure) {
    const auto places = cut_places(text);
    std::size_t good = 0;
    std::size_t bad = places.size();
    while (good + 1 < bad) {
        const auto middle = (good + bad) / 2;
        const auto part = text.substr(0, places[middle]) + tail;
        (measure.measure(part, style.size, style.weight).width <= width ? good : bad) = middle;
    }
    return places.empty() ? 0 : places[good];
}

}  // namespace

std::string shorten(const std::string& text, const LabelStyle& style, double width, const TextMeasure& measure) {
    if (measure.measure(text, style.size, style.weight).width <= width)
        return text;
    auto part = text.substr(0, fitting_bytes(text, "…", style, width, measure));
    trim_end(part);
    return part.empty() ? part : part + "…";
}

std::vector<std::string> wrap(const std::string& text, const LabelStyle& style, double width, std::size_t most_lines,
                              const TextMeasure& measure) {
    const auto fits = [&](const std::string& line) {
        return measure.measure(line, style.size, style.weight).width <= width;
    };
    std::vector<std::string> lines;
    std::string rest = text;
    while (!rest.empty() && lines.size() < most_lines) {
        if (lines.size() + 1 == most_lines || fits(rest)) {
            rest = shorten(rest, style, width, measure);
            if (!rest.empty())
                lines.push_back(rest);
            break;
        }
        std::size_t best = 0;
        for (auto space = rest.find(' '); space != std::string::npos; space = rest.find(' ', space + 1)) {
            if (!fits(rest.substr(0, space)))
                break;
            best = space;
        }
        if (best == 0)
            best = fitting_bytes(rest, "", style, width, measure);
        if (best == 0)
            break;
        lines.push_back(rest.substr(0, best));
        const auto next = rest.find_first_not_of(' ', best);
        rest = next == std::string::npos ? std::string{} : rest.substr(next);
    }
    return lines;
}

}  // namespace boardpack
