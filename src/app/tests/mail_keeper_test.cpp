#include "app/mail_keeper.hpp"

#include "app/tests/prepared_folder.hpp"
#include "mail/tests/outbox.hpp"
#include "support/program.hpp"
#include "support/smtp_server.hpp"
#include "support/strings.hpp"
#include "support/test_app.hpp"

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <map>
#include <regex>
#include <thread>

using namespace std::chrono_literals;
using test::States;
using test::TestStore;

namespace {

app::Config config_of(TestStore& store, const std::string& smtp = {})
{
    app::Config config;
    config.data = store.folder();
    config.site.name = "Familie vor Ort";
    config.mail.smtp = smtp;
    config.mail.from = "portal@familie.example";
    config.mail.patience = 5s;
    return config;
}

void without_reports(const std::string& what) { FAIL_CHECK(what); }

base::Instant this_noon() { return test::noon; }

/// How often each mail arrived, by its id.
std::map<std::string, int> arrivals(const test::SmtpServer& server)
{
    static const std::regex id("\nMessage-ID: <([0-9a-f]+)@");
    std::map<std::string, int> arrived;
    for (const auto& file : server.mails()) {
        std::smatch found;
        const auto bytes = test::file_bytes_of(file);
        REQUIRE(std::regex_search(bytes, found, id));
        ++arrived[found[1]];
    }
    return arrived;
}

/// A folder whose mails go to that server, and whose program is killed.
struct Killed {
    const test::SmtpServer server;
    const test::PreparedFolder folder;
    std::int64_t posted = 0;

    Killed() { std::ofstream(folder.path() / "buendnisnetz.toml") << "[mail]\nsmtp = '" << server.address() << "'\nfrom = 'portal@familie.example'\n"; }

    template <class Work>
    auto with_store(Work work) const
    {
        storage::Database database(folder.config().location(), {1, 1}, [](const std::string&) {});
        return work(database);
    }
    void post_some()
    {
        with_store([&](storage::Database& database) {
            return database.write([&](storage::Write& write) -> base::Result<bool> {
                for (int number = 0; number < 60; ++number) REQUIRE(mail::post(write, test::message_to(fmt::format("a{}@example.de", posted++)), test::noon).has_value());
                return true;
            });
        });
    }
    template <class Ask>
    auto asked(Ask ask) const
    {
        return with_store([&](storage::Database& database) { return database.read(ask); });
    }
    test::Call serve() const { return {{"serve", "--data", folder.path().string(), "--listen", "127.0.0.1:0"}, {}, {}}; }
};

/// Whether the mails come to these states within some seconds.
bool become(TestStore& store, const States& expected)
{
    for (int look = 0; look < 400; ++look) {
        if (test::states(store) == expected) return true;
        std::this_thread::sleep_for(25ms);
    }
    return false;
}

}

TEST_CASE("a mail goes out while the server runs, by itself, and what it said is removed")
{
    const test::SmtpServer server;
    test::for_each_engine([&](TestStore& store) {
        const auto before = server.mails().size();
        const auto config = config_of(store, server.address());
        const app::MailKeeper keeper(config, store.database(), &this_noon, &without_reports);
        test::post(store, test::message_to("anna@example.de"));
        CHECK(become(store, {" sent"}));
        CHECK(server.mails().size() == before + 1);
        CHECK(keeper.sent() == 1);
        CHECK(test::read_mail(server.mails().back()).find("From: Familie vor Ort <portal@familie.example>\n") != std::string::npos);
    });
}

TEST_CASE("what was put off is sent once it is due")
{
    const test::SmtpServer server;
    TestStore store(storage::Engine::sqlite);
    test::TestClock clock;
    const auto config = config_of(store, server.address());
    test::post(store, test::message_to("later@example.de"), clock.now());
    const app::MailKeeper keeper(config, store.database(), [&] { return clock.now(); }, &without_reports);
    for (int look = 0; look < 400 && store.read([](storage::Read& read) { return mail::list(read, mail::Which::unsent); }).at(0).attempts == 0; ++look) std::this_thread::sleep_for(25ms);
    CHECK(server.mails().empty());
    clock.pass(1min);
    CHECK(become(store, {" sent"}));
    CHECK(server.mails().size() == 1);
}

TEST_CASE("where so many mails may leave in an hour, they leave at even distances")
{
    const test::SmtpServer server;
    TestStore store(storage::Engine::sqlite);
    auto config = config_of(store, server.address());
    config.mail.per_hour = 7200;
    for (int number = 0; number < 4; ++number) test::post(store, test::message_to(fmt::format("a{}@example.de", number)));
    const app::MailKeeper keeper(config, store.database(), &this_noon, &without_reports);
    CHECK(become(store, {" sent", " sent", " sent", " sent"}));
    const auto mails = server.mails();
    REQUIRE(mails.size() == 4);
    for (std::size_t number = 1; number < mails.size(); ++number) {
        CHECK(std::filesystem::last_write_time(mails[number]) - std::filesystem::last_write_time(mails[number - 1]) >= 450ms);
    }
}

TEST_CASE("as many as 100,000 may leave in an hour where that is allowed")
{
    const test::SmtpServer server;
    TestStore store(storage::Engine::sqlite);
    auto config = config_of(store, server.address());
    config.mail.per_hour = 100'000;
    States expected;
    for (int number = 0; number < 40; ++number) {
        test::post(store, test::message_to(fmt::format("a{}@example.de", number)));
        expected.emplace_back(" sent");
    }
    const auto began = std::chrono::steady_clock::now();
    const app::MailKeeper keeper(config, store.database(), &this_noon, &without_reports);
    CHECK(become(store, expected));
    const auto took = std::chrono::steady_clock::now() - began;
    CHECK(took > 39 * 36ms);
    CHECK(took < 7s); // by looks five times a second it would take eight
}

TEST_CASE("a server that is away is told of once, and its mails wait")
{
    TestStore store(storage::Engine::sqlite);
    test::post(store, test::message_to("anna@example.de"));
    std::atomic<int> reports = 0;
    {
        const auto config = config_of(store, "smtp://127.0.0.1:1");
        const app::MailKeeper keeper(config, store.database(), &this_noon, [&](const std::string& what) {
            CHECK(what.find("127.0.0.1") != std::string::npos);
            ++reports;
        });
        for (int look = 0; look < 400 && reports == 0; ++look) std::this_thread::sleep_for(25ms);
        std::this_thread::sleep_for(500ms);
    }
    CHECK(reports == 1);
    CHECK(test::states(store) == States{"anna@example.de waiting"});
}

TEST_CASE("a demonstration hands nothing to a server, and keeps what its mails say")
{
    const test::SmtpServer server;
    TestStore store(storage::Engine::sqlite);
    auto config = config_of(store, server.address());
    config.site.demo = true;
    test::post(store, test::message_to("anna@example.de"));
    const app::MailKeeper keeper(config, store.database(), &this_noon, &without_reports);
    CHECK(become(store, {"anna@example.de sent"}));
    CHECK(server.mails().empty());
    CHECK(std::distance(std::filesystem::directory_iterator(app::mail_folder(config)), {}) == 1);
}

TEST_CASE("mails are sent by who is named, or by the portal's own host")
{
    app::Config config;
    config.site.name = "Familie vor Ort";
    CHECK(app::sender_of(config).address == "portal@portal.invalid");
    config.site.public_url = "https://familie.example:8443";
    CHECK(app::sender_of(config).address == "portal@familie.example");
    CHECK(app::sender_of(config).name == "Familie vor Ort");
    config.mail.from = "post@stadt.example";
    config.mail.from_name = "Stadt";
    CHECK(app::sender_of(config).address == "post@stadt.example");
    CHECK(app::sender_of(config).name == "Stadt");
}

TEST_CASE("a program that is killed at any moment loses no mail and sends none twice")
{
    const auto* wanted = std::getenv("BUENDNISNETZ_KILLS"); // more than a few for who has the time
    const int rounds = wanted != nullptr ? std::atoi(wanted) : 4;
    Killed killed;
    unsigned moment = 7;
    for (int round = 0; round < rounds; ++round) {
        killed.post_some();
        test::RunningProgram program(killed.serve());
        program.port();
        moment = moment * 1103515245U + 12345U;
        std::this_thread::sleep_for(std::chrono::milliseconds(moment / 65536U % 350U));
        program.signal(SIGKILL);
        program.wait();
    }
    test::RunningProgram program(killed.serve());
    mail::Counts left{1, 0};
    for (int look = 0; look < 600 && left.waiting > 0; ++look) {
        std::this_thread::sleep_for(50ms);
        left = killed.asked([](storage::Read& read) { return mail::count_unsent(read); });
    }
    CHECK(left.waiting == 0);
    const auto arrived = arrivals(killed.server);
    for (const auto& [name, times] : arrived) CHECK_MESSAGE(times == 1, name);
    const auto unclear = killed.asked([](storage::Read& read) { return mail::list(read, mail::Which::failed); });
    std::size_t missing = 0;
    for (const auto& listed : unclear) {
        CHECK(listed.state == mail::State::uncertain);
        missing += arrived.count(listed.id.hex()) == 0;
    }
    CHECK(arrived.size() + missing == static_cast<std::size_t>(killed.posted));
    CHECK(unclear.size() <= static_cast<std::size_t>(rounds)); // at most the one that was on its way
    MESSAGE(rounds << " kills, " << killed.posted << " mails, " << arrived.size() << " arrived, " << unclear.size() << " unclear, of which " << missing << " did not arrive");
}
