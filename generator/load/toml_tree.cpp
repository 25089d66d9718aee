#include "load/toml_tree.hpp"

#include <algorithm>
#include <cstdint>
#include <exception>

#include <toml++/toml.h>

#include "load/syntax_error.hpp"

namespace boardpack::load {

namespace {

/// From line and column (in code points) to bytes, without walking long lines again and again.
class TextIndex {
public:
    explicit TextIndex(std::string_view text) : text_(text) {
        lines_.push_back(0);
        std::size_t n = 0;
        for (std::size_t at = 0; at < text.size(); ++at) {
            if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
                continue;
            if (n % stride == 0)
                marks_.push_back(at);
            ++n;
            if (text[at] == '\n')
                lines_.push_back(n);
        }
    }

    [[nodiscard]] std::string_view slice(const Span& span) const {
        const std::size_t from = offset(span.begin), to = offset(span.end);
        return text_.substr(from, to - from);
    }

private:
    static constexpr std::size_t stride = 64;

    [[nodiscard]] std::size_t offset(const Position& p) const {
        if (p.line == 0 || p.line > lines_.size())
            return text_.size();
        std::size_t n = lines_[p.line - 1] + p.column - 1;
        if (n / stride >= marks_.size())
            return text_.size();
        std::size_t at = marks_[n / stride];
        for (n %= stride; n > 0 && at < text_.size(); --n) do
                ++at;
            while (at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80);
        return at;
    }

    std::string_view text_;
    std::vector<std::size_t> lines_;  // number of the first code point of each line
    std::vector<std::size_t> marks_;  // byte of every 64th code point
};

class Converter {
public:
    Converter(FileId file, std::string_view text) : file_(file), index_(text) {}

    [[nodiscard]] TomlValue value(const toml::node& node) const {
        TomlValue out;
        out.span = span(node.source());
        switch (node.type()) {
            case toml::node_type::string:
                out.kind = TomlValue::Kind::text;
                out.text = node.ref<std::string>();
                break;
            case toml::node_type::integer:
                out.kind = TomlValue::Kind::whole;
                out.text = index_.slice(out.span);
                break;
            case toml::node_type::floating_point:
                out.kind = TomlValue::Kind::decimal;
                out.text = index_.slice(out.span);
                break;
            case toml::node_type::boolean:
                out.kind = TomlValue::Kind::yes_no;
                out.yes = node.ref<bool>();
                break;
            case toml::node_type::date: {
                out.kind = TomlValue::Kind::date;
                const toml::date d = node.ref<toml::date>();
                out.date = Date::from_ymd(d.year, d.month, d.day).value_or(Date{});
                break;
            }
            case toml::node_type::time:
            case toml::node_type::date_time:
                out.kind = TomlValue::Kind::time;
                break;
            case toml::node_type::array:
                out.kind = TomlValue::Kind::array;
                for (const toml::node& item : *node.as_array()) out.items.push_back(value(item));
                break;
            case toml::node_type::table:
            case toml::node_type::none:
                table(*node.as_table(), out);
                break;
        }
        return out;
    }

private:
    void table(const toml::table& from, TomlValue& out) const {
        out.kind = TomlValue::Kind::table;
        out.inline_table = from.is_inline();
        for (const auto& [key, node] : from)
            out.entries.push_back({std::string{key.str()}, span(key.source()), value(node)});
        std::ranges::sort(out.entries, [](const TomlEntry& a, const TomlEntry& b) { return a.key_span < b.key_span; });
    }

    [[nodiscard]] Span span(const toml::source_region& region) const {
        return {file_, {region.begin.line, region.begin.column}, {region.end.line, region.end.column}};
    }

    FileId file_;
    TextIndex index_;
};

}  // namespace

std::string_view kind_words(TomlValue::Kind kind) {
    switch (kind) {
        case TomlValue::Kind::text:
            return "a text";
        case TomlValue::Kind::whole:
            return "a whole number";
        case TomlValue::Kind::decimal:
            return "a decimal number";
        case TomlValue::Kind::yes_no:
            return "true or false";
        case TomlValue::Kind::date:
            return "a date";
        case TomlValue::Kind::time:
            return "a time";
        case TomlValue::Kind::array:
            return "a list";
        case TomlValue::Kind::table:
            return "a table";
    }
    return "something else";
}

Checked<TomlValue> parse_toml(const SourceFile& file) {
    Checked<TomlValue> out;
    try {
        const toml::table root = toml::parse(std::string_view{file.text});
        out.value = Converter{file.id, file.text}.value(root);
        out.value.span = {file.id, {1, 1}, {1, 2}};  // what is missing in a file is missing from its beginning
    } catch (const toml::parse_error& e) {
        const Position at{e.source().begin.line, e.source().begin.column};
        out.diagnostics.add(syntax_error(file, at, e.description()));
    } catch (const std::exception&) {
        out.diagnostics.error("E0110", {file.id, {1, 1}, {1, 2}}, "this file cannot be read as TOML");
    }
    return out;
}

}  // namespace boardpack::load
