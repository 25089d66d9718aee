#include <fmt/format.h>
#include <fmt/ranges.h>

#include "load/read_text.hpp"
#include "load/schema.hpp"

namespace boardpack {

namespace {

using namespace load;

using Form = TypeShape::Form;

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '|')
            out += '\\';
        out += c;
    }
    return out;
}

std::string bounds(const Rule& rule) {
    if (rule.low && rule.high)
        return fmt::format(", {} to {}", *rule.low, *rule.high);
    if (rule.low)
        return fmt::format(", at least {}", *rule.low);
    return {};
}

std::string quoted(const std::vector<std::string_view>& words) {
    std::string out;
    for (const std::string_view w : words) out += fmt::format("{}`\"{}\"`", out.empty() ? "" : ", ", w);
    return out;
}

std::string unit(const Rule& rule) { return rule.unit.empty() ? std::string{} : fmt::format(", in {}", rule.unit); }

std::string type_words(const TypeShape& type) {
    switch (type.form) {
        case Form::text:
            return type.rule.text == Rule::Text::id      ? "id"
                   : type.rule.text == Rule::Text::prose ? "text, may have several lines"
                                                         : "text";
        case Form::whole:
            return "whole number" + bounds(type.rule) + unit(type.rule);
        case Form::decimal:
            return "number" + bounds(type.rule) + unit(type.rule) +
                   (type.rule.or_words.empty() ? std::string{} : fmt::format(", or `\"{}\"`", type.rule.or_words));
        case Form::yes_no:
            return "true or false";
        case Form::date:
            return "date";
        case Form::date_or_words:
            return fmt::format("date, or `\"{}\"`", type.rule.or_words);
        case Form::period:
            return "period";
        case Form::choice:
            return "one of " + quoted(type.choices);
        case Form::colour:
            return "colour";
        case Form::list:
            if (type.item->form == Form::table)
                return fmt::format("list of tables, see {} below", type.item->table->name);
            return fmt::format("list{} of: {}", type.rule.items > 0 ? fmt::format(" of {}", type.rule.items) : "",
                               type_words(*type.item));
        case Form::map:
            if (type.item->form == Form::table)
                return fmt::format("table; its keys are {}; see {} below", type.map_key, type.item->table->name);
            return fmt::format("table; its keys are {}; its values: {}", type.map_key, type_words(*type.item));
        case Form::table:
            return fmt::format("table, see {} below", type.table->name);
    }
    return {};
}

/// How the heading of a table inside a file is written.
std::string heading(const std::string& prefix, const FieldShape& field, const TypeShape& type) {
    const std::string path = prefix.empty() ? std::string{field.key} : fmt::format("{}.{}", prefix, field.key);
    if (type.form == Form::list)
        return fmt::format("[[{}]]", path);
    if (type.form == Form::map)
        return fmt::format("[{}.<id>]", path);
    return fmt::format("[{}]", path);
}

void table_section(std::string& out, const TableShape& table, const std::string& prefix, const std::string& title) {
    out += fmt::format("{}\n\n{}\n\n", title, table.help);
    out += "| key | type | required | what it is |\n| --- | --- | --- | --- |\n";
    for (const FieldShape& f : table.fields) {
        const std::string fallback =
            f.fallback.empty() || f.fallback == "false" ? std::string{} : fmt::format("; without it `{}`", f.fallback);
        out += fmt::format("| `{}` | {} | {} | {}{} |\n", f.key, escaped(type_words(f.type)), f.required ? "yes" : "no",
                           escaped(f.help), fallback);
    }
    out += '\n';
    for (const FieldShape& f : table.fields) {
        const TypeShape& inner = f.type.item ? *f.type.item : f.type;
        if (inner.form != Form::table)
            continue;
        const std::string name = heading(prefix, f, f.type);
        table_section(
            out, *inner.table,
            name.substr(name.find_first_not_of('['), name.find_last_not_of(']') - name.find_first_not_of('[') + 1),
            fmt::format("### `{}` ({})", name, inner.table->name));
    }
}

}  // namespace

std::string reference_markdown() {
    std::string out = fmt::format(
        "# Reference: the files of a workspace\n\n"
        "This page is made from the table in the program that also reads the files; `boardpack schema KIND` prints "
        "the\n"
        "JSON Schema of a kind of file from the same table.\n\n"
        "Every file is TOML in UTF-8, at most {} MiB. Keys that no table knows are errors. All errors of all files "
        "are\n"
        "reported in one run. A first line `#:schema PATH` tells an editor which schema of `docs/schema/` the file "
        "follows;\n"
        "the program itself goes by the place of the file.\n\n"
        "**Periods** are texts: `2025-26-Q4` financial quarter, `2025-26-H1` half, `2025-26` financial year, "
        "`2026-01`\n"
        "month, `CY2025` and `CY2025-Q3` calendar year and quarter, `AY2025-26` academic year, `AY2025-26-autumn`,\n"
        "`AY2025-26-spring`, `AY2025-26-summer` terms, `2025-01-16` a day, such as that of a census.\n\n"
        "**Dates** are TOML dates, without quotation marks: `2026-04-14`.\n\n"
        "**Numbers** have at most 12 digits before the point and 6 after it, and no exponent. They are taken from the\n"
        "text exactly as written and never pass through floating point.\n\n"
        "**Ids** have at most 64 letters, digits, points, hyphens and underscores, and begin with a letter or a "
        "digit.\n\n",
        most_bytes / (1024 * 1024));
    for (const FileKindShape& file : file_kinds()) table_section(out, file.root, "", fmt::format("## {}", file.kind));
    while (out.ends_with("\n\n")) out.pop_back();
    return out;
}

}  // namespace boardpack
