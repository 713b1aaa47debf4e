#include "slices/imprint/imprint.hpp"
#include "slices/imprint/store.hpp"
#include "slices/imprint/tables.hpp"
#include "slices/registry/tests/sample.hpp"
#include "table/tests/complaints.hpp"

#include "clock/clock.hpp"

using imprint::OperatorRecord;
using imprint::Scope;
using table::Outcome;
using table::Planned;
using test::Complaint;
using test::complaints;
using test::OneLine;
using test::TestApp;

namespace {

const OneLine line({{"fuer", "land:by"}, {"name", "Amt"}, {"anschrift", "Weg 1"}, {"email", "amt@ort.example"}, {"telefon", ""},
                    {"verantwortlich", ""}, {"datenschutz", ""}, {"schlichtungsstelle", ""}});

void without_progress(std::size_t, std::size_t) {}

/// The nine alliances, and operators that a test enters.
struct Store : test::RegisterStore {
    explicit Store(storage::Engine engine) : RegisterStore(engine) { REQUIRE(import(test::sample_table).is_applied); }

    table::Plan plan_operators(std::string_view bytes)
    {
        return read([&](storage::Read& read) { return imprint::plan_operators(read, bytes, without_progress); });
    }
    table::Plan import_operators(std::string_view bytes)
    {
        return write([&](storage::Write& write) -> base::Result<table::Plan> {
                   return imprint::import_operators(write, bytes, test::morning, without_progress);
               })
            .value();
    }
    std::string exported_operators()
    {
        return read([](storage::Read& read) { return imprint::export_operators(read); });
    }
    std::optional<OperatorRecord> nearest(std::string_view part)
    {
        return read([&](storage::Read& read) { return imprint::nearest_operator(read, part); });
    }
};

std::string no_part(const std::string& text) { return "„" + text + "“ ist kein Teil des Portals. Schreiben Sie land:mv oder buendnis:SCHLUESSEL."; }

}

TEST_CASE("each cell of an operator that cannot be taken over says why, and what to write")
{
    static Store store(storage::Engine::sqlite);
    REQUIRE(complaints(store.plan_operators(line.with({}))).empty());
    const std::vector<Complaint> cases = {
        {2, "fuer", "missing", "Diese Zelle darf nicht leer sein.", ""},
        {2, "fuer", "unknown_part", no_part("by"), ""},
        {2, "fuer", "unknown_part", no_part("region:norden"), ""},
        {2, "fuer", "unknown_part", no_part("LAND:by"), ""},
        {2, "fuer", "unknown_state", "„Bayern“ ist kein Land.", ""},
        {2, "fuer", "unknown_state", "„“ ist kein Land.", ""},
        {2, "fuer", "unknown_alliance", "Kein Bündnis hat den Schlüssel „statd“.", ""},
        {2, "name", "missing", "Diese Zelle darf nicht leer sein.", ""},
        {2, "anschrift", "control_character", "Darin steht ein Zeichen, das sich nicht zeigen lässt. Bitte neu eintippen.", ""},
        {2, "email", "bad_email", "„amt(at)ort.example“ ist keine E-Mail-Adresse. Sie sieht so aus: name@example.de.", ""},
        {2, "telefon", "bad_telephone", "„auf Anfrage“ ist keine Telefonnummer. Schreiben Sie sie wie (030) 23125 001.", ""},
        {2, "datenschutz", "bad_email", "„niemand“ ist keine E-Mail-Adresse. Sie sieht so aus: name@example.de.", ""},
        {2, "schlichtungsstelle", "too_long", "Das ist zu lang: höchstens 500 Zeichen.", ""},
    };
    const std::array<std::string, 13> cells = {"", "by", "region:norden", "LAND:by", "land:Bayern", "land:", "buendnis:statd", "", "Weg\x01" "1", "amt(at)ort.example",
                                               "auf Anfrage", "niemand", std::string(501, 'x')};
    for (std::size_t at = 0; at < cells.size(); ++at) {
        CAPTURE(cells[at].substr(0, 40));
        CHECK(complaints(store.plan_operators(line.with({{cases[at].column, cells[at]}}))) == std::vector<Complaint>{cases[at]});
    }
    CHECK(complaints(store.plan_operators("fuer;name;anschrift;email\nland:by;A;B;a@b.example\nland:09;A;B;a@b.example\n")) ==
          std::vector<Complaint>{{3, "fuer", "duplicate", "Zeile 2 hat schon denselben Schlüssel.", ""}});
}

TEST_CASE("a second table changes the operator that is there, and states stand before alliances in the export")
{
    test::for_each_engine<Store>([](Store& store) {
        REQUIRE(store.import_operators("fuer;name;anschrift;email;telefon\nbuendnis:stadt;Rathaus;Markt 1;rathaus@ort.example;\n"
                                       "land:mv;Landesamt;Am See 1;land@mv.example;(030) 23125-200\n"
                                       "land:by;Amt;Weg 1;amt@by.example;\nbuendnis:kreis;Kreishaus;Ring 1;kreis@ort.example;\n").is_applied);
        const auto plan = store.import_operators("fuer;name;anschrift;email\nland:13;Neues Amt;Am See 1;land@mv.example\n"
                                                 "buendnis: stadt ;Rathaus;Markt 1;rathaus@ort.example\n");
        CHECK(plan.planned == std::vector<Planned>{{Outcome::changed, 2, "land:mv", "Neues Amt", {{"name", "Landesamt", "Neues Amt"}}},
                                                   {Outcome::unchanged, 3, "buendnis:stadt", "Rathaus", {}}});
        CHECK(store.nearest("land:mv") == OperatorRecord{Scope::state, "13", "Neues Amt", "Am See 1", "land@mv.example", "(030) 23125-200", "", "", ""});
        CHECK(store.exported_operators() == "\xEF\xBB\xBF" "fuer;name;anschrift;email;telefon;verantwortlich;datenschutz;schlichtungsstelle\r\n"
                                            "land:by;Amt;Weg 1;amt@by.example;;;;\r\nland:mv;Neues Amt;Am See 1;land@mv.example;(030) 23125-200;;;\r\n"
                                            "buendnis:kreis;Kreishaus;Ring 1;kreis@ort.example;;;;\r\nbuendnis:stadt;Rathaus;Markt 1;rathaus@ort.example;;;;\r\n");
    });
}

TEST_CASE("what an alliance's operator leaves open is answered by its state's, what it says is its own")
{
    test::for_each_engine<Store>([](Store& store) {
        REQUIRE(store.import_operators("fuer;name;anschrift;email;datenschutz;schlichtungsstelle\n"
                                       "land:mv;Landesamt;Am See 1;land@mv.example;schutz@mv.example;Stelle des Landes\n"
                                       "buendnis:stadt;Rathaus;Markt 1;rathaus@ort.example;;Eigene Stelle\n"
                                       "buendnis:kreis;Kreishaus;Ring 1;kreis@ort.example;eigener@ort.example;\n"
                                       "buendnis:muenchen;Verein;Weg 1;verein@ort.example;;\n").is_applied);
        const auto answers = [&](std::string_view part) {
            const auto record = store.nearest(part).value();
            return std::array{record.name, record.privacy_contact, record.enforcement_body};
        };
        CHECK(answers("buendnis:stadt") == std::array<std::string, 3>{"Rathaus", "schutz@mv.example", "Eigene Stelle"});
        CHECK(answers("buendnis:kreis") == std::array<std::string, 3>{"Kreishaus", "eigener@ort.example", "Stelle des Landes"});
        CHECK(answers("buendnis:muenchen") == std::array<std::string, 3>{"Verein", "", ""}); // its state says nothing
        CHECK(answers("buendnis:land") == std::array<std::string, 3>{"Landesamt", "schutz@mv.example", "Stelle des Landes"});
        CHECK(answers("land:13") == std::array<std::string, 3>{"Landesamt", "schutz@mv.example", "Stelle des Landes"});
    });
}

TEST_CASE("whatever stands in the address of the imprint, it is the imprint, and nothing of the address is on it")
{
    Store store(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) { config.site.operator_name = "Bundesamt"; });
    for (const auto* part : {"buendnis:", "buendnis:%27--", "land:%3Cscript%3Ealert(1)%3C/script%3E", "x", "%00", "buendnis:stadt:mehr", "BUENDNIS:stadt"}) {
        CAPTURE(part);
        for (const auto* page : {"/impressum", "/datenschutz", "/en/impressum"}) {
            const auto reply = app.get(page + std::string("?fuer=") + part);
            CHECK((reply.status == 200 || reply.status == 400));
            CHECK_FALSE(reply.says("<script>alert"));
            CHECK_FALSE(reply.says("einsteht"));
        }
    }
}

TEST_CASE("whatever an operator enters is text on the imprint and on the page on privacy")
{
    Store store(storage::Engine::sqlite);
    REQUIRE(store.import_operators("fuer;name;anschrift;email;verantwortlich\n"
                                   "land:mv;<script>alert(1)</script>;\"<b>Weg</b>\n1\";amt@ort.example;<img src=x>\n").is_applied);
    TestApp app(store);
    const auto page = app.get("/impressum?fuer=land:mv");
    CHECK(page.says("<strong>&lt;script&gt;alert(1)&lt;/script&gt;</strong><br>&lt;b&gt;Weg&lt;/b&gt;<br>1"));
    CHECK(page.says("Verantwortlich für den Inhalt: &lt;img src=x&gt;"));
    CHECK(test::times(page.body, "<script") == 1);
    CHECK(app.get("/en/impressum?fuer=land:mv").says("<h2>Who stands in for the page you came from</h2>"));
}

TEST_CASE("an imprint that was shown is not shown again after an import of operators")
{
    test::for_each_engine<Store>([](Store& store) {
        TestApp app(store);
        app.clock.set(wall_clock::now());
        REQUIRE_FALSE(app.get("/impressum?fuer=land:mv").says("Landesamt"));
        REQUIRE_FALSE(app.get("/datenschutz?fuer=buendnis:stadt").says("land%40mv.example"));
        REQUIRE(store.import_operators("fuer;name;anschrift;email\nland:mv;Landesamt;Am See 1;land@mv.example\n").is_applied);
        CHECK(app.get("/impressum?fuer=land:mv").says("Landesamt"));
        CHECK(app.get("/datenschutz?fuer=buendnis:stadt").says("land%40mv.example"));
    });
}
