#include "partnering_store.hpp"

#include "slices/joining/store.hpp"

using test::partner_home;
using test::partnering_visitor;
using test::PartneringStore;
using test::TestApp;

namespace {

/// A bakery asked the town's alliance to take part.
joining::Inquiry asked_to_join(PartneringStore& store)
{
    joining::Inquiry inquiry;
    inquiry.id = base::Id<joining::Inquiry>::fresh();
    inquiry.receipt = "M-2026-00000001";
    inquiry.name = "Bäckerei Beispiel";
    inquiry.reach = "baeckerei@example.org";
    inquiry.place = "Rostock";
    inquiry.state = "13";
    inquiry.language = "de";
    inquiry.alliance = store.town;
    inquiry.rung_since = inquiry.received_at = test::morning;
    inquiry.answer_due_on = joining::answer_due(test::today);
    store.fill([&](storage::Write& write) { REQUIRE(joining::store_inquiry(write, inquiry)); });
    return inquiry;
}

}

TEST_CASE("who asked to take part and was welcomed is taken up without typing anything twice")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        const auto inquiry = asked_to_join(store);
        auto anna = partnering_visitor(app, store.anna);
        const auto page = "/mitmachen/anfragen/" + inquiry.id.hex();
        CHECK_FALSE(anna.open(page).says("Als Partner aufnehmen"));
        CHECK_FALSE(anna.open(partner_home + "/neu?anfrage=" + inquiry.id.hex()).says("Bäckerei")); // not before the yes
        anna.open(page);
        anna.fill("antwort", "ja");
        CHECK(anna.send().says("Als Partner aufnehmen"));
        const auto way = partner_home + "/neu?anfrage=" + inquiry.id.hex();
        CHECK(anna.page().says("href=\"" + way + "\""));
        anna.open(way);
        CHECK(anna.page().says("value=\"Bäckerei Beispiel\""));
        CHECK(anna.page().says("value=\"Rostock\""));
        anna.use_form(partner_home + "/neu");
        anna.fill("art", "unternehmen");
        CHECK(anna.send().says("value=\"baeckerei@example.org\""));
        CHECK(anna.page().says("Bäckerei Beispiel ist jetzt Partner."));
        CHECK(app.get("/buendnisse/stadt").says("Bäckerei Beispiel"));

        auto clara = partnering_visitor(app, store.clara);
        CHECK_FALSE(clara.open("/bereich/kreis/partner/neu?anfrage=" + inquiry.id.hex()).says("Bäckerei"));
        CHECK_FALSE(clara.open("/bereich/kreis/partner/werft/kontakte/neu?anfrage=" + inquiry.id.hex()).says("baeckerei"));
    });
}
