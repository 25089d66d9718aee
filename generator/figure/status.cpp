#include "figure/status.hpp"

namespace boardpack {

std::string_view status_words(StatusCode status) {
    switch (status) {
        case StatusCode::met:
            return "Met";
        case StatusCode::close:
            return "Close";
        case StatusCode::not_met:
            return "Not met";
        case StatusCode::complete:
            return "Complete";
        case StatusCode::not_due:
            return "Not due";
        case StatusCode::awaiting:
            return "Awaiting data";
        case StatusCode::late:
            return "Late";
        case StatusCode::not_returned:
            return "Not returned";
        case StatusCode::partial:
            return "Part returned";
        case StatusCode::suppressed:
            return "Hidden to protect individuals";
        case StatusCode::no_target:
            return "No target set";
        case StatusCode::baseline_pending:
            return "Baseline being set";
        case StatusCode::not_comparable:
            return "Not comparable (break)";
        case StatusCode::too_few:
            return "Too few to judge";
        case StatusCode::not_applicable:
            return "Not applicable";
        case StatusCode::retired:
            return "Retired";
    }
    return {};
}

std::string_view shorthand(StatusCode status) {
    switch (status) {
        case StatusCode::met:
        case StatusCode::close:
        case StatusCode::not_met:
        case StatusCode::complete:
            return {};
        case StatusCode::suppressed:
            return "[c]";
        case StatusCode::not_applicable:
        case StatusCode::no_target:
        case StatusCode::retired:
            return "[z]";
        case StatusCode::not_due:
        case StatusCode::awaiting:
        case StatusCode::late:
        case StatusCode::not_returned:
        case StatusCode::partial:
        case StatusCode::baseline_pending:
        case StatusCode::not_comparable:
        case StatusCode::too_few:
            return "[x]";
    }
    return {};
}

std::string_view shorthand_meaning(std::string_view symbol) {
    if (symbol == "[c]")
        return "hidden to protect individuals";
    if (symbol == "[x]")
        return "not available";
    if (symbol == "[z]")
        return "not applicable";
    if (symbol == "[p]")
        return "provisional";
    if (symbol == "[r]")
        return "revised";
    if (symbol == "[e]")
        return "estimated";
    return {};
}

}  // namespace boardpack
