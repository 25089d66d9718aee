#include "write/pdf/master.hpp"

#include <fmt/format.h>

#include "write/pdf/colour_profile.hpp"
#include "write/pdf/content_marks.hpp"
#include "write/pdf/qpdf.hpp"

namespace boardpack {

namespace {

std::string stream_text(QPDFObjectHandle stream) {
    const auto data = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

// What cairo leaves out or writes otherwise than PDF/A and PDF/UA want.
void mend(QPDFObjectHandle object) {
    QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
    if (!dictionary.isDictionary())
        return;
    if (dictionary.hasKey("/Interpolate"))
        dictionary.removeKey("/Interpolate");
    if (dictionary.hasKey("/CIDSet"))
        dictionary.removeKey("/CIDSet");
    if (dictionary.hasKey("/Subtype") && dictionary.getKey("/Subtype").isNameAndEquals("/CIDFontType2") &&
        !dictionary.hasKey("/CIDToGIDMap"))
        dictionary.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newName("/Identity"));
}

// The content that puts furniture on a page; it stands before the body, whose transformation cairo leaves in force.
std::string stamp(bool with_header) {
    std::string out;
    if (with_header)
        out += fmt::format("/Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>> BDC\nq {} Do Q\nEMC\n",
                           form_names[0]);
    out += fmt::format("/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>> BDC\nq {} Do {} Do Q\nEMC\n",
                       form_names[1], form_names[2]);
    return out;
}

Result<std::string> make(const std::string& drawn, const std::vector<BodyRecord>& bodies) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("drawn pages", drawn.data(), drawn.size());
    const std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
    if (pages.size() < bodies.size())
        return std::unexpected(
            Failure{"E0813", fmt::format("{} bodies drawn, {} pages found", bodies.size(), pages.size()), {}});

    for (QPDFObjectHandle object : pdf.getAllObjects()) mend(object);
    QPDFObjectHandle body_list = QPDFObjectHandle::newArray();
    QPDFObjectHandle form_list = QPDFObjectHandle::newArray();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        QPDFObjectHandle page = pages[i];
        page.removeKey("/StructParents");
        page.removeKey("/Annots");
        if (i >= bodies.size()) {
            form_list.appendItem(pdf.makeIndirectObject(QPDFPageObjectHelper(page).getFormXObjectForPage(false)));
            continue;
        }
        auto marked = mark_content(stream_text(page.getKey("/Contents")), bodies[i].leaves);
        if (!marked)
            return std::unexpected(marked.error());
        page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, *marked));
        body_list.appendItem(page);
    }
    for (std::size_t i = bodies.size(); i < pages.size(); ++i) pdf.removePage(pages[i]);

    QPDFObjectHandle root = pdf.getRoot();
    root.removeKey("/StructTreeRoot");
    root.removeKey("/MarkInfo");
    root.replaceKey("/BpBodies", body_list);
    root.replaceKey("/BpForms", form_list);
    QPDFObjectHandle stamps = QPDFObjectHandle::newArray();
    for (const bool with_header : {false, true})
        stamps.appendItem(QPDFObjectHandle::newStream(&pdf, stamp(with_header)));
    root.replaceKey("/BpStamps", stamps);
    QPDFObjectHandle profile = QPDFObjectHandle::newStream(&pdf, srgb_profile());
    profile.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
    root.replaceKey("/BpProfile", profile);

    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    // Single objects are found without unpacking others: each pack reads only what it uses.
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setDeterministicID(true);
    writer.write();
    if (pdf.anyWarnings())
        return std::unexpected(
            Failure{"E0812", "the drawn pages: " + pdf.getWarnings().front().getMessageDetail(), {}});
    const auto buffer = writer.getBufferSharedPointer();
    return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

}  // namespace

Result<std::string> make_master(const std::string& drawn, const std::vector<BodyRecord>& bodies) {
    try {
        return make(drawn, bodies);
    } catch (const std::exception& e) {
        return std::unexpected(
            Failure{"E0812", fmt::format("the drawn pages cannot be put together: {}", e.what()), {}});
    }
}

}  // namespace boardpack
