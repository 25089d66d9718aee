#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "base/source.hpp"

namespace boardpack {

/// What the program says to people, and how: colours only on a terminal and only without NO_COLOR.
class Terminal {
public:
    Terminal();

    void out(const std::string& text) const;  // standard output
    void err(const std::string& text) const;  // standard error
    void report(const Diagnostics& diagnostics, const Sources& sources) const;
    void report(const Failure& failure) const;
    /// "error[E0904]: ..." with a help line.
    void usage_error(const std::string& code, const std::string& message, const std::string& help = {}) const;

    /// A progress bar on a terminal; nothing in a pipe. `clear` takes it away.
    void progress(std::size_t done, std::size_t all, const std::string& what) const;
    void clear_progress() const;
    [[nodiscard]] bool shows_progress() const { return error_is_terminal_; }

private:
    bool error_is_terminal_ = false;
    bool colour_ = false;
};

}  // namespace boardpack
