#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace boardpack {

enum class Severity { error, warning };

/// A second place that helps to understand a diagnostic ("first defined here").
struct Note {
    Span where;
    std::string text;
};

/// One finding about the author's input. `code` is stable and listed in docs/diagnostics.md (table in base/codes.cpp).
struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;     // E or W and four digits
    Span where;           // may be unknown; then `path` names what it is about
    std::string message;  // what was found and what was expected
    std::string hint;     // how to mend it; may be empty
    std::vector<Note> notes;
    std::string path;  // a file or folder without a readable text (missing, a directory, not UTF-8 ...)
};

/// The diagnostics of a stage. Stages add to it and go on; the pipeline stops between stages when it holds an error.
class Diagnostics {
public:
    Diagnostic& error(std::string_view code, Span where, std::string message, std::string hint = {});
    Diagnostic& warning(std::string_view code, Span where, std::string message, std::string hint = {});
    void add(Diagnostic d) { list_.push_back(std::move(d)); }
    void append(const Diagnostics& other);

    [[nodiscard]] bool has_errors() const;
    [[nodiscard]] std::size_t errors() const;
    [[nodiscard]] std::size_t warnings() const;
    [[nodiscard]] bool empty() const { return list_.empty(); }
    [[nodiscard]] const std::vector<Diagnostic>& list() const { return list_; }

    /// Sorts by file path order, line, column, code, text and drops exact repeats. Call before printing.
    void sort();

private:
    std::vector<Diagnostic> list_;
};

/// What a stage returns: the sound part of its result and everything it found.
template <class T>
struct Checked {
    T value{};
    Diagnostics diagnostics{};
};

/// A failure of the machine or of a library (not of the author's input): exit status 3.
struct Failure {
    std::string code;  // "E08xx"
    std::string message;
    std::string path;  // the file concerned, if any
};

template <class T>
using Result = std::expected<T, Failure>;

}  // namespace boardpack
