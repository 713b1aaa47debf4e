#include "mail/postman.hpp"

#include "mail/smtp.hpp"
#include "mail/tests/outbox.hpp"
#include "support/smtp_server.hpp"
#include "support/strings.hpp"

#include <fstream>
#include <sys/stat.h>
#include <thread>

using namespace std::chrono_literals;
using mail::Answer;
using mail::Contents;
using mail::State;
using test::States;
using test::TestStore;

namespace {

base::Instant at_noon() { return test::noon; }

/// What a test says becomes of each mail.
mail::Deliver answering(std::function<Answer(const mail::Outgoing&)> answer)
{
    return [answer = std::move(answer)](const mail::Outgoing& mail, const mail::Attendant& attendant) {
        attendant.is_about_to_end();
        return answer(mail);
    };
}

/// Mails posted in the same moment leave in any order.
void post_in_order(TestStore& store, std::initializer_list<const char*> names)
{
    auto moment = test::noon - 1s;
    for (const auto* name : names) test::post(store, test::message_to(std::string(name) + "@example.de"), moment += 1ms);
}

mail::Round round_of(TestStore& store, const mail::Deliver& deliver, std::size_t most = 20)
{
    mail::Journal journal(store.folder() / "mail.journal");
    return mail::Postman(store.database(), journal, deliver, Contents::kept).round(&at_noon, most, &test::never);
}

mail::Deliver to(const test::SmtpServer& server)
{
    mail::Settings settings;
    settings.smtp = server.address();
    settings.patience = 5s;
    return mail::to_server(settings, {"portal@familie.example", "Familie vor Ort"});
}

}

TEST_CASE("without a server mails lie in a folder, readable for its owner alone, one file each")
{
    TestStore store(storage::Engine::sqlite);
    test::post(store, test::message_to("anna@example.de", "Grüße"));
    const auto folder = store.folder() / "mail";
    const auto deliver = mail::into_folder(folder, {"portal@familie.example", "Familie vor Ort"});
    CHECK(round_of(store, deliver) == mail::Round{.sent = 1});
    CHECK(test::states(store) == States{"anna@example.de sent"});
    const auto shown = store.read([](storage::Read& read) { return mail::newest(read, 1, 0); }).at(0);
    const auto file = folder / ("2026-03-14T11-00-00Z-" + shown.id.hex() + ".eml");
    struct stat state{};
    REQUIRE(::stat(file.c_str(), &state) == 0);
    CHECK((state.st_mode & 0777) == 0600);
    REQUIRE(::stat(folder.c_str(), &state) == 0);
    CHECK((state.st_mode & 0777) == 0700);
    CHECK(test::file_bytes_of(file).find("hier ist Ihr Link: https://familie.example/a?b=c\r\n") != std::string::npos);
    CHECK(test::read_mail(file).find("Subject: Grüße\n") != std::string::npos);
    const mail::Attendant attendant{[] {}, &test::never};
    deliver({shown.id, shown.message, test::noon, test::noon, 0}, attendant); // the same again is the same file
    CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
    mail::remove_old_files(folder, 1h);
    CHECK(std::filesystem::exists(file));
    std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - 2h);
    mail::remove_old_files(folder, 1h);
    CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("a folder that cannot be written makes mails wait, and none is lost")
{
    TestStore store(storage::Engine::sqlite);
    test::post(store, test::message_to("anna@example.de"));
    const auto round = round_of(store, mail::into_folder("/proc/mail", {"portal@familie.example", ""}));
    CHECK(round.problem.starts_with("cannot write /proc/mail/"));
    CHECK(test::states(store) == States{"anna@example.de waiting"});
}

TEST_CASE("a real server takes what it takes, and what it puts off, refuses or leaves unclear is written down")
{
    const test::SmtpServer server;
    test::for_each_engine([&](TestStore& store) {
        const auto before = server.mails().size();
        for (const auto* name : {"anna", "never", "full", "silent", "bert"}) test::post(store, test::message_to(std::string(name) + "@example.de"));
        const auto deliver = to(server);
        mail::Round all{.is_done = false};
        for (int rounds = 0; rounds < 5 && !all.is_done; ++rounds) {
            const auto round = round_of(store, deliver, 2);
            all.sent += round.sent;
            all.failed += round.failed;
            all.is_done = round.is_done;
        }
        CHECK(all.sent == 2);
        CHECK(all.failed == 2);
        CHECK(test::states(store) == States{"anna@example.de sent", "bert@example.de sent", "full@example.de waiting", "never@example.de bounced", "silent@example.de uncertain"});
        CHECK(server.mails().size() == before + 3);
    });
}

TEST_CASE("pauses grow, and what was put off seven times is given up")
{
    const mail::Outgoing mail{.id = base::Id<mail::Message>::fresh(), .due_at = test::noon};
    const Answer later{Answer::Kind::put_off, "450 later"};
    std::vector<std::int64_t> minutes;
    for (auto copy = mail;; ++copy.attempts) {
        const auto settled = mail::settled_by(copy, later, test::noon);
        if (settled.state != State::waiting) {
            CHECK(settled == mail::Settled{mail.id, State::given_up, "450 later", test::noon, 1});
            break;
        }
        minutes.push_back(std::chrono::duration_cast<std::chrono::minutes>(settled.due_at - test::noon).count());
    }
    CHECK(minutes == std::vector<std::int64_t>{1, 5, 30, 120, 360, 1440});
    CHECK(mail::settled_by(mail, {Answer::Kind::taken, "250 ok"}, test::noon) == mail::Settled{mail.id, State::sent, "250 ok", test::noon, 1});
    CHECK(mail::settled_by(mail, {Answer::Kind::refused, "550 no"}, test::noon).state == State::bounced);
    CHECK(mail::settled_by(mail, {Answer::Kind::unclear, ""}, test::noon).state == State::uncertain);
    CHECK(mail::settled_by(mail, {Answer::Kind::unavailable, "away"}, test::noon) == mail::Settled{mail.id, State::waiting, "", test::noon, 0});
}

TEST_CASE("when nobody can be asked the whole queue waits, without an attempt being counted")
{
    TestStore store(storage::Engine::sqlite);
    post_in_order(store, {"a", "b", "c"});
    int asked = 0;
    const auto away = [&](const mail::Outgoing&, const mail::Attendant&) {
        ++asked;
        return Answer{Answer::Kind::unavailable, "away"};
    };
    CHECK(round_of(store, away).problem == "away");
    CHECK(asked == 1);
    CHECK(test::states(store) == States{"a@example.de waiting", "b@example.de waiting", "c@example.de waiting"});
    CHECK(round_of(store, answering([](const auto& mail) { return Answer{Answer::Kind::taken, std::to_string(mail.attempts)}; })) == mail::Round{.sent = 3});
}

TEST_CASE("whoever stops gives back what was not begun")
{
    TestStore store(storage::Engine::sqlite);
    post_in_order(store, {"a", "b", "c"});
    mail::Journal journal(store.folder() / "mail.journal");
    bool stops = false;
    mail::Postman postman(store.database(), journal, answering([&](const auto&) {
        stops = true;
        return Answer{};
    }), Contents::kept);
    CHECK(postman.round(&at_noon, 20, [&] { return stops; }) == mail::Round{.sent = 1});
    CHECK(test::states(store) == States{"a@example.de sent", "b@example.de waiting", "c@example.de waiting"});
}

TEST_CASE("after a fault in the middle every mail is where the journal says, and none goes twice")
{
    test::for_each_engine([](TestStore& store) {
        post_in_order(store, {"a", "b", "c", "d"});
        std::vector<std::string> given;
        {
            mail::Journal journal(store.folder() / "mail.journal");
            mail::Postman postman(store.database(), journal, answering([&](const mail::Outgoing& mail) -> Answer {
                given.push_back(mail.message.to);
                if (mail.message.to == "b@example.de") return {Answer::Kind::put_off, "450 later"};
                if (mail.message.to == "c@example.de") throw std::runtime_error("the power is gone");
                return {};
            }), Contents::kept);
            CHECK_THROWS(postman.round(&at_noon, 20, &test::never));
        }
        mail::Journal journal(store.folder() / "mail.journal"); // as the next process opens it
        mail::Postman postman(store.database(), journal, answering([&](const mail::Outgoing& mail) {
            given.push_back(mail.message.to);
            return Answer{};
        }), Contents::kept);
        postman.settle_what_was_left(test::noon);
        CHECK(test::states(store) == States{"a@example.de sent", "b@example.de waiting", "c@example.de uncertain", "d@example.de waiting"});
        CHECK(postman.round(&at_noon, 20, &test::never) == mail::Round{.sent = 1});
        CHECK(given == std::vector<std::string>{"a@example.de", "b@example.de", "c@example.de", "d@example.de"});
    });
}

TEST_CASE("a journal knows whose it is, forgets what the store knows, and bears a line that was cut off")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "mail.journal";
    const auto one = base::Id<mail::Message>::fresh();
    const auto other = base::Id<mail::Message>::fresh();
    base::Id<mail::Node> node;
    {
        mail::Journal journal(file);
        node = journal.node();
        journal.is_about_to_end(one);
        journal.is_about_to_end(other);
        journal.answered(other, {Answer::Kind::refused, "550 no\r\nreally"});
    }
    std::ofstream(file, std::ios::app) << "taken " << one.hex().substr(0, 20);
    mail::Journal journal(file);
    CHECK(journal.node() == node);
    CHECK(journal.answer_for(one) == Answer{Answer::Kind::unclear, ""});
    CHECK(journal.answer_for(other) == Answer{Answer::Kind::refused, "550 no  really"});
    journal.clear();
    CHECK(journal.answer_for(one) == std::nullopt);
    CHECK(test::file_bytes_of(file) == "node " + node.hex() + "\n");
    std::ofstream(file) << "rubbish\n\n \nnode x\n";
    CHECK(mail::Journal(file).node() != node);
}

TEST_CASE("two nodes on one PostgreSQL send every mail once")
{
    TestStore store(storage::Engine::postgres);
    const auto other_node = store.another_node();
    const test::TemporaryFolder other_folder;
    for (int number = 0; number < 200; ++number) test::post(store, test::message_to(fmt::format("a{:03}@example.de", number)));
    std::mutex mutex;
    std::vector<std::string> given;
    const auto work = [&](storage::Database& database, const std::filesystem::path& folder) {
        mail::Journal journal(folder / "mail.journal");
        mail::Postman postman(database, journal, answering([&](const mail::Outgoing& mail) {
            const std::lock_guard lock(mutex);
            given.push_back(mail.message.to);
            return Answer{};
        }), Contents::kept);
        while (!postman.round(&at_noon, 7, &test::never).is_done) {}
    };
    std::thread here([&] { work(store.database(), store.folder()); });
    std::thread there([&] { work(*other_node, other_folder.path()); });
    here.join();
    there.join();
    std::sort(given.begin(), given.end());
    CHECK(given.size() == 200);
    CHECK(std::unique(given.begin(), given.end()) == given.end());
}
