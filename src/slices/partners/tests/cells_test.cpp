#include "partners_store.hpp"

#include "slices/partners/organisation_cells.hpp"
#include "slices/partners/partnership_cells.hpp"

using partners::Organisation;
using test::PartnersStore;

namespace {

template <class Work>
auto reading(Work work)
{
    return PartnersStore::shared(storage::Engine::sqlite).read(work);
}

std::string german(const table::Defect& defect) { return web::Texts::of(web::Language::german)(defect.message); }

}

TEST_CASE("the tables of organisations and of partnerships have their columns in an order that stays")
{
    reading([](storage::Read& read) {
        partners::OrganisationCells organisations(read);
        partners::PartnershipCells partnerships(read);
        const auto names = [](const auto& columns) {
            std::vector<std::string> all;
            for (const auto& column : columns) all.push_back(column.name + (column.need == table::Need::obligatory ? "!" : ""));
            return all;
        };
        CHECK(names(organisations.columns()) ==
              std::vector<std::string>{"schluessel", "name!", "art!", "kurztext", "website", "sitz", "sitz_plz", "rechtsform",
                                       "namen", "beendet", "fruehere_schluessel", "erfasst_von"});
        CHECK(names(partnerships.columns()) ==
              std::vector<std::string>{"buendnis!", "organisation", "person", "person_art", "person_oeffentlich", "seit!",
                                       "bis", "erfasst_von"});
        return 0;
    });
}

TEST_CASE("an organisation is written as the cells that are read again")
{
    reading([](storage::Read& read) {
        partners::OrganisationCells cells(read);
        const table::Noun<Organisation> noun{cells.columns(), {}, {}, {}, {}};
        CHECK(table::cells_of(noun, partners::find_organisation(read, "rathaus").value()) ==
              std::vector<std::string>{"rathaus", "Hansestadt Rostock", "kommune", "Die Stadt am Meer.",
                                       "https://rathaus.example/", "13003000", "", "Körperschaft des öffentlichen Rechts",
                                       "en:City of Rostock|pl:Miasto Rostock", "", "stadtverwaltung", "Erfasserin Geheim"});
        CHECK(table::cells_of(noun, partners::find_organisation(read, "kammer").value()) ==
              std::vector<std::string>{"kammer", "Alte Kammer", "kammer", "War einmal.", "", "13003000", "", "", "",
                                       "2020-12-31", "", ""});
        CHECK(table::cells_of(noun, partners::find_organisation(read, "kita").value())[5] == "Reutershagen");
        CHECK(table::cells_of(noun, Organisation{}) == std::vector<std::string>(12));
        return 0;
    });
}

TEST_CASE("of a seat its name, its spelling and its state are kept, of a district too")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        store.read([](storage::Read& read) {
            partners::OrganisationCells cells(read);
            for (int time = 0; time < 2; ++time) { // the second answer is remembered
                const auto district = cells.facts_of(partners::find_organisation(read, "kita")->seat);
                CHECK(district.name == "Reutershagen");
                CHECK(district.searched == "reutershagen");
                CHECK(district.state_key == "13");
                const auto town = cells.facts_of(partners::find_organisation(read, "bank")->seat);
                CHECK(town.searched == "muenchen");
                CHECK(town.state_key == "09");
                CHECK(cells.facts_of(std::nullopt).state_key.empty());
            }
            return 0;
        });
    });
}

TEST_CASE("a key of an alliance or an organisation is known, or the nearest one is suggested")
{
    reading([](storage::Read& read) {
        partners::PartnershipCells cells(read);
        CHECK(cells.alliance_in(" stadt ").value() == registry::find_alliance(read, "stadt")->id);
        CHECK(cells.organisation_in("werft").value() == partners::find_organisation(read, "werft")->id);
        CHECK(german(cells.alliance_in("stat").error()) == "Kein Bündnis hat den Schlüssel „stat“. Ist „stadt“ gemeint?");
        CHECK(german(cells.alliance_in("atlantis").error()) ==
              "Kein Bündnis hat den Schlüssel „atlantis“. Importieren Sie es zuerst oder berichtigen Sie den Schlüssel.");
        CHECK(german(cells.organisation_in("Neue Werft").error()) ==
              "Keine Organisation hat den Schlüssel „Neue Werft“. Importieren Sie sie zuerst oder berichtigen Sie den "
              "Schlüssel.");
        CHECK(german(cells.organisation_in("rathaus-rostock").error()) ==
              "Keine Organisation hat den Schlüssel „rathaus-rostock“. Ist „rathaus“ gemeint?");
        return 0;
    });
}

TEST_CASE("sectors come in their order, those of persons last")
{
    const auto sectors = reading([](storage::Read& read) { return partners::all_sectors(read); });
    REQUIRE(sectors.size() == 17);
    CHECK(sectors.front() == partners::Sector{"municipality", "kommune", "Kommunen und Verwaltung",
                                              "Municipalities and administration", false});
    CHECK(sectors[15] == partners::Sector{"family", "familie", "Familien", "Families", true});
    CHECK(sectors[16] == partners::Sector{"individual", "privatperson", "Privatpersonen", "Private persons", true});
    CHECK(std::count_if(sectors.begin(), sectors.end(), [](const auto& one) { return one.for_persons; }) == 2);
}
