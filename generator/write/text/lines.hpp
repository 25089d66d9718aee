#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace boardpack {

/// Builds the text edition line by line: breaks at spaces so that no line passes 100 characters (a longer word stands
/// alone) and remembers on which line each figure stands.
class LineWriter {
public:
    /// Where a figure was written.
    struct Mark {
        std::size_t line = 0;  // from 1
        std::string figure, text;
    };

    /// Adds words to the paragraph under way. A no-break space does not break.
    void write(std::string_view words);
    /// Adds a figure's words and notes its line.
    void write_figure(std::string_view words, std::string figure);
    /// Ends the paragraph under way, if any; the next starts on its own line.
    void end_line();
    /// Ends the line and leaves one blank line (never two, none at the beginning).
    void blank_line();
    /// Spaces before the lines that follow, and what the first of them starts with instead ("- ", "2. ").
    void indent(std::size_t by) { indent_ += by; }
    void outdent(std::size_t by) { indent_ -= by; }
    void start_with(std::string lead) { lead_ = std::move(lead); }

    [[nodiscard]] std::string text();
    [[nodiscard]] const std::vector<Mark>& marks() const { return marks_; }

private:
    void place_word();
    void begin_line();

    static constexpr std::size_t width = 100;
    std::string done_, line_, lead_;
    std::string word_;  // under way: words that touch are one word to the reader and do not break apart
    std::size_t line_number_ = 1;
    std::size_t length_ = 0;  // characters in line_
    std::size_t indent_ = 0;
    bool open_ = false;      // a line is under way
    bool at_start_ = false;  // nothing but indent and lead on it
    std::vector<Mark> marks_;
    std::vector<std::size_t> of_word_;  // marks of the word under way
};

}  // namespace boardpack
