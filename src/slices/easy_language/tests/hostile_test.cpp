#include "slices/barriers/barriers.hpp"
#include "slices/registry/tests/sample.hpp"
#include "support/strings.hpp"
#include "web/url.hpp"

using test::SampleStore;
using test::TestApp;

TEST_CASE("whatever somebody types as a place, the answer is a whole page in Leichte Sprache without a word of markup")
{
    TestApp app(SampleStore::shared(storage::Engine::sqlite));
    const auto& all = test::nasty_strings();
    for (std::size_t at = 0; at < all.size(); at += 16) {
        const auto& nasty = all[at];
        const auto page = app.get("/leichte-sprache/?ort=" + web::percent_encoded(nasty));
        CAPTURE(nasty);
        CHECK((page.status == 200 || page.status == 400));
        CHECK_FALSE(page.says("<script>"));
        if (page.status == 200) {
            CHECK(page.says("<html lang=\"de-simple\""));
            CHECK(test::times(page.body, "<h1>") == 1);
        }
    }
}

TEST_CASE("whatever stands in an address of a place or an alliance, nothing breaks")
{
    TestApp app(SampleStore::shared(storage::Engine::sqlite));
    const auto& all = test::nasty_strings();
    for (std::size_t at = 0; at < all.size(); at += 32) {
        const auto part = web::percent_encoded(all[at]);
        for (const auto& address : {"/leichte-sprache/orte/" + part, "/leichte-sprache/orte/rostock/" + part, "/leichte-sprache/buendnisse/" + part,
                                    "/leichte-sprache/impressum?fuer=" + part, "/leichte-sprache/?gemeinde=" + part}) {
            const auto page = app.get(address);
            CHECK(page.status < 500);
            CHECK_FALSE(page.says("<script>"));
        }
    }
}

TEST_CASE("a report in Leichte Sprache is stored as every other one, and nothing typed is lost in between")
{
    test::for_each_engine([](test::TestStore& store) {
        TestApp app(store);
        test::Visitor visitor(app);
        visitor.open("/leichte-sprache/barriere-melden?seite=/leichte-sprache/telefon");
        visitor.fill("problem", "Zu <schwer> & zu lang");
        visitor.fill("email", "keine");
        const auto& wrong = visitor.send();
        CHECK(wrong.status == 422);
        CHECK(wrong.says("<title>Fehler: "));
        CHECK(wrong.says("Zu &lt;schwer&gt; &amp; zu lang"));
        CHECK(wrong.says("Eine E-Mail-Adresse sieht so aus: name@beispiel.de."));
        CHECK(wrong.says("<html lang=\"de-simple\""));
        visitor.fill("schwere", "blocked");
        visitor.fill("email", "");
        CHECK(visitor.send().status == 200);
        const auto stored = store.read([](storage::Read& read) { return barriers::export_barrier_reports(read); });
        CHECK(stored.find("/leichte-sprache/telefon;Zu <schwer> & zu lang;") != std::string::npos);
    });
}
