#include "load/schema.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/golden.hpp"

using namespace boardpack;

TEST_CASE("the committed schemas come from the field table") {
    for (const FileKindShape& file : file_kinds())
        check_golden("../docs/schema/" + std::string{file.kind} + ".json", json_schema(file.kind).value());
}

TEST_CASE("the committed reference comes from the field table") {
    check_golden("../docs/reference.md", reference_markdown());
}

TEST_CASE("there is no schema of an unknown kind") { CHECK_FALSE(json_schema("strategies").has_value()); }

TEST_CASE("a schema says type, need and allowed words of a field") {
    const auto schema = nlohmann::json::parse(json_schema("definitions").value());
    CHECK_EQ(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    CHECK_EQ(schema["required"], nlohmann::json::array({"indicator"}));
    const auto& indicator = schema["properties"]["indicator"]["items"];
    CHECK_EQ(indicator["additionalProperties"], false);
    CHECK_EQ(indicator["properties"]["polarity"]["enum"],
             nlohmann::json::array({"higher", "lower", "band", "on_date", "neutral"}));
    CHECK_EQ(indicator["properties"]["plausible"]["minItems"], 2);
    CHECK_EQ(indicator["properties"]["decimals"]["maximum"], 3);
    CHECK_EQ(indicator["properties"]["target"]["items"]["properties"]["set_on"]["anyOf"][1]["const"], "not stated");
}

TEST_CASE("the reference lists each field once in its table, with what holds without it") {
    const std::string text = reference_markdown();
    CHECK(text.find("| `threshold` | whole number, at least 2, in people | no | counts of people from 1 to one less "
                    "than this are "
                    "hidden; without it `5` |") != std::string::npos);
    CHECK(text.find("### `[[indicator.target]]` (target)") != std::string::npos);
    CHECK(text.find("### `[figure.<id>.commentary]` (commentary)") != std::string::npos);
}
