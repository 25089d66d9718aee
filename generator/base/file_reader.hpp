#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace boardpack {

/// How the program sees the workspace: paths are relative to its root, with '/' between parts.
class FileReader {
public:
    virtual ~FileReader() = default;
    enum class What { missing, file, directory, other };
    [[nodiscard]] virtual What what(const std::string& path) const = 0;
    /// The bytes of a file; a Failure (E0101 missing, E0102 not a file, E0103 unreadable) otherwise.
    [[nodiscard]] virtual Result<std::string> read(const std::string& path) const = 0;
    /// Names (not paths) of the entries of a folder, sorted by bytes; hidden entries left out. Empty for a missing
    /// folder.
    [[nodiscard]] virtual Result<std::vector<std::string>> list(const std::string& folder) const = 0;
};

/// Files under a folder of the disk.
class DiskFiles final : public FileReader {
public:
    explicit DiskFiles(std::string root) : root_(std::move(root)) {}
    [[nodiscard]] What what(const std::string& path) const override;
    [[nodiscard]] Result<std::string> read(const std::string& path) const override;
    [[nodiscard]] Result<std::vector<std::string>> list(const std::string& folder) const override;
    [[nodiscard]] const std::string& root() const { return root_; }

private:
    std::string root_;
};

/// Files held in memory, for tests.
class MemoryFiles final : public FileReader {
public:
    MemoryFiles() = default;
    explicit MemoryFiles(std::map<std::string, std::string> files) : files_(std::move(files)) {}
    void put(std::string path, std::string text) { files_[std::move(path)] = std::move(text); }
    [[nodiscard]] What what(const std::string& path) const override;
    [[nodiscard]] Result<std::string> read(const std::string& path) const override;
    [[nodiscard]] Result<std::vector<std::string>> list(const std::string& folder) const override;

private:
    std::map<std::string, std::string> files_;
};

}  // namespace boardpack
