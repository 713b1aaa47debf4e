#include "slices/publishing/picture.hpp"
#include "slices/publishing/store_translations.hpp"
#include "writers.hpp"

using test::TestApp;
using test::visitor_as;
using test::WritersStore;

namespace {

const std::string desk = "/bereich/stadt/seite";
const std::string english = desk + "/uebersetzung/en";
const auto garden = base::Id<publishing::Picture>::parse("0123456789abcdef0123456789abcdef").value();
const std::string about_garden = desk + "/entwurf/bild/0123456789abcdef0123456789abcdef";

void draft_with_a_picture(WritersStore& store)
{
    auto content = store.with("text", "Mit Bild.");
    content[publishing::pictures_field] = publishing::text_of_pictures(std::vector<publishing::PictureNote>{{garden, "Ein Garten", "", "Foto: E. Beispiel", "keine"}});
    store.save(content, store.bernd);
}

publishing::PictureNote drafted(WritersStore& store)
{
    return publishing::pictures_in(store.draft()->content.at(publishing::pictures_field)).at(0);
}

test::Reply describe(test::Visitor& visitor, std::string_view field, std::string_view words)
{
    visitor.use_form(about_garden);
    visitor.fill(field, words);
    return visitor.send();
}

std::vector<publishing::TranslatedText> translated(WritersStore& store)
{
    return store.read([&](storage::Read& read) { return publishing::translated_texts(read, store.subject(), "en"); });
}

void publish(WritersStore& store, const std::string& field, const std::string& words)
{
    REQUIRE(store.publish(store.save(store.with(field, words), store.anna).id, store.anna).has_value());
}

publishing::Call open_wish(WritersStore& store)
{
    const publishing::Call call{base::Id<publishing::Call>::fresh(), store.subject(), publishing::Call::Reason::wish, "Bitte anrufen.", {store.bernd, {}}, test::morning, "", test::today};
    store.fill([&](storage::Write& write) { publishing::open_call(write, call); });
    return call;
}

}

TEST_CASE("of two who describe the same picture at once the second one sees what the first one wrote")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        draft_with_a_picture(store);
        TestApp app(store);
        auto anna = visitor_as(app, store.anna);
        auto doris = visitor_as(app, store.doris);
        anna.open(about_garden);
        doris.open(about_garden);
        CHECK(describe(doris, "alt", "Kinder gießen Beete").status == 200);
        CHECK(describe(anna, "bildunterschrift", "Im Mai").status == 409);
        CHECK(anna.page().says("value=\"Im Mai\""));
        CHECK(anna.page().says("value=\"Ein Garten\"")); // as it was typed
        CHECK(anna.page().says("Kinder gießen Beete (Foto: E. Beispiel)"));
        CHECK(anna.page().says("Es sind keine Personen erkennbar"));
        CHECK(drafted(store).alt == "Kinder gießen Beete");
        CHECK(drafted(store).caption.empty());
        anna.use_form(about_garden);
        anna.fill("alt", "Kinder gießen Beete");
        CHECK(anna.send().status == 200);
        CHECK(drafted(store) == publishing::PictureNote{garden, "Kinder gießen Beete", "Im Mai", "Foto: E. Beispiel", "keine"});
    });
}

TEST_CASE("whoever presses the same button twice is not told of somebody else")
{
    WritersStore store(storage::Engine::sqlite);
    draft_with_a_picture(store);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    auto again = visitor_as(app, store.anna);
    anna.open(about_garden);
    again.open(about_garden);
    CHECK(describe(anna, "alt", "Kinder gießen Beete").status == 200);
    CHECK(describe(again, "alt", "Kinder gießen Beete").status == 200);
    CHECK(drafted(store).alt == "Kinder gießen Beete");
}

TEST_CASE("a picture is described by what may be said of one, and by nothing else")
{
    WritersStore store(storage::Engine::sqlite);
    draft_with_a_picture(store);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    const auto before = drafted(store);
    anna.open(about_garden);
    CHECK(describe(anna, "alt", "").status == 422);
    CHECK(anna.page().says("id=\"alt-fehler\""));
    CHECK(describe(anna, "alt", std::string(301, 'x')).status == 422);
    CHECK(anna.page().says(std::string(301, 'x')));
    CHECK(describe(anna, "alt", std::string(100000, 'x')).status == 422);
    anna.open(about_garden);
    CHECK(describe(anna, "nachweis", "   ").status == 422);
    anna.open(about_garden);
    anna.send_to(about_garden, {{"alt", "x"}, {"nachweis", "y"}, {"einwilligung", "vielleicht"}});
    CHECK(anna.page().status >= 400);
    CHECK(anna.page().says("id=\"einwilligung-fehler\""));
    CHECK(drafted(store) == before);
    for (const auto* other : {"/entwurf/bild/ffffffffffffffffffffffffffffffff", "/entwurf/bild/0123456789ABCDEF0123456789ABCDEF", "/entwurf/bild/x"}) {
        CHECK(anna.open(desk + other).status == 404);
    }
    const std::string hostile = "<script>alert(1)</script>\"' \xE2\x80\xAE";
    anna.open(about_garden);
    CHECK_FALSE(describe(anna, "alt", hostile).says("<script>alert"));
    CHECK_FALSE(anna.open(about_garden).says("<script>alert"));
    CHECK_FALSE(anna.open(desk + "/entwurf/pruefung").says("<script>alert"));
}

TEST_CASE("of two in the service office who note the same call the second one sees what the first one noted")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const auto call = open_wish(store);
        const auto path = "/verwaltung/anrufe/" + call.id.hex();
        TestApp app(store);
        auto sigrid = visitor_as(app, store.sigrid);
        auto sven = visitor_as(app, test::account_with(store, test::Role::service_office, {}, "sven@example.de", "Sven Beispiel"));
        const auto note = [&](test::Visitor& visitor, std::string_view words) {
            visitor.use_form(path);
            visitor.fill("notiz", words);
            return visitor.send();
        };
        sigrid.open(path);
        sven.open(path);
        CHECK(note(sven, "Ruft am Montag zurück.").status == 200);
        CHECK(note(sigrid, "Besetzt.").status == 409);
        CHECK(sigrid.page().says("\nBesetzt.</textarea>"));
        CHECK(sigrid.page().says("Ruft am Montag zurück."));
        CHECK(store.calls()[0].note == "Ruft am Montag zurück.");
        CHECK(note(sigrid, "Ruft am Montag zurück. Vorher besetzt.").status == 200);
        CHECK(store.calls()[0].note == "Ruft am Montag zurück. Vorher besetzt.");

        sigrid.open(path); // who looks again before writing is not stopped
        sigrid.use_form(path);
        sigrid.fill("stand", "erledigt");
        CHECK(sigrid.send().status == 200);
        CHECK(store.calls().empty());
    });
}

TEST_CASE("a day to call again on is one of the calendar, and the note stays where it is not")
{
    WritersStore store(storage::Engine::sqlite);
    const auto path = "/verwaltung/anrufe/" + open_wish(store).id.hex();
    TestApp app(store);
    auto sigrid = visitor_as(app, store.sigrid);
    CHECK(sigrid.open(path).says("value=\"14.03.2026\"")); // as the hint says
    for (const auto* wrong : {"31.02.2026", "morgen", "2026", "1.1.", "00.00.0000", "24.06.2026; drop table", "<b>"}) {
        CAPTURE(wrong);
        sigrid.use_form(path);
        sigrid.fill("notiz", "Bleibt stehen.");
        sigrid.fill("am", wrong);
        CHECK(sigrid.send().status == 422);
        CHECK(sigrid.page().says("id=\"am-fehler\""));
        CHECK(sigrid.page().says("Bleibt stehen."));
        CHECK_FALSE(sigrid.page().says("value=\"<b>"));
    }
    CHECK(store.calls()[0].note.empty());
    CHECK(store.calls()[0].due_on == test::today);
}

TEST_CASE("a message that the service office has dealt with is not sent again by the same form")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        const std::vector<std::pair<std::string, std::string>> form = {{"nachricht", "Unser Sitz ist umgezogen."}, {"sendung", "00112233445566778899aabbccddeeff"}};
        const auto send = [&] { return test::send_as(store, app, store.bernd, desk + "/wunsch", form, test::Token::right).status; };
        CHECK(send() == 303);
        CHECK(send() == 303);
        REQUIRE(store.calls().size() == 1);
        store.fill([&](storage::Write& write) { publishing::close_call(write, store.calls()[0].id, test::morning); });
        CHECK(send() == 303);
        CHECK(store.calls().empty());
    });
}

TEST_CASE("a tick for a text that changed meanwhile is not taken for a look at the new one")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        store.fill([&](storage::Write& write) { publishing::translate(write, store.page, store.town.uuid, "kurztext", "en", "All at one table.", store.anna, test::morning); });
        publish(store, "kurztext", "Alle an einem runden Tisch.");
        TestApp app(store);
        auto anna = visitor_as(app, store.anna);
        CHECK(anna.open(english).says("runden"));
        publish(store, "kurztext", "Niemand mehr am Tisch.");
        anna.use_form(english);
        anna.add("noch-kurztext", "ja");
        CHECK(anna.send().status == 409);
        CHECK(anna.page().says("Niemand mehr"));
        CHECK(translated(store).at(0).outdated_at.has_value());
        CHECK(translated(store).at(0).source == "Alle an einem Tisch.");
        anna.use_form(english);
        anna.add("noch-kurztext", "ja");
        CHECK(anna.send().status == 200);
        CHECK_FALSE(translated(store).at(0).outdated_at.has_value());
        CHECK(translated(store).at(0).source == "Niemand mehr am Tisch.");
    });
}

TEST_CASE("a translation whose German text is gone waits for nobody, until there is another German text")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        publish(store, "text", "Wir treffen uns.");
        store.fill([&](storage::Write& write) { publishing::translate(write, store.page, store.town.uuid, "text", "en", "We meet.", store.anna, test::morning); });
        const auto waiting = [&] { return store.read([](storage::Read& read) { return publishing::outdated_subjects(read).size(); }); };
        publish(store, "text", "Wir treffen uns freitags.");
        CHECK(waiting() == 1);
        publish(store, "text", "");
        CHECK(waiting() == 0);
        CHECK(translated(store).at(0).text == "We meet."); // nothing that was written is lost
        publish(store, "text", "Wir treffen uns wieder.");
        CHECK(waiting() == 1);
        publish(store, "text", "Wir treffen uns.");
        CHECK(waiting() == 0);
    });
}

TEST_CASE("a preview and a mistake in a draft do not let somebody else's words be saved over, either")
{
    WritersStore store(storage::Engine::sqlite);
    draft_with_a_picture(store);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);

    SUBCASE("in the preview of a draft")
    {
        anna.open(desk + "/entwurf");
        store.save(store.with("text", "Doris hat lange geschrieben."), store.doris);
        anna.use_form(desk + "/entwurf");
        anna.fill("kurztext", "Annas Satz.");
        CHECK(anna.press("aktion", "vorschau").status == 409);
        CHECK(anna.page().says("Doris hat lange geschrieben."));
        CHECK(anna.page().says("value=\"Annas Satz.\""));
        CHECK(store.draft()->content.at("text") == "Doris hat lange geschrieben.");
    }
    SUBCASE("in a picture that is not described")
    {
        anna.open(about_garden);
        auto doris = visitor_as(app, store.doris);
        doris.open(about_garden);
        REQUIRE(describe(doris, "alt", "Kinder gießen Beete").status == 200);
        CHECK(describe(anna, "alt", "").status == 409);
        CHECK(anna.page().says("Kinder gießen Beete (Foto: E. Beispiel)"));
        CHECK(anna.page().says("id=\"alt-fehler\""));
        CHECK(drafted(store).alt == "Kinder gießen Beete");
    }
}

TEST_CASE("a mistake in a translation or a note does not let somebody else's words be saved over, either")
{
    WritersStore store(storage::Engine::sqlite);
    const auto call = open_wish(store);
    const auto call_path = "/verwaltung/anrufe/" + call.id.hex();
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);

    SUBCASE("in a translation that is too long")
    {
        anna.open(english);
        store.fill([&](storage::Write& write) { publishing::translate(write, store.page, store.town.uuid, "kurztext", "en", "All at one table.", store.doris, test::morning); });
        anna.use_form(english);
        anna.fill("kurztext", std::string(5000, 'x'));
        CHECK(anna.send().status == 409);
        CHECK(anna.page().says("All at one table."));
        CHECK(anna.page().says("id=\"kurztext-fehler\""));
        CHECK(translated(store).at(0).text == "All at one table.");
    }
    SUBCASE("in a call with a day that is none")
    {
        auto sigrid = visitor_as(app, store.sigrid);
        sigrid.open(call_path);
        store.fill([&](storage::Write& write) { publishing::note_call(write, call.id, "Ruft am Montag zurück.", test::today); });
        sigrid.use_form(call_path);
        sigrid.fill("notiz", "Besetzt.");
        sigrid.fill("am", "bald");
        CHECK(sigrid.send().status == 409);
        CHECK(sigrid.page().says("Ruft am Montag zurück."));
        CHECK(sigrid.page().says("id=\"am-fehler\""));
        CHECK(store.calls()[0].note == "Ruft am Montag zurück.");
    }
}
