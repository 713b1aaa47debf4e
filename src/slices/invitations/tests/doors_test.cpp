#include "community.hpp"

using test::CommunityStore;
using test::TestApp;

TEST_CASE("an invented invitation is none, and asking for a fresh one writes to nobody")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/einladung/erfunden").status < 500);
    CHECK(app.get("/einladung/erfunden").header("Set-Cookie").empty());
    CHECK(app.post("/einladung/erfunden", {}).header("Set-Cookie").empty());
    CHECK(app.post("/einladung/erfunden/neu", {}).header("Set-Cookie").empty());
    CHECK(store.mails().empty());
}

TEST_CASE("a stranger invites nobody, ends no role and gives none back")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.post("/bereich/stadt/mitglieder/erfunden/einladung", {}).status == 401);
    CHECK(app.post("/bereich/stadt/mitglieder/erfunden/ende", {}).status == 401);
    CHECK(app.post("/bereich/stadt/mitglieder/erfunden/rueckgabe", {}).status == 401);
    CHECK(store.mails().empty());
    CHECK(store.roles_of(store.bernd) == test::Words{"mitglied Stadtbündnis"});
}
