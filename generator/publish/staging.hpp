#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "publish/publish.hpp"

namespace boardpack {

/// Holds the lock on an output folder: one build at a time writes there. The system drops the lock when the process
/// ends.
class OutputLock {
public:
    [[nodiscard]] static Result<OutputLock> take(const std::filesystem::path& out);
    ~OutputLock();
    OutputLock(OutputLock&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
    OutputLock& operator=(OutputLock&&) = delete;
    OutputLock(const OutputLock&) = delete;
    OutputLock& operator=(const OutputLock&) = delete;

private:
    explicit OutputLock(int fd) : fd_(fd) {}
    int fd_;
};

/// Writes files into a new folder `staged` and makes them durable.
[[nodiscard]] Result<void> write_staged(const std::filesystem::path& staged, const OutputFiles& files);

/// Puts `staged` in the place of `target` in one step (exchange where the file system can, else two renames that
/// `recover` mends) and removes what stood there.
[[nodiscard]] Result<void> swap_in(const std::filesystem::path& staged, const std::filesystem::path& target);

/// Clears what a killed build left behind, and puts back an earlier output that it had moved aside.
void recover(const std::filesystem::path& out);

}  // namespace boardpack
