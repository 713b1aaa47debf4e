#include "mail/lmtp.hpp"
#include "must.hpp"

#include <utility>

// A conversation that comes at once or byte by byte has the same answers and hands over the same mails.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    if (size > 1000) return 0; // a line that is too long is found out earlier when it comes slowly
    const auto talk = text_of(bytes, size);
    std::string mails;
    const mail::LmtpDesk desk{"familie.example", [](std::string_view address) { return address.find("familie") != std::string_view::npos; },
                              [&](std::string_view mail, const mail::Envelope& envelope) {
                                  must(envelope.sender.has_value() && envelope.recipients.size() == 1);
                                  mails += envelope.recipients.front() + std::string(mail);
                                  return mail.empty() ? mail::Taken::not_now : mail::Taken::kept;
                              }};
    const auto at_once = mail::LmtpConversation(desk).take(talk);
    const auto handed_over = std::exchange(mails, {});
    mail::LmtpConversation slow(desk);
    std::string answers;
    for (const char byte : talk) answers += slow.take({&byte, 1});
    must(answers == at_once);
    must(mails == handed_over);
    must(answers.empty() || answers.ends_with("\r\n"));
    return 0;
}
