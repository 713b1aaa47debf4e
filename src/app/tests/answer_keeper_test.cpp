#include "app/answer_keeper.hpp"

#include "mail/written.hpp"
#include "slices/discussions/tests/community.hpp"
#include "support/smtp_server.hpp"
#include "support/strings.hpp"

#include <fstream>
#include <thread>

using namespace std::chrono_literals;
using test::Community;
using test::morning;

namespace {

namespace files = std::filesystem;

web::Site site_of_answers()
{
    web::Site site;
    site.name = "Familie vor Ort";
    site.secret = std::string(32, 'k');
    return site;
}

/// A community with a folder into which a mail server lays mails.
class WithFolder : public Community {
public:
    explicit WithFolder(storage::Engine engine) : Community(engine), thread(begin(carla, "Frage", "Weiß es jemand?"))
    {
        for (const auto* name : {"new", "cur", "tmp"}) files::create_directories(maildir / name);
    }

    mail::Settings settings(const std::string& incoming = {}) const
    {
        mail::Settings all;
        all.reply_to = "antwort@familie.example";
        all.incoming = incoming.empty() ? "maildir:" + maildir.string() : incoming;
        return all;
    }
    std::string address() const
    {
        return discussions::reply_address(site.secret, "antwort@familie.example", anna, thread, std::chrono::floor<std::chrono::days>(morning) + std::chrono::days(9));
    }
    std::string answer_of_anna(int number) const
    {
        return fmt::format("From: anna@example.de\r\nTo: {}\r\nMessage-ID: <{}@example.de>\r\nSubject: Re: Frage\r\n\r\nAntwort {}\r\n\r\n-- \r\nAnna\r\n", address(), number, number);
    }
    void arrives(const std::string& name, const std::string& bytes) const
    {
        std::ofstream(maildir / "tmp" / name, std::ios::binary) << bytes;
        files::rename(maildir / "tmp" / name, maildir / "new" / name);
    }
    std::size_t count_in(const char* folder) const { return static_cast<std::size_t>(std::distance(files::directory_iterator(maildir / folder), {})); }
    bool becomes_empty() const
    {
        for (int look = 0; look < 400 && count_in("new") > 0; ++look) std::this_thread::sleep_for(25ms);
        return count_in("new") == 0;
    }
    /// The answers in the thread, sorted.
    std::vector<std::string> answers()
    {
        std::vector<std::string> all;
        for (const auto& post : posts(thread, carla)) {
            if (post.is_by_mail) all.push_back(post.body);
        }
        std::sort(all.begin(), all.end());
        return all;
    }

    const web::Site site = site_of_answers();
    const files::path maildir = folder() / "Maildir";
    base::Id<discussions::Thread> thread;
};

using Texts = std::vector<std::string>;

base::Instant this_morning() { return morning; }
void fail_with(const std::string& what) { FAIL_CHECK(what); }

}

TEST_CASE("answers that lie in a folder stand in the thread, what cannot be understood keeps nobody waiting")
{
    test::for_each_engine<WithFolder>([](WithFolder& store) {
        store.arrives("1.x", store.answer_of_anna(1));
        store.arrives("2.x", std::string(5000, '\xFF'));
        store.arrives("3.x", "");
        {
            const app::AnswerKeeper keeper(discussions::Desk(store.site, store.settings().reply_to), store.settings(), store.database(), &this_morning, &fail_with);
            CHECK(keeper.port() == 0);
            store.arrives("4.x", store.answer_of_anna(2));
            CHECK(store.becomes_empty());
        }
        CHECK(store.answers() == Texts{"Antwort 1", "Antwort 2"});
        CHECK(store.count_in("cur") == 4);
        store.arrives("5.x", store.answer_of_anna(2)); // killed between the store and the folder, the same mail comes again
        const app::AnswerKeeper again(discussions::Desk(store.site, store.settings().reply_to), store.settings(), store.database(), &this_morning, &fail_with);
        CHECK(store.becomes_empty());
        CHECK(store.answers().size() == 2);
    });
}

TEST_CASE("two nodes that look into one folder take each answer once")
{
    WithFolder store(storage::Engine::postgres);
    const auto other = store.another_node();
    for (int number = 0; number < 30; ++number) store.arrives(fmt::format("{:03}.x", number), store.answer_of_anna(number));
    const app::AnswerKeeper one(discussions::Desk(store.site, store.settings().reply_to), store.settings(), store.database(), &this_morning, &fail_with);
    const app::AnswerKeeper two(discussions::Desk(store.site, store.settings().reply_to), store.settings(), *other, &this_morning, &fail_with);
    CHECK(store.becomes_empty());
    CHECK(store.answers().size() == 30);
}

TEST_CASE("a mail server hands answers over by LMTP and hears when they are kept")
{
    test::for_each_engine<WithFolder>([](WithFolder& store) {
        const app::AnswerKeeper keeper(discussions::Desk(store.site, store.settings().reply_to), store.settings("lmtp:127.0.0.1:0"), store.database(), &this_morning, &fail_with);
        REQUIRE(keeper.port() > 0);
        const auto script = store.folder() / "send.py";
        std::ofstream(script) << "import smtplib, sys\nwith smtplib.LMTP('127.0.0.1', " << keeper.port() << ") as c:\n"
                              << "    print(c.sendmail('anna@example.de', ['" << store.address() << "', 'presse@familie.example'], open(sys.argv[1], 'rb').read()))\n";
        std::ofstream(store.folder() / "mail", std::ios::binary) << store.answer_of_anna(7);
        for (int round = 0; round < 2; ++round) {
            const auto said = test::output_of({"/usr/bin/python3", script.string(), (store.folder() / "mail").string()});
            CHECK(said == "{'presse@familie.example': (550, b'5.1.1 nobody of that name lives here')}\n");
            CHECK(store.answers() == Texts{"Antwort 7"});
        }
    });
}

TEST_CASE("a folder that is not there is told of once, a demonstration and a portal without settings take nothing")
{
    WithFolder store(storage::Engine::sqlite);
    std::atomic<int> told = 0;
    {
        const app::AnswerKeeper keeper(discussions::Desk(store.site, store.settings().reply_to), store.settings("maildir:/nowhere/at/all"), store.database(), &this_morning, [&](const std::string& what) {
            CHECK(what == "/nowhere/at/all/new is no folder");
            ++told;
        });
        std::this_thread::sleep_for(2300ms);
    }
    CHECK(told == 1);
    store.arrives("1.x", store.answer_of_anna(1));
    auto demonstration = store.site;
    demonstration.demo = true;
    const app::AnswerKeeper shown(discussions::Desk(demonstration, store.settings().reply_to), store.settings(), store.database(), &this_morning, &fail_with);
    const app::AnswerKeeper unset(discussions::Desk(store.site), {}, store.database(), &this_morning, &fail_with);
    std::this_thread::sleep_for(300ms);
    CHECK(store.count_in("new") == 1);
    CHECK(store.answers().empty());
}

TEST_CASE("what the store cannot take stays in the folder, and a mail server is asked to come again")
{
    WithFolder store(storage::Engine::sqlite);
    store.arrives("1.x", store.answer_of_anna(1));
    std::atomic<int> told = 0;
    const auto broken = []() -> base::Instant { throw std::runtime_error("the disk is full"); };
    const auto report = [&](const std::string& what) { told += what == "the disk is full"; };
    {
        const app::AnswerKeeper keeper(discussions::Desk(store.site, store.settings().reply_to), store.settings(), store.database(), broken, report);
        for (int look = 0; look < 200 && told == 0; ++look) std::this_thread::sleep_for(25ms);
    }
    CHECK(told == 1);
    CHECK(store.count_in("new") == 1);
    const app::AnswerKeeper mended(discussions::Desk(store.site, store.settings().reply_to), store.settings(), store.database(), &this_morning, &fail_with);
    CHECK(store.becomes_empty());
    CHECK(store.answers() == Texts{"Antwort 1"});
}
