#include "slices/discussions/answer_by_mail.hpp"

#include "mail/receipt.hpp"
#include "mail/written.hpp"
#include "slices/discussions/notices.hpp"
#include "slices/discussions/reply_address.hpp"
#include "slices/discussions/store_moderation.hpp"
#include "slices/discussions/tests/community.hpp"
#include "support/strings.hpp"
#include "support/test_app.hpp"

#include <set>

using discussions::Answered;
using discussions::reply_address;
using mail::Incoming;
using test::Community;
using test::morning;

namespace {

constexpr std::string_view mailbox = "antwort@familie.example";
const auto today = std::chrono::floor<std::chrono::days>(morning);

web::Site site_with(const std::string& key)
{
    web::Site site;
    site.name = "Familie vor Ort";
    site.public_url = "https://familie.example";
    site.secret = key;
    return site;
}

/// A community that gets answers by mail, with a thread of Carla's in the room of all and one in Rostock's.
class Answering : public Community {
public:
    explicit Answering(storage::Engine engine) : Community(engine), thread(begin(carla, "Frage", "Weiß es jemand?")), closed(begin(bert, "Intern", "Nur wir", "buendnis-rostock")) {}

    Answered receive(const Incoming& incoming, base::Instant when = morning)
    {
        return database().write([&](storage::Write& writing) -> base::Result<Answered> { return discussions::answer_by_mail(writing, desk, incoming, when); }).value();
    }
    std::string address(test::AccountId who, base::Id<discussions::Thread> where, std::chrono::sys_days until = today + std::chrono::days(90))
    {
        return reply_address(site.secret, mailbox, who, where, until);
    }
    /// An answer of Anna's to a mail that we wrote to her.
    Incoming from_anna(const std::string& text = "Danke, das hilft.")
    {
        return {.key = std::string(63, '0') + fmt::format("{:x}", ++mails_written), .sender = "anna@example.de", .recipients = {address(anna, thread)}, .subject = "Re: Frage", .text = text};
    }
    discussions::Thread thread_of(test::AccountId reader)
    {
        return read([&](storage::Read& reading) { return discussions::find_thread(reading, thread, reader).value(); });
    }
    /// What was written back: to whom, and the second paragraph.
    std::vector<std::string> written_back()
    {
        std::vector<std::string> all;
        for (const auto& shown : mails()) {
            if (shown.message.kind != "answer_stopped") continue;
            const auto begin = shown.message.text.find("\n\n") + 2;
            all.push_back(shown.message.to + ": " + shown.message.text.substr(begin, shown.message.text.find("\n\n", begin) - begin));
        }
        std::sort(all.begin(), all.end());
        return all;
    }

    const web::Site site = site_with(std::string(32, 'k'));
    const discussions::Desk desk{site, std::string(mailbox)};
    base::Id<discussions::Thread> thread;
    base::Id<discussions::Thread> closed;
    unsigned mails_written = 0;
};

using Texts = std::vector<std::string>;

constexpr const char* unknown = "Wir kennen die Adresse nicht, an die Sie geschrieben haben. Bitte antworten Sie auf eine unserer E-Mails, ohne die Adresse zu ändern, oder schreiben Sie in der Gemeinschaft.";
constexpr const char* elsewhere = "Sie haben von einem anderen Postfach geschrieben als dem, an das unsere E-Mail ging. Bitte antworten Sie von jenem aus oder schreiben Sie in der Gemeinschaft.";

}

TEST_CASE("an address for answers is short, good in any case of letters, and only as it was made")
{
    const web::SigningKeys keys(std::string(32, 'k'));
    const auto account = base::Id<identity::Account>::fresh();
    const auto thread = base::Id<discussions::Thread>::fresh();
    const auto address = reply_address(keys, mailbox, account, thread, today);
    CHECK(address.size() == std::string("antwort+@familie.example").size() + 50);
    CHECK(mail::is_address(address));
    auto capitals = address;
    std::transform(capitals.begin(), capitals.end(), capitals.begin(), [](char letter) { return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 32) : letter; });
    for (const auto& written : {address, capitals}) {
        const auto read = discussions::read_reply_address(keys, mailbox, written);
        REQUIRE(read);
        CHECK(read->thread == thread);
        CHECK(read->until == today);
        CHECK(is_made_for(keys, *read, account));
        CHECK_FALSE(is_made_for(keys, *read, base::Id<identity::Account>::fresh()));
    }
    for (std::size_t at = 8; at < 58; ++at) { // any other letter anywhere, and it is nobody's
        auto changed = address;
        changed[at] = changed[at] == 'a' ? 'b' : 'a';
        const auto read = discussions::read_reply_address(keys, mailbox, changed);
        CHECK_FALSE((read && is_made_for(keys, *read, account)));
    }
    for (const auto& other : std::vector<std::string>{"antwort@familie.example", "antwort+@familie.example", "antwort+abc@familie.example", "x" + address, address + ".de", "", "@"}) {
        CHECK_FALSE(discussions::read_reply_address(keys, mailbox, other));
    }
    CHECK_FALSE(discussions::read_reply_address(web::SigningKeys(std::string(32, 'x')), mailbox, address));
    keys.exchange(std::string(32, 'n'), {std::string(32, 'k')}); // the key was changed: old mails can still be answered
    const auto read = discussions::read_reply_address(keys, mailbox, address);
    REQUIRE(read);
    CHECK(is_made_for(keys, *read, account));
}

TEST_CASE("every follower gets an address of their own, and the mails of a thread stand together")
{
    Answering store(storage::Engine::sqlite);
    store.answer(store.anna, store.thread, "Ich!");
    store.answer(store.office, store.thread, "Wir auch.");
    bool goes_on = true;
    while (goes_on) store.fill([&](storage::Write& write) { goes_on = discussions::send_next_notices(write, store.desk, morning); });
    std::set<std::string> addresses;
    for (const auto& shown : store.mails()) {
        addresses.insert(shown.message.reply_to);
        CHECK(shown.message.conversation == store.thread.hex());
        CHECK(shown.message.text.find("Sie können auch auf diese E-Mail antworten") != std::string::npos);
        const auto written = mail::written({shown.id, shown.message, morning, morning}, {"portal@familie.example", ""}, mail::Transfer::quoted_printable);
        CHECK(written.find("\r\nReply-To: " + shown.message.reply_to + "\r\n") != std::string::npos);
        CHECK(written.find("\r\nReferences: <" + store.thread.hex() + "@familie.example>\r\n") != std::string::npos);
    }
    CHECK(addresses.size() == 2);
    CHECK(addresses.contains(store.address(store.anna, store.thread)));
    CHECK(addresses.contains(store.address(store.carla, store.thread)));

    const discussions::Desk without(store.site);
    store.answer(store.carla, store.thread, "Danke");
    store.fill([&](storage::Write& write) { discussions::tell_next_followers(write, without, morning + std::chrono::hours(1)); });
    const auto last = store.mails().front().message;
    CHECK(last.reply_to.empty());
    CHECK(last.text.find("auf diese E-Mail antworten") == std::string::npos);
}

TEST_CASE("an answer by mail stands in the thread once, however often it comes, and is told like any other")
{
    test::for_each_engine<Answering>([](Answering& store) {
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
    incoming.sender = std::string(mailbox);
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
    with_file.attachments = 1;
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
