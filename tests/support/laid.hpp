#pragma once

#include <memory>
#include <string>

#include <doctest/doctest.h>

#include "base/file_reader.hpp"
#include "base/render.hpp"
#include "disclose/disclose.hpp"
#include "evaluate/evaluation.hpp"
#include "layout/layout.hpp"
#include "load/load.hpp"
#include "model/model.hpp"
#include "pack/compose.hpp"

namespace boardpack::test {

/// A workspace taken as far as pages, with all that they point into kept alive.
struct Laid {
    Sources sources;
    Theme theme;
    std::unique_ptr<Typesetter> typesetter;
    Evaluation evaluation;  // documents point into it
    Checked<std::vector<PagedPack>> pages;
    [[nodiscard]] std::string messages() const { return render(pages.diagnostics, sources, false); }
};

/// Loads, evaluates, composes, hides and lays out, as `build` does. Fails the test when the workspace has an error.
[[nodiscard]] inline std::unique_ptr<Laid> laid(const FileReader& files, std::string_view period) {
    auto out = std::make_unique<Laid>();
    Checked<Workspace> workspace = load_workspace(files, out->sources);
    REQUIRE_MESSAGE(!workspace.diagnostics.has_errors(), render(workspace.diagnostics, out->sources, false));
    Checked<Model> model = validate(std::move(workspace.value));
    REQUIRE_MESSAGE(!model.diagnostics.has_errors(), render(model.diagnostics, out->sources, false));
    out->theme = model.value.data().theme;
    out->typesetter = std::move(Typesetter::create(out->theme).value());
    out->evaluation = evaluate(model.value, Period::parse(period).value(), {}).value;
    auto documents = compose(model.value, out->evaluation, {}, {"0", &out->sources});
    const Disclosed disclosed =
        disclose(std::move(documents.value), out->evaluation.figures, model.value.strategy().disclosure);
    out->pages = lay_out(disclosed, out->theme, *out->typesetter);
    return out;
}

/// The files of a folder of the disk in memory, to be changed.
inline void copy_into(MemoryFiles& to, const DiskFiles& from, const std::string& folder) {
    const std::vector<std::string> names = from.list(folder).value();
    for (const std::string& name : names) {
        const std::string path = folder + "/" + name;
        if (from.what(path) == FileReader::What::directory)
            copy_into(to, from, path);
        else
            to.put(path, from.read(path).value());
    }
}

}  // namespace boardpack::test
