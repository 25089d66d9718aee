#include <fmt/format.h>

#include "chart/scene.hpp"

namespace boardpack {
namespace {

std::string number(double v) {
    auto text = fmt::format("{:.1f}", v);
    return text == "-0.0" ? "0.0" : text;
}

std::string dump_path(const ScenePath& p) {
    std::string line = "path";
    if (p.filled)
        line += " fill " + p.fill.hex();
    if (p.stroked) {
        line += " stroke " + p.pen.colour.hex() + " " + number(p.pen.width);
        for (std::size_t i = 0; i < p.pen.dash.size(); ++i) line += (i == 0 ? " dash " : ",") + number(p.pen.dash[i]);
    }
    for (const auto& s : p.steps) {
        switch (s.kind) {
            case PathStep::Kind::move:
                line += " M " + number(s.x) + "," + number(s.y);
                break;
            case PathStep::Kind::line:
                line += " L " + number(s.x) + "," + number(s.y);
                break;
            case PathStep::Kind::curve:
                line += " C " + number(s.x1) + "," + number(s.y1) + " " + number(s.x2) + "," + number(s.y2) + " " +
                        number(s.x) + "," + number(s.y);
                break;
            case PathStep::Kind::close:
                line += " Z";
                break;
        }
    }
    return line;
}

std::string dump_text(const SceneText& t) {
    const char* anchor = t.anchor == Anchor::start ? "start" : t.anchor == Anchor::middle ? "middle" : "end";
    const char* weight = t.weight == Weight::regular ? "" : t.weight == Weight::medium ? " medium" : " bold";
    auto line = fmt::format("text {} {},{} \"{}\" {}{} {}", anchor, number(t.x), number(t.y), t.text, number(t.size),
                            weight, t.colour.hex());
    if (t.angle != 0)
        line += " angle " + number(t.angle);
    return line +
           fmt::format(" box {},{} {}x{}", number(t.box_x), number(t.box_y), number(t.box_width), number(t.box_height));
}

}  // namespace

std::string dump(const Scene& scene) {
    auto out = fmt::format("scene {} x {}\n", number(scene.width), number(scene.height));
    for (const auto& item : scene.items) {
        const auto* path = std::get_if<ScenePath>(&item);
        out += (path ? dump_path(*path) : dump_text(std::get<SceneText>(item))) + "\n";
    }
    return out + "description: " + scene.description + "\n";
}

}  // namespace boardpack
