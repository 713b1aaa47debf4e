#include "slices/sign_language/sign_language.hpp"

#include "slices/sign_language/store.hpp"
#include "slices/sign_language/tables.hpp"
#include "support/strings.hpp"

using sign_language::SignVideo;
using sign_language::Subject;
using test::TestApp;
using test::TestStore;

namespace {

constexpr base::Instant now{std::chrono::milliseconds(1773482400000)};

constexpr std::string_view three_videos =
    "schluessel;thema;titel;titel_en;adresse;dauer;untertitel;text\n"
    "inhalt;inhalt;Was Sie <hier> finden;What you find;https://video.example/inhalt.mp4;2:05;ja;\"Guten Tag.\n\nHier finden Sie Hilfe.\"\n"
    "bedienung;bedienung;Über die Bedienung;;https://video.example/bedienung;1:02:03;nein;So geht es.\n"
    "fest;weiteres;Familienfest;;https://video.example/fest;0:40;;Kommen Sie.\n";

void ignore(std::size_t, std::size_t) {}

table::Plan import(TestStore& store, std::string_view bytes)
{
    return store.write([&](storage::Write& write) -> base::Result<table::Plan> {
                    return sign_language::import_videos(write, bytes, now, ignore);
                })
        .value();
}

std::vector<SignVideo> videos(TestStore& store)
{
    return store.read([](storage::Read& read) { return sign_language::all_videos(read); });
}

std::vector<std::string> slugs(TestStore& store)
{
    std::vector<std::string> all;
    for (const auto& video : videos(store)) all.push_back(video.slug);
    return all;
}

}

TEST_CASE("the length of a video is written as players write it, and read again")
{
    for (const auto& [seconds, written] : {std::pair{5, "0:05"}, {60, "1:00"}, {125, "2:05"}, {3599, "59:59"}, {3600, "1:00:00"}, {3723, "1:02:03"}}) {
        CHECK(sign_language::length_of(seconds) == written);
        CHECK(sign_language::seconds_in(written) == seconds);
    }
    CHECK(sign_language::seconds_in("90:00") == 5400);
    for (const auto* wrong : {"", "5", "0:00", "1:60", "1:5", "1:005", "-1:05", "1:2:03", "1:61:00", "1:02:03:04", "a:bc", "2:05 min", ":", "1:", ":05", "99999999999999999999:00", "11:00:00"}) {
        CAPTURE(wrong);
        CHECK_FALSE(sign_language::seconds_in(wrong));
    }
    for (const auto& nasty : test::nasty_strings()) (void)sign_language::seconds_in(nasty);
}

TEST_CASE("of the three things that have to be there in sign language those are named that are missing")
{
    SignVideo use;
    use.subject = Subject::use;
    using Subjects = std::vector<Subject>;
    CHECK(sign_language::missing_subjects({}) == Subjects{Subject::contents, Subject::use, Subject::accessibility});
    CHECK(sign_language::missing_subjects({use, SignVideo{}}) == Subjects{Subject::contents, Subject::accessibility});
}

TEST_CASE("videos come in by a table, whole or not at all, and go out as they came")
{
    test::for_each_engine([](TestStore& store) {
        const auto plan = import(store, three_videos);
        CHECK(plan.is_applied);
        CHECK(plan.count(table::Outcome::added) == 3);
        const SignVideo expected{"inhalt", Subject::contents, "Was Sie <hier> finden", "What you find", "https://video.example/inhalt.mp4",
                                 125,      true,              "Guten Tag.\n\nHier finden Sie Hilfe."};
        CHECK(videos(store).front() == expected);
        CHECK(slugs(store) == std::vector<std::string>{"inhalt", "bedienung", "fest"});

        const auto written = store.read([](storage::Read& read) { return sign_language::export_videos(read); });
        CHECK(import(store, written).count(table::Outcome::unchanged) == 3);
        const auto changed = import(store, "schluessel;thema;titel;adresse;dauer;text\nfest;barrierefreiheit;Fest;https://video.example/neu;0:41;Neu.\n");
        CHECK(changed.count(table::Outcome::changed) == 1);
        CHECK(slugs(store) == std::vector<std::string>{"inhalt", "bedienung", "fest"});
        CHECK(videos(store).back().seconds == 41);
    });
}

TEST_CASE("a video without a key gets one from its title; within a subject the order is that of the alphabet, Ä with A")
{
    TestStore store(storage::Engine::sqlite);
    CHECK(import(store, "thema;titel;adresse;dauer;text\nweiteres;Zuletzt;https://a.example;0:10;Text\n"
                        "weiteres;Ämter;https://a.example;0:10;Text\nweiteres;Anfang;https://a.example;0:10;Text\n"
                        "weiteres;Amrum;https://a.example;0:10;Text\n")
              .is_applied);
    CHECK(slugs(store) == std::vector<std::string>{"amrum", "aemter", "anfang", "zuletzt"});
}

TEST_CASE("what is wrong with a line is said for its cell, and nothing is taken over")
{
    TestStore store(storage::Engine::sqlite);
    const auto plan = import(store, "schluessel;thema;titel;adresse;dauer;untertitel;text\n"
                                    "a;inhalt;;ftp://x;2:65;vielleicht;\n"
                                    "b;inhald;Titel;https://a.example;2:05;ja;Text\n"
                                    "c;weiteres;Titel;https://a.example;2:05;ja;Text\n"
                                    "c;weiteres;Titel;https://a.example;2:05;ja;Text\n");
    std::vector<std::string> told;
    for (const auto& problem : plan.problems) told.push_back(std::to_string(problem.line) + " " + problem.column + " " + problem.defect.code);
    const auto expected = std::vector<std::string>{"2 titel missing", "2 adresse bad_website", "2 dauer bad_length", "2 untertitel not_yes_or_no",
                                                   "2 text missing", "3 thema unknown_subject"};
    REQUIRE(told.size() == expected.size() + 1);
    CHECK(std::vector<std::string>(told.begin(), told.begin() + 6) == expected);
    CHECK(told.back().starts_with("5 schluessel "));
    CHECK(videos(store).empty());
    const auto& t = web::Texts::of(web::Language::german);
    CHECK(t(plan.problems.back().defect.message).find("weiteres") == std::string::npos);
    CHECK(t(plan.problems.at(5).defect.message) ==
          "„inhald“ ist kein Thema eines Videos. Schreiben Sie inhalt, bedienung, barrierefreiheit oder weiteres.");
    CHECK(t(plan.problems.at(2).defect.message) == "„2:65“ ist keine Dauer. Schreiben Sie Minuten und Sekunden, zum Beispiel 2:05.");
    CHECK(plan.problems.at(5).defect.suggestion == "inhalt");
}

TEST_CASE("while there is no video the page says so, names what is missing, and where to turn")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) { config.site.operator_email = "amt@ort.example"; });
    const auto page = app.get("/gebaerdensprache");
    CHECK(page.status == 200);
    CHECK(page.says("Hier gibt es noch kein Video in Deutscher Gebärdensprache."));
    CHECK(page.says("<ul><li>Was Sie auf diesen Seiten finden</li><li>Wie Sie die Seiten bedienen</li><li>Was in der Erklärung zur Barrierefreiheit steht</li></ul>"));
    CHECK(page.says("mailto:amt%40ort.example"));
    CHECK(page.says("href=\"/barriere-melden?seite=%2Fgebaerdensprache\""));
    CHECK(app.get("/en/gebaerdensprache").says("There is no video in German Sign Language here yet."));
    CHECK(app.get("/leichte-sprache/gebaerdensprache").says("Hier gibt es noch kein Video in Gebärden-Sprache."));
}

TEST_CASE("each video says how long it lasts, whether it has captions, and what is said in it")
{
    test::for_each_engine([](TestStore& store) {
        TestApp app(store);
        CHECK(app.get("/gebaerdensprache").says("noch kein Video"));
        import(store, three_videos);
        const auto page = app.get("/gebaerdensprache"); // the page of before is not kept
        CHECK(page.says("<a href=\"https://video.example/inhalt.mp4\" rel=\"external\">"));
        CHECK(page.says("Was Sie &lt;hier&gt; finden"));
        CHECK(page.says("Deutsche Gebärdensprache, 2:05 Minuten. Mit Untertiteln."));
        CHECK(page.says("Deutsche Gebärdensprache, 1:02:03 Minuten. Ohne Untertitel."));
        CHECK(page.says("<p>Guten Tag.</p><p>Hier finden Sie Hilfe.</p>"));
        CHECK(page.body.find("id=\"video-inhalt\"") < page.body.find("id=\"video-weiteres\""));
        CHECK(page.says("<ul><li>Was in der Erklärung zur Barrierefreiheit steht</li></ul>"));
        CHECK_FALSE(page.says("<video"));
        CHECK_FALSE(page.says("<iframe"));
    });
}

TEST_CASE("who reads English gets the English title; what is only there in German is marked as German")
{
    TestStore store(storage::Engine::sqlite);
    import(store, three_videos);
    TestApp app(store);
    const auto page = app.get("/en/gebaerdensprache");
    CHECK(page.says("<span>What you find</span>"));
    CHECK(page.says("<span lang=\"de\">Über die Bedienung</span>"));
    CHECK(page.says("<div class=\"bn-stack\" lang=\"de\"><p>Guten Tag.</p>"));
}

TEST_CASE("every page leads to sign language, by its sign and its word")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto& [page, to] : {std::pair{"/", "/gebaerdensprache"}, {"/en/", "/en/gebaerdensprache"}, {"/leichte-sprache/", "/leichte-sprache/gebaerdensprache"},
                                   {"/karte", "/gebaerdensprache"}, {"/gibt-es-nicht", "/gebaerdensprache"}}) {
        CAPTURE(page);
        const auto reply = app.get(page);
        const auto footer = reply.body.substr(reply.body.find("<footer"));
        const auto link = footer.find("<a href=\"" + std::string(to) + "\"><svg class=\"bn-icon\"");
        REQUIRE(link != std::string::npos);
        CHECK(footer.substr(link, 300).find("#signs") != std::string::npos);
    }
}

TEST_CASE("once everything is there nothing is said to be missing")
{
    TestStore store(storage::Engine::sqlite);
    import(store, three_videos);
    import(store, "thema;titel;adresse;dauer;text\nbarrierefreiheit;Erklärung;https://a.example;0:10;Text\n");
    TestApp app(store);
    CHECK_FALSE(app.get("/gebaerdensprache").says("Was noch fehlt"));
    CHECK(app.get("/gebaerdensprache").says("Diese Videos erklären die Seiten in Deutscher Gebärdensprache."));
}
