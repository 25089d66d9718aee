#include "write/pdf/colour_profile.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <lcms2.h>

namespace boardpack {

std::string srgb_profile() {
    cmsHPROFILE profile = cmsCreate_sRGBProfile();
    cmsUInt32Number size = 0;
    std::string bytes;
    if (profile != nullptr && cmsSaveProfileToMem(profile, nullptr, &size)) {
        bytes.resize(size);
        if (!cmsSaveProfileToMem(profile, bytes.data(), &size))
            bytes.clear();
    }
    if (profile != nullptr)
        cmsCloseProfile(profile);
    if (bytes.size() < 128)
        throw std::runtime_error("no sRGB profile");
    // The header holds the time of making (six big-endian numbers from byte 24) and, from byte 84, a checksum over it.
    constexpr std::array<unsigned, 6> made{2000, 1, 1, 0, 0, 0};
    for (std::size_t i = 0; i < made.size(); ++i) {
        bytes[24 + 2 * i] = static_cast<char>(made[i] >> 8);
        bytes[25 + 2 * i] = static_cast<char>(made[i] & 0xff);
    }
    std::fill_n(bytes.begin() + 84, 16, '\0');
    return bytes;
}

}  // namespace boardpack
