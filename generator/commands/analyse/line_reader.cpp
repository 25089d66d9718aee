#include "commands/analyse/line_reader.hpp"

#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace boardpack::analyse {

namespace {

constexpr std::size_t block = std::size_t{256} << 10;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view without_return(std::string_view line) {
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

}  // namespace

bool LineReader::must_read() const {
    return !at_end_ &&
           (searched_ == end_ || std::memchr(buffer_.data() + searched_, '\n', end_ - searched_) == nullptr);
}

bool LineReader::fill() {
    if (begin_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        searched_ -= begin_;
        begin_ = 0;
    }
    if (buffer_.size() < end_ + block)
        buffer_.resize(end_ + block);
    for (;;) {
        const ssize_t got = ::read(descriptor_, buffer_.data() + end_, block);
        if (got > 0) {
            end_ += static_cast<std::size_t>(got);
            return true;
        }
        if (got < 0 && errno == EINTR)
            continue;
        at_end_ = true;
        error_ = got < 0 ? errno : 0;
        return got == 0;
    }
}

LineReader::Found LineReader::next(std::string_view& line) {
    bool skipping = false;
    for (;;) {
        if (at_start_ && (end_ - begin_ >= byte_order_mark.size() || at_end_)) {
            at_start_ = false;
            if (std::string_view{buffer_.data() + begin_, end_ - begin_}.starts_with(byte_order_mark))
                begin_ = searched_ = byte_order_mark.size();
        }
        if (end_ > searched_) {
            const char* from = buffer_.data() + searched_;
            if (const auto* found = static_cast<const char*>(std::memchr(from, '\n', end_ - searched_))) {
                line = without_return({buffer_.data() + begin_, found});
                begin_ = searched_ = static_cast<std::size_t>(found - buffer_.data()) + 1;
                return skipping || line.size() > longest_ ? Found::too_long : Found::line;
            }
            searched_ = end_;
        }
        if (end_ - begin_ > longest_) {
            skipping = true;
            begin_ = searched_ = end_;
        }
        if (at_end_) {
            if (error_ != 0)
                return Found::failed;
            if (begin_ == end_ && !skipping)
                return Found::end;
            line = without_return({buffer_.data() + begin_, end_ - begin_});
            begin_ = searched_ = end_;
            return skipping ? Found::too_long : Found::line;
        }
        if (!fill())
            return Found::failed;
    }
}

}  // namespace boardpack::analyse
