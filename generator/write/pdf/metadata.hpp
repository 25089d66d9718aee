#pragma once

#include <string>

#include "pack/document.hpp"
#include "write/pdf/pdf.hpp"

namespace boardpack {

/// The XMP packet: title, author, dates, and the claims to PDF/UA-1 and PDF/A-3a.
[[nodiscard]] std::string xmp_packet(const DocumentMeta& meta, const PdfFacts& facts);

/// "D:20260430000000Z"
[[nodiscard]] std::string pdf_date(Date date);

}  // namespace boardpack
