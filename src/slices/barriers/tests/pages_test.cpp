#include "slices/barriers/store.hpp"
#include "support/test_app.hpp"

using test::TestApp;
using test::TestStore;
using test::Visitor;

namespace {

std::vector<barriers::BarrierReport> reports(TestStore& store)
{
    return store.read([](storage::Read& read) { return barriers::all_reports(read); });
}

}

TEST_CASE("a person who meets a barrier reports it and gets a receipt")
{
    test::for_each_engine([](TestStore& store) {
        TestApp app(store);
        Visitor visitor(app);
        visitor.open("/barriere-melden?seite=/karte");
        visitor.fill("problem", "Ich kann die Karte nicht mit der Tastatur bedienen.");
        visitor.fill("schwere", "blocked");
        const auto& receipt = visitor.send();

        REQUIRE(reports(store).size() == 1);
        const auto stored = reports(store).front();
        CHECK(stored.page == "/karte");
        CHECK(stored.description == "Ich kann die Karte nicht mit der Tastatur bedienen.");
        CHECK(receipt.status == 200);
        CHECK(receipt.says(stored.receipt));
        CHECK(receipt.says("14. April 2026"));
    });
}

TEST_CASE("two reports whose numbers would be the same get two numbers, and each keeps its own when it is sent again")
{
    test::for_each_engine([](TestStore& store) {
        TestApp app(store);
        const auto send = [&](const std::string& submission) {
            Visitor visitor(app);
            visitor.open("/barriere-melden");
            visitor.fill("problem", "Die Karte.");
            visitor.fill("schwere", "blocked");
            visitor.fill("sendung", submission);
            visitor.send();
            return visitor.address();
        };
        const std::string one = "0190a1b2c3d47e5f8a6b1111222233aa";
        const std::string other = "0190a1b2c3d47e5f8a6c1111222244bb";
        CHECK(send(one) == "/barriere-melden/B-2026-11112222");
        CHECK(send(other) == "/barriere-melden/B-2026-11122224");
        CHECK(send(one) == "/barriere-melden/B-2026-11112222");
        CHECK(send(other) == "/barriere-melden/B-2026-11122224");
        CHECK(reports(store).size() == 2);
    });
}

TEST_CASE("nothing typed is lost when something is missing, and the mistake stands beside the field")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    Visitor visitor(app);
    visitor.open("/barriere-melden");
    visitor.fill("seite", "die Startseite");
    visitor.fill("email", "keine Adresse <script>");
    const auto& page = visitor.send();

    CHECK(page.status == 422);
    CHECK(page.says("<title>Fehler: "));
    CHECK(page.says("value=\"die Startseite\""));
    CHECK(page.says("value=\"keine Adresse &lt;script&gt;\""));
    CHECK(page.says("<a href=\"#problem\">Bitte beschreiben Sie kurz, was nicht klappt.</a>"));
    CHECK(page.says("id=\"problem-fehler\""));
    CHECK(page.says("<a href=\"#email\">"));
    CHECK(page.says("<a href=\"#schwere\">"));
    CHECK(reports(store).empty());
}

TEST_CASE("the address of the reporter stands in no page, not even on the receipt")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    Visitor visitor(app);
    visitor.open("/barriere-melden");
    visitor.fill("problem", "Text zu klein");
    visitor.fill("schwere", "hint");
    visitor.fill("email", "kanarie@haus.example");
    const auto& receipt = visitor.send();
    REQUIRE(reports(store).front().contact == "kanarie@haus.example");
    CHECK_FALSE(receipt.says("kanarie"));
    CHECK(receipt.header("Cache-Control") == "no-store");
}

TEST_CASE("pressing the button twice makes one report and the same receipt")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    Visitor visitor(app);
    auto form = test::forms_on(visitor.open("/barriere-melden").body).back();
    form.fill("problem", "Zweimal gedrückt");
    form.fill("schwere", "hint");
    const auto first = app.post("/barriere-melden", form.fields);
    const auto second = app.post("/barriere-melden", form.fields);
    CHECK(first.status == 303);
    CHECK(first.header("Location") == second.header("Location"));
    CHECK(reports(store).size() == 1);
}

TEST_CASE("a form that lay open for more than a day comes back with everything that was typed")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    Visitor visitor(app);
    visitor.open("/barriere-melden");
    visitor.fill("problem", "Am Vortag begonnen");
    visitor.fill("schwere", "disturbing");
    app.clock.pass(std::chrono::hours(25));
    const auto& page = visitor.send();
    CHECK(page.status == 403);
    CHECK(page.says("Am Vortag begonnen"));
    CHECK(reports(store).empty());
    CHECK(visitor.send().says("Danke, Ihre Meldung ist da"));
    CHECK(reports(store).size() == 1);
}

TEST_CASE("a report may be as long as a page, but not longer than the form says")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    Visitor visitor(app);
    visitor.open("/barriere-melden");
    visitor.fill("schwere", "hint");
    std::string letters;
    for (int letter = 0; letter < 5001; ++letter) letters += "ä";
    visitor.fill("problem", letters);
    CHECK(visitor.send().says("höchstens 5000 Zeichen, Sie haben 5001 geschrieben"));
    visitor.fill("problem", letters.substr(2));
    CHECK(visitor.send().says("Danke"));
}

TEST_CASE("an unknown receipt is a page that is not here")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/barriere-melden/B-2026-FFFFFFFF").status == 404);
}

TEST_CASE("the form speaks English where it was asked for in English")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    Visitor visitor(app);
    CHECK(visitor.open("/en/barriere-melden").says("<html lang=\"en\""));
    visitor.fill("email", "nobody");
    CHECK(visitor.send().says("This is not an e-mail address."));
}

TEST_CASE("the statement on accessibility leads to the form, from every page in two taps")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto statement = app.get("/barrierefreiheit");
    CHECK(statement.status == 200);
    CHECK(statement.says("href=\"/barriere-melden\""));
    CHECK(statement.says("href=\"/barriere-melden?seite=%2Fbarrierefreiheit\""));
}
