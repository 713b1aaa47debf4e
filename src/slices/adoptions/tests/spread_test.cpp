#include "slices/adoptions/spread.hpp"
#include "mail/outbox.hpp"
#include "slices/adoptions/adoptions.hpp"
#include "slices/adoptions/store.hpp"
#include "slices/identity/identity.hpp"
#include "slices/projects/tests/projects_store.hpp"
#include "support/accounts.hpp"

using adoptions::Adoption;
using adoptions::State;
using identity::Role;
using test::TestApp;
using test::Visitor;

namespace {

using namespace std::chrono_literals;

/// In Greenwich.
base::Instant at_hour(std::chrono::year_month_day day, int hour) { return std::chrono::sys_days(day) + std::chrono::hours(hour); }

/// The workshop of the town was taken up by the county in 2024 and by Munich in 2025.
class SpreadStore : public test::ProjectsStore {
public:
    explicit SpreadStore(storage::Engine engine) : ProjectsStore(engine)
    {
        fill([&](storage::Write& write) {
            add(write, "kreis", at_hour(2024y / 5 / 2, 10), State::finished, "Dreißig Kinder.");
            add(write, "muenchen", at_hour(2025y / 12 / 31, 23), State::running, "");
        });
        anna = account(Role::coordinator, "stadt", "anna");
        land = account(Role::coordinator, "land", "lena");
        sigrid = test::account_with(*this, Role::service_office, {}, "sigrid@example.de", "Sigrid Beispiel");
    }

    adoptions::Spread spread(std::string_view wanted = {})
    {
        return read([&](storage::Read& read) { return adoptions::spread_of(read, projects::find_project(read, "ferienwerkstatt").value(), wanted); });
    }

    base::Id<identity::Account> account(Role role, std::string_view alliance, const std::string& name)
    {
        const auto id = read([&](storage::Read& read) { return registry::find_alliance(read, alliance)->id; });
        return test::account_with(*this, role, {id}, name + "@example.de", name + " Beispiel");
    }

    base::Id<identity::Account> anna;
    base::Id<identity::Account> land;
    base::Id<identity::Account> sigrid;

private:
    static void add(storage::Write& write, std::string_view alliance, base::Instant moment, State state, std::string result)
    {
        adoptions::store_adoption(write, {base::Id<Adoption>::fresh(), projects::find_project(write, "ferienwerkstatt")->id, registry::find_alliance(write, alliance)->id, {},
                                          moment, state, "Nur für uns.", std::move(result)}, std::nullopt);
    }
};

Visitor visitor_of(TestApp& app, base::Id<identity::Account> account)
{
    Visitor visitor(app);
    visitor.sign_in(account);
    return visitor;
}

const std::string flagship = "/projekte/ferienwerkstatt/leuchtturm";

void mark(TestApp& app, SpreadStore& store)
{
    auto sigrid = visitor_of(app, store.sigrid);
    sigrid.open(flagship);
    sigrid.use_form(flagship);
    sigrid.fill("grund", "Kinder bauen, was bleibt.");
    sigrid.send();
}

}

TEST_CASE("a project spread year by year, and a year begins in Germany")
{
    test::for_each_engine<SpreadStore>([](SpreadStore& store) {
        const auto all = store.spread();
        CHECK(all.years == std::vector<int>{2024, 2026}); // New Year's Eve in Greenwich is New Year here
        CHECK(all.chosen == 2026);
        CHECK(all.adoptions.size() == 2);
        const auto early = store.spread("2024");
        CHECK(early.years == all.years);
        REQUIRE(early.adoptions.size() == 1);
        CHECK(early.adoptions.front().alliance_slug == "kreis");
        CHECK(early.points.size() <= 1);
        CHECK(store.spread("Unfug").chosen == 2026);
    });
}

TEST_CASE("everybody reads in a list what the dots on the map say, without what is for the alliance alone")
{
    SpreadStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/projekte/ferienwerkstatt/verbreitung");
    CHECK(page.says("<h2>2024</h2>"));
    CHECK(page.says("<h2>2026</h2>"));
    CHECK(page.says("Dreißig Kinder."));
    CHECK(page.says("aria-hidden"));
    CHECK_FALSE(page.says("Nur für uns."));
    const auto early = app.get("/projekte/ferienwerkstatt/verbreitung?jahr=2024");
    CHECK(early.says("Ein Bündnis hat es bis 2024 übernommen."));
    CHECK_FALSE(early.says("<h2>2026</h2>"));
    CHECK(app.get("/projekte/alm/verbreitung").says("Noch niemand"));
    CHECK(app.get("/projekte/gibt-es-nicht/verbreitung").status == 404);
    CHECK(app.get("/projekte/ferienwerkstatt").says("/projekte/ferienwerkstatt/verbreitung"));
}

TEST_CASE("the mark of a flagship project is taken back after one more question, and comes back for 14 days")
{
    test::for_each_engine<SpreadStore>([](SpreadStore& store) {
        TestApp app(store);
        auto sigrid = visitor_of(app, store.sigrid);
        CHECK(sigrid.open("/projekte/ferienwerkstatt/leuchtturm/ende").status == 404);
        mark(app, store);
        REQUIRE(app.get("/projekte/ferienwerkstatt").says("Leuchtturmprojekt"));
        CHECK(sigrid.open("/projekte/ferienwerkstatt/leuchtturm/ende").says("zurücknehmen?"));
        CHECK(app.get("/projekte/ferienwerkstatt").says("Leuchtturmprojekt"));
        sigrid.use_form(flagship + "/ende");
        sigrid.send();
        CHECK_FALSE(app.get("/projekte/ferienwerkstatt").says("Leuchtturmprojekt"));
        sigrid.open(flagship);
        sigrid.use_form(flagship + "/rueckgabe");
        sigrid.send();
        CHECK(app.get("/projekte/ferienwerkstatt").says("Kinder bauen, was bleibt."));
    });
}

TEST_CASE("after 14 days the mark stays away until somebody says a reason again")
{
    SpreadStore store(storage::Engine::sqlite);
    TestApp app(store);
    mark(app, store);
    store.fill([&](storage::Write& write) {
        adoptions::end_flagship(write, projects::find_project(write, "ferienwerkstatt")->id, store.sigrid, test::morning - std::chrono::hours(14 * 24 + 1));
    });
    auto sigrid = visitor_of(app, store.sigrid);
    CHECK_FALSE(sigrid.open(flagship).says("/rueckgabe"));
    CHECK(sigrid.send_to(flagship + "/rueckgabe").status == 404);
    mark(app, store);
    CHECK(app.get("/projekte/ferienwerkstatt").says("Leuchtturmprojekt"));
}

TEST_CASE("nobody but the service office takes a mark back, and who did is forgotten with the account")
{
    SpreadStore store(storage::Engine::sqlite);
    TestApp app(store);
    mark(app, store);
    auto anna = visitor_of(app, store.anna);
    CHECK(anna.open("/projekte/ferienwerkstatt/leuchtturm/ende").status == 404);
    anna.open("/konto");
    anna.use_form("/konto/abmeldung");
    CHECK(anna.send_to(flagship + "/ende").status == 404);
    CHECK(anna.send_to("/projekte/ferienwerkstatt/leuchtturm/rueckgabe").status == 404);
    CHECK(app.get("/projekte/ferienwerkstatt").says("Leuchtturmprojekt"));
    CHECK(app.get(flagship + "/ende").status == 303);
    store.fill([&](storage::Write& write) { adoptions::end_flagship(write, projects::find_project(write, "ferienwerkstatt")->id, store.sigrid, test::morning); });
    const auto part = adoptions::personal_part();
    const auto kept = [&] { return store.read([&](storage::Read& read) { return part.data(read, store.sigrid); }); };
    REQUIRE(kept() != "{\"adoption\":[],\"flagship\":[]}");
    store.fill([&](storage::Write& write) { part.erase(write, store.sigrid); });
    CHECK(kept() == "{\"adoption\":[],\"flagship\":[]}");
}

TEST_CASE("who takes a project up has its plan as a draft and a talk with its authors, which nobody else reads")
{
    test::for_each_engine<SpreadStore>([](SpreadStore& store) {
        TestApp app(store);
        auto lena = visitor_of(app, store.land);
        lena.open("/projekte/ferienwerkstatt/uebernahme");
        lena.use_form("/projekte/ferienwerkstatt/uebernahme");
        CHECK(lena.send().says("Sägen &amp; löten."));
        const auto mails = store.read([](storage::Read& read) { return mail::newest(read, 100, 0); });
        REQUIRE(mails.size() == 1);
        CHECK(mails.front().message.to == "anna@example.de");
        const auto& text = mails.front().message.text;
        const auto at = text.find("/kooperationen/gespraeche/");
        REQUIRE(at != std::string::npos);
        const auto talk = text.substr(at, std::string("/kooperationen/gespraeche/").size() + 32);
        CHECK(visitor_of(app, store.anna).open(talk).says("Dürfen wir Sie fragen"));
        CHECK(lena.open(talk).says("Erfahrung mit „Ferienwerkstatt“"));
        CHECK(visitor_of(app, store.sigrid).open(talk).status == 404);
        CHECK_FALSE(visitor_of(app, store.account(Role::member, "muenchen", "otto")).open("/kooperationen").says("Erfahrung mit"));
        const auto own = store.read([&](storage::Read& read) { return adoptions::adoptions_run_by(read, store.land); });
        REQUIRE(own.size() == 1);
        CHECK(lena.open("/projekte/uebernahmen/" + own.front().adoption.id.hex()).says("Zum eigenen Projekt und seinem Plan"));
    });
}
