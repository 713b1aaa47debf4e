#include "projects_store.hpp"

using projects::State;
using projects::Work;
using table::Change;
using table::Outcome;
using table::Planned;
using test::day;
using test::ProjectsStore;

TEST_CASE("progress is told twice over: once while a table is looked at, once while it is stored")
{
    ProjectsStore store(storage::Engine::sqlite);
    std::string table = "titel;stand;buendnis\n";
    for (int number = 0; number < 5000; ++number) table += fmt::format("Haus {};laufend;kreis\n", number);
    std::vector<std::pair<std::size_t, std::size_t>> told;
    const auto plan = store.write([&](storage::Write& write) -> base::Result<table::Plan> {
        return projects::import_projects(write, table, test::morning, [&](std::size_t done, std::size_t all) { told.emplace_back(done, all); });
    });
    REQUIRE(plan->is_applied);
    REQUIRE(told.size() > 2);
    for (std::size_t at = 0; at < told.size(); ++at) {
        CHECK(told[at].second == 10'000);
        if (at > 0) CHECK(told[at].first >= told[at - 1].first);
    }
    CHECK(told.back().first == 10'000);
}

TEST_CASE("the order of topics and of alliances in a table does not matter: to change it changes nothing")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        const auto plan = store.plan_projects("schluessel;titel;stand;buendnis;themen;weitere_buendnisse\n"
                                              "ferienwerkstatt;Ferienwerkstatt;laufend;stadt; ferien | kinderbetreuung |ferien;viertel|land|viertel|stadt\n");
        CHECK(plan.planned == std::vector<Planned>{{Outcome::unchanged, 2, "ferienwerkstatt", "Ferienwerkstatt", {}}});
    });
}

TEST_CASE("the order of partners is theirs: to change it is a change")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        const auto plan = store.plan_projects("schluessel;titel;stand;buendnis;partner\n"
                                              "ferienwerkstatt;Ferienwerkstatt;laufend;stadt;Sportverein|Volkshochschule\n");
        REQUIRE(plan.planned.size() == 1);
        CHECK(plan.planned.front().changes == std::vector<Change>{{"partner", "Volkshochschule|Sportverein", "Sportverein|Volkshochschule"}});
    });
}

TEST_CASE("a project can be handed to another alliance, which then is no longer among those that take part")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        REQUIRE(store.import_projects("schluessel;titel;stand;buendnis\nferienwerkstatt;Ferienwerkstatt;laufend;land\n").is_applied);
        const auto handed = store.project("ferienwerkstatt").value();
        CHECK(handed.alliance == store.alliance("land")->id);
        CHECK(handed.others == std::vector{store.alliance("viertel")->id});
        const auto running = [&](std::string_view alliance) {
            const auto id = store.alliance(alliance)->id;
            return store.read([&](storage::Read& read) { return projects::running_of(read, id, test::today); });
        };
        CHECK(running("stadt") == 1);
        CHECK(running("land") == 1);
        CHECK(running("viertel") == 1);
    });
}

TEST_CASE("a planned project that begins without a day counts from the day of the table, and no earlier day changes")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        const auto before = store.running_on("2026-06-01");
        const auto in_june = test::morning + std::chrono::hours(24 * 79); // 1 June
        REQUIRE(store.import_projects("schluessel;titel;stand;buendnis\nidee;Eine Idee;laufend;land\n", in_june).is_applied);
        CHECK(store.project("idee")->known_on == day("2026-06-01"));
        CHECK(store.running_on("2026-05-31") == before);
        CHECK(store.running_on("2026-06-01") == before + 1);
        CHECK(store.project("familienfest")->known_on == test::today); // nobody said anything new of it
    });
}

TEST_CASE("what was running and is planned again has no beginning any more, and counts on no day")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        const auto before = store.running_on("2026-03-14");
        REQUIRE(store.import_projects("schluessel;titel;stand;beginn;buendnis\nalm;Ferien auf der Alm;geplant;;muenchen\n").is_applied);
        CHECK(store.project("alm")->work == Work{State::planned, {}, {}});
        CHECK(store.running_on("2026-03-14") == before - 1);
        CHECK(store.running_on("2099-01-01") == 3);
    });
}

TEST_CASE("a table in which the last of many lines is wrong stores none of them")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        const auto before = store.exported_projects();
        std::string table = "titel;stand;buendnis\n";
        for (int number = 0; number < 50; ++number) table += fmt::format("Haus {};laufend;kreis\n", number);
        const auto plan = store.import_projects(table + "Haus 51;laufend;niemand\n");
        CHECK_FALSE(plan.is_applied);
        CHECK(plan.count(Outcome::added) == 50);
        CHECK(plan.rejected_lines() == 1);
        CHECK(store.exported_projects() == before);
    });
}

TEST_CASE("projects go out by their key, thousands of them, each once")
{
    ProjectsStore store(storage::Engine::sqlite);
    std::string table = "schluessel;titel;stand;buendnis\n";
    for (int number = 0; number < 2100; ++number) table += fmt::format("p{:04};Haus {};laufend;kreis\n", number, number);
    REQUIRE(store.import_projects(table).is_applied);
    const auto exported = store.exported_projects();
    CHECK(test::times(exported, "\r\n") == 2100 + 8 + 1);
    for (const auto* slug : {"p0000", "p0999", "p1000", "p1001", "p1999", "p2000", "p2099"}) {
        CHECK_MESSAGE(test::times(exported, "\n" + std::string(slug) + ";") == 1, slug);
    }
    CHECK(exported.find("\np0999;") < exported.find("\np1000;"));
}

TEST_CASE("a spreadsheet's windows letters and commas are understood in a table of projects")
{
    ProjectsStore store(storage::Engine::sqlite);
    REQUIRE(store.import_projects("titel,stand,buendnis,kurztext\r\nB\xFC" "cherfest,laufend,stadt,\"Gro\xDF, ja\"\r\n").is_applied);
    CHECK(store.project("buecherfest")->title == "Bücherfest");
    CHECK(store.project("buecherfest")->summary == "Groß, ja");
}
