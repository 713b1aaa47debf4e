#include "partnering_store.hpp"

#include "slices/identity/store.hpp"
#include "slices/partnering/store_prospects.hpp"

using partnering::ContactPerson;
using partnering::Outlook;
using partnering::Prospect;
using test::partner_home;
using test::partnering_visitor;
using test::PartneringStore;
using test::TestApp;
using test::Words;

namespace {

/// Whom the town wants to win.
Prospect town_prospect(PartneringStore& store)
{
    Prospect one;
    one.id = base::Id<Prospect>::fresh();
    one.alliance = store.town;
    one.name = "Druckerei Muster";
    one.contact = "Herr Muster mag Kuchen";
    one.added_by = store.anna;
    one.added_at = test::morning;
    store.fill([&](storage::Write& write) { REQUIRE(partnering::store_prospect(write, one)); });
    return one;
}

std::vector<Prospect> prospects(PartneringStore& store, base::Id<registry::Alliance> alliance)
{
    return store.read([&](storage::Read& read) { return partnering::prospects_of(read, alliance); });
}

/// The bank has ended.
void end_bank(PartneringStore& store, std::string_view day)
{
    store.fill([&](storage::Write& write) {
        const auto table = "schluessel;name;art;beendet\nbank;Münchner Bank;unternehmen;" + std::string(day) + "\n";
        REQUIRE(partners::import_organisations(write, table, test::morning, [](std::size_t, std::size_t) {}).is_applied);
    });
}

std::size_t sections_for(PartneringStore& store, base::Id<identity::Account> account)
{
    const test::Reader reader(web::Language::german);
    return store.read([&](storage::Read& read) {
        const identity::Actor actor{account, "", identity::grants_of(read, account)};
        return partnering::handover_part().sections(read, reader.request, actor, store.town).size();
    });
}

}

TEST_CASE("who sends the key of another alliance's prospect with a form of their own changes nothing there")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        const auto own = town_prospect(store);
        auto clara = partnering_visitor(app, store.clara);
        clara.open("/bereich/kreis/interessenten/neu");
        CHECK(clara.send_to("/bereich/kreis/interessenten/neu", {{"sendung", base::to_hex(own.id.uuid)}, {"name", "Gekapert"}, {"kontakt", "niemand"}}).status == 404);
        CHECK(prospects(store, store.town) == std::vector<Prospect>{own});
        CHECK(prospects(store, store.county).empty());
        auto stolen = own;
        stolen.alliance = store.county;
        stolen.name = "Gekapert";
        store.fill([&](storage::Write& write) { CHECK_FALSE(partnering::store_prospect(write, stolen)); });
        CHECK(prospects(store, store.town) == std::vector<Prospect>{own});
    });
}

TEST_CASE("a contact belongs to its alliance and its organisation for good, whatever is stored over it")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        const auto erika = store.contact(store.werft, "Erika Beispiel", "erika@example.org", test::morning);
        auto stolen = erika;
        stolen.name = "Gekapert";
        stolen.alliance = store.county;
        store.keep(stolen);
        stolen = erika;
        stolen.name = "Gekapert";
        stolen.organisation = store.kita;
        store.keep(stolen);
        CHECK(store.contacts(store.town, store.werft) == std::vector<ContactPerson>{erika});
        CHECK(store.contacts(store.county, store.werft).empty());
        CHECK(store.contacts(store.town, store.kita).empty());
    });
}

TEST_CASE("a contact stands at their own organisation, and is reached over no other one of the same alliance")
{
    PartneringStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto erika = store.contact(store.werft, "Erika Beispiel", "erika@example.org");
    auto anna = partnering_visitor(app, store.anna);
    REQUIRE(anna.open(partner_home + "/werft/kontakte/" + erika.id.hex()).says("Erika Beispiel"));
    const auto elsewhere = partner_home + "/kita/kontakte/" + erika.id.hex();
    CHECK(anna.open(elsewhere).status == 404);
    for (const auto* what : {"", "/frage", "/ende"}) CHECK(anna.send_to(elsewhere + what, {{"name", "Umgezogen"}}).status == 404);
    CHECK(store.contacts(store.town, store.werft) == std::vector<ContactPerson>{erika});
    CHECK(store.mails().empty());
}

TEST_CASE("the folder for a successor tells of prospects to who runs the alliance, not even a number to the service office")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        town_prospect(store);
        for (const auto& who : {store.anna, store.doris}) CHECK(sections_for(store, who) == 1);
        for (const auto& who : {store.sigrid, store.clara, store.bernd}) CHECK(sections_for(store, who) == 0);
    });
}

TEST_CASE("the folder says how many are to be won and of how many a day is known, without a name")
{
    PartneringStore store(storage::Engine::sqlite);
    const test::Reader reader(web::Language::german);
    const auto told = [&] {
        return store.read([&](storage::Read& read) {
            const identity::Actor actor{store.anna, "", identity::grants_of(read, store.anna)};
            return partnering::handover_part().sections(read, reader.request, actor, store.town).front();
        });
    };
    CHECK(told().text.empty());
    auto one = town_prospect(store);
    CHECK(told().text.find("wieder melden") == std::string::npos);
    CHECK(told().text.find(": 0.") != std::string::npos);
    one.follow_up_on = test::today;
    store.fill([&](storage::Write& write) { partnering::store_prospect(write, one); });
    town_prospect(store);
    CHECK(told().text.find("2 Organisationen") != std::string::npos);
    CHECK(told().text.find(": 1.") != std::string::npos);
    CHECK(told().text.find("Muster") == std::string::npos);
    CHECK(told().rows.empty());
    store.fill([&](storage::Write& write) {
        for (const auto& prospect : prospects(store, store.town)) partnering::store_prospect(write, partnering::with_outlook(prospect, Outlook::declined, test::morning));
    });
    CHECK(told().text.empty()); // what is closed waits for nobody
}

TEST_CASE("an organisation that has ended becomes nobody's partner any more")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        auto anna = partnering_visitor(app, store.anna);
        const auto way = partner_home + "/neu?organisation=bank";
        REQUIRE(anna.open(way).status == 200);
        end_bank(store, "2026-03-14");
        CHECK(anna.open(way).status == 404);
        anna.open(partner_home + "/neu");
        CHECK(anna.send_to(partner_home + "/neu", {{"organisation", "bank"}, {"seit", "01.01.2026"}}).status == 404);
        CHECK_FALSE(app.get("/organisationen/bank").says("/buendnisse/stadt"));
        end_bank(store, "2026-03-15"); // tomorrow: today it still may
        CHECK(anna.open(way).status == 200);
    });
}

TEST_CASE("a partner that has ended is in no list, has no desk and no public contacts")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        store.fill([&](storage::Write& write) {
            REQUIRE(partners::import_partnerships(write, "buendnis;organisation;seit;bis\nstadt;bank;2015-01-01;\n", test::morning, [](std::size_t, std::size_t) {}).is_applied);
        });
        auto max = store.contact(store.bank, "Max Muster", "max@example.org", test::morning);
        max.name_public = true;
        store.keep(max);
        TestApp app(store);
        auto anna = partnering_visitor(app, store.anna);
        REQUIRE(anna.open(partner_home + "/bank").says("Max Muster"));
        REQUIRE(app.get("/organisationen/bank").says("Max Muster"));
        end_bank(store, "2026-03-01");
        for (const auto* path : {"", "/ende", "/kontakte/neu"}) CHECK(anna.open(partner_home + "/bank" + path).status == 404);
        CHECK_FALSE(anna.open(partner_home).says("Münchner Bank"));
        CHECK_FALSE(app.get("/organisationen/bank").says("Max Muster"));
    });
}

TEST_CASE("a form that comes from elsewhere wins nobody, however well it guesses")
{
    PartneringStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto own = town_prospect(store);
    auto anna = partnering_visitor(app, store.anna);
    anna.open(partner_home + "/neu");
    const auto body = "sendung=" + base::to_hex(store.werft.uuid) + "&interessent=" + own.id.hex();
    const auto reply = anna.ask_with("POST", partner_home + "/neu", [&](web::http::HttpRequest& request) {
        request.body = body;
        request.content_type = "application/x-www-form-urlencoded";
    });
    CHECK(reply.status == 403);
    CHECK(prospects(store, store.town).front().outlook == Outlook::open);
    CHECK(store.partner_names(store.town, "2026-03-14") == Words{"Neue Werft", "Kita Warnowkinder"});
}

TEST_CASE("the note about an ended partnership names only what did end, whatever stands in the address")
{
    PartneringStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = partnering_visitor(app, store.anna);
    CHECK(anna.open(partner_home + "?beendet=Bitte%20rufen%20Sie%200900%20an").text().find("0900") == std::string::npos);
    CHECK_FALSE(anna.open(partner_home + "?beendet=").says("ist eingetragen"));
    CHECK_FALSE(anna.open(partner_home + "?beendet=Kita%20Warnowkinder").says("ist eingetragen"));
    anna.open(partner_home + "/kita/ende");
    CHECK(anna.send().says("Das Ende der Partnerschaft mit Kita Warnowkinder ist eingetragen."));
}

TEST_CASE("nobody has been a partner since before everybody's time")
{
    PartneringStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = partnering_visitor(app, store.anna);
    for (const auto* day : {"01.09.0206", "31.12.1899"}) {
        anna.open(partner_home + "/neu?organisation=bank");
        anna.fill("seit", day);
        CHECK(anna.send().status == 422);
        CHECK(anna.page().says("Bitte sehen Sie sich das Jahr noch einmal an."));
        CHECK(anna.page().says("value=\"" + std::string(day) + "\""));
    }
    anna.fill("seit", "01.01.1900");
    CHECK(anna.send().status == 200);
    CHECK(store.partner_names(store.town, "1900-01-01") == Words{"Münchner Bank"});
}

TEST_CASE("who coordinates no more sees none of it at the next click")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        const auto own = town_prospect(store);
        const auto erika = store.contact(store.werft, "Erika Beispiel", "erika@example.org");
        const Words paths = {partner_home, partner_home + "/werft", partner_home + "/werft/kontakte/" + erika.id.hex(), "/bereich/stadt/interessenten", "/bereich/stadt/interessenten/" + own.id.hex()};
        auto doris = partnering_visitor(app, store.doris);
        for (const auto& path : paths) REQUIRE(doris.open(path).status == 200);
        test::give_role(store, store.doris, identity::Role::member, {store.town}); // she stays a member
        store.fill([&](storage::Write& write) {
            write.run("update role_grant set ended_at = :now where account_id = :id and role = 'stellvertretung'", {{"now", test::morning}, {"id", store.doris}});
        });
        for (const auto& path : paths) {
            CAPTURE(path);
            CHECK(doris.open(path).status == 404);
        }
        for (const auto& path : {paths[2], paths[2] + "/frage", paths[2] + "/ende", paths[4], paths[4] + "/notiz", paths[4] + "/stand?ergebnis=abgesagt"}) {
            CHECK(doris.send_to(path, {{"name", "x"}, {"notiz", "x"}}).status == 404);
        }
        CHECK(store.contacts(store.town, store.werft).size() == 1);
        CHECK(prospects(store, store.town) == std::vector<Prospect>{own});
        CHECK(store.mails().empty());
    });
}
