#include "write/pdf/pdf.hpp"

#include <doctest/doctest.h>

#include "sample_pack.hpp"
#include "write/pdf/check.hpp"
#include "write/pdf/drawn_pages.hpp"
#include "write/pdf/qpdf.hpp"

using namespace boardpack;
using test::everything;
using test::SamplePack;

namespace {

std::unique_ptr<Typesetter> typesetter() {
    auto made = Typesetter::create("Inter");
    REQUIRE(made.has_value());
    return std::move(*made);
}

const PdfFacts facts{*Date::parse("2026-04-30"), "boardpack 0.0.0"};
const std::vector<Attachment> workbook{{"sample.xlsx", "text/csv", "The figures of the pack", "a,b\n1,2\n"}};

std::string pdf_of(const PagedPack& pack, Typesetter& t, const std::vector<Attachment>& attachments = {}) {
    const auto drawn = draw_pages({pack}, Theme{}, t);
    REQUIRE_MESSAGE(drawn.has_value(), (drawn ? "" : drawn.error().message));
    const auto pdf = assemble_pdf(**drawn, pack, 0, attachments, facts);
    REQUIRE_MESSAGE(pdf.has_value(), (pdf ? "" : pdf.error().message));
    return *pdf;
}

/// An opened PDF over bytes that outlive it.
struct Opened {
    explicit Opened(std::string pdf) : bytes(std::move(pdf)) {
        file.processMemoryFile("pdf", bytes.data(), bytes.size());
    }
    std::string bytes;
    QPDF file;
};

/// The structure tree as text, one element a line; "#n" are marks, "@" an annotation.
void dump(QPDFObjectHandle element, int depth, std::string& out) {
    if (element.isInteger()) {
        out += std::string(depth * 1U, ' ') + "#" + std::to_string(element.getIntValue()) + "\n";
        return;
    }
    if (!element.hasKey("/S")) {
        const bool mark = element.hasKey("/MCID");
        out += std::string(depth * 1U, ' ') +
               (mark ? "#" + std::to_string(element.getKey("/MCID").getIntValue()) + " elsewhere" : "@") + "\n";
        return;
    }
    out += std::string(depth * 1U, ' ') + element.getKey("/S").getName().substr(1) + "\n";
    QPDFObjectHandle kids = element.getKey("/K");
    if (kids.isArray())
        for (auto& kid : kids.getArrayAsVector()) dump(kid, depth + 1, out);
    else if (!kids.isNull())
        dump(kids, depth + 1, out);
}

std::string tree_of(QPDF& file) {
    std::string out;
    dump(file.getRoot().getKey("/StructTreeRoot").getKey("/K").getArrayItem(0), 0, out);
    return out;
}

}  // namespace

TEST_CASE("a pack with one of everything passes the structure check") {
    const auto t = typesetter();
    CHECK(describe(check_pdf(pdf_of(everything(*t), *t, workbook))) == "");
}

TEST_CASE("the same pack gives the same bytes") {
    const auto t = typesetter();
    const std::string once = pdf_of(everything(*t), *t, workbook);
    const auto other = typesetter();
    CHECK(once == pdf_of(everything(*other), *other, workbook));
}

TEST_CASE("text, link and text stand in reading order, a wrapped link is one mark") {
    const auto t = typesetter();
    SamplePack sample(*t);
    sample.section("One");
    sample.linked("A paragraph with words before the link: ", "words that go over the end of the line",
                  "https://example.org/", ", and goes on.");
    Opened pdf(pdf_of(sample.finish(), *t));
    CHECK(tree_of(pdf.file) == "Document\n Sect\n  P\n   #0\n   Link\n    #1\n    @\n   #2\n");
    QPDFObjectHandle first_page = pdf.file.getAllPages()[0];
    auto annotations = first_page.getKey("/Annots");
    REQUIRE(annotations.getArrayNItems() == 1);
    CHECK(annotations.getArrayItem(0).getKey("/QuadPoints").getArrayNItems() == 16);
    CHECK(annotations.getArrayItem(0).getKey("/A").getKey("/URI").getStringValue() == "https://example.org/");
    CHECK(annotations.getArrayItem(0).getKey("/Contents").getUTF8Value() == "words that go over the end of the line");
}

TEST_CASE("a paragraph over two pages is one element") {
    const auto t = typesetter();
    SamplePack sample(*t, 400, 64 + 58 + 30);
    sample.section("One");
    sample.paragraph(
        "Words that need more than the two lines for which there is room on this small page, and so go over to "
        "the next one, where they end.");
    Opened pdf(pdf_of(sample.finish(), *t));
    CHECK(pdf.file.getRoot().getKey("/Pages").getKey("/Count").getIntValue() == 2);
    CHECK(tree_of(pdf.file) == "Document\n Sect\n  P\n   #0\n   #0 elsewhere\n");
}

TEST_CASE("a link over two pages has an annotation on each") {
    const auto t = typesetter();
    SamplePack sample(*t, 400, 64 + 58 + 30);
    sample.section("One");
    sample.linked(
        "",
        "A link that needs more than the two lines for which there is room on this small page, and so it goes "
        "over to the next one, where it ends",
        "https://example.org/", "");
    Opened pdf(pdf_of(sample.finish(), *t));
    CHECK(tree_of(pdf.file) == "Document\n Sect\n  P\n   Link\n    #0\n    #0 elsewhere\n    @\n    @\n");
    CHECK(describe(check_pdf(pdf.bytes)) == "");
}

TEST_CASE("tags follow the document, not the order of drawing") {
    const auto t = typesetter();
    auto block = std::make_shared<LaidBlock>();
    block->nodes = {SamplePack::node("Table"), SamplePack::node("TR", 0), SamplePack::node("TH", 1),
                    SamplePack::node("TD", 1), SamplePack::node("TD", 1)};
    block->nodes[2].scope = "Row";
    Piece piece;
    piece.height = 20;
    for (const int tag : {3, 2})  // drawn from right to left; the last cell is empty
        piece.items.push_back(TextItem{t->shape({{.text = "cell", .tag = tag}}, 0, 1), 0, tag * 50.0, 12});
    block->pieces.push_back(piece);
    SamplePack sample(*t);
    sample.section("One");
    sample.place(block);
    Opened pdf(pdf_of(sample.finish(), *t));
    CHECK(tree_of(pdf.file) == "Document\n Sect\n  Table\n   TR\n    TH\n     #1\n    TD\n     #0\n    TD\n");
}

TEST_CASE("elements without content are left out") {
    const auto t = typesetter();
    SamplePack sample(*t);
    sample.section("One");
    sample.paragraph("");
    sample.paragraph("Words");
    sample.section("Two");
    sample.paragraph("");
    Opened pdf(pdf_of(sample.finish(), *t));
    CHECK(tree_of(pdf.file) == "Document\n Sect\n  P\n   #0\n");
}

TEST_CASE("IDs are figure ids, numbered from the second use on") {
    const auto t = typesetter();
    Opened pdf(pdf_of(everything(*t), *t));
    const auto ids =
        QPDFNameTreeObjectHelper(pdf.file.getRoot().getKey("/StructTreeRoot").getKey("/IDTree"), pdf.file).getAsMap();
    CHECK(ids.size() == 22);
    CHECK(ids.contains("m0/2025-26-Q4/E08000012/value"));
    CHECK(ids.contains("m1/2025-26-Q4/E08000012/value#5"));
    CHECK(!ids.contains("m1/2025-26-Q4/E08000012/value#1"));
}

TEST_CASE("equal pages are drawn once for all packs, each with its own furniture") {
    const auto t = typesetter();
    const PagedPack one = everything(*t, "one");
    PagedPack two = one;
    two.meta.pack_id = "two";
    two.meta.board = "Joint Commissioning Board";
    two.pages.pop_back();
    two.sections[1].blocks.pop_back();  // the link back
    const auto drawn = draw_pages({one, two}, Theme{}, *t);
    REQUIRE(drawn.has_value());
    CHECK((*drawn)->bodies.size() == one.pages.size());
    CHECK((*drawn)->packs[0][1].body == (*drawn)->packs[1][1].body);
    CHECK((*drawn)->packs[0][1].furniture.header != (*drawn)->packs[1][1].furniture.header);
    CHECK((*drawn)->packs[0][0].furniture.header == -1);  // the cover
    CHECK((*drawn)->packs[0][1].furniture.footer == (*drawn)->packs[1][1].furniture.footer);
    const auto pdf = assemble_pdf(**drawn, two, 1, {}, facts);
    REQUIRE(pdf.has_value());
    CHECK(describe(check_pdf(*pdf)) == "");
}

TEST_CASE("a block used twice stands in the structure twice") {
    const auto t = typesetter();
    SamplePack sample(*t);
    const auto block = sample.text_block({SamplePack::node("P")}, {{.text = "The same words", .tag = 0}});
    sample.section("One");
    sample.place(block);
    sample.place(block);
    sample.section("Two");
    sample.place(block);
    Opened pdf(pdf_of(sample.finish(), *t));
    CHECK(tree_of(pdf.file) == "Document\n Sect\n  P\n   #0\n  P\n   #1\n Sect\n  P\n   #0\n");
}

TEST_CASE("a link or bookmark that leads nowhere is an error") {
    const auto t = typesetter();
    const auto code_of = [&](const PagedPack& pack) {
        const auto drawn = draw_pages({pack}, Theme{}, *t);
        REQUIRE(drawn.has_value());
        const auto pdf = assemble_pdf(**drawn, pack, 0, {}, facts);
        return pdf ? std::string("none") : pdf.error().code + ": " + pdf.error().message;
    };
    SamplePack sample(*t);
    sample.section("One");
    sample.linked("See ", "there", "#there", ".");
    PagedPack pack = sample.finish();
    CHECK(code_of(pack) == "E0811: the link 'there' leads to '#there', which the pack does not have");
    SamplePack bookmarked(*t);
    bookmarked.section("One");
    bookmarked.heading("H1", "One", "one");
    CHECK(code_of(bookmarked.finish()) == "none");
    SamplePack lost(*t);
    lost.section("One");
    lost.heading("H1", "One", "one");
    lost.outline().push_back({"Two", "two", 1});
    CHECK(code_of(lost.finish()) == "E0811: the bookmark 'Two' leads to '#two', which the pack does not have");
}

TEST_CASE("a link may name a section") {
    const auto t = typesetter();
    SamplePack sample(*t);
    sample.section("One");
    sample.linked("See ", "the next section", "#section-1", ".");
    sample.section("Two");
    sample.paragraph("Words");
    Opened pdf(pdf_of(sample.finish(), *t));
    std::vector<QPDFObjectHandle> pages = pdf.file.getAllPages();
    CHECK(pages[0].getKey("/Annots").getArrayItem(0).getKey("/Dest").getArrayItem(0).getObjGen() ==
          pages[1].getObjGen());
}

TEST_CASE("the catalog, the properties and the attachment say what they should") {
    const auto t = typesetter();
    Opened pdf(pdf_of(everything(*t), *t, workbook));
    auto root = pdf.file.getRoot();
    CHECK(root.getKey("/Lang").getStringValue() == "en-GB");
    CHECK(root.getKey("/Outlines").getKey("/Count").getIntValue() == 2);
    CHECK(root.getKey("/Outlines").getKey("/Last").getKey("/Count").getIntValue() == -1);
    CHECK(root.getKeys().count("/BpBodies") == 0);
    auto info = pdf.file.getTrailer().getKey("/Info");
    CHECK(info.getKey("/Subject").getUTF8Value() == "SEND strategy 2023-2026 & more");
    CHECK(info.getKey("/CreationDate").getStringValue() == "D:20260430000000Z");
    const auto files = QPDFEmbeddedFileDocumentHelper(pdf.file).getEmbeddedFiles();
    REQUIRE(files.contains("sample.xlsx"));
    CHECK(files.at("sample.xlsx")->getDescription() == "The figures of the pack");
    auto xmp = root.getKey("/Metadata").getStreamData();
    const std::string text(reinterpret_cast<const char*>(xmp->getBuffer()), xmp->getSize());
    CHECK(text.find("SEND strategy 2023-2026 &amp; more") != std::string::npos);
    CHECK(text.find("<xmp:CreateDate>2026-04-30T00:00:00Z</xmp:CreateDate>") != std::string::npos);
}
