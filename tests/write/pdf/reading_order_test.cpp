#include <cstdio>

#include <doctest/doctest.h>

#include "sample_pack.hpp"
#include "support/golden.hpp"
#include "support/temp_folder.hpp"

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

}  // namespace

TEST_CASE("another program reads the pack in its order, furniture left out") {
    if (output_of("command -v pdfinfo").empty()) {
        MESSAGE("pdfinfo (poppler-utils) is not installed: not tested");
        return;
    }
    const auto t = Typesetter::create("Inter");
    REQUIRE(t.has_value());
    const PagedPack pack = test::everything(**t);
    const auto drawn = draw_pages({pack}, Theme{}, **t);
    REQUIRE(drawn.has_value());
    const auto pdf = assemble_pdf(**drawn, pack, 0, {}, {*Date::parse("2026-04-30"), "boardpack 0.0.0"});
    REQUIRE(pdf.has_value());
    const TempFolder folder;
    folder.write("sample.pdf", *pdf);

    // What is read, one stretch a line; attributes and object numbers are printed differently by each version.
    std::string read;
    for (const std::string& line : lines_of(output_of("pdfinfo -struct-text " + folder.path() + "/sample.pdf 2>&1"))) {
        const auto first = line.find_first_not_of(' ');
        if (first != std::string::npos && line[first] == '"')
            read += line.substr(first) + "\n";
        else if (line.find("rror") != std::string::npos)
            read += line + "\n";
    }
    check_golden("write/pdf/reading-order.txt", read);
}
