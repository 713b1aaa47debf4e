#include "mailbox.hpp"
#include "slices/identity/secrets.hpp"
#include "slices/identity/sessions.hpp"

using test::asked;
using test::by_link;
using test::morning;
using test::Role;
using test::TestApp;
using test::TestStore;
using test::Visitor;

using namespace std::chrono_literals;

namespace {

constexpr std::string_view digits = "0123456789abcdef";

struct Open {
    explicit Open(TestStore& store) : Open(store, test::account_with(store, Role::ministry)) {}
    Open(TestStore& store, base::Id<identity::Account> whose) : anna(whose)
    {
        cookie = store
                     .write([&](storage::Write& write) -> base::Result<identity::SignedIn> {
                         return identity::open_session(write, anna, "Firefox, Linux", "/konto", morning);
                     })
                     .value()
                     .cookie;
    }

    base::Id<identity::Account> anna;
    std::string cookie;
};

/// What a request with that line of cookies is answered.
test::Reply with_cookies(TestApp& app, const std::string& line, std::string target = "/konto")
{
    web::http::HttpRequest request;
    request.method = "GET";
    request.target = std::move(target);
    request.cookie = line;
    return app.ask(std::move(request));
}

bool is_let_in(const test::Reply& reply) { return reply.status == 200 && reply.says("anna@example.de"); }

}

TEST_CASE("a cookie in which one digit is another one lets nobody in, whichever digit it is")
{
    TestStore store(storage::Engine::sqlite);
    const Open open(store);
    const auto recognised = [&](const std::string& cookie) {
        return store.read([&](storage::Read& read) { return identity::doorkeeper().recognise(read, cookie, morning).has_value(); });
    };
    REQUIRE(recognised(open.cookie));
    CHECK(rc::check("one digit", [&] {
        auto forged = open.cookie;
        const auto at = *rc::gen::inRange<std::size_t>(0, forged.size());
        const auto digit = digits[*rc::gen::inRange<std::size_t>(0, digits.size())];
        RC_PRE(forged[at] != digit);
        forged[at] = digit;
        RC_ASSERT(!recognised(forged));
        RC_ASSERT(!recognised(open.cookie.substr(0, at)));
    }));
}

TEST_CASE("only the cookie of that name counts, written just so")
{
    TestStore store(storage::Engine::sqlite);
    const Open open(store);
    TestApp app(store);
    REQUIRE(is_let_in(with_cookies(app, "__Host-konto=" + open.cookie)));
    CHECK(is_let_in(with_cookies(app, "a=b; __Host-konto=" + open.cookie + "; c=d")));
    auto capitals = open.cookie;
    std::transform(capitals.begin(), capitals.end(), capitals.begin(), [](char letter) { return letter >= 'a' && letter <= 'f' ? static_cast<char>(letter - 32) : letter; });
    REQUIRE(capitals != open.cookie);
    for (const auto& line : std::vector<std::string>{"konto=" + open.cookie, "__Host-Konto=" + open.cookie, "__Secure-konto=" + open.cookie, "__Host-anmeldung=" + open.cookie,
                             "x__Host-konto=" + open.cookie, "__Host-konto=" + capitals, "__Host-konto=\"" + open.cookie + "\"", "__Host-konto=" + identity::kept(open.cookie),
                             "__Host-konto=" + open.anna.hex(), "__Host-konto=' or 1=1 --", "__Host-konto=" + std::string(8000, 'a'), std::string("__Host-konto=")}) {
        CAPTURE(line);
        const auto reply = with_cookies(app, line);
        CHECK_FALSE(is_let_in(reply));
        CHECK(reply.status < 500);
    }
}

TEST_CASE("a cookie of a session that was ended, or is over, opens no page and presses no button")
{
    test::for_each_engine([](TestStore& store) {
        const Open open(store);
        TestApp app(store);
        const auto line = "__Host-konto=" + open.cookie;
        REQUIRE(is_let_in(with_cookies(app, line)));
        store.fill([&](storage::Write& write) { identity::end_all_sessions(write, open.anna); });
        for (const auto* path : {"/konto", "/konto/daten.json", "/konto/loeschung", "/konto/abwesenheit", "/konto/passkeys"}) {
            const auto reply = with_cookies(app, line, path);
            CHECK(reply.status == 303);
            CHECK(reply.header("Location").starts_with("/anmelden?weiter="));
            CHECK_FALSE(reply.says("anna@example.de"));
        }
        const Open late(store, open.anna);
        app.clock.pass(24h);
        CHECK(with_cookies(app, "__Host-konto=" + late.cookie).status == 303);
    });
}

TEST_CASE("what a link and its code are made of helps nobody who guesses them from the address or from each other")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna = test::account_with(store, Role::ministry);
        const auto first = asked(store, "anna@example.de");
        const auto second = asked(store, "anna@example.de");
        CHECK(first.secret != second.secret);
        for (const auto& guess : {identity::kept(first.secret), identity::kept("anna@example.de"), anna.hex(), first.code, std::string()}) {
            CHECK(test::standing(store, guess) == identity::Standing::over);
            CHECK_FALSE(by_link(store, guess, anna));
        }
        CHECK_FALSE(test::by_code(store, second.secret));
        CHECK_FALSE(test::by_code(store, ""));
        CHECK(by_link(store, second.secret, anna));
    });
}

TEST_CASE("a link that is good lets in nobody but whose mailbox it went to")
{
    TestStore store(storage::Engine::sqlite);
    test::account_with(store, Role::ministry);
    const auto sigrid = test::account_with(store, Role::service_office, {}, "sigrid@example.de", "Sigrid Beispiel");
    const auto link = asked(store, "anna@example.de");
    CHECK_FALSE(by_link(store, link.secret, sigrid));
    CHECK_FALSE(by_link(store, link.secret, base::Id<identity::Account>::fresh()));
    CHECK(test::sessions(store, sigrid).empty());
}

TEST_CASE("whoever asks for an address nobody has waits as long: the store does the same work")
{
    test::for_each_engine([](TestStore& store) {
        test::account_with(store, Role::ministry);
        const auto work = [&](std::string_view email) {
            std::int64_t statements = 0;
            store.fill([&](storage::Write& write) {
                (void)identity::ask_for_link(write, test::installation_key, {std::string(email), "/", "198.51.100.0", "browser"}, morning);
                statements = static_cast<std::int64_t>(write.statements());
            });
            return statements;
        };
        const auto known = work("anna@example.de");
        const auto unknown = work("niemand@example.de");
        CHECK(known > 3);
        CHECK(std::abs(known - unknown) <= 1); // whether somebody still holds a role is asked of somebody only
    });
}
