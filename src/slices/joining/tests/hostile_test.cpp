#include "joining_store.hpp"

#include "base/direction.hpp"
#include "mail/written.hpp"

#include <rapidcheck.h>

using joining::Answer;
using joining::Inquiry;
using joining::Rung;
using test::Asking;
using test::JoiningStore;
using test::TestApp;
using test::visitor_for;
using test::Words;

namespace {

/// What people type who mean no good, or whose program does.
const std::vector<std::string> hostile_names = {
    "<img src=x onerror=alert(1)>",
    "=HYPERLINK(\"http://example.org\";\"x\")",
    "Bäckerei\xE2\x80\xAE nroK",                            // turns the direction of reading
    "K\xD0\xBErn",                                           // a letter that only looks like o
    std::string(60, 'W') + std::string(60, 'i'),
    "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7", // a family that is one sign
    "{0} {1} %s ${jndi:x}",
    "Korn\" onfocus=\"alert(1)",
};

bool stands_as_text(const std::string& markup) { return markup.find("<img src=x") == std::string::npos && markup.find("\" onfocus=\"") == std::string::npos; }

}

TEST_CASE("whatever name somebody gives, it does nothing on a page or in a mail, and the mail has one subject and one addressee")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto& name : hostile_names) {
        CAPTURE(name);
        app.clock.pass(std::chrono::hours(2)); // nobody is stopped for asking much
        const auto receipt = test::receipt_of(app, {"18055", name, "korn@example.org", name});
        const auto inquiry = store.inquiry(receipt);
        CHECK(inquiry.name == base::without_turns(name)); // but for that nothing is lost
        CHECK(stands_as_text(visitor_for(app, store.anna).open(test::page_of(inquiry)).body));
        CHECK(stands_as_text(app.get("/mitmachen/" + receipt).body));
        const auto shown = store.mails().front().message;
        CHECK(stands_as_text(shown.html));
        const auto whole = mail::written({base::Id<mail::Message>::fresh(), shown, app.clock.now(), app.clock.now()}, {"von@example.de", ""}, mail::Transfer::quoted_printable);
        const auto head = whole.substr(0, whole.find("\r\n\r\n"));
        CHECK(head.find("\r\nTo: ") == head.rfind("\r\nTo: "));
        CHECK(head.find("\r\nSubject: ") == head.rfind("\r\nSubject: "));
        CHECK(std::all_of(head.begin(), head.end(), [](char letter) { return static_cast<unsigned char>(letter) < 0x80; }));
    }
}

TEST_CASE("receipts cannot be tried out: what is nearly one leads nowhere, and tells as little as what is none")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto receipt = test::receipt_of(app);
    REQUIRE(app.get("/mitmachen/" + receipt).status == 200);
    const auto nowhere = app.get("/mitmachen/M-2026-00000000");
    CHECK(nowhere.status == 404);
    for (const auto& guess : {receipt.substr(0, receipt.size() - 1), receipt + "0", "%25" + receipt.substr(1), std::string("M-2026-________"), std::string("M-2026-%25"),
                              std::string("anfragen%2F") + receipt, std::string("'%20or%201=1--")}) {
        CAPTURE(guess);
        const auto reply = app.get("/mitmachen/" + guess);
        CHECK((reply.status == 404 || reply.status == 303));
        CHECK_FALSE(reply.says("Rostock"));
        CHECK_FALSE(reply.says("Korn"));
    }
}

TEST_CASE("no two inquiries of a year look alike, and no receipt tells when it was asked for within the year")
{
    CHECK(rc::check("receipts", [] {
        const auto id = base::Id<Inquiry>::fresh();
        const auto year = *rc::gen::inRange(2020, 2090);
        const base::Date day(std::chrono::year(year), std::chrono::January, std::chrono::day(1));
        const base::Date other(std::chrono::year(year), std::chrono::December, std::chrono::day(31));
        for (std::size_t choice = 0; choice < joining::receipt_choices; ++choice) {
            const auto receipt = joining::receipt_number(id, day, choice);
            RC_ASSERT(receipt.size() == 15U);
            RC_ASSERT(receipt.starts_with("M-" + std::to_string(year) + "-"));
            RC_ASSERT(receipt.find_first_not_of("0123456789ABCDEF", 7) == std::string::npos);
            RC_ASSERT(receipt == joining::receipt_number(id, other, choice));
        }
        RC_ASSERT(joining::receipt_number(id, day) != joining::receipt_number(base::Id<Inquiry>::fresh(), day));
    }));
}

TEST_CASE("a number is one however it is grouped, and letters, lines or too few digits never are")
{
    CHECK(rc::check("digits with signs between them", [] {
        const auto digits = *rc::gen::container<std::string>(rc::gen::inRange('0', static_cast<char>('9' + 1)));
        std::string grouped;
        for (const char digit : digits) grouped += std::string(1, digit) + *rc::gen::element<std::string>("", " ", "-", "/", ".", "(", ")");
        RC_ASSERT(joining::is_telephone_number(grouped) == (digits.size() >= 6));
        RC_ASSERT(!joining::is_telephone_number(grouped + "x"));
        RC_ASSERT(!joining::is_telephone_number(grouped + "\n"));
    }));
}

TEST_CASE("a week is a week, over the end of February, of summer time and of the year")
{
    using namespace std::chrono;
    CHECK(joining::answer_due(2028y / February / 24) == base::Date(2028y / March / 2));
    CHECK(joining::answer_due(2026y / February / 24) == base::Date(2026y / March / 3));
    CHECK(joining::answer_due(2026y / March / 26) == base::Date(2026y / April / 2));
    CHECK(joining::answer_due(2026y / December / 31) == base::Date(2027y / January / 7));
}

TEST_CASE("an inquiry climbs when its week is over and not a moment before, and two rounds on one day move it once")
{
    test::for_each_engine<JoiningStore>([](JoiningStore& store) {
        TestApp app(store);
        const auto receipt = test::receipt_of(app);
        const auto asked_at = store.inquiry(receipt).received_at;
        store.round(asked_at + joining::time_until_it_climbs - std::chrono::milliseconds(1));
        CHECK(store.inquiry(receipt).rung == Rung::alliance);
        const auto later = asked_at + joining::time_until_it_climbs + std::chrono::hours(1);
        CHECK(store.round(later) == 1);
        CHECK(store.round(later) == 0);
        CHECK(store.round(later + std::chrono::hours(12)) == 0);
        CHECK(store.inquiry(receipt).rung == Rung::state);
        CHECK(store.subjects_to("lutz@example.de").size() == 1);
    });
}

TEST_CASE("who still has the old mail after an inquiry went elsewhere reads and answers nothing any more")
{
    test::for_each_engine<JoiningStore>([](JoiningStore& store) {
        TestApp app(store);
        const auto inquiry = store.inquiry(test::receipt_of(app));
        auto anna = visitor_for(app, store.anna);
        anna.open(test::page_of(inquiry) + "?antwort=ja");
        anna.use_form(test::page_of(inquiry));
        test::answered(app, store.anna, inquiry, "weiter", "", "kreis");
        REQUIRE(store.inquiry(inquiry.receipt).alliance == store.county);
        CHECK(anna.send().status == 404); // the form stood open all the time
        CHECK(store.inquiry(inquiry.receipt).answer == Answer::open);
        CHECK(anna.open(test::page_of(inquiry) + "?antwort=nein").status == 404);
        CHECK(visitor_for(app, store.clara).open(test::page_of(inquiry)).status == 200);
        const auto before = store.subjects_to("korn@example.org").size();
        CHECK(test::answered(app, store.clara, inquiry, "ja").status == 200);
        CHECK(store.subjects_to("korn@example.org").size() == before + 1);
    });
}

TEST_CASE("an answer that there is not, or that somebody made up, answers nothing")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto inquiry = store.inquiry(test::receipt_of(app));
    auto anna = visitor_for(app, store.anna);
    for (const auto* made_up : {"", "vielleicht", "yes", "ja\nnein", "JA"}) {
        CAPTURE(made_up);
        anna.open(test::page_of(inquiry));
        CHECK(anna.send_to(test::page_of(inquiry), {{"antwort", made_up}}).status == 422);
    }
    CHECK(anna.send_to(test::page_of(inquiry), {{"antwort", "ja"}, {"text", std::string(2001, 'x')}}).status == 422);
    CHECK(store.inquiry(inquiry.receipt).answer == Answer::open);
    CHECK(store.subjects_to("korn@example.org").empty());
}
