#include "archive/zip.hpp"

#include "support/pdf.hpp"

#include <vector>

using archives::ZipEntry;

TEST_CASE("a zip has its files in their order, stored or compressed, and gives back what went in")
{
    const std::string text(20000, 'a');
    const auto zip = archives::zip_of(std::vector<ZipEntry>{{"mimetype", "application/test", true}, {"ordner/datei.txt", text}});
    CHECK(zip.size() < 2000);
    CHECK(zip.starts_with("PK"));
    CHECK(zip.find("mimetype") < zip.find("application/test"));
    CHECK(zip.find("application/test") < zip.find("ordner/datei.txt"));
    CHECK(test::said_of(zip, "python3 -m zipfile -t").find("exit") == std::string::npos);
    CHECK(test::said_of(zip, "python3 -c \"import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(len(z.read('ordner/datei.txt')))\"") == "20000\n");
}

TEST_CASE("names with umlauts stay what they are")
{
    const auto zip = archives::zip_of(std::vector<ZipEntry>{{"Bündnis Köln.svg", "x"}});
    CHECK(test::said_of(zip, "PYTHONUTF8=1 python3 -m zipfile -l").find("Bündnis Köln.svg") != std::string::npos);
}

TEST_CASE("the same files give the same zip")
{
    const std::vector<ZipEntry> files = {{"a", "1"}, {"b", "2"}};
    CHECK(archives::zip_of(files) == archives::zip_of(files));
}
