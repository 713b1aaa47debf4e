#include "writers.hpp"

using publishing::Call;
using publishing::Deed;
using publishing::Draft;
using publishing::Person;
using publishing::Version;
using test::WritersStore;

namespace {

using namespace std::chrono_literals;

base::Result<Deed> bring_back(WritersStore& store, base::Instant now)
{
    return store.write([&](storage::Write& write) { return publishing::bring_back(write, store.subject(), now); });
}

void archive(WritersStore& store, base::Instant now)
{
    store.fill([&](storage::Write& write) { publishing::archive(write, store.subject(), store.anna, now); });
}

std::optional<base::Instant> archived(WritersStore& store)
{
    return store.read([&](storage::Read& read) { return publishing::archived_at(read, store.subject()); });
}

}

TEST_CASE("a draft changes nothing that others see")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const auto before = store.published();
        const auto content = store.with("kurztext", "Noch besser.");
        const auto draft = store.save(content, store.anna);
        CHECK(store.published() == before);
        CHECK(store.draft() == Draft{draft.id, before, content, {store.anna, "Anna Beispiel"}, test::morning});
        CHECK(store.versions().empty());
    });
}

TEST_CASE("what is published is what everybody sees, and what stood there before can be found")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const auto before = store.published();
        const auto content = store.with("kurztext", "Noch besser.");
        const auto draft = store.save(content, store.bernd);
        const auto later = test::morning + 1h;
        REQUIRE(store.publish(draft.id, store.anna, later).has_value());

        CHECK(store.published() == content);
        CHECK(store.draft() == std::nullopt);
        CHECK(store.confirmed() == later);
        CHECK(store.versions() == std::vector<Version>{{2, content, {store.bernd, "Bernd Beispiel"}, {store.anna, "Anna Beispiel"}, later},
                                                       {1, before, {}, {}, later, true}});
    });
}

TEST_CASE("the next version takes the next number, and what came out of a table in between is a version too")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        REQUIRE(store.publish(store.save(store.with("kurztext", "Eins."), store.anna).id, store.anna).has_value());
        REQUIRE(store.publish(store.save(store.with("kurztext", "Zwei."), store.anna).id, store.anna).has_value());
        CHECK(store.versions().size() == 3);
        REQUIRE(store.import("schluessel;name;status;status_seit;sitz;zeiten\nstadt;Stadtbündnis;aktiv;2005-06-16;13003000;Freitags\n").is_applied);
        REQUIRE(store.publish(store.save(store.with("kurztext", "Drei."), store.anna).id, store.anna).has_value());
        const auto versions = store.versions();
        REQUIRE(versions.size() == 5);
        CHECK(versions[1].number == 4);
        CHECK(versions[1].content.at("zeiten") == "Freitags");
        CHECK(versions[1].written_by == Person{});
        CHECK(versions[0].content.at("kurztext") == "Drei.");
    });
}

TEST_CASE("there is one draft, and its id is another one after each change")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const auto first = store.save(store.with("kurztext", "Erster Stand."), store.bernd);
        const auto second = store.save(store.with("kurztext", "Zweiter Stand."), store.bernd);
        CHECK(first.id != second.id);
        CHECK(store.draft()->id == second.id);
        const auto refused = store.publish(first.id, store.anna);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().kind == base::Refused::conflict);
        CHECK(store.published().at("kurztext") == "Alle an einem Tisch.");
    });
}

TEST_CASE("what a table brought meanwhile stays where the draft left it alone")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const auto draft = store.save(store.with("kurztext", "Noch besser."), store.anna);
        REQUIRE(store.import("schluessel;name;status;status_seit;sitz;zeiten\nstadt;Stadtbündnis;aktiv;2005-06-16;13003000;Freitags\n").is_applied);
        REQUIRE(store.publish(draft.id, store.anna).has_value());
        CHECK(store.published().at("kurztext") == "Noch besser.");
        CHECK(store.published().at("zeiten") == "Freitags");
    });
}

TEST_CASE("what a table brought meanwhile is not overwritten unseen")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const auto draft = store.save(store.with("zeiten", "Mittwochs"), store.anna);
        REQUIRE(store.import("schluessel;name;status;status_seit;sitz;zeiten\nstadt;Stadtbündnis;aktiv;2005-06-16;13003000;Freitags\n").is_applied);
        const auto refused = store.publish(draft.id, store.anna);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().kind == base::Refused::conflict);
        CHECK(store.published().at("zeiten") == "Freitags");
        CHECK(store.draft()->content.at("zeiten") == "Mittwochs");
        CHECK(store.versions().empty());
    });
}

TEST_CASE("a draft of a page that nobody began cannot be published")
{
    WritersStore store(storage::Engine::sqlite);
    CHECK_FALSE(store.publish(base::Id<Draft>::fresh(), store.anna).has_value());
}

TEST_CASE("what was archived can be brought back for 14 days, and not a moment longer")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        CHECK(bring_back(store, test::morning).error().kind == base::Refused::conflict);
        archive(store, test::morning);
        archive(store, test::morning + 24h); // once more counts for nothing
        CHECK(archived(store) == test::morning);
        CHECK(bring_back(store, test::morning + 14 * 24h + 1ms).error().kind == base::Refused::conflict);
        CHECK(archived(store) == test::morning);
        const auto back = bring_back(store, test::morning + 14 * 24h);
        REQUIRE(back.has_value());
        CHECK(*back == Deed{{store.anna, "Anna Beispiel"}, test::morning});
        CHECK(archived(store) == std::nullopt);
    });
}

TEST_CASE("the service office hears of what was archived, until it is back")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        archive(store, test::morning);
        const auto calls = store.calls();
        REQUIRE(calls.size() == 1);
        CHECK(calls[0] == Call{calls[0].id, store.subject(), Call::Reason::archived, "", {store.anna, "Anna Beispiel"}, test::morning, "", test::today});
        REQUIRE(bring_back(store, test::morning + 1h).has_value());
        CHECK(store.calls().empty());
    });
}

TEST_CASE("the stand of a form changes with what is published and with the draft, and with nothing else")
{
    WritersStore store(storage::Engine::sqlite);
    const auto published = store.published();
    const auto without = publishing::stand_of(published, {});
    CHECK(publishing::stand_of(published, {}) == without);
    CHECK(publishing::stand_of(store.with("text", "anders"), {}) != without);
    const auto draft = store.save(published, store.anna);
    const auto with = publishing::stand_of(published, draft);
    CHECK(with != without);
    CHECK(with != publishing::stand_of(published, store.save(published, store.anna)));
}

TEST_CASE("single fields go into the draft that there is, and leave its other words alone")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const auto put = [&](const publishing::Content& changes) {
            return store.write([&](storage::Write& write) { return publishing::put_into_draft(write, store.page, store.town.uuid, changes, store.anna, test::morning); });
        };
        REQUIRE(put({{"kurztext", "Eins."}}).has_value());
        CHECK(store.draft()->content == store.with("kurztext", "Eins."));
        REQUIRE(put({{"text", "Zwei."}}).has_value());
        auto both = store.with("kurztext", "Eins.");
        both["text"] = "Zwei.";
        CHECK(store.draft()->content == both);
        CHECK(store.read([&](storage::Read& read) { return publishing::has_draft(read, store.subject()); }));
        CHECK_FALSE(store.read([&](storage::Read& read) { return publishing::has_draft(read, {"project", store.town.uuid}); }));
    });
}

TEST_CASE("a draft is given to a review once, and nothing happens where there is none")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const auto ask = [&](base::Id<identity::Account> account) {
            store.fill([&](storage::Write& write) { publishing::ask_for_review(write, store.subject(), account, test::morning); });
        };
        ask(store.bernd);
        CHECK_FALSE(store.draft());
        store.save(store.with("kurztext", "Eins."), store.bernd);
        ask(store.bernd);
        ask(store.anna);
        CHECK(store.draft()->submitted_by.account == store.bernd);
        CHECK(store.mails().empty());
    });
}

TEST_CASE("who runs an alliance are those who coordinate it or stand in and have come in once")
{
    WritersStore store(storage::Engine::sqlite);
    test::account_with(store, identity::Role::coordinator, {store.town}, "neu@example.de", "Noch Nie Da");
    test::Words who;
    for (const auto& account : store.read([&](storage::Read& read) { return publishing::people_who_run(read, store.town, test::morning); })) who.push_back(account.email);
    std::sort(who.begin(), who.end());
    CHECK(who == test::Words{"anna@example.de", "doris@example.de"});
}
