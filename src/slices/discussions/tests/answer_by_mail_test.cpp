#include "slices/discussions/answer_by_mail.hpp"

#include "mail/receipt.hpp"
#include "mail/written.hpp"
#include "slices/discussions/notices.hpp"
#include "slices/discussions/tests/answering.hpp"
#include "support/strings.hpp"
#include "support/test_app.hpp"

using discussions::Answered;
using test::Answering;
using test::morning;

namespace {

using Texts = std::vector<std::string>;

constexpr const char* unknown = "Wir kennen die Adresse nicht, an die Sie geschrieben haben. Bitte antworten Sie auf eine unserer E-Mails, ohne die Adresse zu ändern, oder schreiben Sie in der Gemeinschaft.";
constexpr const char* elsewhere = "Sie haben von einem anderen Postfach geschrieben als dem, an das unsere E-Mail ging. Bitte antworten Sie von jenem aus oder schreiben Sie in der Gemeinschaft.";

}

TEST_CASE("an answer by mail stands in the thread once, however often it comes, and is told like any other")
{
    test::for_each_engine<Answering>([](Answering& store) {
        store.tell_all(); // of the question, before anybody answers it
        const auto incoming = store.from_anna();
        CHECK(store.receive(incoming) == Answered::posted);
        CHECK(store.receive(incoming) == Answered::known);
        CHECK(store.receive(incoming, morning + std::chrono::hours(48)) == Answered::known);
        const auto posts = store.posts(store.thread, store.carla);
        REQUIRE(posts.size() == 2);
        CHECK(posts[1].body == "Danke, das hilft.");
        CHECK(posts[1].author == store.anna);
        CHECK(posts[1].is_by_mail);
        CHECK_FALSE(posts[0].is_by_mail);
        CHECK(store.written_back().empty());
        store.tell_all();
        CHECK(store.told() == Texts{"carla@example.de"});
        CHECK(store.receive(store.from_anna("Noch etwas.")) == Answered::posted); // the same address may be used again
        CHECK(store.posts(store.thread, store.carla).size() == 3);
    });
}

TEST_CASE("who answers a mail still hears of what others wrote meanwhile")
{
    Answering store(storage::Engine::sqlite);
    store.answer(store.anna, store.thread, "Ich!");
    store.answer(store.office, store.thread, "Das hat Anna noch nicht gesehen.");
    REQUIRE(store.receive(store.from_anna()) == Answered::posted);
    CHECK(store.thread_of(store.anna).is_unread());
    store.tell_all();
    CHECK(store.told() == Texts{"anna@example.de", "buero@example.de", "carla@example.de", "carla@example.de", "carla@example.de"});
    store.fill([&](storage::Write& write) { discussions::store_reading(write, store.anna, store.thread, 4, morning); });
    store.receive(store.from_anna("Noch etwas."));
    CHECK_FALSE(store.thread_of(store.anna).is_unread());
}

TEST_CASE("nobody writes in the name of somebody else, whatever address they got hold of")
{
    test::for_each_engine<Answering>([](Answering& store) {
        auto stolen = store.from_anna();
        stolen.sender = "bert@example.de"; // Anna forwarded her mail to Bert
        CHECK(store.receive(stolen) == Answered::refused);
        CHECK(store.written_back() == Texts{std::string("bert@example.de: ") + elsewhere});
        auto stranger = store.from_anna();
        stranger.sender = "fremd@example.org";
        CHECK(store.receive(stranger) == Answered::refused);
        auto invented = store.from_anna();
        invented.recipients = {"antwort+" + std::string(50, 'a') + "@familie.example"};
        CHECK(store.receive(invented) == Answered::refused);
        CHECK(store.written_back() == Texts{std::string("anna@example.de: ") + unknown, std::string("bert@example.de: ") + elsewhere, std::string("fremd@example.org: ") + elsewhere});
        CHECK(store.posts(store.thread, store.carla).size() == 1);
        for (const auto& shown : store.mails()) CHECK(shown.message.text.find("das hilft") == std::string::npos); // nobody sends words through us to others
    });
}

TEST_CASE("strangers who write to no address that we made hear nothing, so that nobody is written to in their name")
{
    Answering store(storage::Engine::sqlite);
    auto incoming = store.from_anna();
    incoming.sender = "opfer@example.org";
    incoming.recipients = {"antwort@familie.example", "antwort+geraten@familie.example"};
    CHECK(store.receive(incoming) == Answered::ignored);
    incoming.key.front() = '1';
    incoming.sender = std::string(test::mailbox);
    incoming.recipients = {store.address(store.anna, store.thread)};
    CHECK(store.receive(incoming) == Answered::ignored);
    incoming.key.front() = '2';
    incoming.sender.clear();
    CHECK(store.receive(incoming) == Answered::ignored);
    incoming.sender = "anna@example.de";
    incoming.recipients = {"presse@familie.example"};
    CHECK(store.receive(incoming) == Answered::ignored);
    CHECK(store.mails().empty());
}

TEST_CASE("who may not read a thread does not write in it, also not with an address from before")
{
    test::for_each_engine<Answering>([](Answering& store) {
        auto incoming = store.from_anna();
        incoming.recipients = {store.address(store.anna, store.closed)};
        REQUIRE(store.receive(incoming) == Answered::posted);
        auto from_munich = store.from_anna();
        from_munich.sender = "carla@example.de";
        from_munich.recipients = {store.address(store.carla, store.closed)};
        CHECK(store.receive(from_munich) == Answered::refused);
        auto ministry = store.from_anna();
        ministry.sender = "haus@example.de";
        ministry.recipients = {store.address(store.ministry, store.thread)};
        CHECK(store.receive(ministry) == Answered::refused);
        store.fill([&](storage::Write& write) {
            for (auto grant : identity::grants_of(write, store.anna)) {
                grant.ended_at = morning;
                identity::store_grant(write, grant);
            }
        });
        auto former = store.from_anna();
        former.recipients = {store.address(store.anna, store.closed)};
        CHECK(store.receive(former) == Answered::refused);
        CHECK(store.posts(store.closed, store.bert).size() == 2);
        CHECK(store.posts(store.thread, store.carla).size() == 1);
        for (const auto& told : store.written_back()) CHECK(told.find("Intern") == std::string::npos);
        CHECK(store.written_back().size() == 3);
    });
}

TEST_CASE("who comes too late, with nothing or too much is told, and gets back what they had written")
{
    Answering store(storage::Engine::sqlite);
    auto late = store.from_anna("Endlich Zeit.");
    CHECK(store.receive(late, morning + std::chrono::days(91)) == Answered::refused);
    CHECK(store.mails().front().message.text.find("Das hatten Sie geschrieben:\n\nEndlich Zeit.") != std::string::npos);
    CHECK(store.receive(store.from_anna(""), morning + std::chrono::days(90)) == Answered::refused);
    CHECK(store.receive(store.from_anna(std::string(20'001, 'x')), morning + std::chrono::hours(1)) == Answered::refused);
    CHECK(store.written_back() == Texts{"anna@example.de: Die E-Mail, auf die Sie geantwortet haben, ist älter als drei Monate. Bitte schreiben Sie in der Gemeinschaft.",
                                        "anna@example.de: Ihre E-Mail ist zu lang für einen Beitrag. Bitte kürzen Sie sie oder schreiben Sie in der Gemeinschaft.",
                                        "anna@example.de: Wir haben in Ihrer E-Mail keinen eigenen Text gefunden, nur Zitiertes. Bitte schreiben Sie über den zitierten Text."});
    CHECK(store.posts(store.thread, store.carla).size() == 1);
    auto with_file = store.from_anna();
    with_file.attachments = {{"Liste.exe", "MZ"}};
    CHECK(store.receive(with_file, morning + std::chrono::days(2)) == Answered::posted);
    CHECK(store.posts(store.thread, store.carla).size() == 2);
    CHECK(store.mails().size() == 4);
}

TEST_CASE("programs are never answered, and nobody gets more than three such mails a day")
{
    test::for_each_engine<Answering>([](Answering& store) {
        auto absent = store.from_anna();
        absent.is_automatic = true;
        CHECK(store.receive(absent) == Answered::ignored);
        CHECK(store.receive(absent) == Answered::known);
        CHECK(store.mails().empty());
        CHECK(store.posts(store.thread, store.carla).size() == 1);
        for (int number = 0; number < 8; ++number) store.receive(store.from_anna(""));
        CHECK(store.mails().size() == mail::most_replies_for_sender);
        store.receive(store.from_anna(""), morning + std::chrono::hours(25));
        CHECK(store.mails().size() == mail::most_replies_for_sender + 1);
        for (const auto& shown : store.mails()) {
            const auto written = mail::written({shown.id, shown.message, morning, morning}, {"portal@familie.example", ""}, mail::Transfer::quoted_printable);
            CHECK(written.find("\r\nAuto-Submitted: auto-generated\r\n") != std::string::npos);
            CHECK(shown.message.reply_to.empty());
        }
    });
}

TEST_CASE("of two people with one mailbox each writes in the own name")
{
    Answering store(storage::Engine::sqlite);
    const auto twin = test::account_with(store, identity::Role::member, {.alliance = store.rostock()}, "anna@example.de", "Zoe Beispiel");
    auto incoming = store.from_anna();
    incoming.recipients = {store.address(twin, store.thread)};
    CHECK(store.receive(incoming) == Answered::posted);
    CHECK(store.receive(store.from_anna("Ich auch.")) == Answered::posted);
    const auto posts = store.posts(store.thread, store.carla);
    REQUIRE(posts.size() == 3);
    CHECK(posts[1].author_name == "Zoe Beispiel");
    CHECK(posts[2].author_name == "Anna Beispiel");
}

TEST_CASE("the page says which posts came by mail, and what a mail holds is only ever text there")
{
    Answering store(storage::Engine::sqlite);
    REQUIRE(store.receive(store.from_anna("Hallo <script>alert(1)</script> und **fett**")) == Answered::posted);
    test::TestApp app(store);
    test::Visitor visitor(app);
    visitor.sign_in(store.carla);
    const auto& page = visitor.open("/gemeinschaft/themen/" + store.thread.hex());
    CHECK(page.status == 200);
    CHECK(page.body.find("· per E-Mail") != std::string::npos);
    CHECK(page.body.find("&lt;script&gt;") != std::string::npos);
    CHECK(page.body.find("<script>alert") == std::string::npos);
    CHECK(page.body.find("<strong>fett</strong>") != std::string::npos);
    CHECK(page.body.find("anna@example.de") == std::string::npos);
    CHECK(page.body.find("antwort+") == std::string::npos);
}

TEST_CASE("receipts go after two months, and hold no address of anybody")
{
    test::for_each_engine<Answering>([](Answering& store) {
        store.receive(store.from_anna(""));
        const auto again = store.from_anna();
        store.receive(again);
        store.fill([](storage::Write& write) { mail::remove_old(write, morning + std::chrono::days(59)); });
        CHECK(store.receive(again) == Answered::known);
        store.fill([](storage::Write& write) { mail::remove_old(write, morning + std::chrono::days(61)); });
        CHECK(store.receive(again, morning + std::chrono::days(61)) == Answered::posted);
    });
}

TEST_CASE("who has written a great deal by mail is told to wait, and nothing is lost")
{
    Answering store(storage::Engine::sqlite);
    for (int number = 0; number < discussions::most_posts_an_hour; ++number) CHECK(store.receive(store.from_anna("Ja")) == Answered::posted);
    const auto last = store.from_anna("Noch etwas");
    CHECK(store.receive(last) == Answered::refused);
    CHECK(store.mails().front().message.text.find("Noch etwas") != std::string::npos);
    CHECK(store.receive(store.from_anna("Später"), morning + std::chrono::hours(1)) == Answered::posted);
}

TEST_CASE("mails are taken for the mailbox and for addresses that we made, for no others")
{
    Answering store(storage::Engine::sqlite);
    CHECK(discussions::is_answered_at(store.desk, "antwort@familie.example"));
    CHECK(discussions::is_answered_at(store.desk, store.address(store.anna, store.thread)));
    for (const auto* other : {"antwort+irgendwas@familie.example", "antwort+@familie.example", "antwort@anderswo.example", "x@familie.example", ""}) {
        CHECK_FALSE_MESSAGE(discussions::is_answered_at(store.desk, other), std::string(other));
    }
}
