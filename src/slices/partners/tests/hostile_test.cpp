#include "partners_store.hpp"

#include "support/strings.hpp"
#include "web/url.hpp"

using test::PartnersStore;
using test::TestApp;
using test::Told;
using test::times;

namespace {

using Tolds = std::vector<Told>;

std::size_t rows(const test::Reply& page) { return times(page.body, "class=\"bn-row\""); }

}

TEST_CASE("whatever somebody types into the search is answered with a page that holds it as text")
{
    TestApp app(PartnersStore::shared(storage::Engine::sqlite));
    for (const auto& text : test::nasty_strings()) {
        if (text.find('\0') != std::string::npos) continue;
        const auto page = app.get("/organisationen?q=" + web::percent_encoded(text));
        CAPTURE(text);
        CHECK((page.status == 200 || page.status == 400));
        CHECK(times(page.body, "<script") <= 1);
    }
}

TEST_CASE("signs that mean something to an engine mean nothing in a search")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        TestApp app(store);
        struct Case {
            const char* typed;
            std::size_t found;
        };
        const Case cases[] = {{"%25", 5},          {"_", 5},          {"we_ft", 1},      {"w%25t", 2},
                              {"%27 or 1=1", 0},   {"*", 5},          {"werft*", 1},     {"%22werft%22", 1},
                              {"werft NOT x", 0},  {"NEAR(werft)", 0}, {"\\", 5},        {"werft;--", 1},
                              {"((((((((", 5},     {"-werft", 1},     {"WERFT", 1},      {"w%C3%A9rft", 1}};
        for (const auto& [typed, found] : cases) {
            CAPTURE(std::string(typed));
            const auto page = app.get("/organisationen?q=" + std::string(typed));
            if (page.status == 200) CHECK(rows(page) == found);
            else CHECK(page.status == 400); // a blank in an address
        }
    });
}

TEST_CASE("a search of thousands of words is answered at once")
{
    TestApp app(PartnersStore::shared(storage::Engine::sqlite));
    std::string many = "werft";
    for (int number = 0; number < 900; ++number) many += "+werft";
    const auto page = app.get("/organisationen?q=" + many);
    CHECK((page.status == 200 || page.status == 414));
}

TEST_CASE("odd values of every filter together give a page and its remarks")
{
    TestApp app(PartnersStore::shared(storage::Engine::sqlite));
    for (const auto* odd : {"%27", "%22%3E%3Cb%3E", "..%2F..", "%F0%9F%91%AA", "99999999999999999999", "-1", "%2500"}) {
        for (const auto* name : {"land", "art", "seite"}) {
            const auto page = app.get("/organisationen?" + std::string(name) + "=" + odd);
            CAPTURE(std::string(odd));
            CHECK(page.status == 200);
            CHECK(rows(page) == 5);
            CHECK_FALSE(page.says("<b>"));
        }
    }
}

TEST_CASE("a table as a spreadsheet saves it is read: Windows-1252, commas, quoted line breaks, empty lines")
{
    PartnersStore store(storage::Engine::sqlite);
    const auto plan = store.import_organisations("Schl\xFCssel,Name,Art,Kurztext\r\nmuehle,\"Alte M\xFChle, Hof\",Verein,"
                                                 "\"Mahlt\r\nund backt\"\r\n,,,\r\n");
    CHECK(plan.problems.empty());
    const auto mill = store.organisation("muehle");
    REQUIRE(mill);
    CHECK(mill->name == "Alte Mühle, Hof");
    CHECK(mill->summary == "Mahlt und backt");
}

TEST_CASE("what is no table of organisations or partnerships is said so, and nothing is written")
{
    PartnersStore store(storage::Engine::sqlite);
    const auto before = store.exported_organisations() + store.exported_partnerships();
    for (const std::string_view bytes : {std::string_view(""), std::string_view("\xFF\xD8\xFF\xE0\0JFIF", 9),
                                         std::string_view("{\"name\": 1}"), std::string_view("name\n\"offen\n"),
                                         std::string_view("\n\n\n"), std::string_view("name;art;art\nA;kita;kita\n")}) {
        CHECK_FALSE(store.import_organisations(bytes).is_applied);
        CHECK_FALSE(store.import_partnerships(bytes).is_applied);
    }
    CHECK(store.exported_organisations() + store.exported_partnerships() == before);
}

TEST_CASE("cells that are too long, or hold what cannot be shown, are rejected beside their column")
{
    auto& store = PartnersStore::shared(storage::Engine::sqlite);
    const auto told = [&](const std::string& bytes) { return test::told(store.plan_organisations(bytes)); };
    const std::string long_text(501, 'x');
    CHECK(told("name;art\n" + long_text + ";kita\n") == Tolds{{2, "name", "too_long"}});
    CHECK(told("name;art;rechtsform\nA;kita;" + long_text + "\n") == Tolds{{2, "rechtsform", "too_long"}});
    CHECK(told("name;art;namen\nA;kita;en:" + long_text + "\n") == Tolds{{2, "namen", "too_long"}});
    CHECK(told("name;art\nA\x07;kita\n") == Tolds{{2, "name", "control_character"}});
    CHECK(told("name;art;erfasst_von\nA;kita;\x1b[31m\n") == Tolds{{2, "erfasst_von", "control_character"}});
    CHECK(test::told(store.plan_partnerships("buendnis;person;seit\nstadt;" + long_text + ";2020-01-01\n")) ==
          Tolds{{2, "person", "too_long"}});
}

TEST_CASE("five thousand lines are planned and taken over, and the plan names each of them")
{
    PartnersStore store(storage::Engine::sqlite);
    std::string organisations = "schluessel;name;art;sitz\n";
    std::string partnerships = "buendnis;organisation;seit\n";
    for (int number = 0; number < 5000; ++number) {
        const auto key = "viele-" + std::to_string(number);
        organisations += key + ";Haus " + std::to_string(number) + ";kita;13003000\n";
        partnerships += "kreis;" + key + ";2020-01-01\n";
    }
    CHECK(store.plan_organisations(organisations).planned.size() == 5000);
    CHECK(store.import_organisations(organisations).count(table::Outcome::added) == 5000);
    CHECK(store.import_partnerships(partnerships).count(table::Outcome::added) == 5000);
    CHECK(store.plan_partnerships(partnerships).count(table::Outcome::unchanged) == 5000);
    TestApp app(store);
    CHECK(app.get("/organisationen").says("5.005 Organisationen"));
    CHECK(app.get("/organisationen?seite=51").says("Seite 51 von 51"));
}

TEST_CASE("another node sees at once who takes part, and that a name is withdrawn")
{
    PartnersStore store(storage::Engine::postgres);
    const auto node = store.another_node();
    const auto named = [&] {
        return node->read([](storage::Read& read) {
            return partners::partners_on(read, registry::find_alliance(read, "stadt")->id, test::today).persons.back().named.size();
        });
    };
    REQUIRE(named() == 1);
    store.import_partnerships("buendnis;person;seit;person_oeffentlich\nstadt;Offene Partnerin;2013-01-01;nein\n");
    CHECK(named() == 0);
}
