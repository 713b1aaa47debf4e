#include "material_store.hpp"

using test::added;
using test::MaterialStore;
using test::pressed;
using test::TestApp;
using test::versioned;
using test::visitor_for;

TEST_CASE("a stranger is led to the sign-in from every page of the library, and from its files")
{
    MaterialStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto address = added(app, store.sigrid);
    const auto file = test::form_to(visitor_for(app, store.anna).open(address), "/material/dateien/");
    REQUIRE(visitor_for(app, store.anna).open(file).body == "erste");
    for (const auto& path : {std::string("/material"), std::string("/material/neu"), address, address + "/aendern", address + "/fassung", address + "/archiv", file}) {
        CAPTURE(path);
        const auto reply = app.get(path);
        CHECK(reply.status == 303);
        CHECK(reply.header("Location").starts_with("/anmelden"));
        CHECK_FALSE(reply.says("erste"));
        CHECK_FALSE(reply.says("Checkliste"));
    }
}

TEST_CASE("the service office adds a guide, and everybody who is signed in finds and reads it")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        TestApp app(store);
        const auto address = added(app, store.sigrid);
        auto otto = visitor_for(app, store.otto);
        CHECK(otto.open("/material").says("Checkliste Ferienwoche"));
        const auto& page = otto.open(address);
        CHECK(page.says("<h1>Checkliste Ferienwoche</h1>"));
        CHECK(page.says("<strong>Abhaken</strong>"));
        CHECK(page.text().find("Fassung 1, vom 14. März 2026") != std::string::npos);
        CHECK(page.text().find("5 Byte") != std::string::npos);
        CHECK(page.says(base::sha256("erste")));
        CHECK_FALSE(page.says("/aendern"));
    });
}

TEST_CASE("what a coordinator proposes is seen by their alliance and the service office until it is released")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        TestApp app(store);
        const auto address = added(app, store.anna, "Elternbrief");
        auto anna = visitor_for(app, store.anna);
        CHECK(anna.open(address).says("wartet auf das Servicebüro"));
        CHECK(anna.open("/material").says("Elternbrief"));
        const auto file = test::form_to(anna.open(address), "/material/dateien/");
        for (const auto& no : {store.bernd, store.clara, store.otto, store.minna}) {
            auto other = visitor_for(app, no);
            CHECK(other.open(address).status == 404);
            CHECK(other.open(file).status == 404);
            CHECK_FALSE(other.open("/material").says("Elternbrief"));
            CHECK_FALSE(other.open("/material?q=Elternbrief").says(address));
        }
        CHECK_FALSE(anna.open(address).says("/veroeffentlichung"));
        CHECK(anna.send_to(address + "/veroeffentlichung", {}).status == 404);

        auto sigrid = visitor_for(app, store.sigrid);
        CHECK(sigrid.open("/verwaltung").says("Vorgeschlagenes Material"));
        pressed(sigrid, address, address + "/veroeffentlichung");
        CHECK(visitor_for(app, store.otto).open(address).status == 200);
        CHECK(visitor_for(app, store.otto).open(file).body == "erste");
    });
}

TEST_CASE("a new version of a coordinator waits too, while everybody goes on with the old one")
{
    MaterialStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto address = added(app, store.anna);
    auto sigrid = visitor_for(app, store.sigrid);
    pressed(sigrid, address, address + "/veroeffentlichung");
    CHECK(versioned(app, store.anna, address, "Kürzer.", "zweite").says("Fassung 2, wartet auf das Servicebüro"));
    auto otto = visitor_for(app, store.otto);
    CHECK_FALSE(otto.open(address).says("Kürzer."));
    const auto waiting = test::form_to(visitor_for(app, store.anna).open(address), "/material/dateien/");
    REQUIRE(visitor_for(app, store.anna).open(waiting).body == "zweite");
    CHECK(otto.open(waiting).status == 404);
    pressed(sigrid, address, address + "/veroeffentlichung");
    CHECK(otto.open(address).says("Kürzer."));
    CHECK(otto.open(waiting).body == "zweite");
}

TEST_CASE("only service office, state coordination, editors and who runs an alliance add material")
{
    MaterialStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto address = added(app, store.edda);
    CHECK(visitor_for(app, store.otto).open(address).status == 200);
    for (const auto& no : {store.bernd, store.minna}) {
        auto visitor = visitor_for(app, no);
        CHECK(visitor.open("/material").status == 200);
        CHECK_FALSE(visitor.page().says("/material/neu"));
        CHECK(visitor.open("/material/neu").status == 404);
        for (const auto* what : {"/aendern", "/fassung", "/archiv"}) CHECK(visitor.open(address + what).status == 404);
    }
    auto clara = visitor_for(app, store.clara);
    CHECK(clara.open(address + "/aendern").status == 404);
    clara.open(address);
    CHECK(clara.send_to(address + "/archiv", {}).status == 404);
    CHECK(visitor_for(app, store.otto).open(address).status == 200);
}

TEST_CASE("a file that is refused says why beside the question, and nothing typed is lost")
{
    MaterialStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_for(app, store.anna);
    test::fill_in(anna, "Mit Makros");
    anna.attach("dateien", "alles.zip", "PK");
    anna.attach("dateien", "bild.png", "kein Bild");
    const auto& page = anna.send();
    CHECK(page.status == 422);
    CHECK(page.says("alles.zip: ZIP-Dateien nehmen wir nicht"));
    CHECK(page.says("bild.png: Der Inhalt dieser Datei ist nicht, was ihr Name sagt (.png)."));
    CHECK(page.says("value=\"Mit Makros\""));
    CHECK(page.says("Bitte wählen Sie sie noch einmal aus"));
    CHECK_FALSE(std::filesystem::exists(store.folder() / "files"));

    test::fill_in(anna, "Ohne Datei");
    CHECK(anna.send().says("Bitte wählen Sie eine Datei, oder nennen Sie die Adresse eines Films."));
    test::fill_in(anna, "Film");
    anna.fill("link", "javascript:alert(1)");
    CHECK(anna.send().says("Zu dieser Adresse können wir nicht führen."));
    anna.use_form("/material/neu");
    anna.fill("link", "https://film.example/1");
    CHECK(anna.send().says("href=\"https://film.example/1\""));
}

TEST_CASE("the list is narrowed by word, topic, kind, language and collection")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        TestApp app(store);
        auto edda = visitor_for(app, store.edda);
        test::fill_in(edda, "Elternbrief");
        edda.fill("art", "vorlage");
        edda.fill("sammlung", "Startpaket");
        edda.attach("dateien", "a.md", "# Brief");
        edda.send();
        added(app, store.edda, "Checkliste");
        const auto found = [&](const std::string& query) {
            const auto& page = edda.open("/material" + query);
            return std::string(page.says(">Checkliste<") ? "C" : "") + (page.says(">Elternbrief<") ? "E" : "");
        };
        CHECK(found("") == "CE");
        CHECK(found("?q=eltern") == "E");
        CHECK(found("?art=leitfaden") == "C");
        CHECK(found("?sammlung=Startpaket") == "E");
        CHECK(found("?thema=vaeter") == "");
        CHECK(found("?thema=ferien&sprache=de") == "CE");
        CHECK(found("?sprache=en") == "");
        CHECK(found("?q=%25%27%22") == "CE");
    });
}

TEST_CASE("what is archived vanishes with its files, and can be taken back for 14 days")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        TestApp app(store);
        const auto address = added(app, store.sigrid);
        auto otto = visitor_for(app, store.otto);
        const auto file = test::form_to(otto.open(address), "/material/dateien/");
        auto sigrid = visitor_for(app, store.sigrid);
        CHECK(sigrid.open(address + "/archiv").says("14 Tage lang"));
        pressed(sigrid, address + "/archiv", address + "/archiv");
        CHECK(otto.open(address).status == 404);
        CHECK(otto.open(file).status == 404);
        CHECK_FALSE(otto.open("/material").says(address));
        pressed(sigrid, address, address + "/rueckgabe");
        CHECK(otto.open(file).body == "erste");

        pressed(sigrid, address + "/archiv", address + "/archiv");
        app.clock.pass(std::chrono::hours(24 * 14 + 1));
        auto later = visitor_for(app, store.sigrid);
        CHECK_FALSE(later.open(address).says("/rueckgabe"));
        CHECK(later.send_to(address + "/rueckgabe", {}).status == 404);
        CHECK(visitor_for(app, store.otto).open(address).status == 404);
    });
}

TEST_CASE("an address that somebody made up leads nowhere")
{
    MaterialStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_for(app, store.anna);
    for (const auto* path : {"/material/0", "/material/018f0000000070008000000000000000", "/material/018f0000000070008000000000000000/aendern",
                             "/material/018f0000000070008000000000000000/fassung", "/material/018f0000000070008000000000000000/archiv",
                             "/material/018f0000000070008000000000000000/notizen/018f0000000070008000000000000000", "/material/dateien/0",
                             "/material/dateien/018f0000000070008000000000000000", "/material/abmelden/geraten"}) {
        CAPTURE(path);
        CHECK(anna.open(path).status == 404);
    }
    anna.open("/konto");
    for (const auto* path : {"/material/018f0000000070008000000000000000/veroeffentlichung", "/material/018f0000000070008000000000000000/rueckgabe",
                             "/material/018f0000000070008000000000000000/benachrichtigung", "/material/018f0000000070008000000000000000/notizen",
                             "/material/018f0000000070008000000000000000/ablehnung", "/material/018f0000000070008000000000000000/sammlung",
                             "/material/018f0000000070008000000000000000/notizen/018f0000000070008000000000000000/meldung",
                             "/material/018f0000000070008000000000000000/notizen/018f0000000070008000000000000000/entscheidung"}) {
        CAPTURE(path);
        CHECK(anna.send_to(path, {}).status == 404);
    }
}
