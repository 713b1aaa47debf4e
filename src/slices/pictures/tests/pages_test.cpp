#include "pictures_store.hpp"

using pictures::Kind;
using test::PicturesStore;
using test::TestApp;
using test::times;

namespace {

/// Every address of a picture file on a page.
std::vector<std::string> files_on(const std::string& page)
{
    std::vector<std::string> all;
    for (auto at = page.find("/bilder/"); at != std::string::npos; at = page.find("/bilder/", at + 1)) {
        all.push_back(page.substr(at, page.find_first_of("\" ,", at) - at));
    }
    return all;
}

std::string sizes(const std::vector<pictures::File>& files)
{
    std::string all;
    for (const auto& file : files) all += std::to_string(file.width) + "x" + std::to_string(file.height) + " " + file.media_type + "; ";
    return all;
}

}

TEST_CASE("an alliance's page shows its pictures in their order, each with what there is to see, caption and credit")
{
    test::with_pictures_on_each_engine([](PicturesStore& store) {
        TestApp app(store);
        const auto page = app.get("/buendnisse/stadt");
        CHECK(page.says("<h2 id=\"bilder\">Bilder</h2>"));
        CHECK(times(page.body, "<figure class=\"bn-picture\">") == 2);
        const auto pattern = page.body.find("alt=\"\" loading"), festival = page.body.find("alt=\"Kinder am Wasser\"");
        CHECK(pattern < festival); // by position, not by line
        CHECK(page.says("<figcaption><span>Das Fest am Hafen</span> <span class=\"bn-credit\">Bild: <span>Erika Beispiel</span></span></figcaption>"));
        CHECK(page.says("<figcaption><span class=\"bn-credit\">Bild: <span>Bündnis</span></span></figcaption>"));
        CHECK(page.says("width=\"960\" height=\"48\""));
        CHECK_FALSE(app.get("/buendnisse/kreis").says("/bilder/"));
        CHECK(app.get("/en/buendnisse/stadt").says("alt=\"Kinder am Wasser\" lang=\"de\""));
    });
}

TEST_CASE("a logo stands above the heading of its alliance, and above that of its state")
{
    test::with_pictures_on_each_engine([](PicturesStore& store) {
        TestApp app(store);
        const auto alliance = app.get("/buendnisse/stadt").body;
        CHECK(alliance.find("<p class=\"bn-logo\">") < alliance.find("<h1>"));
        CHECK(alliance.find("alt=\"Ein Boot\"") < alliance.find("<h1>"));
        const auto state = app.get("/laender/mv").body;
        CHECK(state.find("alt=\"Stier und Greif\"") < state.find("<h1>"));
        CHECK(times(state, "bn-logo") == 1);
        CHECK_FALSE(app.get("/laender/by").says("bn-logo"));
        CHECK_FALSE(app.get("/buendnisse/kreis").says("bn-logo"));
    });
}

TEST_CASE("every file that a page names is there, as the picture that it says, for a year and for nobody to sniff at")
{
    test::with_pictures_on_each_engine([](PicturesStore& store) {
        TestApp app(store);
        const auto files = files_on(app.get("/buendnisse/stadt").body);
        CHECK(files.size() == 8); // 480, 960, 1200 and JPEG; twice one and JPEG
        for (const auto& file : files) {
            CAPTURE(file);
            const auto reply = app.get(file);
            CHECK(reply.status == 200);
            const bool is_webp = file.ends_with(".webp");
            CHECK(reply.header("Content-Type") == (is_webp ? "image/webp" : "image/jpeg"));
            CHECK(reply.body.starts_with(is_webp ? "RIFF" : "\xff\xd8\xff"));
            CHECK(reply.header("Cache-Control") == "public, max-age=31536000, immutable");
            CHECK(reply.header("X-Content-Type-Options") == "nosniff");
            CHECK(reply.header("Content-Encoding").empty());
            CHECK_FALSE(reply.header("ETag").empty());
        }
    });
}

TEST_CASE("of an address that no picture has there is nothing")
{
    TestApp app(PicturesStore::shared(storage::Engine::sqlite));
    for (const auto* address : {"/bilder/nichts.webp", "/bilder/..%2f..%2fetc%2fpasswd", "/bilder/%27%20or%201=1", "/bilder/fest.jpg"}) {
        CAPTURE(std::string(address));
        CHECK(app.get(address).status == 404);
    }
}

TEST_CASE("a picture that is removed is gone from the page and under its address at once")
{
    test::for_each_engine<PicturesStore>([](PicturesStore& store) {
        TestApp app(store);
        const auto file = files_on(app.get("/buendnisse/stadt").body).back();
        REQUIRE(app.get(file).status == 200);
        CHECK(store.import_pictures(test::parcel("datei;buendnis;entfernen\nfest.jpg;stadt;ja\n", {})).is_applied);
        CHECK(app.get(file).status == 404);
        const auto page = app.get("/buendnisse/stadt");
        CHECK_FALSE(page.says("Kinder am Wasser"));
        CHECK(page.says("bn-picture")); // the other one
    });
}

TEST_CASE("another content has another address, and what is said of a picture can be said anew without the file")
{
    test::for_each_engine<PicturesStore>([](PicturesStore& store) {
        const auto before = store.pictures_of("stadt")[1];
        CHECK(sizes(before.files) == "480x24 image/webp; 960x48 image/jpeg; 960x48 image/webp; 1200x60 image/webp; ");
        const std::string said = "datei;buendnis;alternativtext;bildnachweis;bildunterschrift\nfest.jpg;stadt;Kinder am Hafen;Erika Beispiel;Neu\n";
        CHECK(store.import_pictures(test::parcel(said, {})).is_applied);
        const auto retold = store.pictures_of("stadt")[1];
        CHECK(retold.picture.alt == "Kinder am Hafen");
        CHECK(retold.files == before.files);
        CHECK(store.import_pictures(test::parcel(said, {{"fest.jpg", test::painted_png(500, 60)}})).is_applied);
        const auto repainted = store.pictures_of("stadt")[1];
        CHECK(repainted.picture.id == before.picture.id);
        CHECK(sizes(repainted.files) == "480x58 image/jpeg; 480x58 image/webp; 500x60 image/webp; ");
        CHECK(repainted.files.front().name != before.files.front().name);
        CHECK(store.pictures_of("stadt").size() == 2);
    });
}

TEST_CASE("what is said of a picture is shown as it is written, markup or not")
{
    PicturesStore store(storage::Engine::sqlite);
    CHECK(store.import_pictures(test::parcel("datei;buendnis;alternativtext;bildnachweis;bildunterschrift\n"
                                             "fest.jpg;stadt;\"\"\" onload=x <b>\";<i>Wer</i>;<script>alert(1)</script>\n", {})).is_applied);
    TestApp app(store);
    const auto page = app.get("/buendnisse/stadt");
    CHECK_FALSE(page.says("<script>alert"));
    CHECK_FALSE(page.says("<i>"));
    CHECK_FALSE(page.says("\" onload"));
    CHECK(page.says("alt=\"&quot; onload=x &lt;b&gt;\""));
}
