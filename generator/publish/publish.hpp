#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace boardpack {

// files -> a folder that readers see whole or not at all. What comes in: names and bytes. What goes out:
// <out>/<period>/ and <out>/<period>-internal/, each swapped in by one exchange. Not done here: deciding what is in the
// files.

/// A file of the output: name without a folder, bytes.
using OutputFiles = std::map<std::string, std::string>;

/// "3a7b...": SHA-256 in lower-case hexadecimal (FIPS 180-4).
[[nodiscard]] std::string sha256(const std::string& bytes);

struct ManifestFacts {
    std::string period;
    std::string tool_version;
    std::map<std::string, std::string> libraries;  // name -> version
    std::string known_on;                          // "" = as known now
    bool illustrative = false;
};

/// manifest.json: the tool, its libraries, and size and hash of each output. Hashes of inputs are not here: from one of
/// those a small count could be tried out.
[[nodiscard]] std::string manifest_json(const ManifestFacts& facts, const OutputFiles& files);

enum class Scope {
    whole,   // the folder holds exactly these files afterwards
    partial  // the other files of the earlier build are carried over unchanged
};

struct Publication {
    std::string out;     // "out", or what --out says
    std::string folder;  // "2025-26-Q4"
    OutputFiles files;
    Scope scope = Scope::whole;
    ManifestFacts manifest;
    OutputFiles internal;  // for <folder>-internal/
};

/// Writes everything beside the earlier output and exchanges the two. Whatever fails or kills it, the earlier output is
/// whole. Failures: E0801 the output folder cannot be made or written, E0802 something else stands in its place, E0803
/// another build is writing there, E0804 writing failed (disk full ...).
[[nodiscard]] Result<void> publish(const Publication& publication);

}  // namespace boardpack
