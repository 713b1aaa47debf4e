#include "app/doctor.hpp"
#include "app/order.hpp"
#include "app/tests/prepared_folder.hpp"
#include "mail/tests/outbox.hpp"
#include "support/program.hpp"
#include "support/smtp_server.hpp"
#include "support/temporary_folder.hpp"
#include "support/strings.hpp"

#include <boost/json.hpp>
#include <fstream>

using mail::State;
using test::States;
using test::TestStore;

namespace {

app::Outcome carried_out(TestStore& store, const app::Order& order)
{
    return app::carry_out(store.database(), order, [](std::size_t, std::size_t) {});
}

/// One mail that waits and one that was refused; returns the id of the latter.
std::string some_mails(TestStore& store)
{
    const auto node = base::Id<mail::Node>::fresh();
    test::post(store, test::message_to("bert@example.de"));
    base::Id<mail::Message> id;
    store.fill([&](storage::Write& write) {
        id = mail::take(write, node, test::noon, test::noon, 1).at(0).id;
        mail::settle(write, node, {.id = id, .state = State::bounced, .answer = "550 nobody", .attempts = 1}, test::noon, mail::Contents::removed);
    });
    test::post(store, test::message_to("anna@example.de"));
    return id.hex();
}

std::vector<std::string> kinds(const std::vector<app::Finding>& findings)
{
    std::vector<std::string> all;
    for (const auto& finding : findings) all.push_back(finding.topic + std::to_string(static_cast<int>(finding.kind)) + (finding.mend.empty() ? "" : " mend"));
    return all;
}

}

TEST_CASE("an operator sees which mails wait and which failed and why, but not what they say")
{
    test::for_each_engine([](TestStore& store) {
        CHECK(carried_out(store, {.name = "mail list"}).err == "Es gibt keine.\n");
        const auto id = some_mails(store);
        const auto all = carried_out(store, {.name = "mail list"});
        CHECK(all.exit == 0);
        CHECK(all.out.find(id + "  2026-03-14T11:00:00Z  sign_in  bert@example.de  abgelehnt\n    550 nobody\n") != std::string::npos);
        CHECK(all.out.find("anna@example.de  wartet\n") != std::string::npos);
        CHECK(all.out.find("Link") == std::string::npos);
        const auto dead = boost::json::parse(carried_out(store, {.name = "mail list", .input = "dead", .json = true}).out).as_array();
        REQUIRE(dead.size() == 1);
        CHECK(boost::json::serialize(dead[0]) == "{\"id\":\"" + id + R"(","kind":"sign_in","recipient":"bert@example.de","state":"bounced","created_at":"2026-03-14T11:00:00Z","due_at":"1970-01-01T00:00:00Z","attempts":1,"answer":"550 nobody"})");
    });
}

TEST_CASE("a mail that failed is sent again when an operator says so, which is written down; no other is")
{
    test::for_each_engine([](TestStore& store) {
        const auto id = some_mails(store);
        const auto actions = [&] {
            return store.read([](storage::Read& read) { return read.all("select action from audit_entry order by number", {}, [](storage::Row& row) { return row.next<std::string>(); }); });
        };
        for (const auto* other : {"", "x", "0195940a5f007000800000000000002a"}) {
            const auto outcome = carried_out(store, {.name = "mail retry", .input = other});
            CHECK(outcome.exit == 1);
            CHECK(outcome.err.starts_with("buendnisnetz: es gibt keine gescheiterte E-Mail"));
        }
        CHECK(actions().empty());
        CHECK(carried_out(store, {.name = "mail retry", .input = id}).out == "Eine E-Mail wird noch einmal verschickt.\n");
        CHECK(test::states(store) == States{"anna@example.de waiting", "bert@example.de waiting"});
        CHECK(actions() == States{"mail retry"});
        CHECK(carried_out(store, {.name = "mail retry", .input = id}).exit == 1);
        CHECK(carried_out(store, {.name = "mail retry", .input = "all", .json = true}).out == "{\"again\":0}\n");
        CHECK(carried_out(store, {.name = "mail retry", .input = "all"}).exit == 0);
    });
}

TEST_CASE("after a restore no mail of the backup goes out by itself")
{
    TestStore store(storage::Engine::sqlite);
    some_mails(store);
    carried_out(store, {.name = "note restore", .input = "2026-03-14T10:00:00Z"});
    CHECK(test::states(store) == States{"anna@example.de uncertain", "bert@example.de bounced"});
}

TEST_CASE("the doctor says whether mails leave, and which are late")
{
    const test::SmtpServer server;
    app::Config config;
    config.data = "/no/such/folder";
    CHECK(kinds(app::examine_mail(config)) == States{"mail1 mend"});
    config.mail.from = "portal@familie.example";
    config.mail.smtp = server.address();
    CHECK(kinds(app::examine_mail(config)) == States{"mail0"});
    config.mail.smtp = "smtp://127.0.0.1:1";
    CHECK(kinds(app::examine_mail(config)) == States{"mail2 mend"});
    CHECK(server.mails().empty());
    CHECK(kinds(app::examine_outbox({}, test::noon)) == States{"outbox0"});
    CHECK(kinds(app::examine_outbox({1, 0, test::noon - std::chrono::minutes(59)}, test::noon)) == States{"outbox0"});
    CHECK(kinds(app::examine_outbox({1, 2, test::noon - std::chrono::minutes(61)}, test::noon)) == States{"outbox1 mend", "outbox1 mend"});
    CHECK(kinds(app::examine_answers(config)).empty());
    const test::TemporaryFolder folder;
    config.mail.incoming = "maildir:" + folder.path().string();
    CHECK(kinds(app::examine_answers(config)) == States{"answers2 mend"});
    for (const auto* name : {"new", "cur"}) std::filesystem::create_directory(folder.path() / name);
    CHECK(kinds(app::examine_answers(config)) == States{"answers0"});
}

TEST_CASE("one mail is sent at once for a test, and the command says what the server answered")
{
    const test::SmtpServer server;
    const test::PreparedFolder folder;
    const auto run = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "mail");
        arguments.insert(arguments.end(), {"--data", folder.path().string()});
        return test::run_program({arguments, {}, {"LANG=de_DE.UTF-8"}});
    };
    const auto lies = run({"test", "anna@example.de"});
    CHECK(lies.exit == 0);
    CHECK(lies.out.starts_with("Es gibt keinen Mailserver; die E-Mail liegt in " + folder.path().string() + "/mail/"));
    std::ofstream(folder.path() / "buendnisnetz.toml") << "[mail]\nsmtp = '" << server.address() << "'\nfrom = 'portal@familie.example'\n";
    CHECK(run({"test", "anna@example.de"}).out == "Der Server hat die E-Mail angenommen: 250 2.0.0 taken\n");
    REQUIRE(server.mails().size() == 1);
    CHECK(test::read_mail(server.mails()[0]).find("Subject: Probe von Familie vor Ort\n") != std::string::npos);
    const auto refused = run({"test", "never@example.de"});
    CHECK(refused.exit == 1);
    CHECK(refused.err == "buendnisnetz: die E-Mail wurde nicht angenommen: 550 5.1.1 nobody of that name lives here\n");
    CHECK(run({"test", "never@example.de", "--json"}).out == "{\"taken\":false,\"answer\":\"550 5.1.1 nobody of that name lives here\"}\n");
    CHECK(run({"test", "anna"}).exit == 1);
    CHECK(run({"list", "--json"}).out == "[]\n");
    CHECK(run({"retry"}).exit == 2);
    CHECK(run({"retry", "x", "--all-dead"}).exit == 2);
    CHECK(run({"retry", "--all-dead"}).out == "0 E-Mails werden noch einmal verschickt.\n");
    std::ofstream(folder.path() / "buendnisnetz.toml") << "\n[mail]\nsmtp = 'smtp://anna:geheim@host'\nfrom = 'portal@familie.example'\n";
    const auto broken = run({"list"});
    CHECK(broken.exit == 1);
    CHECK(broken.err.find("buendnisnetz.toml, line 3: mail.smtp: ") != std::string::npos);
    CHECK(broken.err.find("geheim") == std::string::npos);
}
