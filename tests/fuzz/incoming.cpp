#include "base/text.hpp"
#include "mail/incoming.hpp"
#include "must.hpp"

// Whatever comes by mail: its text is clean, nothing of it begins a line of a head, and it is read the same way twice.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto mail = text_of(bytes, size);
    const auto read = mail::read_incoming(mail, {});
    must(read == mail::read_incoming(mail, {}));
    must(read.key.size() == 64);
    must(base::is_clean_utf8(read.text) && base::is_clean_utf8(read.subject) && base::is_clean_utf8(read.sender));
    must(read.subject.find('\n') == std::string::npos && read.text.find('\x1B') == std::string::npos);
    must(mail::written_in(mail).size() <= mail.size() + 1);
    (void)mail::text_of_html(mail);
    return 0;
}
