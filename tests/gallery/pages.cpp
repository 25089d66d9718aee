#include "pages.hpp"

#include "chart/chart.hpp"
#include "charts.hpp"

namespace boardpack::gallery {
namespace {

BlockPtr block(decltype(Block::content) content) {
    return std::make_shared<const Block>(Block{std::move(content), {}});
}

SectionPtr chart_page(const ChartCase& one, const ShownFigures& figures) {
    Section page;
    page.anchor = one.spec.id;
    page.title = one.kind + ": " + std::string{name_of(one.flavour)};
    page.role = SectionRole::indicator;
    page.columns = 2;
    page.illustrative = true;
    page.blocks.push_back(block(Heading{1, {Text{page.title, Emphasis::none}}, page.anchor}));
    page.blocks.push_back(block(Chart{std::make_shared<const ChartSpec>(one.spec), 0}));
    auto narrow = one.spec;
    narrow.id += "-narrow";
    Group column;
    column.body.push_back(block(Chart{std::make_shared<const ChartSpec>(std::move(narrow)), 0}));
    page.blocks.push_back(block(std::move(column)));
    Group words;
    words.body.push_back(block(Heading{2, {Text{"Alternative text", Emphasis::none}}, one.spec.id + "-words"}));
    words.body.push_back(
        block(Paragraph{{Text{describe_chart(one.spec, figures), Emphasis::none}}, ParagraphStyle::body}));
    page.blocks.push_back(block(std::move(words)));
    return std::make_shared<const Section>(std::move(page));
}

}  // namespace

Pages gallery_pages() {
    auto charts = chart_cases();
    const ShownFigures shown{charts.figures};
    Pages pages;
    pages.document.meta.pack_id = "gallery";
    pages.document.meta.title = "Gallery of charts and texts";
    pages.document.meta.board = "Gallery";
    pages.document.meta.board_short = "Gallery";
    pages.document.meta.period = "No period";
    pages.document.meta.author = "boardpack";
    pages.document.meta.illustrative = true;
    for (const auto& one : charts.cases) pages.document.sections.push_back(chart_page(one, shown));
    pages.figures = std::move(charts.figures);
    for (auto& page : text_pages(pages.figures)) pages.document.sections.push_back(std::move(page));
    return pages;
}

}  // namespace boardpack::gallery
