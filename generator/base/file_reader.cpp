#include "base/file_reader.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

namespace boardpack {

namespace fs = std::filesystem;

namespace {

std::string join(const std::string& root, const std::string& path) {
    if (root.empty())
        return path;
    return path.empty() ? root : root + "/" + path;
}

Failure missing(const std::string& path) { return {"E0101", fmt::format("'{}' does not exist", path), path}; }
Failure not_a_file(const std::string& path) { return {"E0102", fmt::format("'{}' is not a file", path), path}; }
Failure unreadable(const std::string& path, int error) {
    const char* why = error == EACCES ? "permission denied" : error == ELOOP ? "too many symbolic links" : "read error";
    return {"E0103", fmt::format("'{}' cannot be read: {}", path, why), path};
}

class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0)
            ::close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return fd_; }

private:
    int fd_;
};

}  // namespace

FileReader::What DiskFiles::what(const std::string& path) const {
    std::error_code ec;
    const auto status = fs::status(join(root_, path), ec);
    if (status.type() == fs::file_type::not_found)
        return What::missing;
    if (ec)
        return What::other;
    if (fs::is_regular_file(status))
        return What::file;
    if (fs::is_directory(status))
        return What::directory;
    return What::other;
}

Result<std::string> DiskFiles::read(const std::string& path) const {
    // O_NONBLOCK: opening a named pipe must not wait for a writer.
    const Descriptor fd{::open(join(root_, path).c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (fd.get() < 0)
        return std::unexpected(errno == ENOENT ? missing(path) : unreadable(path, errno));
    struct stat st{};
    if (::fstat(fd.get(), &st) != 0)
        return std::unexpected(unreadable(path, errno));
    if (!S_ISREG(st.st_mode))
        return std::unexpected(not_a_file(path));
    std::string text;
    text.reserve(static_cast<std::size_t>(st.st_size));
    char buffer[65536];
    for (;;) {
        const ssize_t n = ::read(fd.get(), buffer, sizeof buffer);
        if (n == 0)
            return text;
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return std::unexpected(unreadable(path, errno));
        text.append(buffer, static_cast<std::size_t>(n));
    }
}

Result<std::vector<std::string>> DiskFiles::list(const std::string& folder) const {
    std::vector<std::string> names;
    if (what(folder) == What::missing)
        return names;
    std::error_code ec;
    fs::directory_iterator it{join(root_, folder), ec};
    if (ec)
        return std::unexpected(Failure{"E0103", fmt::format("the folder '{}' cannot be read", folder), folder});
    for (const fs::directory_iterator end; it != end; it.increment(ec)) {
        if (ec)
            return std::unexpected(Failure{"E0103", fmt::format("the folder '{}' cannot be read", folder), folder});
        std::string name = it->path().filename().string();
        if (!name.starts_with('.'))
            names.push_back(std::move(name));
    }
    std::ranges::sort(names);
    return names;
}

FileReader::What MemoryFiles::what(const std::string& path) const {
    if (files_.contains(path))
        return What::file;
    const std::string prefix = path + "/";
    const auto it = files_.lower_bound(prefix);
    return it != files_.end() && it->first.starts_with(prefix) ? What::directory : What::missing;
}

Result<std::string> MemoryFiles::read(const std::string& path) const {
    switch (what(path)) {
        case What::file:
            return files_.at(path);
        case What::missing:
            return std::unexpected(missing(path));
        case What::directory:
        case What::other:
            break;
    }
    return std::unexpected(not_a_file(path));
}

Result<std::vector<std::string>> MemoryFiles::list(const std::string& folder) const {
    std::vector<std::string> names;
    const std::string prefix = folder + "/";
    for (const auto& [path, text] : files_) {
        if (!path.starts_with(prefix))
            continue;
        std::string name = path.substr(prefix.size());
        name = name.substr(0, name.find('/'));
        if (!name.starts_with('.') && (names.empty() || names.back() != name))
            names.push_back(std::move(name));
    }
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

}  // namespace boardpack
