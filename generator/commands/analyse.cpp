#include "commands/analyse.hpp"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

#include "commands/analyse/answers.hpp"
#include "commands/analyse/line_reader.hpp"

namespace boardpack {

namespace {

/// Closes what it opened; standard input stays open.
class InputFile {
public:
    explicit InputFile(const std::string& path)
        : own_(path != "-"), descriptor_(own_ ? ::open(path.c_str(), O_RDONLY | O_CLOEXEC) : STDIN_FILENO) {}
    ~InputFile() {
        if (own_ && descriptor_ >= 0)
            ::close(descriptor_);
    }
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;
    [[nodiscard]] int descriptor() const { return descriptor_; }

private:
    bool own_;
    int descriptor_;
};

Exit unreadable(const std::string& file, int error, const Terminal& terminal) {
    const std::string path = file == "-" ? "standard input" : file;
    if (error == ENOENT || error == ENOTDIR)
        terminal.report(Failure{"E0101", "there is no such file", path});
    else if (error == EISDIR)
        terminal.report(Failure{"E0102", "a folder, not a file of requests", path});
    else
        terminal.report(Failure{"E0103", "the file cannot be read", path});
    return Exit::input_errors;
}

/// Sends all of a text and empties it; false when nobody takes it any more.
bool send(analyse::TextBuffer& text) {
    std::string_view rest = text.view();
    while (!rest.empty()) {
        const ssize_t sent = ::write(STDOUT_FILENO, rest.data(), rest.size());
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return false;
        rest.remove_prefix(static_cast<std::size_t>(sent));
    }
    text.cut(0);
    return true;
}

constexpr std::size_t enough_to_send = std::size_t{256} << 10;

}  // namespace

Exit analyse_command(const std::string& file, const Terminal& terminal) {
    const InputFile input{file};
    if (input.descriptor() < 0)
        return unreadable(file, errno, terminal);
    analyse::LineReader reader{input.descriptor(), analyse::longest_line};
    analyse::Answers answers;
    analyse::TextBuffer out;
    using enum analyse::LineReader::Found;
    for (;;) {
        // Before waiting for more, so that a program that asks line by line gets each answer.
        if ((out.size() >= enough_to_send || reader.must_read()) && !send(out)) {
            terminal.report(Failure{"E0804", "the answers could not be written", "standard output"});
            return Exit::machine;
        }
        std::string_view line;
        switch (reader.next(line)) {
            case analyse::LineReader::Found::line:
                answers.answer(line, out);
                break;
            case too_long:
                analyse::Answers::answer_too_long(out);
                break;
            case failed: {
                const int error = reader.error();
                (void)send(out);
                return unreadable(file, error, terminal);
            }
            case end:
                if (send(out))
                    return Exit::done;
                terminal.report(Failure{"E0804", "the answers could not be written", "standard output"});
                return Exit::machine;
        }
    }
}

}  // namespace boardpack
