#include <algorithm>
#include <cctype>
#include <optional>

#include "chart/marks/axis.hpp"

namespace boardpack {
namespace {

constexpr double tick_length = 3;
constexpr double between_labels = 4;
constexpr double beyond_plot = 3;  // labels may begin this far left of the plot

/// The words under one slot: "Q3", and the year that it shares with its neighbours.
struct SlotWords {
    std::string name;
    std::string year;  // "" when the name says it all
    int in_year = 0;   // month number, for thinning by the calendar
};

SlotWords words_of(const Period& p) {
    switch (p.kind()) {
        case PeriodKind::month:
            return {std::string{month_name(p.first().month()).substr(0, 3)}, std::to_string(p.first().year()),
                    static_cast<int>(p.first().month())};
        case PeriodKind::financial_quarter:
        case PeriodKind::financial_half:
        case PeriodKind::calendar_quarter:
        case PeriodKind::academic_term: {
            const auto code = p.code();
            const auto dash = code.rfind('-');
            auto name = code.substr(dash + 1);
            name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
            const auto year = Period::parse(code.substr(0, dash));
            return {std::move(name), year ? year->display() : std::string{}, 0};
        }
        case PeriodKind::financial_year:
        case PeriodKind::academic_year:
        case PeriodKind::calendar_year:
            return {p.display(), {}, 0};
        case PeriodKind::day:
            break;
    }
    return {p.short_label(), {}, 0};
}

bool two_rows(const PeriodScale& scale) {
    return scale.one_kind() && !scale.slots().empty() && !words_of(scale.slots().front()).year.empty();
}

struct AxisLabel {
    std::string text;
    double x = 0;
};

class RowOfLabels {
public:
    /// `left`: labels do not go further left, where the value axis has its lowest label.
    RowOfLabels(Canvas& canvas, double left, double baseline, const Colour& colour)
        : canvas_(canvas), left_(left), baseline_(baseline), style_(canvas.style(colour)) {}

    /// Draws all or none.
    bool draw(const std::vector<AxisLabel>& labels) {
        std::optional<double> end;
        for (const auto& l : labels) {
            const auto box = canvas_.text_box(l.text, style_, place(l));
            if (!canvas_.fits(box) || (end && box.x < *end + between_labels))
                return false;
            end = box.right();
        }
        for (const auto& l : labels) canvas_.text(l.text, style_, place(l));
        return true;
    }

    /// Draws every n-th label counted from the last, n as small as it can be.
    void draw_thinned(const std::vector<AxisLabel>& labels) {
        for (std::size_t stride = 1; stride <= labels.size(); ++stride) {
            std::vector<AxisLabel> kept;
            for (std::size_t i = 0; i < labels.size(); ++i)
                if ((labels.size() - 1 - i) % stride == 0)
                    kept.push_back(labels[i]);
            if (draw(kept))
                return;
            // A year of which only the end is shown sits too near to the next one.
            kept.erase(kept.begin());
            if (stride == 1 && kept.size() > 1 && draw(kept))
                return;
        }
    }

private:
    [[nodiscard]] TextPlace place(const AxisLabel& l) const {
        const double half = canvas_.text_width(l.text, style_) / 2;
        return canvas_.held_inside(l.text, style_, {std::max(l.x, left_ + half), baseline_, Anchor::middle});
    }
    Canvas& canvas_;
    double left_;
    double baseline_;
    LabelStyle style_;
};

double row_height(const Canvas& canvas) { return canvas.line_height() + 1; }

/// Names of the quarters or months in the first row, their years in the second.
void draw_two_rows(Canvas& canvas, const PeriodAxis& axis, const std::vector<SlotWords>& words) {
    const auto& colours = canvas.theme().colours;
    const auto x = [&](std::size_t slot) { return axis.scale->at(slot, axis.from, axis.to); };
    const double first_baseline = axis.y + tick_length + canvas.ascent();

    RowOfLabels names{canvas, axis.left - beyond_plot, first_baseline, colours.muted};
    bool drawn = false;
    bool all_drawn = false;
    for (const int months : {1, 3, 6}) {
        std::vector<AxisLabel> labels;
        for (std::size_t i = 0; i < words.size(); ++i)
            if (months == 1 || (words[i].in_year > 0 && (words[i].in_year - 1) % months == 0))
                labels.push_back({words[i].name, x(i)});
        if (!labels.empty() && names.draw(labels)) {
            drawn = true;
            all_drawn = months == 1;
            break;
        }
    }

    std::vector<AxisLabel> years;
    for (std::size_t i = 0; i < words.size();) {
        auto end = i;
        while (end + 1 < words.size() && words[end + 1].year == words[i].year) ++end;
        years.push_back({words[i].year, (x(i) + x(end)) / 2});
        if (i > 0) {
            const double edge = (x(i - 1) + x(i)) / 2;
            // Only as deep as the first row, since a year's words may be wider than its quarters; and not through a
            // name that reaches over the place of its left-out neighbour.
            const double depth = tick_length + (all_drawn ? row_height(canvas) : 0);
            canvas.line({edge, axis.y}, {edge, std::min(axis.y + depth, canvas.height())}, {colours.rule, 0.75, {}});
        }
        i = end + 1;
    }
    RowOfLabels{canvas, axis.left - beyond_plot, first_baseline + (drawn ? row_height(canvas) : 1),
                drawn ? colours.ink : colours.muted}
        .draw_thinned(years);
}

}  // namespace

double period_axis_height(const Canvas& canvas, const PeriodScale& scale) {
    return tick_length + row_height(canvas) * (two_rows(scale) ? 2 : 1);
}

double period_axis_inset(const Canvas& canvas, const PeriodScale& scale, double plot_width) {
    const auto& slots = scale.slots();
    double half = 0;
    for (const auto* p : {&slots.front(), &slots.back()})
        half = std::max(
            half, canvas.text_width(scale.one_kind() ? words_of(*p).name : p->short_label(), canvas.style({})) / 2);
    return std::clamp(half - beyond_plot, std::min(4.0, plot_width * 0.1), plot_width * 0.1);
}

void draw_period_axis(Canvas& canvas, const PeriodAxis& axis) {
    const auto& colours = canvas.theme().colours;
    canvas.line({axis.left, axis.y}, {axis.right, axis.y}, {colours.muted, 0.75, {}});
    const auto& slots = axis.scale->slots();
    const bool crowded = slots.size() > 1 && (axis.to - axis.from) / static_cast<double>(slots.size() - 1) < 4;
    std::vector<SlotWords> words;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        words.push_back(words_of(slots[i]));
        const double x = axis.scale->at(i, axis.from, axis.to);
        if (!crowded)
            canvas.line({x, axis.y}, {x, axis.y + tick_length - 0.5}, {colours.muted, 0.5, {}});
    }
    if (two_rows(*axis.scale)) {
        draw_two_rows(canvas, axis, words);
        return;
    }
    std::vector<AxisLabel> labels;
    for (std::size_t i = 0; i < slots.size(); ++i)
        labels.push_back(
            {axis.scale->one_kind() ? words[i].name : slots[i].short_label(), axis.scale->at(i, axis.from, axis.to)});
    RowOfLabels{canvas, axis.left - beyond_plot, axis.y + tick_length + canvas.ascent(), colours.muted}.draw_thinned(
        labels);
}

}  // namespace boardpack
