#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "write/pdf/check_structure.hpp"

namespace boardpack {

namespace {

using Handle = QPDFObjectHandle;
using Names = std::vector<std::string_view>;

/// Which elements a type may stand in; types that are not listed may stand anywhere.
const std::map<std::string_view, Names> parents_of = {{"TR", {"Table", "THead", "TBody", "TFoot"}},
                                                      {"THead", {"Table"}},
                                                      {"TBody", {"Table"}},
                                                      {"TFoot", {"Table"}},
                                                      {"TH", {"TR"}},
                                                      {"TD", {"TR"}},
                                                      {"LI", {"L"}},
                                                      {"LBody", {"LI"}},
                                                      {"Lbl", {"LI", "Note", "TOCI", "P", "BibEntry", "Form"}},
                                                      {"TOCI", {"TOC"}}};
/// What may stand directly in a type; types that are not listed may hold anything.
const std::map<std::string_view, Names> children_of = {{"Table", {"TR", "THead", "TBody", "TFoot", "Caption"}},
                                                       {"THead", {"TR"}},
                                                       {"TBody", {"TR"}},
                                                       {"TFoot", {"TR"}},
                                                       {"TR", {"TH", "TD"}},
                                                       {"L", {"LI", "L", "Caption"}},
                                                       {"LI", {"Lbl", "LBody"}},
                                                       {"TOC", {"TOCI", "TOC", "Caption"}}};

bool among(const Names& names, const std::string& type) { return std::ranges::find(names, type) != names.end(); }

std::string text_of(Handle value) { return value.isString() ? value.getUTF8Value() : std::string(); }

/// An attribute of an owner ("/Table"), from /A as one dictionary or an array of them.
Handle attribute(const FoundElement& e, const char* owner, const char* key) {
    Handle object = e.object;
    Handle attributes = object.getKey("/A");
    std::vector<Handle> all;
    if (attributes.isArray())
        all = attributes.getArrayAsVector();
    else if (attributes.isDictionary())
        all = {attributes};
    for (Handle a : all)
        if (a.isDictionary() && a.getKey("/O").isNameAndEquals(owner) && a.hasKey(key))
            return a.getKey(key);
    return Handle::newNull();
}

int span(const FoundElement& e, const char* key) {
    Handle value = attribute(e, "/Table", key);
    return value.isInteger() ? std::max(1, value.getIntValueAsInt()) : 1;
}

class ElementCheck {
public:
    ElementCheck(QPDF& pdf, const FoundStructure& found, std::vector<PdfFinding>& findings)
        : pdf_(pdf), found_(found), findings_(findings) {}

    void run() {
        for (std::size_t i = 0; i < found_.elements.size(); ++i) check(static_cast<int>(i));
        check_id_tree();
    }

private:
    [[nodiscard]] const FoundElement& at(int i) const { return found_.elements[static_cast<std::size_t>(i)]; }
    void find(const char* rule, int i, std::string message) {
        findings_.push_back({rule, at(i).where(i), std::move(message)});
    }

    void check(int i) {
        const FoundElement& e = at(i);
        Handle object = e.object;
        check_nesting(i);
        check_heading(i);
        if ((e.type == "Figure" || e.type == "Formula") && text_of(object.getKey("/Alt")).empty() &&
            text_of(object.getKey("/ActualText")).empty())
            find("figure-alt", i, "no alternative text");
        if (e.type == "TH" && !attribute(e, "/Table", "/Scope").isName())
            find("header-scope", i, "a header cell without scope");
        if (e.type == "Table")
            check_table(i);
        if (e.type == "L")
            check_list(i);
        if (e.type == "Link" && !e.has_annotation)
            find("link-annotation", i, "no annotation makes it a link");
        const bool may_be_empty =
            e.type == "TD" || e.type == "TH" || e.type == "TR" || e.type == "LBody" || e.type == "Document";
        if (!may_be_empty && !e.has_content && e.children.empty())
            find("empty-element", i, "nothing stands in it");
        const std::string id = object.getKey("/ID").isString() ? object.getKey("/ID").getStringValue() : std::string();
        if (e.type == "Note" && id.empty())
            find("note-id", i, "a note without ID");
        if (!id.empty() && !ids_.emplace(id, object.getObjGen()).second)
            find("id-unique", i, fmt::format("the ID '{}' is used before", id));
    }

    void check_nesting(int i) {
        const FoundElement& e = at(i);
        const std::string parent = e.parent < 0 ? "" : at(e.parent).type;
        if (const auto rule = parents_of.find(e.type); rule != parents_of.end() && !among(rule->second, parent))
            find("nesting", i, fmt::format("it stands in a {}", parent));
        if (e.parent < 0)
            return;
        if (const auto rule = children_of.find(parent);
            rule != children_of.end() && !among(rule->second, e.type) && !parents_of.contains(e.type))
            find("nesting", i, fmt::format("a {} does not hold it", parent));
    }

    void check_heading(int i) {
        const std::string& type = at(i).type;
        if (type.size() != 2 || type[0] != 'H' || type[1] < '1' || type[1] > '6')
            return;
        const int level = type[1] - '0';
        if (level > heading_ + 1)
            find("heading-order", i, fmt::format("it follows level {}", heading_));
        heading_ = level;
    }

    void check_list(int i) {
        bool labels = false;
        for (const int item : at(i).children)
            for (const int part : at(item).children) labels = labels || at(part).type == "Lbl";
        Handle numbering = attribute(at(i), "/List", "/ListNumbering");
        // /None is an answer too: labels that are words and follow no numbering.
        if (labels && !numbering.isName())
            find("list-numbering", i, "its items have labels, but it does not say of which kind");
    }

    void rows_of(int i, std::vector<int>& rows) const {
        for (const int child : at(i).children) {
            if (at(child).type == "TR")
                rows.push_back(child);
            else if (at(child).type != "Caption")
                rows_of(child, rows);
        }
    }

    /// Every row covers the same columns, counted with cells that reach down from rows above.
    void check_table(int i) {
        std::vector<int> rows;
        rows_of(i, rows);
        std::vector<int> reaching;  // for each column: how many more rows a cell from above covers
        std::optional<std::size_t> width;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            std::size_t column = 0;
            std::vector<int> next = reaching;
            const auto skip_covered = [&] {
                while (column < reaching.size() && reaching[column] > 0) --next[column++];
            };
            for (const int cell : at(rows[r]).children) {
                skip_covered();
                for (int k = 0; k < span(at(cell), "/ColSpan"); ++k, ++column) {
                    if (next.size() <= column)
                        next.resize(column + 1);
                    next[column] = span(at(cell), "/RowSpan") - 1;
                }
            }
            skip_covered();
            reaching = next;
            if (width && *width != column)
                find("table-regular", i,
                     fmt::format("row {} has {} columns, the rows above {}", r + 1, column, *width));
            width = width.value_or(column);
        }
        if (rows.empty())
            find("table-regular", i, "a table without rows");
        else if (std::ranges::any_of(reaching, [](int n) { return n > 0; }))
            find("table-regular", i, "a cell reaches below the last row");
    }

    void check_id_tree() {
        Handle tree = pdf_.getRoot().getKey("/StructTreeRoot").getKeyIfDict("/IDTree");
        std::map<std::string, QPDFObjGen> listed;
        if (tree.isDictionary())
            for (auto& [id, element] : QPDFNameTreeObjectHelper(tree, pdf_, false).getAsMap())
                listed.emplace(id, element.getObjGen());
        std::map<std::string, QPDFObjGen> wanted;
        for (const auto& [id, element] : ids_) wanted.emplace(Handle::newString(id).getUTF8Value(), element);
        if (listed != wanted)
            findings_.push_back(
                {"id-tree", "document",
                 fmt::format("it lists {} IDs, the elements have {}, or other ones", listed.size(), wanted.size())});
    }

    QPDF& pdf_;
    const FoundStructure& found_;
    std::vector<PdfFinding>& findings_;
    std::map<std::string, QPDFObjGen> ids_;
    int heading_ = 0;
};

}  // namespace

void check_elements(QPDF& pdf, const FoundStructure& found, std::vector<PdfFinding>& findings) {
    ElementCheck(pdf, found, findings).run();
}

}  // namespace boardpack
