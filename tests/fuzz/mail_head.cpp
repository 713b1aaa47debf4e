#include "mail/written.hpp"
#include "must.hpp"

// Whatever is taken for an address, a name or a subject: it begins no line of a mail's head.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto text = text_of(bytes, size);
    if (mail::is_address(text)) must(text.find_first_of(" \t\r\n<>,\"") == std::string_view::npos && text.size() <= 254);
    const auto words = mail::encoded_words(text);
    for (auto at = words.find('\n'); at != std::string::npos; at = words.find('\n', at + 1)) {
        must(at > 0 && words[at - 1] == '\r' && words.compare(at + 1, 2, " =") == 0);
    }
    must(mail::quoted_printable(text).find('\0') == std::string::npos);
    return 0;
}
