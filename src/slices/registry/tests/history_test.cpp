#include "sample.hpp"

#include "slices/registry/import_status_records.hpp"

using test::SampleStore;
using test::TestApp;
using test::times;

namespace {

/// A store with reasons of several kinds.
class ToldStore : public SampleStore {
public:
    explicit ToldStore(storage::Engine engine) : SampleStore(engine)
    {
        tell("ruht;ruhend;2024-01-01;Die Stelle ist nicht besetzt.\nruht;aktiv;2006-01-01;Zwölf gründeten es.\n"
             "muenchen;aktiv;2010-01-01;Nach einem Aufruf der Zeitung.\nkreis;aufgelöst;2027-01-01;Der Kreis geht in einem anderen auf.\n");
    }

    void tell(std::string_view lines)
    {
        const auto plan = write([&](storage::Write& write) -> base::Result<table::Plan> {
            return registry::import_status_records(write, "buendnis;status;seit;grund\n" + std::string(lines), test::morning,
                                                   [](std::size_t, std::size_t) {});
        });
        REQUIRE(plan.value().is_applied);
    }
};

}

TEST_CASE("why an alliance rests stands under the badge and with its record, newest first")
{
    test::for_each_engine<ToldStore>([](ToldStore& store) {
        TestApp app(store);
        const auto page = app.get("/buendnisse/ruht");
        CHECK(page.says("die nächsten aktiven Bündnisse.</strong></p><p>Die Stelle ist nicht besetzt.</p>"));
        CHECK(times(page.body, "Die Stelle ist nicht besetzt.") == 2);
        CHECK(times(page.body, "Zwölf gründeten es.") == 1);
        const auto history = page.body.find("<ol class=\"bn-history\">");
        CHECK(page.body.find("<strong>Ruhend</strong>", history) < page.body.find("<strong>Aktiv</strong>", history));
    });
}

TEST_CASE("one record alone is told only where there is a reason to tell")
{
    ToldStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/buendnisse/muenchen").says("Nach einem Aufruf der Zeitung."));
    CHECK(times(app.get("/buendnisse/muenchen").body, "Nach einem Aufruf der Zeitung.") == 1);
    CHECK_FALSE(app.get("/buendnisse/stadt").says("id=\"verlauf\""));
}

TEST_CASE("what is decided for later stands in the history, and the badge says what holds today")
{
    ToldStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/buendnisse/kreis");
    CHECK(page.says("kern-badge--success"));
    CHECK(page.says("Der Kreis geht in einem anderen auf."));
    CHECK(page.says("<time datetime=\"2027-01-01\">1. Januar 2027</time>"));
    CHECK(times(page.body, "<p><strong>Dieses") == 0);
}

TEST_CASE("a reason that is said anew is on the page with the next look, one that is taken back is gone")
{
    test::for_each_engine<ToldStore>([](ToldStore& store) {
        TestApp app(store);
        REQUIRE(app.get("/buendnisse/muenchen").says("Nach einem Aufruf der Zeitung."));
        store.tell("muenchen;aktiv;2010-01-01;Nach einem Aufruf im Radio.\n");
        CHECK(app.get("/buendnisse/muenchen").says("Nach einem Aufruf im Radio."));
        store.tell("muenchen;aktiv;2010-01-01;\n");
        CHECK_FALSE(app.get("/buendnisse/muenchen").says("id=\"verlauf\""));
    });
}

TEST_CASE("markup in a reason is shown as it is written, and on an English page it is marked as German")
{
    ToldStore store(storage::Engine::sqlite);
    store.tell("muenchen;aktiv;2010-01-01;<b>Weil</b> & \"darum\"\n");
    TestApp app(store);
    const auto page = app.get("/en/buendnisse/muenchen");
    CHECK_FALSE(page.says("<b>Weil"));
    CHECK(page.says("<p lang=\"de\">&lt;b&gt;Weil"));
    CHECK(page.says("<strong>Active</strong> since <time datetime=\"2010-01-01\">1 January 2010</time>"));
}
