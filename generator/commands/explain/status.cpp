#include <fmt/format.h>

#include "commands/explain/topics.hpp"

namespace boardpack {

Detail status_topic(const Explained& e) {
    const IndicatorResult& r = e.result;
    Details details{
        detail("code", "Status", std::string{name_of(r.status)}),
        detail("words", "In the packs", std::string{status_words(r.status)}),
        detail("reason", "Because", r.reason),
        detail("rule", "Decided by", r.rule),
        detail("exception", "An exception", r.exception),
        detail("carried", "Nothing new was due: an earlier figure stands", r.carried),
        detail("next_due", "Next report", r.next_due ? r.next_due->code() : std::string{}),
    };
    return {"status", "Status", std::move(details)};
}

}  // namespace boardpack
