#include "commands/trace.hpp"
#include "write/text/text.hpp"

namespace boardpack {

PrintedLines::PrintedLines(const Disclosed& disclosed) {
    for (const Document& document : disclosed.documents) {
        const std::string rows = write_text_figures(document, disclosed.figures);
        // Each row: line, tab, id, tab, text.
        for (std::size_t begin = 0; begin < rows.size();) {
            const std::size_t end = rows.find('\n', begin), tab = rows.find('\t', begin);
            const std::size_t id_end = rows.find('\t', tab + 1);
            std::string& lines = lines_[rows.substr(tab + 1, id_end - tab - 1)][files_.size()];
            lines += (lines.empty() ? "" : ", ") + rows.substr(begin, tab - begin);
            begin = end + 1;
        }
        files_.push_back(document.meta.pack_id + ".txt");
    }
}

DetailList PrintedLines::of(const std::string& id) const {
    DetailList places{{}, "no pack"};
    if (const auto it = lines_.find(id); it != lines_.end())
        for (const auto& [file, lines] : it->second)
            places.items.push_back({detail("file", "", files_[file]), detail("lines", "Lines", lines)});
    return places;
}

}  // namespace boardpack
