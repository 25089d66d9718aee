#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace boardpack {

/// One text file as read: its path relative to the workspace and its bytes (valid UTF-8, line ends as found).
struct SourceFile {
    FileId id{};
    std::string path;
    std::string text;
};

/// All files of a run. Ids are handed out in the order files are added; addresses stay valid.
class Sources {
public:
    FileId add(std::string path, std::string text);
    [[nodiscard]] const SourceFile& file(FileId id) const;
    [[nodiscard]] std::string_view path(FileId id) const;  // "" for FileId::none
    /// The text of a line without its end; "" past the last line.
    [[nodiscard]] std::string_view line(FileId id, std::uint32_t number) const;
    [[nodiscard]] std::size_t size() const { return files_.size(); }

private:
    std::deque<SourceFile> files_;
};

/// "indicators/data/2025-26-Q4/lcc-send.toml:12", or "" for an unknown span.
[[nodiscard]] std::string place(const Sources& sources, Span span);

}  // namespace boardpack
