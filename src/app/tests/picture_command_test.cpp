#include "prepared_folder.hpp"

#include "imaging/tests/painted.hpp"
#include "support/program.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <fstream>

using test::PreparedFolder;
using test::run_program;

namespace {

const std::vector<std::string> german = {"LANG=de_DE.UTF-8"};
const std::string alliances = "schluessel;name;status;status_seit;sitz\nrostock;Bündnis Rostock;active;2005-06-16;13003000\n";
const std::string table = "datei;buendnis;alternativtext;bildnachweis\nfest.png;rostock;Ein Fest;Erika Beispiel\n";

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

void write(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary) << bytes;
}

/// A folder with one picture and its table.
class PictureFolder : public test::TemporaryFolder {
public:
    PictureFolder()
    {
        write(path() / "bilder.csv", table);
        write(path() / "fest.png", test::painted_png(200, 100));
    }
};

test::Ended run(const PreparedFolder& data, std::vector<std::string> arguments)
{
    arguments.insert(arguments.end(), {"--data", data.path().string()});
    return run_program({arguments, {}, german});
}

}

TEST_CASE("an operator takes in a folder of pictures: first the plan, then for good, and gives out what is said of them")
{
    const PreparedFolder data;
    const PictureFolder pictures;
    write(data.path() / "tabelle.csv", alliances);
    CHECK(run(data, {"import", "alliances", (data.path() / "tabelle.csv").string(), "--apply"}).exit == 0);
    const auto plan = run(data, {"import", "pictures", pictures.path().string()});
    CHECK(plan.exit == 0);
    CHECK(says(plan.out, "fest.png"));
    CHECK_FALSE(says(run(data, {"export", "pictures"}).out, "fest.png"));
    CHECK(run(data, {"import", "pictures", pictures.path().string(), "--apply"}).exit == 0);
    const auto exported = run(data, {"export", "pictures"});
    CHECK(exported.exit == 0);
    CHECK(says(exported.out, "fest.png;bild;rostock;;Ein Fest;nein;;Erika Beispiel;0;;"));
}

TEST_CASE("pictures are taken in by a running server as well, which never loads the library that paints them")
{
    const PreparedFolder data;
    const PictureFolder pictures;
    write(data.path() / "tabelle.csv", alliances);
    CHECK(run(data, {"import", "alliances", (data.path() / "tabelle.csv").string(), "--apply"}).exit == 0);
    test::RunningProgram server({{"serve", "--listen", "127.0.0.1:0", "--data", data.path().string()}, {}, german});
    CHECK(server.port() > 0);
    CHECK(run(data, {"import", "pictures", pictures.path().string(), "--apply"}).exit == 0);
    CHECK(says(run(data, {"export", "pictures"}).out, "Ein Fest"));
    server.signal(SIGTERM);
    CHECK(server.wait().exit == 0);
}

TEST_CASE("a picture that cannot be shown is told with its line, and the exit code says that nothing was written")
{
    const PreparedFolder data;
    const PictureFolder pictures;
    write(pictures.path() / "fest.png", "kein Bild");
    write(data.path() / "tabelle.csv", alliances);
    CHECK(run(data, {"import", "alliances", (data.path() / "tabelle.csv").string(), "--apply"}).exit == 0);
    const auto refused = run(data, {"import", "pictures", pictures.path().string(), "--apply"});
    CHECK(refused.exit == 1);
    CHECK(says(refused.out, "Zeile 2"));
    CHECK(says(refused.out, "Speichern Sie es als JPEG, PNG oder WebP."));
    const auto missing = run(data, {"import", "pictures", (pictures.path() / "gibt-es-nicht").string()});
    CHECK(missing.exit == 1);
    CHECK(says(missing.err, "gibt-es-nicht"));
}
