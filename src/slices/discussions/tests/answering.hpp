#pragma once

#include "slices/discussions/answer_by_mail.hpp"
#include "slices/discussions/reply_address.hpp"
#include "slices/discussions/tests/community.hpp"

namespace test {

inline constexpr std::string_view mailbox = "antwort@familie.example";
inline const auto this_day = std::chrono::floor<std::chrono::days>(morning);

inline web::Site site_with(const std::string& key)
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

    discussions::Answered receive(const mail::Incoming& incoming, base::Instant when = morning)
    {
        return database().write([&](storage::Write& writing) -> base::Result<discussions::Answered> { return discussions::answer_by_mail(writing, desk, incoming, discussions::files_of_mail(desk, incoming), when); }).value();
    }
    std::string address(AccountId who, base::Id<discussions::Thread> where, std::chrono::sys_days until = this_day + std::chrono::days(90))
    {
        return discussions::reply_address(site.secret, mailbox, who, where, until);
    }
    /// An answer of Anna's to a mail that we wrote to her.
    mail::Incoming from_anna(const std::string& text = "Danke, das hilft.")
    {
        return {.key = std::string(63, '0') + fmt::format("{:x}", ++mails_written), .sender = "anna@example.de", .recipients = {address(anna, thread)}, .subject = "Re: Frage", .text = text};
    }
    discussions::Thread thread_of(AccountId reader)
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
    const discussions::Desk desk{site, std::string(mailbox), files()};
    base::Id<discussions::Thread> thread;
    base::Id<discussions::Thread> closed;
    unsigned mails_written = 0;
};

}
