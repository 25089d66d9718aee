#include "evaluate/status_legend.hpp"

#include <fmt/format.h>

#include "evaluate/quantities.hpp"
#include "evaluate/rules/rules.hpp"
#include "figure/format.hpp"

namespace boardpack {

namespace {

/// What is said of the three judgements; "" leaves one out.
struct Legend {
    std::string met, close, not_met;
    [[nodiscard]] std::string words() const {
        std::string text = "Met: " + met + ".";
        if (!close.empty())
            text += " Close: " + close + ".";
        return text + " Not met: " + not_met + ".";
    }
};

/// "within 2 percentage points below or 1 percentage point above", "" where there is no tolerance.
std::string tolerance_of(const Indicator& i, bool below, bool above, std::string_view below_words,
                         std::string_view above_words) {
    const std::string down = below ? tolerance_words(i, Side::below) : "";
    const std::string up = above ? tolerance_words(i, Side::above) : "";
    if (down.empty() && up.empty())
        return {};
    if (!down.empty() && down == up)
        return fmt::format("within {} {} or {}", down, below_words, above_words);
    if (down.empty())
        return fmt::format("within {} {}", up, above_words);
    return up.empty() ? fmt::format("within {} {}", down, below_words)
                      : fmt::format("within {} {} or {} {}", down, below_words, up, above_words);
}

std::string compared_with(const Indicator& i) {
    const bool by_year = i.compare == Compare::same_period_last_year || i.accumulation == Accumulation::ytd;
    return by_year ? "a year before" : "the period before";
}

std::string join(std::string text, const std::string& more) {
    return text.empty() ? more : more.empty() ? text : text + ", or " + more;
}

/// `met`: what is met; `tolerance`: what is inside it; `missed`: what lies beyond ("lower", "further off").
std::string with_options(const Indicator& i, std::string met, const std::string& tolerance, const std::string& missed) {
    const StatusRule& rule = i.status;
    const std::string before = compared_with(i);
    std::string inside = tolerance;
    if (rule.travel == Travel::worse_is_not_met && !inside.empty())
        inside += " and not clearly worse than " + before;
    Legend legend{std::move(met), {}, missed};
    if (rule.within == Within::met)
        legend.met = join(legend.met, inside);
    else
        legend.close = inside;
    if (rule.travel == Travel::better_is_close)
        legend.close = join(legend.close, fmt::format("{} but clearly better than {}", missed, before));
    if (rule.travel == Travel::not_worse_is_close)
        legend.close = join(legend.close, fmt::format("{} but not clearly worse than {}", missed, before));
    if (rule.travel != Travel::ignored && (rule.travel != Travel::worse_is_not_met || !inside.empty()))
        legend.not_met = "otherwise";
    return legend.words();
}

std::string level_legend(const Model& model, const Indicator& i, const TargetInForce& target) {
    const bool both = i.status.sides == Sides::both, lower = i.polarity == Polarity::lower;
    const std::string tolerance = tolerance_of(i, both || !lower, both || lower, "below", "above");
    if (target.target->form == TargetForm::benchmark) {
        const Area* area = model.area(target.target->area);
        return with_options(i, fmt::format("at least as good as {}", area ? area->name : target.target->area),
                            tolerance, lower ? "higher" : "lower");
    }
    if (!both)
        return with_options(i, target.words, tolerance, lower ? "higher" : "lower");
    const std::string level = format_value(*target.value, target_shape(i, *target.value), Wording::sentence);
    return with_options(i, "exactly " + level, tolerance, tolerance.empty() ? "off on either side" : "further off");
}

std::string band_legend(const Indicator& i, const TargetInForce& target) {
    const std::string tolerance = tolerance_of(i, true, true, "below", "above");
    return with_options(i, target.words, tolerance, tolerance.empty() ? "outside" : "further outside");
}

std::string improvement_legend(const Indicator& i, const Target& target) {
    const bool known = i.baseline && i.baseline->period;
    if (!known)
        return "No status until there is a baseline.";
    const std::string baseline = fmt::format("the baseline of {}", i.baseline->period->value.display());
    if (!target.min_change)
        return Legend{"clearly better than " + baseline, "no clear change", "clearly worse"}.words();
    const std::string least = "by at least " + set_size_words(i, target.min_change->value);
    return Legend{fmt::format("clearly better than {}, and {}", baseline, least), "anything between",
                  fmt::format("clearly worse, and {}", least)}
        .words();
}

std::string milestone_legend(const Target* target) {
    if (!target || !target->due)
        return "Complete: done. No status before a date has been set.";
    const std::string due = target->due->words();
    return fmt::format("Complete: done. Not due: before {}. Not met: not done by then.", due);
}

std::string legend_of(const Model& model, const Indicator& i, const TargetInForce& target) {
    const std::string none = "No status: no target has been set.";
    if (i.kind == Kind::milestone || (target.target && target.target->form == TargetForm::milestone))
        return milestone_legend(target.target);
    if (!target.target)
        return none;
    switch (target.target->form) {
        case TargetForm::statutory_all:
        case TargetForm::threshold:
        case TargetForm::trajectory:
            return target.value ? level_legend(model, i, target) : "No status: the target has no level yet.";
        case TargetForm::benchmark:
            return level_legend(model, i, target);
        case TargetForm::band:
            return target.low ? band_legend(i, target) : none;
        case TargetForm::improve_on_baseline:
            return improvement_legend(i, *target.target);
        case TargetForm::milestone:
        case TargetForm::none:
            break;
    }
    return none;
}

}  // namespace

std::string status_legend(const Model& model, const Indicator& indicator, const TargetInForce& target) {
    std::string text = legend_of(model, indicator, target);
    if (is_share(indicator.kind) && text.starts_with("Met"))
        text += fmt::format(" Fewer than {} cases: too few to judge.", minimum_base(indicator));
    return text;
}

}  // namespace boardpack
