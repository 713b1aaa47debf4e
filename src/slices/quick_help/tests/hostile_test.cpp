#include "help_store.hpp"

#include "mail/written.hpp"

#include <rapidcheck.h>

using quick_help::Answer;
using quick_help::Call;
using quick_help::Request;
using test::answered;
using test::asked;
using test::HelpStore;
using test::home;
using test::link_to;
using test::TestApp;
using test::visitor_for;
using test::Words;

TEST_CASE("who sends the same answer twice is told of once, and a changed one anew")
{
    test::for_each_engine<HelpStore>([](HelpStore& store) {
        TestApp app(store);
        asked(app, store);
        const auto link = link_to(store, "kita@example.org");
        answered(app, link, "ja", "2", "Ab sieben.");
        answered(app, link + "?aendern=1", "ja", "2", "Ab sieben.");
        CHECK(store.subjects_to("anna@example.de").size() == 1);
        answered(app, link + "?aendern=1", "ja", "1", "Ab sieben.");
        CHECK(store.subjects_to("anna@example.de").size() == 2);
        answered(app, link + "?aendern=1", "nein");
        CHECK(store.subjects_to("anna@example.de").size() == 2);
    });
}

TEST_CASE("a request that is sent twice is one, and asks nobody twice")
{
    test::for_each_engine<HelpStore>([](HelpStore& store) {
        TestApp app(store);
        auto anna = visitor_for(app, store.anna);
        anna.open(home + "/neu");
        anna.use_form(home + "/neu");
        anna.fill("was", "Turnhalle");
        anna.fill("plaetze", "1");
        auto again = anna;
        anna.send();
        again.send();
        CHECK(store.requests().size() == 1);
        CHECK(store.subjects_to("kita@example.org").size() == 1);
    });
}

TEST_CASE("the link of one partner opens neither the answer nor the way out of another, nor that of another alliance")
{
    HelpStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto one = asked(app, store).address();
    const auto kita = link_to(store, "kita@example.org");
    const auto verein = link_to(store, "verein@example.org");
    answered(app, kita, "ja", "1", "Nur für Anna");
    CHECK_FALSE(app.get(verein).says("Nur für Anna"));
    CHECK_FALSE(app.get(verein + "?aendern=1").says("Nur für Anna"));
    for (const auto& guess : {kita.substr(0, kita.size() - 1), kita + "0", kita.substr(0, kita.size() - 1) + (kita.back() == '0' ? "1" : "0"), std::string("/schnelle-hilfe/%25"),
                              "/schnelle-hilfe/" + store.nursery.hex(), "/schnelle-hilfe/zusage/" + kita.substr(16)}) {
        CAPTURE(guess);
        CHECK(app.get(guess).status == 404);
        CHECK(app.post(guess, {{"antwort", "nein"}}).status == 404);
    }
    const auto way_out = "/schnelle-hilfe/abmelden/" + verein.substr(16);
    CHECK(app.get(way_out).status == 200);
    CHECK(app.post(way_out, {{"List-Unsubscribe", "One-Click"}}).status == 200);
    CHECK(store.contacts() == Words{"Bücherei?", "Kita"});
    CHECK(app.get(verein).status == 404);
    CHECK(app.get(kita).status == 200);
    CHECK(visitor_for(app, store.anna).open(one).text().find("Kita: ja") != std::string::npos);
}

TEST_CASE("numbers that nobody can promise are asked for again, and nothing is stored")
{
    HelpStore store(storage::Engine::sqlite);
    TestApp app(store);
    asked(app, store);
    const auto link = link_to(store, "kita@example.org");
    for (const auto* places : {"", "0", "-1", "4", "1e3", "9999999999999999999", "2 ", " 2x", "٢", "1;2"}) {
        CAPTURE(places);
        const auto reply = answered(app, link + "?aendern=1", "ja", places);
        const bool is_two = std::string_view(places) == "2 "; // blanks around it do not count
        CHECK(reply.status == (is_two ? 200 : 422));
    }
    CHECK(store.subjects_to("anna@example.de").size() == 1);
}

TEST_CASE("what is needed on a day can be promised until its last minute, and not after midnight in Germany")
{
    HelpStore store(storage::Engine::sqlite);
    TestApp app(store);
    asked(app, store); // until the end of 15 March
    const auto link = link_to(store, "kita@example.org");
    app.clock.set(base::Instant(std::chrono::sys_days(std::chrono::year(2026) / 3 / 15)) + std::chrono::hours(22) + std::chrono::minutes(59));
    CHECK(app.get(link).says("name=\"antwort\""));
    test::Visitor partner(app);
    partner.open(link);
    app.clock.pass(std::chrono::minutes(2)); // 00:01 in Germany
    partner.fill("antwort", "ja");
    partner.fill("plaetze", "1");
    CHECK(partner.send().says("Diese Anfrage ist vorbei"));
    CHECK(store.subjects_to("anna@example.de").empty());
}

TEST_CASE("a request is open through its last day whatever the day, closed ones never are")
{
    CHECK(rc::check("days", [] {
        Request help;
        const std::chrono::sys_days day{std::chrono::days(*rc::gen::inRange(18'000, 40'000))};
        help.until = base::Date(day);
        const auto apart = *rc::gen::inRange(-400, 400);
        const base::Date today(day + std::chrono::days(apart));
        RC_ASSERT(quick_help::is_open(help, today) == (apart <= 0));
        help.closed_at = base::Instant{};
        RC_ASSERT(!quick_help::is_open(help, today));
    }));
}

TEST_CASE("only what was promised counts, however many said something else")
{
    CHECK(rc::check("calls", [] {
        std::vector<Call> calls;
        std::int64_t sum = 0;
        const auto count = *rc::gen::inRange(0, 30);
        for (int number = 0; number < count; ++number) {
            Call call;
            call.answer = *rc::gen::element(Answer::none, Answer::yes, Answer::no);
            call.places = *rc::gen::inRange(0, 1000);
            if (call.answer == Answer::yes) sum += call.places;
            calls.push_back(call);
        }
        RC_ASSERT(quick_help::promised(calls) == sum);
    }));
}

TEST_CASE("no name of a partner or of what is needed puts a line into the head of a mail")
{
    HelpStore store(storage::Engine::sqlite);
    TestApp app(store);
    asked(app, store, "Plätze\r\nBcc: alle@example.org\r\n\r\n<h1>x</h1>");
    answered(app, link_to(store, "kita@example.org"), "ja", "1", "Gern\r\nBcc: alle@example.org");
    REQUIRE(store.mails().size() == 3);
    for (const auto& shown : store.mails()) {
        const auto whole = mail::written({base::Id<mail::Message>::fresh(), shown.message, app.clock.now(), app.clock.now()}, {"von@example.de", ""}, mail::Transfer::quoted_printable);
        const auto head = whole.substr(0, whole.find("\r\n\r\n"));
        CHECK(head.find("\r\nBcc:") == std::string::npos);
        CHECK(shown.message.html.find("<h1>x") == std::string::npos);
    }
}
