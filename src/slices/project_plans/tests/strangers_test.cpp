#include "slices/project_plans/tests/plans_store.hpp"

using test::PlansStore;
using test::TestApp;
using test::Visitor;

TEST_CASE("nothing can be done with a plan of others, whoever tries which address")
{
    PlansStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto before = store.published();
    for (const auto& account : {store.clara, store.otto}) {
        Visitor other(app);
        other.sign_in(account);
        other.open("/konto");
        for (const auto* address : {"/bereich/projekte/ferienwerkstatt/plan/bestaetigung", "/bereich/projekte/ferienwerkstatt/plan/wunsch",
                                    "/bereich/projekte/ferienwerkstatt/plan/beginn", "/bereich/projekte/ferienwerkstatt/plan/entwurf/einreichung",
                                    "/bereich/projekte/ferienwerkstatt/plan/entwurf/rueckgabe", "/bereich/projekte/ferienwerkstatt/plan/entwurf/veroeffentlichung",
                                    "/bereich/projekte/ferienwerkstatt/plan/verlauf/1/wiederherstellung", "/bereich/projekte/ferienwerkstatt/plan/archiv/rueckgabe",
                                    "/bereich/projekte/ferienwerkstatt/plan/entwurf/bilder", "/bereich/projekte/ferienwerkstatt/plan/entwurf/bild/x",
                                    "/bereich/projekte/ferienwerkstatt/plan/entwurf/bild/x/platz", "/bereich/projekte/ferienwerkstatt/plan/entwurf/bild/x/entfernung",
                                    "/bereich/projekte/ferienwerkstatt/plan/uebersetzung/en"}) {
            CAPTURE(address);
            CHECK(other.send_to(address, {{"nachricht", "Ich war hier."}}).status == 404);
        }
    }
    CHECK(store.published() == before);
    CHECK(store.read([](storage::Read& read) { return mail::newest(read, 10, 0); }).empty());
}
