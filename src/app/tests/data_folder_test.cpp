#include "app/data_folder.hpp"

#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <fstream>

TEST_CASE("only one program at a time writes into a data folder")
{
    const test::TemporaryFolder folder;
    {
        const auto first = app::FolderLock::take(folder.path());
        REQUIRE(first);
        CHECK_FALSE(app::FolderLock::take(folder.path()));
    }
    CHECK(app::FolderLock::take(folder.path()));
}

TEST_CASE("a data folder that is not there is made")
{
    const test::TemporaryFolder folder;
    CHECK(app::FolderLock::take(folder.path() / "new" / "data"));
    CHECK(std::filesystem::is_directory(folder.path() / "new" / "data"));
}

TEST_CASE("a data folder that cannot be is refused with its name")
{
    const test::TemporaryFolder folder;
    std::ofstream(folder.path() / "file") << "x";
    CHECK_THROWS_WITH(app::FolderLock::take(folder.path() / "file" / "data"),
                      doctest::Contains((folder.path() / "file" / "data").c_str()));
}
