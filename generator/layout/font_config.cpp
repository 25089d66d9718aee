#include "layout/font_config.hpp"

#include <cerrno>
#include <cstring>
#include <string>

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include "layout/embedded_fonts.hpp"

#ifdef __SANITIZE_ADDRESS__
// fontconfig keeps what a configuration holds by offsets instead of pointers, so that the leak check cannot see that it
// is still in use.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig.so\n"; }
extern "C" const char* __lsan_default_options();
extern "C" const char* __lsan_default_options() { return "print_suppressions=0"; }
#endif

namespace boardpack {

namespace {

// fontconfig, FreeType and HarfBuzz take fonts by path only. A memory file has one, and leaves nothing behind when the
// process is killed. It stays open for as long as the process lives.
Result<std::string> memory_file(const EmbeddedFont& font) {
    const std::string name = "boardpack-" + std::string(font.role);
    const int fd = memfd_create(name.c_str(), MFD_CLOEXEC);
    if (fd < 0)
        return std::unexpected(
            Failure{"E0701", fmt::format("no memory file for a font: {}", std::strerror(errno)), {}});
    std::string_view rest = font.bytes();
    while (!rest.empty()) {
        const ssize_t n = write(fd, rest.data(), rest.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return std::unexpected(
                Failure{"E0701", fmt::format("a font cannot be put into memory: {}", std::strerror(errno)), {}});
        rest.remove_prefix(static_cast<std::size_t>(n));
    }
    return fmt::format("/proc/self/fd/{}", fd);
}

Result<FcConfig*> make_config() {
    FcConfig* config = FcConfigCreate();
    if (config == nullptr)
        return std::unexpected(Failure{"E0701", "fontconfig gives no configuration", {}});
    for (const EmbeddedFont& font : embedded_fonts()) {
        const auto path = memory_file(font);
        if (!path)
            return std::unexpected(path.error());
        if (!FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(path->c_str())))
            return std::unexpected(Failure{
                "E0701", fmt::format("fontconfig does not take the program's {} font (is /proc there?)", font.role),
                *path});
    }
    // Pango starts a thread that sets up the current configuration if there is none: it would scan the machine's fonts.
    if (!FcConfigSetCurrent(config))
        return std::unexpected(Failure{"E0701", "fontconfig does not take the program's configuration", {}});
    return config;
}

}  // namespace

Result<FcConfig*> private_font_config() {
    static const Result<FcConfig*> config = make_config();
    return config;
}

}  // namespace boardpack
