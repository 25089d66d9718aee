#include "model/checks/checks.hpp"
#include "model/model.hpp"

namespace boardpack {

Checked<Model> validate(Workspace workspace) {
    Diagnostics diagnostics;
    // With a whole file missing, every reference into it would look wrong.
    if (!workspace.places.incomplete()) {
        Diagnostics found;
        for (const checks::Check check : checks::all()) check(workspace, found);
        for (const Diagnostic& d : found.list()) {
            // What could not be read has no place, or one of which the reader has already spoken.
            const bool follows = d.where.known() ? workspace.places.faulty(d.where) : workspace.places.any_faulty();
            if (!follows)
                diagnostics.add(d);
        }
    }
    return {Model{std::move(workspace)}, std::move(diagnostics)};
}

}  // namespace boardpack
