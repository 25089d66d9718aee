#pragma once

#include <string>
#include <variant>
#include <vector>

#include "figure/figure_store.hpp"

namespace boardpack {

/// What readers may see of one quantity.
struct ShownFigure {
    std::string id;
    std::variant<Rational, StatusCode> content = StatusCode::suppressed;  // suppressed: hidden to protect individuals
    Shape shape;
    bool illustrative = false;
    bool provisional = false;
    bool estimated = false;
    bool revised = false;
    bool published = false;

    [[nodiscard]] bool has_value() const { return std::holds_alternative<Rational>(content); }
    [[nodiscard]] const Rational& value() const { return std::get<Rational>(content); }
    [[nodiscard]] bool hidden() const { return content == std::variant<Rational, StatusCode>{StatusCode::suppressed}; }
};

/// The figures as readers may see them. Made by disclose() alone; charts and writers receive this and never a
/// FigureStore, so that a hidden quantity cannot reach a page.
class ShownFigures {
public:
    ShownFigures() = default;
    [[nodiscard]] const ShownFigure& at(FigureRef ref) const { return figures_[static_cast<std::size_t>(ref)]; }
    [[nodiscard]] std::size_t size() const { return figures_.size(); }

    /// For disclose() and for tests of the writers.
    explicit ShownFigures(std::vector<ShownFigure> figures) : figures_(std::move(figures)) {}

private:
    std::vector<ShownFigure> figures_;
};

}  // namespace boardpack
