#include <atomic>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "base/file_reader.hpp"
#include "base/work_queue.hpp"
#include "support/temp_folder.hpp"

using namespace boardpack;

TEST_CASE("disk and memory show the same workspace") {
    const TempFolder folder;
    folder.write("indicators/strategy.toml", "a");
    folder.write("indicators/data/2025-26-Q4/b.toml", "b");
    folder.write("indicators/data/.hidden", "h");
    const DiskFiles disk{folder.path()};
    const MemoryFiles memory{{{"indicators/strategy.toml", "a"},
                              {"indicators/data/2025-26-Q4/b.toml", "b"},
                              {"indicators/data/.hidden", "h"}}};
    for (const FileReader* files : {static_cast<const FileReader*>(&disk), static_cast<const FileReader*>(&memory)}) {
        CHECK(files->what("indicators") == FileReader::What::directory);
        CHECK(files->what("indicators/strategy.toml") == FileReader::What::file);
        CHECK(files->what("nothing") == FileReader::What::missing);
        CHECK(*files->read("indicators/data/2025-26-Q4/b.toml") == "b");
        CHECK(files->read("indicators").error().code == "E0102");
        CHECK(files->read("nothing").error().code == "E0101");
        CHECK(*files->list("indicators") == std::vector<std::string>{"data", "strategy.toml"});
        CHECK(*files->list("indicators/data") == std::vector<std::string>{"2025-26-Q4"});
        CHECK(files->list("nothing")->empty());
    }
}

TEST_CASE("a named pipe is not read") {
    const TempFolder folder;
    REQUIRE(::mkfifo((folder.path() + "/pipe").c_str(), 0600) == 0);
    CHECK(DiskFiles{folder.path()}.read("pipe").error().code == "E0102");
}

TEST_CASE("all tasks of a queue run, for any number of threads") {
    for (const int jobs : {1, 2, 5}) {
        std::atomic<int> sum = 0;
        WorkQueue queue{jobs};
        for (int round = 0; round < 3; ++round) {
            for (int i = 1; i <= 100; ++i) queue.add([&sum, i] { sum += i; });
            queue.wait();
            CHECK(sum == 5050 * (round + 1));
        }
    }
}
