#include "app/picture_files.hpp"

#include "imaging/tests/painted.hpp"
#include "slices/pictures/pictures.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

namespace {

namespace files = std::filesystem;

void write(const files::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary) << bytes;
}

}

TEST_CASE("a folder of pictures is handed over with its table, painted anew; what is missing is left out")
{
    const test::TemporaryFolder folder;
    const std::string table = "datei;buendnis\nfest.png;stadt\nfehlt.png;stadt\nordner;stadt\n";
    write(folder.path() / "bilder.csv", table);
    write(folder.path() / "fest.png", test::painted_png(600, 64));
    write(folder.path() / "anderes.png", test::painted_png(64, 64));
    files::create_directory(folder.path() / "ordner");
    const auto parcel = pictures::parcel_in(app::picture_parcel(folder.path().string()));
    CHECK(parcel.table == table);
    REQUIRE(parcel.files.size() == 1);
    CHECK(parcel.files.at("bild/fest.png").value().size() == 3);
}

TEST_CASE("a table under another name is taken with the files beside it")
{
    const test::TemporaryFolder folder;
    write(folder.path() / "sommer.csv", "datei;art;land\nzeichen.png;logo;mv\n");
    write(folder.path() / "zeichen.png", test::painted_png(64, 64));
    const auto parcel = pictures::parcel_in(app::picture_parcel((folder.path() / "sommer.csv").string()));
    CHECK(parcel.files.at("logo/zeichen.png").value().size() == 2);
}

TEST_CASE("of a file without an end no more is read than it takes to refuse it")
{
    const test::TemporaryFolder folder;
    write(folder.path() / "bilder.csv", "datei;buendnis\nriesig.png;stadt\n");
    write(folder.path() / "riesig.png", test::painted_png(64, 64));
    files::resize_file(folder.path() / "riesig.png", 1UL << 40U); // sparse
    const auto parcel = pictures::parcel_in(app::picture_parcel(folder.path().string()));
    CHECK(parcel.files.at("bild/riesig.png").error() == imaging::Unfit::too_many_bytes);
}

TEST_CASE("a folder without a table is told by the table's name")
{
    const test::TemporaryFolder folder;
    CHECK_THROWS_WITH_AS(app::picture_parcel(folder.path().string()), doctest::Contains("bilder.csv"), std::runtime_error);
}
