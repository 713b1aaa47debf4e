#include "slices/barriers/barriers.hpp"
#include "slices/barriers/store.hpp"

#include "csv/csv.hpp"
#include "support/strings.hpp"
#include "support/test_app.hpp"

using test::TestApp;
using test::TestStore;
using test::Visitor;
using namespace std::chrono_literals;

namespace {

std::vector<barriers::BarrierReport> reports(TestStore& store)
{
    return store.read([](storage::Read& read) { return barriers::all_reports(read); });
}

/// Somebody who opens the form, fills in what is needed, and then what the test is about.
test::Reply report(TestApp& app, const std::vector<std::pair<const char*, std::string>>& fields,
                   const std::string& path = "/barriere-melden")
{
    Visitor visitor(app);
    visitor.open(path);
    visitor.fill("problem", "Text zu klein");
    visitor.fill("schwere", "hint");
    for (const auto& [field, value] : fields) visitor.fill(field, value);
    return visitor.send();
}

}

TEST_CASE("how much it hinders is one of the offered answers, as it was chosen")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* severity : {"blocked", "disturbing", "hint"}) {
        CAPTURE(severity);
        CHECK(report(app, {{"schwere", severity}}).says("Danke, Ihre Meldung ist da"));
        CHECK(reports(store).back().severity == severity);
        app.clock.pass(1s);
    }
    const auto forged = report(app, {{"schwere", "deadly"}});
    CHECK(forged.status == 422);
    CHECK(forged.says("<a href=\"#schwere\">"));
    CHECK(reports(store).size() == 3);
}

TEST_CASE("an e-mail address is left out, or it is one")
{
    struct Address {
        const char* typed;
        int status;
    };
    const Address addresses[] = {
        {"", 200},                              // nobody needs to give one
        {"post@haus.example", 200},
        {"  post@haus.example  ", 200},         // a blank from copying
        {"erika.muster+amt@sub.haus.example", 200},
        {"post", 422},                          // no host
        {"@haus.example", 422},                 // nobody
        {"post@", 422},
        {"post@haus@example", 422},             // two hosts
        {"post haus@example.example", 422},     // a blank inside
    };
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto& [typed, status] : addresses) {
        CAPTURE(typed);
        CHECK(report(app, {{"email", typed}}).status == status);
    }
}

TEST_CASE("the receipt says whether an answer can come")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(report(app, {}).says("Sie haben keine E-Mail-Adresse angegeben"));
    CHECK(report(app, {{"email", "post@haus.example"}}).says("antworten an die E-Mail-Adresse, die Sie angegeben haben"));
}

TEST_CASE("the receipt is found again under its number, in both languages, and shows nothing of the report")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    report(app, {{"problem", "Kanarienvogel im Text"}, {"seite", "/kanarie"}});
    const auto number = reports(store).front().receipt;
    const auto german = app.get("/barriere-melden/" + number);
    const auto english = app.get("/en/barriere-melden/" + number);
    CHECK(german.status == 200);
    CHECK(german.says("<span class=\"bn-number\">" + number + "</span>"));
    CHECK(german.says("14. März 2026"));
    CHECK(english.says("14 April 2026"));
    for (const auto* page : {&german, &english}) {
        CHECK_FALSE(page->says("Kanarie"));
        CHECK_FALSE(page->says("kanarie"));
        CHECK(page->header("Cache-Control") == "no-store");
    }
}

TEST_CASE("the day of a report is the day in Germany, also in the night of the new year")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    app.clock.set(std::chrono::sys_days(2026y / 12 / 31) + 23h + 30min);
    report(app, {});
    const auto sent = reports(store).front();
    CHECK(sent.received_on == 2027y / 1 / 1);
    CHECK(sent.answer_due_on == 2027y / 2 / 1);
    CHECK(sent.receipt.starts_with("B-2027-"));
    CHECK(sent.received_at == std::chrono::sys_days(2026y / 12 / 31) + 23h + 30min);
}

TEST_CASE("a report in English is kept like any other, and its receipt is English")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto receipt = report(app, {{"problem", "The text is too small."}}, "/en/barriere-melden?seite=/karte");
    CHECK(receipt.says("Thank you, your report is here"));
    CHECK(reports(store).front().page == "/karte");
    CHECK(reports(store).front().description == "The text is too small.");
}

TEST_CASE("nobody sends a report from another page, with an invented token or with none")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.post("/barriere-melden", {{"problem", "Werbung"}, {"schwere", "hint"}}).status == 403);
    auto form = test::forms_on(app.get("/barriere-melden").body).back();
    form.fill("problem", "Werbung");
    form.fill("schwere", "hint");
    for (auto& [name, value] : form.fields) {
        if (name != "problem" && name != "schwere" && name != "seite" && name != "email") value += "0";
    }
    CHECK(app.post("/barriere-melden", form.fields).status == 403);
    CHECK(reports(store).empty());
}

TEST_CASE("whatever people write comes back to the operator as they wrote it")
{
    test::for_each_engine([](TestStore& store) {
        const auto morning = base::Instant(std::chrono::sys_days(2026y / 11 / 22));
        std::vector<std::string> written;
        store.fill([&](storage::Write& write) {
            for (const auto& text : test::nasty_strings()) {
                const auto receipt = "B-2026-" + std::to_string(written.size());
                barriers::store_report(write, {base::Id<barriers::BarrierReport>::fresh(), receipt, "", text, "hint", "",
                                               morning + std::chrono::seconds(written.size()), 2026y / 11 / 22,
                                               2026y / 12 / 22});
                written.push_back(text);
            }
        });
        const auto stored = reports(store);
        REQUIRE(stored.size() == written.size());
        for (std::size_t at = 0; at < written.size(); ++at) CHECK(stored[at].description == written[at]);
        const auto text = store.read([](storage::Read& read) { return barriers::export_barrier_reports(read); });
        CHECK(csv::read(text).value().lines.size() == written.size());
    });
}

TEST_CASE("the statement on accessibility names the body that arbitrates, once the operator has entered it")
{
    TestStore store(storage::Engine::sqlite);
    TestApp entered(store, [](app::Config& config) { config.site.enforcement_body = "Schlichtungsstelle <Muster>"; });
    const auto statement = entered.get("/barrierefreiheit");
    CHECK(statement.says("<p>Schlichtungsstelle &lt;Muster&gt;</p>"));
    CHECK(statement.says("Wir antworten innerhalb eines Monats."));
    TestApp open(store);
    CHECK_FALSE(open.get("/barrierefreiheit").says("Schlichtungsstelle &lt;"));
    CHECK(open.get("/en/barrierefreiheit").says("We answer within one month."));
    CHECK(open.get("/en/barrierefreiheit").says("href=\"/en/barriere-melden\""));
}
