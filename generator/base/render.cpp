#include "base/render.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace boardpack {

namespace {

struct Colours {
    const char* error = "";
    const char* warning = "";
    const char* place = "";
    const char* strong = "";
    const char* off = "";
};

Colours colours(bool on) {
    if (!on)
        return {};
    return {"\033[1;31m", "\033[1;33m", "\033[36m", "\033[1m", "\033[0m"};
}

/// A line as it can be shown: tabs as one space and no control characters, so that the marks below it fit.
std::string printable(std::string_view line) {
    std::string out;
    for (const char c : line) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    return out;
}

void excerpt(std::string& out, const Sources& sources, Span where, const char* mark, const Colours& c) {
    if (where.begin.line == 0)
        return;
    const std::string line = printable(sources.line(where.file, where.begin.line));
    const std::string number = std::to_string(where.begin.line);
    const std::string margin(number.size(), ' ');
    const std::size_t from = byte_offset(line, where.begin.column == 0 ? 0 : where.begin.column - 1);
    std::size_t to = line.size();
    if (where.end.line == where.begin.line && where.end.column > where.begin.column)
        to = byte_offset(line, where.end.column - 1);
    const std::size_t lead = display_width(std::string_view{line}.substr(0, from));
    const std::size_t width = std::max<std::size_t>(1, display_width(std::string_view{line}.substr(from, to - from)));
    out += fmt::format("{}{} |{}\n", c.place, margin, c.off);
    out += fmt::format("{}{} |{} {}\n", c.place, number, c.off, line);
    out += fmt::format("{}{} |{} {}{}{}{}\n", c.place, margin, c.off, std::string(lead, ' '), mark,
                       std::string(width, '^'), c.off);
}

void one(std::string& out, const Diagnostic& d, const Sources& sources, const Colours& c) {
    const bool error = d.severity == Severity::error;
    const char* mark = error ? c.error : c.warning;
    out += fmt::format("{}{}[{}]{}: {}{}{}\n", mark, error ? "error" : "warning", d.code, c.off, c.strong, d.message,
                       c.off);
    if (d.where.known()) {
        out += fmt::format("{}  --> {}:{}:{}{}\n", c.place, sources.path(d.where.file), d.where.begin.line,
                           d.where.begin.column, c.off);
        excerpt(out, sources, d.where, mark, c);
    } else if (!d.path.empty()) {
        out += fmt::format("{}  --> {}{}\n", c.place, d.path, c.off);
    }
    for (const Note& note : d.notes) {
        out += fmt::format("   = note: {}", note.text);
        if (note.where.known())
            out += fmt::format(" ({}:{}:{})", sources.path(note.where.file), note.where.begin.line,
                               note.where.begin.column);
        out += '\n';
    }
    if (!d.hint.empty())
        out += fmt::format("   = help: {}\n", d.hint);
    out += '\n';
}

}  // namespace

std::string render(const Diagnostics& diagnostics, const Sources& sources, bool colour) {
    const Colours c = colours(colour);
    std::string out;
    for (const Diagnostic& d : diagnostics.list()) one(out, d, sources, c);
    return out;
}

std::string render(const Failure& failure, bool colour) {
    const Colours c = colours(colour);
    std::string out = fmt::format("{}error[{}]{}: {}\n", c.error, failure.code, c.off, failure.message);
    if (!failure.path.empty())
        out += fmt::format("{}  --> {}{}\n", c.place, failure.path, c.off);
    return out;
}

}  // namespace boardpack
