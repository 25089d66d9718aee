#include "commands/analyse/answers.hpp"

#include <array>

#include <fmt/format.h>

#include "statistics/chart_words.hpp"

namespace boardpack::analyse {

using namespace statistics;

namespace {

constexpr std::array<std::string_view, 8> fields{"dates",           "values",       "improvement_direction",
                                                 "target",          "rebase_dates", "fix_after_n_points",
                                                 "screen_outliers", "profile"};

std::string_view trilean_text(Trilean t) {
    switch (t) {
        case Trilean::no:
            return "false";
        case Trilean::yes:
            return "true";
        case Trilean::unknown:
            break;
    }
    return "null";
}

std::string_view side_text(Side side) {
    switch (side) {
        case Side::below:
            return "-1";
        case Side::on:
            return "0";
        case Side::above:
            return "1";
        case Side::unknown:
            break;
    }
    return "null";
}

}  // namespace

Answer<void> ChartAnswers::read_dates(const Request& input, std::string_view field, std::vector<Date>& out,
                                      bool required) const {
    out.clear();
    const JsonLine& json = input.json();
    const auto list = input.find(field);
    if (!list || (!required && json.kind(*list) == JsonKind::null)) {
        if (required)
            return missing_field(field);
        return {};
    }
    if (json.kind(*list) != JsonKind::array)
        return wrong_type(field, "a list of dates", json.kind(*list));
    for (auto item = json.first(*list); item != json.end(*list); item = json.next(item)) {
        const auto place = [&] { return fmt::format("{}[{}]", field, out.size()); };
        if (json.kind(item) != JsonKind::string)
            return wrong_type(place(), "a date", json.kind(item));
        const std::string_view quoted = json.raw(item);
        const auto date = Date::parse(quoted.substr(1, quoted.size() - 2));
        if (!date)
            return refuse("E0546", fmt::format("'{}' is not a date; dates are written 2026-01-31", place()));
        out.push_back(*date);
    }
    return {};
}

Answer<Settings> ChartAnswers::read(const Request& input) {
    if (auto sound = input.check_names(fields); !sound)
        return std::unexpected{sound.error()};
    if (auto sound = read_dates(input, "dates", dates_, true); !sound)
        return std::unexpected{sound.error()};
    if (auto sound = input.numbers("values", values_); !sound)
        return std::unexpected{sound.error()};
    if (auto sound = read_dates(input, "rebase_dates", rebase_dates_, false); !sound)
        return std::unexpected{sound.error()};
    const auto direction_text = input.text("improvement_direction");
    if (!direction_text)
        return std::unexpected{direction_text.error()};
    const auto direction = parse_name<Direction>(*direction_text);
    if (!direction)
        return refuse("E0548", "unknown improvement_direction; it is increase, decrease or neutral");
    const auto target = input.number_or_none("target"), fix = input.number_or_none("fix_after_n_points");
    for (const auto* number : {&target, &fix})
        if (!*number)
            return std::unexpected{number->error()};
    const auto screen = input.boolean_or_none("screen_outliers");
    if (!screen)
        return std::unexpected{screen.error()};
    const Profile* profile = &mdc;
    if (input.find("profile")) {
        const auto name = input.text("profile");
        if (!name)
            return std::unexpected{name.error()};
        profile = find_profile(*name);
        if (!profile)
            return refuse("E0548", "unknown profile; the profiles are mdc and plotthedots");
    }
    return Settings{.profile = profile,
                    .direction = *direction,
                    .target = *target,
                    .rebase_dates = rebase_dates_,
                    .fix_after_n_points = *fix,
                    .screen_outliers = *screen};
}

Answer<void> ChartAnswers::answer(const Request& input, JsonWriter& out) {
    const auto settings = read(input);
    if (!settings)
        return std::unexpected{settings.error()};
    if (auto judged = judge({dates_, values_}, *settings, workspace_, chart_); !judged)
        return judged;
    // The dates are given back as they were written: every one has been checked.
    const JsonLine& json = input.json();
    const auto list = *input.find("dates");
    date_texts_.clear();
    for (auto item = json.first(list); item != json.end(list); item = json.next(item))
        date_texts_.push_back(json.raw(item));
    write(*settings, out);
    return {};
}

void ChartAnswers::write(const Settings& settings, JsonWriter& out) const {
    const auto each = [&](std::string_view field, const auto& item) {
        out.name(field);
        out.list(chart_.points.size(), [&](std::size_t i) { item(chart_.points[i]); });
    };
    // A number of a part is written out once and repeated for each of its points.
    TextBuffer number;
    const auto each_part = [&](std::string_view field, const auto& value) {
        out.name(field);
        out.raw("[");
        for (const Part& part : chart_.parts) {
            number.cut(0);
            JsonWriter{number}.number(value(part));
            for (std::uint32_t i = part.begin; i < part.end; ++i) {
                if (i > 0)
                    out.raw(",");
                out.raw(number.view());
            }
        }
        out.raw("]");
    };
    const auto part_of = [&](const Point& p) -> const Part& { return chart_.parts[p.part]; };

    out.raw("{\"error\":null");
    each("dates", [&](const Point& p) { out.raw(date_texts_[p.row]); });
    each("y", [&](const Point& p) { out.number(values_[p.row]); });
    each("rebase_group", [&](const Point& p) { out.number(part_of(p).group); });
    each_part("mean", [](const Part& p) { return p.mean; });
    each_part("lpl", [](const Part& p) { return p.limits ? std::optional{p.limits->lower} : std::nullopt; });
    each_part("upl", [](const Part& p) { return p.limits ? std::optional{p.limits->upper} : std::nullopt; });
    each("outside_limits", [&](const Point& p) { out.raw(trilean_text(p.outside)); });
    each("close_to_limits", [&](const Point& p) { out.raw(trilean_text(p.near)); });
    each("relative_to_mean", [&](const Point& p) { out.raw(side_text(p.side)); });
    each("special_cause_type", [&](const Point& p) { out.word(label_name(p.label)); });
    each("point_type", [&](const Point& p) { out.word(class_name(p.type)); });
    each("short_group_warning", [&](const Point& p) { out.boolean(part_of(p).is_short); });
    const auto word = [&](std::string_view field, std::string_view text) {
        out.name(field);
        out.word(text);
    };
    word("variation_type", variation_name(chart_.variation));
    word("variation_icon", variation_icon(chart_.variation, settings.direction));
    word("assurance_type", assurance_name(chart_.assurance));
    word("assurance_icon", assurance_icon(chart_.assurance));
    if (settings.profile != &plotthedots) {
        word("profile", settings.profile->name);
        word("variation_words", variation_words(chart_, settings));
        word("assurance_words", assurance_words(chart_, settings));
        out.name("described_date");
        out.raw(chart_.described ? date_texts_[chart_.points[*chart_.described].row] : "null");
    }
    out.raw("}");
}

}  // namespace boardpack::analyse
