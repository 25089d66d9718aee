#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/codes.hpp"
#include "commands/check.hpp"

namespace boardpack {

namespace {

using Json = nlohmann::ordered_json;

std::string path_of(const Diagnostic& d, const Sources& sources) {
    return d.where.known() ? std::string{sources.path(d.where.file)} : d.path;
}

std::string_view severity(const Diagnostic& d) { return d.severity == Severity::error ? "error" : "warning"; }

/// Workflow commands end at a line end and use % as their escape.
std::string escaped(std::string_view text, bool property) {
    std::string out;
    for (const char c : text) {
        if (c == '%')
            out += "%25";
        else if (c == '\r')
            out += "%0D";
        else if (c == '\n')
            out += "%0A";
        else if (property && c == ':')
            out += "%3A";
        else if (property && c == ',')
            out += "%2C";
        else
            out += c;
    }
    return out;
}

}  // namespace

std::string findings_json(const Diagnostics& diagnostics, const Sources& sources) {
    Json list = Json::array();
    for (const Diagnostic& d : diagnostics.list()) {
        Json j{{"severity", severity(d)}, {"code", d.code}, {"message", d.message}, {"file", path_of(d, sources)}};
        if (d.where.known()) {
            j["line"] = d.where.begin.line;
            j["column"] = d.where.begin.column;
            j["end_line"] = d.where.end.line;
            j["end_column"] = d.where.end.column;
        }
        if (!d.hint.empty())
            j["help"] = d.hint;
        for (const Note& note : d.notes) {
            Json n{{"text", note.text}};
            if (note.where.known()) {
                n["file"] = sources.path(note.where.file);
                n["line"] = note.where.begin.line;
                n["column"] = note.where.begin.column;
            }
            j["notes"].push_back(n);
        }
        list.push_back(j);
    }
    return list.dump(2) + "\n";
}

std::string findings_sarif(const Diagnostics& diagnostics, const Sources& sources) {
    Json rules = Json::array();
    for (const CodeEntry& e : diagnostic_codes())
        rules.push_back(
            {{"id", e.code}, {"shortDescription", {{"text", e.title}}}, {"fullDescription", {{"text", e.meaning}}}});
    Json results = Json::array();
    for (const Diagnostic& d : diagnostics.list()) {
        std::string text = d.message;
        if (!d.hint.empty())
            text += " (" + d.hint + ")";
        Json r{{"ruleId", d.code}, {"level", severity(d)}, {"message", {{"text", text}}}};
        Json location{{"artifactLocation", {{"uri", path_of(d, sources)}}}};
        if (d.where.known())
            location["region"] = {{"startLine", d.where.begin.line},
                                  {"startColumn", d.where.begin.column},
                                  {"endLine", d.where.end.line},
                                  {"endColumn", d.where.end.column}};
        r["locations"] = Json::array({{{"physicalLocation", location}}});
        results.push_back(r);
    }
    const Json driver{{"name", "boardpack"}, {"version", BOARDPACK_VERSION}, {"rules", rules}};
    const Json run{{"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results}};
    const Json sarif{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                     {"version", "2.1.0"},
                     {"runs", Json::array({run})}};
    return sarif.dump(2) + "\n";
}

std::string findings_github(const Diagnostics& diagnostics, const Sources& sources) {
    std::string out;
    for (const Diagnostic& d : diagnostics.list()) {
        std::string text = d.message;
        if (!d.hint.empty())
            text += "\nhelp: " + d.hint;
        out += fmt::format("::{} file={}", severity(d), escaped(path_of(d, sources), true));
        if (d.where.known())
            out += fmt::format(",line={},col={}", d.where.begin.line, d.where.begin.column);
        out += fmt::format(",title={}::{}\n", d.code, escaped(text, false));
    }
    return out;
}

}  // namespace boardpack
