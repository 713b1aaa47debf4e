#include "slices/publishing/tests/writers.hpp"

using test::TestApp;
using test::visitor_as;
using test::WritersStore;

namespace {

const std::string desk = "/bereich/stadt/seite";

test::Reply press(test::Visitor& visitor, const std::string& action)
{
    visitor.use_form(action);
    return visitor.send();
}

void publish(WritersStore& store, const std::string& summary)
{
    REQUIRE(store.publish(store.save(store.with("kurztext", summary), store.bernd).id, store.anna).has_value());
}

}

TEST_CASE("every published version can be found, with who wrote it and what it changed")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        auto anna = visitor_as(app, store.anna);
        CHECK(anna.open(desk + "/verlauf").says("Hier wurde noch nichts veröffentlicht."));
        publish(store, "Zweiter Satz.");
        publish(store, "Dritter Satz.");
        const auto text = anna.open(desk + "/verlauf").text();
        const auto third = text.find("Fassung 3 vom 14. März 2026, 11:00 Uhr von Bernd Beispiel, veröffentlicht von Anna Beispiel");
        const auto first = text.find("Fassung 1 vom 14. März 2026, 11:00 Uhr wie sie im Register stand");
        CHECK(third != std::string::npos);
        CHECK(first != std::string::npos);
        CHECK(third < first);
        CHECK(anna.open(desk + "/verlauf/3").says("Das sehen jetzt alle."));
        CHECK(anna.page().says("<del><span class=\"kern-sr-only\">[gestrichen:] </span>Zweiter </del>"));
    });
}

TEST_CASE("an old version comes back as a draft that is looked at first")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        publish(store, "Ein Fehlgriff.");
        auto anna = visitor_as(app, store.anna);
        anna.open(desk + "/verlauf/1");
        CHECK(press(anna, desk + "/verlauf/1/wiederherstellung").says("Das würde sich ändern."));
        CHECK(store.published().at("kurztext") == "Ein Fehlgriff.");
        press(anna, desk + "/entwurf/veroeffentlichung");
        CHECK(store.published().at("kurztext") == "Alle an einem Tisch.");
        CHECK(store.versions().size() == 3);
    });
}

TEST_CASE("an old version does not push a draft aside that somebody is writing")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    publish(store, "Ein Fehlgriff.");
    auto anna = visitor_as(app, store.anna);
    anna.open(desk + "/verlauf/1");
    store.save(store.with("kurztext", "Mühsam geschrieben."), store.bernd);
    const auto refused = press(anna, desk + "/verlauf/1/wiederherstellung");
    CHECK(refused.status == 409);
    CHECK(refused.says("Es gibt schon einen Entwurf."));
    CHECK(store.draft()->content.at("kurztext") == "Mühsam geschrieben.");
}

TEST_CASE("versions that there are not are not found")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    publish(store, "Neu.");
    auto anna = visitor_as(app, store.anna);
    for (const auto* number : {"0", "3", "-1", "01", "1x", "99999999999999999999", "%20"}) {
        CAPTURE(number);
        CHECK(anna.open(desk + "/verlauf/" + number).status == 404);
    }
    CHECK(anna.open(desk + "/verlauf/2").status == 200);
}

TEST_CASE("archiving asks once more, says so to everybody, and can be taken back for 14 days")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        auto anna = visitor_as(app, store.anna);
        CHECK(anna.open(desk + "/archiv").says("Die Seite von Stadtbündnis archivieren?"));
        CHECK_FALSE(app.get("/buendnisse/stadt").says("nicht mehr gepflegt"));
        CHECK(press(anna, desk + "/archiv").says("Die Seite ist archiviert."));
        CHECK(app.get("/buendnisse/stadt").says("Diese Seite wird seit dem 14. März 2026 nicht mehr gepflegt."));
        CHECK(app.get("/buendnisse/stadt").says("Alle an einem Tisch.")); // nothing is deleted
        CHECK(press(anna, desk + "/archiv/rueckgabe").says("Die Seite ist zurück."));
        CHECK_FALSE(app.get("/buendnisse/stadt").says("nicht mehr gepflegt"));

        anna.open(desk + "/archiv");
        press(anna, desk + "/archiv");
        app.clock.pass(std::chrono::hours(15 * 24));
        auto later = visitor_as(app, store.anna);
        CHECK(later.open(desk).says("Bitte fragen Sie das Servicebüro."));
        CHECK_FALSE(later.page().says("/archiv/rueckgabe"));
    });
}

TEST_CASE("what the service office keeps goes to it as a message, sent once")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        auto bernd = visitor_as(app, store.bernd);
        bernd.open(desk);
        bernd.use_form(desk + "/wunsch");
        CHECK(bernd.send().status == 422);
        bernd.use_form(desk + "/wunsch");
        bernd.fill("nachricht", "Unser Sitz ist jetzt in Warnemünde.");
        CHECK(bernd.send().says("Das Servicebüro hat Ihre Nachricht."));
        bernd.use_form(desk + "/wunsch");
        const auto calls = store.calls();
        REQUIRE(calls.size() == 1);
        CHECK(calls[0].words == "Unser Sitz ist jetzt in Warnemünde.");
        CHECK(calls[0].asked_by.name == "Bernd Beispiel");
    });
}

TEST_CASE("the public page of an alliance costs one look more at most for each of the two remarks")
{
    WritersStore store(storage::Engine::sqlite);
    const auto page = alliance_page::confirmed_part();
    const auto statements = store.read([&](storage::Read& read) {
        web::Site site;
        web::Request request(site, web::Texts::of(web::Language::german));
        const auto alliance = registry::find_alliance(read, "stadt").value();
        const auto before = read.statements();
        (void)page.section(request, read, alliance);
        (void)alliance_page::archived_part().section(request, read, alliance);
        return read.statements() - before;
    });
    CHECK(statements == 2);
}
