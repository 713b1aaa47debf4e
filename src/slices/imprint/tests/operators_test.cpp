#include "slices/imprint/imprint.hpp"
#include "slices/imprint/store.hpp"
#include "slices/imprint/tables.hpp"
#include "slices/registry/tests/sample.hpp"

using imprint::OperatorRecord;
using imprint::Scope;
using test::TestApp;

namespace {

constexpr std::string_view two_operators =
    "fuer;name;anschrift;email;telefon;verantwortlich;datenschutz;schlichtungsstelle\n"
    "land:mv;Landesamt;\"Am See 1\n19053 Schwerin\";land@mv.example;(030) 23125-200;die Leitung;"
    "schutz@mv.example;Schlichtungsstelle des Landes\n"
    "buendnis:stadt;Rathaus;\"Markt 1\n18055 Rostock\";rathaus@rostock.example;;;;\n";

void ignore(std::size_t, std::size_t) {}

table::Plan brought_in(test::TestStore& store, std::string_view bytes)
{
    return store.write([&](storage::Write& write) -> base::Result<table::Plan> {
                    return imprint::import_operators(write, bytes, test::morning, ignore);
                })
        .value();
}

std::optional<OperatorRecord> nearest(test::TestStore& store, std::string_view part)
{
    return store.read([&](storage::Read& read) { return imprint::nearest_operator(read, part); });
}

struct OperatorStore : test::RegisterStore {
    explicit OperatorStore(storage::Engine engine) : RegisterStore(engine)
    {
        import(test::sample_table);
        REQUIRE(brought_in(*this, two_operators).is_applied);
    }
};

std::vector<std::string> codes(const table::Plan& plan)
{
    std::vector<std::string> all;
    for (const auto& problem : plan.problems) all.push_back(problem.column + " " + problem.defect.code);
    return all;
}

}

TEST_CASE("an alliance's own operator is nearer than that of its state, and that one nearer than nobody")
{
    test::for_each_engine<OperatorStore>([](OperatorStore& store) {
        const OperatorRecord land{Scope::state, "13", "Landesamt", "Am See 1\n19053 Schwerin", "land@mv.example",
                                  "(030) 23125-200", "die Leitung", "schutz@mv.example", "Schlichtungsstelle des Landes"};
        const OperatorRecord town{Scope::alliance, "stadt", "Rathaus", "Markt 1\n18055 Rostock",
                                  "rathaus@rostock.example", "", "", "schutz@mv.example", "Schlichtungsstelle des Landes"};
        CHECK(nearest(store, "buendnis:stadt") == town);
        CHECK(nearest(store, "buendnis:kreis") == land);
        CHECK(nearest(store, "land:mv") == land);
        for (const auto* part : {"buendnis:muenchen", "land:by", "buendnis:keins", "land:xx", "", "mv", "stadt", "land:"}) {
            CAPTURE(part);
            CHECK(nearest(store, part) == std::nullopt);
        }
    });
}

TEST_CASE("a table of operators goes out as it came, and what it cannot mean is told beside the cell")
{
    test::for_each_engine<OperatorStore>([](OperatorStore& store) {
        const auto written = store.read([](storage::Read& read) { return imprint::export_operators(read); });
        CHECK(brought_in(store, written).count(table::Outcome::unchanged) == 2);
        CHECK(codes(brought_in(store, "fuer;name;anschrift;email\nland:xx;A;B;a@b.example\nbuendnis:keins;A;B;a@b.example\n"
                                  "stadt;A;B;a@b.example\nland:mv;;B;falsch\nland:13;A;B;a@b.example\n")) ==
              std::vector<std::string>{"fuer unknown_state", "fuer unknown_alliance", "fuer unknown_part",
                                       "name missing", "email bad_email"});
    });
}

TEST_CASE("the imprint names the one who stands in for the page that somebody came from, then the installation's")
{
    OperatorStore store(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) {
        config.site.operator_name = "Bundesamt";
        config.site.operator_address = "Allee 1\n10117 Berlin";
    });
    const auto page = app.get("/impressum?fuer=buendnis:stadt");
    CHECK(page.says("<h2>Wer für die Seite einsteht, von der Sie kommen</h2><address><p><strong>Rathaus</strong>"));
    CHECK(page.says("<strong>Bundesamt</strong>"));
    CHECK(page.body.find("Rathaus") < page.body.find("Bundesamt"));
    const auto plain = app.get("/impressum");
    CHECK(plain.says("<strong>Bundesamt</strong>"));
    CHECK_FALSE(plain.says("Rathaus"));
    CHECK_FALSE(plain.says("einsteht"));
}

TEST_CASE("the foot of an alliance's and of a state's page leads to their own imprint, privacy and statement")
{
    OperatorStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto& [page, part] : {std::pair{"/buendnisse/stadt", "buendnis:stadt"}, {"/laender/mv", "land:mv"}}) {
        CAPTURE(page);
        const auto reply = app.get(page);
        for (const auto* legal : {"/impressum", "/datenschutz", "/barrierefreiheit"}) {
            const auto link = "href=\"" + web::Url::path(legal).with("fuer", part).text() + "\"";
            CAPTURE(link);
            CHECK(reply.says(link));
        }
        CHECK(reply.says("href=\"/datenquellen\""));
    }
    CHECK(app.get("/buendnisse").says("href=\"/impressum\""));
}

TEST_CASE("whom to write to about one's data is the nearest who named somebody")
{
    OperatorStore store(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) { config.site.privacy_contact = "bund@bund.example"; });
    CHECK(app.get("/datenschutz?fuer=buendnis:stadt").says("schutz%40mv.example"));
    CHECK(app.get("/datenschutz?fuer=buendnis:muenchen").says("bund%40bund.example"));
    CHECK(app.get("/datenschutz").says("bund%40bund.example"));
    brought_in(store, "fuer;name;anschrift;email\nbuendnis:muenchen;Verein;Weg 1;verein@muenchen.example\n");
    CHECK(app.get("/datenschutz?fuer=buendnis:muenchen").says("verein%40muenchen.example"));
}
