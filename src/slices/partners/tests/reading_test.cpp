#include "partners_store.hpp"

#include <regex>
#include <set>

using test::PartnersStore;
using test::TestApp;
using test::times;

namespace {

/// The levels of the headings of a page, in their order.
std::vector<int> headings(const test::Reply& page)
{
    static const std::regex heading("<h([1-6])[ >]");
    std::vector<int> levels;
    for (std::sregex_iterator found(page.body.begin(), page.body.end(), heading), end; found != end; ++found) {
        levels.push_back(std::stoi((*found)[1].str()));
    }
    return levels;
}

/// What a control is called by its label.
bool has_label(const test::Reply& page, const std::string& id)
{
    return page.says("<label class=\"kern-label\" for=\"" + id + "\">") && page.says("id=\"" + id + "\"");
}

constexpr const char* pages_of_partners[] = {"/organisationen", "/organisationen?q=gibtesnicht", "/organisationen?land=mv&art=kita",
                                             "/organisationen/rathaus", "/organisationen/verein", "/organisationen/kammer",
                                             "/buendnisse/stadt"};

}

TEST_CASE("headings go down one step at a time, from one first heading")
{
    TestApp app(PartnersStore::shared(storage::Engine::sqlite));
    for (const auto* language : {"", "/en"}) {
        for (const auto* address : pages_of_partners) {
            CAPTURE(std::string(address));
            const auto levels = headings(app.get(std::string(language) + address));
            REQUIRE_FALSE(levels.empty());
            CHECK(levels.front() == 1);
            CHECK(std::count(levels.begin(), levels.end(), 1) == 1);
            for (std::size_t at = 1; at < levels.size(); ++at) CHECK(levels[at] <= levels[at - 1] + 1);
        }
    }
}

TEST_CASE("each question of the list has its label, and the page one search beside that of the portal")
{
    TestApp app(PartnersStore::shared(storage::Engine::sqlite));
    for (const auto* address : {"/organisationen", "/en/organisationen"}) {
        const auto page = app.get(address);
        for (const auto* control : {"q", "land", "art"}) CHECK(has_label(page, control));
        CHECK(times(page.body, "role=\"search\"") == 2);
        CHECK(times(page.body, "<option ") == 17 + 16); // all states and none; all kinds and none
    }
}

TEST_CASE("every id stands on a page once, and every section is named by a heading that is there")
{
    static const std::regex id(" id=\"([^\"]+)\"");
    static const std::regex labelled("aria-labelledby=\"([^\"]+)\"");
    TestApp app(PartnersStore::shared(storage::Engine::sqlite));
    for (const auto* address : pages_of_partners) {
        CAPTURE(std::string(address));
        const auto body = app.get(address).body;
        std::set<std::string> ids;
        for (std::sregex_iterator found(body.begin(), body.end(), id), end; found != end; ++found) {
            CHECK(ids.insert((*found)[1].str()).second);
        }
        for (std::sregex_iterator found(body.begin(), body.end(), labelled), end; found != end; ++found) {
            CHECK(ids.contains((*found)[1].str()));
        }
    }
}

TEST_CASE("what people wrote is German on an English page and marked so")
{
    TestApp app(PartnersStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/en/organisationen/werft");
    CHECK(page.says("<html lang=\"en\""));
    CHECK(page.says("<h1 lang=\"de\">Neue Werft</h1>"));
    CHECK(page.says("<p class=\"bn-lead\" lang=\"de\">Baut Schiffe &amp; mehr.</p>"));
    CHECK(page.says("<dd><span lang=\"de\">GmbH</span></dd>"));
    CHECK(app.get("/en/buendnisse/stadt").says("<a href=\"/en/organisationen/werft\" lang=\"de\">Neue Werft</a>"));
    CHECK_FALSE(app.get("/organisationen/werft").says("lang=\"de\">Neue Werft"));
}

TEST_CASE("the way back to the list stands above an organisation")
{
    TestApp app(PartnersStore::shared(storage::Engine::sqlite));
    CHECK(app.get("/organisationen/werft").says("<a href=\"/organisationen\">Organisationen</a>"));
    CHECK(app.get("/en/organisationen/werft").says("<a href=\"/en/organisationen\">Organisations</a>"));
}

TEST_CASE("search engines are told what a page is about")
{
    TestApp app(PartnersStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/organisationen/rathaus");
    CHECK(page.says("<title>Hansestadt Rostock"));
    CHECK(page.says("<meta name=\"description\" content=\"Die Stadt am Meer.\">"));
    CHECK(app.get("/organisationen").says("Wer in Lokalen Bündnissen für Familie mitmacht"));
}

TEST_CASE("who has a page already is told that it has not changed")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        TestApp app(store);
        for (const auto* address : pages_of_partners) {
            CAPTURE(std::string(address));
            const auto first = app.get(address);
            REQUIRE_FALSE(first.header("ETag").empty());
            CHECK(first.header("ETag") == app.get(address).header("ETag"));
            CHECK(first.body == app.get(address).body);
        }
    });
}

TEST_CASE("each state leads to its own organisations, by its short name and by its key")
{
    TestApp app(PartnersStore::shared(storage::Engine::sqlite));
    for (const auto& state : registry::states_on_map()) {
        CAPTURE(state.name);
        const auto by_name = app.get("/organisationen?land=" + state.short_name);
        CHECK(by_name.says("<title>Organisationen in " + state.name));
        CHECK(by_name.says("<option value=\"" + state.short_name + "\" selected>" + state.name + "</option>"));
        CHECK(times(by_name.body, "class=\"bn-row\"") == (state.key == "13" ? 3 : state.key == "09" ? 1 : 0));
        CHECK(times(app.get("/organisationen?land=" + state.key).body, "class=\"bn-row\"") ==
              times(by_name.body, "class=\"bn-row\""));
    }
}

TEST_CASE("a choice of several filters is kept from page to page")
{
    PartnersStore store(storage::Engine::sqlite);
    std::string table = "schluessel;name;art;sitz\n";
    for (int number = 100; number < 350; ++number) {
        table += "k" + std::to_string(number) + ";Hort " + std::to_string(number) + ";schule;13003000\n";
    }
    store.import_organisations(table);
    TestApp app(store);
    const auto page = app.get("/organisationen?q=hort&land=mv&art=schule&seite=2");
    CHECK(page.says("href=\"/organisationen?q=hort&amp;land=mv&amp;art=schule\" rel=\"prev\""));
    CHECK(page.says("href=\"/organisationen?q=hort&amp;land=mv&amp;art=schule&amp;seite=3\" rel=\"next\""));
    CHECK(page.says("250 Organisationen in Mecklenburg-Vorpommern"));
}
