#include "person.hpp"

#include "slices/passkeys/keys.hpp"

using test::Proof;
using test::Role;
using test::TestApp;
using test::TestStore;
using test::Visitor;

TEST_CASE("no door of the passkeys opens to a stranger, or without the token of a page")
{
    TestStore store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, Role::member);
    TestApp app(store);
    Visitor somebody(app);
    somebody.sign_in(anna, Proof::mail);
    for (const auto* address : {"/konto/passkeys", "/konto/passkeys/frage", "/konto/passkeys/{passkey}/ende", "/konto/codes", "/konto/bestaetigung",
                                "/konto/bestaetigung/frage", "/konto/bestaetigung/code"}) {
        CAPTURE(address);
        CHECK(app.post(address, {}).status == 401);
    }
    for (const auto* address : {"/konto/passkeys", "/konto/passkeys/{passkey}/ende", "/konto/bestaetigung"}) {
        CHECK(app.get(address).header("Location").starts_with("/anmelden?weiter="));
    }
    CHECK(app.post("/anmelden/passkey/frage", {{"schutz", "nichts"}}).status == 403);
    CHECK(app.post("/anmelden/passkey", {{"schutz", "nichts"}}).header("Location").starts_with("/anmelden?fehler=passkey"));
    CHECK(somebody.open("/konto/passkeys/{passkey}/ende").status == 404);
    CHECK(store.read([&](storage::Read& read) { return passkeys::can_confirm(read, anna); }) == false);
}
