#include "awards_store.hpp"

#include "table/tests/complaints.hpp"

using test::AwardsStore;
using test::OneLine;
using test::complaints;
using test::Complaint;

namespace {

const OneLine award({{"schluessel", "neu"}, {"buendnis", "land"}, {"auszeichnung", "Preis"}, {"verliehen_von", "Stiftung"},
                     {"verliehen_am", "2020-01-31"}, {"gueltig_bis", ""}, {"ort", ""}, {"verleihung", ""}, {"anlass", ""},
                     {"zitat", ""}, {"zitat_von", ""}});
const OneLine ceremony({{"schluessel", "neu"}, {"titel", "Neuer Tag"}, {"kurztext", ""}, {"text", ""},
                        {"verliehen_am", "2020-01-31"}, {"ort", ""}, {"verliehen_von", "Stiftung"}, {"ausgezeichnet", ""},
                        {"ausgezeichnet_was", ""}, {"quelle", ""}});

constexpr const char* empty = "Diese Zelle darf nicht leer sein.";
constexpr const char* unseen = "Darin steht ein Zeichen, das sich nicht zeigen lässt. Bitte neu eintippen.";
constexpr const char* quotation = "Zu einem Zitat gehört beides: was gesagt wurde, und von wem in welchem Amt.";

std::string not_a_number(const std::string& text) { return "„" + text + "“ ist keine Zahl. Schreiben Sie nur Ziffern: 56."; }

/// What a cell must not hold, and what is said then.
struct Case {
    std::string column;
    std::string cell;
    std::string code;
    std::string german;
    std::string suggestion = {};
};

}

TEST_CASE("each cell of an award that cannot be taken over says why, and what to write")
{
    auto& store = AwardsStore::shared(storage::Engine::sqlite);
    REQUIRE(complaints(store.plan_awards(award.with({}))).empty());
    const Case cases[] = {
        {"schluessel", "Großer Preis", "bad_key",
         "Ein Schlüssel hat nur kleine Buchstaben, Ziffern und Bindestriche: Schreiben Sie grosser-preis.", "grosser-preis"},
        {"buendnis", " ", "missing", empty},
        {"buendnis", "stadtt", "unknown_alliance", "Kein Bündnis hat den Schlüssel „stadtt“. Ist „stadt“ gemeint?", "stadt"},
        {"buendnis", "weit-und-breit-keines", "unknown_alliance",
         "Kein Bündnis hat den Schlüssel „weit-und-breit-keines“. Importieren Sie es zuerst oder berichtigen Sie den Schlüssel."},
        {"auszeichnung", "", "missing", empty},
        {"auszeichnung", std::string(501, 'x'), "too_long", "Das ist zu lang: höchstens 500 Zeichen."},
        {"auszeichnung", "Preis\x07", "control_character", unseen},
        {"verliehen_von", "", "missing", empty},
        {"verliehen_am", "", "missing", empty},
        {"verliehen_am", "31.02.2020", "bad_date", "„31.02.2020“ ist kein Datum. Schreiben Sie 16.06.2005 oder 2005-06-16."},
        {"verliehen_am", "2020", "bad_date", "„2020“ ist kein Datum. Schreiben Sie 16.06.2005 oder 2005-06-16."},
        {"gueltig_bis", "immer", "bad_date", "„immer“ ist kein Datum. Schreiben Sie 16.06.2005 oder 2005-06-16."},
        {"gueltig_bis", "30.01.2020", "ends_before", "Dieser Tag liegt vor dem der Verleihung, 2020-01-31."},
        {"ort", "Ber\x01lin", "control_character", unseen},
        {"verleihung", "sigel", "unknown_ceremony", "Keine Verleihung hat den Schlüssel „sigel“. Ist „siegel“ gemeint?", "siegel"},
        {"verleihung", "xyz", "unknown_ceremony",
         "Keine Verleihung hat den Schlüssel „xyz“. Lesen Sie sie zuerst ein, oder berichtigen Sie den Schlüssel."},
        {"anlass", std::string(20'001, 'x'), "too_long", "Das ist zu lang: höchstens 20000 Zeichen."},
        {"zitat", "Schön!", "missing", quotation},
        {"zitat_von", "Die Ministerin", "missing", quotation},
    };
    for (const auto& [column, cell, code, german, suggestion] : cases) {
        CAPTURE(column);
        CAPTURE(cell.substr(0, 40));
        const auto blamed = code == "missing" && column == "zitat" ? "zitat_von" : code == "missing" && column == "zitat_von" ? "zitat" : column;
        CHECK(complaints(store.plan_awards(award.with({{column, cell}}))) == std::vector<Complaint>{{2, blamed, code, german, suggestion}});
    }
}

TEST_CASE("what awards say together is looked at once each cell is right, and every mistake of a line is told")
{
    auto& store = AwardsStore::shared(storage::Engine::sqlite);
    CHECK(test::wrong(store.plan_awards(award.with({{"verliehen_am", "gestern"}, {"gueltig_bis", "2019-01-01"}, {"zitat", "Schön!"}}))) ==
          std::vector<std::tuple<std::size_t, std::string, std::string>>{{2, "verliehen_am", "bad_date"}});
    CHECK(complaints(store.plan_awards(award.with({{"gueltig_bis", "2020-01-30"}, {"zitat_von", "Jemand"}}))) ==
          std::vector<Complaint>{{2, "gueltig_bis", "ends_before", "Dieser Tag liegt vor dem der Verleihung, 2020-01-31.", ""},
                            {2, "zitat", "missing", quotation, ""}});
    CHECK(complaints(store.plan_awards(award.with({{"gueltig_bis", "2020-01-31"}}))).empty()); // held for one day
}

TEST_CASE("nobody is given the same award twice on one day, in one table or in two, by whatever key")
{
    auto& store = AwardsStore::shared(storage::Engine::sqlite);
    CHECK(complaints(store.plan_awards("schluessel;buendnis;auszeichnung;verliehen_von;verliehen_am\n"
                                 "a;land;Preis;Stiftung;2020-01-01\n"
                                 "b;land;Preis;Verein;01.01.2020\n"
                                 ";land;Preis;Amt;2020-01-01\n"
                                 "a;land;Anderer Preis;Stiftung;2020-01-01\n"
                                 "c;stadt;Siegel;Ministerium;24.11.2023\n")) ==
          std::vector<Complaint>{
              {3, "auszeichnung", "duplicate", "In Zeile 2 steht dieselbe Auszeichnung schon.", ""},
              {4, "auszeichnung", "duplicate", "In Zeile 2 steht dieselbe Auszeichnung schon.", ""},
              {5, "schluessel", "duplicate", "Zeile 2 hat schon denselben Schlüssel.", ""},
              {6, "schluessel", "other_key",
               "Diese Auszeichnung hat das Bündnis an diesem Tag schon bekommen: schreiben Sie ihren Schlüssel, siegel-stadt.",
               "siegel-stadt"}});
}

TEST_CASE("each cell of a ceremony that cannot be taken over says why, and what to write")
{
    auto& store = AwardsStore::shared(storage::Engine::sqlite);
    REQUIRE(complaints(store.plan_ceremonies(ceremony.with({}))).empty());
    const Case cases[] = {
        {"schluessel", "", "missing", empty},
        {"schluessel", "Tag der Familie", "bad_key",
         "Ein Schlüssel hat nur kleine Buchstaben, Ziffern und Bindestriche: Schreiben Sie tag-der-familie.", "tag-der-familie"},
        {"titel", "", "missing", empty},
        {"kurztext", std::string(501, 'x'), "too_long", "Das ist zu lang: höchstens 500 Zeichen."},
        {"text", "\x1b[31m", "control_character", unseen},
        {"verliehen_am", "Mai 2020", "bad_date", "„Mai 2020“ ist kein Datum. Schreiben Sie 16.06.2005 oder 2005-06-16."},
        {"verliehen_von", "", "missing", empty},
        {"ausgezeichnet", "1.256", "bad_number", not_a_number("1.256")},
        {"ausgezeichnet", "56 Bündnisse", "bad_number", not_a_number("56 Bündnisse")},
        {"ausgezeichnet", "-1", "bad_number", not_a_number("-1")},
        {"ausgezeichnet", "0", "bad_number", not_a_number("0")},
        {"ausgezeichnet", "1000001", "bad_number", not_a_number("1000001")},
        {"ausgezeichnet", std::string(300, '9'), "bad_number", not_a_number(std::string(100, '9'))},
    };
    for (const auto& [column, cell, code, german, suggestion] : cases) {
        CAPTURE(column);
        CAPTURE(cell.substr(0, 40));
        CHECK(complaints(store.plan_ceremonies(ceremony.with({{column, cell}, {"ausgezeichnet_was", "Bündnisse"}}))) ==
              std::vector<Complaint>{{2, column, code, german, suggestion}});
    }
    CHECK(complaints(store.plan_ceremonies(ceremony.with({{"ausgezeichnet", "56"}}))) ==
          std::vector<Complaint>{{2, "ausgezeichnet_was", "missing",
                             "Eine Zahl allein sagt nichts: schreiben Sie dazu, wovon, etwa Bündnisse.", ""}});
}

TEST_CASE("what is no table of awards or of ceremonies is rejected as a whole")
{
    auto& store = AwardsStore::shared(storage::Engine::sqlite);
    for (const auto& [bytes, german] : std::vector<std::pair<std::string, std::string>>{
             {"", "Die Datei ist leer."},
             {std::string("a\0b", 3), "Das ist keine Textdatei: Speichern Sie die Tabelle zuerst als CSV."},
             {"buendnis;ort\nstadt;\"Berlin\n", "Zeile 2: Ein Anführungszeichen wird nicht geschlossen."},
             {"buendnis;ort\nstadt;Berlin;zu viel\n", "Zeile 2: Es gibt 3 Zellen, aber nur 2 Spalten."}}) {
        CAPTURE(german);
        const std::vector<Complaint> whole = {{0, "", "unreadable", german, ""}};
        CHECK(complaints(store.plan_awards(bytes)) == whole);
        CHECK(complaints(store.plan_ceremonies(bytes)) == whole);
    }
    CHECK(complaints(store.plan_awards("buendniss;auszeichnung;verliehen_von;verliehen_am\n")) ==
          std::vector<Complaint>{{1, "buendniss", "unknown_column", "Die Spalte „buendniss“ ist nicht bekannt. Ist „buendnis“ gemeint?", "buendnis"},
                            {1, "buendnis", "missing_column", "Die Spalte „buendnis“ fehlt.", ""}});
    const auto only_headings = store.plan_awards("buendnis;auszeichnung;verliehen_von;verliehen_am\n");
    CHECK(only_headings.problems.empty());
    CHECK(only_headings.planned.empty());
}
