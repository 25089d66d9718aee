#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "figure/format.hpp"
#include "figure/shown_figures.hpp"
#include "pack/inline.hpp"

namespace boardpack {

/// The figures that a workbook shows, each once, in order of first appearance: the rows of its data sheet.
class FigureLog {
public:
    void add(FigureRef figure) {
        if (figure != no_figure && seen_.insert(figure).second)
            order_.push_back(figure);
    }
    [[nodiscard]] const std::vector<FigureRef>& order() const { return order_; }

private:
    std::vector<FigureRef> order_;
    std::unordered_set<FigureRef> seen_;
};

/// Running text as one string, figures worded for a sentence.
[[nodiscard]] std::string plain_text(const Inlines& text, const ShownFigures& figures, FigureLog& log);

/// The links of running text that may be written.
[[nodiscard]] std::vector<LinkTo> links_of(const Inlines& text);

/// The one part of running text that is not white space; null when there is none or more than one.
[[nodiscard]] const Inline* only_part(const Inlines& text);

}  // namespace boardpack
