#include "slices/pictures/tests/pictures_store.hpp"

using test::parcel;
using test::PicturesStore;
using test::TestApp;
using test::times;

namespace {

constexpr const char* logo_of_saxony = "datei;art;land;alternativtext\nsn.png;logo;sn;Rautenkranz\n";

}

TEST_CASE("the entrance of a state shows its logo above its name, in both languages, and that of no other state")
{
    test::with_pictures_on_each_engine([](PicturesStore& store) {
        TestApp app(store);
        const auto german = app.get("/laender/mv");
        CHECK(german.body.find("bn-logo") < german.body.find("<h1"));
        CHECK(german.says("alt=\"Stier und Greif\""));
        CHECK(german.says("/bilder/land-mv-"));
        const auto english = app.get("/en/laender/mv");
        CHECK(english.says("alt=\"Stier und Greif\" lang=\"de\""));
        for (const auto* other : {"/laender/by", "/laender/hh", "/laender", "/karte"}) {
            CAPTURE(std::string(other));
            CHECK_FALSE(app.get(other).says("Stier und Greif"));
        }
    });
}

TEST_CASE("a logo that comes, changes or goes is on the state's page with the next look")
{
    test::for_each_engine<PicturesStore>([](PicturesStore& store) {
        TestApp app(store);
        REQUIRE_FALSE(app.get("/laender/sn").says("bn-logo"));
        CHECK(store.import_pictures(parcel(logo_of_saxony, {{"sn.png", test::painted_png(64, 64)}})).is_applied);
        CHECK(app.get("/laender/sn").says("alt=\"Rautenkranz\""));
        CHECK(store.import_pictures(parcel("datei;art;land;alternativtext\nneu.png;logo;sn;Löwe\n", {{"neu.png", test::painted_png(80, 64)}})).is_applied);
        const auto changed = app.get("/laender/sn");
        CHECK(changed.says("alt=\"Löwe\""));
        CHECK_FALSE(changed.says("Rautenkranz"));
        CHECK(times(changed.body, "bn-logo") == 1);
        CHECK(store.import_pictures(parcel("datei;art;land;entfernen\nneu.png;logo;sn;ja\n", {})).is_applied);
        CHECK_FALSE(app.get("/laender/sn").says("bn-logo"));
    });
}

TEST_CASE("a state without alliances and without a profile may have a logo all the same")
{
    PicturesStore store(storage::Engine::sqlite);
    CHECK(store.import_pictures(parcel("datei;art;land;alternativtext\nsl.png;logo;10;Saar\n", {{"sl.png", test::painted_png(64, 64)}})).is_applied);
    TestApp app(store);
    CHECK(app.get("/laender/sl").says("alt=\"Saar\""));
}
