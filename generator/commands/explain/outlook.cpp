#include "commands/explain/topics.hpp"
#include "figure/chance_words.hpp"

namespace boardpack {

Detail outlook_topic(const Explained& e) {
    const auto& outlook = e.result.outlook;
    if (!outlook || outlook->state == Outlook::State::none)
        return {"outlook", "Outlook"};
    const bool given = outlook->state == Outlook::State::given;
    Details details{
        detail("to", "To", outlook->ends.code()),
        {"quarters_left", "Quarters left", static_cast<std::int64_t>(outlook->quarters_left)},
        {"quarters_used", "Quarters it rests on", static_cast<std::int64_t>(outlook->quarters_used)},
        detail("why_not", "None", given ? std::string{} : outlook->why_not),
        figure_detail(e, "level", "Level asked for then", outlook->level_ref),
        detail("there", "Already there", outlook->there),
        figure_detail(e, "needed", "Needs, a quarter", outlook->needed_ref),
        figure_detail(e, "averaged", "Has averaged, a quarter", outlook->averaged_ref),
        figure_detail(e, "more_cases", "Cases more would have reached it", outlook->more_cases_ref),
        detail("chance", "Chance of meeting it then, an estimate",
               given ? chance_words(outlook->chance) : std::string{}),
    };
    return {"outlook", "Outlook", std::move(details)};
}

}  // namespace boardpack
