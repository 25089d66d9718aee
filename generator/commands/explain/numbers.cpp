#include <algorithm>

#include "commands/explain/topics.hpp"
#include "evaluate/quantities.hpp"
#include "figure/format.hpp"

namespace boardpack {

Detail number_detail(std::string key, std::string label, const std::optional<Rational>& number, const Shape& shape,
                     std::string why_not) {
    if (!number)
        return detail(std::move(key), std::move(label), std::move(why_not));
    const bool rounded = number->rounded(shape.decimals) != *number;
    return {std::move(key), std::move(label),
            ExactNumber{format_value(*number, shape, Wording::spoken), number->exact(), rounded}};
}

Detail value_detail(const Explained& e, const Observation& o, std::string label) {
    return number_detail("value", std::move(label), o.value, value_shape(e.indicator()),
                         std::string{status_words(o.why_not)});
}

Detail date_detail(std::string key, std::string label, const std::optional<Date>& date) {
    return detail(std::move(key), std::move(label), date ? date->iso() : std::string{});
}

std::string mark_words(const Provenance& provenance) {
    std::string words{name_of(provenance.stage)};
    words += provenance.revised ? ", revised" : "";
    words += provenance.published ? ", published" : "";
    words += provenance.illustrative ? ", illustrative" : "";
    return words;
}

std::string spaced(std::string_view name) {
    std::string words{name};
    std::ranges::replace(words, '_', ' ');
    return words;
}

Detail figure_detail(const Explained& e, std::string key, std::string label, FigureRef ref) {
    if (ref == no_figure)
        return {std::move(key), std::move(label)};
    const FigureEntry& entry = e.evaluation.figures.at(ref);
    const auto* number = std::get_if<Rational>(&entry.content);
    return number ? Detail{std::move(key), std::move(label), exact_number(entry, *number)}
                  : detail(std::move(key), std::move(label),
                           std::string{status_words(std::get<StatusCode>(entry.content))});
}

}  // namespace boardpack
