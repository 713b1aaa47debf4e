#include "slices/topics/topics.hpp"

#include "slices/projects/tests/projects_store.hpp"
#include "slices/topics/import_topics.hpp"
#include "slices/topics/store.hpp"

#include "clock/clock.hpp"
#include "csv/csv.hpp"

using table::Outcome;
using table::Planned;
using test::ProjectsStore;
using test::TestApp;
using test::times;
using test::wrong;
using topics::Topic;

namespace {

using Wrong = std::vector<std::tuple<std::size_t, std::string, std::string>>;

table::Plan plan(ProjectsStore& store, std::string_view bytes)
{
    return store.read([&](storage::Read& read) { return topics::plan_topics(read, bytes, &test::without_progress); });
}

table::Plan import(ProjectsStore& store, std::string_view bytes)
{
    return store
        .write([&](storage::Write& write) -> base::Result<table::Plan> {
            return topics::import_topics(write, bytes, test::morning, &test::without_progress);
        })
        .value();
}

std::optional<Topic> topic(ProjectsStore& store, std::string_view slug)
{
    return store.read([&](storage::Read& read) { return topics::find_topic(read, slug); });
}

}

TEST_CASE("every topic of a new installation says in both languages what it is about")
{
    test::for_each_engine([](test::TestStore& store) {
        const auto all = store.read([](storage::Read& read) { return topics::all_topics(read); });
        CHECK(all.size() == 17);
        for (const auto& one : all) {
            CAPTURE(one.slug);
            CHECK(one.introduction.size() > 80);
            CHECK(one.introduction_en.size() > 80);
            CHECK_FALSE(one.retired);
        }
    });
}

TEST_CASE("a table changes what topics are called and what is said of them, and adds new ones behind")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        const auto done = import(store, "schluessel;name;name_en;einleitung;einleitung_en;position;stillgelegt\n"
                                        "ferien;Ferien;Holidays;Kurz gesagt.;In short.;1;nein\n"
                                        "wohnen;Wohnen;Housing;;;;\n");
        CHECK(done.is_applied);
        CHECK(done.planned.back() == Planned{Outcome::added, 3, "wohnen", "Wohnen", {}});
        CHECK(topic(store, "ferien") == Topic{"ferien", "Ferien", "Holidays", "Kurz gesagt.", "In short.", 1, false});
        CHECK(topic(store, "wohnen") == Topic{"wohnen", "Wohnen", "Housing", "", "", 9999, false});
        CHECK(store.read([](storage::Read& read) { return registry::topics(read); }).back().slug == "wohnen");
        TestApp app(store);
        CHECK(app.get("/buendnisse/stadt").says("<a href=\"/buendnisse?thema=ferien\">Ferien</a>"));
    });
}

TEST_CASE("what is exported of topics can be imported again and changes nothing")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        const auto exported = store.read([](storage::Read& read) { return topics::export_topics(read); });
        const auto again = plan(store, exported);
        CHECK(wrong(again) == Wrong{});
        CHECK(again.count(Outcome::unchanged) == 17);
    });
}

TEST_CASE("a key of a topic is for good: what looks like a slip of one that is there is asked back")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    const auto done = plan(store, "schluessel;name;name_en;position;stillgelegt\n"
                                  "feriem;Ferien;Holidays;;\n"
                                  "ferienbetreuung;Ferienbetreuung;Holiday care;;\n"
                                  "vaeter;;Fathers;eins;vielleicht\n"
                                  "neu;Neu;New;10000;\n"
                                  "ferien;Ferien;Holidays;;\n"
                                  "ferien;Ferien;Holidays;;\n");
    CHECK(wrong(done) == Wrong{{2, "schluessel", "like_another"},
                               {4, "name", "missing"},
                               {4, "position", "bad_position"},
                               {4, "stillgelegt", "not_yes_or_no"},
                               {5, "position", "bad_position"},
                               {7, "schluessel", "duplicate"}});
    CHECK(done.problems.front().defect.suggestion == "ferien");
}

TEST_CASE("the list of topics says how many active alliances care for each")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        TestApp app(store);
        const auto page = app.get("/themen");
        CHECK(page.status == 200);
        CHECK(times(page.body, "<a class=\"bn-row\" href=\"/themen/") == 17);
        CHECK(page.says("<a class=\"bn-row\" href=\"/themen/ferien\"><span><span class=\"bn-row__title\">Ferienbetreuung</span> "
                        "<span class=\"bn-row__text\">2 aktive Bündnisse</span>"));
        CHECK(page.says("<span class=\"bn-row__title\">Standort</span> <span class=\"bn-row__text\">Ein aktives Bündnis</span>"));
        CHECK(app.get("/en/themen").says("Holiday care"));
    });
}

TEST_CASE("the page of a topic says what it is about, who cares for it, what they do, and how many they are")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        TestApp app(store);
        const auto page = app.get("/themen/ferien");
        CHECK(page.status == 200);
        std::size_t last = 0;
        for (const auto* text : {"<h1>Ferienbetreuung</h1>", "Kinder haben mehr Ferien als ihre Eltern Urlaub.",
                                 "name=\"thema\" value=\"ferien\"", "<a href=\"/buendnisse?land=by&amp;thema=ferien\">Bayern (1)</a>",
                                 "<a href=\"/buendnisse?land=mv&amp;thema=ferien\">Mecklenburg-Vorpommern (1)</a>",
                                 "<a href=\"/buendnisse?thema=ferien\">", "<a class=\"bn-row\" href=\"/projekte/alm\">",
                                 "<a class=\"bn-row\" href=\"/projekte/ferienwerkstatt\">", "<a href=\"/projekte?thema=ferien\">",
                                 "<dt>aktive Bündnisse kümmern sich darum</dt><dd>2</dd>", "<dt>Länder haben eines</dt><dd>2</dd>",
                                 "<dt>Projekte laufen</dt><dd>2</dd>", "<time datetime=\"2026-03-14\">14. März 2026</time>"}) {
            INFO(text);
            const auto at = page.body.find(text, last);
            CHECK(at != std::string::npos);
            last = at == std::string::npos ? last : at;
        }
        CHECK(app.get("/themen/gibt-es-nicht").status == 404);
    });
}

TEST_CASE("the nearest alliances of a topic are one question away")
{
    TestApp app(ProjectsStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/buendnisse?thema=ferien&ort=Augsburg");
    CHECK(page.says("2 Bündnisse, von Augsburg aus das nächste zuerst"));
    CHECK(page.body.find("Bündnis München") < page.body.find("Stadtbündnis"));
}

TEST_CASE("a topic for which nobody cares says so and shows no empty lists")
{
    TestApp app(ProjectsStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/themen/digitales");
    CHECK(page.says("Zurzeit kümmert sich kein aktives Bündnis um dieses Thema."));
    CHECK_FALSE(page.says("Was sie tun"));
    CHECK_FALSE(page.says("name=\"ort\""));
}

TEST_CASE("who reads English gets the English introduction, or the German one marked as such")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        REQUIRE(import(store, "schluessel;name;name_en;einleitung_en\nvaeter;Väter;Fathers;\n").is_applied);
        TestApp app(store);
        const auto own = app.get("/en/themen/ferien");
        CHECK(own.says("<h1>Holiday care</h1><div class=\"bn-lead\"><p>Children have more holidays"));
        CHECK(app.get("/en/themen/vaeter").says("<div class=\"bn-lead\" lang=\"de\"><p>Väter wollen mehr Zeit"));
    });
}

TEST_CASE("a retired topic is offered no more, but its page and what has it stay")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        TestApp app(store);
        app.clock.set(wall_clock::now());
        REQUIRE(app.get("/themen").says("/themen/ferien\""));
        REQUIRE(app.get("/buendnisse").says("<option value=\"ferien\">"));
        REQUIRE(import(store, "schluessel;name;name_en;stillgelegt\nferien;Ferienbetreuung;Holiday care;ja\n").is_applied);
        CHECK_FALSE(app.get("/themen").says("/themen/ferien\""));
        CHECK_FALSE(app.get("/buendnisse").says("<option value=\"ferien\""));
        CHECK_FALSE(app.get("/projekte").says("<option value=\"ferien\""));
        CHECK(app.get("/buendnisse?thema=ferien").says("<option value=\"ferien\" selected>"));
        CHECK(app.get("/themen/ferien").says("Dieses Thema wird nicht mehr geführt."));
        CHECK(app.get("/buendnisse/stadt").says("<a href=\"/buendnisse?thema=ferien\">"));
        CHECK(store.plan(store.exported()).problems.empty());
        const auto taken_up = store.plan(test::table_with("themen", "ferien"));
        REQUIRE(taken_up.problems.size() == 1);
        CHECK(taken_up.problems.front().defect.code == "unknown_topic");
    });
}

TEST_CASE("whatever operators write about a topic is text on its page")
{
    ProjectsStore store(storage::Engine::sqlite);
    csv::Writer table({"schluessel", "name", "name_en", "einleitung", "einleitung_en"});
    const std::string bad = "x<script>alert(1)</script>";
    table.add({"boese", bad, bad, bad, bad});
    REQUIRE(import(store, table.text()).is_applied);
    TestApp app(store);
    for (const auto* address : {"/themen/boese", "/en/themen/boese", "/themen", "/buendnisse", "/projekte"}) {
        CAPTURE(address);
        const auto page = app.get(address);
        CHECK(page.says("&lt;script&gt;"));
        CHECK(times(page.body, "<script") == 1 + times(page.body, "<script type=\"application/ld+json\">"));
    }
}
