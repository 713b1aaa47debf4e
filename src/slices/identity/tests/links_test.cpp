#include "mailbox.hpp"
#include "slices/identity/secrets.hpp"

using identity::Standing;
using test::asked;
using test::by_link;
using test::morning;
using test::standing;
using test::TestStore;

using namespace std::chrono_literals;

TEST_CASE("a link lets in whoever asked for it, and leads on to where they wanted")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna = test::account_with(store, test::Role::service_office);
        const auto link = asked(store, " Anna@Example.DE ");
        REQUIRE(link.account);
        CHECK(link.account->id == anna);
        CHECK(link.secret.size() == 64);
        CHECK(link.code.size() == 8);
        CHECK(standing(store, link.secret) == Standing::ready);

        const auto signed_in = by_link(store, link.secret, anna, morning + 1min);
        REQUIRE(signed_in);
        CHECK(signed_in->onward == "/bereich");
        CHECK_FALSE(signed_in->is_new_device);
        CHECK(test::sessions(store, anna) == std::vector{signed_in->session});
        CHECK(signed_in->session.device == "Firefox, Linux");
        CHECK(signed_in->session.ends_at == morning + 1min + identity::longest_session);
    });
}

TEST_CASE("a link works once")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna = test::account_with(store, test::Role::service_office);
        const auto link = asked(store, "anna@example.de");
        REQUIRE(by_link(store, link.secret, anna));
        const auto again = by_link(store, link.secret, anna);
        REQUIRE_FALSE(again);
        CHECK(again.error().kind == base::Refused::not_found);
        CHECK(standing(store, link.secret) == Standing::over);
        CHECK(test::sessions(store, anna).size() == 1);
    });
}

TEST_CASE("a link works for ten minutes and not a moment longer")
{
    TestStore store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, test::Role::service_office);
    const auto link = asked(store, "anna@example.de");
    CHECK(standing(store, link.secret, morning + 10min - 1ms) == Standing::ready);
    CHECK(standing(store, link.secret, morning + 10min) == Standing::over);
    CHECK_FALSE(by_link(store, link.secret, anna, morning + 10min));
    CHECK(by_link(store, link.secret, anna, morning + 10min - 1ms));
}

TEST_CASE("who finds a link in somebody's mail cannot use it in another browser")
{
    TestStore store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, test::Role::service_office);
    const auto link = asked(store, "anna@example.de");
    CHECK(standing(store, link.secret, morning, "thief") == Standing::elsewhere);
    CHECK_FALSE(by_link(store, link.secret, anna, morning, "thief"));
    CHECK_FALSE(by_link(store, link.secret, anna, morning, ""));
    CHECK(standing(store, link.secret) == Standing::ready);
}

TEST_CASE("looking at a link as often as one likes uses nothing up")
{
    TestStore store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, test::Role::service_office);
    const auto link = asked(store, "anna@example.de");
    const auto before = store.read([&](storage::Read& read) { return identity::find_link(read, identity::kept(link.secret)); });
    REQUIRE(before);
    for (int look = 0; look < 20; ++look) CHECK(standing(store, link.secret) == Standing::ready);
    CHECK(store.read([&](storage::Read& read) { return identity::find_link(read, identity::kept(link.secret)); }) == before);
    CHECK(by_link(store, link.secret, anna));
}

TEST_CASE("an invented link is over, whatever it looks like")
{
    TestStore store(storage::Engine::sqlite);
    test::account_with(store, test::Role::service_office);
    const auto link = asked(store, "anna@example.de");
    for (const auto& secret : {std::string(), std::string("vorbei"), std::string(64, '0'), identity::kept(link.secret), link.secret + "0",
                               link.secret.substr(1), std::string("' or 1=1 --")}) {
        CHECK(standing(store, secret) == Standing::over);
    }
}

TEST_CASE("what is stored for an address nobody has looks like what is stored for one that somebody has")
{
    test::for_each_engine([](TestStore& store) {
        test::account_with(store, test::Role::service_office);
        const auto known = asked(store, "anna@example.de");
        const auto unknown = asked(store, "niemand@example.de");
        CHECK(known.account);
        CHECK_FALSE(unknown.account);
        store.read([&](storage::Read& read) {
            auto one = identity::find_link(read, identity::kept(known.secret)).value();
            const auto other = identity::find_link(read, identity::kept(unknown.secret)).value();
            CHECK(one.account);
            CHECK_FALSE(other.account);
            CHECK(one.address.size() == other.address.size());
            CHECK(one.code.size() == other.code.size());
            one.account = {};
            one.secret = other.secret;
            one.address = other.address;
            one.code = other.code;
            CHECK(one == other);
            return true;
        });
        CHECK(standing(store, unknown.secret) == Standing::over);
    });
}

TEST_CASE("the store keeps neither link, code, address nor network as they are")
{
    TestStore store(storage::Engine::sqlite);
    test::account_with(store, test::Role::service_office);
    const auto made = asked(store, "anna@example.de", morning, "browser", "198.51.100.0");
    const auto link = store.read([&](storage::Read& read) { return identity::find_link(read, identity::kept(made.secret)).value(); });
    for (const auto& kept : {link.secret, link.address, link.network, link.browser, link.code}) {
        CHECK_FALSE(kept.empty());
        for (const auto* secret : {made.secret.c_str(), made.code.c_str(), "anna", "198.51", "browser"}) CHECK(kept.find(secret) == std::string::npos);
    }
}

TEST_CASE("the sixth link in an hour for one address is made for nobody, and nobody sees the difference")
{
    test::for_each_engine([](TestStore& store) {
        test::account_with(store, test::Role::service_office);
        for (int count = 0; count < identity::most_links_for_address; ++count) CHECK(asked(store, "anna@example.de").account);
        const auto sixth = test::try_to_ask(store, "ANNA@example.de", morning + 59min);
        REQUIRE(sixth);
        CHECK_FALSE(sixth->account);
        CHECK(asked(store, "anna@example.de", morning + 1h + 1min).account);
    });
}

TEST_CASE("a network gets sixty links an hour, then it is told so; another network still gets some")
{
    TestStore store(storage::Engine::sqlite);
    test::account_with(store, test::Role::service_office);
    for (int count = 0; count < identity::most_links_from_network; ++count) asked(store, "a" + std::to_string(count) + "@example.de");
    const auto refused = test::try_to_ask(store, "anna@example.de");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == base::Refused::not_allowed);
    CHECK(test::try_to_ask(store, "anna@example.de", morning, "browser", "203.0.113.0"));
    CHECK(test::try_to_ask(store, "anna@example.de", morning + 1h + 1min));
}

TEST_CASE("who has lost the last role gets no link, and one that was asked for before lets nobody in")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna = test::account_with(store, test::Role::service_office);
        const auto link = asked(store, "anna@example.de");
        store.fill([&](storage::Write& write) {
            auto grant = identity::grants_of(write, anna).front();
            grant.ended_at = morning;
            identity::store_grant(write, grant);
        });
        CHECK_FALSE(asked(store, "anna@example.de").account);
        CHECK_FALSE(by_link(store, link.secret, anna));
        CHECK(test::sessions(store, anna).empty());
    });
}

TEST_CASE("whoever shares a mailbox chooses who they are, and nobody else can be chosen")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna = test::account_with(store, test::Role::service_office, {}, "post@example.de", "Anna Beispiel");
        const auto bernd = test::account_with(store, test::Role::ministry, {}, "post@example.de", "Bernd Beispiel");
        const auto clara = test::account_with(store, test::Role::ministry, {}, "clara@example.de", "Clara Beispiel");
        const auto link = asked(store, "post@example.de");
        const auto candidates = [&](std::string_view browser) {
            return store.read([&](storage::Read& read) { return test::names_of(identity::candidates_of(read, link.secret, browser, morning)); });
        };
        CHECK(candidates("browser") == std::vector<std::string>{"Anna Beispiel", "Bernd Beispiel"});
        CHECK(candidates("thief").empty());
        CHECK_FALSE(by_link(store, link.secret, clara));
        CHECK(by_link(store, link.secret, bernd));
        CHECK(test::sessions(store, anna).empty());
        CHECK(test::sessions(store, bernd).size() == 1);
    });
}

TEST_CASE("nobody is told of a new device who signs in for the first time; any further device is new once")
{
    TestStore store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, test::Role::service_office);
    const auto is_new = [&](std::string_view device) {
        return by_link(store, asked(store, "anna@example.de").secret, anna, morning, "browser", device)->is_new_device;
    };
    CHECK_FALSE(is_new("Firefox, Linux"));
    CHECK_FALSE(is_new("Firefox, Linux"));
    CHECK(is_new("Safari, iPhone"));
    CHECK_FALSE(is_new("Safari, iPhone"));
}

TEST_CASE("links are forgotten a day after they ended, with the next one that is asked for")
{
    test::for_each_engine([](TestStore& store) {
        test::account_with(store, test::Role::service_office);
        const auto old = identity::kept(asked(store, "anna@example.de").secret);
        const auto is_kept = [&] { return store.read([&](storage::Read& read) { return identity::find_link(read, old).has_value(); }); };
        asked(store, "anna@example.de", morning + 24h);
        CHECK(is_kept());
        asked(store, "anna@example.de", morning + 24h + 11min);
        CHECK_FALSE(is_kept());
    });
}

TEST_CASE("who asks for links in the name of somebody else keeps that person out from their own network only")
{
    test::for_each_engine([](TestStore& store) {
        test::account_with(store, test::Role::service_office);
        for (int count = 0; count < 2 * identity::most_links_for_address; ++count) test::try_to_ask(store, "anna@example.de", morning, "attacker", "203.0.113.0");
        CHECK(asked(store, "anna@example.de").account);
        for (const auto* network : {"192.0.2.0", "192.0.2.16", "192.0.2.32"}) {
            for (int count = 0; count < identity::most_links_for_address; ++count) test::try_to_ask(store, "anna@example.de", morning, "attacker", network);
        }
        CHECK_FALSE(asked(store, "anna@example.de").account); // twenty from everywhere are enough
        CHECK(asked(store, "anna@example.de", morning + 1h + 1min).account);
    });
}
