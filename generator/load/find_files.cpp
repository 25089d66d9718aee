#include "load/find_files.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace boardpack::load {

namespace {

using What = FileReader::What;

constexpr std::string_view ending = ".toml";

class Finder {
public:
    explicit Finder(const FileReader& files) : files_(files) {}

    Checked<std::vector<FoundFile>> find() {
        single(FileKind::strategy, "indicators/strategy.toml", true);
        if (files_.what("indicators/calendar.toml") != What::missing)
            single(FileKind::calendar, "indicators/calendar.toml", false);
        folder(FileKind::definitions, "indicators/definitions", std::nullopt);
        if (none_of(FileKind::definitions))
            say("E0115", "indicators/definitions", "there are no definitions: no indicator can be reported",
                "add a file such as indicators/definitions/priority-1.toml");
        data();
        folder(FileKind::published, "indicators/data/published", std::nullopt);
        folder(FileKind::released, "indicators/released", std::nullopt);
        templates();
        return {std::move(found_), std::move(diagnostics_)};
    }

private:
    void say(std::string_view code, const std::string& path, std::string message, std::string hint) {
        auto& d = code.starts_with('W') ? diagnostics_.warning(code, {}, std::move(message), std::move(hint))
                                        : diagnostics_.error(code, {}, std::move(message), std::move(hint));
        d.path = path;
    }

    [[nodiscard]] bool none_of(FileKind kind) const {
        return std::ranges::none_of(found_, [&](const FoundFile& f) { return f.kind == kind; });
    }

    std::vector<std::string> names(const std::string& path) {
        if (files_.what(path) == What::missing)
            return {};
        if (files_.what(path) == What::file) {
            say("E0109", path, fmt::format("'{}' is a file; a folder is expected", path), "");
            return {};
        }
        auto list = files_.list(path);
        if (!list) {
            say(list.error().code, list.error().path, list.error().message, "");
            return {};
        }
        return *list;
    }

    static std::string stem_of(const std::string& name) { return name.substr(0, name.size() - ending.size()); }

    void single(FileKind kind, const std::string& path, bool required) {
        if (files_.what(path) == What::missing) {
            if (required)
                say("E0101", path, fmt::format("'{}' does not exist", path),
                    kind == FileKind::strategy ? "a workspace is a folder that holds indicators/strategy.toml"
                                               : "every workspace needs this file");
            return;
        }
        found_.push_back({kind, path, stem_of(path.substr(path.rfind('/') + 1)), std::nullopt});
    }

    void folder(FileKind kind, const std::string& path, std::optional<Period> period) {
        for (const std::string& name : names(path)) {
            const std::string full = path + "/" + name;
            if (name.ends_with(ending) && name.size() > ending.size())
                found_.push_back({kind, full, stem_of(name), period});
            else if (looks_like_toml(name))
                say("W0117", full, "this file is not read", "its name must end in .toml, in small letters");
            else if (files_.what(full) == What::directory)
                say("W0117", full, "this folder is not read", "the files stand directly in " + path);
        }
    }

    static bool looks_like_toml(std::string name) {
        std::ranges::transform(name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
        return name.ends_with(ending);
    }

    void data() {
        for (const std::string& name : names("indicators/data")) {
            const std::string path = "indicators/data/" + name;
            if (name == "published")
                continue;
            if (files_.what(path) != What::directory) {
                if (looks_like_toml(name))
                    say("W0117", path, "this file is not read",
                        "data files stand in a folder of their period: indicators/data/2025-26-Q4/" + name);
                continue;
            }
            if (const auto period = Period::parse(name))
                folder(FileKind::data, path, period);
            else
                say("E0113", path, fmt::format("'{}' is not a period", name),
                    "a folder of data is named like 2025-26-Q4, or published");
        }
    }

    void templates() {
        single(FileKind::theme, "templates/theme.toml", true);
        if (files_.what("templates/glossary.toml") != What::missing)
            single(FileKind::glossary, "templates/glossary.toml", false);
        folder(FileKind::pack_template, "templates", std::nullopt);
        std::erase_if(found_, [](const FoundFile& f) {
            return f.kind == FileKind::pack_template && (f.stem == "theme" || f.stem == "glossary");
        });
        if (none_of(FileKind::pack_template))
            say("E0116", "templates", "there are no pack templates: no pack can be made",
                "add a file such as templates/sendpb.toml");
    }

    const FileReader& files_;
    std::vector<FoundFile> found_;
    Diagnostics diagnostics_;
};

}  // namespace

Checked<std::vector<FoundFile>> find_files(const FileReader& files) { return Finder{files}.find(); }

}  // namespace boardpack::load
