#pragma once

#include <optional>
#include <string_view>

namespace boardpack {

/// An operator of a content stream with the text of its operands; views into the stream.
struct ContentOperation {
    std::string_view operands;
    std::string_view name;
};

/// Walks over the operators of a content stream that holds no inline images (cairo writes none into pages). libqpdf's
/// token filter does the same, at many times the cost, by making an object of each token.
class ContentScanner {
public:
    explicit ContentScanner(std::string_view content) : content_(content) {}
    /// The next operator; none at the end of the stream or where it is not well formed.
    [[nodiscard]] std::optional<ContentOperation> next();
    /// Did the scan stop before the end of the stream?
    [[nodiscard]] bool malformed() const { return malformed_; }

private:
    bool skip_literal_string();
    std::string_view content_;
    std::size_t at_ = 0;
    bool malformed_ = false;
};

}  // namespace boardpack
