#include "mailbox.hpp"
#include "slices/identity/held_role.hpp"
#include "slices/identity/identity.hpp"

#include <set>

using identity::Role;
using test::morning;

namespace {

class SampleWithPeople : public test::RegisterStore {
public:
    explicit SampleWithPeople(storage::Engine engine) : RegisterStore(engine)
    {
        REQUIRE(import(test::sample_table).is_applied);
        town = alliance("stadt");
        county = alliance("kreis");
    }

    base::Id<registry::Alliance> alliance(std::string_view slug)
    {
        return read([&](storage::Read& read) { return registry::find_alliance(read, slug)->id; });
    }

    std::optional<identity::Actor> actor(std::optional<base::Id<identity::Account>> account)
    {
        web::Site site;
        web::Request request(site, web::Texts::of(web::Language::german));
        if (account) request.account = web::Account{.id = account->uuid, .name = "Anna Beispiel"};
        return read([&](storage::Read& read) { return identity::find_actor(read, request); });
    }

    base::Id<registry::Alliance> town;
    base::Id<registry::Alliance> county;
};

}

TEST_CASE("every role has a word of its own, a name of its own, and is found by its word")
{
    std::set<std::string_view> words;
    std::set<std::string_view> names;
    for (const auto& kind : identity::role_kinds) {
        CHECK(words.insert(kind.word).second);
        CHECK(names.insert(kind.name).second);
        CHECK(identity::find_role(kind.word) == kind.role);
        CHECK(identity::kind_of(kind.role).word == kind.word);
    }
    CHECK(words.size() == 13);
    for (const auto* word : {"", "Koordination", "koordination ", "admin"}) CHECK_FALSE(identity::find_role(word));
}

TEST_CASE("a stranger is no actor")
{
    SampleWithPeople store(storage::Engine::sqlite);
    CHECK_FALSE(store.actor({}));
    web::Site site;
    const web::Request request(site, web::Texts::of(web::Language::german));
    CHECK_THROWS_AS(store.read([&](storage::Read& read) { return identity::actor_of(read, request); }), std::logic_error);
}

TEST_CASE("a coordinator runs the own alliance and no other, a member runs none")
{
    test::for_each_engine<SampleWithPeople>([](SampleWithPeople& store) {
        const auto anna = store.actor(test::account_with(store, Role::coordinator, {store.town}, "a@example.de"));
        CHECK(anna->runs(store.town));
        CHECK_FALSE(anna->runs(store.county));
        CHECK(anna->belongs_to(store.town));
        CHECK_FALSE(anna->belongs_to(store.county));
        CHECK(anna->holds(Role::coordinator));
        CHECK(anna->holds(Role::coordinator, store.town));
        CHECK_FALSE(anna->holds(Role::coordinator, store.county));
        CHECK_FALSE(anna->holds(Role::service_office));
        CHECK(store.actor(test::account_with(store, Role::deputy, {store.town}, "d@example.de"))->runs(store.town));
        for (const auto role : {Role::member, Role::partner_representative, Role::provider}) {
            const auto other = store.actor(test::account_with(store, role, {store.town}, std::string(identity::kind_of(role).word) + "@example.de"));
            CHECK_FALSE(other->runs(store.town));
            CHECK(other->belongs_to(store.town));
        }
    });
}

TEST_CASE("who works for everything belongs to no alliance")
{
    SampleWithPeople store(storage::Engine::sqlite);
    const auto office = store.actor(test::account_with(store, Role::service_office));
    CHECK(office->holds(Role::service_office));
    CHECK(office->alliances().empty());
    CHECK_FALSE(office->belongs_to(store.town));
    CHECK_FALSE(office->runs(store.town));
}

TEST_CASE("an alliance in which somebody has two roles is named once, and an ended role counts for nothing")
{
    test::for_each_engine<SampleWithPeople>([](SampleWithPeople& store) {
        const auto anna = test::account_with(store, Role::member, {store.town});
        test::give_role(store, anna, Role::provider, {store.town});
        test::give_role(store, anna, Role::deputy, {store.county});
        CHECK(store.actor(anna)->alliances().size() == 2);
        store.fill([&](storage::Write& write) {
            for (auto grant : identity::grants_of(write, anna)) {
                if (grant.alliance != store.county) continue;
                grant.ended_at = morning;
                identity::store_grant(write, grant);
            }
        });
        CHECK(store.actor(anna)->alliances() == std::vector{store.town});
        CHECK_FALSE(store.actor(anna)->runs(store.county));
    });
}

TEST_CASE("roles are told with what they belong to")
{
    SampleWithPeople store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, Role::coordinator, {store.town});
    test::give_role(store, anna, Role::state_coordination, {.state = "13"});
    test::give_role(store, anna, Role::mentor);
    auto lines = store.read([&](storage::Read& read) {
        return identity::described(web::Texts::of(web::Language::german), identity::roles_held_by(read, anna));
    });
    std::sort(lines.begin(), lines.end());
    CHECK(lines == std::vector<std::string>{"Koordination, Stadtbündnis", "Landeskoordination, Mecklenburg-Vorpommern", "Mentoring"});
}

TEST_CASE("the account of an address and a name is made once; another name at the same address is somebody else")
{
    test::for_each_engine<SampleWithPeople>([](SampleWithPeople& store) {
        const auto account_of = [&](std::string_view email, std::string_view name) {
            return store.write([&](storage::Write& write) { return identity::account_of(write, email, name, "de", morning); });
        };
        const auto anna = account_of("Anna@Example.de", " Anna Beispiel ");
        REQUIRE(anna);
        CHECK(anna->email == "anna@example.de");
        CHECK(anna->name == "Anna Beispiel");
        CHECK(account_of("anna@example.de", "Anna Beispiel")->id == anna->id);
        CHECK(account_of("anna@example.de", "Bernd Beispiel")->id != anna->id);
    });
}

TEST_CASE("what is no address, no name or an endless name makes no account")
{
    SampleWithPeople store(storage::Engine::sqlite);
    const auto is_refused = [&](std::string_view email, std::string_view name) {
        const auto made = store.write([&](storage::Write& write) { return identity::account_of(write, email, name, "de", morning); });
        return !made && made.error().kind == base::Refused::invalid;
    };
    for (const auto* email : {"", "anna", "anna@", "@example.de", "anna@example.de\r\nBcc: all@example.de", "a b@example.de"}) CHECK(is_refused(email, "Anna"));
    for (const auto& name : {std::string(), std::string("  "), std::string(201, 'a'), std::string("\xff\xfe")}) CHECK(is_refused("anna@example.de", name));
    CHECK_FALSE(is_refused("anna@example.de", std::string(200, 'a')));
}

TEST_CASE("a role that is given twice is held once")
{
    SampleWithPeople store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, Role::member, {store.town});
    store.fill([&](storage::Write& write) {
        identity::give_role(write, anna, Role::member, {store.town}, {anna, morning});
        identity::give_role(write, anna, Role::member, {store.county}, {anna, morning});
    });
    CHECK(store.actor(anna)->grants.size() == 2);
}
