#include "base/embedded.hpp"
#include "support/strings.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <sstream>

TEST_CASE("every file of the program is found by its name, byte for byte")
{
    const auto files = base::embedded_files();
    REQUIRE(files.size() > 20);
    CHECK(std::is_sorted(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; }));
    for (const auto& file : files) CHECK(base::embedded_file(file.name).data() == file.bytes.data());

    std::ostringstream source;
    source << std::ifstream(test::source_folder() / "db/migrations/0001_installation.sql").rdbuf();
    CHECK(base::embedded_file("db/migrations/0001_installation.sql") == source.str());
}

TEST_CASE("a file that is not there is empty")
{
    CHECK(base::embedded_file("no/such/file").empty());
    CHECK(base::embedded_file("").empty());
    CHECK(base::embedded_file("zzz").empty());
}
