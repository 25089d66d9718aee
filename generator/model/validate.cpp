#include "model/model.hpp"

namespace boardpack {

Checked<Model> validate(Workspace workspace) { return {Model{std::move(workspace)}, {}}; }

}  // namespace boardpack
