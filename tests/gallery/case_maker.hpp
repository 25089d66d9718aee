#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "figure/shown_figures.hpp"
#include "pack/chart_spec.hpp"

namespace boardpack::gallery {

/// The ordinary case of a chart and its extremes.
enum class Flavour {
    ordinary,
    one_value,
    all_equal,
    all_missing,
    mixed,  // hidden, missing and provisional values among others
    negative,
    huge,
    tiny,
    many,  // 80 periods, 12 series, 40 rows
    long_names,
    accents
};

}  // namespace boardpack::gallery

namespace boardpack {
template <>
struct Names<gallery::Flavour> {
    using F = gallery::Flavour;
    static constexpr auto all = std::to_array<NameOf<F>>({{"ordinary", F::ordinary},
                                                          {"one-value", F::one_value},
                                                          {"all-equal", F::all_equal},
                                                          {"all-missing", F::all_missing},
                                                          {"mixed", F::mixed},
                                                          {"negative", F::negative},
                                                          {"huge", F::huge},
                                                          {"tiny", F::tiny},
                                                          {"many", F::many},
                                                          {"long-names", F::long_names},
                                                          {"accents", F::accents}});
};
}  // namespace boardpack

namespace boardpack::gallery {

/// Makes the figures and names of one case. All cases share one list of figures, as the packs of a build do.
class CaseMaker {
public:
    CaseMaker(std::vector<ShownFigure>& figures, Flavour flavour, Shape usual)
        : figures_(figures), flavour_(flavour), shape_(shape_for(flavour, usual)) {}

    [[nodiscard]] Flavour flavour() const { return flavour_; }
    [[nodiscard]] const Shape& shape() const { return shape_; }

    /// `usual` rows, one in the case of one value, many otherwise.
    [[nodiscard]] std::size_t number(std::size_t usual, std::size_t many) const {
        return flavour_ == Flavour::one_value ? 1 : flavour_ == Flavour::many ? many : usual;
    }

    /// The figure of a usual value, turned into what the case asks for.
    FigureRef figure(const Rational& usual, std::size_t index) {
        if (flavour_ == Flavour::all_missing)
            return without(index % 2 == 0 ? StatusCode::awaiting : StatusCode::suppressed, shape_);
        if (flavour_ == Flavour::mixed && index % 4 == 1)
            return without(index % 8 == 1 ? StatusCode::suppressed : StatusCode::awaiting, shape_);
        return given(turned(usual), shape_, flavour_ == Flavour::mixed && index % 4 == 3);
    }
    /// A figure as it is, whatever the case: levels to compare with, sizes of places.
    FigureRef given(const Rational& value, const Shape& shape, bool provisional = false) {
        ShownFigure f;
        f.content = value;
        f.shape = shape;
        f.provisional = provisional;
        return add(std::move(f));
    }
    FigureRef level(const Rational& usual) { return given(turned(usual), shape_); }

    /// The i-th of the names that a chart uses.
    [[nodiscard]] std::string name(std::size_t i) const {
        static constexpr std::array<std::string_view, 12> usual{
            "Liverpool", "Knowsley", "Sefton",     "St Helens",  "Wirral",        "Halton",
            "Salford",   "Rochdale", "Hartlepool", "Sunderland", "Middlesbrough", "Newcastle upon Tyne"};
        static constexpr std::array<std::string_view, 4> accented{"Zoë Müller-Łukaszewicz", "Ynys Môn a’r Fenai",
                                                                  "Café Ångström, Σπάρτη", "Львів і Чернівці"};
        static constexpr std::array<std::string_view, 4> lengthy{
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
            "Percentage of children in care whose initial health assessment was completed within twenty working days "
            "of "
            "the day on which they came into care, wherever they were placed at that time",
            "X", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"};
        switch (flavour_) {
            case Flavour::accents:
                return std::string{accented[i % accented.size()]} + numbered(i / accented.size());
            case Flavour::long_names:
                return std::string{lengthy[i % lengthy.size()]} + numbered(i / lengthy.size());
            default:
                return std::string{usual[i % usual.size()]} + numbered(i / usual.size());
        }
    }

    /// A value between low and high that looks like data, the same on every machine.
    [[nodiscard]] static Rational like_data(std::size_t i, std::int64_t low, std::int64_t high) {
        const auto span = (high - low) * 10;
        return Rational::ratio(low * 10 + static_cast<std::int64_t>((i * 37 + i * i * 11) % 101) * span / 100, 10);
    }

private:
    static Shape shape_for(Flavour flavour, const Shape& usual) {
        switch (flavour) {
            case Flavour::negative:
                return {usual.unit, usual.decimals, true};
            case Flavour::huge:
                return {Unit::pounds, 0, false};
            case Flavour::tiny:
                return {Unit::ratio, 5, false};
            default:
                return usual;
        }
    }
    static std::string numbered(std::size_t n) { return n == 0 ? "" : " " + std::to_string(n + 1); }

    [[nodiscard]] Rational turned(const Rational& usual) const {
        switch (flavour_) {
            case Flavour::all_equal:
                return Rational{42};
            case Flavour::negative:
                return usual / Rational{4} - Rational{15};
            case Flavour::huge:
                return usual * Rational{9'000'000'000};
            case Flavour::tiny:
                return usual / Rational{1'000'000};
            default:
                return usual;
        }
    }
    FigureRef without(StatusCode why, const Shape& shape) {
        ShownFigure f;
        f.content = why;
        f.shape = shape;
        return add(std::move(f));
    }
    FigureRef add(ShownFigure figure) {
        figure.id = "gallery/" + std::to_string(figures_.size());
        figures_.push_back(std::move(figure));
        return FigureRef{static_cast<std::uint32_t>(figures_.size() - 1)};
    }

    std::vector<ShownFigure>& figures_;
    Flavour flavour_;
    Shape shape_;
};

}  // namespace boardpack::gallery
