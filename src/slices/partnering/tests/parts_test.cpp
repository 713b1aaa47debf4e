#include "partnering_store.hpp"

#include "slices/identity/store.hpp"
#include "slices/partnering/store_prospects.hpp"

using partnering::Outlook;
using partnering::Prospect;
using partnering::ProspectNote;
using test::PartneringStore;
using test::Words;

namespace {

Prospect kept_prospect(PartneringStore& store, base::Id<registry::Alliance> alliance, std::string name, std::string_view day = {}, Outlook outlook = Outlook::open)
{
    Prospect one;
    one.id = base::Id<Prospect>::fresh();
    one.alliance = alliance;
    one.name = std::move(name);
    one.contact = "Herr Muster";
    one.outlook = outlook;
    one.follow_up_on = base::parse_date(day);
    one.added_by = store.anna;
    one.added_at = test::morning;
    if (outlook != Outlook::open) one.closed_at = test::morning;
    store.fill([&](storage::Write& write) { REQUIRE(partnering::store_prospect(write, one)); });
    return one;
}

identity::Actor actor_for(storage::Read& read, base::Id<identity::Account> account) { return {account, "", identity::grants_of(read, account)}; }

std::vector<day::Task> tasks_of(PartneringStore& store, base::Id<identity::Account> account)
{
    const test::Reader reader(web::Language::german);
    return store.read([&](storage::Read& read) { return partnering::day_part().tasks(read, reader.request, actor_for(read, account)); });
}

Words titles(const std::vector<web::Choice>& choices)
{
    Words all;
    for (const auto& one : choices) all.push_back(one.title + " " + one.url.text());
    return all;
}

Words prospect_names(PartneringStore& store, base::Id<registry::Alliance> alliance)
{
    Words names;
    for (const auto& one : store.read([&](storage::Read& read) { return partnering::prospects_of(read, alliance); })) names.push_back(one.name);
    return names;
}

}

TEST_CASE("what waits stands on the day of who runs the alliance, five for each, the longest waiting first")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        for (int number = 1; number <= 7; ++number) kept_prospect(store, store.town, "Nummer " + std::to_string(number), fmt::format("2026-03-{:02}", 15 - number));
        kept_prospect(store, store.town, "Morgen", "2026-03-15");
        kept_prospect(store, store.town, "Ohne Tag");
        kept_prospect(store, store.county, "Im Kreis", "2026-03-01");
        const auto tasks = tasks_of(store, store.anna);
        REQUIRE(tasks.size() == 5);
        CHECK(tasks.front().day == base::parse_date("2026-03-08"));
        CHECK(tasks.front().text.find("Nummer 7") != std::string::npos);
        CHECK(tasks.front().path.starts_with("/bereich/stadt/interessenten/"));
        CHECK(tasks.back().text.find("Nummer 3") != std::string::npos);
        CHECK(tasks_of(store, store.doris) == tasks);
        CHECK(tasks_of(store, store.clara).size() == 1);
        for (const auto& nobody : {store.bernd, store.sigrid}) CHECK(tasks_of(store, nobody).empty());
    });
}

TEST_CASE("the ways lead to the partners of each alliance that somebody runs, and to organisations for the service office")
{
    PartneringStore store(storage::Engine::sqlite);
    test::give_role(store, store.doris, identity::Role::coordinator, {store.county});
    const test::Reader reader(web::Language::german);
    const auto ways = [&](base::Id<identity::Account> account) {
        return store.read([&](storage::Read& read) { return titles(partnering::day_part().ways(read, reader.request, actor_for(read, account))); });
    };
    const auto office = [&](base::Id<identity::Account> account) {
        return store.read([&](storage::Read& read) { return titles(partnering::day_part().office(read, reader.request, actor_for(read, account))); });
    };
    CHECK(ways(store.anna).size() == 1);
    CHECK(ways(store.anna).front().ends_with(" /bereich/stadt/partner"));
    CHECK(ways(store.doris).size() == 2);
    for (const auto& nobody : {store.bernd, store.sigrid}) CHECK(ways(nobody).empty());
    REQUIRE(office(store.sigrid).size() == 1);
    CHECK(office(store.sigrid).front().ends_with(" /verwaltung/organisationen"));
    for (const auto& nobody : {store.anna, store.bernd, store.doris}) CHECK(office(nobody).empty());
}

TEST_CASE("what the register of processings says of contacts and prospects names every table of theirs")
{
    std::string tables;
    for (const auto& one : partnering::personal_part().processings) {
        tables += std::string(one.tables) + " ";
        for (const auto* text : {one.purpose, one.whose, one.which, one.basis, one.kept_for, one.recipients}) CHECK_FALSE(std::string_view(text).empty());
    }
    CHECK(tables == "partner_contact partner_contact_link prospect prospect_note ");
}

TEST_CASE("a prospect comes back from the store as it went in, and stays with its alliance")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        auto one = kept_prospect(store, store.town, "Druckerei", "2026-03-20");
        one.sector = "company";
        one.contact = "Frau Muster\nnachmittags";
        store.fill([&](storage::Write& write) { CHECK(partnering::store_prospect(write, one)); });
        const auto found = [&](base::Id<registry::Alliance> alliance) {
            return store.read([&](storage::Read& read) { return partnering::find_prospect(read, alliance, one.id); });
        };
        CHECK(found(store.town) == one);
        CHECK_FALSE(found(store.county).has_value());
        const auto won = partnering::with_outlook(one, Outlook::won, test::morning);
        store.fill([&](storage::Write& write) { CHECK(partnering::store_prospect(write, won)); });
        CHECK(found(store.town) == won);
        CHECK(won.closed_at == test::morning);
    });
}

TEST_CASE("the open ones stand first, of them those with a day, the earliest first, then by name")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        kept_prospect(store, store.town, "Zoo");
        kept_prospect(store, store.town, "Absage", {}, Outlook::declined);
        kept_prospect(store, store.town, "Später", "2026-09-01");
        kept_prospect(store, store.town, "Apotheke");
        kept_prospect(store, store.town, "Bald", "2026-03-01");
        CHECK(prospect_names(store, store.town) == Words{"Bald", "Später", "Apotheke", "Zoo", "Absage"});
        const auto due = store.read([&](storage::Read& read) { return partnering::due_prospects(read, store.town, test::today, 10); });
        REQUIRE(due.size() == 1);
        CHECK(due.front().name == "Bald");
        CHECK(store.read([&](storage::Read& read) { return partnering::due_prospects(read, store.town, test::today, 0); }).empty());
    });
}

TEST_CASE("notes stand by time, the same is kept once, and go with their prospect")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        const auto one = kept_prospect(store, store.town, "Druckerei");
        const auto other = kept_prospect(store, store.town, "Apotheke");
        const auto note = [&](const Prospect& on, std::string text, int hours) {
            const ProspectNote kept{base::Id<ProspectNote>::fresh(), on.id, std::move(text), store.anna, "", test::morning + std::chrono::hours(hours)};
            store.fill([&](storage::Write& write) {
                partnering::store_note(write, kept);
                auto again = kept;
                again.text = "Zweimal gesendet";
                partnering::store_note(write, again);
            });
        };
        note(one, "Erst", 0);
        note(one, "Dann", 1);
        note(other, "Anderswo", 2);
        const auto texts = [&](const Prospect& on) {
            Words all;
            for (const auto& kept : store.read([&](storage::Read& read) { return partnering::notes_on(read, on.id); })) all.push_back(kept.author_name + ": " + kept.text);
            return all;
        };
        CHECK(texts(one) == Words{"Anna Beispiel: Dann", "Anna Beispiel: Erst"});
        store.fill([&](storage::Write& write) { partnering::remove_prospect(write, one.id); });
        CHECK(texts(one).empty());
        CHECK(prospect_names(store, store.town) == Words{"Apotheke"});
        CHECK(texts(other) == Words{"Anna Beispiel: Anderswo"});
    });
}

TEST_CASE("what was closed a year ago is forgotten to the day, in every alliance, and nothing that is open")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        kept_prospect(store, store.town, "Zu", {}, Outlook::won);
        kept_prospect(store, store.county, "Auch zu", {}, Outlook::declined);
        kept_prospect(store, store.town, "Offen", "2020-01-01");
        store.fill([&](storage::Write& write) {
            CHECK(partnering::forget_prospects(write, test::morning) == 0);
            CHECK(partnering::forget_prospects(write, test::morning + std::chrono::milliseconds(1)) == 2);
        });
        CHECK(prospect_names(store, store.town) == Words{"Offen"});
        CHECK(prospect_names(store, store.county).empty());
    });
}

TEST_CASE("who recorded a consent or found a prospect is forgotten with their account, what they kept stays")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        auto erika = store.contact(store.kita, "Erika Beispiel", "erika@example.org", test::morning);
        erika.name_public = true;
        erika.consent_recorded_by = store.anna;
        erika.consent_recorded_at = test::morning;
        store.keep(erika);
        auto own = kept_prospect(store, store.town, "Druckerei");
        const auto part = partnering::personal_part();
        const auto data = [&](base::Id<identity::Account> account) { return store.read([&](storage::Read& read) { return part.data(read, account); }); };
        CHECK(data(store.anna).find("{\"name\":\"Erika Beispiel\",\"at\":\"2026-03-14T10:00:00Z\"}") != std::string::npos);
        CHECK(data(store.anna).find("Druckerei") != std::string::npos);
        CHECK(data(store.doris) == "{\"partner_contact\":[],\"prospect\":[],\"prospect_note\":[]}");
        store.fill([&](storage::Write& write) { part.erase(write, store.anna); });
        CHECK(data(store.anna) == data(store.doris));
        erika.consent_recorded_by.reset();
        own.added_by.reset();
        CHECK(store.contacts(store.town, store.kita) == std::vector{erika}); // what may be public stays so
        CHECK(store.read([&](storage::Read& read) { return partnering::prospects_of(read, store.town); }) == std::vector{own});
    });
}
