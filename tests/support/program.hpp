#pragma once

#include <sys/wait.h>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "support/temp_folder.hpp"

namespace boardpack {

struct Ran {
    int status = -1;  // exit status, or -1 when the program was killed
    std::string out, err;
};

/// Runs the built program through the shell; `arguments` are shell words, `setting` is put before it ("TZ=...", "cd X
/// &&").
inline Ran run_program(const std::string& arguments, const std::string& setting = {}) {
    const TempFolder scratch;
    const std::string command = setting + " " BOARDPACK_BINARY_DIR "/boardpack " + arguments + " >" + scratch.path() +
                                "/out 2>" + scratch.path() + "/err </dev/null";
    const int raw = std::system(command.c_str());
    return {WIFEXITED(raw) ? WEXITSTATUS(raw) : -1, scratch.read("out"), scratch.read("err")};
}

/// A copy of a workspace of tests/workspaces that a test may break.
class WorkspaceCopy {
public:
    explicit WorkspaceCopy(const std::string& name) {
        std::filesystem::copy(std::string{BOARDPACK_TEST_DIR "/workspaces/"} + name, folder_.path(),
                              std::filesystem::copy_options::recursive);
    }
    [[nodiscard]] const std::string& path() const { return folder_.path(); }
    [[nodiscard]] const TempFolder& folder() const { return folder_; }
    /// Replaces the first place where `from` stands in a file.
    void change(const std::string& file, const std::string& from, const std::string& to) const {
        std::string text = folder_.read(file);
        const auto at = text.find(from);
        REQUIRE_MESSAGE(at != std::string::npos, from);
        folder_.write(file, text.replace(at, from.size(), to));
    }

private:
    TempFolder folder_;
};

}  // namespace boardpack
