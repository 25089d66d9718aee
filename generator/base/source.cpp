#include "base/source.hpp"

#include <fmt/format.h>

namespace boardpack {

FileId Sources::add(std::string path, std::string text) {
    const auto id = static_cast<FileId>(files_.size() + 1);
    files_.push_back({id, std::move(path), std::move(text)});
    return id;
}

const SourceFile& Sources::file(FileId id) const { return files_.at(static_cast<std::size_t>(id) - 1); }

std::string_view Sources::path(FileId id) const { return id == FileId::none ? std::string_view{} : file(id).path; }

std::string_view Sources::line(FileId id, std::uint32_t number) const {
    std::string_view text = file(id).text;
    for (std::uint32_t at = 1; at < number; ++at) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos)
            return {};
        text.remove_prefix(end + 1);
    }
    auto line = text.substr(0, text.find('\n'));
    if (!line.empty() && line.back() == '\r')
        line.remove_suffix(1);
    return line;
}

std::string place(const Sources& sources, Span span) {
    if (!span.known())
        return {};
    return fmt::format("{}:{}", sources.path(span.file), span.begin.line);
}

}  // namespace boardpack
