#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace boardpack::analyse {

/// Reads lines from an open file in blocks. Memory is that of one block or of the longest line, whichever is more.
class LineReader {
public:
    enum class Found { line, too_long, end, failed };

    LineReader(int descriptor, std::size_t longest) : descriptor_(descriptor), longest_(longest) {}

    /// The next line without its end ("\n" or "\r\n"); the view is good until the next call. A last line without an end
    /// counts. A line longer than allowed is skipped whole.
    [[nodiscard]] Found next(std::string_view& line);
    /// True when the next call may have to wait for input: what has been answered should be sent before.
    [[nodiscard]] bool must_read() const;
    /// The system's number of the failure after `failed`.
    [[nodiscard]] int error() const { return error_; }

private:
    [[nodiscard]] bool fill();

    int descriptor_;
    std::size_t longest_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0;     // of what has not been given out yet
    std::size_t searched_ = 0;  // no line end before this place
    std::size_t end_ = 0;
    bool at_start_ = true;
    bool at_end_ = false;
    int error_ = 0;
};

}  // namespace boardpack::analyse
