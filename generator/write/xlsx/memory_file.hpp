#pragma once

#include <string>

#include "base/diagnostic.hpp"

namespace boardpack {

/// A file that is only in memory but has a name that a C library can open. Nothing of it can be left behind, however
/// the program ends.
class MemoryFile {
public:
    [[nodiscard]] static Result<MemoryFile> create();
    MemoryFile(MemoryFile&& other) noexcept : descriptor_(other.descriptor_) { other.descriptor_ = -1; }
    MemoryFile& operator=(MemoryFile&&) = delete;
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile();

    [[nodiscard]] std::string path() const;
    [[nodiscard]] Result<std::string> read() const;

private:
    explicit MemoryFile(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

/// A folder in memory for the short-lived files of a library, where the machine has one; otherwise "".
[[nodiscard]] std::string memory_folder();

}  // namespace boardpack
