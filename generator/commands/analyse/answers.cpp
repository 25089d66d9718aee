#include "commands/analyse/answers.hpp"

#include <fmt/format.h>

namespace boardpack::analyse {

using statistics::refuse;

namespace {

void write_error(const Refusal& refusal, JsonWriter& out) {
    out.raw("\"error\":{\"code\":");
    out.quoted(refusal.code);
    out.raw(",\"message\":");
    out.quoted(refusal.message);
    out.raw("}");
}

void write_failure(std::string_view id, const Refusal& refusal, TextBuffer& out) {
    JsonWriter writer{out};
    writer.raw("{\"id\":");
    writer.raw(id);
    writer.raw(",");
    write_error(refusal, writer);
    writer.raw("}\n");
}

/// The id as it stands in the request: text or a number. Anything else cannot be given back and counts as none.
std::string_view id_of(const Request& request) {
    const JsonLine& json = request.json();
    if (const auto id = request.find("id"))
        if (json.kind(*id) == JsonKind::string || json.kind(*id) == JsonKind::number)
            return json.raw(*id);
    return "null";
}

}  // namespace

void Answers::answer(std::string_view line, TextBuffer& out) {
    if (const auto fault = json_.read(line)) {
        write_failure("null", {"E0545", fmt::format("not JSON: {}", *fault)}, out);
        return;
    }
    if (json_.kind(json_.root()) != JsonKind::object) {
        write_failure("null",
                      {"E0546", fmt::format("a request is an object; found {}", kind_words(json_.kind(json_.root())))},
                      out);
        return;
    }
    const Request request{json_, json_.root()};
    const std::string_view id = id_of(request);
    const std::size_t start = out.size();
    JsonWriter writer{out};
    writer.raw("{\"id\":");
    writer.raw(id);
    writer.raw(",");
    const auto attempt = [&]() -> Answer<void> {
        const auto kind = request.text("kind");
        if (!kind)
            return std::unexpected{kind.error()};
        const auto input = request.find("input");
        if (!input)
            return missing_field("input");
        if (json_.kind(*input) != JsonKind::object)
            return wrong_type("input", "an object", json_.kind(*input));
        if (*kind == "disclosure")
            return refuse("E0549", "disclosure is not available in this version");
        const bool chart = *kind == "spc";
        if (!chart && *kind != "interval")
            return refuse("E0548", "unknown kind; the kinds are spc and interval");
        writer.raw("\"result\":");
        return chart ? charts_.answer({json_, *input}, writer) : answer_interval({json_, *input}, writer);
    };
    if (const auto done = attempt(); !done) {
        out.cut(start);
        write_failure(id, done.error(), out);
        return;
    }
    writer.raw("}\n");
}

void Answers::answer_too_long(TextBuffer& out) {
    write_failure("null", {"E0547", fmt::format("the line is longer than {} MiB", longest_line >> 20)}, out);
}

}  // namespace boardpack::analyse
