#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_reader.hpp"
#include "base/source.hpp"
#include "disclose/disclose.hpp"
#include "evaluate/evaluation.hpp"
#include "layout/paged.hpp"
#include "model/model.hpp"

namespace boardpack {

// The arrows of the program in order; the first file to read.
//
//   text files --load--> Workspace --validate--> Model --evaluate--> Evaluation --compose--> Documents
//     --disclose--> Disclosed --lay_out--> PagedPacks --write--> bytes --publish--> out/<period>/
//
// Every stage hands on its findings; the pipeline stops between stages when one of them is an error.

enum class Format { pdf, xlsx, txt };
template <>
struct Names<Format> {
    static constexpr auto all =
        std::to_array<NameOf<Format>>({{"pdf", Format::pdf}, {"xlsx", Format::xlsx}, {"txt", Format::txt}});
};

/// The workspace as read and checked.
struct Loaded {
    Sources sources;
    Model model;
    Diagnostics diagnostics;
};

/// text files -> Model
[[nodiscard]] std::unique_ptr<Loaded> load_model(const FileReader& files);

/// What a build is asked for, once names and periods are known to exist.
struct BuildRequest {
    Period period;
    std::vector<std::string> packs;  // empty: all
    std::set<Format> formats;        // empty: all
    std::optional<Date> known_on;
    bool large = false;   // a large-print PDF of each pack as well
    bool family = false;  // and a summary in plain words
    int jobs = 0;         // 0: as many as there are processors
};

/// Model -> what readers may see. `evaluation` outlives the documents that point into it.
struct Composed {
    Evaluation evaluation;
    Disclosed disclosed;
    std::vector<Document> families;  // disclosed with the packs; empty unless asked for
    Diagnostics diagnostics;
};
[[nodiscard]] std::unique_ptr<Composed> compose_packs(const Loaded& loaded, const BuildRequest& request);

/// Told what is going on: steps done of all steps, and the pack being made.
using Progress = std::function<void(std::size_t done, std::size_t all, const std::string& what)>;

/// The written editions of a build.
struct Written {
    std::map<std::string, std::string> files;  // name -> bytes
    std::size_t pages = 0;
};

/// Lays out without drawing: everything that `build` would refuse or warn of.
[[nodiscard]] Diagnostics check_layout(const Loaded& loaded, const Composed& composed);

/// Disclosed documents -> bytes of every edition. Findings of the layout go to `diagnostics`; a Failure is the
/// machine's.
[[nodiscard]] Result<Written> write_packs(const Loaded& loaded, const Composed& composed, const BuildRequest& request,
                                          Diagnostics& diagnostics, const Progress& progress);

/// The date of the documents: SOURCE_DATE_EPOCH when given, else the period's cut-off, else its last day. Never the
/// clock.
[[nodiscard]] Date document_date(const Model& model, const Period& period);

/// Names and versions of the libraries that shape the output, for the manifest.
[[nodiscard]] std::map<std::string, std::string> library_versions();

}  // namespace boardpack
