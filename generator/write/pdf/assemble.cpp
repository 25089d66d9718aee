#include "write/pdf/pdf.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "write/pdf/drawn_pages.hpp"
#include "write/pdf/master.hpp"
#include "write/pdf/metadata.hpp"
#include "write/pdf/navigation.hpp"
#include "write/pdf/pack_tree.hpp"
#include "write/pdf/qpdf.hpp"
#include "write/pdf/structure_writer.hpp"

namespace boardpack {

namespace {

using Handle = QPDFObjectHandle;

/// Makes the pages of the pack: a body of the master, with furniture in front, resources of both.
PageList make_pages(QPDF& pdf, const std::vector<DrawnPage>& drawn) {
    Handle root = pdf.getRoot();
    Handle bodies = root.getKey("/BpBodies");
    Handle forms = root.getKey("/BpForms");
    Handle stamps = root.getKey("/BpStamps");
    Handle tree = pdf.makeIndirectObject(Handle::newDictionary());
    PageList pages;
    for (const DrawnPage& from : drawn) {
        Handle page = bodies.getArrayItem(static_cast<int>(from.body)).shallowCopy();
        Handle resources = page.getKey("/Resources").shallowCopy();
        Handle objects =
            resources.hasKey("/XObject") ? resources.getKey("/XObject").shallowCopy() : Handle::newDictionary();
        const int on_page[] = {from.furniture.header, from.furniture.footer, from.furniture.number};
        for (std::size_t i = 0; i < 3; ++i)
            if (on_page[i] >= 0)
                objects.replaceKey(form_names[i], forms.getArrayItem(on_page[i]));
        resources.replaceKey("/XObject", objects);
        page.replaceKey("/Resources", resources);
        page.replaceKey("/Contents", Handle::newArray({stamps.getArrayItem(from.furniture.header >= 0 ? 1 : 0),
                                                       page.getKey("/Contents")}));
        page.replaceKey("/Parent", tree);
        page.replaceKey("/StructParents", Handle::newInteger(static_cast<long long>(pages.objects.size())));
        page.replaceKey("/Tabs", Handle::newName("/S"));
        pages.heights.push_back(page.getKey("/MediaBox").getArrayItem(3).getNumericValue());
        pages.objects.push_back(pdf.makeIndirectObject(page));
    }
    tree.replaceKey("/Type", Handle::newName("/Pages"));
    tree.replaceKey("/Count", Handle::newInteger(static_cast<long long>(pages.objects.size())));
    tree.replaceKey("/Kids", Handle::newArray(pages.objects));
    root.replaceKey("/Pages", tree);
    return pages;
}

void write_metadata(QPDF& pdf, const DocumentMeta& meta, const PdfFacts& facts) {
    Handle root = pdf.getRoot();
    root.replaceKey("/Lang", Handle::newString(meta.language));
    root.replaceKey("/MarkInfo", Handle::parse("<</Marked true>>"));
    root.replaceKey("/ViewerPreferences", Handle::parse("<</DisplayDocTitle true>>"));
    root.replaceKey("/PageLabels", Handle::parse("<</Nums [0 <</S /D>>]>>"));
    Handle xmp = Handle::newStream(&pdf, xmp_packet(meta, facts));
    xmp.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
    xmp.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
    root.replaceKey("/Metadata", xmp);

    Handle intent = Handle::newDictionary();
    intent.replaceKey("/Type", Handle::newName("/OutputIntent"));
    intent.replaceKey("/S", Handle::newName("/GTS_PDFA1"));
    intent.replaceKey("/OutputConditionIdentifier", Handle::newString("sRGB IEC61966-2.1"));
    intent.replaceKey("/Info", Handle::newString("sRGB IEC61966-2.1"));
    intent.replaceKey("/RegistryName", Handle::newString("http://www.color.org"));
    intent.replaceKey("/DestOutputProfile", root.getKey("/BpProfile"));
    root.replaceKey("/OutputIntents", Handle::newArray({pdf.makeIndirectObject(intent)}));

    // The same words as in the XMP: the standards compare them.
    Handle info = Handle::newDictionary();
    const auto put = [&](const char* key, const std::string& text) {
        if (!text.empty())
            info.replaceKey(key, Handle::newUnicodeString(text));
    };
    put("/Title", meta.title);
    put("/Author", meta.author);
    put("/Subject", meta.subject);
    put("/Keywords", fmt::format("{}", fmt::join(meta.keywords, ", ")));
    put("/Creator", facts.producer);
    put("/Producer", facts.producer);
    info.replaceKey("/CreationDate", Handle::newString(pdf_date(facts.date)));
    info.replaceKey("/ModDate", Handle::newString(pdf_date(facts.date)));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
}

void attach(QPDF& pdf, const std::vector<Attachment>& attachments, const PdfFacts& facts) {
    if (attachments.empty())
        return;
    QPDFEmbeddedFileDocumentHelper files(pdf);
    std::vector<Handle> associated;
    for (const Attachment& attachment : attachments) {
        auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, attachment.bytes);
        stream.setSubtype(attachment.mime);
        stream.setCreationDate(pdf_date(facts.date));
        stream.setModDate(pdf_date(facts.date));
        auto specification = QPDFFileSpecObjectHelper::createFileSpec(pdf, attachment.name, stream);
        specification.setDescription(attachment.description);
        // The numbers behind the pack, in another form: not its source and not a replacement for it.
        specification.getObjectHandle().replaceKey("/AFRelationship", Handle::newName("/Data"));
        files.replaceEmbeddedFile(attachment.name, specification);
        associated.push_back(specification.getObjectHandle());
    }
    pdf.getRoot().replaceKey("/AF", Handle::newArray(associated));
}

Result<std::string> assemble(const DrawnPages& drawn, const PagedPack& pack, std::size_t index,
                             const std::vector<Attachment>& attachments, const PdfFacts& facts) {
    auto tree = build_tree(drawn, pack, index);
    if (!tree)
        return std::unexpected(tree.error());
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("drawn pages", drawn.master.data(), drawn.master.size());
    const PageList pages = make_pages(pdf, drawn.packs[index]);
    const auto links = write_links(pdf, *tree, pages);
    if (!links)
        return std::unexpected(links.error());
    write_structure(pdf, *tree, {pages.objects, *links, pages.heights});
    if (const auto done = write_outline(pdf, pack.outline, *tree, pages); !done)
        return std::unexpected(done.error());
    write_metadata(pdf, pack.meta, facts);
    attach(pdf, attachments, facts);
    for (const char* key : {"/BpBodies", "/BpForms", "/BpStamps", "/BpProfile"}) pdf.getRoot().removeKey(key);

    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.7");
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setNewlineBeforeEndstream(true);  // PDF/A-3, 6.1.7.1
    writer.write();
    if (pdf.anyWarnings())
        return std::unexpected(Failure{
            "E0812", fmt::format("{}.pdf: {}", pack.meta.pack_id, pdf.getWarnings().front().getMessageDetail()), {}});
    const auto buffer = writer.getBufferSharedPointer();
    return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

}  // namespace

Result<std::string> assemble_pdf(const DrawnPages& drawn, const PagedPack& pack, std::size_t index,
                                 const std::vector<Attachment>& attachments, const PdfFacts& facts) {
    try {
        return assemble(drawn, pack, index, attachments, facts);
    } catch (const std::exception& e) {
        return std::unexpected(
            Failure{"E0812", fmt::format("{}.pdf cannot be put together: {}", pack.meta.pack_id, e.what()), {}});
    }
}

}  // namespace boardpack
