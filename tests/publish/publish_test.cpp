#include "publish/publish.hpp"

#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "publish/staging.hpp"
#include "support/temp_folder.hpp"

using namespace boardpack;
namespace fs = std::filesystem;

namespace {

Publication publication(const TempFolder& folder, OutputFiles files) {
    Publication p;
    p.out = folder.path() + "/out";
    p.folder = "2025-26-Q4";
    p.files = std::move(files);
    p.manifest.period = p.folder;
    p.manifest.tool_version = "1.2.3";
    p.manifest.libraries = {{"cairo", "1.16"}};
    return p;
}

std::vector<std::string> names(const fs::path& folder) {
    std::vector<std::string> out;
    for (const auto& e : fs::directory_iterator{folder}) out.push_back(e.path().filename().string());
    std::ranges::sort(out);
    return out;
}

}  // namespace

TEST_CASE("SHA-256 gives the standard's test vectors") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a whole build replaces the earlier folder and its manifest tells each file") {
    const TempFolder folder;
    REQUIRE(publish(publication(folder, {{"a.pdf", "one"}, {"old.pdf", "x"}})));
    Publication second = publication(folder, {{"a.pdf", "two"}});
    second.internal = {{"inputs.json", "{}"}};
    REQUIRE(publish(second));
    CHECK(names(folder.path() + "/out/2025-26-Q4") == std::vector<std::string>{"a.pdf", "manifest.json"});
    CHECK(folder.read("out/2025-26-Q4/a.pdf") == "two");
    CHECK(folder.read("out/2025-26-Q4-internal/inputs.json") == "{}");
    CHECK(names(folder.path() + "/out") == std::vector<std::string>{".lock", "2025-26-Q4", "2025-26-Q4-internal"});
    const auto manifest = nlohmann::json::parse(folder.read("out/2025-26-Q4/manifest.json"));
    CHECK(manifest["tool"]["version"] == "1.2.3");
    REQUIRE(manifest["files"].size() == 1);
    CHECK(manifest["files"][0]["name"] == "a.pdf");
    CHECK(manifest["files"][0]["bytes"] == 3);
    CHECK(manifest["files"][0]["sha256"] == sha256("two"));
}

TEST_CASE("a partial build carries the other files over unchanged and into the manifest") {
    const TempFolder folder;
    REQUIRE(publish(publication(folder, {{"a.pdf", "one"}, {"b.pdf", "bee"}})));
    Publication second = publication(folder, {{"a.pdf", "two"}});
    second.scope = Scope::partial;
    REQUIRE(publish(second));
    CHECK(folder.read("out/2025-26-Q4/a.pdf") == "two");
    CHECK(folder.read("out/2025-26-Q4/b.pdf") == "bee");
    const auto manifest = nlohmann::json::parse(folder.read("out/2025-26-Q4/manifest.json"));
    CHECK(manifest["files"].size() == 2);
}

TEST_CASE("a file where the output folder should be is refused and left alone") {
    const TempFolder folder;
    folder.write("out", "precious");
    const auto done = publish(publication(folder, {{"a.pdf", "one"}}));
    REQUIRE_FALSE(done);
    CHECK(done.error().code == "E0802");
    CHECK(folder.read("out") == "precious");
}

TEST_CASE("a file where the period's folder should be is refused and left alone") {
    const TempFolder folder;
    folder.write("out/2025-26-Q4", "precious");
    const auto done = publish(publication(folder, {{"a.pdf", "one"}}));
    REQUIRE_FALSE(done);
    CHECK(done.error().code == "E0802");
    CHECK(folder.read("out/2025-26-Q4") == "precious");
    CHECK(names(folder.path() + "/out") == std::vector<std::string>{".lock", "2025-26-Q4"});
}

TEST_CASE("two builds do not write at once") {
    const TempFolder folder;
    fs::create_directories(folder.path() + "/out");
    const auto held = OutputLock::take(folder.path() + "/out");
    REQUIRE(held);
    const auto done = publish(publication(folder, {{"a.pdf", "one"}}));
    REQUIRE_FALSE(done);
    CHECK(done.error().code == "E0803");
}

TEST_CASE("what a killed build left is cleared, and an output it had moved aside comes back") {
    const TempFolder folder;
    folder.write("out/.staged-2025-26-Q4/half.pdf", "half");
    folder.write("out/.earlier-2025-26-Q4/a.pdf", "earlier");
    folder.write("out/.earlier-2025-26-Q3/a.pdf", "stale");
    folder.write("out/2025-26-Q3/a.pdf", "newer");
    recover(folder.path() + "/out");
    CHECK(folder.read("out/2025-26-Q4/a.pdf") == "earlier");
    CHECK(folder.read("out/2025-26-Q3/a.pdf") == "newer");
    CHECK(names(folder.path() + "/out") == std::vector<std::string>{"2025-26-Q3", "2025-26-Q4"});
}

TEST_CASE("a name that cannot be written leaves the earlier output whole") {
    const TempFolder folder;
    REQUIRE(publish(publication(folder, {{"a.pdf", "one"}})));
    const auto done = publish(publication(folder, {{"a.pdf", "two"}, {"no/such/folder.pdf", "x"}}));
    REQUIRE_FALSE(done);
    CHECK(done.error().code == "E0804");
    CHECK(folder.read("out/2025-26-Q4/a.pdf") == "one");
    CHECK(names(folder.path() + "/out") == std::vector<std::string>{".lock", "2025-26-Q4"});
}
