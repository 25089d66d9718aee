#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "evaluate/evaluation.hpp"
#include "model/model.hpp"
#include "pack/document.hpp"
#include "pack/last_pack.hpp"

namespace boardpack {

/// What every pack of a build says about itself.
struct BuildFacts {
    std::string tool_version;
    const Sources* sources = nullptr;     // for place() of trace notes in the build record
    const LastPack* last_pack = nullptr;  // null: there is none to compare with
};

/// Does a pack say what has changed since the one before, so that the quarter before has to be judged too?
[[nodiscard]] bool asks_for_last_pack(const Model& model);

/// Composes the documents of the asked-for packs (board ids; all when empty), in template order. Sections and blocks
/// that several boards receive are made once and shared. May add derived figures to the evaluation's store.
/// Diagnostics: E06xx (unknown named value, unknown indicator in a template ...), W06xx (missing or stale commentary
/// ...).
[[nodiscard]] Checked<std::vector<Document>> compose(const Model& model, Evaluation& evaluation,
                                                     const std::vector<std::string>& packs, const BuildFacts& facts);

}  // namespace boardpack
