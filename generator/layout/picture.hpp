#pragma once

#include <expected>
#include <string>

#include "model/template.hpp"

namespace boardpack {

/// A picture as plain opaque points: red, green and blue, row by row from the top.
struct Picture {
    int width = 0, height = 0;
    std::string rgb;
};

/// Why a file is no picture that a page can show, in words, and what to do about it.
struct PictureFault {
    std::string message;
    std::string hint;
};

/// A PNG or SVG file as points on paper. An SVG is drawn so that it stands `height` points high at 600 points to the
/// inch; a PNG keeps its own points. Refused: what is neither; a file that is too large; an SVG that holds text (no
/// font of the machine may decide how a page looks), a script, or anything from outside the file.
[[nodiscard]] std::expected<Picture, PictureFault> read_picture(const std::string& bytes, double height,
                                                                const Colour& paper);

}  // namespace boardpack
