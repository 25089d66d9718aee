#include "write/pdf/content_scanner.hpp"

namespace boardpack {

namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }

bool is_delimiter(char c) {
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/' ||
           c == '%';
}

bool starts_operator(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'' || c == '"' || c == '*';
}

}  // namespace

bool ContentScanner::skip_literal_string() {
    int depth = 0;
    for (; at_ < content_.size(); ++at_) {
        const char c = content_[at_];
        if (c == '\\') {
            ++at_;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && --depth == 0) {
            ++at_;
            return true;
        }
    }
    return false;
}

std::optional<ContentOperation> ContentScanner::next() {
    std::optional<std::size_t> first;  // of the operands
    while (at_ < content_.size()) {
        const char c = content_[at_];
        if (is_space(c)) {
            ++at_;
            continue;
        }
        const std::size_t begin = at_;
        if (c == '(') {
            if (!skip_literal_string()) {
                malformed_ = true;
                return std::nullopt;
            }
        } else if (c == '%') {
            const std::size_t end = content_.find_first_of("\r\n", at_);
            at_ = end == std::string_view::npos ? content_.size() : end;
            continue;
        } else if (c == '<' && at_ + 1 < content_.size() && content_[at_ + 1] != '<') {
            const std::size_t end = content_.find('>', at_);
            if (end == std::string_view::npos) {
                malformed_ = true;
                return std::nullopt;
            }
            at_ = end + 1;
        } else if (c == '/') {
            ++at_;
            while (at_ < content_.size() && !is_space(content_[at_]) && !is_delimiter(content_[at_])) ++at_;
        } else if (is_delimiter(c)) {
            ++at_;
        } else {
            while (at_ < content_.size() && !is_space(content_[at_]) && !is_delimiter(content_[at_])) ++at_;
            if (starts_operator(c)) {
                const std::string_view name = content_.substr(begin, at_ - begin);
                if (name == "true" || name == "false" || name == "null") {
                    first = first.value_or(begin);
                    continue;
                }
                if (name == "BI") {
                    malformed_ = true;
                    return std::nullopt;
                }
                const std::size_t from = first.value_or(begin);
                return ContentOperation{content_.substr(from, begin - from), name};
            }
        }
        first = first.value_or(begin);
    }
    malformed_ = first.has_value();  // operands without an operator
    return std::nullopt;
}

}  // namespace boardpack
