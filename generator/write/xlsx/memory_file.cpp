#include "write/xlsx/memory_file.hpp"

#include <cerrno>
#include <cstring>

#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace boardpack {

namespace {

Failure failure(const char* what) {
    return {"E0820", fmt::format("a workbook could not be {} in memory: {}", what, std::strerror(errno)), {}};
}

}  // namespace

Result<MemoryFile> MemoryFile::create() {
    const int descriptor = ::memfd_create("workbook", MFD_CLOEXEC);
    if (descriptor < 0)
        return std::unexpected(failure("made"));
    return MemoryFile{descriptor};
}

MemoryFile::~MemoryFile() {
    if (descriptor_ >= 0)
        ::close(descriptor_);
}

std::string MemoryFile::path() const { return fmt::format("/proc/self/fd/{}", descriptor_); }

Result<std::string> MemoryFile::read() const {
    struct stat status{};
    if (::fstat(descriptor_, &status) != 0)
        return std::unexpected(failure("read"));
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t n = ::pread(descriptor_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return std::unexpected(failure("read"));
        done += static_cast<std::size_t>(n);
    }
    return bytes;
}

std::string memory_folder() {
    constexpr const char* folder = "/dev/shm";
    return ::access(folder, W_OK | X_OK) == 0 ? folder : "";
}

}  // namespace boardpack
