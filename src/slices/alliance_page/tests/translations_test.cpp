#include "slices/publishing/publishing.hpp"
#include "slices/publishing/store_translations.hpp"
#include "slices/publishing/tests/writers.hpp"

using identity::Role;
using test::TestApp;
using test::visitor_as;
using test::WritersStore;

namespace {

const std::string desk = "/bereich/stadt/seite";
const std::string english = desk + "/uebersetzung/en";

base::Id<identity::Account> translator(WritersStore& store)
{
    return test::account_with(store, Role::translator, {}, "tom@example.de", "Tom Beispiel");
}

test::Reply write_english(test::Visitor& visitor, std::string_view field, std::string_view text)
{
    visitor.open(english);
    visitor.use_form(english);
    visitor.fill(field, text);
    return visitor.send();
}

void publish(WritersStore& store, const std::string& summary)
{
    REQUIRE(store.publish(store.save(store.with("kurztext", summary), store.anna).id, store.anna).has_value());
}

std::vector<publishing::TranslatedText> stored(WritersStore& store)
{
    return store.read([&](storage::Read& read) { return publishing::translated_texts(read, store.subject(), "en"); });
}

}

TEST_CASE("a translator writes the English text beside the German one, and the page in English shows it")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        CHECK(app.get("/en/buendnisse/stadt").says("<p class=\"bn-lead\" lang=\"de\">Alle an einem Tisch.</p>"));
        auto tom = visitor_as(app, translator(store));
        CHECK(tom.open(english).says("Fehlt"));
        CHECK(write_english(tom, "kurztext", "All at one table.").says("Gespeichert."));
        CHECK(tom.page().says("Übersetzt"));
        const auto page = app.get("/en/buendnisse/stadt");
        CHECK(page.says("<p class=\"bn-lead\">All at one table.</p>"));
        CHECK_FALSE(page.says(">Alle an einem Tisch."));
        CHECK(app.get("/buendnisse/stadt").says("Alle an einem Tisch."));
        CHECK_FALSE(app.get("/buendnisse/stadt").says("All at one table."));
    });
}

TEST_CASE("the page in English says honestly what is not translated")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/en/buendnisse/stadt").says("has not been translated yet and stands here in German"));
    CHECK_FALSE(app.get("/buendnisse/stadt").says("noch nicht übersetzt"));
}

TEST_CASE("when the German changes, the page, the translator and the coordinator are told what changed")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        auto tom = visitor_as(app, translator(store));
        write_english(tom, "kurztext", "All at one table.");
        CHECK_FALSE(tom.open("/bereich").says("/bereich/uebersetzungen\">Zu den"));
        publish(store, "Alle an einem runden Tisch.");

        const auto page = app.get("/en/buendnisse/stadt");
        CHECK(page.says("All at one table."));
        CHECK(page.says("The German text is newer than this translation."));
        CHECK(tom.open("/bereich").says("Die Übersetzung einer Seite ist älter als ihr deutscher Text."));
        CHECK(tom.open("/bereich/uebersetzungen").text().find("Stadtbündnis Ein Text ist seit 14. März 2026 veraltet.") != std::string::npos);
        CHECK(tom.open(english).says("<ins><span class=\"kern-sr-only\">[neu:] </span>runden </ins>"));
        auto anna = visitor_as(app, store.anna);
        CHECK(anna.open("/bereich").says("Die englische Seite von Stadtbündnis ist älter als die deutsche."));
        CHECK(anna.open(desk).says("Veraltet"));
        CHECK_FALSE(visitor_as(app, store.bernd).open("/bereich").says("ist älter als die deutsche"));
    });
}

TEST_CASE("an outdated translation becomes current by being written anew, or by saying that it is right all the same")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        auto anna = visitor_as(app, store.anna);
        write_english(anna, "kurztext", "All at one table.");
        publish(store, "Alle an einem  Tisch!");
        anna.open(english);
        anna.use_form(english);
        anna.send(); // untouched, nobody said that it is right
        CHECK(stored(store).front().outdated_at.has_value());
        anna.open(english);
        anna.use_form(english);
        anna.fill("noch-kurztext", "ja");
        anna.send();
        CHECK_FALSE(stored(store).front().outdated_at.has_value());
        CHECK(stored(store).front().source == store.published().at("kurztext"));
        CHECK_FALSE(app.get("/en/buendnisse/stadt").says("is newer"));
    });
}

TEST_CASE("a table that brings another text makes the translation outdated, with the next round")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        store.fill([&](storage::Write& write) {
            publishing::translate(write, store.page, store.town.uuid, "kurztext", "en", "All at one table.", store.anna, test::morning);
            auto content = store.page.published(write, store.town.uuid);
            content["kurztext"] = "Aus der Tabelle.";
            store.page.apply(write, store.town.uuid, content, test::morning);
        });
        REQUIRE_FALSE(stored(store).front().outdated_at.has_value());
        TestApp app(store);
        CHECK(app.get("/en/buendnisse/stadt").says("The German text is newer")); // the page knows at once
        const std::vector<publishing::Editable> kinds = {store.page};
        store.fill([&](storage::Write& write) { (void)publishing::daily_round(write, kinds, {}, test::morning); });
        CHECK(stored(store).front().outdated_at == test::morning);
    });
}

TEST_CASE("of two who translate at once the second one is told, sees both and loses nothing")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        auto tom = visitor_as(app, translator(store));
        auto anna = visitor_as(app, store.anna);
        tom.open(english);
        write_english(anna, "kurztext", "From Anna.");
        tom.use_form(english);
        tom.fill("kurztext", "From Tom.");
        const auto page = tom.send();
        CHECK(page.status == 409);
        CHECK(page.says("value=\"From Tom.\""));
        CHECK(page.says("From Anna."));
        CHECK(stored(store).front().text == "From Anna.");
        tom.use_form(english);
        tom.send(); // having seen both
        CHECK(stored(store).front().text == "From Tom.");
    });
}

TEST_CASE("a German text that changes while somebody translates it is shown to them before they save")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto tom = visitor_as(app, translator(store));
    tom.open(english);
    publish(store, "Etwas ganz anderes.");
    tom.use_form(english);
    tom.fill("kurztext", "All at one table.");
    const auto page = tom.send();
    CHECK(page.status == 409);
    CHECK(page.says("Etwas ganz anderes."));
    CHECK(page.says("value=\"All at one table.\""));
    CHECK(stored(store).empty());
}

TEST_CASE("an emptied translation goes, and its text stands in German again")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    write_english(anna, "kurztext", "All at one table.");
    write_english(anna, "kurztext", "");
    CHECK(stored(store).empty());
    CHECK(app.get("/en/buendnisse/stadt").says("lang=\"de\">Alle an einem Tisch."));
}

TEST_CASE("only translators and who publishes a page translate it; the list is for translators")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    std::string let_in;
    for (const auto& kind : identity::role_kinds) {
        test::Realm realm;
        if (kind.realm == identity::Realm::alliance) realm.alliance = store.town;
        if (kind.realm == identity::Realm::state) realm.state = "13";
        const auto account = test::account_with(store, kind.role, realm, std::string(kind.word) + "@example.de", "Rolle");
        auto visitor = visitor_as(app, account);
        const auto may_write = visitor.open(english).status == 200;
        const auto may_list = visitor.open("/bereich/uebersetzungen").status == 200;
        if (may_write || may_list) let_in += std::string(kind.word) + (may_write ? " writes" : "") + (may_list ? " lists\n" : "\n");
        visitor.open("/konto");
        CHECK((visitor.send_to(english, {{"kurztext", "Taken over."}}).status == 404) == !may_write);
    }
    CHECK(let_in == "koordination writes\nstellvertretung writes\nservicebuero writes\nuebersetzung writes lists\n");
    CHECK(stored(store).empty()); // without the state of the page nothing is taken over
    auto clara = visitor_as(app, store.clara);
    for (const auto* path : {"/bereich/stadt/seite/uebersetzung/en", "/bereich/uebersetzungen"}) CHECK(clara.open(path).status == 404);
    CHECK(visitor_as(app, store.anna).open(desk + "/uebersetzung/fr").status == 404);
    CHECK(app.get("/bereich/uebersetzungen").header("Location").starts_with("/anmelden"));
}

TEST_CASE("hostile words of a translation are text")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    write_english(anna, "kurztext", "<script>alert(1)</script>");
    CHECK_FALSE(app.get("/en/buendnisse/stadt").says("<script>alert"));
    CHECK(app.get("/en/buendnisse/stadt").says("&lt;script&gt;"));
}

TEST_CASE("a form to translate that lay open too long keeps what was typed")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = test::send_as(store, app, store.anna, english, {{"kurztext", "Written over night."}}, test::Token::wrong);
    CHECK(page.status == 403);
    CHECK(page.says("value=\"Written over night.\""));
    CHECK(stored(store).empty());
}
