#include "imaging/tests/painted.hpp"
#include "slices/publishing/pictures.hpp"
#include "slices/publishing/tests/writers.hpp"

using test::TestApp;
using test::visitor_as;
using test::WritersStore;

namespace {

const std::string desk = "/bereich/stadt/seite";
const std::string pictures = desk + "/entwurf/bilder";

const std::string& garden()
{
    static const auto jpeg = test::with_exif(test::painted_as("image/jpeg", 640, 400), 1);
    return jpeg;
}

/// Fills in the form for another picture, without sending it.
void prepare_picture(test::Visitor& visitor, std::string_view alt, std::string_view bytes, std::string_view file_name = "garten.jpg")
{
    visitor.open(pictures);
    visitor.use_form(pictures);
    visitor.attach("bild", file_name, bytes);
    visitor.fill("alt", alt);
    visitor.fill("nachweis", "Foto: Erika Beispiel");
    visitor.fill("einwilligung", "keine");
}

test::Reply add(test::Visitor& visitor, std::string_view alt, std::string_view bytes = garden())
{
    prepare_picture(visitor, alt, bytes);
    return visitor.send();
}

std::vector<publishing::PictureNote> drafted(WritersStore& store)
{
    const auto draft = store.draft();
    return draft ? publishing::pictures_in(publishing::text_in(draft->content, "bilder")) : std::vector<publishing::PictureNote>();
}

std::vector<std::string> drafted_alts(WritersStore& store)
{
    std::vector<std::string> alts;
    for (const auto& note : drafted(store)) alts.push_back(note.alt);
    return alts;
}

test::Reply push(test::Visitor& visitor, const std::string& action)
{
    visitor.use_form(action);
    return visitor.send();
}

std::string file_of(const publishing::PictureNote& note) { return "/fotos/" + note.picture.hex() + "-480.webp"; }

std::string picture_at(const publishing::PictureNote& note, std::string_view rest = {}) { return desk + "/entwurf/bild/" + note.picture.hex() + std::string(rest); }

}

TEST_CASE("a picture is laid into the draft, and strangers see it once it is published")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        auto anna = visitor_as(app, store.anna);
        CHECK(add(anna, "Kinder gießen Beete").says("Foto: Erika Beispiel"));
        REQUIRE(drafted_alts(store) == std::vector<std::string>{"Kinder gießen Beete"});
        CHECK_FALSE(app.get("/buendnisse/stadt").says("gießen"));
        CHECK(anna.open(desk + "/entwurf/pruefung").says("Kinder gießen Beete"));
        push(anna, desk + "/entwurf/veroeffentlichung");
        const auto page = app.get("/buendnisse/stadt");
        CHECK(page.says("alt=\"Kinder gießen Beete\""));
        CHECK(page.says("Foto: Erika Beispiel"));
    });
}

TEST_CASE("the file of a picture in a draft is there for who writes it and for nobody else")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        auto anna = visitor_as(app, store.anna);
        add(anna, "Noch geheim");
        const auto note = drafted(store).front();
        for (const auto writer : {store.anna, store.bernd, store.doris, store.sigrid}) CHECK(visitor_as(app, writer).open(file_of(note)).status == 200);
        CHECK(app.get(file_of(note)).status == 404);
        CHECK(visitor_as(app, store.clara).open(file_of(note)).status == 404);
        const auto translator = test::account_with(store, identity::Role::translator, {}, "tom@example.de", "Tom Beispiel");
        CHECK(visitor_as(app, translator).open(file_of(note)).status == 404);

        anna.open(desk + "/entwurf/pruefung");
        push(anna, desk + "/entwurf/veroeffentlichung");
        CHECK(app.get(file_of(note)).status == 200);
        CHECK(app.get(file_of(note)).header("Content-Type") == "image/webp");
        anna.open(pictures);
        push(anna, picture_at(note, "/entfernung"));
        CHECK(app.get(file_of(note)).status == 200); // it is only taken out of the draft
        anna.open(desk + "/entwurf/pruefung");
        push(anna, desk + "/entwurf/veroeffentlichung");
        CHECK(app.get(file_of(note)).status == 404);
        CHECK(anna.open(file_of(note)).status == 200); // an earlier version has it
    });
}

TEST_CASE("what is to be seen, who made it and whether people agreed has to be said, and nothing typed is lost")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    anna.open(pictures);
    anna.use_form(pictures);
    anna.attach("bild", "garten.jpg", garden());
    anna.fill("bildunterschrift", "Beim Sommerfest");
    const auto page = anna.send();
    CHECK(page.status == 422);
    for (const auto* field : {"alt", "nachweis", "einwilligung"}) CHECK(page.says("id=\"" + std::string(field) + "-fehler\""));
    CHECK(page.says("value=\"Beim Sommerfest\""));
    CHECK(page.says("Browser behalten keine Dateien"));
    CHECK(drafted(store).empty());
    prepare_picture(anna, "Ein Garten", garden());
    anna.fill("einwilligung", "vielleicht");
    CHECK(anna.send().status == 422);
    CHECK(drafted(store).empty());
}

TEST_CASE("nothing of where and when a picture was taken is kept, and nothing behind its end")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    REQUIRE(garden().find("Geheimer Garten") != std::string::npos);
    add(anna, "Garten", garden() + "<script>alert(1)</script>");
    const auto note = drafted(store).front();
    for (const auto& size : store.read([&](storage::Read& read) { return publishing::sizes_of(read, note.picture); })) {
        const auto file = anna.open("/fotos/" + publishing::name_of(publishing::PictureAddress{note.picture, size})).body;
        CHECK(file.size() > 100);
        CHECK(file.find("Geheimer Garten") == std::string::npos);
        CHECK(file.find("Exif") == std::string::npos);
        CHECK(file.find("script") == std::string::npos);
    }
}

TEST_CASE("what is no picture is refused beside its field, whatever its name says")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    const std::vector<std::string> hostile = {"GIF89a;<?php", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "%PDF-1.7",
                                              garden().substr(0, 300), test::png_head(60'000, 60'000, '\x02') + test::png_part("IEND", ""), "painted 1\n1 5 5 3\nabc",
                                              "painted 99999999999999999999\n", "x"};
    for (const auto& bytes : hostile) {
        const auto page = add(anna, "Garten", bytes);
        CHECK(page.status == 422);
        CHECK(page.says("href=\"#bild\""));
        CHECK(page.says("value=\"Garten\""));
    }
    prepare_picture(anna, "Ohne Datei", "", "");
    CHECK(anna.send().says("Bitte wählen Sie ein Bild."));
    CHECK(drafted(store).empty());
}

TEST_CASE("pictures are put into another order, described anew and taken away, in the draft alone")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    for (const auto* alt : {"Eins", "Zwei", "Drei"}) add(anna, alt);
    const auto notes = drafted(store);
    REQUIRE(notes.size() == 3);
    anna.open(pictures);
    push(anna, picture_at(notes[2], "/platz"));
    CHECK(drafted_alts(store) == std::vector<std::string>{"Eins", "Drei", "Zwei"});
    anna.open(picture_at(notes[0]));
    anna.use_form(picture_at(notes[0]));
    anna.fill("alt", "Ein Beet");
    anna.send();
    anna.open(pictures);
    push(anna, picture_at(notes[1], "/entfernung"));
    CHECK(drafted_alts(store) == std::vector<std::string>{"Ein Beet", "Drei"});
    CHECK(anna.open(picture_at(notes[1])).status == 404);
}

TEST_CASE("who saves the form keeps the pictures of the draft")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    add(anna, "Garten");
    anna.open(desk + "/entwurf");
    anna.use_form(desk + "/entwurf");
    anna.fill("kurztext", "Mit Bild.");
    anna.press("aktion", "bilder");
    CHECK(anna.address().ends_with("/entwurf/bilder"));
    CHECK(drafted_alts(store) == std::vector<std::string>{"Garten"});
    CHECK(store.draft()->content.at("kurztext") == "Mit Bild.");
}

TEST_CASE("of two who lay a picture into the same draft none loses theirs")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        auto anna = visitor_as(app, store.anna);
        auto bernd = visitor_as(app, store.bernd);
        prepare_picture(anna, "Von Anna", garden());
        prepare_picture(bernd, "Von Bernd", garden());
        anna.send();
        bernd.send();
        CHECK(drafted_alts(store) == std::vector<std::string>{"Von Anna", "Von Bernd"});
    });
}

TEST_CASE("the same form sent twice lays one picture into the draft")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    prepare_picture(anna, "Einmal", garden());
    auto twice = anna;
    anna.send();
    twice.send();
    CHECK(drafted_alts(store) == std::vector<std::string>{"Einmal"});
}

TEST_CASE("a version that comes back brings its pictures, and says what they would change")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        auto anna = visitor_as(app, store.anna);
        add(anna, "Unser Garten");
        anna.open(desk + "/entwurf/pruefung");
        push(anna, desk + "/entwurf/veroeffentlichung");
        const auto note = publishing::pictures_in(store.versions().front().content.at("bilder")).front();
        anna.open(pictures);
        push(anna, picture_at(note, "/entfernung"));
        CHECK(anna.open(desk + "/entwurf/pruefung").says("<del>"));
        push(anna, desk + "/entwurf/veroeffentlichung");
        REQUIRE_FALSE(app.get("/buendnisse/stadt").says("Unser Garten"));

        anna.open(desk + "/verlauf/2");
        push(anna, desk + "/verlauf/2/wiederherstellung");
        CHECK(anna.page().says("Unser Garten"));
        push(anna, desk + "/entwurf/veroeffentlichung");
        CHECK(app.get("/buendnisse/stadt").says("alt=\"Unser Garten\""));
        CHECK(app.get(file_of(note)).status == 200);
    });
}

TEST_CASE("points that nobody names any more go after a day; those of drafts and versions stay")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        auto anna = visitor_as(app, store.anna);
        add(anna, "Bleibt");
        add(anna, "Geht");
        const auto notes = drafted(store);
        anna.open(pictures);
        push(anna, picture_at(notes[1], "/entfernung"));
        const auto forget = [&](base::Instant before) {
            std::int64_t count = 0;
            store.fill([&](storage::Write& write) { count = publishing::forget_unnamed_pictures(write, before); });
            return count;
        };
        CHECK(forget(test::morning - std::chrono::hours(1)) == 0);
        CHECK(forget(test::morning + test::one_day) == 1);
        CHECK(anna.open(file_of(notes[0])).status == 200);
        CHECK(anna.open(file_of(notes[1])).status == 404);
    });
}

TEST_CASE("a stranger's upload is neither painted nor kept")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto account : {store.clara}) {
        auto visitor = visitor_as(app, account);
        CHECK(visitor.open(pictures).status == 404);
        CHECK(test::send_as(store, app, account, pictures, {{"alt", "Gekapert"}}, test::Token::right).status == 404);
    }
    CHECK(app.get("/bereich/stadt/seite/entwurf/bilder").header("Location").starts_with("/anmelden"));
    CHECK(app.get("/fotos/abc").status == 404);
    CHECK(app.get("/fotos/-1.webp").status == 404);
    CHECK(store.draft() == std::nullopt);
}
