#include "write/pdf/check.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "write/pdf/check_content.hpp"
#include "write/pdf/check_structure.hpp"
#include "write/pdf/qpdf.hpp"

namespace boardpack {

namespace {

using Handle = QPDFObjectHandle;

std::string text_of(Handle value) { return value.isString() ? value.getUTF8Value() : std::string(); }

bool is_true(Handle value) { return value.isBool() && value.getBoolValue(); }

std::map<std::string, Handle> entries(Handle dictionary) {
    return dictionary.isDictionary() ? dictionary.getDictAsMap() : std::map<std::string, Handle>{};
}

class DocumentCheck {
public:
    explicit DocumentCheck(QPDF& pdf) : pdf_(pdf), root_(pdf.getRoot()) {}

    std::vector<PdfFinding> run() {
        check_catalog();
        check_metadata();
        check_attachments();
        const std::vector<Handle> pages = pdf_.getAllPages();
        for (const Handle& page : pages) page_ids_.insert(page.getObjGen());
        const FoundStructure found = find_structure(pdf_, findings_);
        std::vector<std::set<int>> mcids;
        std::set<QPDFObjGen> on_pages;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            const std::string where = fmt::format("page {}", i + 1);
            mcids.push_back(check_content(pages[i], where, findings_));
            check_annotations(pages[i], where, found, on_pages);
            Handle page = pages[i];
            check_resources(page.getKey("/Resources"), where);
        }
        for (const auto& [annotation, element] : found.annotations)
            if (!on_pages.contains(annotation))
                find("link-owner", fmt::format("object {}", element.getObj()), "its annotation stands on no page");
        check_marks(found, pages, mcids, findings_);
        check_elements(pdf_, found, findings_);
        check_bookmarks();
        return std::move(findings_);
    }

private:
    void find(const char* rule, const std::string& where, std::string message) {
        findings_.push_back({rule, where, std::move(message)});
    }

    void check_catalog() {
        if (text_of(root_.getKey("/Lang")).empty())
            find("language", "document", "the catalog has no /Lang");
        if (!is_true(root_.getKey("/MarkInfo").getKeyIfDict("/Marked")))
            find("marked", "document", "/MarkInfo does not say that it is tagged");
        if (!is_true(root_.getKey("/ViewerPreferences").getKeyIfDict("/DisplayDocTitle")))
            find("display-title", "document", "the window would show the file name, not the title");
        Handle intents = root_.getKey("/OutputIntents");
        if (!intents.isArray() || intents.getArrayNItems() == 0 ||
            !intents.getArrayItem(0).getKeyIfDict("/DestOutputProfile").isStream())
            find("output-intent", "document", "no profile says what its colours mean");
    }

    void check_metadata() {
        Handle stream = root_.getKey("/Metadata");
        if (!stream.isStream()) {
            find("metadata", "document", "no XMP metadata");
            return;
        }
        const auto data = stream.getStreamData();
        const std::string xmp(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        for (const char* part : {"<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>3</pdfaid:part>", "<dc:title>"})
            if (xmp.find(part) == std::string::npos)
                find("metadata", "document", fmt::format("the XMP metadata lack {}", part));
        if (text_of(pdf_.getTrailer().getKey("/Info").getKeyIfDict("/Title")).empty())
            find("metadata", "document", "no title in /Info");
    }

    void check_attachments() {
        std::set<QPDFObjGen> associated;
        if (Handle list = root_.getKey("/AF"); list.isArray())
            for (const Handle& file : list.getArrayAsVector()) associated.insert(file.getObjGen());
        for (const auto& [name, file] : QPDFEmbeddedFileDocumentHelper(pdf_).getEmbeddedFiles()) {
            Handle specification = file->getObjectHandle();
            if (!specification.getKey("/AFRelationship").isName())
                find("attachment", name, "no /AFRelationship");
            if (!associated.contains(specification.getObjGen()))
                find("attachment", name, "the catalog's /AF does not name it");
            Handle stream = file->getEmbeddedFileStream();
            if (!stream.isStream() || !stream.getDict().getKey("/Subtype").isName())
                find("attachment", name, "no MIME type");
        }
    }

    void check_annotations(Handle page, const std::string& where, const FoundStructure& found,
                           std::set<QPDFObjGen>& on_pages) {
        if (!page.getKey("/Tabs").isNameAndEquals("/S"))
            find("tabs", where, "the tab order is not that of the structure");
        Handle annotations = page.getKey("/Annots");
        if (!annotations.isArray())
            return;
        for (Handle annotation : annotations.getArrayAsVector()) {
            on_pages.insert(annotation.getObjGen());
            if (!annotation.getKey("/Subtype").isNameAndEquals("/Link"))
                continue;
            if (text_of(annotation.getKey("/Contents")).empty())
                find("link-contents", where, "a link without a text of its own");
            const int flags = annotation.getKey("/F").isInteger() ? annotation.getKey("/F").getIntValueAsInt() : 0;
            if ((flags & 4) == 0 || (flags & (1 | 2 | 32)) != 0)
                find("annotation-flags", where, "a link that is hidden or not printed");
            if (!annotation.hasKey("/A"))
                check_destination(annotation.getKey("/Dest"), "link-target", where);
            check_owner(annotation, where, found);
        }
    }

    void check_owner(Handle annotation, const std::string& where, const FoundStructure& found) {
        const auto owner = found.annotations.find(annotation.getObjGen());
        if (owner == found.annotations.end()) {
            find("link-owner", where, "a link that no element of the structure has");
            return;
        }
        Handle key = annotation.getKey("/StructParent");
        const auto entry = key.isInteger() ? found.parents.find(key.getIntValue()) : found.parents.end();
        if (entry == found.parents.end() || entry->second.getObjGen() != owner->second)
            find("link-owner", where, "the parent tree does not lead from the link to its element");
    }

    void check_destination(Handle destination, const char* rule, const std::string& where) {
        if (!destination.isArray() || destination.getArrayNItems() == 0 ||
            !page_ids_.contains(destination.getArrayItem(0).getObjGen()))
            find(rule, where, "it leads to no page of the document");
    }

    void check_bookmarks() {
        std::vector<Handle> open{root_.getKey("/Outlines").getKeyIfDict("/First")};
        std::set<QPDFObjGen> seen;
        while (!open.empty()) {
            Handle item = open.back();
            open.pop_back();
            if (!item.isDictionary() || !seen.insert(item.getObjGen()).second)
                continue;
            const std::string title = text_of(item.getKey("/Title"));
            if (title.empty())
                find("bookmark", "document", "a bookmark without a title");
            check_destination(item.getKey("/Dest"), "bookmark", fmt::format("bookmark '{}'", title));
            open.push_back(item.getKey("/Next"));
            open.push_back(item.getKey("/First"));
        }
    }

    void check_resources(Handle resources, const std::string& where) {
        if (!resources.isDictionary())
            return;
        for (auto& [name, font] : entries(resources.getKey("/Font")))
            if (seen_.insert(font.getObjGen()).second)
                check_font(font, where + ", font " + name);
        for (auto& [name, object] : entries(resources.getKey("/XObject"))) {
            if (!object.isStream() || !seen_.insert(object.getObjGen()).second)
                continue;
            if (is_true(object.getDict().getKey("/Interpolate")))
                find("interpolate", where + ", " + name, "an image that asks to be smoothed");
            check_resources(object.getDict().getKey("/Resources"), where + ", " + name);
        }
    }

    void check_font(Handle font, const std::string& where) {
        if (!font.getKey("/ToUnicode").isStream())
            find("font-unicode", where, "its glyphs do not map to characters");
        Handle descriptor = font.getKey("/FontDescriptor");
        if (font.getKey("/Subtype").isNameAndEquals("/Type0")) {
            Handle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
            descriptor = descendant.getKeyIfDict("/FontDescriptor");
            if (descendant.getKeyIfDict("/Subtype").isNameAndEquals("/CIDFontType2") &&
                !descendant.hasKey("/CIDToGIDMap"))
                find("font-cid-map", where, "no /CIDToGIDMap");
        }
        const bool embedded =
            std::ranges::any_of(std::vector<const char*>{"/FontFile", "/FontFile2", "/FontFile3"},
                                [&](const char* key) { return descriptor.getKeyIfDict(key).isStream(); });
        if (!embedded)
            find("font-embedded", where, "the font is not in the file");
    }

    QPDF& pdf_;
    Handle root_;
    std::vector<PdfFinding> findings_;
    std::set<QPDFObjGen> page_ids_;
    std::set<QPDFObjGen> seen_;  // fonts and forms
};

}  // namespace

std::vector<PdfFinding> check_pdf(const std::string& bytes) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("pdf", bytes.data(), bytes.size());
        std::vector<PdfFinding> findings = DocumentCheck(pdf).run();
        for (const QPDFExc& warning : pdf.getWarnings())
            findings.push_back({"syntax", "document", warning.getMessageDetail()});
        return findings;
    } catch (const std::exception& e) {
        return {{"syntax", "document", e.what()}};
    }
}

std::string describe(const std::vector<PdfFinding>& findings) {
    std::string out;
    for (const PdfFinding& f : findings) out += fmt::format("{}: {}: {}\n", f.rule, f.where, f.message);
    return out;
}

}  // namespace boardpack
