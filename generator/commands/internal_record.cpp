#include "commands/internal_record.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace boardpack {

OutputFiles internal_record(const Loaded& loaded, const Composed& composed, const BuildRequest& request) {
    nlohmann::ordered_json inputs;
    inputs["format"] = 1;
    inputs["period"] = request.period.code();
    inputs["tool"] = BOARDPACK_VERSION;
    inputs["files"] = nlohmann::ordered_json::array();
    for (std::size_t i = 1; i <= loaded.sources.size(); ++i) {
        const SourceFile& file = loaded.sources.file(static_cast<FileId>(i));
        inputs["files"].push_back({{"name", file.path}, {"bytes", file.text.size()}, {"sha256", sha256(file.text)}});
    }
    std::string report = fmt::format("Figures hidden to protect individuals, {}\nInternal: not for publication.\n\n",
                                     request.period.display());
    for (const HiddenQuantity& hidden : composed.disclosed.hidden)
        report += fmt::format("{}\t{}\n", hidden.id, hidden.reason);
    return {{"inputs.json", inputs.dump(2) + "\n"}, {"disclosure.txt", report}};
}

}  // namespace boardpack
