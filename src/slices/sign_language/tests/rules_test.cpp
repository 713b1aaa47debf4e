#include "slices/sign_language/sign_language.hpp"

#include "csv/csv.hpp"
#include "slices/sign_language/store.hpp"
#include "slices/sign_language/tables.hpp"
#include "slices/sign_language/views.hpp"
#include "support/strings.hpp"
#include "support/test_app.hpp"
#include "web/layout/tests/layout_setup.hpp"

#include <rapidcheck.h>

using sign_language::SignVideo;
using sign_language::Subject;
using test::TestApp;
using test::TestStore;

namespace {

constexpr base::Instant moment{std::chrono::milliseconds(1773482400000)};

table::Plan taken_in(TestStore& store, std::string_view bytes)
{
    return store.write([&](storage::Write& write) -> base::Result<table::Plan> {
                    return sign_language::import_videos(write, bytes, moment, [](std::size_t, std::size_t) {});
                })
        .value();
}

std::vector<SignVideo> kept(TestStore& store)
{
    return store.read([](storage::Read& read) { return sign_language::all_videos(read); });
}

std::string given_out(TestStore& store)
{
    return store.read([](storage::Read& read) { return sign_language::export_videos(read); });
}

SignVideo film(std::string slug, Subject subject = Subject::more)
{
    return {std::move(slug), subject, "Film", "", "https://video.example/film", 60, true, "Text"};
}

std::string line_of(const std::string& key, const std::string& title, const std::string& length = "1:00")
{
    return key + ";weiteres;" + title + ";https://video.example/;" + length + ";Text\n";
}

const std::string headings = "schluessel;thema;titel;adresse;dauer;text\n";

web::http::HttpRequest request_for(const char* target, const char* method = "GET")
{
    web::http::HttpRequest request;
    request.method = method;
    request.target = target;
    return request;
}

}

TEST_CASE("every length up to ten hours is written so that it is read again, and none beyond is one")
{
    CHECK(rc::check("lengths", [] {
        const auto seconds = *rc::gen::inRange<std::int64_t>(1, 36'001);
        RC_ASSERT(sign_language::seconds_in(sign_language::length_of(seconds)) == seconds);
        RC_ASSERT(!sign_language::seconds_in(" " + sign_language::length_of(seconds)));
        RC_ASSERT(!sign_language::seconds_in("-" + sign_language::length_of(seconds)));
    }));
    CHECK(sign_language::seconds_in("10:00:00") == 36'000);
    CHECK(sign_language::seconds_in("600:00") == 36'000);
    CHECK_FALSE(sign_language::seconds_in("10:00:01"));
    CHECK_FALSE(sign_language::seconds_in("600:01"));
    CHECK(sign_language::seconds_in("0:01") == 1);
    CHECK(sign_language::seconds_in("00:00:01") == 1);
    CHECK_FALSE(sign_language::seconds_in("0:00:00"));
}

TEST_CASE("whatever videos are stored come out of the store as they went in, in the order of subjects and titles")
{
    test::for_each_engine([](TestStore& store) {
        auto one = film("b", Subject::use);
        one.title_en = "=1+1";
        one.transcript = "Über 'alles'; \"so\"\n\nZweiter\tAbsatz";
        one.has_captions = false;
        one.seconds = 35'999;
        const std::vector<SignVideo> expected = {film("z", Subject::contents), film("y", Subject::contents), one,
                                                 film("c", Subject::accessibility), film("a", Subject::more)};
        store.fill([&](storage::Write& write) {
            for (auto at = expected.rbegin(); at != expected.rend(); ++at) sign_language::store_video(write, *at, moment);
        });
        auto wanted = expected;
        std::swap(wanted[0], wanted[1]); // of the same title: by key
        CHECK(kept(store) == wanted);
    });
}

TEST_CASE("every part of a video can be said anew, and its key stays its own")
{
    test::for_each_engine([](TestStore& store) {
        store.fill([](storage::Write& write) { sign_language::store_video(write, film("film"), moment); });
        const SignVideo changed{"film", Subject::accessibility, "Neuer Titel", "New title", "https://video.example/neu", 61, false, "Neu"};
        store.fill([&](storage::Write& write) { sign_language::store_video(write, changed, moment); });
        CHECK(kept(store) == std::vector<SignVideo>{changed});
    });
}

TEST_CASE("a title that a spreadsheet would calculate leaves as text and comes back as it was")
{
    TestStore store(storage::Engine::sqlite);
    auto one = film("rechnen");
    one.title = "=HYPERLINK(\"https://boese.example\")";
    one.transcript = "+49 30 oder @alle";
    store.fill([&](storage::Write& write) { sign_language::store_video(write, one, moment); });
    const auto table = given_out(store);
    CHECK(table.find(";=HYPERLINK") == std::string::npos);
    CHECK(table.find("\"=HYPERLINK") == std::string::npos);
    TestStore other(storage::Engine::sqlite);
    CHECK(taken_in(other, table).is_applied);
    CHECK(kept(other) == std::vector<SignVideo>{one});
}

TEST_CASE("two videos of one title get keys of their own, and one whose title has no letters is called video")
{
    TestStore store(storage::Engine::sqlite);
    REQUIRE(taken_in(store, "thema;titel;adresse;dauer;text\n"
                            "weiteres;Fest;https://a.example;0:10;A\nweiteres;Fest;https://a.example;0:11;B\nweiteres;!!!;https://a.example;0:12;C\n")
                .is_applied);
    std::vector<std::string> keys;
    for (const auto& video : kept(store)) keys.push_back(video.slug);
    std::sort(keys.begin(), keys.end());
    CHECK(keys == std::vector<std::string>{"fest", "fest-2", "video"});
    REQUIRE(taken_in(store, "thema;titel;adresse;dauer;text\nweiteres;Fest;https://a.example;0:13;D\n").is_applied);
    CHECK(kept(store).size() == 4);
}

TEST_CASE("a table may name only some columns of a video that is there, and the others stay")
{
    test::for_each_engine([](TestStore& store) {
        REQUIRE(taken_in(store, "schluessel;thema;titel;titel_en;adresse;dauer;untertitel;text\n"
                                "fest;inhalt;Fest;Feast;https://video.example/;2:05;ja;Guten Tag.\n").is_applied);
        const auto plan = taken_in(store, headings + line_of("fest", "Neues Fest", "2:05"));
        REQUIRE(plan.is_applied);
        REQUIRE(plan.planned.size() == 1);
        CHECK(plan.planned.front().changes == std::vector<table::Change>{{"thema", "inhalt", "weiteres"}, {"titel", "Fest", "Neues Fest"}, {"text", "Guten Tag.", "Text"}});
        CHECK(kept(store).front() == SignVideo{"fest", Subject::more, "Neues Fest", "Feast", "https://video.example/", 125, true, "Text"});
    });
}

TEST_CASE("a subject is understood in any letter case, and the likeliest is offered for one that is none")
{
    TestStore store(storage::Engine::sqlite);
    CHECK(taken_in(store, "thema;titel;adresse;dauer;text\n BARRIEREFREIHEIT ;Film;https://a.example;0:10;A\n").is_applied);
    CHECK(kept(store).front().subject == Subject::accessibility);
    const auto plan = taken_in(store, headings + "a;" + std::string(400, 'x') + ";T;https://a.example;" + std::string(400, '9') + ";x\n");
    REQUIRE(plan.problems.size() == 2);
    for (const auto& problem : plan.problems) { // what was typed is repeated, but not all of it
        REQUIRE(problem.defect.message.arguments.size() == 1);
        CHECK(problem.defect.message.arguments.front().size() == 100);
        CHECK(problem.defect.suggestion.empty());
    }
    CHECK(kept(store).size() == 1);
}

TEST_CASE("a table that is refused leaves the page as it was, one that is taken over shows at once")
{
    test::for_each_engine([](TestStore& store) {
        TestApp app(store);
        const auto before = app.get("/gebaerdensprache").header("ETag");
        REQUIRE_FALSE(taken_in(store, headings + line_of("a", "Gut") + line_of("b", "Schlecht", "nie")).is_applied);
        CHECK(app.get("/gebaerdensprache").header("ETag") == before);
        CHECK_FALSE(app.get("/gebaerdensprache").says("Gut"));
        REQUIRE(taken_in(store, headings + line_of("a", "Gut")).is_applied);
        CHECK(app.get("/gebaerdensprache").says("<span>Gut</span>"));
    });
}

TEST_CASE("the page speaks of each subject in three languages, and of each video in that of its title")
{
    std::vector<SignVideo> all;
    for (const auto subject : {Subject::contents, Subject::use, Subject::accessibility, Subject::more}) all.push_back(film("f", subject));
    all.back().title_en = "A film";
    const auto shown = [&](web::Language language) {
        const test::PageReader reader(language, "/gebaerdensprache");
        return sign_language::videos_page(reader.request, all).body;
    };
    const auto english = shown(web::Language::english);
    for (const auto* heading : {"<h2 id=\"video-inhalt\">What you find on this site</h2>", "<h2 id=\"video-bedienung\">How to use these pages</h2>",
                                "<h2 id=\"video-barrierefreiheit\">What the statement on accessibility says</h2>", "<h2 id=\"video-weiteres\">More videos</h2>"}) {
        CAPTURE(heading);
        CHECK(test::occurrences(english, heading) == 1);
    }
    CHECK(test::occurrences(english, "<span lang=\"de\">Film</span>") == 3);
    CHECK(test::occurrences(english, "<span>A film</span>") == 1);
    for (const auto language : {web::Language::german, web::Language::easy_german}) {
        const auto german = shown(language);
        CHECK(test::occurrences(german, "<span>Film</span>") == 4);
        CHECK_FALSE(test::has(german, "A film"));
        CHECK_FALSE(test::has(german, "lang=\"de\"><p>"));
    }
}

TEST_CASE("the page can be asked for its head, is not sent twice, and takes nothing")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* target : {"/gebaerdensprache", "/en/gebaerdensprache", "/leichte-sprache/gebaerdensprache"}) {
        CAPTURE(target);
        const auto page = app.get(target);
        CHECK(test::occurrences(page.body, "<h1>") == 1);
        auto again = request_for(target);
        again.if_none_match = page.header("ETag");
        REQUIRE_FALSE(again.if_none_match.empty());
        CHECK(app.ask(again).status == 304);
        CHECK(app.ask(request_for(target, "HEAD")).body.empty());
        CHECK(app.post(target, {}).status == 405);
    }
    CHECK(app.get("/gebaerdensprache/inhalt").status == 404);
    CHECK(app.get("/gebaerdensprache?thema=%00").status == 400);
}
