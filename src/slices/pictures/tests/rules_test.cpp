#include "pictures_store.hpp"

#include "slices/pictures/views.hpp"

#include <set>

using imaging::Rendition;
using pictures::Kind;
using pictures::Picture;
using test::Folder;
using test::parcel;
using test::PicturesStore;
using test::TestApp;

namespace {

using Wrongs = std::vector<std::tuple<std::size_t, std::string, std::string>>;

Wrongs wrongs(const table::Plan& plan)
{
    Wrongs all;
    for (const auto& problem : plan.problems) all.emplace_back(problem.line, problem.column, problem.defect.code);
    return all;
}

std::string widths(const std::vector<pictures::File>& files, std::string_view type)
{
    std::string all;
    for (const auto& file : files) {
        if (file.media_type == type) all += std::to_string(file.width) + " ";
    }
    return all;
}

std::vector<std::string> names_of(const std::vector<pictures::Shown>& all)
{
    std::vector<std::string> names;
    for (const auto& shown : all) names.push_back(shown.picture.file_name);
    return names;
}

web::http::HttpRequest request_for(std::string target, const char* method = "GET")
{
    web::http::HttpRequest request;
    request.method = method;
    request.target = std::move(target);
    return request;
}

const std::string said_of_one = "datei;buendnis;alternativtext;bildnachweis\n";

}

TEST_CASE("pictures are painted in three widths, logos in two, and none is made wider than it came")
{
    test::for_each_engine<PicturesStore>([](PicturesStore& store) {
        const Folder files = {{"breit.png", test::painted_png(1700, 40)}, {"schmal.png", test::painted_png(300, 40)}};
        REQUIRE(store.import_pictures(parcel("datei;art;buendnis;alternativtext;bildnachweis\nbreit.png;bild;kreis;A;B\n"
                                             "breit.png;logo;kreis;A;B\nschmal.png;bild;land;A;B\nschmal.png;logo;land;A;B\n", files)).is_applied);
        CHECK(widths(store.pictures_of("kreis").front().files, "image/webp") == "480 960 1600 ");
        CHECK(widths(store.pictures_of("kreis", Kind::alliance_logo).front().files, "image/webp") == "240 480 ");
        CHECK(widths(store.pictures_of("land").front().files, "image/webp") == "300 ");
        CHECK(widths(store.pictures_of("land", Kind::alliance_logo).front().files, "image/webp") == "240 300 ");
        for (const auto kind : {Kind::alliance_picture, Kind::alliance_logo}) {
            CHECK(widths(store.pictures_of("land", kind).front().files, "image/jpeg").size() == 4); // one for old browsers
        }
    });
}

TEST_CASE("two lines about one logo are too many, whatever their files are called; pictures are told apart by their files")
{
    auto& store = PicturesStore::shared(storage::Engine::sqlite);
    const Folder files = {{"a.png", test::painted_png(40, 40)}, {"b.png", test::painted_png(40, 40)}};
    const std::string columns = "datei;art;buendnis;land;alternativtext;bildnachweis;entfernen\n";
    const auto told = [&](const std::string& lines) { return wrongs(store.plan_pictures(parcel(columns + lines, files))); };
    CHECK(told("a.png;logo;stadt;;A;;\nb.png;logo;stadt;;B;;\n") == Wrongs{{3, "datei", "duplicate"}});
    CHECK(told("a.png;logo;;mv;A;;\nb.png;logo;;13;B;;\n") == Wrongs{{3, "datei", "duplicate"}}); // one state in two spellings
    CHECK(told("a.png;logo;;mv;A;;\nb.png;logo;;by;B;;\n").empty());
    CHECK(told("a.png;bild;stadt;;A;X;\nb.png;bild;stadt;;B;X;\n").empty());
    CHECK(told("fest.jpg;bild;stadt;;;;ja\nfest.jpg;bild;stadt;;A;X;\n") == Wrongs{{3, "datei", "duplicate"}});
}

TEST_CASE("a plan says cell by cell what would become another, and a new content by its version")
{
    test::with_pictures_on_each_engine([](PicturesStore& store) {
        const auto changes = [&](const std::string& line, const Folder& files) {
            const auto plan = store.plan_pictures(parcel("datei;buendnis;alternativtext;bildunterschrift;position;entfernen\n" + line, files));
            REQUIRE(plan.problems.empty());
            REQUIRE(plan.planned.size() == 1);
            CHECK(plan.planned.front().outcome == table::Outcome::changed);
            CHECK(plan.planned.front().key == "stadt");
            CHECK(plan.planned.front().name == "fest.jpg");
            return plan.planned.front().changes;
        };
        using Changes = std::vector<table::Change>;
        CHECK(changes("fest.jpg;stadt;Kinder am Meer;Das Fest am Hafen;3;\n", {}) ==
              Changes{{"alternativtext", "Kinder am Wasser", "Kinder am Meer"}, {"position", "2", "3"}});
        CHECK(changes("fest.jpg;stadt;;;;ja\n", {}).back() == table::Change{"entfernen", "", "ja"});
        const auto repainted = changes("fest.jpg;stadt;Kinder am Wasser;Das Fest am Hafen;2;\n", {{"fest.jpg", test::painted_png(50, 40)}});
        REQUIRE(repainted.size() == 1);
        CHECK(repainted.front().column == "fassung");
        CHECK(repainted.front().before.size() == 12);
        CHECK(repainted.front().after.size() == 12);
    });
}

TEST_CASE("a picture keeps its file only under the name that it has; under another name the file has to come along")
{
    auto& store = PicturesStore::shared(storage::Engine::sqlite);
    CHECK(store.plan_pictures(parcel("datei;art;buendnis;alternativtext\nzeichen.png;logo;stadt;Ein Boot\n", {})).problems.empty());
    CHECK(wrongs(store.plan_pictures(parcel("datei;art;buendnis;alternativtext\nanders.png;logo;stadt;Ein Boot\n", {}))) == Wrongs{{2, "datei", "no_file"}});
    CHECK(wrongs(store.plan_pictures(parcel(said_of_one + "fest.jpg;kreis;A;B\n", {}))) == Wrongs{{2, "datei", "no_file"}}); // another alliance's
}

TEST_CASE("what was removed is not there to be removed again, and can come back as new")
{
    test::for_each_engine<PicturesStore>([](PicturesStore& store) {
        const std::string removal = "datei;art;buendnis;entfernen\nzeichen.png;logo;stadt;ja\n";
        const auto before = store.pictures_of("stadt", Kind::alliance_logo).front();
        REQUIRE(store.import_pictures(parcel(removal, {})).is_applied);
        CHECK(store.pictures_of("stadt", Kind::alliance_logo).empty());
        CHECK(store.pictures_of("stadt").size() == 2);
        const auto again = store.import_pictures(parcel(removal, {}));
        CHECK(wrongs(again) == Wrongs{{2, "entfernen", "nothing_to_remove"}});
        CHECK_FALSE(again.is_applied);
        REQUIRE(store.import_pictures(parcel("datei;art;buendnis;alternativtext\nzeichen.png;logo;stadt;Ein Boot\n", test::sample_folder())).is_applied);
        const auto after = store.pictures_of("stadt", Kind::alliance_logo).front();
        CHECK(after.files == before.files); // the same content has the same address
        CHECK(after.picture.id != before.picture.id);
    });
}

TEST_CASE("pictures of one position stand by the names of their files, and each change of it is followed")
{
    test::for_each_engine<PicturesStore>([](PicturesStore& store) {
        CHECK(names_of(store.pictures_of("stadt")) == std::vector<std::string>{"muster.png", "fest.jpg"});
        const Folder files = {{"c.png", test::painted_png(40, 40)}, {"a.png", test::painted_png(41, 40)}};
        REQUIRE(store.import_pictures(parcel("datei;buendnis;alternativtext;bildnachweis;position\nc.png;stadt;C;X;2\na.png;stadt;A;X;2\n", files)).is_applied);
        CHECK(names_of(store.pictures_of("stadt")) == std::vector<std::string>{"muster.png", "a.png", "c.png", "fest.jpg"});
        REQUIRE(store.import_pictures(parcel("datei;buendnis;alternativtext;bildnachweis;position\na.png;stadt;A;X;0\n", {})).is_applied);
        CHECK(names_of(store.pictures_of("stadt")) == std::vector<std::string>{"a.png", "muster.png", "c.png", "fest.jpg"});
    });
}

TEST_CASE("a picture shows on pages that were shown before it came: its alliance's and its state's")
{
    test::for_each_engine<PicturesStore>([](PicturesStore& store) {
        TestApp app(store);
        REQUIRE_FALSE(app.get("/buendnisse/muenchen").says("/bilder/"));
        REQUIRE_FALSE(app.get("/laender/by").says("/bilder/"));
        const Folder files = {{"neu.png", test::painted_png(60, 40)}};
        REQUIRE(store.import_pictures(parcel("datei;art;buendnis;land;alternativtext;bildnachweis\nneu.png;bild;muenchen;;Ein Platz;Wer\n"
                                             "neu.png;logo;muenchen;;Ein Turm;\nneu.png;logo;;by;Rauten;\n", files)).is_applied);
        const auto alliance = app.get("/buendnisse/muenchen");
        CHECK(alliance.says("alt=\"Ein Platz\""));
        CHECK(alliance.says("alt=\"Ein Turm\""));
        CHECK(app.get("/laender/by").says("alt=\"Rauten\""));
        CHECK(app.get("/laender/by").says("/bilder/land-by-"));
        CHECK_FALSE(app.get("/laender/by").says("alt=\"Ein Turm\""));
    });
}

TEST_CASE("a file of a picture is not sent twice, its head can be asked for, and nobody may send one")
{
    auto& store = PicturesStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto target = "/bilder/" + store.pictures_of("stadt").front().files.front().name;
    const auto whole = app.get(target);
    REQUIRE(whole.status == 200);
    auto again = request_for(target);
    again.if_none_match = whole.header("ETag");
    CHECK(app.ask(again).status == 304);
    const auto head = app.ask(request_for(target, "HEAD"));
    CHECK(head.body.empty());
    CHECK(head.header("Content-Length") == std::to_string(whole.body.size()));
    CHECK(head.header("Content-Type") == whole.header("Content-Type"));
    for (const auto* method : {"POST", "PUT", "DELETE"}) CHECK(app.ask(request_for(target, method)).status >= 400);
    CHECK(app.get(target + "%00").status == 400);
    CHECK(app.get(target + "/x").status == 404);
    CHECK(app.get("/bilder/" + std::string(5000, 'a')).status >= 400);
}

TEST_CASE("the name of a size changes with all that makes it another picture, and with nothing else")
{
    const Rendition painted{"image/webp", 480, 320, "bytes"};
    const Picture one{{}, Kind::alliance_logo, "0123", "a.png", 0, "", false, "", ""};
    const auto name = pictures::file_of(one, "stadt", painted).name;
    auto retold = one;
    retold.alt = "Anders";
    retold.caption = retold.credit = "Neu";
    retold.position = 9;
    CHECK(pictures::file_of(retold, "stadt", painted).name == name);
    std::set<std::string> names = {name};
    for (const auto& change : std::vector<std::function<void(Picture&)>>{[](Picture& picture) { picture.subject = "0124"; }, [](Picture& picture) { picture.kind = Kind::alliance_picture; },
                                                                         [](Picture& picture) { picture.file_name = "b.png"; }}) {
        auto other = one;
        change(other);
        CHECK(names.insert(pictures::file_of(other, "stadt", painted).name).second);
    }
    for (const auto& other : {Rendition{"image/webp", 480, 320, "other"}, Rendition{"image/webp", 481, 320, "bytes"}, Rendition{"image/jpeg", 480, 320, "bytes"}}) {
        CHECK(names.insert(pictures::file_of(one, "stadt", other).name).second);
    }
    CHECK(pictures::file_of(one, "stadt", painted) == pictures::File{name, "image/webp", 480, 320});
}

TEST_CASE("a name of a file may have 120 bytes and no more, and a kind is understood as people write it")
{
    CHECK(pictures::is_plain_name(std::string(120, 'a')));
    CHECK_FALSE(pictures::is_plain_name(std::string(121, 'a')));
    for (const auto* word : {"logo", " LOGO ", "Logo"}) CHECK(pictures::use_in(word) == pictures::Use::logo);
    for (const auto* word : {"bild", "BILD", "picture", " ", ""}) CHECK(pictures::use_in(word) == pictures::Use::picture);
    for (const auto* word : {"logos", "bilder", "lo go"}) CHECK_FALSE(pictures::use_in(word));
}

TEST_CASE("a picture that has no size for old browsers is not shown half")
{
    pictures::Shown shown;
    shown.picture.alt = "Ein Fest";
    shown.files = {{"stadt-0-480.webp", "image/webp", 480, 240}};
    const test::Reader reader(web::Language::german);
    CHECK(pictures::logo(reader.request, {shown}).text().find("<picture") == std::string::npos);
    shown.files.push_back({"stadt-0-480.jpg", "image/jpeg", 480, 240});
    CHECK(pictures::logo(reader.request, {shown}).text().find("srcset=\"/bilder/stadt-0-480.webp 480w\"") != std::string::npos);
}

TEST_CASE("a text that is longer than one line may be, or holds what nobody can read, is refused in its cell")
{
    auto& store = PicturesStore::shared(storage::Engine::sqlite);
    const auto told = [&](const std::string& alt) {
        return wrongs(store.plan_pictures(parcel(said_of_one + "neu.png;kreis;" + alt + ";B\n", {{"neu.png", test::painted_png(40, 40)}})));
    };
    CHECK(told("Ein Fest").empty());
    CHECK(told(std::string(600, 'x')) == Wrongs{{2, "alternativtext", "too_long"}});
    CHECK(told("Ein\x01" "Fest") == Wrongs{{2, "alternativtext", "control_character"}});
}
