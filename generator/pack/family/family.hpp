#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "evaluate/evaluation.hpp"
#include "model/model.hpp"
#include "pack/document.hpp"

namespace boardpack {

/// The family summary of each asked-for pack (board ids; all when empty): two pages in plain words, made of the same
/// results. Its file stem ends in "-family". Only indicators whose definition has plain words stand in it.
[[nodiscard]] Checked<std::vector<Document>> compose_family(const Model& model, Evaluation& evaluation,
                                                            const std::vector<std::string>& packs);

}  // namespace boardpack
