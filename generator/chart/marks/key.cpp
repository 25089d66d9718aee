#include "chart/marks/key.hpp"

namespace boardpack {
namespace {

constexpr double between_entries = 9;

/// An entry with its place.
struct Placed {
    const KeyEntry* entry = nullptr;
    std::string words;
    double x = 0;
    std::size_t row = 0;
};

std::vector<Placed> place(const Canvas& canvas, const std::vector<KeyEntry>& entries) {
    const auto style = canvas.style({});
    std::vector<Placed> placed;
    double x = 0;
    std::size_t row = 0;
    for (const auto& entry : entries) {
        Placed p{&entry, shorten(entry.words, style, canvas.width() - entry.room, canvas.measure()), 0, 0};
        const double width = entry.room + canvas.text_width(p.words, style);
        if (x > 0 && x + width > canvas.width()) {
            x = 0;
            ++row;
        }
        p.x = x;
        p.row = row;
        x += width + between_entries;
        placed.push_back(std::move(p));
    }
    return placed;
}

}  // namespace

std::size_t key_rows(const Canvas& canvas, const std::vector<KeyEntry>& entries) {
    return entries.empty() ? 0 : place(canvas, entries).back().row + 1;
}

void draw_key(Canvas& canvas, const std::vector<KeyEntry>& entries, double baseline, double pitch) {
    const auto style = canvas.style(canvas.theme().colours.muted);
    for (const auto& p : place(canvas, entries)) {
        const double own = baseline + static_cast<double>(p.row) * pitch;
        // A sign without its words would say nothing.
        if (canvas.text(p.words, style, {p.x + p.entry->room, own, Anchor::start}))
            p.entry->sign(canvas, p.x, own - canvas.ascent() * 0.36);
    }
}

}  // namespace boardpack
