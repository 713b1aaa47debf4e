#include "community.hpp"
#include "slices/alliance_page/alliance_page.hpp"
#include "slices/adoptions/store.hpp"
#include "slices/cooperations/store.hpp"
#include "slices/invitations/handover.hpp"
#include "slices/projects/import_projects.hpp"
#include "slices/publishing/publish.hpp"
#include "support/pdf.hpp"

using test::CommunityStore;
using test::TestApp;
using test::Visitor;

namespace {

const std::string folder = "/bereich/stadt/uebergabe/mappe.pdf";

struct Handing {
    explicit Handing(storage::Engine engine) : store(engine), app(store), anna(app), bernd(app), clara(app), sigrid(app)
    {
        anna.sign_in(store.anna);
        bernd.sign_in(store.bernd);
        clara.sign_in(store.clara);
        sigrid.sign_in(store.sigrid);
    }

    std::string text() { return test::text_of_pdf(anna.open(folder).body); }

    CommunityStore store;
    TestApp app;
    Visitor anna;
    Visitor bernd;
    Visitor clara;
    Visitor sigrid;
};

bool says(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

cooperations::Cooperation sought(base::Id<registry::Alliance> alliance, base::Id<identity::Account> author, std::string title)
{
    return {base::Id<cooperations::Cooperation>::fresh(), alliance, author, cooperations::Direction::seeks, "raeume", "", cooperations::Reach::everywhere,
            std::move(title), "Für dreißig Kinder.", "", {}, test::morning};
}

}

TEST_CASE("whoever coordinates takes everything for the successor as one PDF that screen readers read")
{
    test::for_each_engine<Handing>([](Handing& handing) {
        CHECK(handing.anna.open("/bereich/stadt/uebergabe").says(folder));
        const auto answer = handing.anna.open(folder);
        CHECK(answer.status == 200);
        CHECK(answer.header("Content-Type") == "application/pdf");
        CHECK(answer.header("Content-Disposition") == "attachment; filename=\"uebergabe-stadt.pdf\"");
        CHECK(answer.header("Cache-Control").find("no-store") != std::string::npos);
        CHECK(test::fact_of_pdf(answer.body, "Tagged") == "yes");
        CHECK(test::fact_of_pdf(answer.body, "Title") == "Übergabe: Stadtbündnis");
        const auto text = test::text_of_pdf(answer.body);
        for (const auto* words : {"Alle an einem Tisch.", "Zweiter Absatz.", "Koordinationsstelle", "(030) 23125-100", "Anna Beispiel", "Bernd Beispiel", "bernd@example.de",
                                  "Mitglied", "Was wartet", "Kooperationen", "Offener Entwurf der Seite"}) {
            INFO(words, text);
            CHECK(says(text, words));
        }
    });
}

TEST_CASE("what every slice knows of the alliance stands in the folder, and nothing of another alliance")
{
    Handing handing(storage::Engine::sqlite);
    auto& store = handing.store;
    store.fill([&](storage::Write& write) {
        REQUIRE(projects::import_projects(write, "schluessel;titel;kurztext;stand;buendnis\nbus;Ferienbus;Fährt hin.;laufend;stadt\nfest;Kreisfest;Feiert.;laufend;kreis\n",
                                          test::morning, &test::without_progress).is_applied);
        cooperations::store_cooperation(write, sought(store.town, store.anna, "Turnhalle"), test::morning);
        cooperations::store_cooperation(write, sought(store.county, store.clara, "Scheune"), test::morning);
        adoptions::store_adoption(write, {base::Id<adoptions::Adoption>::fresh(), projects::find_project(write, "fest")->id, store.town, {}, test::morning,
                                          adoptions::State::running, "Rufen Sie Frau Muster an.", ""}, store.anna);
        const auto page = alliance_page::editable();
        auto content = page.published(write, store.town.uuid);
        content["kurztext"] = "Noch geheim.";
        REQUIRE(publishing::save_draft(write, page, {"alliance", store.town.uuid}, std::nullopt, content, store.anna, test::morning).has_value());
    });
    const auto text = handing.text();
    INFO(text);
    CHECK(says(text, "Ferienbus"));
    CHECK(says(text, "Fährt hin."));
    CHECK(says(text, "Wir suchen: Turnhalle"));
    CHECK(says(text, "Rufen Sie Frau Muster an."));
    CHECK(says(text, "Zuletzt bearbeitet am"));
    CHECK_FALSE(says(text, "Scheune"));
    CHECK_FALSE(says(text, "Clara Beispiel"));
    test::give_role(store, store.anna, identity::Role::coordinator, {store.county}); // now she sees both
    CHECK_FALSE(says(handing.text(), "Scheune"));
}

TEST_CASE("nobody but who may hand the alliance over takes the folder")
{
    Handing handing(storage::Engine::sqlite);
    REQUIRE(handing.anna.open(folder).status == 200);
    CHECK(handing.bernd.open(folder).status == 404);
    CHECK(handing.clara.open(folder).status == 404);
    CHECK(handing.clara.open("/bereich/gibt-es-nicht/uebergabe/mappe.pdf").status == 404);
    CHECK(handing.sigrid.open(folder).status == 200); // for somebody who cannot do it any more
    Visitor stranger(handing.app);
    stranger.open(folder);
    CHECK(stranger.address().starts_with("/anmelden"));
}

TEST_CASE("who came by a mail alone confirms themselves before they take the folder")
{
    Handing handing(storage::Engine::sqlite);
    Visitor anna(handing.app);
    anna.sign_in(handing.store.anna, identity::Proof::mail);
    anna.open(folder);
    CHECK(anna.address().starts_with("/konto/bestaetigung"));
    CHECK_FALSE(anna.page().says("%PDF"));
}

TEST_CASE("who has handed over takes the folder no more")
{
    Handing handing(storage::Engine::sqlite);
    handing.anna.open("/bereich/stadt/uebergabe?nachfolge=" + handing.store.bernd.hex());
    handing.anna.use_form("/bereich/stadt/uebergabe");
    CHECK(handing.anna.send().says("Es ist übergeben"));
    handing.anna.open(folder); // it was her last role, so her session ended with it
    CHECK(handing.anna.address().starts_with("/anmelden"));
    CHECK(handing.bernd.open(folder).status == 200);
}

TEST_CASE("a contact whose name is not public stays without a name, also in the folder")
{
    Handing handing(storage::Engine::sqlite);
    const auto text = handing.text();
    CHECK_FALSE(says(text, "Verborgene Person"));
    CHECK(says(text, "nicht öffentlich"));
    CHECK(says(text, "Offene Person"));
}

TEST_CASE("the folder says of a table that is too long where the rest is")
{
    const web::Site site;
    web::Request request(site, web::Texts::of(web::Language::german));
    registry::Alliance alliance;
    alliance.name = "Großes Bündnis";
    identity::HandoverSection section{"Partner", "", {}, {"Name"}, {}};
    for (std::size_t row = 0; row < invitations::most_rows + 5; ++row) section.rows.push_back({"Partner" + std::to_string(row) + "x"});
    const auto text = test::text_of_pdf(invitations::handover_folder(request, alliance, std::vector{section}));
    CHECK(says(text, "Partner299x"));
    CHECK_FALSE(says(text, "Partner300x"));
    CHECK(says(text, "Weitere stehen im Portal."));
}
