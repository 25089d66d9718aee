#include "load/load.hpp"

#include <utility>

#include <fmt/format.h>

#include "load/find_files.hpp"
#include "load/read_text.hpp"
#include "load/tables/calendar.hpp"
#include "load/tables/data.hpp"
#include "load/tables/definitions.hpp"
#include "load/tables/strategy.hpp"
#include "load/tables/template.hpp"

namespace boardpack {

namespace {

using namespace load;

template <class T>
void move_to_end(std::vector<T>& to, std::vector<T>& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

class Loader {
public:
    Loader(const FileReader& files, Sources& sources) : files_(files), sources_(sources) {}

    Checked<Workspace> load() {
        Checked<std::vector<FoundFile>> found = find_files(files_);
        diagnostics_ = std::move(found.diagnostics);
        if (diagnostics_.has_errors())
            workspace_.places.mark_incomplete();
        for (const FoundFile& file : found.value) take(file);
        for (Figure& figure : workspace_.figures)
            if (figure.area.value.empty())
                figure.area.value = workspace_.strategy.area_code;
        return {std::move(workspace_), std::move(diagnostics_)};
    }

private:
    void take(const FoundFile& file) {
        Workspace& w = workspace_;
        switch (file.kind) {
            case FileKind::strategy: {
                StrategyFile f;
                if (read(file, f))
                    w.strategy = std::move(f.strategy);
                break;
            }
            case FileKind::calendar:
                read(file, w.calendar);
                break;
            case FileKind::definitions: {
                DefinitionsFile f;
                if (read(file, f))
                    move_to_end(w.indicators, f.indicators);
                break;
            }
            case FileKind::data: {
                DataFile f;
                if (read(file, f))
                    take_data(file, std::move(f));
                break;
            }
            case FileKind::published: {
                PublishedFile f;
                if (read(file, f))
                    take_published(std::move(f));
                break;
            }
            case FileKind::released: {
                Release f;
                if (read(file, f))
                    take_release(file, std::move(f));
                break;
            }
            case FileKind::pack_template: {
                TemplateFile f;
                if (read(file, f)) {
                    f.pack.id = {file.stem, f.pack.span};
                    w.templates.push_back(std::move(f.pack));
                }
                break;
            }
            case FileKind::theme:
                if (read(file, w.theme))
                    take_theme_files(w.theme);
                break;
            case FileKind::glossary: {
                GlossaryFile f;
                if (read(file, f))
                    w.glossary = std::move(f.entries);
                break;
            }
        }
    }

    /// The files that the theme names, from a folder of the workspace and no other.
    void take_theme_files(Theme& theme) {
        if (theme.logo)
            take_file("E0607", "templates", theme.logo->file);
        if (theme.fonts)
            for (Theme::File* file :
                 {&theme.fonts->regular, &theme.fonts->medium, &theme.fonts->bold, &theme.fonts->italic})
                take_file("E0608", "fonts", *file);
    }

    void take_file(std::string_view code, const std::string& folder, Theme::File& file) {
        const std::string& name = file.name.value;
        if (name.contains('/') || name.contains('\\') || name.starts_with('.')) {
            diagnostics_.error(code, file.name.span, fmt::format("'{}' is not the name of a file in {}/", name, folder),
                               "write the name alone, and put the file into that folder");
            return;
        }
        auto bytes = files_.read(folder + "/" + name);
        if (bytes)
            file.bytes = std::make_shared<const std::string>(std::move(*bytes));
        else
            diagnostics_.error(code, file.name.span, fmt::format("the file {}/{} cannot be read", folder, name),
                               "put it there, or take this line out");
    }

    /// Reads a file into `out`. False when it could not be parsed: then references into it cannot be judged.
    template <class T>
    bool read(const FoundFile& file, T& out) {
        const auto id = read_text(files_, file.path, sources_, diagnostics_);
        if (!id) {
            workspace_.places.mark_incomplete();
            return false;
        }
        const Checked<TomlValue> tree = parse_toml(sources_.file(*id));
        diagnostics_.append(tree.diagnostics);
        if (tree.diagnostics.has_errors()) {
            workspace_.places.mark_incomplete();
            return false;
        }
        Reader reader{diagnostics_, workspace_.places};
        read_table(reader, tree.value, out);
        return true;
    }

    void take_data(const FoundFile& file, DataFile f) {
        Return& sent = f.sent;
        if (sent.period.span.known() && !workspace_.places.faulty(sent.period.span) &&
            sent.period.value != *file.period) {
            diagnostics_.error("E0114", sent.period.span,
                               fmt::format("this file is about {} but stands in the folder of {}",
                                           sent.period.value.code(), file.period->code()),
                               fmt::format("move it, or write period = \"{}\"", file.period->code()));
        }
        sent.period.value = *file.period;
        f.sent.span = f.span;
        for (Figure& figure : f.figures) {
            if (!figure.period.span.known())
                figure.period = sent.period;
            figure.provider = sent.provider.value;
            figure.received_on = sent.received_on;
            inherit(figure, sent);
        }
        for (Revision& revision : f.revisions) {
            revision.received_on = sent.received_on;
            inherit(revision, sent);
        }
        const auto of_the_period = [&](auto& list) {
            for (auto& item : list) {
                item.period = sent.period.value;
                inherit(item, sent);
            }
        };
        of_the_period(f.actions);
        of_the_period(f.escalations);
        of_the_period(f.statements);
        of_the_period(f.risks);
        of_the_period(f.quotes);
        of_the_period(f.quality);
        Workspace& w = workspace_;
        move_to_end(w.figures, f.figures);
        move_to_end(w.revisions, f.revisions);
        move_to_end(w.actions, f.actions);
        move_to_end(w.escalations, f.escalations);
        move_to_end(w.statements, f.statements);
        move_to_end(w.risks, f.risks);
        move_to_end(w.quotes, f.quotes);
        move_to_end(w.quality, f.quality);
        w.returns.push_back(std::move(f.sent));
    }

    /// `illustrative` holds for the whole file where the single table does not say otherwise.
    template <class T>
    void inherit(T& item, const Return& sent) const {
        if (workspace_.places.of(item.span, "illustrative") == item.span)
            item.illustrative = sent.illustrative;
    }

    void take_published(PublishedFile f) {
        for (PublishedSeries& series : f.series) {
            const bool says = workspace_.places.of(series.span, "illustrative") != series.span;
            for (SeriesFigure& one : series.figures) {
                Figure figure;
                figure.indicator = series.indicator;
                figure.period = one.period;
                figure.area = series.area;
                figure.value = one.value;
                figure.numerator = one.numerator;
                figure.denominator = one.denominator;
                figure.of = series.of;
                figure.parts = std::move(one.parts);
                figure.missing = one.missing;
                figure.stage = one.stage;
                figure.source = series.source.empty() ? f.source : series.source;
                figure.publisher = f.publisher;
                figure.origin = series.file;
                figure.published = true;
                figure.illustrative = says ? series.illustrative : f.illustrative;
                figure.received_on = one.published_on      ? one.published_on
                                     : series.published_on ? series.published_on
                                                           : f.published_on;
                figure.note = one.note.empty() ? series.note : one.note;
                figure.span = one.span;
                if (!series.of.empty())
                    workspace_.places.add(one.span, "of", workspace_.places.of(series.span, "of"));
                workspace_.figures.push_back(std::move(figure));
            }
        }
    }

    void take_release(const FoundFile& file, Release release) {
        const Span place = workspace_.places.of(release.span, "period");
        if (place != release.span && !workspace_.places.faulty(place) && release.period.code() != file.stem)
            diagnostics_.error("E0114", place,
                               fmt::format("this file is about {} but is named {}", release.period.code(), file.stem),
                               fmt::format("name it {}.toml", release.period.code()));
        workspace_.releases.push_back(std::move(release));
    }

    const FileReader& files_;
    Sources& sources_;
    Workspace workspace_;
    Diagnostics diagnostics_;
};

}  // namespace

Checked<Workspace> load_workspace(const FileReader& files, Sources& sources) { return Loader{files, sources}.load(); }

std::vector<std::string> workspace_files(const FileReader& files) {
    std::vector<std::string> paths;
    for (const FoundFile& file : find_files(files).value) paths.push_back(file.path);
    return paths;
}

}  // namespace boardpack
