#include "mail/outbox.hpp"
#include "slices/adoptions/adoptions.hpp"
#include "slices/adoptions/store.hpp"
#include "slices/projects/tests/projects_store.hpp"
#include "support/accounts.hpp"

using adoptions::Adoption;
using adoptions::Listed;
using adoptions::State;
using test::TestApp;
using test::Visitor;

namespace {

/// Projects of the town and of Munich, and people who run alliances.
class AdoptionStore : public test::ProjectsStore {
public:
    explicit AdoptionStore(storage::Engine engine) : ProjectsStore(engine)
    {
        using identity::Role;
        anna = account(Role::coordinator, "stadt", "anna");
        bernd = account(Role::member, "kreis", "bernd");
        clara = account(Role::coordinator, "kreis", "clara");
        otto = account(Role::deputy, "muenchen", "otto");
        sigrid = test::account_with(*this, Role::service_office, {}, "sigrid@example.de", "Sigrid Beispiel");
    }

    base::Id<identity::Account> account(identity::Role role, std::string_view alliance, const std::string& name)
    {
        const auto id = read([&](storage::Read& read) { return registry::find_alliance(read, alliance)->id; });
        return test::account_with(*this, role, {id}, name + "@example.de", name + " Beispiel");
    }

    std::vector<Listed> adopted(std::string_view slug = "ferienwerkstatt")
    {
        return read([&](storage::Read& read) { return adoptions::adoptions_of(read, projects::find_project(read, slug)->id); });
    }

    std::vector<std::string> mailed()
    {
        std::vector<std::string> all;
        for (const auto& shown : read([](storage::Read& read) { return mail::newest(read, 100, 0); })) {
            all.push_back(shown.message.to + ": " + shown.message.subject);
        }
        return all;
    }

    base::Id<identity::Account> anna;
    base::Id<identity::Account> bernd;
    base::Id<identity::Account> clara;
    base::Id<identity::Account> otto;
    base::Id<identity::Account> sigrid;
};

Visitor adopter(TestApp& app, base::Id<identity::Account> account)
{
    Visitor visitor(app);
    visitor.sign_in(account);
    return visitor;
}

/// Somebody adopts the workshop of the town; the address of their draft.
std::string adopt(TestApp& app, base::Id<identity::Account> account, const std::string& query = {})
{
    auto visitor = adopter(app, account);
    visitor.open("/projekte/ferienwerkstatt/uebernahme" + query);
    visitor.use_form("/projekte/ferienwerkstatt/uebernahme");
    visitor.send();
    return visitor.address();
}

}

TEST_CASE("who runs an alliance adopts a project with one page and one button, and its authors hear of it")
{
    test::for_each_engine<AdoptionStore>([](AdoptionStore& store) {
        TestApp app(store);
        CHECK(adopter(app, store.clara).open("/projekte/ferienwerkstatt").says("Bei uns machen"));
        CHECK(adopt(app, store.clara).ends_with("/plan/entwurf"));
        REQUIRE(store.adopted().size() == 1);
        CHECK(store.adopted()[0].alliance_slug == "kreis");
        CHECK(store.adopted()[0].adoption.state == State::planned);
        CHECK(store.mailed() == std::vector<std::string>{"anna@example.de: Kreisbündnis übernimmt Ihr Projekt „Ferienwerkstatt“"});
        const auto page = app.get("/projekte/ferienwerkstatt");
        CHECK(page.says("Ein Bündnis macht das auch."));
        CHECK(page.says(">Kreisbündnis</a>, 2026, Geplant"));
    });
}

TEST_CASE("nobody adopts twice, their own project, or for an alliance that they do not run")
{
    AdoptionStore store(storage::Engine::sqlite);
    TestApp app(store);
    adopt(app, store.clara);
    for (const auto& no : {store.clara, store.anna, store.bernd, store.sigrid}) {
        auto visitor = adopter(app, no);
        CHECK_FALSE(visitor.open("/projekte/ferienwerkstatt").says("Bei uns machen"));
        CHECK(visitor.open("/projekte/ferienwerkstatt/uebernahme").status == 404);
    }
    auto otto = adopter(app, store.otto);
    otto.open("/projekte/ferienwerkstatt/uebernahme");
    otto.use_form("/projekte/ferienwerkstatt/uebernahme");
    otto.send_to("/projekte/ferienwerkstatt/uebernahme?buendnis=land");
    CHECK(store.adopted().size() == 1);
    CHECK(app.get("/projekte/ferienwerkstatt/uebernahme").status == 303);
    CHECK(adopter(app, store.clara).open("/projekte/gibt-es-nicht/uebernahme").status == 404);
}

TEST_CASE("an adoption that followed an example stands below it")
{
    test::for_each_engine<AdoptionStore>([](AdoptionStore& store) {
        TestApp app(store);
        adopt(app, store.clara);
        const auto first = store.adopted()[0].adoption.id;
        CHECK(adopter(app, store.otto).open("/projekte/ferienwerkstatt").says("Es machen wie Kreisbündnis"));
        adopt(app, store.otto, "?von=" + first.hex());
        REQUIRE(store.adopted().size() == 2);
        const auto all = store.adopted();
        const auto second = std::find_if(all.begin(), all.end(), [](const Listed& one) { return one.alliance_slug == "muenchen"; });
        CHECK(second->adoption.from == first);
        CHECK(app.get("/projekte/ferienwerkstatt").says("2 Bündnisse machen das auch."));
    });
}

TEST_CASE("the result is read by everybody, the note only by who runs the alliance, and who did it by nobody")
{
    test::for_each_engine<AdoptionStore>([](AdoptionStore& store) {
        TestApp app(store);
        adopt(app, store.clara);
        const auto address = "/projekte/uebernahmen/" + store.adopted().front().adoption.id.hex();
        auto clara = adopter(app, store.clara);
        clara.open(address);
        clara.use_form(address);
        clara.fill("stand", "running");
        clara.fill("ergebnis", "Dreißig Kinder im ersten Sommer.");
        clara.fill("notiz", "Der Hausmeister ist schwierig.");
        CHECK(clara.send().says("Läuft"));
        CHECK(clara.open(address).says("Der Hausmeister ist schwierig."));
        const auto page = app.get("/projekte/ferienwerkstatt");
        CHECK(page.says("Dreißig Kinder im ersten Sommer."));
        CHECK_FALSE(page.says("Hausmeister"));
        CHECK_FALSE(page.says("clara"));
        for (const auto& other : {store.bernd, store.otto, store.anna, store.sigrid}) {
            CHECK(adopter(app, other).open(address).status == 404);
            CHECK_FALSE(adopter(app, other).open("/projekte/ferienwerkstatt").says("Hausmeister"));
        }
    });
}

TEST_CASE("the service office marks a flagship project with a reason that strangers read at once")
{
    test::for_each_engine<AdoptionStore>([](AdoptionStore& store) {
        TestApp app(store);
        CHECK_FALSE(app.get("/projekte/ferienwerkstatt").says("Leuchtturmprojekt"));
        auto sigrid = adopter(app, store.sigrid);
        sigrid.open("/projekte/ferienwerkstatt/leuchtturm");
        sigrid.use_form("/projekte/ferienwerkstatt/leuchtturm");
        CHECK(sigrid.send().status == 422);
        sigrid.use_form("/projekte/ferienwerkstatt/leuchtturm");
        sigrid.fill("grund", "Kinder bauen, was bleibt.");
        sigrid.send();
        const auto page = app.get("/projekte/ferienwerkstatt");
        CHECK(page.says("Leuchtturmprojekt"));
        CHECK(page.says("Kinder bauen, was bleibt."));
        CHECK_FALSE(page.says("Sigrid"));
        for (const auto& no : {store.anna, store.clara, store.bernd}) {
            CHECK(adopter(app, no).open("/projekte/ferienwerkstatt/leuchtturm").status == 404);
        }
    });
}

TEST_CASE("who deletes their account is forgotten, what their alliance adopted stays")
{
    test::for_each_engine<AdoptionStore>([](AdoptionStore& store) {
        TestApp app(store);
        adopt(app, store.clara);
        const auto part = adoptions::personal_part();
        const std::string nothing = "{\"adoption\":[],\"flagship\":[]}";
        const auto kept = [&] { return store.read([&](storage::Read& read) { return part.data(read, store.clara); }); };
        CHECK(kept() != nothing);
        store.fill([&](storage::Write& write) { part.erase(write, store.clara); });
        CHECK(kept() == nothing);
        CHECK(store.adopted().size() == 1);
    });
}

TEST_CASE("a tree shows each below its example, and nobody twice")
{
    std::vector<Listed> all(4);
    for (std::size_t at = 0; at < all.size(); ++at) all[at].adoption.id = base::Id<Adoption>::fresh();
    all[1].adoption.from = all[0].adoption.id;
    all[2].adoption.from = all[1].adoption.id;
    std::swap(all[0], all[3]);
    std::vector<std::pair<const Listed*, int>> shown;
    for (const auto& branch : adoptions::tree_of(all)) shown.emplace_back(branch.listed, branch.depth);
    CHECK(shown == std::vector<std::pair<const Listed*, int>>{{&all[0], 0}, {&all[3], 0}, {&all[1], 1}, {&all[2], 2}});
}

TEST_CASE("in a demonstration running projects have been taken up elsewhere, and some are flagship projects")
{
    AdoptionStore store(storage::Engine::sqlite);
    TestApp app(store);
    store.fill([](storage::Write& write) { adoptions::make_demonstration(write, test::morning); });
    CHECK(app.get("/projekte/alm").says("machen das auch."));
    const auto all = store.adopted("alm");
    REQUIRE_FALSE(all.empty());
    for (const auto& one : all) CHECK(one.alliance_slug != "muenchen");
    CHECK((app.get("/projekte/alm").says("Leuchtturmprojekt") || app.get("/projekte/ferienwerkstatt").says("Leuchtturmprojekt") ||
           app.get("/projekte/familienfest").says("Leuchtturmprojekt")));
    CHECK(app.get("/projekte/leuchttuerme").says("ein Raum, zwei Ehrenamtliche"));
}

TEST_CASE("what one's own alliances took up stands on one page, which only who runs one has")
{
    AdoptionStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(adopter(app, store.clara).open("/projekte/uebernahmen").says("Noch nichts."));
    adopt(app, store.clara);
    CHECK(adopter(app, store.clara).open("/projekte/uebernahmen").says("Ferienwerkstatt"));
    CHECK_FALSE(adopter(app, store.otto).open("/projekte/uebernahmen").says("Ferienwerkstatt"));
    for (const auto& no : {store.bernd, store.sigrid}) CHECK(adopter(app, no).open("/projekte/uebernahmen").status == 404);
    CHECK(adopter(app, store.clara).open("/projekte/uebernahmen/0").status == 404);
    CHECK(app.get("/projekte/uebernahmen").status == 303);
}
