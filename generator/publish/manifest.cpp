#include <array>

#include <sodium.h>
#include <nlohmann/json.hpp>

#include "publish/publish.hpp"

namespace boardpack {

std::string sha256(const std::string& bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::array<char, crypto_hash_sha256_BYTES * 2 + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

std::string manifest_json(const ManifestFacts& facts, const OutputFiles& files) {
    nlohmann::ordered_json j;
    j["format"] = 1;
    j["period"] = facts.period;
    if (!facts.known_on.empty())
        j["known_on"] = facts.known_on;
    j["illustrative"] = facts.illustrative;
    j["tool"] = {{"name", "boardpack"}, {"version", facts.tool_version}};
    j["libraries"] = facts.libraries;
    j["files"] = nlohmann::ordered_json::array();
    for (const auto& [name, bytes] : files) {
        if (name == "manifest.json")
            continue;
        j["files"].push_back({{"name", name}, {"bytes", bytes.size()}, {"sha256", sha256(bytes)}});
    }
    return j.dump(2) + "\n";
}

}  // namespace boardpack
