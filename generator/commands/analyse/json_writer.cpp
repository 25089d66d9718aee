#include "commands/analyse/json_writer.hpp"

namespace boardpack::analyse {

void JsonWriter::quoted(std::string_view text) {
    static constexpr std::string_view digits = "0123456789abcdef";
    out_.append('"');
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out_.append('\\');
            out_.append(c);
        } else if (byte < 0x20) {
            out_.append("\\u00");
            out_.append(digits[byte >> 4]);
            out_.append(digits[byte & 15]);
        } else {
            out_.append(c);
        }
    }
    out_.append('"');
}

}  // namespace boardpack::analyse
