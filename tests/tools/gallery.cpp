// Writes the gallery of charts and texts as a PDF, in the theme of a workspace, to be looked at: gallery WORKSPACE
// FILE.pdf

#include <fstream>

#include <fmt/format.h>

#include "gallery/pages.hpp"
#include "layout/layout.hpp"
#include "load/load.hpp"
#include "write/pdf/pdf.hpp"

using namespace boardpack;

namespace {

Result<std::string> gallery_pdf(const std::string& root, Diagnostics& diagnostics) {
    auto pages = gallery::gallery_pages();
    Sources sources;
    auto workspace = load_workspace(DiskFiles{root}, sources);
    if (workspace.diagnostics.has_errors()) {
        diagnostics.append(workspace.diagnostics);
        return std::string{};
    }
    const Theme theme = std::move(workspace.value.theme);
    auto typesetter = Typesetter::create(theme.font_family);
    if (!typesetter)
        return std::unexpected(typesetter.error());
    const Disclosed disclosed{{std::move(pages.document)}, ShownFigures{std::move(pages.figures)}, {}};
    auto laid = lay_out(disclosed, theme, **typesetter);
    diagnostics.append(laid.diagnostics);
    const auto drawn = draw_pages(laid.value, theme, **typesetter);
    if (!drawn)
        return std::unexpected(drawn.error());
    return assemble_pdf(**drawn, laid.value.front(), 0, {}, {Date{}, "boardpack gallery"});
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "usage: gallery WORKSPACE FILE.pdf\n");
        return 2;
    }
    Diagnostics diagnostics;
    const auto pdf = gallery_pdf(argv[1], diagnostics);
    for (const auto& d : diagnostics.list()) fmt::print(stderr, "{}: {}\n", d.code, d.message);
    if (!pdf) {
        fmt::print(stderr, "{}\n", pdf.error().message);
        return 3;
    }
    std::ofstream file{argv[2], std::ios::binary};
    file << *pdf;
    return file.good() && !diagnostics.has_errors() ? 0 : 3;
}
