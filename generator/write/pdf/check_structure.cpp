#include "write/pdf/check_structure.hpp"

#include <fmt/format.h>

#include "write/pdf/roles.hpp"

namespace boardpack {

std::string FoundElement::where(int index) const { return fmt::format("element {} ({})", index, type); }

namespace {

using Handle = QPDFObjectHandle;

class TreeWalk {
public:
    TreeWalk(QPDF& pdf, std::vector<PdfFinding>& findings)
        : pdf_(pdf), findings_(findings), root_(pdf.getRoot().getKey("/StructTreeRoot")) {}

    FoundStructure walk() {
        if (!root_.isDictionary()) {
            findings_.push_back({"structure-tree", "document", "there is none"});
            return std::move(found_);
        }
        for (Handle kid : items(root_.getKey("/K"))) element(kid, -1);
        if (found_.elements.empty() || found_.elements.front().type != "Document")
            findings_.push_back({"structure-tree", "document", "its first element is no Document"});
        if (Handle tree = root_.getKey("/ParentTree"); tree.isDictionary())
            for (auto& [key, value] : QPDFNumberTreeObjectHelper(tree, pdf_, false).getAsMap())
                found_.parents.emplace(key, value);
        return std::move(found_);
    }

private:
    static std::vector<Handle> items(Handle kids) {
        if (kids.isNull())
            return {};
        return kids.isArray() ? kids.getArrayAsVector() : std::vector<Handle>{kids};
    }

    /// Follows the role map to a standard type.
    std::string standard(const std::string& type) {
        std::string at = type;
        Handle map = root_.getKey("/RoleMap");
        for (int steps = 0; steps < 16; ++steps) {
            if (is_standard_role(at))
                return at;
            Handle next = map.isDictionary() ? map.getKey("/" + at) : Handle::newNull();
            if (!next.isName())
                break;
            at = next.getName().substr(1);
        }
        findings_.push_back({"role", fmt::format("element type {}", type), "the role map leads to no standard type"});
        return type;
    }

    void element(Handle object, int parent) {
        if (!object.isDictionary() || !object.getKey("/S").isName()) {
            findings_.push_back({"structure-tree", "document", "something in the tree is no structure element"});
            return;
        }
        if (!visited_.insert(object.getObjGen()).second) {
            findings_.push_back({"structure-tree", "document", "an element stands in the tree twice"});
            return;
        }
        const int index = static_cast<int>(found_.elements.size());
        FoundElement& made = found_.elements.emplace_back();
        made.object = object;
        made.type = standard(object.getKey("/S").getName().substr(1));
        made.parent = parent;
        const std::string where = made.where(index);
        const QPDFObjGen above = parent < 0 ? root_.getObjGen() : at(parent).object.getObjGen();
        if (object.getKey("/P").getObjGen() != above)
            findings_.push_back({"parent-link", where, "/P is not the element above"});
        if (parent >= 0)
            at(parent).children.push_back(index);
        for (Handle kid : items(object.getKey("/K"))) kid_of(index, where, kid);
    }

    void kid_of(int index, const std::string& where, Handle kid) {
        Handle object = at(index).object;
        Handle page = object.getKey("/Pg");
        if (kid.isInteger()) {
            claim(index, where, page, kid.getIntValueAsInt());
        } else if (kid.isDictionary() && kid.getKey("/Type").isNameAndEquals("/MCR")) {
            Handle own = kid.getKey("/Pg");
            claim(index, where, own.isDictionary() ? own : page, kid.getKey("/MCID").getIntValueAsInt());
        } else if (kid.isDictionary() && kid.getKey("/Type").isNameAndEquals("/OBJR")) {
            at(index).has_content = at(index).has_annotation = true;
            if (!found_.annotations.emplace(kid.getKey("/Obj").getObjGen(), object.getObjGen()).second)
                findings_.push_back({"link-owner", where, "the annotation belongs to another element too"});
        } else {
            element(kid, index);
        }
    }

    void claim(int index, const std::string& where, Handle page, int mcid) {
        at(index).has_content = true;
        if (!page.isDictionary())
            findings_.push_back({"mark-owner", where, fmt::format("MCID {} without a page", mcid)});
        else if (!found_.marks.emplace(std::pair(page.getObjGen(), mcid), at(index).object.getObjGen()).second)
            findings_.push_back({"mark-owner", where, fmt::format("MCID {} belongs to another element too", mcid)});
    }

    FoundElement& at(int index) { return found_.elements[static_cast<std::size_t>(index)]; }

    QPDF& pdf_;
    std::vector<PdfFinding>& findings_;
    Handle root_;
    FoundStructure found_;
    std::set<QPDFObjGen> visited_;
};

}  // namespace

FoundStructure find_structure(QPDF& pdf, std::vector<PdfFinding>& findings) { return TreeWalk(pdf, findings).walk(); }

void check_marks(const FoundStructure& found, const std::vector<QPDFObjectHandle>& pages,
                 const std::vector<std::set<int>>& mcids, std::vector<PdfFinding>& findings) {
    auto unmet = found.marks;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const std::string where = fmt::format("page {}", i + 1);
        const auto find = [&](std::string message) { findings.push_back({"mark-owner", where, std::move(message)}); };
        Handle page = pages[i];
        Handle key = page.getKey("/StructParents");
        Handle owners = Handle::newNull();
        if (key.isInteger()) {
            if (const auto entry = found.parents.find(key.getIntValue()); entry != found.parents.end())
                owners = entry->second;
        }
        if (!mcids[i].empty() && !owners.isArray()) {
            find("the parent tree has no entry for it");
            continue;
        }
        for (const int mcid : mcids[i]) {
            const auto claim = found.marks.find({page.getObjGen(), mcid});
            if (claim == found.marks.end()) {
                find(fmt::format("MCID {} belongs to no element", mcid));
                continue;
            }
            unmet.erase(claim->first);
            if (mcid >= owners.getArrayNItems() || owners.getArrayItem(mcid).getObjGen() != claim->second)
                find(fmt::format("the parent tree gives MCID {} to another element", mcid));
        }
        if (owners.isArray() && owners.getArrayNItems() != static_cast<int>(mcids[i].size()))
            find(fmt::format("the parent tree has {} entries, the page {} marks", owners.getArrayNItems(),
                             mcids[i].size()));
    }
    for (const auto& [mark, element] : unmet)
        findings.push_back({"mark-owner", fmt::format("object {}", element.getObj()),
                            fmt::format("it claims MCID {}, which its page does not have", mark.second)});
}

}  // namespace boardpack
