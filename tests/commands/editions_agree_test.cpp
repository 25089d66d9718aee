// The PDF and the workbook of a pack say the same number under the same figure id: the PDF as poppler reads its
// structure, the workbook as its sheet of all figures stands.

#include <algorithm>
#include <cstdio>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/program.hpp"
#include "support/zip_reader.hpp"

using namespace boardpack;

namespace {

std::string output_of(const std::string& command) {
    std::string out;
    if (FILE* pipe = popen(command.c_str(), "r")) {
        char buffer[4096];
        while (const std::size_t n = fread(buffer, 1, sizeof buffer, pipe)) out.append(buffer, n);
        pclose(pipe);
    }
    return out;
}

bool is_figure_id(const std::string& text) {
    return std::ranges::count(text, '/') == 3 && text.find(' ') == std::string::npos;
}

std::string unescaped(std::string text) {
    for (const auto& [from, to] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}})
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1))
            text.replace(at, std::string{from}.size(), to);
    return text;
}

/// The texts between two marks, in order.
std::vector<std::string> between(const std::string& text, const std::string& open, const std::string& close) {
    std::vector<std::string> found;
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
        at += open.size();
        const std::size_t end = text.find(close, at);
        if (end == std::string::npos)
            break;
        found.push_back(text.substr(at, end - at));
    }
    return found;
}

/// Figure id -> how the workbook says it is shown.
std::map<std::string, std::string> shown_in_workbook(const std::string& bytes) {
    const auto parts = unzip(bytes);
    std::vector<std::string> strings;
    for (const std::string& item : between(parts.at("xl/sharedStrings.xml"), "<si>", "</si>")) {
        std::string text;
        for (const std::string& run : between(item, "<t", "</t>")) text += run.substr(run.find('>') + 1);
        strings.push_back(unescaped(text));
    }
    std::map<std::string, std::string> shown;
    for (const auto& [name, xml] : parts) {
        if (!name.starts_with("xl/worksheets/sheet"))
            continue;
        for (const std::string& row : between(xml, "<row ", "</row>")) {
            std::vector<std::string> cells;
            for (const std::string& cell : between(row, "<c ", "</c>")) {
                const auto value = between(cell, "<v>", "</v>");
                const bool is_text = cell.find("t=\"s\"") != std::string::npos;
                cells.push_back(value.empty() ? "" : is_text ? strings.at(std::stoul(value.front())) : value.front());
            }
            if (cells.size() == 6 && is_figure_id(cells[0]))
                shown[cells[0]] = cells[2];
        }
    }
    return shown;
}

struct Printed {
    std::string id, text;
};

/// Every figure that the structure of a PDF names, with the words that stand in its element.
std::vector<Printed> printed_in_pdf(const std::string& path) {
    std::vector<Printed> printed;
    std::istringstream lines{output_of("pdfinfo -struct-text " + path + " 2>/dev/null")};
    std::size_t open_at = 0;
    bool open = false;
    for (std::string line; std::getline(lines, line);) {
        const std::size_t indent = line.find_first_not_of(' ');
        if (indent == std::string::npos)
            continue;
        if (open && indent <= open_at)
            open = false;
        const auto ids = between(line, "<", ">");
        if (line[indent] != '"' && !ids.empty() && is_figure_id(ids.front())) {
            printed.push_back({ids.front().substr(0, ids.front().find('#')), ""});
            open = true;
            open_at = indent;
        } else if (open && line[indent] == '"') {
            printed.back().text += line.substr(indent + 1, line.rfind('"') - indent - 1);
        }
    }
    return printed;
}

/// The first number in a text, without its sign and unit: "4.5" of "down 4.5 percentage points" and of "+4.5".
std::string number_in(const std::string& text) {
    const std::size_t first = text.find_first_of("0123456789");
    if (first == std::string::npos)
        return {};
    std::string number = text.substr(first, text.find_first_not_of("0123456789,.", first) - first);
    while (!number.empty() && (number.back() == '.' || number.back() == ',')) number.pop_back();
    return number;
}

}  // namespace

TEST_CASE("numbers are read out of words whatever their sign and unit") {
    CHECK_EQ(number_in("+4.5"), "4.5");
    CHECK_EQ(number_in("\u22124.5 percentage points."), "4.5");
    CHECK_EQ(number_in("more than 99.9%"), "99.9");
    CHECK_EQ(number_in("\u00a34,075,000, provisional"), "4,075,000");
    CHECK_EQ(number_in("[c]"), "");
}

TEST_CASE("every number printed in a PDF is that of the workbook under the same figure id") {
    if (output_of("command -v pdfinfo").empty()) {
        MESSAGE("pdfinfo (poppler-utils) is not installed: not tested");
        return;
    }
    const TempFolder folder;
    const std::string out = folder.path() + "/out";
    REQUIRE_EQ(
        run_program("-C " BOARDPACK_SOURCE_DIR " build 2025-26-Q4 --family --format pdf,xlsx --out " + out).status, 0);
    std::map<std::string, std::string> in_any;
    const auto agree = [&](const std::string& name, const std::map<std::string, std::string>& shown,
                           std::size_t least) {
        CAPTURE(name);
        const std::vector<Printed> printed = printed_in_pdf(out + "/2025-26-Q4/" + name + ".pdf");
        CHECK(printed.size() > least);
        for (const auto& [id, text] : printed) {
            INFO(id << ": \"" << text << '"');
            const auto found = shown.find(id);
            CHECK(found != shown.end());
            if (found != shown.end())
                CHECK_EQ(number_in(text), number_in(found->second));
        }
    };
    for (const std::string pack : {"sendpb", "jcb", "pcg", "thematic-1", "thematic-5"}) {
        const auto shown = shown_in_workbook(folder.read("out/2025-26-Q4/" + pack + ".xlsx"));
        agree(pack, shown, 40);
        in_any.insert(shown.begin(), shown.end());
    }
    // A family summary names the aim of an indicator that its board's pack may tell in one line only.
    for (const std::string pack : {"sendpb", "jcb", "pcg", "thematic-1", "thematic-5"})
        agree(pack + "-family", in_any, 3);
}
