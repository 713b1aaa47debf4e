#include "mail/maildir.hpp"

#include "mail/settings.hpp"
#include "support/strings.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>

namespace files = std::filesystem;
using mail::Maildir;

namespace {

std::vector<std::string> names_in(const files::path& folder)
{
    std::vector<std::string> names;
    for (const auto& entry : files::directory_iterator(folder)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

}

TEST_CASE("a folder of mails gives the oldest first, and what was read moves on")
{
    const test::TemporaryFolder folder;
    const Maildir maildir(folder.path());
    CHECK(maildir.problem() == (folder.path() / "new").string() + " is no folder");
    for (const auto* name : {"new", "cur", "tmp"}) files::create_directory(folder.path() / name);
    CHECK(maildir.problem().empty());
    for (const auto* name : {"2.b", "1.a", "3.c", ".hidden"}) std::ofstream(folder.path() / "new" / name) << "Mail " << name;
    files::create_directory(folder.path() / "new" / "folder");
    const auto next = maildir.next(2);
    REQUIRE(next.size() == 2);
    CHECK(Maildir::bytes_of(next[0], 100) == "Mail 1.a");
    CHECK(Maildir::bytes_of(next[0], 4) == "Mail "); // one byte more than asked for says that there is more
    maildir.put_away(next[0]);
    CHECK_FALSE(Maildir::bytes_of(next[0], 100));
    CHECK_NOTHROW(maildir.put_away(next[0])); // another node was faster
    CHECK(names_in(folder.path() / "cur") == std::vector<std::string>{"1.a:2,S"});
    CHECK(maildir.next(10).size() == 2);
}

TEST_CASE("settings for answers that cannot work are named")
{
    mail::Settings all;
    all.reply_to = "antwort@familie.example";
    CHECK(mail::problem_with(all).starts_with("mail.incoming: "));
    for (const auto* incoming : {"maildir:/var/mail/antwort", "lmtp:127.0.0.1:2424", "lmtp:[::1]:2424"}) {
        all.incoming = incoming;
        CHECK(mail::problem_with(all).empty());
    }
    for (const auto* incoming : {"/var/mail", "maildir:", "maildir:mail", "lmtp:", "lmtp:0.0.0.0:2424", "lmtp:mail.example.de:24", "imap://x"}) {
        all.incoming = incoming;
        CHECK_MESSAGE(mail::problem_with(all).starts_with("mail.incoming: "), std::string(incoming));
    }
    all.incoming = "maildir:/var/mail/antwort";
    for (const auto* mailbox : {"", "antwort", "antworten-bitte@familie.example", "ant+wort@familie.example"}) {
        all.reply_to = mailbox;
        CHECK_MESSAGE(mail::problem_with(all).starts_with("mail.reply_to: "), std::string(mailbox));
    }
}

TEST_CASE("a mail that ends the program is begun three times, then it lies aside unread")
{
    const test::TemporaryFolder folder;
    const Maildir maildir(folder.path());
    for (const auto* name : {"new", "cur", "tmp"}) files::create_directory(folder.path() / name);
    std::ofstream(folder.path() / "new" / "1.a") << "Mail";
    for (int time = 0; time < 3; ++time) {
        const auto next = maildir.next(10);
        REQUIRE(next.size() == 1);
        CHECK(maildir.begin(next.front()));
    }
    CHECK_FALSE(maildir.begin(maildir.next(10).front()));
    CHECK(maildir.next(10).empty());
    CHECK(names_in(folder.path() / "cur") == std::vector<std::string>{"1.a:2,"});
}

TEST_CASE("a mail that only has to wait is begun as often as it takes, and read once")
{
    const test::TemporaryFolder folder;
    const Maildir maildir(folder.path());
    for (const auto* name : {"new", "cur", "tmp"}) files::create_directory(folder.path() / name);
    std::ofstream(folder.path() / "new" / "1.a") << "Mail";
    for (int time = 0; time < 10; ++time) maildir.postpone(maildir.begin(maildir.next(10).front()).value());
    const auto begun = maildir.begin(maildir.next(10).front()).value();
    CHECK(Maildir::bytes_of(begun, 100) == "Mail");
    maildir.put_away(begun);
    CHECK(names_in(folder.path() / "cur") == std::vector<std::string>{"1.a:2,S"});
    CHECK_FALSE(maildir.begin(folder.path() / "new" / "1.a")); // another node was faster
}
