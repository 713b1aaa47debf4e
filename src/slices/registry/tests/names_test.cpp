#include "sample.hpp"

using test::SampleStore;
using test::TestApp;

namespace {

std::string named(std::string_view names)
{
    return "schluessel;name;status;status_seit;sitz;namen\nstadt;Stadtbündnis;aktiv;2005-06-16;13003000;" + std::string(names) + "\n";
}

/// A store in which the alliance of Rostock has names in three languages.
class NamedStore : public SampleStore {
public:
    explicit NamedStore(storage::Engine engine) : SampleStore(engine)
    {
        REQUIRE(import(named("tr:Şehir İttifakı|en:Town Alliance")).is_applied);
    }
};

}

TEST_CASE("an alliance is shown by its name in the reader's language, with the others among its facts")
{
    test::for_each_engine<NamedStore>([](NamedStore& store) {
        TestApp app(store);
        const auto english = app.get("/en/buendnisse/stadt");
        CHECK(english.says("<h1>Town Alliance</h1>"));
        CHECK(english.says("<title>Town Alliance"));
        CHECK(english.says("<li lang=\"de\">Stadtbündnis</li><li lang=\"tr\">Şehir İttifakı</li>"));
        CHECK_FALSE(english.says("<li lang=\"en\">"));
        const auto german = app.get("/buendnisse/stadt");
        CHECK(german.says("<h1>Stadtbündnis</h1>"));
        CHECK(german.says("<li lang=\"en\">Town Alliance</li><li lang=\"tr\">Şehir İttifakı</li>"));
        CHECK_FALSE(app.get("/buendnisse/kreis").says("Andere Namen"));
    });
}

TEST_CASE("the list shows an alliance by the name in the page's language, and finds it by any of its names")
{
    NamedStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/en/buendnisse").says("<a href=\"/en/buendnisse/stadt\" lang=\"en\">Town Alliance</a>"));
    CHECK(app.get("/buendnisse").says("<a href=\"/buendnisse/stadt\">Stadtbündnis</a>"));
    CHECK(app.get("/en/buendnisse").says("<a href=\"/en/buendnisse/kreis\">Kreisbündnis</a>"));
    for (const auto* typed : {"/buendnisse?q=town+alliance", "/buendnisse?q=sehir", "/en/buendnisse?q=Stadtb%C3%BCndnis"}) {
        CAPTURE(std::string(typed));
        CHECK(test::times(app.get(typed).body, "<article") == 1);
    }
}

TEST_CASE("names in other languages come back as they were exported, and can be changed and taken away")
{
    test::for_each_engine<NamedStore>([](NamedStore& store) {
        CHECK(store.alliance("stadt")->other_names ==
              std::vector<table::OtherName>{{"en", "Town Alliance"}, {"tr", "Şehir İttifakı"}});
        CHECK(store.plan(store.exported()).count(table::Outcome::unchanged) == 9);
        CHECK(store.import(named("en:City Alliance")).is_applied);
        CHECK(store.alliance("stadt")->other_names == std::vector<table::OtherName>{{"en", "City Alliance"}});
        CHECK(store.import(named("")).is_applied);
        CHECK(store.alliance("stadt")->other_names.empty());
        const auto plan = store.plan(named("Town Alliance"));
        REQUIRE(plan.problems.size() == 1);
        CHECK(plan.problems.front().defect.code == "bad_name");
    });
}

TEST_CASE("names with markup in them are shown as they are written")
{
    NamedStore store(storage::Engine::sqlite);
    CHECK(store.import(named("en:<b>Town</b> & \"Sons\"")).is_applied);
    TestApp app(store);
    const auto page = app.get("/en/buendnisse/stadt");
    CHECK_FALSE(page.says("<b>Town"));
    CHECK(page.text().find("<b>Town</b> & \"Sons\"") != std::string::npos);
}

TEST_CASE("nearby alliances and the page of a town call an alliance by its name in the page's language")
{
    NamedStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/en/orte/rostock").says("<a href=\"/en/buendnisse/stadt\">Town Alliance</a>"));
    CHECK(app.get("/orte/rostock").says("<a href=\"/buendnisse/stadt\">Stadtbündnis</a>"));
    const auto neighbour = app.get("/en/buendnisse/kreis");
    REQUIRE(neighbour.says("id=\"naehe\""));
    CHECK(neighbour.body.find("Town Alliance", neighbour.body.find("id=\"naehe\"")) != std::string::npos);
}
