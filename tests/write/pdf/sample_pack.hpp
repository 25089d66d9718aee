#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "layout/paged.hpp"
#include "layout/typesetter.hpp"
#include "write/pdf/pdf.hpp"

namespace boardpack::test {

/// A small pack set by hand: what the PDF writer has to cope with, without the layout stage. Blocks are placed one
/// under another; a page is full when its height is used.
class SamplePack {
public:
    explicit SamplePack(Typesetter& typesetter, double page_width = 400, double page_height = 500)
        : typesetter_(typesetter), width_(page_width), height_(page_height) {
        pack_.meta.pack_id = "sample";
        pack_.meta.board = "SEND Partnership Board";
        pack_.meta.title = "Quarterly report, 2025-26 Q4";
        pack_.meta.subject = "SEND strategy 2023-2026 & more";
        pack_.meta.author = "SEND Partnership";
        pack_.meta.period = "2025-26 Q4";
        pack_.meta.period_dates = "January to March 2026";
        pack_.meta.cut_off = Date::parse("2026-04-30");
        pack_.meta.illustrative = true;
    }

    void section(const std::string& title, SectionRole role = SectionRole::annex) {
        auto section = std::make_shared<Section>();
        section->title = title;
        section->anchor = "section-" + std::to_string(pack_.sections.size());
        section->role = role;
        pack_.sections.push_back({std::move(section), {}});
        new_page();
    }

    void new_page() {
        auto body = std::make_shared<PageBody>();
        body->width = width_;
        body->height = height_;
        bodies_.push_back(std::move(body));
        sections_of_pages_.push_back(static_cast<int>(pack_.sections.size()) - 1);
        y_ = 64;
    }

    /// Places a block at the end of the current section; header rows are repeated on each further page.
    void place(const std::shared_ptr<const LaidBlock>& block) {
        pack_.sections.back().blocks.push_back(block);
        for (std::size_t i = 0; i < block->pieces.size(); ++i) {
            if (y_ + block->pieces[i].height > height_ - 58) {
                new_page();
                for (int h = 0; h < block->header_pieces; ++h) put(block, block->header_begin + h, true);
            }
            put(block, static_cast<int>(i), false);
        }
        y_ += 8;
    }

    /// Text in lines, each a piece of its own; the parts carry nodes of `block`.
    std::shared_ptr<LaidBlock> text_block(std::vector<StructNode> nodes, const std::vector<StyledText>& parts,
                                          const std::string& anchor = {}) {
        auto block = std::make_shared<LaidBlock>();
        block->nodes = std::move(nodes);
        const auto shaped = typesetter_.shape(parts, width_ - 108, 1.35);
        for (std::size_t i = 0; i < shaped->lines().size(); ++i) {
            Piece piece;
            piece.height = shaped->lines()[i].ascent + shaped->lines()[i].descent;
            piece.items.push_back(TextItem{shaped, static_cast<int>(i), 0, shaped->lines()[i].ascent});
            if (i == 0 && !anchor.empty())
                piece.anchors.push_back(anchor);
            block->pieces.push_back(std::move(piece));
        }
        return block;
    }

    void heading(const std::string& type, const std::string& text, const std::string& anchor) {
        place(text_block({node(type)}, {{.text = text, .size = 16, .weight = Weight::bold, .tag = 0}}, anchor));
        pack_.outline.push_back({text, anchor, type == "H1" ? 1 : 2});
    }

    void paragraph(const std::string& text) { place(text_block({node("P")}, {{.text = text, .tag = 0}})); }

    /// "before LINK after", in one paragraph.
    void linked(const std::string& before, const std::string& text, const std::string& target,
                const std::string& after) {
        StructNode link = node("Link", 0);
        link.link = target;
        link.link_text = text;
        place(text_block({node("P"), link}, {{.text = before, .tag = 0},
                                             {.text = text, .colour = {0, 0, 0.8}, .tag = 1, .underline = true},
                                             {.text = after, .tag = 0}}));
    }

    void figure(const std::string& alt, const std::string& caption) {
        auto block = std::make_shared<LaidBlock>();
        StructNode figure = node("Figure");
        figure.alt = alt;
        figure.bbox = true;
        block->nodes = {figure, node("Caption", 0)};
        auto scene = std::make_shared<Scene>();
        scene->width = 200;
        scene->height = 60;
        ScenePath line;
        line.steps = {{.kind = PathStep::Kind::move, .x = 0, .y = 60},
                      {.kind = PathStep::Kind::line, .x = 100, .y = 10},
                      {.kind = PathStep::Kind::line, .x = 200, .y = 40}};
        line.stroked = true;
        line.pen.width = 1.5;
        scene->items.emplace_back(line);
        SceneText label;
        label.x = 100;
        label.y = 9;
        label.text = "85.7%";
        label.anchor = Anchor::middle;
        scene->items.emplace_back(label);
        label.angle = 90;
        label.text = "per cent";
        label.x = 6;
        label.y = 50;
        scene->items.emplace_back(label);
        Piece piece;
        piece.height = 80;
        piece.items.push_back(SceneItem{scene, 0, 0, 0});
        const auto words = typesetter_.shape({{.text = caption, .size = 8, .tag = 1}}, 0, 1);
        piece.items.push_back(TextItem{words, 0, 0, 74});
        block->pieces.push_back(std::move(piece));
        place(block);
    }

    /// Two columns, a header row and `rows` rows; an artifact rule beneath each.
    void table(int rows) {
        auto block = std::make_shared<LaidBlock>();
        StructNode table = node("Table");
        table.summary = "Measures and their values";
        block->nodes = {table, node("Caption", 0), node("THead", 0), node("TBody", 0)};
        text_row(*block, {{1, "Measures of the quarter"}}, true);
        row(*block, 2, "TH", "Measure", "Value", {});
        block->header_begin = 1;
        block->header_pieces = 1;
        for (int i = 0; i < rows; ++i)
            row(*block, 3, "TD", "Measure " + std::to_string(i + 1), std::to_string(80 + i) + ".5%",
                "m" + std::to_string(i % 5) + "/2025-26-Q4/E08000012/value");
        place(block);
    }

    void list(const std::vector<std::string>& items) {
        auto block = std::make_shared<LaidBlock>();
        StructNode list = node("L");
        list.list_numbering = "Disc";
        block->nodes = {list};
        for (const std::string& item : items) {
            const int li = add(*block, node("LI", 0));
            const int label = add(*block, node("Lbl", li));
            const int body = add(*block, node("LBody", li));
            text_row(*block, {{label, "•"}, {body, item}}, false);
        }
        place(block);
    }

    /// The finished pack.
    PagedPack finish() {
        for (std::size_t i = 0; i < bodies_.size(); ++i) pack_.pages.push_back({bodies_[i], sections_of_pages_[i]});
        return pack_;
    }

    DocumentMeta& meta() { return pack_.meta; }
    std::vector<OutlineItem>& outline() { return pack_.outline; }

    static StructNode node(const std::string& type, int parent = -1) {
        StructNode made;
        made.type = type;
        made.parent = parent;
        return made;
    }

    static int add(LaidBlock& block, StructNode made) {
        block.nodes.push_back(std::move(made));
        return static_cast<int>(block.nodes.size()) - 1;
    }

private:
    void put(const std::shared_ptr<const LaidBlock>& block, int piece, bool repeated) {
        bodies_.back()->placed.push_back({block, piece, 54, y_, repeated});
        y_ += block->pieces[static_cast<std::size_t>(piece)].height;
    }

    void row(LaidBlock& block, int group, const std::string& type, const std::string& first, const std::string& second,
             const std::string& id) {
        const int tr = add(block, node("TR", group));
        StructNode cell = node("TH", tr);
        cell.scope = type == "TH" ? "Column" : "Row";
        const int left = add(block, cell);
        cell = node(type, tr);
        cell.scope = type == "TH" ? "Column" : "";
        const int right = add(block, cell);
        int inner = right;
        if (!id.empty()) {
            StructNode span = node("Span", right);
            span.id = id;
            inner = add(block, span);
        }
        text_row(block, {{left, first}, {inner, second}}, true);
    }

    void text_row(LaidBlock& block, const std::vector<std::pair<int, std::string>>& cells, bool rule) {
        Piece piece;
        piece.height = 18;
        double x = 0;
        for (const auto& [tag, text] : cells) {
            const auto shaped = typesetter_.shape({{.text = text, .size = 9, .tag = tag}}, 0, 1);
            piece.items.push_back(TextItem{shaped, 0, x, 12});
            x += 130;
        }
        if (rule) {
            ScenePath line;
            line.steps = {{.kind = PathStep::Kind::move, .x = 0, .y = 17},
                          {.kind = PathStep::Kind::line, .x = 260, .y = 17}};
            line.stroked = true;
            line.pen.width = 0.5;
            piece.items.push_back(PathItem{line, artifact});
        }
        block.pieces.push_back(std::move(piece));
    }

    Typesetter& typesetter_;
    double width_, height_, y_ = 0;
    PagedPack pack_;
    std::vector<std::shared_ptr<PageBody>> bodies_;
    std::vector<int> sections_of_pages_;
};

/// A pack with one of everything: links in and out, wrapped and over two pages; a table over two pages; a figure; a
/// list.
inline PagedPack everything(Typesetter& typesetter, const std::string& id = "sample") {
    SamplePack sample(typesetter);
    sample.meta().pack_id = id;
    sample.section("Cover", SectionRole::cover);
    sample.heading("H1", "Quarterly report", "top");
    sample.paragraph("Six children waited longer than 20 working days. “Quoted” – and a minus: −3.2.");
    sample.linked("What to read first: ", "the scorecard", "#scorecard", ".");
    sample.section("Scorecard", SectionRole::scorecard);
    sample.heading("H1", "Scorecard", "scorecard");
    sample.linked("The law that stands behind this measure can be read in full at the place where ",
                  "all the legislation of the United Kingdom is kept and published for everyone",
                  "https://example.org/ukpga/2014/6(part)", " and in the library, with more words to fill the line.");
    sample.figure("Line chart: rose from 60% to 85.7%, then fell to 70%.", "Source: case management, April 2026");
    sample.heading("H2", "Measures", "measures");
    sample.table(22);
    sample.list({"First thing", "Second thing"});
    sample.linked("Back to ", "the start", "#top", ".");
    return sample.finish();
}

}  // namespace boardpack::test
