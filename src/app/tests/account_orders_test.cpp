#include "app/order.hpp"
#include "slices/audit/audit.hpp"
#include "slices/identity/sign_in.hpp"
#include "slices/identity/store.hpp"
#include "slices/identity/store_sessions.hpp"
#include "slices/passkeys/store.hpp"
#include "support/accounts.hpp"

using test::TestStore;

namespace {

constexpr base::Instant noon{std::chrono::milliseconds(1773403200000)};

app::Outcome unlock(TestStore& store, const std::string& input, bool json = false)
{
    return app::carry_out(store.database(), {.name = "accounts unlock", .input = input, .json = json}, [](std::size_t, std::size_t) {});
}

/// Somebody with a session and a code on paper.
base::Id<identity::Account> somebody(TestStore& store, std::string_view email, std::string_view name)
{
    const auto id = test::account_with(store, identity::Role::ministry, {}, email, name);
    store.fill([&](storage::Write& write) {
        identity::open_session(write, id, "Firefox, Linux", "/", noon);
        passkeys::exchange_codes(write, id, {"hash of " + id.hex()}, noon);
    });
    return id;
}

/// How many codes and sessions they have.
std::pair<std::int64_t, std::size_t> locks(TestStore& store, base::Id<identity::Account> id)
{
    return store.read([&](storage::Read& read) { return std::pair(passkeys::count_codes(read, id), identity::sessions_of(read, id).size()); });
}

std::string audited(TestStore& store)
{
    return store.read([](storage::Read& read) { return audit::export_entries(read); });
}

}

TEST_CASE("who has lost every passkey is let in by mail again: codes and sessions are gone, the account and others stay")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna = somebody(store, "anna@example.de", "Anna Beispiel");
        const auto bernd = somebody(store, "bernd@example.de", "Bernd Beispiel");
        REQUIRE(locks(store, anna) == std::pair<std::int64_t, std::size_t>{1, 1});
        const auto outcome = unlock(store, "Anna@Example.de");
        CHECK(outcome.exit == 0);
        CHECK(outcome.out == "Anna Beispiel hat keinen Passkey, keinen Code und keine Anmeldung mehr. Bitte sagen Sie: per E-Mail anmelden und einen Passkey einrichten.\n");
        CHECK(locks(store, anna) == std::pair<std::int64_t, std::size_t>{0, 0});
        CHECK(locks(store, bernd) == std::pair<std::int64_t, std::size_t>{1, 1});
        CHECK(store.read([&](storage::Read& read) { return identity::may_sign_in(read, anna); }));
    });
}

TEST_CASE("that somebody was unlocked is audited, without their address")
{
    TestStore store(storage::Engine::sqlite);
    const auto anna = somebody(store, "anna@example.de", "Anna Beispiel");
    unlock(store, "anna@example.de");
    CHECK(audited(store).find(";accounts unlock;" + anna.hex() + ";") != std::string::npos);
    CHECK(audited(store).find("example.de") == std::string::npos);
}

TEST_CASE("nobody is unlocked by an address that nobody has, or that several share; a name chooses among them")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna = somebody(store, "rat@example.de", "Anna Beispiel");
        const auto bernd = somebody(store, "rat@example.de", "Bernd Beispiel");
        const auto unknown = unlock(store, "niemand@example.de");
        CHECK(unknown.exit == 1);
        CHECK(unknown.err == "buendnisnetz: niemand hat ein Konto mit der Adresse niemand@example.de\n");
        CHECK(unlock(store, "rat@example.de").err == "buendnisnetz: mehrere Personen teilen sich das Postfach rat@example.de; schreiben Sie den Namen hinter die Adresse\n");
        CHECK(unlock(store, "rat@example.de", true).out == "{\"unlocked\":false}\n");
        CHECK(audited(store).find("accounts unlock") == std::string::npos);
        CHECK(locks(store, anna).first + locks(store, bernd).first == 2);
        CHECK(unlock(store, "rat@example.de\nBernd Beispiel", true).out == "{\"unlocked\":true}\n");
        CHECK(locks(store, anna).first == 1);
        CHECK(locks(store, bernd).first == 0);
        CHECK(unlock(store, "rat@example.de\nClara Beispiel").exit == 1);
    });
}
