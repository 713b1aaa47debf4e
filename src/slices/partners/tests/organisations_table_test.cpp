#include "partners_store.hpp"

#include "table/report.hpp"

using partners::OtherName;
using table::Change;
using table::Outcome;
using test::PartnersStore;
using test::Told;

namespace {

using Tolds = std::vector<Told>;

/// What is wrong with a table over the sample.
Tolds told(std::string_view bytes)
{
    return test::told(PartnersStore::shared(storage::Engine::sqlite).plan_organisations(bytes));
}

table::Planned only(std::string_view bytes)
{
    const auto plan = PartnersStore::shared(storage::Engine::sqlite).plan_organisations(bytes);
    REQUIRE(plan.problems.empty());
    REQUIRE(plan.planned.size() == 1);
    return plan.planned.front();
}

}

TEST_CASE("a table of organisations is taken over whole, and a second time it changes nothing")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        const auto town_hall = store.organisation("rathaus");
        REQUIRE(town_hall);
        CHECK(town_hall->name == "Hansestadt Rostock");
        CHECK(town_hall->sector == "municipality");
        CHECK(town_hall->summary == "Die Stadt am Meer.");
        CHECK(town_hall->website == "https://rathaus.example/");
        CHECK(town_hall->legal_form == "Körperschaft des öffentlichen Rechts");
        CHECK(town_hall->other_names == std::vector<OtherName>{{"en", "City of Rostock"}, {"pl", "Miasto Rostock"}});
        CHECK(town_hall->former_slugs == std::vector<std::string>{"stadtverwaltung"});
        CHECK(town_hall->recorded_by == "Erfasserin Geheim");
        CHECK(town_hall->seat.has_value());
        CHECK(store.organisation("kammer")->ended_on == base::parse_date("2020-12-31"));
        CHECK_FALSE(store.organisation("verein")->seat.has_value());
        CHECK_FALSE(store.organisation("stadtverwaltung").has_value());

        const auto again = store.plan_organisations(test::sample_organisations);
        CHECK(again.count(Outcome::unchanged) == 6);
        CHECK(again.problems.empty());
    });
}

TEST_CASE("what is exported of organisations can be taken in again and changes nothing, also into an empty store")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        const auto table = store.exported_organisations();
        CHECK(store.plan_organisations(table).count(Outcome::unchanged) == 6);
        PartnersStore fresh(store.engine());
        CHECK(fresh.exported_organisations() == table);
    });
}

TEST_CASE("every mistake in a line about an organisation is told with a way out")
{
    CHECK(told("name;art\n;unternehmen\n") == Tolds{{2, "name", "missing"}});
    CHECK(told("name;art\nA;\n") == Tolds{{2, "art", "missing"}});
    CHECK(told("name;art\nA;zirkus\n") == Tolds{{2, "art", "unknown_sector"}});
    CHECK(told("name;art\nA;familie\n") == Tolds{{2, "art", "unknown_sector"}});
    CHECK(told("schluessel;name;art\nGroß;A;kita\n") == Tolds{{2, "schluessel", "bad_key", "gross"}});
    CHECK(told("name;art;website\nA;kita;a.example\n") == Tolds{{2, "website", "bad_website", "https://a.example"}});
    CHECK(told("name;art;sitz\nA;kita;Rosstock\n") == Tolds{{2, "sitz", "unknown_place", "Rostock"}});
    CHECK(told("name;art;beendet\nA;kita;gestern\n") == Tolds{{2, "beendet", "bad_date"}});
    CHECK(told("name;art;namen\nA;kita;Childcare\n") == Tolds{{2, "namen", "bad_name"}});
    CHECK(told("name;art;namen\nA;kita;en:A|en:B\n") == Tolds{{2, "namen", "bad_name"}});
    CHECK(told("name;art;namen\nA;kita;english:A\n") == Tolds{{2, "namen", "bad_name"}});
    CHECK(told("name;art;fruehere_schluessel\nA;kita;Alt!\n") == Tolds{{2, "fruehere_schluessel", "bad_key", "alt"}});
    CHECK(told("name;kurztext;art;website;beendet\n;x;zirkus;y;z\n") ==
          Tolds{{2, "name", "missing"}, {2, "art", "unknown_sector"}, {2, "website", "bad_website"}, {2, "beendet", "bad_date"}});
    CHECK(told("name;arte\nA;kita\n") == Tolds{{1, "arte", "unknown_column", "art"}, {1, "art", "missing_column"}});
}

TEST_CASE("a postal code that lost its zero is told beside its own column")
{
    CHECK(told("name;art;sitz;sitz_plz\nA;kita;Dresden;1067\n") == Tolds{{2, "sitz_plz", "lost_zero", "01067"}});
    CHECK(told("name;art;sitz\nA;kita;9162000\n") == Tolds{{2, "sitz", "lost_zero", "09162000"}});
}

TEST_CASE("the kind of an organisation is understood by its word and by its names")
{
    for (const auto* written : {"unternehmen", "Unternehmen", "company", "Companies"}) {
        CAPTURE(written);
        CHECK(only(std::string("name;art\nNeu;") + written + "\n").outcome == Outcome::added);
    }
}

TEST_CASE("an organisation without a key is found by its name and seat, in any spelling")
{
    CHECK(only("name;art;sitz\nNEUE  WERFT;unternehmen;Rostock\n").key == "werft");
    CHECK(only("name;art;sitz\nNeue Werft;unternehmen;13003000\n").outcome == Outcome::unchanged);
    CHECK(only("name;art;sitz\nNeue Werft;unternehmen;13004000\n").key == "neue-werft");
    CHECK(only("name;art\nVerein ohne Ort;verein\n").outcome == Outcome::unchanged);
}

TEST_CASE("two of one name and seat need keys, and with keys there may be both")
{
    PartnersStore store(storage::Engine::sqlite);
    CHECK(test::told(store.plan_organisations("name;art;sitz\nKita;kita;Rostock\nKITA;kita;13003000\n")) ==
          Tolds{{3, "name", "duplicate"}});
    CHECK(store.import_organisations("schluessel;name;art;sitz\nkita-1;Kita;kita;Rostock\nkita-2;Kita;kita;Rostock\n")
              .count(Outcome::added) == 2);
    CHECK(test::told(store.plan_organisations("name;art;sitz\nKita;kita;Rostock\n")) ==
          Tolds{{2, "schluessel", "several", "kita-1"}});
}

TEST_CASE("a new organisation gets a key from its name, then its seat, then a number")
{
    PartnersStore store(storage::Engine::sqlite);
    CHECK(store.import_organisations("name;art;sitz\nHort;schule;Rostock\nHort;schule;13004000\nHort;schule;\n").is_applied);
    CHECK(store.organisation("hort")->seat == store.organisation("rathaus")->seat);
    CHECK(store.organisation("hort-schwerin"));
    CHECK(store.organisation("hort-2"));
    CHECK(only("name;art\nStadtverwaltung;kommune\n").key == "stadtverwaltung-2"); // redirects to the town hall
}

TEST_CASE("an organisation that gets another key keeps its old one as a former address, for good")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        const auto plan = store.import_organisations(
            "schluessel;fruehere_schluessel;name;art\nneptun;werft;Neptun-Werft;unternehmen\n");
        CHECK(plan.planned.front().changes ==
              std::vector<Change>{{"schluessel", "werft", "neptun"}, {"name", "Neue Werft", "Neptun-Werft"},
                                  {"fruehere_schluessel", "", "werft"}});
        CHECK(store.organisation("neptun")->former_slugs == std::vector<std::string>{"werft"});
        CHECK_FALSE(store.organisation("werft"));

        store.import_organisations("schluessel;fruehere_schluessel;name;art\nneptun;;Neptun-Werft;unternehmen\n");
        CHECK(store.organisation("neptun")->former_slugs == std::vector<std::string>{"werft"});
        CHECK(test::told(store.plan_organisations("schluessel;name;art\nwerft;Eine andere;unternehmen\n")) ==
              Tolds{{2, "schluessel", "former_key"}});

        store.import_organisations("schluessel;fruehere_schluessel;name;art\nwerft;neptun;Neptun-Werft;unternehmen\n");
        CHECK(store.organisation("werft")->former_slugs == std::vector<std::string>{"neptun"});
    });
}

TEST_CASE("nobody takes an address away from another organisation")
{
    CHECK(told("schluessel;name;art;fruehere_schluessel\nneu;Neu;kita;stadtverwaltung\n") ==
          Tolds{{2, "fruehere_schluessel", "former_key"}});
    CHECK(told("schluessel;name;art;fruehere_schluessel\nwerft;Neue Werft;unternehmen;bank\n") ==
          Tolds{{2, "fruehere_schluessel", "former_key"}});
    CHECK(told("schluessel;name;art;fruehere_schluessel\nwerft;Neue Werft;unternehmen;\nneptun;N;unternehmen;werft\n") ==
          Tolds{{3, "schluessel", "duplicate"}});
}

TEST_CASE("one rejected organisation keeps all of them out, and the operator is told so")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        const auto plan = store.import_organisations("name;art\nGut;kita\nSchlecht;zirkus\n");
        CHECK_FALSE(plan.is_applied);
        CHECK_FALSE(store.organisation("gut"));
        CHECK(table::plan_as_text(plan, web::Texts::of(web::Language::german)) ==
              "Zeile 2, neu: Gut (gut)\n"
              "Zeile 3, abgelehnt, art: „zirkus“ ist keine Art von Organisation. Es gibt: kommune, unternehmen, kammer, "
              "gewerkschaft, arbeitsagentur, jobcenter, verein, wohlfahrt, kirche, schule, kita, hochschule, stiftung, "
              "gesundheit, weitere.\n"
              "Neu: 1, geändert: 0, unverändert: 0, abgelehnte Zeilen: 1.\n"
              "Es wurde nichts geschrieben: Berichtigen Sie zuerst die abgelehnten Zeilen.\n");
    });
}

TEST_CASE("an empty cell empties, a column that is not there keeps")
{
    PartnersStore store(storage::Engine::sqlite);
    const auto plan = store.import_organisations("schluessel;name;art;sitz;kurztext;namen\nrathaus;Rathaus;kommune;;;\n");
    CHECK(plan.planned.front().changes ==
          std::vector<Change>{{"name", "Hansestadt Rostock", "Rathaus"}, {"kurztext", "Die Stadt am Meer.", ""},
                              {"sitz", "13003000", ""}, {"namen", "en:City of Rostock|pl:Miasto Rostock", ""}});
    const auto town_hall = store.organisation("rathaus");
    CHECK_FALSE(town_hall->seat.has_value());
    CHECK(town_hall->other_names.empty());
    CHECK(town_hall->website == "https://rathaus.example/");
}
