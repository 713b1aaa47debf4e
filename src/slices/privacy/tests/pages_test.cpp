#include "slices/identity/store.hpp"
#include "slices/invitations/tests/community.hpp"
#include "slices/privacy/store.hpp"

using privacy::DataRequest;
using test::CommunityStore;
using test::Role;
using test::TestApp;
using test::Visitor;

namespace {

const std::string home = "/verwaltung/datenschutz";

/// Dora looks after data protection.
struct OfficeStore : CommunityStore {
    explicit OfficeStore(storage::Engine engine) : CommunityStore(engine), dora(test::account_with(*this, Role::data_protection, {}, "dora@example.de", "Dora Beispiel")) {}

    /// What was put into the queue beside an answer is done; on PostgreSQL it has a connection of its own.
    std::vector<privacy::Reading> looks(std::size_t wanted)
    {
        for (int tries = 0; tries < 200; ++tries) {
            auto all = now();
            if (all.size() >= wanted && wanted > 0) return all;
            if (wanted == 0 && tries == 20) return all;
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        return now();
    }
    std::vector<privacy::Reading> now()
    {
        return read([](storage::Read& read) { return privacy::readings(read, 100, 0); });
    }
    std::vector<DataRequest> requests()
    {
        return read([](storage::Read& read) { return privacy::requests(read); });
    }

    base::Id<identity::Account> dora;
};

base::Date on(int year, unsigned month, unsigned number) { return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(number); }

Visitor signed_in(TestApp& app, base::Id<identity::Account> account)
{
    Visitor visitor(app);
    visitor.sign_in(account);
    return visitor;
}

const Visitor& write_down(Visitor& visitor, const char* kind, const char* who, const char* when)
{
    visitor.open("/verwaltung/datenschutz/anfragen");
    visitor.use_form("/verwaltung/datenschutz/anfragen");
    visitor.fill("art", kind);
    visitor.fill("person", who);
    visitor.fill("eingang", when);
    visitor.send();
    return visitor;
}

}

TEST_CASE("nobody but data protection enters the pages of data protection, whatever else they may")
{
    OfficeStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto dora = signed_in(app, store.dora);
    const std::vector<std::string> pages = {home, "/verwaltung/datenschutz/verzeichnis.csv", "/verwaltung/datenschutz/anfragen", "/verwaltung/datenschutz/einsichten", "/verwaltung/datenschutz/loeschungen"};
    for (const auto& page : pages) CHECK_MESSAGE(dora.open(page).status == 200, page);
    for (const auto& other : {store.anna, store.sigrid, test::account_with(store, Role::ministry, {}, "m@example.de", "M Beispiel"),
                              test::account_with(store, Role::technical_operator, {}, "t@example.de", "T Beispiel")}) {
        auto visitor = signed_in(app, other);
        for (const auto& page : pages) CHECK_MESSAGE(visitor.open(page).status == 404, page);
        visitor.open("/konto");
        CHECK(visitor.send_to("/verwaltung/datenschutz/anfragen/00000000000000000000000000000000/erledigt", {}).status == 404);
        CHECK(visitor.send_to("/verwaltung/datenschutz/anfragen", {{"art", "access"}, {"person", "Fremd"}, {"eingang", "2026-03-01"}}).status == 404);
    }
    for (const auto& page : pages) CHECK(app.get(page).status == 303);
    CHECK(store.requests().empty());
}

TEST_CASE("who opens a list of people is written down, and who looks at that, too")
{
    test::for_each_engine<OfficeStore>([](OfficeStore& store) {
        TestApp app(store);
        auto anna = signed_in(app, store.anna);
        REQUIRE(anna.open("/bereich/stadt/mitglieder").says("Bernd Beispiel"));
        CHECK(store.looks(1) == std::vector<privacy::Reading>{{"Anna Beispiel", "Members of an alliance", app.clock.now()}});
        app.clock.pass(std::chrono::minutes(1));
        auto dora = signed_in(app, store.dora);
        const auto& page = dora.open("/verwaltung/datenschutz/einsichten");
        CHECK(page.says("<strong>Anna Beispiel</strong>: Mitglieder eines Bündnisses<br>14. März 2026"));
        CHECK(store.looks(2).front() == privacy::Reading{"Dora Beispiel", "Who looked at lists of people", app.clock.now()});
    });
}

TEST_CASE("nothing is written down of pages that list nobody, and of lists that somebody was not let see")
{
    OfficeStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = signed_in(app, store.anna);
    REQUIRE(anna.open("/bereich").status == 200);
    REQUIRE(anna.open("/bereich/kreis/mitglieder").status == 404);
    REQUIRE(anna.open("/verwaltung/einladungen").status == 404);
    REQUIRE(app.get("/gemeinschaft/personen").status == 303);
    CHECK(store.looks(0).empty());
}

TEST_CASE("a request about data is due within a month, and is answered with one press")
{
    test::for_each_engine<OfficeStore>([](OfficeStore& store) {
        TestApp app(store);
        auto dora = signed_in(app, store.dora);
        write_down(dora, "access", "Az. 7/26", "31.01.2026");
        REQUIRE(store.requests().size() == 1);
        auto one = store.requests().front();
        CHECK(one == DataRequest{one.id, "access", "Az. 7/26", on(2026, 1, 31), on(2026, 2, 28)});
        CHECK(dora.page().says("<strong>Auskunft (Art. 15)</strong>: Az. 7/26 <strong>(überfällig)</strong>"));
        CHECK(dora.open("/bereich").says("Eine Anfrage zu Daten ist in den nächsten sieben Tagen fällig."));
        dora.open("/verwaltung/datenschutz/anfragen");
        dora.use_form("/verwaltung/datenschutz/anfragen/" + one.id.hex());
        dora.send();
        CHECK(store.requests().front().done_on == on(2026, 3, 14));
        CHECK(dora.page().says("erledigt am 14. März 2026"));
        CHECK_FALSE(dora.page().says("überfällig"));
        CHECK_FALSE(dora.open("/bereich").says("fällig"));
        dora.open("/konto");
        CHECK(dora.send_to("/verwaltung/datenschutz/anfragen/" + one.id.hex() + "/erledigt", {}).status == 404);
    });
}

TEST_CASE("a request without a day, or with one that has not come yet, keeps what was typed")
{
    OfficeStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto dora = signed_in(app, store.dora);
    for (const auto* when : {"", "morgen", "15.03.2026", "31.02.2026"}) {
        write_down(dora, "erasure", "Frau <Muster>", when);
        CHECK_MESSAGE(dora.page().status == 422, when);
        CHECK(dora.page().says("value=\"Frau &lt;Muster&gt;\""));
        CHECK(dora.page().says(*when == '\0' ? "Bitte schreiben Sie den Tag, an dem sie eingegangen ist." : "Bitte schreiben Sie einen Tag, der schon gekommen ist"));
    }
    CHECK(store.requests().empty());
    write_down(dora, "erasure", "Frau <Muster>", "14.03.2026");
    CHECK(store.requests().size() == 1);
}

TEST_CASE("what somebody does with their own data counts as a request that is done, without a name")
{
    test::for_each_engine<OfficeStore>([](OfficeStore& store) {
        TestApp app(store);
        auto bernd = signed_in(app, store.bernd);
        for (int time = 0; time < 3; ++time) REQUIRE(bernd.open("/konto/daten.json").status == 200); // one request a day
        bernd.open("/konto/loeschung");
        bernd.use_form("/konto/loeschung");
        bernd.send();
        REQUIRE_FALSE(store.read([&](storage::Read& read) { return identity::find_account(read, store.bernd); }).has_value());
        for (int tries = 0; tries < 200 && store.requests().size() < 2; ++tries) std::this_thread::sleep_for(std::chrono::milliseconds(10));
        auto all = store.requests();
        std::sort(all.begin(), all.end(), [](const auto& one, const auto& other) { return one.kind < other.kind; });
        REQUIRE(all.size() == 2);
        CHECK(all[0] == DataRequest{all[0].id, "access", "", on(2026, 3, 14), on(2026, 4, 14), on(2026, 3, 14)});
        CHECK(all[1] == DataRequest{all[1].id, "erasure", "", on(2026, 3, 14), on(2026, 4, 14), on(2026, 3, 14)});
        CHECK(signed_in(app, store.dora).open("/verwaltung/datenschutz/anfragen").says("jemand selbst im eigenen Konto"));
    });
}

TEST_CASE("who only looks at the page that asks once more has deleted nothing, and leaves no request behind")
{
    OfficeStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto bernd = signed_in(app, store.bernd);
    REQUIRE(bernd.open("/konto/loeschung").status == 200);
    CHECK(app.post("/konto/loeschung", {}).status == 401);
    CHECK(store.read([&](storage::Read& read) { return identity::find_account(read, store.bernd); }).has_value());
    CHECK(store.requests().empty());
}

TEST_CASE("that somebody looked stays when their account goes, without them; they can read it before")
{
    test::for_each_engine<OfficeStore>([](OfficeStore& store) {
        const auto part = privacy::personal_part();
        store.fill([&](storage::Write& write) {
            privacy::store_reading(write, store.anna, "Directory of people", test::morning);
            privacy::store_request(write, {base::Id<DataRequest>::fresh(), "access", "Az. 1", on(2026, 3, 1), on(2026, 4, 1)}, store.anna);
        });
        CHECK(store.read([&](storage::Read& read) { return part.data(read, store.anna); }) ==
              R"({"reading_entry":[{"list":"Directory of people","read_at":")" + base::iso(test::morning) + R"("}],"data_request":[{"kind":"access","received_on":"2026-03-01"}]})");
        CHECK(store.read([&](storage::Read& read) { return part.data(read, store.bernd); }) == R"({"reading_entry":[],"data_request":[]})");
        store.fill([&](storage::Write& write) { part.erase(write, store.anna); });
        CHECK(store.now() == std::vector<privacy::Reading>{{"", "Directory of people", test::morning}});
        CHECK(store.requests().size() == 1);
        CHECK(store.read([&](storage::Read& read) { return part.data(read, store.anna); }) == R"({"reading_entry":[],"data_request":[]})");
    });
}

TEST_CASE("the record stands on the page, and comes as a table")
{
    OfficeStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto dora = signed_in(app, store.dora);
    const auto& page = dora.open(home);
    CHECK(page.says("<h3>Damit klar ist, wer wo was darf</h3>"));
    CHECK(page.says("account role_grant"));
    const auto& table = dora.open("/verwaltung/datenschutz/verzeichnis.csv");
    CHECK(table.header("Content-Disposition") == "attachment; filename=\"verarbeitungsverzeichnis.csv\"");
    CHECK(table.says("Um E-Mails zu verschicken und jede Antwort nur einmal anzunehmen;Personen mit Konto;"));
}
