#include "commands/terminal.hpp"

#include <cstdio>
#include <cstdlib>

#include <unistd.h>

#include <fmt/format.h>

#include "base/render.hpp"

namespace boardpack {

Terminal::Terminal() {
    error_is_terminal_ = ::isatty(STDERR_FILENO) == 1;
    const char* no_colour = std::getenv("NO_COLOR");
    const char* term = std::getenv("TERM");
    const bool dumb = term != nullptr && std::string{term} == "dumb";
    colour_ = error_is_terminal_ && (no_colour == nullptr || *no_colour == '\0') && !dumb;
}

void Terminal::out(const std::string& text) const {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

void Terminal::err(const std::string& text) const { std::fwrite(text.data(), 1, text.size(), stderr); }

void Terminal::report(const Diagnostics& diagnostics, const Sources& sources) const {
    err(render(diagnostics, sources, colour_));
}

void Terminal::report(const Failure& failure) const { err(render(failure, colour_)); }

void Terminal::usage_error(const std::string& code, const std::string& message, const std::string& help) const {
    Diagnostics d;
    d.error(code, {}, message, help);
    err(render(d, Sources{}, colour_));
}

void Terminal::progress(std::size_t done, std::size_t all, const std::string& what) const {
    if (!error_is_terminal_ || all == 0)
        return;
    constexpr std::size_t width = 24;
    const std::size_t filled = width * done / all;
    err(fmt::format("\r\033[K[{}{}] {}/{} {}", std::string(filled, '#'), std::string(width - filled, '.'), done, all,
                    what));
    std::fflush(stderr);
}

void Terminal::clear_progress() const {
    if (error_is_terminal_)
        err("\r\033[K");
}

}  // namespace boardpack
