#include "support/test_app.hpp"

#include "slices/barriers/store.hpp"

using test::TestApp;
using test::TestStore;
using test::Visitor;

TEST_CASE("somebody reports a barrier and gets a receipt with the day of the answer")
{
    test::for_each_engine([](TestStore& store) {
        TestApp app(store);
        Visitor visitor(app);
        visitor.open("/barriere-melden?seite=/karte");
        visitor.fill("problem", "Die Karte ist <nicht> lesbar.");
        visitor.fill("schwere", "blocked");
        visitor.fill("email", "leserin@beispiel.example");
        const auto& receipt = visitor.send();

        CHECK(receipt.status == 200);
        CHECK(receipt.says("14. April 2026"));
        const auto reports = store.read([](storage::Read& read) { return barriers::all_reports(read); });
        REQUIRE(reports.size() == 1);
        CHECK(visitor.address() == "/barriere-melden/" + reports[0].receipt);
        CHECK(reports[0].description == "Die Karte ist <nicht> lesbar.");
        CHECK(reports[0].page == "/karte");
    });
}
