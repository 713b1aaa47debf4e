#include "app/installation_kind.hpp"

#include "app/config.hpp"
#include "app/flags.hpp"
#include "slices/registry/tests/sample.hpp"
#include "support/temporary_folder.hpp"

#include <cstdlib>
#include <fstream>

using test::RegisterStore;
using test::SampleStore;
using test::TestApp;
using web::Installation;
using Kind = web::Installation::Kind;

namespace {

TestApp::Configure of(const char* setting)
{
    return [setting](app::Config& config) { config.site.installation = app::installation_in(setting); };
}

SampleStore& sample() { return SampleStore::shared(storage::Engine::sqlite); }

std::string main_menu(const test::Reply& reply)
{
    const auto begin = reply.body.find("<ul class=\"bn-nav\">");
    return reply.body.substr(begin, reply.body.find("</ul>", begin) - begin);
}

}

TEST_CASE("an operator says in one word what the installation holds")
{
    CHECK(app::installation_in("federation") == Installation{});
    CHECK(app::installation_in("state:mv") == Installation{Kind::state, "mv", "Mecklenburg-Vorpommern"});
    CHECK(app::installation_in("state:13") == Installation{Kind::state, "mv", "Mecklenburg-Vorpommern"});
    CHECK(app::installation_in("alliance:rostock-2") == Installation{Kind::alliance, "rostock-2", ""});
    for (const auto* written : {"federation", "state:mv", "alliance:rostock"}) CHECK(app::setting_of(app::installation_in(written)) == written);
}

TEST_CASE("what is no installation is named, with what to write")
{
    for (const auto* wrong : {"", "bund", "Federation", "state:", "state:xx", "state:Mecklenburg", "alliance:", "alliance:Rostock", "alliance:a b", "alliance:ä", "land:mv"}) {
        CAPTURE(wrong);
        try {
            (void)app::installation_in(wrong);
            FAIL("was accepted");
        } catch (const std::runtime_error& error) {
            const std::string said = error.what();
            CHECK(said.find("\"" + std::string(wrong) + "\"") != std::string::npos);
            CHECK(said.find("state:mv") != std::string::npos);
        }
    }
}

TEST_CASE("an installation of the federation begins with the question for the place, and its menu leads to the states")
{
    TestApp app(sample());
    const auto start = app.get("/");
    CHECK(start.says("<h1>Wer hilft Familien in Ihrer Nähe?</h1>"));
    CHECK_FALSE(start.says("id=\"land\""));
    CHECK(main_menu(start).find("href=\"/laender\"") != std::string::npos);
}

TEST_CASE("an installation of a state begins with its own alliances, and no page of it needs another state")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        TestApp app(store, of("state:mv"));
        const auto start = app.get("/");
        CHECK(start.says("<h1>Wer hilft Familien in Mecklenburg-Vorpommern?</h1>"));
        CHECK(start.says("<h2 id=\"land\">Bündnisse in Mecklenburg-Vorpommern</h2>"));
        CHECK(start.says("href=\"/buendnisse/stadt\""));
        CHECK_FALSE(start.says("Bündnis München"));
        CHECK(main_menu(start).find("href=\"/laender/mv\">Mecklenburg-Vorpommern</a>") != std::string::npos);
        CHECK(main_menu(start).find("href=\"/laender\"") == std::string::npos);
        CHECK(app.get("/en/").says("<h1>Who helps families in Mecklenburg-Vorpommern?</h1>"));
    });
}

TEST_CASE("the list of a state's installation shows that state first, and all of Germany when asked")
{
    TestApp app(sample(), of("state:mv"));
    const auto own = app.get("/buendnisse");
    CHECK(own.says("Stadtbündnis"));
    CHECK_FALSE(own.says("Bündnis München"));
    CHECK(own.says("<a href=\"/buendnisse?land=\">Auswahl aufheben</a>"));
    CHECK(own.says("<option value=\"mv\" selected>"));
    const auto all = app.get("/buendnisse?land=");
    CHECK(all.says("Stadtbündnis"));
    CHECK(all.says("Bündnis München"));
    CHECK(all.says("href=\"/buendnisse?land=&amp;buchstabe=M\""));
    CHECK(app.get("/buendnisse?land=by").says("Bündnis München"));
    CHECK(app.get("/karte").says("bn-map__area--chosen"));
    CHECK_FALSE(app.get("/karte?land=").says("bn-map__area--chosen"));
}

TEST_CASE("of a state without an alliance the start page says how one begins")
{
    TestApp app(sample(), of("state:sl"));
    const auto start = app.get("/");
    CHECK(start.says("Bündnisse in Saarland"));
    CHECK(start.says("Hier arbeitet noch kein Bündnis."));
}

TEST_CASE("an installation of one alliance begins with it; its search and the other alliances stay")
{
    TestApp app(sample(), of("alliance:stadt"));
    const auto start = app.get("/");
    CHECK(start.status == 303);
    CHECK(start.header("Location") == "/buendnisse/stadt");
    CHECK(app.get("/en/").header("Location") == "/en/buendnisse/stadt");
    const auto page = app.get("/buendnisse/stadt");
    CHECK(main_menu(page).find("<a href=\"/buendnisse/stadt\" aria-current=\"page\">Unser Bündnis</a>") != std::string::npos);
    CHECK(app.get("/?ort=18055").says("Stadtbündnis"));
    CHECK(app.get("/buendnisse").says("Bündnis München"));
    CHECK(app.get("/leichte-sprache/").status == 200);
}

TEST_CASE("while its alliance is not in the store, such an installation has the ordinary start page")
{
    TestApp app(sample(), of("alliance:fehlt"));
    CHECK(app.get("/").status == 200);
}

TEST_CASE("every page that belongs to a state or an alliance leads to the imprint of that part")
{
    TestApp app(sample());
    for (const auto& [page, part] : {std::pair{"/orte/rostock", "buendnis%3Astadt"}, {"/orte/stuttgart", "land%3A08"}, {"/buendnisse?land=mv", "land%3Amv"},
                                     {"/buendnisse/stadt", "buendnis%3Astadt"}, {"/laender/mv", "land%3Amv"},
                                     {"/leichte-sprache/orte/rostock", "buendnis%3Astadt"}, {"/leichte-sprache/buendnisse/stadt", "buendnis%3Astadt"}}) {
        CAPTURE(page);
        CHECK(app.get(page).says("/impressum?fuer=" + std::string(part) + "\""));
    }
    CHECK(app.get("/buendnisse").says("href=\"/impressum\""));
}

TEST_CASE("the installation is set in the file, the environment or by a flag; the later wins, and its origin is known")
{
    const test::TemporaryFolder folder;
    std::ofstream(folder.path() / "buendnisnetz.toml") << "\ninstallation = \"state:mv\"\n";
    app::Flags flags;
    flags.data = folder.path().string();
    const auto set = [&] {
        const auto config = app::configuration(flags);
        return std::pair(app::setting_of(config.site.installation), config.origins.at("installation").kind);
    };
    using Origin = app::Origin::Kind;
    CHECK(set() == std::pair(std::string("state:mv"), Origin::file));
    ::setenv("BUENDNISNETZ_INSTALLATION", "alliance:rostock", 1);
    CHECK(set() == std::pair(std::string("alliance:rostock"), Origin::environment));
    flags.installation = "federation";
    CHECK(set() == std::pair(std::string("federation"), Origin::flag));
    flags.installation = "bund";
    CHECK_THROWS_AS(app::configuration(flags), std::runtime_error);
    ::unsetenv("BUENDNISNETZ_INSTALLATION");
    for (const auto& shown : app::shown(app::configuration({.data = folder.path().string()}))) {
        if (shown.name == "installation") CHECK(shown.value == "\"state:mv\"");
    }
}
