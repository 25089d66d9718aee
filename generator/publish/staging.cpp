#include "publish/staging.hpp"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

namespace boardpack {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view staged_prefix = ".staged-";
constexpr std::string_view aside_prefix = ".earlier-";

std::string reason(int error) {
    switch (error) {
        case EACCES:
        case EPERM:
            return "permission denied";
        case EROFS:
            return "the file system is read-only";
        case ENOSPC:
        case EDQUOT:
            return "no space left";
        case ENOTDIR:
            return "a part of the path is not a folder";
        case ENAMETOOLONG:
            return "the path is too long";
        default:
            return fmt::format("system error {}", error);
    }
}

Failure failed(std::string_view code, std::string_view what, const fs::path& path, int error) {
    return {std::string{code}, fmt::format("{} '{}': {}", what, path.string(), reason(error)), path.string()};
}

void sync_folder(const fs::path& folder) {
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);  // best effort: not every file system can
    ::close(fd);
}

Result<void> write_file(const fs::path& path, const std::string& bytes) {
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (fd < 0)
        return std::unexpected(failed("E0804", "cannot write", path, errno));
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::write(fd, bytes.data() + done, bytes.size() - done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0) {
            const int error = errno;
            ::close(fd);
            return std::unexpected(failed("E0804", "cannot write", path, error));
        }
        done += static_cast<std::size_t>(n);
    }
    const bool synced = ::fsync(fd) == 0 || errno == EINVAL;
    const int error = errno;
    if (::close(fd) != 0 || !synced)
        return std::unexpected(failed("E0804", "cannot write", path, error));
    return {};
}

}  // namespace

Result<OutputLock> OutputLock::take(const fs::path& out) {
    std::error_code ec;
    if (fs::exists(out, ec) && !fs::is_directory(out, ec))
        return std::unexpected(
            Failure{"E0802", fmt::format("'{}' is not a folder, so nothing can be written into it", out.string()),
                    out.string()});
    fs::create_directories(out, ec);
    if (ec)
        return std::unexpected(failed("E0801", "cannot make the output folder", out, ec.value()));
    const fs::path file = out / ".lock";
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (fd < 0)
        return std::unexpected(failed("E0801", "cannot write into the output folder", out, errno));
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        ::close(fd);
        return std::unexpected(
            Failure{"E0803", fmt::format("another build is writing into '{}'; wait for it to end", out.string()),
                    out.string()});
    }
    return OutputLock{fd};
}

OutputLock::~OutputLock() {
    if (fd_ >= 0)
        ::close(fd_);
}

Result<void> write_staged(const fs::path& staged, const OutputFiles& files) {
    std::error_code ec;
    fs::remove_all(staged, ec);
    if (::mkdir(staged.c_str(), 0755) != 0)
        return std::unexpected(failed("E0801", "cannot make the folder", staged, errno));
    for (const auto& [name, bytes] : files)
        if (auto written = write_file(staged / name, bytes); !written)
            return written;
    sync_folder(staged);
    return {};
}

Result<void> swap_in(const fs::path& staged, const fs::path& target) {
    const fs::path parent = target.parent_path();
    std::error_code ec;
    const auto status = fs::symlink_status(target, ec);
    if (!fs::exists(status)) {
        if (::rename(staged.c_str(), target.c_str()) != 0)
            return std::unexpected(failed("E0804", "cannot put in place", target, errno));
        sync_folder(parent);
        return {};
    }
    if (!fs::is_directory(status))
        return std::unexpected(
            Failure{"E0802", fmt::format("'{}' is not a folder, so the packs cannot take its place", target.string()),
                    target.string()});
    if (::renameat2(AT_FDCWD, staged.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0) {
        sync_folder(parent);
        fs::remove_all(staged, ec);  // the earlier output, now under the staged name
        return {};
    }
    if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
        return std::unexpected(failed("E0804", "cannot put in place", target, errno));
    // No exchange on this file system: move the earlier output aside first; recover() puts it back if we are killed in
    // between.
    const fs::path aside = parent / (std::string{aside_prefix} + target.filename().string());
    fs::remove_all(aside, ec);
    if (::rename(target.c_str(), aside.c_str()) != 0)
        return std::unexpected(failed("E0804", "cannot move aside", target, errno));
    if (::rename(staged.c_str(), target.c_str()) != 0) {
        const int error = errno;
        fs::rename(aside, target, ec);
        return std::unexpected(failed("E0804", "cannot put in place", target, error));
    }
    sync_folder(parent);
    fs::remove_all(aside, ec);
    return {};
}

void recover(const fs::path& out) {
    std::error_code ec;
    std::vector<fs::path> leftovers;
    for (const auto& entry : fs::directory_iterator{out, ec}) leftovers.push_back(entry.path());
    for (const fs::path& path : leftovers) {
        const std::string name = path.filename().string();
        if (name.starts_with(staged_prefix)) {
            fs::remove_all(path, ec);
        } else if (name.starts_with(aside_prefix)) {
            const fs::path target = out / name.substr(aside_prefix.size());
            if (fs::exists(target, ec))
                fs::remove_all(path, ec);
            else
                fs::rename(path, target, ec);
        }
    }
}

}  // namespace boardpack
