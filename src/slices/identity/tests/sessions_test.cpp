#include "mailbox.hpp"
#include "slices/identity/secrets.hpp"
#include "slices/identity/sessions.hpp"

using test::morning;
using test::TestStore;

using namespace std::chrono_literals;

namespace {

identity::SignedIn opened(TestStore& store, base::Id<identity::Account> account, std::string_view device = "Firefox, Linux",
                          base::Instant now = morning)
{
    return store
        .write([&](storage::Write& write) -> base::Result<identity::SignedIn> {
            return identity::open_session(write, account, device, "/konto", now);
        })
        .value();
}

std::optional<web::Account> recognised(TestStore& store, std::string_view cookie, base::Instant now = morning)
{
    return store.read([&](storage::Read& read) { return identity::doorkeeper().recognise(read, cookie, now); });
}

void end_roles_of(TestStore& store, base::Id<identity::Account> account)
{
    store.fill([&](storage::Write& write) {
        for (auto grant : identity::grants_of(write, account)) {
            grant.ended_at = morning;
            identity::store_grant(write, grant);
        }
    });
}

}

TEST_CASE("a cookie stands for whoever got it, and no other cookie does")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna = test::account_with(store, test::Role::ministry);
        const auto open = opened(store, anna);
        const auto account = recognised(store, open.cookie);
        REQUIRE(account);
        CHECK(account->id == anna.uuid);
        CHECK(account->name == "Anna Beispiel");
        CHECK(account->session == open.session.id.uuid);
        for (const auto& cookie : {std::string("x"), open.cookie + "0", identity::kept(open.cookie), std::string(64, '0')}) {
            CHECK_FALSE(recognised(store, cookie));
        }
    });
}

TEST_CASE("a session ends a day after its last use")
{
    TestStore store(storage::Engine::sqlite);
    const auto open = opened(store, test::account_with(store, test::Role::ministry));
    CHECK(recognised(store, open.cookie, morning + 24h - 1ms));
    CHECK_FALSE(recognised(store, open.cookie, morning + 24h));
}

TEST_CASE("a session that is used every day ends after thirty days all the same")
{
    test::for_each_engine([](TestStore& store) {
        const auto open = opened(store, test::account_with(store, test::Role::ministry));
        for (int day = 0; day < 30; ++day) {
            const auto now = morning + day * 24h - (day > 0 ? 1min * day : 0min);
            const auto account = recognised(store, open.cookie, now);
            REQUIRE(account);
            store.fill([&](storage::Write& write) { identity::doorkeeper().renew(write, *account, now); });
        }
        store.fill([&](storage::Write& write) { identity::mark_session_used(write, open.session.id, open.session.ends_at - 1min); });
        CHECK(recognised(store, open.cookie, open.session.ends_at - 1ms));
        CHECK_FALSE(recognised(store, open.cookie, open.session.ends_at));
    });
}

TEST_CASE("the use of a session is written down every ten minutes, not at every look")
{
    TestStore store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, test::Role::ministry);
    const auto open = opened(store, anna);
    CHECK_FALSE(recognised(store, open.cookie, morning + 10min - 1ms)->wants_renewal);
    const auto account = recognised(store, open.cookie, morning + 10min);
    CHECK(account->wants_renewal);
    store.fill([&](storage::Write& write) { identity::doorkeeper().renew(write, *account, morning + 10min); });
    CHECK(test::sessions(store, anna).front().used_at == morning + 10min);
    CHECK_FALSE(recognised(store, open.cookie, morning + 11min)->wants_renewal);
}

TEST_CASE("with the last role every session is over at once; with another role left it goes on")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna = test::account_with(store, test::Role::ministry);
        const auto open = opened(store, anna);
        REQUIRE(recognised(store, open.cookie));
        end_roles_of(store, anna);
        CHECK_FALSE(recognised(store, open.cookie));
        test::give_role(store, anna, test::Role::mentor);
        CHECK(recognised(store, open.cookie));
    });
}

TEST_CASE("ending one session leaves the others, and nobody ends a session of somebody else")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna = test::account_with(store, test::Role::ministry);
        const auto bernd = test::account_with(store, test::Role::ministry, {}, "bernd@example.de", "Bernd Beispiel");
        const auto one = opened(store, anna);
        const auto other = opened(store, anna, "Safari, iPhone", morning + 1s);
        store.fill([&](storage::Write& write) {
            CHECK_FALSE(identity::end_session(write, bernd, one.session.id));
            CHECK(identity::end_session(write, anna, one.session.id));
            CHECK_FALSE(identity::end_session(write, anna, one.session.id));
        });
        CHECK_FALSE(recognised(store, one.cookie));
        CHECK(recognised(store, other.cookie, morning + 1s));
    });
}

TEST_CASE("ending all sessions ends all of one's own and none of others")
{
    TestStore store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, test::Role::ministry);
    const auto bernd = test::account_with(store, test::Role::ministry, {}, "bernd@example.de", "Bernd Beispiel");
    opened(store, anna);
    opened(store, anna);
    opened(store, bernd);
    store.fill([&](storage::Write& write) { identity::end_all_sessions(write, anna); });
    CHECK(test::sessions(store, anna).empty());
    CHECK(test::sessions(store, bernd).size() == 1);
}

TEST_CASE("sessions stand in the order of their last use")
{
    TestStore store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, test::Role::ministry);
    const auto one = opened(store, anna, "A", morning);
    const auto other = opened(store, anna, "B", morning + 1h);
    const auto order = [&] {
        std::vector<std::string> devices;
        for (const auto& session : test::sessions(store, anna)) devices.push_back(session.device);
        return devices;
    };
    CHECK(order() == std::vector<std::string>{"B", "A"});
    store.fill([&](storage::Write& write) { identity::mark_session_used(write, one.session.id, morning + 2h); });
    CHECK(order() == std::vector<std::string>{"A", "B"});
}

TEST_CASE("sessions that nobody can use any more are forgotten when somebody asks for a link")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna = test::account_with(store, test::Role::ministry);
        opened(store, anna, "alt");
        opened(store, anna, "neu", morning + 2h);
        test::asked(store, "anna@example.de", morning + 25h);
        const auto left = test::sessions(store, anna);
        REQUIRE(left.size() == 1);
        CHECK(left.front().device == "neu");
    });
}

TEST_CASE("the first time somebody signs in is kept, later times are not")
{
    TestStore store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, test::Role::ministry);
    const auto arrived = [&] { return store.read([&](storage::Read& read) { return identity::find_account(read, anna)->arrived_at; }); };
    CHECK_FALSE(arrived());
    opened(store, anna, "", morning + 1h);
    opened(store, anna, "", morning + 2h);
    CHECK(arrived() == morning + 1h);
}
