#include "publish/publish.hpp"

#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "publish/staging.hpp"

namespace boardpack {

namespace fs = std::filesystem;

namespace {

/// The files of the earlier output that a partial build leaves as they are.
Result<void> carry_over(const fs::path& target, OutputFiles& files) {
    std::error_code ec;
    if (!fs::is_directory(target, ec))
        return {};
    for (const auto& entry : fs::directory_iterator{target, ec}) {
        const std::string name = entry.path().filename().string();
        if (name == "manifest.json" || files.contains(name) || !entry.is_regular_file(ec))
            continue;
        std::ifstream in{entry.path(), std::ios::binary};
        std::string bytes{std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
        if (!in && !in.eof())
            return std::unexpected(Failure{"E0804",
                                           fmt::format("cannot read '{}' of the earlier build", entry.path().string()),
                                           entry.path().string()});
        files.emplace(name, std::move(bytes));
    }
    return {};
}

Result<void> place(const fs::path& out, const std::string& folder, const OutputFiles& files) {
    const fs::path staged = out / (".staged-" + folder);
    auto done = write_staged(staged, files);
    if (done)
        done = swap_in(staged, out / folder);
    if (!done) {
        std::error_code ec;
        fs::remove_all(staged, ec);
    }
    return done;
}

}  // namespace

Result<void> publish(const Publication& publication) {
    const fs::path out{publication.out};
    auto lock = OutputLock::take(out);
    if (!lock)
        return std::unexpected(lock.error());
    recover(out);
    OutputFiles files = publication.files;
    if (publication.scope == Scope::partial)
        if (auto carried = carry_over(out / publication.folder, files); !carried)
            return carried;
    files["manifest.json"] = manifest_json(publication.manifest, files);
    // The internal record first: readers never see packs whose record is missing.
    if (!publication.internal.empty())
        if (auto placed = place(out, publication.folder + "-internal", publication.internal); !placed)
            return placed;
    return place(out, publication.folder, files);
}

}  // namespace boardpack
