#include "slices/publishing/tests/writers.hpp"

using identity::Role;
using test::TestApp;
using test::visitor_as;
using test::WritersStore;

namespace {

const std::string desk = "/bereich/stadt/seite";
const std::string secret_words = "Das steht nur im Entwurf.";

/// Every address of the page, with what makes each of them answer to those who may.
void prepare(WritersStore& store)
{
    REQUIRE(store.publish(store.save(store.with("kurztext", "Öffentlich."), store.bernd).id, store.anna).has_value());
    auto content = store.with("text", secret_words);
    const auto picture = base::Id<publishing::Picture>::parse("0123456789abcdef0123456789abcdef").value();
    content[publishing::pictures_field] = publishing::text_of_pictures(std::vector<publishing::PictureNote>{{picture, "Noch geheim", "", "Foto: B.", "keine"}});
    store.save(content, store.bernd);
}

constexpr std::array looks = {"/bereich/stadt/seite", "/bereich/stadt/seite/entwurf", "/bereich/stadt/seite/entwurf/verwerfen",
                              "/bereich/stadt/seite/entwurf/pruefung", "/bereich/stadt/seite/verlauf", "/bereich/stadt/seite/verlauf/1",
                              "/bereich/stadt/seite/archiv", "/bereich/stadt/seite/entwurf/bilder", "/bereich/stadt/seite/uebersetzung/en",
                              "/bereich/stadt/seite/entwurf/bild/0123456789abcdef0123456789abcdef"};
constexpr std::array deeds = {"/bereich/stadt/seite/bestaetigung", "/bereich/stadt/seite/wunsch", "/bereich/stadt/seite/beginn",
                              "/bereich/stadt/seite/entwurf", "/bereich/stadt/seite/entwurf/verwerfen", "/bereich/stadt/seite/entwurf/einreichung",
                              "/bereich/stadt/seite/entwurf/rueckgabe", "/bereich/stadt/seite/entwurf/veroeffentlichung",
                              "/bereich/stadt/seite/verlauf/1/wiederherstellung", "/bereich/stadt/seite/archiv",
                              "/bereich/stadt/seite/archiv/rueckgabe", "/bereich/stadt/seite/entwurf/bilder",
                              "/bereich/stadt/seite/entwurf/bild/0123456789abcdef0123456789abcdef",
                              "/bereich/stadt/seite/entwurf/bild/0123456789abcdef0123456789abcdef/platz",
                              "/bereich/stadt/seite/entwurf/bild/0123456789abcdef0123456789abcdef/entfernung", "/bereich/stadt/seite/uebersetzung/en"};

/// What somebody might send to any address.
const std::vector<std::pair<std::string, std::string>> anything = {{"kurztext", "Gekapert."}, {"hinweis-text", "Gekapert."}, {"nachricht", "Gekapert."}};

test::Reply send_elsewhere(WritersStore& store, TestApp& app, base::Id<identity::Account> account, const std::string& target)
{
    return test::send_as(store, app, account, target, anything, test::Token::right);
}

/// The whole state that somebody could have changed.
std::string state_of(WritersStore& store)
{
    return publishing::written(store.published()) + publishing::written(store.draft()->content) + std::to_string(store.versions().size()) +
           std::to_string(store.calls().size()) + store.draft()->id.hex() + (store.draft()->submitted_at ? "submitted" : "");
}

}

TEST_CASE("a stranger is led to sign in, and sees nothing of a draft anywhere")
{
    WritersStore store(storage::Engine::sqlite);
    prepare(store);
    TestApp app(store);
    REQUIRE(visitor_as(app, store.anna).open(desk + "/entwurf").says(secret_words));
    for (const auto* path : looks) {
        const auto reply = app.get(path);
        CHECK(reply.status == 303);
        CHECK(reply.header("Location").starts_with("/anmelden"));
        CHECK_FALSE(reply.says(secret_words));
    }
    for (const auto* path : {"/buendnisse/stadt", "/api/v1/alliances/stadt", "/buendnisse?q=Entwurf", "/suche?q=Entwurf", "/feeds/alliances.atom"}) {
        CHECK_FALSE(app.get(path).says(secret_words));
    }
    CHECK_FALSE(store.exported().find(secret_words) != std::string::npos);
}

TEST_CASE("other alliances and other roles find nothing there, as if there were no such page")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        prepare(store);
        TestApp app(store);
        auto nobody = visitor_as(app, store.clara);
        const auto nothing = nobody.open("/bereich/gibtesnicht/seite").text();
        int number = 0;
        for (const auto role : {Role::coordinator, Role::deputy, Role::member}) {
            const auto other = test::account_with(store, role, {store.county}, "anders" + std::to_string(++number) + "@example.de", "Anders");
            auto visitor = visitor_as(app, other);
            for (const auto* path : looks) {
                CAPTURE(path);
                CHECK(visitor.open(path).status == 404);
                CHECK(visitor.page().text() == nothing);
            }
        }
    });
}

TEST_CASE("every role is let in or not as it is written down")
{
    WritersStore store(storage::Engine::sqlite);
    prepare(store);
    TestApp app(store);
    std::string let_in;
    for (const auto& kind : identity::role_kinds) {
        test::Realm realm;
        if (kind.realm == identity::Realm::alliance) realm.alliance = store.town;
        if (kind.realm == identity::Realm::state) realm.state = "13";
        const auto account = test::account_with(store, kind.role, realm, std::string(kind.word) + "@example.de", "Rolle");
        auto visitor = visitor_as(app, account);
        const bool may_look = visitor.open(desk).status == 200;
        const bool may_publish = may_look && visitor.page().says(desk + "/bestaetigung");
        if (may_look) let_in += std::string(kind.word) + (may_publish ? " publishes\n" : " writes\n");
        CHECK((visitor.open("/verwaltung/anrufe").status == 200) == (kind.role == Role::service_office));
    }
    CHECK(let_in == "koordination publishes\nstellvertretung publishes\nmitglied writes\nservicebuero publishes\n");
}

TEST_CASE("whoever may not, changes nothing by sending forms to guessed addresses")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        prepare(store);
        TestApp app(store);
        const auto before = state_of(store);
        const auto draft = store.draft()->id.hex();
        const auto partner = test::account_with(store, Role::partner_representative, {store.town}, "partner@example.de", "Paula Partner");
        for (const auto account : {store.clara, partner}) {
            for (const auto* path : deeds) {
                CAPTURE(path);
                CHECK(send_elsewhere(store, app, account, path + std::string("?entwurf=") + draft).status == 404);
            }
        }
        CHECK(state_of(store) == before);
    });
}

TEST_CASE("a member writes, but neither publishes nor confirms nor gives back nor archives")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        prepare(store);
        TestApp app(store);
        const auto before = state_of(store);
        const auto draft = store.draft()->id.hex();
        for (const auto* path : {"/bestaetigung", "/entwurf/rueckgabe", "/entwurf/veroeffentlichung", "/archiv", "/archiv/rueckgabe"}) {
            CAPTURE(path);
            CHECK(send_elsewhere(store, app, store.bernd, desk + path + "?entwurf=" + draft).status == 404);
        }
        CHECK(state_of(store) == before);
        CHECK(send_elsewhere(store, app, store.bernd, desk + "/entwurf/einreichung?entwurf=" + draft).status == 303);
        CHECK(state_of(store) != before);
    });
}

TEST_CASE("calls are there for the service office alone, by guessed addresses too")
{
    WritersStore store(storage::Engine::sqlite);
    const publishing::Call call{base::Id<publishing::Call>::fresh(), store.subject(), publishing::Call::Reason::wish, "Vertrauliche Worte.",
                                {store.bernd, {}}, test::morning, "", test::today};
    store.fill([&](storage::Write& write) { publishing::open_call(write, call); });
    TestApp app(store);
    const auto path = "/verwaltung/anrufe/" + call.id.hex();
    REQUIRE(visitor_as(app, store.sigrid).open(path).says("Vertrauliche Worte."));
    for (const auto account : {store.anna, store.bernd, store.clara}) {
        auto visitor = visitor_as(app, account);
        CHECK(visitor.open(path).status == 404);
        CHECK(visitor.open("/verwaltung/anrufe").status == 404);
        CHECK(send_elsewhere(store, app, account, path).status == 404);
    }
    CHECK(store.calls().size() == 1);
    CHECK(app.get("/verwaltung/anrufe/abc").header("Location").starts_with("/anmelden"));
    CHECK(visitor_as(app, store.sigrid).open("/verwaltung/anrufe/abc").status == 404);
}

TEST_CASE("a form without its token changes nothing, whoever sends it")
{
    WritersStore store(storage::Engine::sqlite);
    prepare(store);
    TestApp app(store);
    const auto before = state_of(store);
    const auto draft = store.draft()->id.hex();
    for (const auto* path : deeds) {
        CAPTURE(path);
        const auto reply = test::send_as(store, app, store.anna, path + std::string("?entwurf=") + draft, anything, test::Token::wrong);
        CHECK(reply.status != 404);
        CHECK(state_of(store) == before);
    }
    CHECK_FALSE(store.read([&](storage::Read& read) { return publishing::archived_at(read, store.subject()).has_value(); }));
}
