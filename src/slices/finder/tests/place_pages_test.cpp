#include "slices/finder/tests/served_store.hpp"
#include "support/test_app.hpp"

using test::PlacesStore;
using test::ServedStore;
using test::TestApp;

namespace {

test::Reply get(std::string_view target, const TestApp::Configure& configure = {})
{
    TestApp app(ServedStore::shared(), configure);
    return app.get(target);
}

/// Where the links between two texts of a page lead; pictures are none.
std::vector<std::string> links(const test::Reply& page, std::string_view from, std::string_view to)
{
    const auto start = page.body.find(from);
    const auto part = page.body.substr(std::min(start, page.body.size()));
    const auto section = part.substr(0, part.find(to));
    std::vector<std::string> found;
    for (auto at = section.find("href=\""); at != std::string::npos; at = section.find("href=\"", at + 6)) {
        found.push_back(test::unescaped(section.substr(at + 6, section.find('"', at + 6) - at - 6)));
    }
    std::erase_if(found, [](const std::string& link) { return link.starts_with("/assets/"); });
    return found;
}

void take_in(test::TestStore& store, const std::string& lines)
{
    store.fill([&](storage::Write& write) {
        const auto plan = registry::import_alliances(
            write, "schluessel;name;kurztext;status;status_seit;sitz;wirkungsgebiet;themen;funktion;telefon\n" + lines,
            base::Instant{}, [](std::size_t, std::size_t) {});
        REQUIRE(plan.problems.empty());
    });
}

}

TEST_CASE("a town lists its districts, and each leads to a page of its own that leads back")
{
    const auto town = get("/orte/rostock");
    const auto districts = links(town, "id=\"stadtteile\"", "</section>");
    REQUIRE(districts.size() > 5);
    for (const auto& link : districts) {
        CAPTURE(link);
        CHECK(link.starts_with("/orte/rostock/"));
    }
    const auto district = get("/orte/rostock/reutershagen");
    CHECK(district.says("<h1>Familien in Reutershagen</h1>"));
    CHECK(district.says("rel=\"canonical\" href=\"/orte/rostock/reutershagen\""));
    CHECK(district.says("href=\"/orte/rostock\""));
    CHECK(district.says("href=\"/buendnisse?land=13\""));
    CHECK_FALSE(district.says("id=\"stadtteile\""));
}

TEST_CASE("who is helped by an alliance is not sent elsewhere, who is not is sent to everybody who helps")
{
    const auto served = get("/orte/rostock");
    CHECK(served.says("id=\"kontakt\""));
    CHECK(served.says("id=\"themen\""));
    CHECK_FALSE(served.says("id=\"jetzt\""));
    CHECK_FALSE(served.says("So gründen Sie ein Bündnis"));
    const auto unserved = get("/orte/wismar");
    CHECK(unserved.says("id=\"jetzt\""));
    CHECK(unserved.says("So gründen Sie ein Bündnis"));
    CHECK(unserved.says("Hier hört Ihnen heute jemand zu"));
    CHECK_FALSE(unserved.says("id=\"themen\""));
}

TEST_CASE("the nearest alliances are listed, the nearest first, without the one that serves the place already")
{
    CHECK(links(get("/orte/wismar"), "id=\"naehe\"", "</section>") ==
          std::vector<std::string>{"/buendnisse/kreis", "/buendnisse/rostock", "/buendnisse/greifswald"});
    CHECK(links(get("/orte/rostock"), "id=\"naehe\"", "</section>") ==
          std::vector<std::string>{"/buendnisse/kreis", "/buendnisse/greifswald"});
    CHECK(get("/orte/wismar").says("Das gibt es in Ihrer Nähe"));
    CHECK(get("/orte/rostock").says("Auch in der Nähe"));
}

TEST_CASE("the youth office that the operator entered stands with its number instead of the one for all offices")
{
    const auto page = get("/orte/wismar", [](app::Config& config) {
        config.site.youth_offices = {{"13074", "Jugendamt am Hafen", "(030) 23125-011", "Di 9–12 Uhr", ""}};
    });
    CHECK(page.says("<p>Jugendamt am Hafen</p>"));
    CHECK(page.says("href=\"tel:03023125011\""));
    CHECK(page.says("Di 9–12 Uhr"));
    CHECK_FALSE(page.says("href=\"tel:115\""));
}

TEST_CASE("an operator's help lines stand instead of the national ones, escaped")
{
    const auto page = get("/orte/wismar", [](app::Config& config) {
        config.site.help_lines = {{"Sorgen & <Nöte>", "(030) 23125-012", "immer", "https://sorgen.example/"}};
    });
    CHECK(page.says("<dt>Sorgen &amp; &lt;Nöte&gt;</dt>"));
    CHECK(page.says("href=\"tel:03023125012\""));
    CHECK(page.says("href=\"https://sorgen.example/\""));
    CHECK_FALSE(page.says("Elterntelefon"));
}

TEST_CASE("every choice that is offered leads to a page that is there")
{
    struct Question {
        const char* target;
        const char* from;
        std::size_t least;
    };
    for (const auto& [target, from, least] : {Question{"/?ort=Frankfurt", "<h1", 2}, Question{"/?ort=54636", "<h1", 2},
                                              Question{"/?ort=Rostok", "Meinten Sie", 1}}) {
        CAPTURE(target);
        const auto choices = links(get(target), from, "</ul>");
        CHECK(choices.size() >= least);
        for (const auto& choice : choices) {
            CAPTURE(choice);
            CHECK(get(choice).status == 200);
            CHECK(get(choice).says("<h1>"));
        }
    }
}

TEST_CASE("the question which place is meant keeps what was typed")
{
    CHECK(get("/?ort=Frankfurt").says("value=\"Frankfurt\""));
    CHECK(get("/?ort=%22%3E%3Cb%3E").says("value=\"&quot;&gt;&lt;b&gt;\""));
}

TEST_CASE("the page of a place is English under /en and stays there")
{
    const auto page = get("/en/orte/wismar");
    CHECK(page.status == 200);
    CHECK(page.says("<html lang=\"en\""));
    CHECK(page.says("<h1>Families in Wismar</h1>"));
    CHECK(page.says("Somebody listens here today"));
    CHECK(page.says("href=\"/en/buendnis-gruenden\""));
    CHECK_FALSE(page.says("href=\"/buendnisse/"));
    CHECK(get("/en/?ort=Frankfurt").says("Which place do you mean?"));
    CHECK(get("/en/?ort=Nirgendheim").says("We did not find this place"));
    CHECK(get("/en/buendnis-gruenden").says("<h1>How to found an alliance</h1>"));
}

TEST_CASE("several alliances for one place stand all there, the one for the smallest place first")
{
    PlacesStore store(storage::Engine::sqlite);
    take_in(store, "kreis;Kreisbündnis;Für den Kreis.;active;2010-01-01;13072043;13072;ferien;Büro;(030) 23125-002\n"
                   "stadt;Stadtbündnis;Für die Stadt.;active;2010-01-01;13072043;13072043;ferien;Büro;(030) 23125-001\n");
    TestApp app(store);
    const auto page = app.get("/?gemeinde=13072043");
    CHECK(page.says("<p class=\"bn-lead\"><a href=\"/buendnisse/stadt\">Stadtbündnis</a>"));
    CHECK(page.says("tel:03023125001"));
    CHECK(links(page, "id=\"weitere\"", "</section>") == std::vector<std::string>{"/buendnisse/kreis"});
}

TEST_CASE("a new alliance is on the page of its place with the next look")
{
    PlacesStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/").says("<dt>Bündnisse sind aktiv</dt><dd>0</dd>"));
    const auto before = app.get("/orte/rostock");
    CHECK(before.says("In Rostock arbeitet zurzeit kein Bündnis"));
    CHECK_FALSE(before.says("id=\"naehe\""));
    take_in(store, "neu;Neues Bündnis;Für die Stadt.;active;2010-01-01;13003000;13003000;ferien;Büro;(030) 23125-001\n");
    CHECK(app.get("/orte/rostock").says("Neues Bündnis"));
    CHECK(app.get("/").says("<dt>Bündnisse sind aktiv</dt><dd>1</dd>"));
}

TEST_CASE("a demonstration says that its figures are invented, a portal does not")
{
    const auto demonstration = [](app::Config& config) { config.site.demo = true; };
    CHECK(get("/", demonstration).says("Erfundene Zahlen der Vorführung."));
    CHECK_FALSE(get("/").says("Erfundene Zahlen"));
}

TEST_CASE("where no advice is known, the page for founders promises none")
{
    const auto page = get("/buendnis-gruenden");
    CHECK(page.says("<h1>So gründen Sie ein Bündnis</h1>"));
    CHECK_FALSE(page.says("Die Beratung ist kostenlos"));
    CHECK(page.says("href=\"/buendnisse\""));
}

TEST_CASE("a slash too many leads to the same page for good")
{
    for (const auto* path : {"/orte/rostock", "/orte/rostock/reutershagen", "/buendnis-gruenden"}) {
        CAPTURE(path);
        const auto reply = get(std::string(path) + "/");
        CHECK(reply.status == 308);
        CHECK(reply.header("Location") == path);
    }
}

TEST_CASE("what an operator wrote in German is marked as German for those who read English")
{
    const auto configure = [](app::Config& config) {
        config.site.help_lines = {{"Elterntelefon", "(030) 23125-012", "rund um die Uhr", "https://sorgen.example/"}};
        config.site.youth_offices = {{"13074", "Jugendamt am Hafen", "(030) 23125-011", "Di 9–12 Uhr", ""}};
    };
    const auto english = get("/en/orte/wismar", configure);
    CHECK(english.says("<dt lang=\"de\">Elterntelefon</dt>"));
    CHECK(english.says("<span lang=\"de\">rund um die Uhr</span>"));
    CHECK(english.says("<span lang=\"de\">Di 9–12 Uhr</span>"));
    const auto german = get("/orte/wismar", configure);
    CHECK(german.says("<dt>Elterntelefon</dt>"));
    CHECK_FALSE(german.says("lang=\"de\">rund"));
}

TEST_CASE("the page of a place leads to the imprint of the alliance that serves it, else to that of its state")
{
    CHECK(get("/orte/rostock").says("/impressum?fuer=buendnis%3Arostock"));
    CHECK(get("/orte/wismar").says("/impressum?fuer=land%3A13"));
    CHECK(get("/orte/rostock").says("/barrierefreiheit?fuer=buendnis%3Arostock"));
    CHECK(get("/").says("href=\"/impressum\""));
}

TEST_CASE("who stands behind the alliances is named as the operator set it, and nothing where nothing is set")
{
    const auto named = get("/buendnis-gruenden", [](app::Config& config) { config.site.ministry = "Ministerium <für> Familie"; });
    CHECK(named.says("<p>Die Bündnisse werden gefördert von: <span>Ministerium &lt;für&gt; Familie</span></p>"));
    const auto english = get("/en/buendnis-gruenden", [](app::Config& config) { config.site.ministry = "Ministerium"; });
    CHECK(english.says("<span lang=\"de\">Ministerium</span>"));
    CHECK_FALSE(get("/buendnis-gruenden", [](app::Config& config) { config.site.ministry.clear(); }).says("gefördert von"));
}
