#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_reader.hpp"
#include "base/source.hpp"
#include "model/model.hpp"

namespace boardpack {

// load/ turns the text files of a workspace into plain values. In: files; out: a Workspace in which every value has its
// place, and everything that is wrong with single values. What takes two values to judge (does this id exist? is this
// share above 100 %?) is left to validate() in model/. The only folder that knows TOML.

/// Reads the whole workspace. A file that cannot be used does not stop the others: all errors arrive together. The
/// texts go into `sources`, in the order of workspace_files().
[[nodiscard]] Checked<Workspace> load_workspace(const FileReader& files, Sources& sources);

/// The paths of the files that load_workspace() reads, in order; for a watch and for the record of a build.
[[nodiscard]] std::vector<std::string> workspace_files(const FileReader& files);

}  // namespace boardpack
