#include "support/test_app.hpp"

using test::TestApp;
using test::TestStore;

TEST_CASE("the imprint names the operator that the configuration names, escaped")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) {
        config.site.operator_name = "Amt <für> Familie";
        config.site.operator_address = "Weg 1\n12345 Ort";
        config.site.operator_email = "amt@ort.example";
        config.site.operator_telephone = "(030) 23125-007";
        config.site.responsible_person = "die Leitung";
    });
    const auto page = app.get("/impressum");
    CHECK(page.status == 200);
    CHECK(page.says("Amt &lt;für&gt; Familie"));
    CHECK(page.says("Weg 1<br>12345 Ort"));
    CHECK(page.says("href=\"tel:03023125007\""));
    CHECK(page.says("href=\"mailto:amt%40ort.example\""));
    CHECK(page.says("Verantwortlich für den Inhalt: die Leitung"));
}

TEST_CASE("an imprint without an operator says that it is missing instead of pretending")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) { config.site.operator_name.clear(); });
    CHECK(app.get("/impressum").says("noch keinen Namen und keine Anschrift eingetragen"));
}

TEST_CASE("the page on privacy says what is stored and whom to write to")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) { config.site.privacy_contact = "datenschutz@ort.example"; });
    const auto page = app.get("/datenschutz");
    CHECK(page.status == 200);
    CHECK(page.says("Wir setzen keine Cookies"));
    CHECK(page.says("datenschutz%40ort.example"));
    CHECK(page.header("Set-Cookie").empty());
}
