#include "mail/tests/outbox.hpp"
#include "support/test_app.hpp"

using test::TestApp;
using test::TestStore;

namespace {

void demonstration(app::Config& config) { config.site.demo = true; }

std::size_t count_of(const std::string& text, std::string_view part)
{
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

}

TEST_CASE("outside of a demonstration nobody reads a mail of others")
{
    TestStore store(storage::Engine::sqlite);
    test::post(store, test::message_to("anna@example.de"));
    TestApp shown(store, &demonstration);
    REQUIRE(shown.get("/vorfuehrung/post").says("anna@example.de"));
    TestApp real(store);
    CHECK(real.get("/vorfuehrung/post").status == 404);
    CHECK_FALSE(real.get("/vorfuehrung/post").says("anna@example.de"));
    CHECK(real.get("/en/vorfuehrung/post").status == 404);
}

TEST_CASE("a demonstration shows its mails, the newest first, with links that can be followed")
{
    test::for_each_engine([](TestStore& store) {
        TestApp app(store, &demonstration);
        CHECK(app.get("/vorfuehrung/post").says("Bisher wurde nichts geschrieben."));
        test::post(store, test::message_to("anna@example.de", "Erste"), test::noon);
        auto second = test::message_to("bert@example.de", "Zweite <b>");
        second.unsubscribe_url = "https://familie.example/abmelden/1";
        second.text = "Guten Tag,\n\nhttps://familie.example/a?b=1&c=2 <script>alert(1)</script>\njavascript:alert(1)\n";
        test::post(store, second, test::noon + std::chrono::hours(1));
        const auto page = app.get("/vorfuehrung/post");
        CHECK(page.status == 200);
        CHECK(page.says("2 E-Mails"));
        CHECK(page.body.find("Zweite &lt;b&gt;") < page.body.find("Erste"));
        CHECK(page.says("<dd>Anna Groß &lt;bert@example.de&gt;</dd>"));
        CHECK(page.says("<dd>14. März 2026, 12:00 Uhr UTC</dd>"));
        CHECK(page.says("<p>Guten Tag,</p><p><a href=\"https://familie.example/a?b=1&amp;c=2\">https://familie.example/a?b=1&amp;c=2</a> &lt;script&gt;"));
        CHECK(page.says("<a href=\"https://familie.example/abmelden/1\">"));
        CHECK_FALSE(page.says("href=\"javascript"));
        CHECK_FALSE(page.says("<script>alert"));
        CHECK(page.header("Cache-Control").find("no-store") != std::string::npos);
    });
}

TEST_CASE("ten mails stand on a page, and the way to the others is shown")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store, &demonstration);
    for (int number = 1; number <= 21; ++number) test::post(store, test::message_to("anna@example.de", fmt::format("Brief {}.", number)), test::noon + std::chrono::minutes(number));
    const auto first = app.get("/vorfuehrung/post");
    CHECK(count_of(first.body, "<article") == 10);
    CHECK(first.says("<h2>Brief 21.</h2>"));
    CHECK(first.says("?seite=2"));
    const auto last = app.get("/vorfuehrung/post?seite=3");
    CHECK(count_of(last.body, "<article") == 1);
    CHECK(last.says("<h2>Brief 1.</h2>"));
    for (const auto* beyond : {"99", "-1", "x", "99999999999999"}) CHECK(app.get(std::string("/vorfuehrung/post?seite=") + beyond).status == 200);
    CHECK(app.get("/en/vorfuehrung/post").says("Mail of the demonstration"));
}
