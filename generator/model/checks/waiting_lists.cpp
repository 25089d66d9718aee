#include <map>

#include <fmt/format.h>

#include "model/checks/checks.hpp"
#include "model/checks/lookup.hpp"

namespace boardpack::checks {

namespace {

bool has_limit(WaitingPart part) { return part == WaitingPart::within || part == WaitingPart::over; }

/// The kind and unit that a part is counted in.
bool fits(const Indicator& i, WaitingPart part) {
    switch (part) {
        case WaitingPart::waiting:
        case WaitingPart::over:
            return i.kind == Kind::count;
        case WaitingPart::median:
        case WaitingPart::p92:
            return i.kind == Kind::duration && i.unit == Unit::weeks;
        case WaitingPart::within:
            return is_share(i.kind);
    }
    return false;
}

const char* needed(WaitingPart part) {
    switch (part) {
        case WaitingPart::waiting:
        case WaitingPart::over:
            return "a count";
        case WaitingPart::median:
        case WaitingPart::p92:
            return "a duration in weeks";
        case WaitingPart::within:
            return "a share";
    }
    return "";
}

}  // namespace

void waiting_lists_are_sound(const Workspace& w, Diagnostics& d) {
    std::map<std::pair<std::string, WaitingPart>, Span> seen;
    for (const Indicator& i : w.indicators) {
        if (!i.waiting_part) {
            if (i.waiting_weeks)
                d.error("E0317", w.places.of(i.span, "waiting_weeks"),
                        fmt::format("'{}' gives weeks but is no number of a waiting list", i.id.value),
                        "write waiting_part = \"within\" or \"over\", or leave waiting_weeks out");
            continue;
        }
        const WaitingPart part = i.waiting_part->value;
        const Span where = place_of(*i.waiting_part, i.span);
        if (i.family.empty())
            d.error("E0317", where,
                    fmt::format("'{}' is a number of a waiting list but belongs to no family", i.id.value),
                    "write family and family_title");
        if (!fits(i, part))
            d.error("E0317", where, fmt::format("the part '{}' of a waiting list is {}", name_of(part), needed(part)));
        if (has_limit(part) && !i.waiting_weeks)
            d.error("E0317", where, fmt::format("'{}' does not say of how many weeks", i.id.value),
                    "add waiting_weeks");
        if (!has_limit(part) && i.waiting_weeks)
            d.error("E0317", w.places.of(i.span, "waiting_weeks"),
                    fmt::format("the part '{}' of a waiting list has no limit", name_of(part)),
                    "leave waiting_weeks out");
        const auto [first, fresh] = seen.emplace(std::pair{i.family, part}, where);
        if (!fresh && !i.family.empty()) {
            Diagnostic& one = d.error("E0317", where,
                                      fmt::format("the family '{}' has the part '{}' twice", i.family, name_of(part)));
            one.notes.push_back({first->second, "given first here"});
        }
    }
}

}  // namespace boardpack::checks
