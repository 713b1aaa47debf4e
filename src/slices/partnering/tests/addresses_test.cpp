#include "partnering_store.hpp"

using test::partnering_visitor;
using test::PartneringStore;
using test::TestApp;

TEST_CASE("what there is not looks like what belongs to others, at every address")
{
    PartneringStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = partnering_visitor(app, store.anna);
    REQUIRE(anna.open("/bereich/stadt/partner/werft").status == 200);
    for (const auto* address : {"/bereich/stadt/partner/bank", "/bereich/stadt/partner/bank/ende", "/bereich/stadt/partner/bank/kontakte/neu", "/bereich/stadt/partner/werft/kontakte/niemand",
                                "/bereich/stadt/interessenten/niemand", "/bereich/kreis/partner/neu", "/bereich/kreis/interessenten/neu", "/bereich/nirgends/partner",
                                "/verwaltung/organisationen/werft", "/partner/zusage/geraten", "/partner/abmelden/geraten"}) {
        CAPTURE(std::string(address));
        CHECK(anna.open(address).status == 404);
    }
    for (const auto* address : {"/bereich/stadt/partner/bank/ende", "/bereich/stadt/partner/werft/kontakte/niemand/frage", "/bereich/stadt/partner/werft/kontakte/niemand/ende",
                                "/bereich/stadt/partnerschaften/niemand/rueckgabe", "/bereich/stadt/interessenten/niemand/notiz", "/bereich/stadt/interessenten/niemand/wiedervorlage",
                                "/bereich/stadt/interessenten/niemand/stand", "/partner/zusage/geraten", "/partner/abmelden/geraten"}) {
        CAPTURE(std::string(address));
        anna.open("/bereich/stadt/partner/werft");
        CHECK(anna.send_to(address, {{"name", "x"}}).status == 404);
    }
}

TEST_CASE("a click on a button that lay open for too long changes nothing")
{
    PartneringStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto erika = store.contact(store.werft, "Erika Beispiel", "erika@example.org");
    const auto path = "/bereich/stadt/partner/werft/kontakte/" + erika.id.hex();
    auto anna = partnering_visitor(app, store.anna);
    anna.open(path);
    for (const auto* what : {"/frage", "/ende"}) {
        anna.ask_with("POST", path + what, [](auto&) {}); // without the token of the page
        CHECK(store.mails().empty());
        CHECK(store.contacts(store.town, store.werft).size() == 1);
    }
}
