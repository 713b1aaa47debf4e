#include "mail/tests/outbox.hpp"

#include "mail/letter.hpp"

#include <set>

using namespace std::chrono_literals;
using mail::Contents;
using mail::State;
using test::States;
using test::TestStore;

namespace {

const auto here = base::Id<mail::Node>::fresh();
const auto there = base::Id<mail::Node>::fresh();

std::vector<mail::Outgoing> taken(TestStore& store, base::Id<mail::Node> node, base::Instant now, std::int64_t most = 20)
{
    return store.write([&](storage::Write& write) -> base::Result<std::vector<mail::Outgoing>> { return mail::take(write, node, now, now + 30min, most); }).value();
}

void settle(TestStore& store, const mail::Settled& settled, Contents contents = Contents::removed, base::Id<mail::Node> node = here)
{
    store.fill([&](storage::Write& write) { mail::settle(write, node, settled, test::noon, contents); });
}

mail::Counts counts(TestStore& store) { return store.read([](storage::Read& read) { return mail::count_unsent(read); }); }

}

TEST_CASE("a mail goes out if and only if what it tells of was kept")
{
    test::for_each_engine([](TestStore& store) {
        const auto refused = store.write([](storage::Write& write) -> base::Result<bool> {
            CHECK(mail::post(write, test::message_to("anna@example.de"), test::noon).has_value());
            return base::refuse(base::Refused::conflict);
        });
        CHECK_FALSE(refused);
        CHECK(test::states(store) == States{});
        const auto message = test::message_to("anna@example.de");
        test::post(store, message);
        const auto mails = taken(store, here, test::noon);
        REQUIRE(mails.size() == 1);
        CHECK(mails[0].message == message);
        CHECK(mails[0].created_at == test::noon);
        CHECK(mails[0].attempts == 0);
    });
}

TEST_CASE("a mail to what is no address, with broken text or a way out that is none is refused")
{
    TestStore store(storage::Engine::sqlite);
    const auto refusal = [&](const mail::Message& message) {
        const auto posted = store.write([&](storage::Write& write) { return mail::post(write, message, test::noon); });
        return posted ? std::string() : posted.error().message.text;
    };
    const auto good = test::message_to("anna@example.de");
    auto message = good;
    CHECK(refusal(test::message_to("anna@example.de\r\nBcc: x@example.de")) == "“{0}” is no e-mail address.");
    message.text = "\xFF";
    CHECK(refusal(message) == "This mail cannot be sent: its text is broken.");
    message = good;
    message.language = "de\r\nX: y";
    CHECK(refusal(message) == "This mail cannot be sent: its text is broken.");
    for (const auto& url : std::vector<std::string>{"javascript:alert(1)", "https://a.example/\r\nX: y", "https://a.example/>x", "mailto:a@b.de", "https://a.example/" + std::string(900, 'x')}) {
        message = good;
        message.unsubscribe_url = url;
        CHECK(refusal(message) == "“{0}” is no web address.");
    }
    CHECK(test::states(store) == States{});
    CHECK(refusal(good).empty());
}

TEST_CASE("two nodes never have the same mail in their hands, and only who has it says what became of it")
{
    test::for_each_engine([](TestStore& store) {
        for (int number = 0; number < 30; ++number) test::post(store, test::message_to(fmt::format("a{}@example.de", number)));
        const auto one = taken(store, here, test::noon);
        const auto other = taken(store, there, test::noon);
        CHECK(one.size() == 20);
        CHECK(other.size() == 10);
        std::set<base::Id<mail::Message>> ids;
        for (const auto& mails : {one, other}) {
            for (const auto& mail : mails) ids.insert(mail.id);
        }
        CHECK(ids.size() == 30);
        CHECK(store.read([](storage::Read& read) { return mail::taken_by(read, there); }).size() == 10);
        settle(store, {.id = one[0].id, .state = State::bounced}, Contents::removed, there);
        CHECK(counts(store) == mail::Counts{30, 0, test::noon});
        settle(store, {.id = one[0].id, .state = State::bounced});
        CHECK(counts(store) == mail::Counts{29, 1, test::noon});
    });
}

TEST_CASE("what somebody waits for does not stand behind what goes to many")
{
    test::for_each_engine([](TestStore& store) {
        auto news = test::message_to("many@example.de");
        news.unsubscribe_url = "https://familie.example/abmelden/1";
        test::post(store, news, test::noon - 1h);
        test::post(store, test::message_to("later@example.de"), test::noon);
        test::post(store, test::message_to("first@example.de"), test::noon - 1min);
        std::string order;
        for (const auto& mail : taken(store, here, test::noon)) order += mail.message.to + " ";
        CHECK(order == "first@example.de later@example.de many@example.de ");
    });
}

TEST_CASE("of a mail that was sent nothing stays but its kind and time; what failed stays to be sent again")
{
    test::for_each_engine([](TestStore& store) {
        auto message = test::message_to("anna@example.de");
        message.unsubscribe_url = "https://familie.example/abmelden/1";
        test::post(store, message);
        test::post(store, test::message_to("bert@example.de"));
        const auto mails = taken(store, here, test::noon);
        settle(store, {.id = mails[1].id, .state = State::sent, .answer = "250 queued for anna@example.de"});
        settle(store, {.id = mails[0].id, .state = State::bounced, .answer = "550 nobody"});
        const auto shown = store.read([](storage::Read& read) { return mail::newest(read, 10, 0); });
        REQUIRE(shown.size() == 2);
        for (const auto& one : shown) {
            if (one.state == State::sent) CHECK(one.message == mail::Message{.kind = "sign_in", .language = "de"});
            else CHECK(one.message == test::message_to("bert@example.de"));
        }
        const auto listed = store.read([](storage::Read& read) { return mail::list(read, mail::Which::failed); });
        REQUIRE(listed.size() == 1);
        CHECK(listed[0].answer == "550 nobody");
        CHECK(listed[0].recipient == "bert@example.de");
        CHECK(store.write([&](storage::Write& write) -> base::Result<bool> { return mail::retry(write, mails[0].id, test::noon); }).value());
        CHECK_FALSE(store.write([&](storage::Write& write) -> base::Result<bool> { return mail::retry(write, mails[1].id, test::noon); }).value());
        CHECK(counts(store) == mail::Counts{1, 0, test::noon});
    });
}

TEST_CASE("a demonstration keeps what its mails say")
{
    TestStore store(storage::Engine::sqlite);
    test::post(store, test::message_to("anna@example.de"));
    settle(store, {.id = taken(store, here, test::noon).at(0).id, .state = State::sent}, Contents::kept);
    CHECK(test::states(store) == States{"anna@example.de sent"});
}

TEST_CASE("a mail that a lost node had in its hands is never sent again by itself, nor is any after a backup came back")
{
    test::for_each_engine([](TestStore& store) {
        test::post(store, test::message_to("taken@example.de"));
        REQUIRE(taken(store, there, test::noon).size() == 1);
        test::post(store, test::message_to("waiting@example.de"));
        store.fill([](storage::Write& write) { CHECK(mail::give_up_on_lost_nodes(write, test::noon + 29min) == 0); });
        store.fill([](storage::Write& write) { CHECK(mail::give_up_on_lost_nodes(write, test::noon + 31min) == 1); });
        CHECK(test::states(store) == States{"taken@example.de uncertain", "waiting@example.de waiting"});
        store.fill([](storage::Write& write) { CHECK(mail::doubt_all(write, test::noon) == 1); });
        CHECK(test::states(store) == States{"taken@example.de uncertain", "waiting@example.de uncertain"});
        CHECK(taken(store, here, test::noon + 24h).empty());
        store.fill([](storage::Write& write) { CHECK(mail::retry_all(write, test::noon + 1h) == 2); });
        CHECK(taken(store, here, test::noon).empty());
        CHECK(taken(store, here, test::noon + 1h).size() == 2);
    });
}

TEST_CASE("what was sent is forgotten after 14 days, what failed after 60")
{
    test::for_each_engine([](TestStore& store) {
        test::post(store, test::message_to("sent@example.de"));
        test::post(store, test::message_to("failed@example.de"));
        for (const auto& mail : taken(store, here, test::noon)) {
            settle(store, {.id = mail.id, .state = mail.message.to == "sent@example.de" ? State::sent : State::given_up}, Contents::kept);
        }
        test::post(store, test::message_to("waits@example.de"));
        const auto after = [&](std::chrono::days time) {
            store.fill([&](storage::Write& write) { mail::remove_old(write, test::noon + time); });
            return test::states(store);
        };
        CHECK(after(std::chrono::days(14)).size() == 3);
        CHECK(after(std::chrono::days(15)) == States{"failed@example.de given_up", "waits@example.de waiting"});
        CHECK(after(std::chrono::days(60)).size() == 2);
        CHECK(after(std::chrono::days(61)) == States{"waits@example.de waiting"});
    });
}

TEST_CASE("the next mail is due when the first of those that wait is")
{
    test::for_each_engine([](TestStore& store) {
        const auto due = [&] { return store.read([](storage::Read& read) { return mail::next_due(read); }); };
        CHECK(due() == std::nullopt);
        test::post(store, test::message_to("a@example.de"), test::noon);
        const auto mails = taken(store, here, test::noon);
        CHECK(due() == std::nullopt);
        settle(store, {.id = mails[0].id, .state = State::waiting, .answer = "450 later", .due_at = test::noon + 1min, .attempts = 1});
        CHECK(due() == test::noon + 1min);
        CHECK(taken(store, here, test::noon).empty());
        CHECK(taken(store, here, test::noon + 1min).at(0).attempts == 1);
    });
}

TEST_CASE("a letter has the same head and foot in text and HTML, and nothing in it becomes markup")
{
    web::Site site;
    site.name = "Familie & Co";
    site.public_url = "https://familie.example";
    site.operator_name = "Stadt <Muster>";
    site.operator_address = "Am Markt 1\n18055 Rostock";
    mail::Letter letter{.kind = "invitation", .to = "anna@example.de", .to_name = "Anna", .subject = "Ein <b>Gruß</b>", .paragraphs = {"Guten Tag, <script>Anna</script>"},
                        .button = "Jetzt ansehen", .url = "https://familie.example/a?b=1&c=2", .afterwards = {"Bis bald."}, .unsubscribe_url = "https://familie.example/ab"};
    const auto message = mail::letter(site, web::Texts::of(web::Language::german), letter);
    CHECK(message.text == "Guten Tag, <script>Anna</script>\n\nJetzt ansehen:\nhttps://familie.example/a?b=1&c=2\n\nBis bald.\n\n-- \nStadt <Muster>\n"
                          "Am Markt 1\n18055 Rostock\nImpressum: https://familie.example/impressum\nAbmelden: https://familie.example/ab\n");
    for (const auto* part : {"<html lang=\"de\">", "<title>Ein &lt;b&gt;Gruß&lt;/b&gt;</title>", "<strong>Familie &amp; Co</strong>", "<p>Guten Tag, &lt;script&gt;Anna&lt;/script&gt;</p>",
                             "<a href=\"https://familie.example/a?b=1&amp;c=2\">Jetzt ansehen</a>", "Stadt &lt;Muster&gt;<br>Am Markt 1<br>18055 Rostock",
                             "<a href=\"https://familie.example/impressum\">Impressum</a>", "<a href=\"https://familie.example/ab\">Abmelden</a>"}) {
        CHECK_MESSAGE(message.html.find(part) != std::string::npos, std::string(part));
    }
    CHECK(message.html.find("<img") == std::string::npos);
    CHECK(message.html.find("style=") == std::string::npos);
    CHECK(message.unsubscribe_url == letter.unsubscribe_url);
    letter.url = "javascript:alert(1)";
    CHECK(mail::letter(site, web::Texts::of(web::Language::english), letter).html.find("javascript") == std::string::npos);
}
