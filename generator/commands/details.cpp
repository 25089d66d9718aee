#include "commands/details.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "figure/format.hpp"

namespace boardpack {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t indent_by = 2;

bool is_group(const Detail& f) {
    return std::holds_alternative<Details>(f.value) || std::holds_alternative<DetailList>(f.value);
}

/// The words of a single detail; empty where text says nothing of it.
std::string words_of(const Detail& f) {
    struct Words {
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(bool holds) const { return holds ? "yes" : ""; }
        std::string operator()(std::int64_t n) const { return std::to_string(n); }
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(const ExactNumber& q) const {
            if (!q.rounded)
                return q.printed;
            return fmt::format("{} ({}{})", q.printed, q.statistic ? "" : "exactly ", q.exact);
        }
        std::string operator()(const FileLine& line) const {
            return line.path_and_line.empty() ? "" : fmt::format("[{}]", line.path_and_line);
        }
        std::string operator()(const Details&) const { return {}; }
        std::string operator()(const DetailList&) const { return {}; }
    };
    return std::visit(Words{}, f.value);
}

class Printer {
public:
    std::string print(const Details& details) {
        text_ = fmt::format("{}\n", internal_notice);
        for (const Detail& f : details) {
            text_ += is_group(f) ? "\n" : "";
            one(f, 0, 0);
        }
        return std::move(text_);
    }

private:
    /// Details of one group, their words in a column.
    void group(const Details& details, std::size_t depth) {
        std::size_t width = 0;
        for (const Detail& f : details)
            if (!is_group(f) && !f.label.empty() && !words_of(f).empty())
                width = std::max(width, f.label.size());
        for (const Detail& f : details) one(f, depth, width);
    }

    void one(const Detail& f, std::size_t depth, std::size_t width) {
        const std::string indent(indent_by * depth, ' ');
        if (const auto* inner = std::get_if<Details>(&f.value)) {
            if (inner->empty())
                return;
            fmt::format_to(std::back_inserter(text_), "{}{}\n", indent, f.label);
            group(*inner, depth + 1);
        } else if (const auto* list = std::get_if<DetailList>(&f.value)) {
            if (list->items.empty() && list->none.empty())
                return;
            fmt::format_to(std::back_inserter(text_), "{}{}{}\n", indent, f.label,
                           list->items.empty() ? ": " + list->none : "");
            for (const Details& item : list->items) print_item(item, depth + 1);
        } else if (const std::string words = words_of(f); !words.empty()) {
            if (f.label.empty())
                behind(words, std::holds_alternative<FileLine>(f.value) ? " " : ": ");
            else
                fmt::format_to(std::back_inserter(text_), "{}{:<{}}  {}\n", indent, f.label, width, words);
        }
    }

    /// A head, what has no label behind it on the same line, and the rest further in.
    void print_item(const Details& item, std::size_t depth) {
        if (item.empty())
            return;
        fmt::format_to(std::back_inserter(text_), "{}{}\n", std::string(indent_by * depth, ' '),
                       words_of(item.front()));
        group(Details(item.begin() + 1, item.end()), depth + 1);
    }

    /// Puts words at the end of the line before.
    void behind(const std::string& words, std::string_view between) {
        text_.pop_back();
        fmt::format_to(std::back_inserter(text_), "{}{}\n", between, words);
    }

    std::string text_;
};

Json json_of(const Details& details);

Json json_of(const Detail& f) {
    struct Value {
        Json operator()(std::monostate) const { return nullptr; }
        Json operator()(bool holds) const { return holds; }
        Json operator()(std::int64_t n) const { return n; }
        Json operator()(const std::string& text) const { return text; }
        Json operator()(const ExactNumber& q) const { return {{"printed", q.printed}, {"exact", q.exact}}; }
        Json operator()(const FileLine& line) const {
            return line.path_and_line.empty() ? Json(nullptr) : Json(line.path_and_line);
        }
        Json operator()(const Details& details) const { return json_of(details); }
        Json operator()(const DetailList& list) const {
            Json items = Json::array();
            for (const Details& item : list.items) items.push_back(json_of(item));
            return items;
        }
    };
    return std::visit(Value{}, f.value);
}

Json json_of(const Details& details) {
    Json object = Json::object();
    for (const Detail& f : details) object[f.key] = json_of(f);
    return object;
}

}  // namespace

ExactNumber exact_number(const FigureEntry& entry, const Rational& number) {
    constexpr int places = 6;
    const bool statistic = entry.derivation == Derivation::statistic;
    const bool rounded = number.rounded(entry.shape.decimals) != number;
    return {format_value(number, entry.shape, Wording::spoken), statistic ? number.fixed(places) : number.exact(),
            rounded, statistic};
}

Detail detail(std::string key, std::string label, std::string words) {
    Detail f{std::move(key), std::move(label)};
    if (!words.empty())
        f.value = std::move(words);
    return f;
}

Detail detail(std::string key, std::string label, bool holds) { return {std::move(key), std::move(label), holds}; }

Detail place_detail(std::string path_and_line) { return {"place", "", FileLine{std::move(path_and_line)}}; }

std::string details_text(const Details& details) { return Printer{}.print(details); }

std::string details_json(const Details& details) {
    Json object{{"notice", internal_notice}};
    for (const Detail& f : details) object[f.key] = json_of(f);
    return object.dump(2) + "\n";
}

}  // namespace boardpack
