#include "write/pdf/check_content.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace boardpack {

namespace {

constexpr auto painting = std::to_array<std::string_view>(
    {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", "\"", "BI"});

enum class Mark { artifact, tagged, other };

class ContentCheck final : public QPDFObjectHandle::ParserCallbacks {
public:
    ContentCheck(const std::string& where, std::vector<PdfFinding>& findings) : where_(where), findings_(findings) {}

    void handleObject(QPDFObjectHandle object) override {
        if (!object.isOperator()) {
            operands_.push_back(object);
            return;
        }
        operation(object.getOperatorValue());
        operands_.clear();
    }

    void handleEOF() override {
        if (!open_.empty())
            find("mark-nesting", fmt::format("{} marks are never closed", open_.size()));
    }

    std::set<int> mcids;

private:
    void operation(const std::string& name) {
        if (name == "BDC" || name == "BMC")
            begin_mark();
        else if (name == "EMC")
            end_mark();
        else if (name == "BT" || name == "ET")
            in_text_ = name == "BT";
        else if (std::ranges::find(painting, name) != painting.end() && !inside(Mark::artifact) &&
                 !inside(Mark::tagged))
            find("content-unmarked", fmt::format("'{}' stands outside all marks", name));
    }

    void begin_mark() {
        const bool artifact = !operands_.empty() && operands_.front().isNameAndEquals("/Artifact");
        QPDFObjectHandle properties = operands_.size() > 1 ? operands_[1] : QPDFObjectHandle::newNull();
        Mark mark = artifact ? Mark::artifact : Mark::other;
        if (properties.isDictionary() && properties.getKey("/MCID").isInteger()) {
            mark = Mark::tagged;
            const int mcid = properties.getKey("/MCID").getIntValueAsInt();
            if (artifact)
                find("mark-nesting", fmt::format("an artifact has MCID {}", mcid));
            if (!mcids.insert(mcid).second)
                find("mark-twice", fmt::format("MCID {} is used twice", mcid));
        }
        if (mark != Mark::other && (inside(Mark::artifact) || inside(Mark::tagged)))
            find("mark-nesting", "a mark stands inside another");
        open_.push_back({mark, in_text_});
    }

    void end_mark() {
        if (open_.empty()) {
            find("mark-nesting", "a mark is closed that was never opened");
            return;
        }
        if (open_.back().in_text != in_text_)
            find("mark-nesting", "a mark crosses the bounds of a text object");
        open_.pop_back();
    }

    [[nodiscard]] bool inside(Mark mark) const {
        return std::ranges::any_of(open_, [&](const Open& open) { return open.mark == mark; });
    }

    void find(const char* rule, std::string message) { findings_.push_back({rule, where_, std::move(message)}); }

    struct Open {
        Mark mark;
        bool in_text;
    };
    const std::string& where_;
    std::vector<PdfFinding>& findings_;
    std::vector<QPDFObjectHandle> operands_;
    std::vector<Open> open_;
    bool in_text_ = false;
};

}  // namespace

std::set<int> check_content(QPDFObjectHandle page, const std::string& where, std::vector<PdfFinding>& findings) {
    ContentCheck check(where, findings);
    page.parsePageContents(&check);
    return std::move(check.mcids);
}

}  // namespace boardpack
