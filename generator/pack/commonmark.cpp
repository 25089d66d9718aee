#include "pack/commonmark.hpp"

#include <cmark.h>
#include <fmt/format.h>

#include <memory>

#include "pack/build.hpp"

namespace boardpack {

namespace {

struct FreeNode {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using NodePtr = std::unique_ptr<cmark_node, FreeNode>;

std::string_view name_of_refused(cmark_node_type type) {
    switch (type) {
        case CMARK_NODE_HEADING:
            return "a heading";
        case CMARK_NODE_HTML_BLOCK:
        case CMARK_NODE_HTML_INLINE:
            return "HTML";
        case CMARK_NODE_IMAGE:
            return "an image";
        case CMARK_NODE_CODE:
        case CMARK_NODE_CODE_BLOCK:
            return "code";
        case CMARK_NODE_BLOCK_QUOTE:
            return "a block quotation";
        case CMARK_NODE_THEMATIC_BREAK:
            return "a rule";
        default:
            return "this";
    }
}

/// Walks a parsed text. Emphasis inside emphasis keeps the stronger one.
class Reader {
public:
    Reader(Span where, Diagnostics& diagnostics) : where_(where), diagnostics_(diagnostics) {}

    Blocks blocks(cmark_node* parent, ParagraphStyle style) {
        Blocks out;
        for (cmark_node* node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
            const cmark_node_type type = cmark_node_get_type(node);
            if (type == CMARK_NODE_LIST) {
                out.push_back(block(list(node, style), where_));
                continue;
            }
            if (type != CMARK_NODE_PARAGRAPH)
                refuse(node);
            Inlines text = inlines(node);
            if (text.empty() && cmark_node_get_literal(node))
                append(text, cmark_node_get_literal(node));
            if (!text.empty())
                out.push_back(paragraph(std::move(text), style, where_));
        }
        return out;
    }

    Inlines inlines(cmark_node* parent) {
        Inlines out;
        collect(parent, Emphasis::none, out);
        return out;
    }

private:
    List list(cmark_node* node, ParagraphStyle style) {
        List made;
        made.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        for (cmark_node* item = cmark_node_first_child(node); item; item = cmark_node_next(item))
            made.items.push_back(blocks(item, style));
        return made;
    }

    void collect(cmark_node* parent, Emphasis emphasis, Inlines& out) {
        for (cmark_node* node = cmark_node_first_child(parent); node; node = cmark_node_next(node))
            collect_one(node, emphasis, out);
    }

    void collect_one(cmark_node* node, Emphasis emphasis, Inlines& out) {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_TEXT:
                add(out, cmark_node_get_literal(node), emphasis);
                return;
            case CMARK_NODE_SOFTBREAK:
            case CMARK_NODE_LINEBREAK:
                add(out, " ", emphasis);
                return;
            case CMARK_NODE_EMPH:
                collect(node, emphasis == Emphasis::none ? Emphasis::emphasis : emphasis, out);
                return;
            case CMARK_NODE_STRONG:
                collect(node, Emphasis::strong, out);
                return;
            case CMARK_NODE_LINK:
                link(node, out);
                return;
            case CMARK_NODE_PARAGRAPH:  // inside something refused
                collect(node, emphasis, out);
                return;
            default:
                refuse(node);
                if (const char* literal = cmark_node_get_literal(node))
                    add(out, literal, emphasis);
                collect(node, emphasis, out);
        }
    }

    void link(cmark_node* node, Inlines& out) {
        Inlines inner = inlines(node);
        std::string text;
        for (const Inline& part : inner)
            if (const Text* stretch = std::get_if<Text>(&part))
                text += stretch->text;
        const std::string target = cmark_node_get_url(node);
        if (target.starts_with("https://") || target.starts_with("mailto:")) {
            out.emplace_back(LinkTo{text, target});
            return;
        }
        diagnostics_.error("E0610", where_,
                           fmt::format("line {} of the text links to '{}', but links may only go to https: and mailto: "
                                       "addresses",
                                       line_of(node), target),
                           "write the whole address, beginning with https://");
        add(out, text, Emphasis::none);
    }

    void refuse(cmark_node* node) {
        diagnostics_.error("E0610", where_,
                           fmt::format("line {} of the text holds {}, which the packs do not take", line_of(node),
                                       name_of_refused(cmark_node_get_type(node))),
                           "use paragraphs, lists, *emphasis*, **strong** and [links](https://...) only");
    }

    static int line_of(cmark_node* node) {
        while (node && cmark_node_get_start_line(node) == 0) node = cmark_node_parent(node);
        return node ? cmark_node_get_start_line(node) : 1;
    }

    /// Joins equal neighbours: cmark cuts text at every character that could have been markup.
    static void add(Inlines& out, std::string text, Emphasis emphasis) {
        if (!out.empty())
            if (Text* last = std::get_if<Text>(&out.back()); last && last->emphasis == emphasis) {
                last->text += text;
                return;
            }
        append(out, std::move(text), emphasis);
    }

    Span where_;
    Diagnostics& diagnostics_;
};

void flatten(const Blocks& blocks, std::string_view separator, Inlines& out) {
    for (const BlockPtr& b : blocks) {
        if (!out.empty())
            append(out, std::string{separator});
        if (const Paragraph* text = std::get_if<Paragraph>(&b->content))
            append(out, text->text);
        if (const List* list = std::get_if<List>(&b->content)) {
            Inlines items;
            for (const Blocks& item : list->items) flatten(item, "; ", items);
            append(out, std::move(items));
        }
    }
}

}  // namespace

Blocks blocks_from_commonmark(std::string_view text, Span where, Diagnostics& diagnostics, ParagraphStyle style) {
    const NodePtr root{cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8)};
    return Reader{where, diagnostics}.blocks(root.get(), style);
}

Inlines inlines_from_commonmark(std::string_view text, Span where, Diagnostics& diagnostics) {
    Inlines out;
    flatten(blocks_from_commonmark(text, where, diagnostics), " ", out);
    return out;
}

}  // namespace boardpack
