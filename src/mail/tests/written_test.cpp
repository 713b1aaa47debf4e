#include "mail/written.hpp"

#include "mail/tests/outbox.hpp"
#include "support/smtp_server.hpp"
#include "support/strings.hpp"

#include <boost/json.hpp>
#include <fstream>

using mail::Transfer;

namespace {

mail::Outgoing outgoing(mail::Message message)
{
    return {*base::Id<mail::Message>::parse("0195940a5f007000800000000000002a"), std::move(message), test::noon, test::noon, 0};
}

const mail::Sender sender{"portal@familie.example", "Familie vor Ort"};

std::filesystem::path kept(const test::TemporaryFolder& folder, const std::string& bytes, std::size_t number = 0)
{
    const auto file = folder.path() / fmt::format("{:04}.eml", number);
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
}

/// As others will see it: control characters are blanks.
std::string without_controls(std::string text)
{
    for (char& letter : text) {
        if (static_cast<unsigned char>(letter) < ' ' || letter == '\x7F') letter = ' ';
    }
    return text;
}

std::string without_blanks(std::string text)
{
    std::erase(text, ' ');
    return text;
}

void must_have_short_lines(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto end = bytes.find("\r\n");
        REQUIRE(end != std::string_view::npos);
        CHECK(end <= 78);
        CHECK(bytes.substr(0, end).find_first_of("\r\n") == std::string_view::npos);
        bytes.remove_prefix(end + 2);
    }
}

}

TEST_CASE("a mail is read by others as it was meant, head and both parts")
{
    const test::TemporaryFolder folder;
    auto message = test::message_to("anna@example.de", "Grüße 👪 aus München");
    message.unsubscribe_url = "https://familie.example/abmelden/abc";
    message.text = "Grüße,\n.\n.. Punkte\nFrom hier an = gleich \n" + std::string(2000, 'x') + "\n";
    message.html = "<p>Grüße</p>\n";
    constexpr std::string_view expected = R"(Date: Sat, 14 Mar 2026 11:00:00 +0000
From: Familie vor Ort <portal@familie.example>
To: Anna Groß <anna@example.de>
Subject: Grüße 👪 aus München
Message-ID: <0195940a5f007000800000000000002a@familie.example>
MIME-Version: 1.0
Auto-Submitted: auto-generated
Content-Language: de
List-Unsubscribe: <https://familie.example/abmelden/abc>
List-Unsubscribe-Post: List-Unsubscribe=One-Click
Content-Type: multipart/alternative; boundary="=_0195940a5f007000800000000000002a"
[text/plain utf-8]
Grüße,
.
.. Punkte
From hier an = gleich 
)";
    for (const auto transfer : {Transfer::quoted_printable, Transfer::eight_bit}) {
        const auto bytes = mail::written(outgoing(message), sender, transfer);
        CHECK(test::read_mail(kept(folder, bytes)) == std::string(expected) + std::string(2000, 'x') + "\n[text/html utf-8]\n<p>Grüße</p>\n");
        if (transfer == Transfer::quoted_printable) must_have_short_lines(bytes);
        else CHECK(bytes.find("Grüße,\r\n.\r\n") != std::string::npos); // people can read it in the file
    }
}

TEST_CASE("a mail without HTML has one part, and none without a way out says that there is one")
{
    const test::TemporaryFolder folder;
    auto message = test::message_to("anna@example.de");
    message.html.clear();
    message.to_name.clear();
    const auto bytes = mail::written(outgoing(message), {"portal@familie.example", ""}, Transfer::quoted_printable);
    CHECK(test::read_mail(kept(folder, bytes)) == R"(Date: Sat, 14 Mar 2026 11:00:00 +0000
From: portal@familie.example
To: anna@example.de
Subject: Ihre Anmeldung
Message-ID: <0195940a5f007000800000000000002a@familie.example>
MIME-Version: 1.0
Auto-Submitted: auto-generated
Content-Language: de
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable
[text/plain utf-8]
Guten Tag,

hier ist Ihr Link: https://familie.example/a?b=c
)");
}

TEST_CASE("nobody adds a line to the head of a mail, whatever stands in subject and name")
{
    const test::TemporaryFolder folder;
    auto message = test::message_to("anna@example.de", "Hallo\r\nBcc: alle@example.de\r\n\r\nAndere Mail");
    message.to_name = "Anna\r\nX-Boese: ja <bert@example.de>,";
    const auto read = test::read_mail(kept(folder, mail::written(outgoing(message), {"portal@familie.example", "Wir\nX-Da: 1"}, Transfer::quoted_printable)));
    CHECK(read.find("\nBcc") == std::string::npos);
    CHECK(read.find("\nX-") == std::string::npos);
    CHECK(read.find("\nSubject: Hallo  Bcc: alle@example.de    Andere Mail\n") != std::string::npos);
}

TEST_CASE("any subject and any name come back as they were, and the head keeps its lines")
{
    const test::TemporaryFolder folder;
    std::vector<std::string> texts = test::nasty_strings();
    for (std::size_t length = 1; length < 200; length += 3) {
        std::string text;
        while (text.size() < length) text += length % 2 == 0 ? "aä👪 " : "x =?_<>,";
        texts.push_back(text);
    }
    std::vector<std::string> command = {"/usr/bin/python3", test::source_folder() / "tests/support/read_mail.py", "--heads"};
    for (std::size_t number = 0; number < texts.size(); ++number) {
        auto message = test::message_to("anna@example.de", texts[number]);
        message.to_name = "N " + texts[number] + " N";
        const auto bytes = mail::written(outgoing(message), sender, Transfer::quoted_printable);
        must_have_short_lines(bytes);
        command.push_back(kept(folder, bytes, number).string());
    }
    const auto told = test::output_of(command);
    std::string_view rest = told;
    for (const auto& text : texts) {
        const auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(line.size() + 1);
        const auto value = boost::json::parse(line).as_array();
        CHECK(std::string(value.at(0).as_string()) == without_controls(text));
        CHECK(without_blanks(std::string(value.at(1).as_string())) == without_blanks("N" + without_controls(text) + "N<anna@example.de>"));
        CHECK(value.at(2) == 9);
    }
}

TEST_CASE("any text becomes short lines of ASCII that mean the same")
{
    CHECK(rc::check([](const std::string& text) {
        const auto quoted = mail::quoted_printable(text);
        std::size_t column = 0;
        for (const char letter : quoted) {
            column = letter == '\n' ? 0 : column + 1;
            RC_ASSERT(column <= 77U);
            RC_ASSERT((letter == '\r' || letter == '\n' || letter == '\t' || (letter >= ' ' && letter < '\x7F')));
        }
    }));
    CHECK(mail::quoted_printable("ä=\n \n") == "=C3=A4=3D\r\n=20\r\n");
    CHECK(mail::quoted_printable("") == "");
    CHECK(mail::quoted_printable("a\r\nb\rc") == "a\r\nb\r\nc\r\n");
    CHECK(mail::quoted_printable(std::string(77, 'x')) == std::string(75, 'x') + "=\r\nxx\r\n");
    CHECK(mail::quoted_printable(std::string(76, 'x')) == std::string(76, 'x') + "\r\n");
}
