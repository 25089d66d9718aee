#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "layout/paged.hpp"

namespace boardpack {

/// A file to be attached to a PDF (PDF/A-3): the pack's workbook.
struct Attachment {
    std::string name;  // "sendpb.xlsx"
    std::string mime;
    std::string description;
    std::string bytes;
};

struct PdfFacts {
    Date date;             // document date: SOURCE_DATE_EPOCH or the data cut-off, never the clock
    std::string producer;  // "boardpack 0.1.0"
};

/// The distinct page bodies of all packs, drawn once with cairo, and what is needed to assemble each pack from them.
class DrawnPages;

/// Draws every distinct body and all furniture of the packs into one master document (single thread: Pango and cairo
/// objects).
[[nodiscard]] Result<std::shared_ptr<const DrawnPages>> draw_pages(const std::vector<PagedPack>& packs,
                                                                   const Theme& theme, Typesetter& typesetter);

/// Assembles one pack: structure tree, links, bookmarks, page labels, metadata (PDF/UA-1 and PDF/A-3a). Thread-safe
/// across packs.
[[nodiscard]] Result<std::string> assemble_pdf(const DrawnPages& drawn, const PagedPack& pack, std::size_t index,
                                               const std::vector<Attachment>& attachments, const PdfFacts& facts);

/// Names and versions of the libraries that shape the pages, for the manifest.
[[nodiscard]] std::map<std::string, std::string> pdf_library_versions();

}  // namespace boardpack
