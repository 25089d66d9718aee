// Checks the structure of finished PDFs: check_pdf FILE... Exit status 0: nothing found; 1: findings; 2: unreadable.

#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "write/pdf/check.hpp"

int main(int argc, char** argv) {
    int status = 0;
    for (int i = 1; i < argc; ++i) {
        std::ifstream file(argv[i], std::ios::binary);
        if (!file) {
            fmt::print(stderr, "{}: cannot be read\n", argv[i]);
            return 2;
        }
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        const auto findings = boardpack::check_pdf(bytes);
        fmt::print("{} {}\n{}", findings.empty() ? "PASS" : "FAIL", argv[i], boardpack::describe(findings));
        if (!findings.empty())
            status = 1;
    }
    return status;
}
