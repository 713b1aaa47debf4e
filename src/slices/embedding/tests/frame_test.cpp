#include "slices/registry/tests/sample.hpp"

#include "csv/csv.hpp"
#include "support/strings.hpp"

#include <regex>
#include <set>

using test::RegisterStore;
using test::SampleStore;
using test::TestApp;

namespace {

void with_rostock(app::Config& config) { config.embedding_sites = {"https://www.rostock.de", "https://*.mv.example"}; }

std::string ancestors_of(const test::Reply& reply)
{
    const auto policy = reply.header("Content-Security-Policy");
    const auto begin = policy.find("frame-ancestors ") + 16;
    return policy.substr(begin, policy.find(';', begin) - begin);
}

const std::set<std::string> framed_routes = {"/einbetten/finder", "/einbetten/land/{slug}", "/einbetten/buendnis/{slug}"};

std::string target_of(std::string pattern)
{
    for (auto open = pattern.find('{'); open != std::string::npos; open = pattern.find('{')) {
        pattern.replace(open, pattern.find('}') - open + 1, pattern.find("land/") != std::string::npos ? "mv" : "stadt");
    }
    return pattern;
}

/// Every link of a page, as it was written.
std::vector<std::string> links_of(const std::string& page)
{
    static const std::regex link("<a [^>]*>");
    std::vector<std::string> all;
    for (std::sregex_iterator found(page.begin(), page.end(), link), end; found != end; ++found) all.push_back(found->str());
    return all;
}

constexpr std::array framed_pages = {"/einbetten/finder", "/einbetten/finder?ort=Rostock", "/einbetten/finder?ort=18059",
                                     "/einbetten/finder?ort=Neustadt", "/einbetten/finder?ort=Qwertzhausen", "/einbetten/finder?ort=Hamburg",
                                     "/einbetten/land/mv", "/einbetten/land/be", "/einbetten/buendnis/stadt", "/einbetten/buendnis/ende",
                                     "/einbetten/buendnis/gibt-es-nicht", "/en/einbetten/buendnis/ruht", "/en/einbetten/finder?ort=Rostock"};

}

TEST_CASE("of all pages only those for frames may be framed, and only by the operator's websites")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store, with_rostock);
    std::size_t framed = 0;
    for (const auto& route : app.application().router().routes()) {
        if (route.method != web::Method::get) continue;
        CAPTURE(route.pattern);
        const auto reply = app.get(target_of(route.pattern));
        const bool may_be_framed = framed_routes.contains(route.pattern);
        framed += may_be_framed;
        CHECK(ancestors_of(reply) == (may_be_framed ? "https://www.rostock.de https://*.mv.example" : "'none'"));
        CHECK(reply.header("X-Frame-Options") == (may_be_framed ? "" : "DENY"));
    }
    CHECK(framed == 3);
    for (const auto* other : {"/gibt-es-nicht", "/einbetten/", "/einbetten/x", "/assets/x.css"}) CHECK(ancestors_of(app.get(other)) == "'none'");
}

TEST_CASE("where the operator entered no website nothing may be framed")
{
    TestApp app(SampleStore::shared(storage::Engine::sqlite));
    for (const auto* target : framed_pages) {
        CAPTURE(target);
        const auto reply = app.get(target);
        CHECK(ancestors_of(reply) == "'none'");
        CHECK(reply.header("X-Frame-Options") == "DENY");
    }
}

TEST_CASE("a page inside a frame has no menu and no script, says which page is the whole one, and stays out of search engines")
{
    TestApp app(SampleStore::shared(storage::Engine::sqlite), with_rostock);
    for (const auto* target : framed_pages) {
        CAPTURE(target);
        const auto page = app.get(target);
        CHECK(ancestors_of(page) == "https://www.rostock.de https://*.mv.example");
        for (const auto* missing : {"<script", "bn-header", "bn-nav", "bn-lang"}) CHECK_FALSE(page.says(missing));
        CHECK(page.says("<meta name=\"robots\" content=\"noindex\"><link rel=\"canonical\" href=\""));
        CHECK(page.says("<body class=\"bn-embedded\">"));
        CHECK(test::times(page.body, "<h1") == 1);
        CHECK(test::times(page.body, "<main") == 1);
        CHECK(page.header("Set-Cookie").empty());
    }
    CHECK(app.get("/einbetten/buendnis/stadt").says("<link rel=\"canonical\" href=\"/buendnisse/stadt\">"));
    CHECK(app.get("/en/einbetten/land/mv").says("<link rel=\"canonical\" href=\"/en/laender/mv\">"));
    CHECK(app.get("/einbetten/finder?ort=Rostock").says("<link rel=\"canonical\" href=\"/orte/rostock\">"));
}

TEST_CASE("questions stay inside the frame, every other link opens a new window")
{
    TestApp app(SampleStore::shared(storage::Engine::sqlite), with_rostock);
    static const std::regex stays("href=\"(/en)?/einbetten/|href=\"tel:|href=\"mailto:");
    std::size_t inside = 0;
    for (const auto* target : framed_pages) {
        const auto page = app.get(target);
        const auto links = links_of(page.body);
        CHECK(links.size() >= 4);
        for (const auto& link : links) {
            CAPTURE(link);
            const bool is_inside = std::regex_search(link, stays);
            inside += is_inside;
            CHECK((link.find("target=\"_blank\" rel=\"noopener\"") != std::string::npos) == !is_inside);
        }
        CHECK(test::times(page.body, "action=\"") == test::times(page.body, "/einbetten/finder\" method=\"get\""));
    }
    CHECK(inside > framed_pages.size());
}

TEST_CASE("a family finds the number inside the frame, by place, by postal code and after a question back")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        TestApp app(store, with_rostock);
        test::Visitor family(app);
        CHECK(family.open("/einbetten/finder").text().find("Wer hilft Familien") != std::string::npos);
        family.fill("ort", "Rostock");
        const auto& found = family.send();
        CHECK(found.says("<h2>Rostock</h2><p><strong>Stadtbündnis</strong></p><p>Koordinationsstelle</p>"));
        CHECK(found.says("href=\"tel:03023125100\""));
        CHECK(found.says("value=\"Rostock\""));
        CHECK(found.says("<h3>Auch diese sind für Ihren Ort da</h3>"));
        CHECK(found.says(">Landesbündnis<"));
        CHECK(found.says("href=\"/orte/rostock\" target=\"_blank\" rel=\"noopener\">Alles für Familien in Rostock<"));
        const auto& question = family.open("/einbetten/finder?ort=Neustadt");
        CHECK(question.says("Welchen Ort meinen Sie mit „Neustadt“?"));
        CHECK(question.says("<a class=\"bn-row\" href=\"/einbetten/finder?gemeinde="));
        CHECK(app.get("/einbetten/finder?gemeinde=13003000").says("Stadtbündnis"));
        CHECK(app.get("/einbetten/finder?gemeinde=rostock&stadtteil=reutershagen").says("<strong>Nachbarn</strong>"));
        CHECK(app.get("/einbetten/finder?gemeinde=rostock&stadtteil=reutershagen").says("href=\"/orte/rostock/reutershagen\""));
    });
}

TEST_CASE("where no alliance works the nearest ones are shown, and an unknown place is no dead end")
{
    TestApp app(SampleStore::shared(storage::Engine::sqlite), with_rostock);
    const auto none = app.get("/einbetten/finder?ort=Hamburg");
    CHECK(none.says("Hier arbeitet zurzeit kein Bündnis."));
    CHECK(none.says("href=\"/buendnisse/land\" target=\"_blank\""));
    CHECK(none.says(" km</span>"));
    const auto unknown = app.get("/einbetten/finder?ort=Qwertzhausen");
    CHECK(unknown.status == 200);
    CHECK(unknown.says("Einen Ort „Qwertzhausen“ kennen wir nicht"));
    CHECK(unknown.says("Postleitzahl"));
    CHECK(app.get("/einbetten/finder?ort=Rostok").says("Ist einer von diesen gemeint?"));
    CHECK(app.get("/einbetten/finder?gemeinde=atlantis").status == 404);
}

TEST_CASE("the list of a state has its active alliances and the day of the count")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        TestApp app(store, with_rostock);
        const auto page = app.get("/einbetten/land/mv");
        CHECK(page.says("<h1>Bündnisse in Mecklenburg-Vorpommern</h1><p>4 aktive Bündnisse (Stand: 14. März 2026)</p>"));
        CHECK(test::times(page.body, "href=\"/buendnisse/") == 4);
        CHECK(page.says("/impressum?fuer=land%3Amv"));
        CHECK(app.get("/einbetten/land/13").says("4 aktive Bündnisse"));
        CHECK(app.get("/einbetten/land/sn").says("Kein aktives Bündnis (Stand: 14. März 2026)"));
        const auto unknown = app.get("/einbetten/land/atlantis");
        CHECK(unknown.status == 404);
        CHECK(unknown.says("Hier ist nichts"));
    });
}

TEST_CASE("an alliance's card has what one needs to reach it, and says where it rests or has ended")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        TestApp app(store, with_rostock);
        const auto card = app.get("/einbetten/buendnis/stadt");
        for (const auto* fact : {"<h1>Stadtbündnis</h1><p>Alle an einem Tisch.</p>", "Koordinationsstelle", "(030) 23125-100", "Mo bis Do",
                                 "mailto:", "href=\"https://rostock.example/\" target=\"_blank\" rel=\"noopener\"",
                                 "href=\"/buendnisse/stadt\" target=\"_blank\"", "/datenschutz?fuer=buendnis%3Astadt"}) {
            CAPTURE(fact);
            CHECK(card.says(fact));
        }
        CHECK(app.get("/einbetten/buendnis/ruht").says("Dieses Bündnis ruht seit 1. Januar 2024."));
        CHECK(app.get("/einbetten/buendnis/koeln").says("Dieses Bündnis wird gerade gegründet."));
        const auto ended = app.get("/einbetten/buendnis/ende");
        CHECK(ended.says("Dieses Bündnis gibt es seit 31. Mai 2020 nicht mehr."));
        REQUIRE(store.alliance("ende")->contacts.at(0).telephone == "(030) 23125-103");
        CHECK_FALSE(ended.says("23125"));
    });
}

TEST_CASE("a card of an alliance that got another word is found under its old one")
{
    RegisterStore store(storage::Engine::sqlite);
    REQUIRE(store.import("schluessel;name;status;status_seit;sitz;fruehere_schluessel\nneu;Bündnis;aktiv;2020-01-01;13003000;alt\n").is_applied);
    TestApp app(store, with_rostock);
    const auto reply = app.get("/einbetten/buendnis/alt");
    CHECK(reply.status == 308);
    CHECK(reply.header("Location") == "/einbetten/buendnis/neu");
    CHECK(app.get("/en/einbetten/buendnis/alt").header("Location") == "/en/einbetten/buendnis/neu");
}

TEST_CASE("no person is named on another website, not even one who agreed to be named on ours")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store, with_rostock);
    REQUIRE(app.get("/buendnisse/ruht").says("Sichtbare Person"));
    REQUIRE(store.alliance("stadt")->contacts.at(0).person_name == "Verborgene Person");
    for (const auto* target : framed_pages) {
        CAPTURE(target);
        CHECK_FALSE(app.get(target).says("e Person"));
    }
}

TEST_CASE("inside a frame one can change the language, and a demonstration says what it is")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) { config.site.demo = true; });
    const auto german = app.get("/einbetten/land/mv");
    CHECK(german.says("<html lang=\"de\""));
    CHECK(german.says("<a href=\"/en/einbetten/land/mv\" lang=\"en\" hreflang=\"en\">English</a>"));
    CHECK(german.says("<p class=\"bn-demo\">Vorführung, keine amtliche Seite</p>"));
    const auto english = app.get("/en/einbetten/finder?ort=Rostock");
    CHECK(english.says("<html lang=\"en\""));
    CHECK(english.says("<a href=\"/einbetten/finder?ort=Rostock\" lang=\"de\" hreflang=\"de\">Deutsch</a>"));
    CHECK(english.says("<strong lang=\"de\">Stadtbündnis</strong>"));
    TestApp real(store);
    CHECK_FALSE(real.get("/einbetten/land/mv").says("bn-demo"));
}

TEST_CASE("whatever people typed is text inside a frame")
{
    RegisterStore store(storage::Engine::sqlite);
    csv::Writer table({"schluessel", "name", "kurztext", "status", "status_seit", "sitz", "funktion", "telefon", "zeiten"});
    int number = 0;
    for (const auto& text : test::nasty_strings()) {
        if (text.find('<') == std::string::npos || text.find('|') != std::string::npos) continue;
        table.add({"n" + std::to_string(number), "x" + text + std::to_string(number), "x" + text, "aktiv", "2020-01-01", "13003000",
                   "x" + text, "(030) 23125-100", "x" + text});
        ++number;
    }
    REQUIRE(number > 10);
    REQUIRE(store.import(table.text()).is_applied);
    TestApp app(store, with_rostock);
    REQUIRE(app.get("/einbetten/land/mv").says("&lt;script&gt;"));
    for (const auto* target : {"/einbetten/land/mv", "/einbetten/buendnis/n1", "/einbetten/buendnis/n9", "/einbetten/finder?ort=Rostock",
                               "/einbetten/finder?ort=%22%3E%3Cscript%3E", "/einbetten?buendnis=%22%3E%3Cscript%3E", "/einbetten?buendnis=n3"}) {
        CAPTURE(target);
        const auto page = app.get(target);
        CHECK(page.status == 200);
        CHECK_FALSE(page.says("<script>"));
        CHECK_FALSE(page.says("onerror=x"));
    }
}
