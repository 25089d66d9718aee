#include "load/schema.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "load/tables/calendar.hpp"
#include "load/tables/data.hpp"
#include "load/tables/definitions.hpp"
#include "load/tables/strategy.hpp"
#include "load/tables/template.hpp"

namespace boardpack {

namespace {

using namespace load;

using Json = nlohmann::ordered_json;
using Form = TypeShape::Form;

/// The notations of Period::parse() as a regular expression.
constexpr std::string_view period_pattern =
    "^([0-9]{4}-[0-9]{2}(-Q[1-4]|-H[12])?|CY[0-9]{4}(-Q[1-4])?|AY[0-9]{4}-[0-9]{2}(-(autumn|spring|summer))?|"
    "[0-9]{4}-[0-9]{2}-[0-9]{2})$";
constexpr std::string_view id_pattern = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";

Json schema_of(const TableShape& table);

Json bounded(const char* type, const Rule& rule) {
    Json out{{"type", type}};
    if (rule.low)
        out["minimum"] = *rule.low;
    if (rule.high)
        out["maximum"] = *rule.high;
    return out;
}

Json schema_of(const TypeShape& type) {
    switch (type.form) {
        case Form::text: {
            Json out{{"type", "string"}, {"minLength", 1}};
            if (type.rule.text == Rule::Text::id)
                out["pattern"] = id_pattern;
            return out;
        }
        case Form::whole:
            return bounded("integer", type.rule);
        case Form::decimal:
            if (!type.rule.or_words.empty())
                return {{"anyOf", {bounded("number", type.rule), {{"const", type.rule.or_words}}}}};
            return bounded("number", type.rule);
        case Form::yes_no:
            return {{"type", "boolean"}};
        case Form::date:
            return {{"type", "string"}, {"format", "date"}};
        case Form::date_or_words:
            return {{"anyOf", {{{"type", "string"}, {"format", "date"}}, {{"const", type.rule.or_words}}}}};
        case Form::period:
            return {{"type", "string"}, {"pattern", period_pattern}};
        case Form::choice:
            return {{"type", "string"}, {"enum", type.choices}};
        case Form::colour:
            return {{"type", "string"}, {"pattern", "^#[0-9A-Fa-f]{6}$"}};
        case Form::list: {
            Json out{{"type", "array"}, {"items", schema_of(*type.item)}};
            if (type.rule.items > 0) {
                out["minItems"] = type.rule.items;
                out["maxItems"] = type.rule.items;
            }
            return out;
        }
        case Form::map:
            return {{"type", "object"}, {"additionalProperties", schema_of(*type.item)}};
        case Form::table:
            return schema_of(*type.table);
    }
    return {};
}

Json schema_of(const TableShape& table) {
    Json properties = Json::object(), required = Json::array();
    for (const FieldShape& f : table.fields) {
        Json one = schema_of(f.type);
        one["description"] = f.help;
        properties[std::string{f.key}] = std::move(one);
        if (f.required)
            required.push_back(f.key);
    }
    Json out{{"type", "object"}, {"description", table.help}, {"properties", std::move(properties)}};
    if (!required.empty())
        out["required"] = std::move(required);
    out["additionalProperties"] = false;
    return out;
}

}  // namespace

std::vector<FileKindShape> file_kinds() {
    return {{"strategy", table_shape<StrategyFile>()}, {"definitions", table_shape<DefinitionsFile>()},
            {"data", table_shape<DataFile>()},         {"published", table_shape<PublishedFile>()},
            {"calendar", table_shape<Calendar>()},     {"released", table_shape<Release>()},
            {"template", table_shape<TemplateFile>()}, {"theme", table_shape<Theme>()},
            {"glossary", table_shape<GlossaryFile>()}};
}

std::optional<std::string> json_schema(std::string_view kind) {
    for (const FileKindShape& file : file_kinds()) {
        if (file.kind != kind)
            continue;
        Json out{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                 {"title", fmt::format("boardpack: {}", file.root.name)}};
        out.update(schema_of(file.root));
        return out.dump(2) + "\n";
    }
    return std::nullopt;
}

}  // namespace boardpack
