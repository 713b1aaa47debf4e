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

TEST_CASE("what an operator did not say is left out, without a gap that looks like an answer")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) { config.site.operator_name = "Stadt Muster"; });
    const auto page = app.get("/impressum");
    CHECK(page.says("<address><p><strong>Stadt Muster</strong><br></p></address>"));
    CHECK_FALSE(page.says("noch keinen Namen"));
    CHECK_FALSE(page.says("Verantwortlich für den Inhalt"));
    CHECK_FALSE(page.says("href=\"mailto:"));
}

TEST_CASE("an address of several lines stays one of several lines, and none of them is markup")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) {
        config.site.operator_name = "Stadt Muster";
        config.site.operator_address = "Amt für <Familie>\nWeg 1\n12345 Ort";
    });
    CHECK(app.get("/impressum").says("Amt für &lt;Familie&gt;<br>Weg 1<br>12345 Ort</p>"));
}

TEST_CASE("the imprint names the software, its licence and where data comes from")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto german = app.get("/impressum").text();
    CHECK(german.find("freier Software unter der European Union Public Licence (EUPL) 1.2") != std::string::npos);
    CHECK(app.get("/impressum").says("href=\"/datenquellen\""));
    const auto english = app.get("/en/impressum");
    CHECK(english.says("<h1>Imprint</h1>"));
    CHECK(english.says("free software under the European Union Public Licence 1.2"));
    CHECK(english.says("href=\"/en/datenquellen\""));
}

TEST_CASE("questions on data go to the operator where nobody else is named, and to nobody where there is none")
{
    TestStore store(storage::Engine::sqlite);
    TestApp with_operator(store, [](app::Config& config) { config.site.operator_email = "amt@ort.example"; });
    CHECK(with_operator.get("/datenschutz").says("href=\"mailto:amt%40ort.example\""));
    TestApp without(store);
    CHECK_FALSE(without.get("/datenschutz").says("mailto:"));
    CHECK_FALSE(without.get("/datenschutz").says("Schreiben Sie uns formlos"));
}

TEST_CASE("for everything that is stored it is said what for and how long")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/datenschutz");
    for (const auto* row :
         {"<th scope=\"row\">Ihre Meldung einer Barriere</th><td>die Barriere beseitigen</td><td>bis der Betreiber sie löscht</td>",
          "<th scope=\"row\">Ihre E-Mail-Adresse in einer Meldung</th><td>Ihnen antworten</td><td>bis Sie Ihre Antwort haben</td>",
          "<th scope=\"row\">Das Zugriffsprotokoll mit gekürzter Adresse</th><td>den Betrieb sichern</td><td>so lange, wie der Betreiber es einstellt</td>"}) {
        CAPTURE(row);
        CHECK(page.says(row));
    }
    for (const auto* right : {"erfahren, was wir über Sie wissen,", "Falsches berichtigen lassen,",
                              "verlangen, dass wir Ihre Daten löschen,", "sich bei einer Aufsichtsbehörde beschweren."}) {
        CAPTURE(right);
        CHECK(page.says(std::string("<li>") + right + "</li>"));
    }
    CHECK(app.get("/en/datenschutz").says("We set no cookies and do not watch you."));
}

TEST_CASE("what the page on privacy says is true: no page sets a cookie or loads anything from elsewhere")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* address : {"/", "/impressum", "/datenschutz", "/barriere-melden", "/karte", "/buendnisse", "/gibt-es-nicht"}) {
        CAPTURE(address);
        const auto page = app.get(address);
        CHECK(page.header("Set-Cookie").empty());
        CHECK_FALSE(page.says("src=\"http"));
        CHECK_FALSE(page.says("src=\"//"));
        CHECK(page.header("Content-Security-Policy").find("http") == std::string::npos);
    }
}
