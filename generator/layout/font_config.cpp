#include "layout/font_config.hpp"

#include <cerrno>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

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
Result<std::string> memory_file(std::string_view role, std::string_view bytes) {
    const std::string name = "boardpack-" + std::string(role);
    const int fd = memfd_create(name.c_str(), MFD_CLOEXEC);
    if (fd < 0)
        return std::unexpected(
            Failure{"E0701", fmt::format("no memory file for a font: {}", std::strerror(errno)), {}});
    std::string_view rest = bytes;
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

struct FontFile {
    std::string role, path;
};

Result<FcConfig*> config_of(const std::vector<FontFile>& files) {
    FcConfig* config = FcConfigCreate();
    if (config == nullptr)
        return std::unexpected(Failure{"E0701", "fontconfig gives no configuration", {}});
    for (const FontFile& file : files)
        if (!FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(file.path.c_str())))
            return std::unexpected(Failure{
                "E0701", fmt::format("fontconfig does not take the {} font (is /proc there?)", file.role), file.path});
    // Pango starts a thread that sets up the current configuration if there is none: it would scan the machine's fonts.
    if (!FcConfigSetCurrent(config))
        return std::unexpected(Failure{"E0701", "fontconfig does not take the program's configuration", {}});
    return config;
}

Result<FcConfig*> make_config() {
    std::vector<FontFile> files;
    for (const EmbeddedFont& font : embedded_fonts()) {
        const auto path = memory_file(font.role, font.bytes());
        if (!path)
            return std::unexpected(path.error());
        files.push_back({std::string(font.role), *path});
    }
    return config_of(files);
}

struct PatternDelete {
    void operator()(FcPattern* p) const { FcPatternDestroy(p); }
};

/// Why a file cannot serve as a font of the family, in words; "" when it can.
std::string fault_of(const std::string& path, const std::string& family) {
    int faces = 0;
    const std::unique_ptr<FcPattern, PatternDelete> pattern{
        FcFreeTypeQuery(reinterpret_cast<const FcChar8*>(path.c_str()), 0, nullptr, &faces)};
    if (!pattern)
        return "is no font";
    std::string named;
    FcChar8* name = nullptr;
    for (int i = 0; FcPatternGetString(pattern.get(), FC_FAMILY, i, &name) == FcResultMatch; ++i) {
        if (family == reinterpret_cast<const char*>(name))
            return {};
        named = named.empty() ? reinterpret_cast<const char*>(name) : named;
    }
    return fmt::format("is of the family '{}', not '{}'", named, family);
}

/// The fonts of a theme in memory, found sound or not; each set of bytes once.
struct OwnFonts {
    std::vector<FontFile> files;
    std::vector<FontFault> faults;
    std::optional<Failure> failure;
};

const OwnFonts& own_fonts(const Theme& theme) {
    static std::map<std::pair<const std::string*, std::string>, OwnFonts> known;
    const Theme::Fonts& fonts = *theme.fonts;
    const auto [found, fresh] = known.try_emplace({fonts.regular.bytes.get(), theme.font_family});
    OwnFonts& own = found->second;
    if (!fresh)
        return own;
    static std::vector<Theme::Fonts> kept;  // so that no other bytes ever have the address that is the key
    kept.push_back(fonts);
    const std::pair<const char*, const Theme::File*> faces[] = {
        {"regular", &fonts.regular}, {"medium", &fonts.medium}, {"bold", &fonts.bold}, {"italic", &fonts.italic}};
    for (const auto& [role, file] : faces) {
        const auto path = memory_file(role, *file->bytes);
        if (!path) {
            own.failure = path.error();
            return own;
        }
        if (std::string fault = fault_of(*path, theme.font_family); !fault.empty())
            own.faults.push_back({file->name.span, fmt::format("the file fonts/{} {}", file->name.value, fault)});
        own.files.push_back({role, *path});
    }
    return own;
}

}  // namespace

Result<FcConfig*> private_font_config() {
    static const Result<FcConfig*> config = make_config();
    return config;
}

std::vector<FontFault> font_faults(const Theme& theme) {
    return theme.fonts ? own_fonts(theme).faults : std::vector<FontFault>{};
}

Result<FcConfig*> font_config_of(const Theme& theme) {
    const OwnFonts& own = own_fonts(theme);
    if (own.failure)
        return std::unexpected(*own.failure);
    if (!own.faults.empty())
        return std::unexpected(Failure{"E0701", own.faults.front().message, {}});
    return config_of(own.files);
}

}  // namespace boardpack
