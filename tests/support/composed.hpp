#pragma once

#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "evaluate/evaluation.hpp"
#include "pack/compose.hpp"
#include "pack/document.hpp"
#include "support/workspace.hpp"

namespace boardpack::test {

/// A workspace taken as far as documents, with all that they point into kept alive.
struct Composed {
    std::unique_ptr<LoadedWorkspace> loaded;
    std::unique_ptr<Evaluation> evaluation;
    std::vector<Document> documents;
    Diagnostics diagnostics;  // of compose() alone

    [[nodiscard]] const Document& document(std::string_view pack) const {
        for (const Document& d : documents)
            if (d.meta.pack_id == pack)
                return d;
        FAIL("no document " << std::string{pack});
        return documents.front();
    }
    [[nodiscard]] const Section& section(std::string_view pack, std::string_view anchor) const {
        for (const SectionPtr& s : document(pack).sections)
            if (s->anchor == anchor)
                return *s;
        FAIL("no section " << std::string{anchor} << " in " << std::string{pack});
        return *document(pack).sections.front();
    }
    [[nodiscard]] std::string messages() const { return render(diagnostics, loaded->sources, false); }
    [[nodiscard]] const DisclosurePolicy& policy() const { return loaded->model.strategy().disclosure; }
};

/// Loads, evaluates and composes; fails the test when the workspace or the evaluation has an error.
[[nodiscard]] inline Composed composed(const FileReader& files, std::string_view period,
                                       const std::vector<std::string>& packs = {}) {
    Composed out;
    out.loaded = std::make_unique<LoadedWorkspace>(load_all(files));
    REQUIRE_MESSAGE(!out.loaded->diagnostics.has_errors(), out.loaded->messages());
    Checked<Evaluation> evaluated = evaluate(out.loaded->model, Period::parse(period).value(), std::nullopt);
    REQUIRE(!evaluated.diagnostics.has_errors());
    out.evaluation = std::make_unique<Evaluation>(std::move(evaluated.value));
    const BuildFacts facts{"test", &out.loaded->sources};
    Checked<std::vector<Document>> made = compose(out.loaded->model, *out.evaluation, packs, facts);
    out.documents = std::move(made.value);
    out.diagnostics = std::move(made.diagnostics);
    out.diagnostics.sort();
    return out;
}

}  // namespace boardpack::test
