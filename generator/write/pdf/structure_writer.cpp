#include "write/pdf/structure_writer.hpp"

#include <algorithm>
#include <map>

#include "write/pdf/roles.hpp"

namespace boardpack {

namespace {

using Handle = QPDFObjectHandle;

Handle name(const std::string& text) { return Handle::newName("/" + text); }
Handle integer(std::size_t value) { return Handle::newInteger(static_cast<long long>(value)); }
Handle real(double value) { return Handle::newReal(value, 2, true); }

class StructureWriter {
public:
    StructureWriter(QPDF& pdf, const PackTree& tree, const StructureTargets& targets)
        : pdf_(pdf), tree_(tree), targets_(targets) {}

    void write() {
        root_ = pdf_.makeIndirectObject(Handle::newDictionary());
        elements_.reserve(tree_.elements.size());
        for (const TreeElement& e : tree_.elements)
            elements_.push_back(e.kept ? pdf_.makeIndirectObject(Handle::newDictionary()) : Handle::newNull());
        for (std::size_t i = 0; i < elements_.size(); ++i)
            if (tree_.elements[i].kept)
                fill(elements_[i], tree_.elements[i]);
        fill_root();
        pdf_.getRoot().replaceKey("/StructTreeRoot", root_);
    }

private:
    void fill(Handle& object, const TreeElement& e) {
        object.replaceKey("/S", name(e.type));
        object.replaceKey("/Type", structelem_);
        object.replaceKey("/P", e.parent < 0 ? root_ : elements_[static_cast<std::size_t>(e.parent)]);
        const auto first_mark =
            std::ranges::find_if(e.kids, [](const TreeKid& kid) { return kid.kind == TreeKid::Kind::mark; });
        const int page = first_mark == e.kids.end() ? -1 : first_mark->page;
        if (page >= 0)
            object.replaceKey("/Pg", targets_.pages[static_cast<std::size_t>(page)]);
        std::vector<Handle> kids;
        kids.reserve(e.kids.size());
        for (const TreeKid& kid : e.kids) kids.push_back(kid_object(kid, page));
        if (kids.size() == 1)
            object.replaceKey("/K", kids.front());
        else if (!kids.empty())
            object.replaceKey("/K", Handle::newArray(kids));

        if (!e.title.empty())
            object.replaceKey("/T", Handle::newUnicodeString(e.title));
        if (!e.id.empty()) {
            object.replaceKey("/ID", Handle::newString(e.id));
            ids_.emplace(e.id, object);
        }
        if (!is_standard_role(e.type))
            roles_.emplace(e.type, standard_role(e.type));
        if (e.source != nullptr) {
            if (!e.source->alt.empty())
                object.replaceKey("/Alt", Handle::newUnicodeString(e.source->alt));
            add_attributes(object, e);
        }
    }

    Handle kid_object(const TreeKid& kid, int page) {
        switch (kid.kind) {
            case TreeKid::Kind::element:
                return elements_[static_cast<std::size_t>(kid.number)];
            case TreeKid::Kind::mark: {
                Handle mcid = Handle::newInteger(kid.number);
                if (kid.page == page)
                    return mcid;
                Handle reference = Handle::newDictionary();
                reference.replaceKey("/Type", Handle::newName("/MCR"));
                reference.replaceKey("/Pg", targets_.pages[static_cast<std::size_t>(kid.page)]);
                reference.replaceKey("/MCID", mcid);
                return reference;
            }
            case TreeKid::Kind::annotation: {
                Handle reference = Handle::newDictionary();
                reference.replaceKey("/Type", Handle::newName("/OBJR"));
                reference.replaceKey("/Pg", targets_.pages[static_cast<std::size_t>(kid.page)]);
                reference.replaceKey("/Obj", targets_.annotations[static_cast<std::size_t>(kid.number)]);
                return reference;
            }
        }
        return Handle::newNull();
    }

    void add_attributes(Handle& object, const TreeElement& e) {
        const StructNode& node = *e.source;
        Handle table = Handle::newDictionary();
        if (!node.scope.empty())
            table.replaceKey("/Scope", name(node.scope));
        if (node.column_span > 1)
            table.replaceKey("/ColSpan", Handle::newInteger(node.column_span));
        if (!node.summary.empty())
            table.replaceKey("/Summary", Handle::newUnicodeString(node.summary));
        std::vector<Handle> attributes;
        if (!table.getKeys().empty()) {
            table.replaceKey("/O", Handle::newName("/Table"));
            attributes.push_back(table);
        }
        if (!node.list_numbering.empty()) {
            Handle list = Handle::newDictionary();
            list.replaceKey("/O", Handle::newName("/List"));
            list.replaceKey("/ListNumbering", name(node.list_numbering));
            attributes.push_back(list);
        }
        if (e.box_page && !e.box.empty()) {
            const double height = targets_.heights[static_cast<std::size_t>(*e.box_page)];
            Handle layout = Handle::newDictionary();
            layout.replaceKey("/O", Handle::newName("/Layout"));
            layout.replaceKey("/Placement", Handle::newName("/Block"));
            layout.replaceKey("/BBox", Handle::newArray({real(e.box.x0), real(height - e.box.y1), real(e.box.x1),
                                                         real(height - e.box.y0)}));
            attributes.push_back(layout);
        }
        if (attributes.size() == 1)
            object.replaceKey("/A", attributes.front());
        else if (attributes.size() > 1)
            object.replaceKey("/A", Handle::newArray(attributes));
    }

    void fill_root() {
        root_.replaceKey("/Type", Handle::newName("/StructTreeRoot"));
        root_.replaceKey("/K", Handle::newArray({elements_.front()}));
        if (!roles_.empty()) {
            Handle map = Handle::newDictionary();
            for (const auto& [ours, standard] : roles_) map.replaceKey("/" + ours, name(standard));
            root_.replaceKey("/RoleMap", map);
        }
        if (!ids_.empty()) {
            std::vector<Handle> names;
            for (const auto& [id, object] : ids_) {
                names.push_back(Handle::newString(id));
                names.push_back(object);
            }
            Handle id_tree = Handle::newDictionary();
            id_tree.replaceKey("/Names", Handle::newArray(names));
            root_.replaceKey("/IDTree", pdf_.makeIndirectObject(id_tree));
        }
        std::vector<Handle> numbers;
        for (std::size_t page = 0; page < tree_.marks.size(); ++page) {
            std::vector<Handle> owners;
            owners.reserve(tree_.marks[page].size());
            for (const int e : tree_.marks[page]) owners.push_back(elements_[static_cast<std::size_t>(e)]);
            numbers.push_back(integer(page));
            numbers.push_back(pdf_.makeIndirectObject(Handle::newArray(owners)));
        }
        for (std::size_t k = 0; k < tree_.links.size(); ++k) {
            numbers.push_back(integer(tree_.marks.size() + k));
            numbers.push_back(elements_[static_cast<std::size_t>(tree_.links[k].element)]);
        }
        Handle parents = Handle::newDictionary();
        parents.replaceKey("/Nums", Handle::newArray(numbers));
        root_.replaceKey("/ParentTree", pdf_.makeIndirectObject(parents));
        root_.replaceKey("/ParentTreeNextKey", integer(tree_.marks.size() + tree_.links.size()));
    }

    QPDF& pdf_;
    const PackTree& tree_;
    const StructureTargets& targets_;
    Handle root_;
    Handle structelem_ = Handle::newName("/StructElem");
    std::vector<Handle> elements_;
    std::map<std::string, Handle> ids_;  // a name tree is sorted by bytes
    std::map<std::string, std::string> roles_;
};

}  // namespace

void write_structure(QPDF& pdf, const PackTree& tree, const StructureTargets& targets) {
    StructureWriter(pdf, tree, targets).write();
}

}  // namespace boardpack
