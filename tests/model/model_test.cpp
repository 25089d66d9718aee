#include "model/model.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

#include "base/codes.hpp"
#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

const std::string strategy = "indicators/strategy.toml";
const std::string definitions = "indicators/definitions/priority-1.toml";

std::string ids(const std::vector<const Indicator*>& list) {
    std::string out;
    for (const Indicator* i : list) out += i->id.value + " ";
    return out;
}

Period period(std::string_view code) { return Period::parse(code).value(); }

}  // namespace

TEST_CASE("things are found by their id, and not by another") {
    const Model model = model_of(minimal_workspace());
    CHECK_EQ(model.indicator("advice-6wk")->label, "Advice on time");
    CHECK_EQ(model.measure("P1-M2")->label, "Children heard");
    CHECK_EQ(model.priority("P1")->number, 1);
    CHECK_EQ(model.board("group-1")->short_name, "Group 1");
    CHECK_EQ(model.provider("council")->name, "Exampleton Council");
    CHECK_EQ(model.commitment("A1.1")->lead, "Head of Advice");
    CHECK_EQ(model.classification("age")->parts.size(), 3);
    CHECK_EQ(model.area("X00")->name, "Exampleland");
    CHECK_EQ(model.local_area().name, "Exampleton");
    CHECK_EQ(model.indicator("advice"), nullptr);
    CHECK_EQ(model.measure(""), nullptr);
    CHECK_EQ(model.area("x00"), nullptr);
}

TEST_CASE("the indicators of a measure: the headline first, then in the order of the files") {
    auto files = minimal_workspace();
    replace(files, definitions, "context = true", "measures = [\"P1-M1\"]\nheadline = true");
    append(files, strategy,
           "\n[[measure]]\nid = \"P1-M3\"\npriority = \"P1\"\nwording = \"w\"\nlabel = \"l\"\nsame_as = "
           "\"P1-M1\"\n");
    const Model model = model_of(files);
    CHECK_EQ(ids(model.leaves("P1-M1")), "open-plans advice-6wk ");
    CHECK_EQ(ids(model.leaves("P1-M2")), "say-heard ");
    CHECK_EQ(ids(model.leaves("P1-M3")), "open-plans advice-6wk ");
    CHECK_EQ(ids(model.leaves("P1-M4")), "");
}

TEST_CASE("quarters are those of the area's own figures") {
    auto files = minimal_workspace();
    Model model = model_of(files);
    CHECK_EQ(model.quarters(), std::vector{period("2024-25-Q4"), period("2025-26-Q4")});
    CHECK_EQ(model.default_period(), period("2025-26-Q4"));
    // A quarter in which nothing came in is known, but is not the one that a command takes by itself.
    files.put(
        "indicators/data/2026-27-Q1/council.toml",
        "period = \"2026-27-Q1\"\nprovider = \"council\"\nreceived_on = 2026-07-10\n[figure.advice-6wk]\nmissing = "
        "\"not_returned\"\n");
    model = model_of(files);
    CHECK_EQ(model.quarters().size(), 3);
    CHECK_EQ(model.default_period(), period("2025-26-Q4"));
    // Nor do figures of another area count.
    files.put("indicators/data/2026-27-Q1/council.toml",
              "period = \"2026-27-Q1\"\nprovider = \"council\"\nreceived_on = 2026-07-10\n[figure.advice-6wk]\narea = "
              "\"X00\"\nnumerator = 1\ndenominator = 2\n");
    model = model_of(files);
    CHECK_EQ(model.quarters().size(), 2);
}

TEST_CASE("cut-off, meeting and release of a period") {
    const Model model = model_of(minimal_workspace());
    CHECK_EQ(model.cut_off(period("2025-26-Q4"))->iso(), "2026-04-30");
    CHECK_FALSE(model.cut_off(period("2025-26-Q3")).has_value());
    CHECK_EQ(model.meeting("board", period("2025-26-Q4"))->day.iso(), "2026-05-20");
    CHECK_EQ(model.meeting("group-1", period("2025-26-Q4")), nullptr);
    CHECK_EQ(model.release(period("2025-26-Q4")), nullptr);
}

TEST_CASE("smallest base and printed places by kind") {
    Indicator i;
    i.kind = Kind::survey;
    CHECK_EQ(minimum_base(i), 30);
    CHECK_EQ(display_decimals(i), 1);
    i.kind = Kind::audit;
    CHECK_EQ(minimum_base(i), 10);
    i.status.min_base = 5;
    CHECK_EQ(minimum_base(i), 5);
    i = {};
    i.kind = Kind::count;
    CHECK_EQ(minimum_base(i), 0);
    CHECK_EQ(display_decimals(i), 0);
    i.kind = Kind::money;
    CHECK_EQ(display_decimals(i), 0);
    i.kind = Kind::duration;
    CHECK_EQ(display_decimals(i), 1);
    i.kind = Kind::rate;
    i.unit = Unit::ratio;
    CHECK_EQ(display_decimals(i), 2);
    i.decimals = 0;
    CHECK_EQ(display_decimals(i), 0);
}

TEST_CASE("colours are read and written as six hexadecimal digits") {
    CHECK_EQ(Colour::parse("#1b27Ff")->hex(), "#1b27ff");
    CHECK_EQ(Colour::parse("#000000")->r, doctest::Approx(0));
    CHECK_EQ(Colour::parse("#ffffff")->b, doctest::Approx(1));
    for (const char* wrong : {"", "1b2733", "#1b273", "#1b27333", "#1b273g", " #1b2733"})
        CHECK_FALSE(Colour::parse(wrong).has_value());
}

TEST_CASE("contrast goes from 1 to 21 and does not depend on the order") {
    const Colour black = *Colour::parse("#000000"), white = *Colour::parse("#ffffff"), grey = *Colour::parse("#777777");
    CHECK_EQ(contrast_ratio(black, white), doctest::Approx(21));
    CHECK_EQ(contrast_ratio(white, white), doctest::Approx(1));
    CHECK_EQ(contrast_ratio(grey, white), doctest::Approx(4.478).epsilon(0.001));
    CHECK_EQ(contrast_ratio(white, grey), contrast_ratio(grey, white));
}

TEST_CASE("every code that load and model use stands in the table of codes") {
    namespace fs = std::filesystem;
    const std::regex code{"\"([EW]0[0-9]{3})\""};
    std::size_t found = 0;
    for (const char* folder : {"load", "model"}) {
        for (const auto& entry :
             fs::recursive_directory_iterator{fs::path{BOARDPACK_SOURCE_DIR} / "generator" / folder}) {
            if (entry.path().extension() != ".cpp")
                continue;
            std::ifstream in{entry.path()};
            const std::string text{std::istreambuf_iterator<char>{in}, {}};
            for (auto it = std::sregex_iterator{text.begin(), text.end(), code}; it != std::sregex_iterator{}; ++it) {
                CHECK_MESSAGE(is_known_code((*it)[1].str()), (*it)[1].str() << " in " << entry.path().string());
                ++found;
            }
        }
    }
    CHECK(found > 80);
}
