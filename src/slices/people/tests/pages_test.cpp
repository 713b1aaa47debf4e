#include "slices/people/tests/directory.hpp"

#include <boost/json.hpp>

using test::Directory;
using test::TestApp;
using test::Visitor;

namespace {

void choose(Visitor& visitor, const std::string& audience)
{
    for (const auto* part : {"name_sehen", "rolle_sehen", "themen_sehen", "biete_sehen", "suche_sehen", "erreichbar_sehen"}) visitor.fill(part, audience);
}

std::string at(base::Id<identity::Account> who) { return "/gemeinschaft/personen/" + who.hex(); }

}

TEST_CASE("somebody says what they offer, looks how others see it, and is found")
{
    test::for_each_engine<Directory>([](Directory& store) {
        TestApp app(store);
        Visitor anna(app);
        anna.sign_in(store.anna);
        CHECK(anna.open("/gemeinschaft/personen").says("Sagen Sie, was Sie bieten und suchen"));
        anna.open("/gemeinschaft/profil");
        CHECK(anna.page().says("<option value=\"buendnis\" selected>"));
        anna.use_form("/gemeinschaft/profil");
        choose(anna, "alle");
        anna.fill("biete", "Erfahrung mit <b>Betrieben</b>");
        anna.fill("erreichbar", "(030) 23125-001");
        anna.fill("erreichbar_sehen", "buendnis");
        anna.fill("thema", "ferien");
        anna.send();
        CHECK(anna.address() == "/gemeinschaft/profil/ansicht");
        const auto& seen = anna.page().body;
        const auto near = seen.find("id=\"buendnis\"");
        REQUIRE(near != std::string::npos);
        CHECK(seen.substr(0, near).find("Erfahrung mit &lt;b&gt;Betrieben&lt;/b&gt;") != std::string::npos);
        CHECK(seen.substr(0, near).find("23125-001") == std::string::npos);
        CHECK(seen.substr(near).find("23125-001") != std::string::npos);
        CHECK(anna.open("/gemeinschaft/personen").says("Mein Profil"));

        Visitor carla(app);
        carla.sign_in(store.carla);
        CHECK(carla.open("/gemeinschaft/personen?q=betrieben&thema=ferien&land=mv").says("Anna Beispiel"));
        CHECK(carla.page().says("Koordination, Bündnis für Familie Rostock"));
        CHECK_FALSE(carla.open("/gemeinschaft/personen?thema=pflege-und-beruf").says("Anna Beispiel"));
        CHECK(carla.open(at(store.anna)).says("<h1 dir=\"auto\">Anna Beispiel</h1>"));
        CHECK_FALSE(carla.page().says("23125-001"));
        Visitor bert(app);
        bert.sign_in(store.bert);
        CHECK(bert.open(at(store.anna)).says("23125-001"));
        for (auto* visitor : {&carla, &bert}) CHECK_FALSE(visitor->page().says("anna@example.de"));
    });
}

TEST_CASE("a profile that is too long comes back with everything typed and ticked")
{
    Directory store(storage::Engine::sqlite);
    TestApp app(store);
    Visitor anna(app);
    anna.sign_in(store.anna);
    anna.open("/gemeinschaft/profil");
    anna.use_form("/gemeinschaft/profil");
    anna.fill("biete", std::string(1001, 'x'));
    anna.fill("suche", "Räume");
    anna.fill("thema", "ferien");
    CHECK(anna.send().status == 422);
    CHECK(anna.page().says("höchstens 1000 Zeichen"));
    CHECK(anna.page().says("Räume</textarea>"));
    CHECK(anna.page().says("value=\"ferien\" checked"));
    CHECK_FALSE(store.read([&](storage::Read& read) { return people::has_profile(read, store.anna); }));
}

TEST_CASE("a topic that nobody knows and an audience that is none are not taken")
{
    Directory store(storage::Engine::sqlite);
    TestApp app(store);
    Visitor anna(app);
    anna.sign_in(store.anna);
    anna.open("/gemeinschaft/profil");
    std::vector<std::pair<std::string, std::string>> sent = {{"thema", "x' or 1=1"}, {"thema", "ferien"}, {"thema", "ferien"}};
    for (const auto* part : {"name_sehen", "rolle_sehen", "themen_sehen", "biete_sehen", "suche_sehen", "erreichbar_sehen"}) sent.emplace_back(part, "alle");
    CHECK(anna.send_to("/gemeinschaft/profil", sent).status == 200);
    CHECK(store.read([&](storage::Read& read) { return people::profile_of(read, store.anna); }).topics == std::vector<std::string>{"ferien"});
    anna.open("/gemeinschaft/profil");
    sent.back().second = "jeder";
    CHECK(anna.send_to("/gemeinschaft/profil", sent).status == 422);
}

TEST_CASE("who may not see a name finds nobody, by whatever address")
{
    test::for_each_engine<Directory>([](Directory& store) {
        TestApp app(store);
        auto profile = test::open_profile();
        profile.name_shown = people::Audience::alliance;
        store.says(store.anna, profile);
        Visitor bert(app);
        bert.sign_in(store.bert);
        REQUIRE(bert.open(at(store.anna)).says("Anna Beispiel"));
        REQUIRE(bert.open("/gemeinschaft/personen?q=Hafen").says("Anna Beispiel"));
        for (const auto who : {store.carla, store.dora, store.ministry}) {
            Visitor other(app);
            other.sign_in(who);
            CHECK(other.open(at(store.anna)).status == 404);
            for (const auto* address : {"/gemeinschaft/personen", "/gemeinschaft/personen?q=Hafen", "/gemeinschaft/personen?q=Anna", "/gemeinschaft/personen?thema=ferien", "/gemeinschaft/personen?land=mv"}) {
                CHECK_FALSE(other.open(address).says("Anna Beispiel"));
            }
            CHECK(other.open("/gemeinschaft/personen/x").status == 404);
        }
        Visitor ministry(app);
        ministry.sign_in(store.ministry);
        for (const auto* address : {"/gemeinschaft/personen", "/gemeinschaft/profil", "/gemeinschaft/profil/ansicht"}) CHECK(ministry.open(address).status == 404);
        Visitor stranger(app);
        stranger.open("/gemeinschaft/personen");
        CHECK(stranger.address().starts_with("/anmelden"));
    });
}

TEST_CASE("thirty people stand on a page, with the way to the others that keeps the question")
{
    Directory store(storage::Engine::sqlite);
    for (int number = 0; number < 31; ++number) {
        store.says(test::account_with(store, identity::Role::mentor, {}, fmt::format("m{}@example.de", number), fmt::format("Mentor {:02}", number)), test::open_profile());
    }
    TestApp app(store);
    Visitor carla(app);
    carla.sign_in(store.carla);
    CHECK(carla.open("/gemeinschaft/personen?q=mentor").says("Mentor 29"));
    CHECK_FALSE(carla.page().says("Mentor 30"));
    CHECK(carla.page().says("/gemeinschaft/personen?q=mentor&amp;seite=2"));
    CHECK(carla.open("/gemeinschaft/personen?q=mentor&seite=2").says("Mentor 30"));
    CHECK(carla.open("/gemeinschaft/personen?q=niemand+heisst+so").says("Niemand gefunden."));
}

TEST_CASE("a profile is in one's own data, and goes with the account")
{
    test::for_each_engine<Directory>([](Directory& store) {
        const auto data = [&] { return store.read([&](storage::Read& read) { return people::personal_part().data(read, store.anna); }); };
        CHECK(data() == R"({"profile":[]})");
        store.says(store.anna, test::open_profile());
        const auto profile = boost::json::parse(data()).at("profile").as_array().at(0);
        CHECK(boost::json::serialize(profile.at("offers")) == R"({"says":"Erfahrung mit Betrieben","shown_to":"alle"})");
        CHECK(boost::json::serialize(profile.at("topics")) == R"({"says":["ferien","pflege-und-beruf"],"shown_to":"alle"})");
        TestApp app(store);
        Visitor anna(app);
        anna.sign_in(store.anna);
        anna.open("/konto/loeschung");
        anna.use_form("/konto/loeschung");
        CHECK(anna.send().status == 200);
        CHECK(data() == R"({"profile":[]})");
        CHECK_FALSE(store.seen(store.carla, store.anna).has_value());
    });
}

TEST_CASE("people of the demonstration say what they offer or look for")
{
    Directory store(storage::Engine::sqlite);
    const std::vector accounts = {store.anna, store.bert, store.carla};
    store.fill([&](storage::Write& write) { people::make_demo(write, accounts, test::morning); });
    CHECK(store.found_by(store.dora) == std::vector<std::string>{"Anna Beispiel", "Bert Muster", "Carla Beispiel", "Dora Land"});
    CHECK(store.found_by(store.dora, {.topic = "ferien"}) == std::vector<std::string>{"Anna Beispiel"});
}
