#include "write/pdf/check.hpp"

#include <functional>
#include <set>

#include <doctest/doctest.h>

#include "sample_pack.hpp"
#include "write/pdf/qpdf.hpp"

using namespace boardpack;

namespace {

using Handle = QPDFObjectHandle;

const std::string& good() {
    static const std::string bytes = [] {
        const auto t = Typesetter::create("Inter");
        const PagedPack pack = test::everything(**t);
        const auto drawn = draw_pages({pack}, Theme{}, **t);
        return *assemble_pdf(**drawn, pack, 0, {{"sample.csv", "text/csv", "Figures", "a\n1\n"}},
                             {*Date::parse("2026-04-30"), "boardpack 0.0.0"});
    }();
    return bytes;
}

/// The rules that a file breaks after a change, each once.
std::set<std::string> broken_by(const std::function<void(QPDF&)>& change) {
    QPDF pdf;
    pdf.processMemoryFile("good", good().data(), good().size());
    change(pdf);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setNewlineBeforeEndstream(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    std::set<std::string> rules;
    for (const PdfFinding& f : check_pdf({reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()}))
        rules.insert(f.rule);
    return rules;
}

/// Structure elements of a type, in order of object number.
std::vector<Handle> elements(QPDF& pdf, const std::string& type) {
    std::vector<Handle> found;
    for (Handle object : pdf.getAllObjects())
        if (object.isDictionary() && object.getKey("/S").isNameAndEquals("/" + type) && object.hasKey("/P"))
            found.push_back(object);
    REQUIRE(!found.empty());
    return found;
}

Handle page(QPDF& pdf, std::size_t i) { return pdf.getAllPages().at(i); }
Handle first_link(QPDF& pdf) { return page(pdf, 0).getKey("/Annots").getArrayItem(0); }

void append_content(QPDF& pdf, const std::string& text) {
    page(pdf, 1).getKey("/Contents").appendItem(Handle::newStream(&pdf, text));
}

using Rules = std::set<std::string>;

}  // namespace

TEST_CASE("an unchanged file has no findings") {
    CHECK(broken_by([](QPDF&) {}) == Rules{});
}

TEST_CASE("what is missing from the catalog is named") {
    const auto without = [](const char* key) { return broken_by([&](QPDF& pdf) { pdf.getRoot().removeKey(key); }); };
    CHECK(without("/Lang") == Rules{"language"});
    CHECK(without("/MarkInfo") == Rules{"marked"});
    CHECK(without("/ViewerPreferences") == Rules{"display-title"});
    CHECK(without("/Metadata") == Rules{"metadata"});
    CHECK(without("/OutputIntents") == Rules{"output-intent"});
    CHECK(without("/AF") == Rules{"attachment"});
    CHECK(without("/StructTreeRoot").contains("structure-tree"));
}

TEST_CASE("content outside marks is named") {
    CHECK(broken_by([](QPDF& pdf) { append_content(pdf, "0 0 9 9 re f\n"); }) == Rules{"content-unmarked"});
    CHECK(broken_by([](QPDF& pdf) { append_content(pdf, "0 0 9 9 re n\n"); }) == Rules{});
}

TEST_CASE("marks that do not nest are named") {
    CHECK(broken_by([](QPDF& pdf) { append_content(pdf, "/Artifact BMC\n"); }) == Rules{"mark-nesting"});
    CHECK(broken_by([](QPDF& pdf) { append_content(pdf, "EMC\n"); }) == Rules{"mark-nesting"});
    CHECK(broken_by([](QPDF& pdf) { append_content(pdf, "/Artifact BMC /Artifact BMC EMC EMC\n"); }) ==
          Rules{"mark-nesting"});
    CHECK(broken_by([](QPDF& pdf) { append_content(pdf, "/Artifact BMC BT EMC ET\n"); }) == Rules{"mark-nesting"});
}

TEST_CASE("marks and elements that do not point at each other are named") {
    CHECK(broken_by([](QPDF& pdf) { append_content(pdf, "/P <</MCID 900>> BDC EMC\n"); }) == Rules{"mark-owner"});
    CHECK(broken_by([](QPDF& pdf) { append_content(pdf, "/P <</MCID 0>> BDC EMC\n"); }) == Rules{"mark-twice"});
    CHECK(broken_by([](QPDF& pdf) { elements(pdf, "H1")[0].replaceKey("/K", Handle::newInteger(901)); }) ==
          Rules{"mark-owner"});
    CHECK(broken_by([](QPDF& pdf) { page(pdf, 1).removeKey("/StructParents"); }) == Rules{"mark-owner"});
    CHECK(broken_by([](QPDF& pdf) { elements(pdf, "H1")[0].replaceKey("/P", elements(pdf, "P")[0]); }) ==
          Rules{"parent-link"});
}

TEST_CASE("links without their other half are named") {
    CHECK(broken_by([](QPDF& pdf) { first_link(pdf).removeKey("/StructParent"); }) == Rules{"link-owner"});
    CHECK(broken_by([](QPDF& pdf) { page(pdf, 0).removeKey("/Annots"); }) == Rules{"link-owner"});
    // Public validators let this one pass.
    CHECK(broken_by([](QPDF& pdf) {
              Handle link = elements(pdf, "Link")[0];
              link.replaceKey("/K", link.getKey("/K").getArrayItem(0));
          }) == Rules{"link-annotation", "link-owner"});
    CHECK(broken_by([](QPDF& pdf) { first_link(pdf).removeKey("/Contents"); }) == Rules{"link-contents"});
    CHECK(broken_by([](QPDF& pdf) { first_link(pdf).replaceKey("/F", Handle::newInteger(0)); }) ==
          Rules{"annotation-flags"});
    CHECK(broken_by([](QPDF& pdf) { first_link(pdf).removeKey("/Dest"); }) == Rules{"link-target"});
    CHECK(broken_by([](QPDF& pdf) { page(pdf, 0).removeKey("/Tabs"); }) == Rules{"tabs"});
}

TEST_CASE("elements without what their type needs are named") {
    CHECK(broken_by([](QPDF& pdf) { elements(pdf, "Figure")[0].removeKey("/Alt"); }) == Rules{"figure-alt"});
    CHECK(broken_by([](QPDF& pdf) { elements(pdf, "TH")[0].removeKey("/A"); }) == Rules{"header-scope"});
    CHECK(broken_by([](QPDF& pdf) { elements(pdf, "L")[0].removeKey("/A"); }) == Rules{"list-numbering"});
    CHECK(broken_by([](QPDF& pdf) { elements(pdf, "P")[0].replaceKey("/S", Handle::newName("/Note")); }) ==
          Rules{"note-id"});
    CHECK(broken_by([](QPDF& pdf) { elements(pdf, "P")[0].replaceKey("/S", Handle::newName("/Para")); }) ==
          Rules{"role"});
    CHECK(broken_by([](QPDF& pdf) { elements(pdf, "H2")[0].replaceKey("/S", Handle::newName("/H3")); }) ==
          Rules{"heading-order"});
    CHECK(broken_by([](QPDF& pdf) { elements(pdf, "H1")[0].replaceKey("/S", Handle::newName("/H2")); }) ==
          Rules{"heading-order"});
}

TEST_CASE("tables and lists out of shape are named") {
    CHECK(broken_by([](QPDF& pdf) {
              elements(pdf, "TR")[3].replaceKey("/S", Handle::newName("/P"));
          }).contains("nesting"));
    CHECK(broken_by([](QPDF& pdf) {
              elements(pdf, "LI")[0].replaceKey("/S", Handle::newName("/P"));
          }).contains("nesting"));
    CHECK(broken_by([](QPDF& pdf) {
              elements(pdf, "TD")[0].replaceKey("/A", Handle::parse("<</O /Table /ColSpan 2>>"));
          }) == Rules{"table-regular"});
    CHECK(broken_by([](QPDF& pdf) {
              auto cells = elements(pdf, "TD");
              cells[cells.size() - 1].replaceKey("/A", Handle::parse("<</O /Table /RowSpan 2>>"));
          }) == Rules{"table-regular"});
}

TEST_CASE("IDs that repeat or are not listed are named") {
    CHECK(broken_by([](QPDF& pdf) {
              Handle id = elements(pdf, "Span")[0].getKey("/ID");
              elements(pdf, "Span")[1].replaceKey("/ID", id);
          }) == Rules{"id-unique", "id-tree"});
    CHECK(broken_by([](QPDF& pdf) { elements(pdf, "Span")[0].removeKey("/ID"); }) == Rules{"id-tree"});
    CHECK(broken_by([](QPDF& pdf) { pdf.getRoot().getKey("/StructTreeRoot").removeKey("/IDTree"); }) ==
          Rules{"id-tree"});
}

TEST_CASE("fonts and bookmarks that cannot serve are named") {
    CHECK(broken_by([](QPDF& pdf) {
              for (auto& [name, font] : page(pdf, 1).getKey("/Resources").getKey("/Font").getDictAsMap())
                  font.removeKey("/ToUnicode");
          }) == Rules{"font-unicode"});
    CHECK(broken_by([](QPDF& pdf) {
              for (Handle object : pdf.getAllObjects())
                  if (object.isDictionary() && object.hasKey("/FontFile3"))
                      object.removeKey("/FontFile3");
          }) == Rules{"font-embedded"});
    CHECK(broken_by([](QPDF& pdf) { pdf.getRoot().getKey("/Outlines").getKey("/First").removeKey("/Dest"); }) ==
          Rules{"bookmark"});
}

TEST_CASE("what is no PDF is one finding") {
    CHECK(check_pdf("not a PDF").size() == 1);
    CHECK(check_pdf("not a PDF")[0].rule == "syntax");
}
