#include "mail/incoming.hpp"

#include "base/text.hpp"

#include <doctest/doctest.h>

using mail::Incoming;
using mail::read_incoming;
using Addresses = std::vector<std::string>;

namespace {

/// An ordinary answer with more lines in its head.
std::string answer(const std::string& head = {}, const std::string& body = "Danke, das hilft.\r\n")
{
    return "From: Anna Beispiel <Anna@Example.DE>\r\nTo: antwort+abc@familie.example\r\nSubject: =?utf-8?Q?Re:_Gr=C3=BC=C3=9Fe?=\r\nMessage-ID: <1@example.de>\r\n" +
           head + (head.find("Content-Type") == std::string::npos ? "Content-Type: text/plain; charset=utf-8\r\n" : "") + "\r\n" + body;
}

std::string text_of(const std::string& bytes) { return read_incoming(bytes, {}).text; }

}

TEST_CASE("an answer says who wrote it, to which address, and what")
{
    auto read = read_incoming(answer(), {});
    CHECK(read.key.size() == 64);
    read.key.clear();
    CHECK(read == Incoming{"", "anna@example.de", {"antwort+abc@familie.example"}, "Re: Grüße", "Danke, das hilft.", {}, false, false});
}

TEST_CASE("the same mail has the same key whenever it comes, another has another")
{
    const auto key = read_incoming(answer(), {}).key;
    CHECK(read_incoming(answer("Received: from x\r\n"), {}).key == key);
    auto other = answer();
    other.replace(other.find("<1@"), 3, "<2@");
    CHECK(read_incoming(other, {}).key != key);
    auto forged = answer();
    forged.replace(forged.find("Anna@"), 5, "Bert@");
    CHECK(read_incoming(forged, {}).key != key); // nobody uses up the Message-ID of somebody else
    auto without = answer();
    without.erase(without.find("Message-ID"), without.find("Content-Type") - without.find("Message-ID"));
    CHECK(read_incoming(without, {}).key == read_incoming(without, {}).key);
    CHECK(read_incoming(without, {}).key != read_incoming(without + "x", {}).key);
}

TEST_CASE("what the mail server says about the recipient counts more than what stands in the head")
{
    const auto head = "Delivered-To: antwort+DEF@familie.example\r\nCc: x@example.de, \"Y\" <y@example.de>\r\n";
    CHECK(read_incoming(answer(head), {}).recipients == Addresses{"antwort+def@familie.example", "antwort+abc@familie.example", "x@example.de", "y@example.de"});
    CHECK(read_incoming(answer(head), {"a@example.de", {"antwort+XYZ@familie.example"}}).recipients == Addresses{"antwort+xyz@familie.example"});
}

TEST_CASE("of two who write together nobody is taken for the author")
{
    auto two = answer();
    two.replace(two.find("From: "), 6, "From: bert@example.de, ");
    CHECK(read_incoming(two, {}).sender.empty());
    auto none = answer();
    none.erase(0, none.find("To: "));
    CHECK(read_incoming(none, {}).sender.empty());
}

TEST_CASE("mails that programs wrote are known, in all the ways in which they say so")
{
    for (const std::string head : {"Auto-Submitted: auto-replied\r\n", "Auto-Submitted: auto-generated (x)\r\n", "Precedence: bulk\r\n", "Precedence: Auto_Reply\r\n", "List-Id: <x.example.de>\r\n",
                                   "X-Autoreply: yes\r\n", "Return-Path: <>\r\n", "X-Failed-Recipients: a@example.de\r\n"}) {
        CHECK_MESSAGE(read_incoming(answer(head), {}).is_automatic, head);
    }
    for (const std::string head : {"Auto-Submitted: no\r\n", "Precedence: normal\r\n", "Return-Path: <anna@example.de>\r\n"}) {
        CHECK_MESSAGE(!read_incoming(answer(head), {}).is_automatic, head);
    }
    CHECK(read_incoming(answer(), {std::string(), {}}).is_automatic);
    CHECK_FALSE(read_incoming(answer(), {std::string("anna@example.de"), {}}).is_automatic);
    for (const std::string subject : {"Automatische Antwort: Frage", "Out of Office: x", "Abwesenheitsnotiz"}) {
        auto absent = answer();
        absent.replace(absent.find("=?utf-8?Q?Re:_Gr=C3=BC=C3=9Fe?="), 31, subject);
        CHECK_MESSAGE(read_incoming(absent, {}).is_automatic, subject);
    }
    auto server = answer();
    server.replace(server.find("Anna@Example.DE"), 15, "MAILER-DAEMON@example.de");
    CHECK(read_incoming(server, {}).is_automatic);
}

TEST_CASE("letters arrive as they were written, in whatever bytes a program puts them")
{
    CHECK(text_of(answer("Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n", "Gr=FC=DFe\r\n")) == "Grüße");
    CHECK(text_of(answer("Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: 8bit\r\n", "5 \x80\r\n")) == "5 €");
    CHECK(text_of(answer("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n", "R3LDvMOfZQ==\r\n")) == "Grüße");
    CHECK(text_of(answer("Content-Type: text/plain; charset=utf-8\r\n", "Gr\u202Eü\u2069ße\r\n")) == "Grüße"); // nothing that turns the text beside it
    for (const std::string charset : {"unheard-of", "utf-8", "us-ascii"}) {
        const auto broken = text_of(answer("Content-Type: text/plain; charset=" + charset + "\r\n", "Gr\xFC\xDF" "e\x01\x1B[31m\r\n"));
        CHECK(base::is_clean_utf8(broken));
        CHECK(broken.find('\x1B') == std::string::npos);
        CHECK(broken.starts_with("Gr"));
    }
}

TEST_CASE("of several parts the plain text is read, otherwise that of HTML; files come along, signatures and cards do not")
{
    const auto parts = [](const std::string& kind, const std::vector<std::string>& all) {
        std::string body;
        for (const auto& part : all) body += "--b\r\n" + part + "\r\n";
        return answer("Content-Type: multipart/" + kind + "; boundary=b\r\n", body + "--b--\r\n");
    };
    const std::string plain = "Content-Type: text/plain; charset=utf-8\r\n\r\nDanke.";
    const std::string html = "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Danke <b>sehr</b>.</p>";
    const std::string file = "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERg==";
    const std::string text_file = "Content-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nNicht im Text";
    CHECK(text_of(parts("alternative", {html, plain})) == "Danke.");
    CHECK(text_of(parts("alternative", {html})) == "Danke sehr.");
    const auto with_files = read_incoming(parts("mixed", {plain, file, text_file}), {});
    CHECK(with_files.text == "Danke.");
    CHECK(with_files.attachments == std::vector<mail::AttachedFile>{{"a.pdf", "%PDF"}, {"a.txt", "Nicht im Text"}});
    const std::string signature = "Content-Type: application/pgp-signature; name=signature.asc\r\nContent-Disposition: attachment; filename=signature.asc\r\n\r\nxyz";
    const std::string card = "Content-Type: text/x-vcard; name=ich.vcf\r\nContent-Disposition: attachment; filename=ich.vcf\r\n\r\nBEGIN:VCARD";
    CHECK(read_incoming(parts("mixed", {plain, signature, card}), {}).attachments.empty());
    const auto forwarded = "Content-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\nAlte Mail";
    CHECK(text_of(parts("mixed", {plain, forwarded})) == "Danke.");
}

TEST_CASE("what is no mail, nests without end or never ends is read as far as it goes")
{
    CHECK(read_incoming("", {}).sender.empty());
    CHECK(read_incoming(std::string(100, '\0'), {}).text.empty());
    std::string deep;
    for (int depth = 0; depth < 500; ++depth) deep += fmt::format("Content-Type: multipart/mixed; boundary=b{}\r\n\r\n--b{}\r\n", depth, depth);
    CHECK(read_incoming("From: a@example.de\r\n" + deep + "Content-Type: text/plain\r\n\r\nx", {}).sender.empty());
    const auto endless = read_incoming(answer({}, std::string(mail::longest_incoming + 1000, 'x')), {});
    CHECK(endless.is_cut);
    CHECK(endless.sender == "anna@example.de");
    CHECK(endless.text.size() <= 512UL * 1024);
    std::string crowd = "To: ";
    for (int number = 0; number < 5000; ++number) crowd += fmt::format("a{}@example.de,\r\n ", number);
    CHECK(read_incoming(answer(crowd + "b@example.de\r\n"), {}).recipients.size() <= 200);
}

TEST_CASE("a mail that is made to cost much is known by its key alone, in little time")
{
    const auto many = [](std::string_view line, std::size_t times) {
        std::string all;
        for (std::size_t number = 0; number < times; ++number) all += line;
        return all;
    };
    for (const auto& mail : {answer("Content-Type: multipart/mixed; boundary=a\r\n", many("--a\n\n", 100'000)), many("a:\n", 100'000) + "\nText",
                             answer("", many("Content-Type: multipart/mixed; boundary=\"x\"\n\n", 1000))}) {
        const auto read = read_incoming(mail, {});
        CHECK(read.sender.empty());
        CHECK(read.key.size() == 64);
    }
    const auto long_one = read_incoming(answer("", many("Wort: ein Satz.\r\n-- nicht viel\r\n", 400)), {});
    CHECK(long_one.sender == "anna@example.de");
}
