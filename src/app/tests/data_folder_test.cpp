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

TEST_CASE("the right to write goes with its owner when it is handed on")
{
    const test::TemporaryFolder folder;
    auto first = app::FolderLock::take(folder.path());
    REQUIRE(first);
    const auto second = std::make_unique<app::FolderLock>(std::move(*first));
    first.reset();
    CHECK_FALSE(app::FolderLock::take(folder.path()));
}

TEST_CASE("two data folders do not get in each other's way")
{
    const test::TemporaryFolder one;
    const test::TemporaryFolder other;
    const auto first = app::FolderLock::take(one.path());
    CHECK(first);
    CHECK(app::FolderLock::take(other.path()));
}

TEST_CASE("a lock that a dead program left behind locks nobody out, and only its owner reads it")
{
    const test::TemporaryFolder folder;
    {
        const auto gone = app::FolderLock::take(folder.path());
        REQUIRE(gone);
    }
    REQUIRE(std::filesystem::exists(folder.path() / "lock"));
    CHECK(app::FolderLock::take(folder.path()));
    const auto rights = std::filesystem::status(folder.path() / "lock").permissions();
    CHECK((rights & (std::filesystem::perms::group_all | std::filesystem::perms::others_all)) == std::filesystem::perms::none);
}

TEST_CASE("a folder that nobody may write into is refused with its name and the reason")
{
    CHECK_THROWS_WITH(app::FolderLock::take("/proc/buendnisnetz"), doctest::Contains("cannot make the folder /proc/buendnisnetz: "));
    CHECK_THROWS_WITH(app::FolderLock::take("/proc"), doctest::Contains("cannot write into /proc: "));
}
