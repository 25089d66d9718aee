#pragma once

#include <fontconfig/fontconfig.h>

#include "base/diagnostic.hpp"
#include "layout/font_faults.hpp"

namespace boardpack {

/// The fontconfig configuration that holds the program's own fonts and nothing of the machine: no file of /etc/fonts is
/// read and no folder scanned. Made once for the process, also current for it; lives until the process ends.
/// E0701 when the system gives no memory files, or fontconfig takes none of them.
[[nodiscard]] Result<FcConfig*> private_font_config();

/// A configuration with the theme's own fonts and no others. Precondition: it has some, read by the loader.
[[nodiscard]] Result<FcConfig*> font_config_of(const Theme& theme);

}  // namespace boardpack
