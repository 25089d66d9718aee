#include <algorithm>
#include <cctype>

#include "support/laid.hpp"
#include "support/page_boxes.hpp"

// How the shipped packs are set, on every page.

using namespace boardpack;
using namespace boardpack::test;

namespace {

const Laid& shipped() {
    static const auto out = laid(DiskFiles{BOARDPACK_SOURCE_DIR}, "2025-26-Q4");
    return *out;
}

/// Calls `see(text, line, pack, page)` for every line of text on every page.
template <class See>
void each_line(See see) {
    for (const PagedPack& pack : shipped().pages.value)
        for (std::size_t p = 0; p < pack.pages.size(); ++p)
            for (const PlacedPiece& placed : pack.pages[p].body->placed)
                for (const DrawItem& item : placed.block->pieces[placed.piece].items)
                    if (const auto* text = std::get_if<TextItem>(&item))
                        see(*text, pack, p);
}

/// The words of one line of a shaped text.
std::string line_words(const std::shared_ptr<const ShapedText>& text, int line) {
    return text_of(TextItem{text, line, 0, 0});
}

bool starts_with_unit(std::string_view words) {
    for (const std::string_view unit :
         {"weeks", "week", "days", "months", "years", "percentage", "working", "%", "points"})
        if (words.starts_with(unit) &&
            (words.size() == unit.size() || !std::isalpha(static_cast<unsigned char>(words[unit.size()]))))
            return true;
    return false;
}

}  // namespace

TEST_CASE("no text is set in less than 9 points, no word of a chart in less than 8") {
    double least = 100, least_in_charts = 100;
    for (const PagedPack& pack : shipped().pages.value)
        for (const Page& page : pack.pages)
            for (const PlacedPiece& placed : page.body->placed)
                for (const DrawItem& item : placed.block->pieces[placed.piece].items)
                    if (const auto* text = std::get_if<TextItem>(&item)) {
                        for (const auto& run : text->text->lines()[static_cast<std::size_t>(text->line)].runs)
                            least = std::min(least, run.size);
                    } else if (const auto* scene = std::get_if<SceneItem>(&item)) {
                        for (const auto& part : scene->scene->items)
                            if (const auto* label = std::get_if<SceneText>(&part))
                                least_in_charts = std::min(least_in_charts, label->size);
                    }
    CHECK(least == doctest::Approx(9));
    CHECK(least_in_charts == doctest::Approx(8));
}

TEST_CASE("no line ends between a number and its unit") {
    std::size_t lines = 0;
    each_line([&](const TextItem& item, const PagedPack& pack, std::size_t page) {
        ++lines;
        const std::string words = line_words(item.text, item.line);
        const auto next = static_cast<std::size_t>(item.line) + 1;
        if (words.empty() || next >= item.text->lines().size())
            return;
        const std::string after = line_words(item.text, static_cast<int>(next));
        std::string trimmed = words;
        while (!trimmed.empty() && trimmed.back() == ' ') trimmed.pop_back();
        if (!trimmed.empty() && std::isdigit(static_cast<unsigned char>(trimmed.back())))
            CHECK_MESSAGE(!starts_with_unit(after),
                          pack.meta.pack_id << " page " << page + 1 << ": " << words << " | " << after);
    });
    CHECK(lines > 3000);
}

TEST_CASE("a paragraph of more than three lines leaves at least two of them on either page") {
    for (const PagedPack& pack : shipped().pages.value)
        for (std::size_t p = 0; p + 1 < pack.pages.size(); ++p) {
            // The lines of one text that stand on a page, at its end and at the start of the next.
            const auto lines_on = [&](std::size_t page, const ShapedText* text) {
                int count = 0;
                for (const PlacedPiece& placed : pack.pages[page].body->placed)
                    for (const DrawItem& item : placed.block->pieces[placed.piece].items)
                        if (const auto* t = std::get_if<TextItem>(&item); t && t->text.get() == text)
                            ++count;
                return count;
            };
            for (const PlacedPiece& placed : pack.pages[p].body->placed)
                for (const DrawItem& item : placed.block->pieces[placed.piece].items)
                    if (const auto* t = std::get_if<TextItem>(&item)) {
                        const int here = lines_on(p, t->text.get());
                        const auto all = static_cast<int>(t->text->lines().size());
                        const int there = here < all ? lines_on(p + 1, t->text.get()) : 0;
                        if (there > 0 && all > 3)
                            CHECK_MESSAGE((here >= 2 && there >= 2), pack.meta.pack_id << " page " << p + 1);
                    }
        }
}

TEST_CASE("numbers of a column stand with their decimal points below each other") {
    // Two figures of different length after the point, in the tables of the packs: x of the point, by column.
    Typesetter& typesetter = *shipped().typesetter;
    std::size_t compared = 0;
    for (const PagedPack& pack : shipped().pages.value)
        for (const Page& page : pack.pages) {
            struct Point {
                const LaidBlock* block;
                double right, x;
            };
            std::vector<Point> points;
            for (const PlacedPiece& placed : page.body->placed)
                if (!placed.block->nodes.empty() && placed.block->nodes.front().type == "Table")
                    for (const DrawItem& item : placed.block->pieces[placed.piece].items)
                        if (const auto* t = std::get_if<TextItem>(&item); t && t->text->lines().size() == 1) {
                            const std::string words = text_of(*t);
                            const auto dot = words.find('.');
                            const bool number = words.size() <= 8 && words.ends_with('%') && dot != std::string::npos &&
                                                std::isdigit(static_cast<unsigned char>(words.front()));
                            if (!number)
                                continue;
                            const double size = t->text->lines()[0].runs.front().size;
                            const double before = typesetter.measure(words.substr(0, dot), size, Weight::regular).width;
                            const double width = t->text->lines()[0].width;
                            points.push_back({placed.block.get(), t->x + width, t->x + before});
                        }
            for (std::size_t i = 1; i < points.size(); ++i)
                if (points[i].block == points[i - 1].block && std::abs(points[i].right - points[i - 1].right) < 0.01) {
                    CHECK(std::abs(points[i].x - points[i - 1].x) < 0.6);
                    ++compared;
                }
        }
    CHECK(compared > 2);
}
