#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "model/checks/checks.hpp"

namespace boardpack::checks {

namespace {

/// Words as a reader counts them: runs of anything but white space.
std::size_t words_in(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    std::size_t count = 0;
    for (std::size_t at = text.find_first_not_of(space); at != text.npos; at = text.find_first_not_of(space, at)) {
        ++count;
        at = text.find_first_of(space, at);
        if (at == text.npos)
            break;
    }
    return count;
}

}  // namespace

/// Four short parts are read; more is skipped.
void commentaries_are_brief(const Workspace& w, Diagnostics& d) {
    constexpr std::size_t most = 90;
    for (const Figure& f : w.figures) {
        if (!f.commentary)
            continue;
        const Commentary& c = *f.commentary;
        const std::size_t words = words_in(c.tells_us) + words_in(c.why) + words_in(c.doing) + words_in(c.when);
        if (words > most)
            d.warning("W0447", c.span,
                      fmt::format("the commentary of '{}' has {} words; boards read about {}", f.indicator.value, words,
                                  most),
                      "one or two sentences to each of the four parts");
    }
}

}  // namespace boardpack::checks
