#include "write/text/lines.hpp"

#include <algorithm>
#include <utility>

namespace boardpack {

namespace {

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

}  // namespace

void LineWriter::write(std::string_view words) {
    while (!words.empty()) {
        if (words.front() == ' ' || words.front() == '\n') {
            place_word();
            words.remove_prefix(1);
            continue;
        }
        const std::size_t end = std::min(words.find_first_of(" \n"), words.size());
        word_ += words.substr(0, end);
        words.remove_prefix(end);
    }
}

void LineWriter::write_figure(std::string_view words, std::string figure) {
    const std::size_t first = std::min(words.find(' '), words.size());
    write(words.substr(0, first));
    of_word_.push_back(marks_.size());
    marks_.push_back({0, std::move(figure), std::string{words}});
    write(words.substr(first));
}

/// Puts the word under way on this line or, if it does not fit, on the next.
void LineWriter::place_word() {
    if (word_.empty())
        return;
    const std::size_t size = characters(word_);
    if (!open_) {
        begin_line();
    } else if (length_ + 1 + size > width) {
        done_ += line_ + '\n';
        ++line_number_;
        begin_line();
    } else if (!at_start_) {
        line_ += ' ';
        ++length_;
    }
    line_ += word_;
    length_ += size;
    at_start_ = false;
    for (const std::size_t mark : of_word_) marks_[mark].line = line_number_;
    of_word_.clear();
    word_.clear();
}

void LineWriter::begin_line() {
    const std::string lead = std::exchange(lead_, {});
    line_ = std::string(indent_ - std::min(indent_, lead.size()), ' ') + lead;
    length_ = characters(line_);
    open_ = true;
    at_start_ = true;
}

void LineWriter::end_line() {
    place_word();
    if (!open_)
        return;
    done_ += line_ + '\n';
    ++line_number_;
    open_ = false;
}

void LineWriter::blank_line() {
    end_line();
    if (done_.empty() || done_.ends_with("\n\n"))
        return;
    done_ += '\n';
    ++line_number_;
}

std::string LineWriter::text() {
    end_line();
    while (done_.ends_with("\n\n")) done_.pop_back();
    return done_;
}

}  // namespace boardpack
