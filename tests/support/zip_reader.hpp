#pragma once

#include <cstdint>
#include <map>
#include <string>

#include <doctest/doctest.h>
#include <zlib.h>

namespace boardpack {

/// The parts of a zip file, unpacked, by name; a damaged file fails the test.
inline std::map<std::string, std::string> unzip(const std::string& zip) {
    const auto number = [&](std::size_t at, std::size_t bytes) {
        REQUIRE(at + bytes <= zip.size());
        std::uint32_t value = 0;
        for (std::size_t i = bytes; i-- > 0;) value = value << 8 | static_cast<unsigned char>(zip[at + i]);
        return value;
    };
    const std::size_t end = zip.rfind("PK\5\6");
    REQUIRE(end != std::string::npos);
    const std::uint32_t entries = number(end + 10, 2);
    std::size_t at = number(end + 16, 4);
    std::map<std::string, std::string> parts;
    for (std::uint32_t n = 0; n < entries; ++n) {
        REQUIRE(zip.compare(at, 4, "PK\1\2") == 0);
        const std::uint32_t method = number(at + 10, 2), packed = number(at + 20, 4), size = number(at + 24, 4);
        const std::uint32_t name_length = number(at + 28, 2), extra = number(at + 30, 2), comment = number(at + 32, 2);
        const std::size_t local = number(at + 42, 4);
        const std::string name = zip.substr(at + 46, name_length);
        const std::size_t data = local + 30 + number(local + 26, 2) + number(local + 28, 2);
        REQUIRE(data + packed <= zip.size());
        std::string text(size, '\0');
        if (method == 0) {
            text = zip.substr(data, packed);
        } else {
            z_stream stream{};
            REQUIRE(inflateInit2(&stream, -MAX_WBITS) == Z_OK);
            stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(zip.data() + data));  // NOLINT
            stream.avail_in = packed;
            stream.next_out = reinterpret_cast<Bytef*>(text.data());  // NOLINT
            stream.avail_out = size;
            CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
            inflateEnd(&stream);
        }
        parts[name] = std::move(text);
        at += 46 + name_length + extra + comment;
    }
    return parts;
}

}  // namespace boardpack
