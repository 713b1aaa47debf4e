#include "mail/smtp.hpp"

#include "mail/tests/outbox.hpp"
#include "support/smtp_server.hpp"

#include <fstream>
#include <sys/stat.h>

using Kind = mail::Answer::Kind;
using test::SmtpServer;

namespace {

mail::Outgoing outgoing(const std::string& address)
{
    return {base::Id<mail::Message>::fresh(), test::message_to(address), test::noon, test::noon, 0};
}

mail::Settings settings(const SmtpServer& server)
{
    mail::Settings all;
    all.smtp = server.address();
    all.from = "portal@familie.example";
    all.patience = std::chrono::seconds(5);
    return all;
}

/// The kind of the answer, its sentence, and how often the end was announced.
struct Sent {
    Kind kind;
    std::string sentence;
    int ends;

    friend bool operator==(const Sent&, const Sent&) = default;
};

Sent send(mail::Smtp& smtp, const std::string& address)
{
    int ends = 0;
    const auto answer = smtp.send(outgoing(address), {[&] { ++ends; }, &test::never});
    return {answer.kind, answer.sentence, ends};
}

mail::Smtp smtp_for(const mail::Settings& settings) { return {settings, {settings.from, "Familie vor Ort"}}; }

}

TEST_CASE("mails go to a real server, and it says of each what becomes of it")
{
    const SmtpServer server;
    auto smtp = smtp_for(settings(server));
    CHECK(send(smtp, "anna@example.de") == Sent{Kind::taken, "250 2.0.0 taken", 1});
    CHECK(send(smtp, "never@example.de") == Sent{Kind::refused, "550 5.1.1 nobody of that name lives here", 0});
    CHECK(send(smtp, "later@example.de") == Sent{Kind::put_off, "450 4.2.1 come again later", 0});
    CHECK(send(smtp, "later@example.de") == Sent{Kind::taken, "250 2.0.0 taken", 1});
    REQUIRE(server.mails().size() == 2);
    const auto read = test::read_mail(server.mails()[0]);
    CHECK(read.find("To: Anna Groß <anna@example.de>\n") != std::string::npos);
    CHECK(read.find("[text/plain utf-8]\nGuten Tag,\n\nhier ist Ihr Link: https://familie.example/a?b=c\n[text/html utf-8]\n<p>Guten Tag,</p>\n") != std::string::npos);
}

TEST_CASE("only a connection that breaks after the last byte leaves it unclear whether a mail arrived")
{
    const SmtpServer server;
    auto smtp = smtp_for(settings(server));
    const auto cut = send(smtp, "cut@example.de");
    CHECK(cut.kind == (cut.ends == 0 ? Kind::put_off : Kind::unclear)); // a small mail has left before the end is seen
    CHECK(server.mails().empty());
    const auto silent = send(smtp, "silent@example.de");
    CHECK(silent.kind == Kind::unclear);
    CHECK(silent.ends == 1);
    CHECK(server.mails().size() == 1);
    CHECK(send(smtp, "anna@example.de").kind == Kind::taken); // over a new connection
}

TEST_CASE("a server that is away has nothing to do with the mail, and comes back")
{
    SmtpServer server;
    auto smtp = smtp_for(settings(server));
    REQUIRE(send(smtp, "anna@example.de").kind == Kind::taken);
    server.stop();
    const auto away = send(smtp, "anna@example.de");
    CHECK(away.kind == Kind::unavailable);
    CHECK(away.sentence.find("onnect") != std::string::npos);
    CHECK(away.ends == 0);
    server.start();
    CHECK(send(smtp, "anna@example.de").kind == Kind::taken);
}

TEST_CASE("nothing goes over the net in the open, nor to a server whose certificate is not right")
{
    const SmtpServer closed(SmtpServer::Tls::required);
    auto trusting = settings(closed);
    auto smtp = smtp_for(trusting);
    const auto refused = send(smtp, "anna@example.de");
    CHECK(refused.kind == Kind::unavailable);
    CHECK(refused.sentence.find("certificate") != std::string::npos);
    trusting.ca_file = closed.certificate();
    auto with_authority = smtp_for(trusting);
    CHECK(send(with_authority, "anna@example.de").kind == Kind::taken);
    CHECK(closed.mails().size() == 1);

    const SmtpServer open;
    auto elsewhere = settings(open);
    elsewhere.smtp.replace(elsewhere.smtp.find("127.0.0.1"), 9, "127.1"); // the same server by a name that is not known as this machine
    auto distrusting = smtp_for(elsewhere);
    const auto without = send(distrusting, "anna@example.de");
    CHECK(without.kind == Kind::unavailable);
    CHECK(without.sentence.find("STARTTLS") != std::string::npos);
    CHECK(open.mails().empty());
}

TEST_CASE("a server that speaks TLS from the first word is written to as smtps, and only with a certificate that is right")
{
    const SmtpServer server(SmtpServer::Tls::from_the_start);
    auto all = settings(server);
    REQUIRE(all.smtp.starts_with("smtps://"));
    auto distrusting = smtp_for(all);
    const auto refused = send(distrusting, "anna@example.de");
    CHECK(refused.kind == Kind::unavailable);
    CHECK(refused.sentence.find("certificate") != std::string::npos);
    all.ca_file = server.certificate();
    auto trusting = smtp_for(all);
    CHECK(send(trusting, "anna@example.de") == Sent{Kind::taken, "250 2.0.0 taken", 1});
    CHECK(server.mails().size() == 1);
    auto open = all;
    open.smtp.replace(0, 5, "smtp"); // nobody answers in the open there
    open.patience = std::chrono::seconds(1);
    auto without = smtp_for(open);
    CHECK(send(without, "anna@example.de").kind == Kind::unavailable);
    CHECK(server.mails().size() == 1);
}

TEST_CASE("a user proves who it is, and a wrong password makes all mails wait")
{
    const test::TemporaryFolder folder;
    const SmtpServer server(SmtpServer::Tls::required, "portal", "geheim ä");
    auto with_user = settings(server);
    with_user.ca_file = server.certificate();
    with_user.user = "portal";
    with_user.password_file = folder.path() / "password";
    const auto write_password = [&](const std::string& password) {
        std::ofstream(with_user.password_file) << password << "\n";
        ::chmod(with_user.password_file.c_str(), 0600);
    };
    auto smtp = smtp_for(with_user);
    CHECK(send(smtp, "anna@example.de").sentence.find("is not there") != std::string::npos);
    write_password("falsch");
    const auto wrong = send(smtp, "anna@example.de");
    CHECK(wrong.kind == Kind::unavailable);
    CHECK_FALSE(wrong.sentence.empty());
    CHECK(wrong.ends == 0);
    CHECK(wrong.sentence.find("falsch") == std::string::npos);
    write_password("geheim ä");
    CHECK(send(smtp, "anna@example.de").kind == Kind::taken);
    CHECK(smtp_for(with_user).greet().kind == Kind::taken);
    ::chmod(with_user.password_file.c_str(), 0640);
    CHECK(send(smtp, "anna@example.de").sentence.find("others may read") != std::string::npos);
    CHECK(server.mails().size() == 1);
}

TEST_CASE("a mail whose end cannot be noted does not end")
{
    const SmtpServer server;
    auto smtp = smtp_for(settings(server));
    const auto answer = smtp.send(outgoing("anna@example.de"), {[] { throw std::runtime_error("the disk is full"); }, &test::never});
    CHECK(answer == mail::Answer{Kind::unavailable, "the disk is full"});
    CHECK(server.mails().empty());
    CHECK(send(smtp, "anna@example.de").kind == Kind::taken);
    CHECK(server.mails().size() == 1);
}

TEST_CASE("settings that cannot work are named, and a greeting sends nothing")
{
    using mail::problem_with;
    mail::Settings all;
    CHECK(problem_with(all).empty());
    all.from = "portal@familie.example";
    for (const auto* smtp : {"smtp://mail.example.de", "smtp://mail.example.de:587", "smtps://mail.example.de:465", "smtp://[::1]:25", "smtp://127.0.0.1:25"}) {
        all.smtp = smtp;
        CHECK(problem_with(all).empty());
    }
    for (const auto* smtp : {"mail.example.de", "http://mail.example.de", "smtp://", "smtp://user:pw@mail.example.de", "smtp://mail.example.de/x", "smtp://a b", "smtp://a:b"}) {
        all.smtp = smtp;
        CHECK_MESSAGE(problem_with(all).starts_with("mail.smtp: "), std::string(smtp));
    }
    all.smtp = "smtp://mail.example.de";
    all.user = "portal";
    CHECK(problem_with(all).starts_with("mail.password_file: "));
    all.user.clear();
    all.from = "portal";
    CHECK(problem_with(all).starts_with("mail.from: "));
    all.from.clear();
    CHECK(problem_with(all).starts_with("mail.from: "));
    const SmtpServer server;
    CHECK(smtp_for(settings(server)).greet().kind == Kind::taken);
    CHECK(server.mails().empty());
}
