#include "mail/lmtp_server.hpp"

#include "base/text.hpp"
#include "mail/settings.hpp"
#include "support/smtp_server.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <fstream>

using mail::Envelope;
using mail::LmtpConversation;
using mail::LmtpDesk;
using mail::Taken;
using Mails = std::vector<std::string>;

namespace {

/// A desk for addresses of one domain; whose mail begins with "later" comes again.
struct Desk {
    Mails mails;
    LmtpDesk desk{"familie.example", [](std::string_view address) { return address.ends_with("@familie.example"); },
                  [this](std::string_view bytes, const Envelope& envelope) {
                      mails.push_back(*envelope.sender + " to " + envelope.recipients.front() + ": " + std::string(bytes));
                      return bytes.starts_with("later") ? Taken::not_now : Taken::kept;
                  }};
};

constexpr std::string_view hello = "250-familie.example\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE 10485760\r\n";
constexpr std::string_view go_on = "354 end with a line that is a dot\r\n";
constexpr std::string_view ok_sender = "250 2.1.0 ok\r\n";
constexpr std::string_view ok_recipient = "250 2.1.5 ok\r\n";

std::string all(std::initializer_list<std::string_view> parts)
{
    std::string whole;
    for (const auto part : parts) whole += part;
    return whole;
}

}

TEST_CASE("a mail server hands over a mail to two people, and has an answer for each")
{
    Desk desk;
    LmtpConversation conversation(desk.desk);
    CHECK(conversation.greeting() == "220 familie.example LMTP\r\n");
    CHECK(conversation.take("LHLO mx\r\n") == hello);
    CHECK(conversation.take("MAIL FROM:<anna@example.de> SIZE=20 BODY=8BITMIME\r\n") == ok_sender);
    CHECK(conversation.take("rcpt to: <a@familie.example>\r\n") == ok_recipient);
    CHECK(conversation.take("RCPT TO:<nobody@example.de>\r\n") == "550 5.1.1 nobody of that name lives here\r\n");
    CHECK(conversation.take("RCPT TO:<b@familie.example>\r\n") == ok_recipient);
    CHECK(conversation.take("DATA\r\n") == go_on);
    CHECK(conversation.take("Hallo\r\n..\r\n...x\r\n").empty());
    CHECK(conversation.take(".\r\n") == "250 2.0.0 taken\r\n250 2.0.0 taken\r\n");
    CHECK(desk.mails == Mails{"anna@example.de to a@familie.example: Hallo\r\n.\r\n..x\r\n", "anna@example.de to b@familie.example: Hallo\r\n.\r\n..x\r\n"});
    CHECK(conversation.take("QUIT\r\n") == "221 2.0.0 bye\r\n");
    CHECK(conversation.is_over());
}

TEST_CASE("everything at once or byte by byte gives the same answers")
{
    const std::string whole = "LHLO mx\r\nMAIL FROM:<>\r\nRCPT TO:<a@familie.example>\r\nDATA\r\nlater\r\n.x\r\n.\r\nNOOP\r\nRSET\r\nVRFY a\r\nQUIT\r\n";
    const auto expected = all({hello, ok_sender, ok_recipient, go_on, "451 4.3.0 come again later\r\n", "250 2.0.0 ok\r\n", "250 2.0.0 ok\r\n", "252 2.5.0 send a mail and see\r\n", "221 2.0.0 bye\r\n"});
    Desk once;
    CHECK(LmtpConversation(once.desk).take(whole) == expected);
    Desk slow;
    LmtpConversation conversation(slow.desk);
    std::string answers;
    for (const char byte : whole) answers += conversation.take({&byte, 1});
    CHECK(answers == expected);
    CHECK(slow.mails == once.mails);
    CHECK(once.mails == Mails{" to a@familie.example: later\r\nx\r\n"});
}

TEST_CASE("commands in a wrong order, without sense or without end are refused, and the conversation ends before long")
{
    Desk desk;
    LmtpConversation conversation(desk.desk);
    CHECK(conversation.take("MAIL FROM:<a@example.de>\r\n") == "503 5.5.1 not now\r\n");
    CHECK(conversation.take("EHLO mx\r\n") == "500 5.5.2 this is not understood\r\n");
    conversation.take("LHLO mx\r\n");
    CHECK(conversation.take("RCPT TO:<a@familie.example>\r\n") == "503 5.5.1 MAIL comes first\r\n");
    CHECK(conversation.take("MAIL TO:<a@example.de>\r\n") == "501 5.5.4 FROM: and an address in brackets\r\n");
    CHECK(conversation.take("MAIL FROM:<a@example.de> SIZE=10485761\r\n") == "552 5.3.4 the mail is too long\r\n");
    CHECK(conversation.take("MAIL FROM:<a@example.de> SIZE=99999999999999999999999\r\n") == "552 5.3.4 the mail is too long\r\n");
    CHECK(conversation.take("MAIL FROM:<a@example.de>\r\n") == ok_sender);
    CHECK(conversation.take("MAIL FROM:<a@example.de>\r\n") == "503 5.5.1 not now\r\n");
    CHECK(conversation.take("DATA\r\n") == "503 5.5.1 there is no recipient\r\n");
    CHECK(conversation.take("RCPT TO:<>\r\n") == "501 5.5.4 TO: and an address in brackets\r\n");
    for (int number = 0; number < 20; ++number) CHECK(conversation.take("RCPT TO:<a@familie.example>\r\n") == ok_recipient);
    CHECK(conversation.take("RCPT TO:<a@familie.example>\r\n") == "452 4.5.3 too many recipients\r\n");
    for (int number = 0; number < 20 && !conversation.is_over(); ++number) conversation.take("XYZZY\r\n");
    CHECK(conversation.is_over());
    CHECK(desk.mails.empty());
    LmtpConversation shouting(desk.desk);
    CHECK(shouting.take(std::string(5000, 'A')) == "500 5.5.2 this line is too long\r\n");
    CHECK(shouting.is_over());
}

TEST_CASE("a mail that is too long is refused without being kept, and the next one is taken")
{
    Desk desk;
    LmtpConversation conversation(desk.desk);
    conversation.take("LHLO mx\r\nMAIL FROM:<a@example.de>\r\nRCPT TO:<a@familie.example>\r\nDATA\r\n");
    const auto line = std::string(998, 'x') + "\r\n";
    for (std::size_t sent = 0; sent <= mail::longest_incoming; sent += line.size()) conversation.take(line);
    CHECK(conversation.take(".\r\n") == "552 5.3.4 the mail is too long\r\n");
    conversation.take("MAIL FROM:<a@example.de>\r\nRCPT TO:<a@familie.example>\r\nDATA\r\n");
    conversation.take(std::string(1'000'000, 'y'));
    CHECK(conversation.take("\r\n.\r\n") == "552 5.3.4 the mail is too long\r\n");
    CHECK(conversation.take("MAIL FROM:<a@example.de>\r\nRCPT TO:<a@familie.example>\r\nDATA\r\nHallo\r\n.\r\n") == all({ok_sender, ok_recipient, go_on, "250 2.0.0 taken\r\n"}));
    CHECK(desk.mails.size() == 1);
}

TEST_CASE("Python's own client hands mails over the net, and only an address of this machine is listened at")
{
    std::atomic<int> count = 0;
    const mail::LmtpServer server("127.0.0.1:0", {"familie.example", [](std::string_view) { return true; },
                                                  [&](std::string_view bytes, const Envelope&) {
                                                      count += bytes.find("Hallo") != std::string_view::npos;
                                                      return Taken::kept;
                                                  }});
    const test::TemporaryFolder folder;
    const auto script = folder.path() / "send.py";
    std::ofstream(script) << "import smtplib\nfor n in range(3):\n    with smtplib.LMTP('127.0.0.1', " << server.port()
                          << ") as c:\n        for to in 'b', 'c':\n            print(c.sendmail('a@example.de', [to + '@familie.example'], 'Subject: x\\r\\n\\r\\nHallo\\r\\n'))\n";
    CHECK(test::output_of({"/usr/bin/python3", script.string()}) == "{}\n{}\n{}\n{}\n{}\n{}\n");
    CHECK(count == 6);
    for (const auto* address : {"0.0.0.0:2424", "192.0.2.1:2424", "localhost:2424", "127.0.0.1", "127.0.0.1:x", "127.0.0.1:99999", ""}) {
        CHECK_THROWS_AS(mail::LmtpServer(address, {}), std::runtime_error);
        CHECK_FALSE(mail::loopback_of(address));
    }
    CHECK(mail::loopback_of("[::1]:24") == std::pair(std::string("::1"), std::uint16_t{24}));
    CHECK_THROWS_AS(mail::LmtpServer(fmt::format("127.0.0.1:{}", server.port()), {}), std::runtime_error);
}
