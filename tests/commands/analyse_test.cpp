// The command `analyse`, by the same code that it runs: golden answers, bad lines, the JSON reader against another one.

#include "commands/analyse.hpp"

#include <cmath>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/codes.hpp"
#include "commands/analyse/answers.hpp"
#include "commands/analyse/line_reader.hpp"

using namespace boardpack;
using namespace boardpack::analyse;
using Json = nlohmann::json;

namespace {

std::string answer_text(const std::string& line) {
    Answers answers;
    TextBuffer out;
    answers.answer(line, out);
    return std::string{out.view()};
}

Json answer(const std::string& line) {
    const std::string text = answer_text(line);
    REQUIRE(text.ends_with('\n'));
    REQUIRE(text.find('\n') == text.size() - 1);
    return Json::parse(text);
}

/// The code of the error, "" when there is none; a code that stands in the table.
std::string code(const std::string& line) {
    const Json reply = answer(line);
    CHECK(reply.size() == 2);
    if (!reply.contains("error"))
        return "";
    const std::string found = reply["error"]["code"];
    CHECK(is_known_code(found));
    CHECK(!reply["error"]["message"].get<std::string>().empty());
    return found;
}

std::vector<Json> golden(const std::string& name) {
    std::ifstream file{std::string{BOARDPACK_TEST_DIR} + "/golden/" + name};
    REQUIRE(file.good());
    std::vector<Json> cases;
    for (std::string line; std::getline(file, line);) cases.push_back(Json::parse(line));
    return cases;
}

/// Numbers to 1e-9 relative and 1e-12 absolute, all else equal.
bool same(const Json& got, const Json& want) {
    if (got.is_number() && want.is_number()) {
        const double a = got, b = want;
        return std::abs(a - b) <= std::max(1e-12, 1e-9 * std::abs(b));
    }
    if (!got.is_array() || !want.is_array())
        return got == want;
    if (got.size() != want.size())
        return false;
    for (std::size_t i = 0; i < got.size(); ++i)
        if (!same(got[i], want[i]))
            return false;
    return true;
}

void check_result(const Json& reply, const Json& expected, const std::string& id) {
    CAPTURE(id);
    REQUIRE(reply.contains("result"));
    for (const auto& [field, want] : expected.items()) {
        CAPTURE(field);
        CAPTURE(want.dump());
        CAPTURE(reply["result"].value(field, Json{}).dump());
        CHECK(reply["result"].contains(field));
        CHECK(same(reply["result"].value(field, Json{}), want));
    }
}

std::string spc(const std::string& input) { return R"({"kind":"spc","id":"a","input":)" + input + "}"; }
std::string interval(const std::string& input) { return R"({"kind":"interval","id":"a","input":)" + input + "}"; }

constexpr const char* two_points =
    R"("dates":["2026-01-01","2026-02-01"],"values":[1,2],"improvement_direction":"increase")";

}  // namespace

TEST_CASE("golden control charts: limits, labels, flags and icons in profile plotthedots") {
    Answers answers;  // one for all, so that what is carried over would show
    std::size_t count = 0;
    for (const Json& c : golden("spc.jsonl")) {
        Json request{{"kind", "spc"}, {"id", c["id"]}, {"input", c["input"]}};
        request["input"]["profile"] = "plotthedots";
        TextBuffer out;
        answers.answer(request.dump(), out);
        const Json reply = Json::parse(out.view());
        CHECK(reply["id"] == c["id"]);
        const Json& expect = c["expect"];
        if (expect["error"].is_null()) {
            check_result(reply, expect, c["id"]);
            CHECK(reply["result"].size() == expect.size());
        } else if (expect["error"] == "missing_value_in_trend_test") {
            for (const char* list : {"dates", "y", "mean", "lpl", "special_cause_type", "point_type", "outside_limits"})
                CHECK(reply["result"][list].size() == c["input"]["dates"].size());
        } else {
            CHECK(reply.contains("error"));
        }
        ++count;
    }
    CHECK(count == 65);
}

TEST_CASE("golden intervals: values, ends, significance and refusals") {
    std::size_t count = 0, refused = 0;
    for (const Json& c : golden("intervals.jsonl")) {
        Json request{{"kind", "interval"}, {"id", c["id"]}, {"input", c["input"]}};
        request["input"]["method"] = c["method"];
        const Json reply = answer(request.dump());
        if (c["expect"]["error"].is_null())
            check_result(reply, c["expect"], c["id"]);
        else
            CHECK(reply.contains("error"));
        refused += reply.contains("error");
        ++count;
    }
    CHECK(count == 46);
    CHECK(refused == 3);
}

TEST_CASE("a line without a profile is judged as mdc, and says so") {
    const Json reply = answer(spc("{" + std::string{two_points} + "}"));
    const Json& result = reply["result"];
    CHECK(result["profile"] == "mdc");
    CHECK(result["variation_type"] == "too_few_points");
    CHECK(result["variation_icon"].is_null());
    CHECK(result["variation_words"] == "too few points (2 of 13)");
    CHECK(result["assurance_type"].is_null());
    CHECK(result["lpl"] == Json::array({nullptr, nullptr}));
    CHECK(result["special_cause_type"] == Json::array({nullptr, nullptr}));
    CHECK(result["described_date"] == "2026-02-01");
    CHECK(result == answer(spc("{" + std::string{two_points} + R"(,"profile":"mdc"})"))["result"]);
}

TEST_CASE("a rebase date that meets nothing is refused in mdc and let be in plotthedots") {
    const std::string miss = "{" + std::string{two_points} + R"(,"rebase_dates":["2026-01-15"])";
    CHECK(code(spc(miss + "}")) == "E0543");
    CHECK(code(spc(miss + R"(,"profile":"plotthedots"})")).empty());
}

TEST_CASE("numbers are the shortest text that reads back, what is missing is null") {
    const std::string text =
        answer_text(spc(R"({"dates":["2026-01-01","2026-02-01","2026-03-01"],"values":[0.1000,1e22,null],)"
                        R"("improvement_direction":"neutral","profile":"plotthedots"})"));
    CHECK(text.find(R"("y":[0.1,1e+22,null])") != std::string::npos);
    const std::string wide = answer_text(spc(R"({"dates":["2026-01-01","2026-02-01"],"values":[-1.7e308,1.7e308],)"
                                             R"("improvement_direction":"neutral","profile":"plotthedots"})"));
    CHECK(wide.find("inf") == std::string::npos);
    CHECK(wide.find("nan") == std::string::npos);
    CHECK(Json::parse(wide).contains("result"));
}

TEST_CASE("lines that are not JSON are answered with no id") {
    for (const std::string line : {"",
                                   "   ",
                                   "{",
                                   "}",
                                   "nonsense",
                                   R"({"id":"a","kind":"spc")",
                                   R"({"id":"a",})",
                                   R"({"id":"a"} {})",
                                   "{'id':1}",
                                   R"({"id":"a","x":NaN})",
                                   R"({"id":"a","x":Infinity})",
                                   R"({"id":"a","x":-})",
                                   R"({"id":"a","x":01})",
                                   R"({"id":"a","x":1.})",
                                   R"({"id":"a","x":.5})",
                                   R"({"id":"a","x":1e})",
                                   R"({"id":"a","x":+1})",
                                   R"({"id":"a" 1})",
                                   "{\"id\":\"a\",\"x\":\"\x01\"}",
                                   "{\"id\":\"\xff\"}",
                                   R"({"id":"\ud800"})",
                                   R"({"id":"\x"})",
                                   R"({"id":"a)",
                                   R"({"a":tru})",
                                   "[1,2",
                                   R"(["\u12"])"}) {
        CAPTURE(line);
        CHECK(code(line) == "E0545");
        CHECK(answer(line)["id"].is_null());
    }
    CHECK(code(std::string("{\"id\":\"a\0\"}", 11)) == "E0545");
}

TEST_CASE("JSON that is no request keeps its id and says what is wrong") {
    for (const std::string line : {"1", "null", "[]", R"("text")"}) CHECK(code(line) == "E0546");
    CHECK(answer(R"({"id":"x"})")["id"] == "x");
    CHECK(code(R"({"id":"x"})") == "E0546");
    CHECK(answer(R"({"id":7,"kind":"spc"})")["id"] == 7);
    CHECK(answer(R"({"id":[1],"kind":"spc"})")["id"].is_null());
    CHECK(answer(R"({"id":"\u00e9\"\\","kind":1})")["id"] == "é\"\\");
    CHECK(code(R"({"id":"x","kind":"spc"})") == "E0546");
    CHECK(code(R"({"id":"x","kind":"spc","input":[]})") == "E0546");
    CHECK(code(R"({"id":"x","kind":"SPC","input":{}})") == "E0548");
    CHECK(code(R"({"id":"d","kind":"disclosure","input":{}})") == "E0549");
}

TEST_CASE("control charts: wrong types, missing and misspelt fields") {
    const auto with = [](const std::string& more) { return spc("{" + std::string{two_points} + "," + more + "}"); };
    CHECK(code(spc("{" + std::string{two_points} + "}")).empty());
    CHECK(code(spc(R"({"values":[1],"improvement_direction":"increase"})")) == "E0546");
    CHECK(code(spc(R"({"dates":["2026-01-01"],"improvement_direction":"increase"})")) == "E0546");
    CHECK(code(spc(R"({"dates":["2026-01-01"],"values":[1]})")) == "E0546");
    CHECK(code(spc(R"({"dates":["2026-01-01"],"values":[1],"improvement_direction":"up"})")) == "E0548");
    CHECK(code(spc(R"({"dates":["2026-01-01"],"values":["1"],"improvement_direction":"increase"})")) == "E0546");
    CHECK(code(spc(R"({"dates":["2026-01-01"],"values":[true],"improvement_direction":"increase"})")) == "E0546");
    CHECK(code(spc(R"({"dates":["2026-01-01"],"values":[[1]],"improvement_direction":"increase"})")) == "E0546");
    CHECK(code(spc(R"({"dates":["2026-01-01"],"values":[1e999],"improvement_direction":"increase"})")) == "E0546");
    CHECK(code(spc(R"({"dates":["2026-01-01"],"values":5,"improvement_direction":"increase"})")) == "E0546");
    CHECK(code(spc(R"({"dates":["2026-02-30"],"values":[1],"improvement_direction":"increase"})")) == "E0546");
    CHECK(code(spc(R"({"dates":["1/2/2026"],"values":[1],"improvement_direction":"increase"})")) == "E0546");
    CHECK(code(spc(R"({"dates":[null],"values":[1],"improvement_direction":"increase"})")) == "E0546");
    CHECK(code(spc(R"({"dates":[],"values":[],"improvement_direction":"increase"})")) == "E0540");
    CHECK(code(spc(R"({"dates":["2026-01-01"],"values":[1,2],"improvement_direction":"increase"})")) == "E0544");
    CHECK(code(with(R"("target":"5")")) == "E0546");
    CHECK(code(with(R"("target":null)")).empty());
    CHECK(code(with(R"("rebase_dates":"2026-01-01")")) == "E0546");
    CHECK(code(with(R"("rebase_dates":null)")).empty());
    CHECK(code(with(R"("fix_after_n_points":11)")) == "E0542");
    CHECK(code(with(R"("fix_after_n_points":12)")).empty());
    CHECK(code(with(R"("screen_outliers":1)")) == "E0546");
    CHECK(code(with(R"("profile":"other")")) == "E0548");
    CHECK(code(with(R"("profile":null)")) == "E0546");
    CHECK(code(with(R"("rebase_date":[])")) == "E0546");  // a slip of the pen
    CHECK(code(with(R"("comment":"seen")")).empty());     // somebody else's field
    CHECK(code(with(R"("values":[3,4])")) == "E0546");    // twice
    CHECK(code(spc(R"({"dates":["2026-01-01","2026-01-01"],"values":[1,2],"improvement_direction":"increase"})")) ==
          "E0541");
}

TEST_CASE("intervals: levels of confidence, methods, missing numbers") {
    CHECK(code(interval(R"({"method":"wilson","x":1,"n":2})")).empty());
    CHECK(code(interval(R"({"method":"wilsom","x":1,"n":2})")) == "E0548");
    CHECK(code(interval(R"({"x":1,"n":2})")) == "E0546");
    CHECK(code(interval(R"({"method":"wilson","n":2})")) == "E0546");
    CHECK(code(interval(R"({"method":"wilson","x":1,"n":2,"confidence":[0.8]})")) == "E0553");
    CHECK(code(interval(R"({"method":"wilson","x":1,"n":2,"confidence":[]})")) == "E0553");
    CHECK(code(interval(R"({"method":"wilson","x":1,"n":2,"confidence":[0.998,0.95]})")) == "E0553");
    CHECK(code(interval(R"({"method":"wilson","x":1,"n":2,"confidence":[0.95,0.998,0.99]})")) == "E0553");
    CHECK(code(interval(R"({"method":"wilson","x":1,"n":2,"multiplier":0})")) == "E0546");
    const Json none = answer(interval(R"({"method":"wilson","x":1,"n":2,"confidence":[null]})"))["result"];
    CHECK(none["value"] == 0.5);
    CHECK(none["lower"] == Json::array({nullptr}));
    const Json full = answer(interval(R"({"method":"rate","x":12,"n":10,"confidence":[1],"multiplier":1})"))["result"];
    CHECK(full["value"] == 1.2);
    CHECK(full["upper"] == Json::array({nullptr}));
    CHECK(answer(interval(R"({"method":"rate","x":null,"n":10})"))["result"]["method"].is_null());
    const auto standardised = [](const std::string& x) {
        return answer(interval(R"({"method":"dsr","x":[)" + x + R"(],"n":[100,100],"stdpop":[1,1]})"))["result"];
    };
    CHECK(standardised("4,5")["value"].is_null());
    CHECK(standardised("4,5")["total_count"] == 9);
    CHECK_FALSE(standardised("4,5").contains("statistic"));
    CHECK(standardised("4,6")["value"] == 5000);
    CHECK(standardised("4,6")["statistic"] == "dsr per 100000");
    CHECK_FALSE(standardised("4,6").contains("bands_without_count"));
    CHECK(standardised("null,12")["value"] == 6000);
    CHECK(standardised("null,12")["bands_without_count"] == 1);
    CHECK(code(interval(R"({"method":"dsr","x":[4,6],"n":[100,null],"stdpop":[1,1]})")) == "E0555");
    const Json exact = answer(interval(R"({"method":"clopper_pearson","x":0,"n":10,"confidence":[0.95]})"))["result"];
    CHECK(exact["upper"][0].get<double>() == doctest::Approx(1 - std::pow(0.025, 0.1)));
}

TEST_CASE("deep nesting is read to its end, wherever it stands") {
    const std::string deep = std::string(100000, '[') + std::string(100000, ']');
    CHECK(code(deep) == "E0546");
    CHECK(code(spc(R"({"dates":)" + deep + R"(,"values":[1],"improvement_direction":"increase"})")) == "E0546");
    CHECK(answer(R"({"x":)" + deep + R"(,"id":"after"})")["id"] == "after");
    CHECK(code(std::string(100000, '[')) == "E0545");
    CHECK(code(R"({"x":)" + std::string(100000, '{') + "}") == "E0545");
}

TEST_CASE("the reader of JSON takes and refuses what another one takes and refuses") {
    std::mt19937 random{7};
    const auto pick = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>{0, n - 1}(random); };
    const std::vector<std::string> seeds{
        R"({"kind":"spc","id":"é\u00e9\ud83d\ude00\n","input":{"a":[1,-2.5e-3,null,true,false,{}],"b":[]}})",
        R"([[[[[[[["deep",{"x":[1]}]]]]]]]])", R"({"a":0,"b":-0,"c":1E+5,"d":"\"\\\/\b\f\r\t"})"};
    const std::string alphabet = "{}[]\",:\\u0123456789eE+-.truefalsn \t\xc3\xa9\x01\xff";
    std::size_t sound = 0;
    JsonLine json;
    for (int round = 0; round < 30000; ++round) {
        std::string text = seeds[pick(seeds.size())];
        for (std::size_t edits = pick(4); edits > 0; --edits) {
            const std::size_t at = pick(text.size());
            switch (pick(3)) {
                case 0:
                    text[at] = alphabet[pick(alphabet.size())];
                    break;
                case 1:
                    text.erase(at, 1);
                    break;
                default:
                    text.insert(at, 1, alphabet[pick(alphabet.size())]);
            }
            if (text.empty())
                break;
        }
        const bool other = Json::accept(text);
        CAPTURE(text);
        REQUIRE(json.read(text).has_value() != other);
        sound += other;
        answer_text(text);
    }
    CHECK(sound > 3000);
}

TEST_CASE("texts and numbers of JSON are read as another reader reads them") {
    JsonLine json;
    std::string buffer;
    for (const std::string text :
         {R"("plain")", R"("é\u00e9\u20ac\ud83d\ude00")", R"("\"\\\/\b\f\n\r\t")", R"("\u0041bc\\u0041")", R"("")"}) {
        REQUIRE(!json.read(text));
        CHECK(json.text(0, buffer) == Json::parse(text).get<std::string>());
        TextBuffer quoted;
        JsonWriter{quoted}.quoted(json.text(0, buffer));
        CHECK(Json::parse(quoted.view()) == Json::parse(text));
    }
    for (const std::string text : {"0", "-0", "1", "-1.5", "0.1", "1e300", "123456789.123456789", "5e-324", "2E+2"}) {
        REQUIRE(!json.read(text));
        CHECK(json.number(0) == Json::parse(text).get<double>());
    }
    REQUIRE(!json.read("1e400"));
    CHECK(!json.number(0));
}

namespace {

/// The lines that the reader finds in a text that comes through a pipe in pieces.
std::vector<std::string> lines_of(const std::vector<std::string>& pieces, std::size_t longest) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    LineReader reader{ends[0], longest};
    for (const std::string& piece : pieces)
        REQUIRE(::write(ends[1], piece.data(), piece.size()) == static_cast<ssize_t>(piece.size()));
    ::close(ends[1]);
    std::vector<std::string> lines;
    for (;;) {
        std::string_view line;
        const auto found = reader.next(line);
        if (found == LineReader::Found::end)
            break;
        REQUIRE(found != LineReader::Found::failed);
        lines.push_back(found == LineReader::Found::too_long ? "too long" : std::string{line});
    }
    ::close(ends[0]);
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines: ends of either kind, blank lines, a last line without an end, a byte order mark") {
    CHECK(lines_of({}, 10) == Lines{});
    CHECK(lines_of({"a\n"}, 10) == Lines{"a"});
    CHECK(lines_of({"a"}, 10) == Lines{"a"});
    CHECK(lines_of({"a\r\nb\n\nc"}, 10) == Lines{"a", "b", "", "c"});
    CHECK(lines_of({"\xEF\xBB\xBF", "a\nb\n"}, 10) == Lines{"a", "b"});
    CHECK(lines_of({"\xEF\xBB\xBF"}, 10) == Lines{});
    CHECK(lines_of({"\n"}, 10) == Lines{""});
}

TEST_CASE("lines: one too long is skipped whole, one just short enough is read") {
    CHECK(lines_of({"0123456789\n"}, 10) == Lines{"0123456789"});
    CHECK(lines_of({"0123456789"}, 10) == Lines{"0123456789"});
    CHECK(lines_of({"0123456789x\nnext\n"}, 10) == Lines{"too long", "next"});
    CHECK(lines_of({"0123456789x"}, 10) == Lines{"too long"});
    CHECK(lines_of({"0123456789", "0123456789", "\nnext"}, 10) == Lines{"too long", "next"});
}

TEST_CASE("files that cannot be read end with status 1") {
    const Terminal terminal;
    CHECK(analyse_command("/nonexistent/requests.jsonl", terminal) == Exit::input_errors);
    CHECK(analyse_command(BOARDPACK_TEST_DIR, terminal) == Exit::input_errors);
}

TEST_CASE("a line too long is answered like any bad line") {
    TextBuffer out;
    Answers::answer_too_long(out);
    const Json reply = Json::parse(out.view());
    CHECK(reply["id"].is_null());
    CHECK(reply["error"]["code"] == "E0547");
    CHECK(is_known_code("E0547"));
}
