#include "slices/publishing/store_personal.hpp"
#include "writers.hpp"

using publishing::Draft;
using publishing::Person;
using test::TestApp;
using test::visitor_as;
using test::WritersStore;

namespace {

const std::string desk = "/bereich/stadt/seite";

/// Types into a field of the form that this browser has before it, and saves.
test::Reply type(test::Visitor& visitor, std::string_view field, std::string_view text)
{
    visitor.use_form(desk + "/entwurf");
    visitor.fill(field, text);
    return visitor.send();
}

void erase(WritersStore& store, base::Id<identity::Account> account)
{
    store.fill([&](storage::Write& write) { publishing::erase(write, account); });
}

Draft draft_of(base::Id<identity::Account> account, std::optional<base::Id<Draft>> followed = {})
{
    Draft draft;
    draft.id = base::Id<Draft>::fresh();
    draft.written_by.account = account;
    draft.followed = followed;
    return draft;
}

}

TEST_CASE("a version is what everybody saw, and nothing is said to come out of a table that did not")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        auto content = store.with("kurztext", "Mit einem Bild, das wieder ging.");
        content[publishing::pictures_field] = "";
        content["themen"] = "ferien, gibtesnicht"; // the register takes the topics that there are
        REQUIRE(store.publish(store.save(content, store.anna).id, store.anna).has_value());
        CHECK(store.versions()[0].content == store.published());
        CHECK(store.published().at("themen") == "ferien");
        REQUIRE(store.publish(store.save(store.with("kurztext", "Danach."), store.anna).id, store.anna).has_value());
        const auto versions = store.versions();
        REQUIRE(versions.size() == 3);
        for (const auto& version : versions) CHECK(version.came_from_table == (version.number == 1));
        TestApp app(store);
        CHECK(visitor_as(app, store.anna).open(desk + "/verlauf/3").says("Das sehen jetzt alle."));
    });
}

TEST_CASE("the words of whoever erased their account are a former member's, and not the register's")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        REQUIRE(store.publish(store.save(store.with("kurztext", "Von Doris."), store.doris).id, store.doris).has_value());
        erase(store, store.doris);
        CHECK(store.versions()[0].published_by == Person{});
        TestApp app(store);
        auto anna = visitor_as(app, store.anna);
        CHECK(anna.open(desk + "/verlauf/2").says("von Ehemaliges Mitglied"));
        CHECK_FALSE(anna.page().says("wie sie im Register stand"));
        CHECK(anna.open(desk + "/verlauf/1").says("wie sie im Register stand"));
        CHECK(anna.open(desk + "/verlauf").says("Fassung 2"));
    });
}

TEST_CASE("an older tab of mine takes nothing away that somebody else wrote into the draft in between")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        auto old_tab = visitor_as(app, store.anna);
        old_tab.open(desk + "/entwurf");
        store.save(store.with("text", "Bernd hat lange daran geschrieben."), store.bernd);
        auto anna = visitor_as(app, store.anna);
        anna.open(desk + "/entwurf");
        CHECK(type(anna, "kurztext", "Anna schreibt weiter.").status == 200); // from now on the draft is Anna's
        REQUIRE(store.draft()->written_by.account == store.anna);

        CHECK(type(old_tab, "kurztext", "Aus dem alten Fenster.").status == 409);
        CHECK(old_tab.page().says("value=\"Aus dem alten Fenster.\""));
        CHECK(old_tab.page().says("Bernd hat lange daran geschrieben."));
        CHECK(store.draft()->content.at("text") == "Bernd hat lange daran geschrieben.");
        CHECK(store.draft()->content.at("kurztext") == "Anna schreibt weiter.");

        auto own_tab = visitor_as(app, store.anna); // this one has seen what Bernd wrote
        own_tab.open(desk + "/entwurf");
        CHECK(type(old_tab, "kurztext", "Nach dem zweiten Blick.").status == 200);
        CHECK(type(own_tab, "kurztext", "Noch einmal anders.").status == 200);
        CHECK(store.draft()->content.at("kurztext") == "Noch einmal anders.");
    });
}

TEST_CASE("a draft remembers whose words it went on from, as long as the same person writes")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const auto content = store.published();
        CHECK(store.save(content, store.bernd).followed == std::nullopt);
        const auto of_bernd = store.save(content, store.bernd);
        CHECK(of_bernd.followed == std::nullopt);
        const auto of_anna = store.save(content, store.anna);
        CHECK(of_anna.followed == of_bernd.id);
        CHECK(store.save(content, store.anna).followed == of_bernd.id);
        const auto last_of_anna = store.draft()->id;
        CHECK(store.save(content, store.bernd).followed == last_of_anna);
        erase(store, store.bernd);
        const auto of_nobody = store.draft()->id;
        CHECK(store.save(content, store.doris).followed == of_nobody);
        CHECK(store.draft()->followed == of_nobody);
    });
}

TEST_CASE("whoever saw the last words of others has only their own to lose")
{
    const publishing::Content published = {{"kurztext", "Alle an einem Tisch."}};
    const auto anna = base::Id<identity::Account>::fresh();
    const auto bernd = base::Id<identity::Account>::fresh();
    const auto alone = draft_of(anna);
    const auto alone_later = draft_of(anna);
    const auto of_bernd = draft_of(bernd, alone_later.id);
    const auto after_bernd = draft_of(anna, of_bernd.id);
    const auto later = draft_of(anna, of_bernd.id);
    const auto stand = [&](const std::optional<Draft>& draft) { return publishing::stand_of(published, draft); };
    const auto sees = [&](const std::string& had, const Draft& draft) { return publishing::has_seen_all(had, published, draft); };
    for (const auto& had : {stand({}), stand(alone), stand(alone_later)}) {
        CHECK(sees(had, alone_later));
        CHECK_FALSE(sees(had, later));
    }
    for (const auto& had : {stand(of_bernd), stand(after_bernd), stand(later)}) CHECK(sees(had, later));
    CHECK_FALSE(sees(publishing::stand_of({{"kurztext", "Anders."}}, later), later));
    for (const auto* forged : {"", "x", "0123456789abcdef0123456789abcdef", "\xE2\x80\xAE"}) CHECK_FALSE(sees(forged, alone));
    CHECK_FALSE(sees(stand({}) + "x", later));
    CHECK_FALSE(sees(stand({}) + std::string(31, '0'), later));
}
