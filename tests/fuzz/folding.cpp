#include "base/text.hpp"
#include "must.hpp"

// What people type as a place: folded once is folded for good, and always clean.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto typed = text_of(bytes, size);
    const auto folded = base::folded(typed);
    must(base::is_clean_utf8(folded));
    must(base::folded(folded) == folded);
    must(base::is_clean_utf8(base::folded_without_dots(typed)));
    if (base::is_clean_utf8(typed)) {
        must(base::characters(base::beginning(typed, 5)) <= 5);
        must(base::is_clean_utf8(base::beginning(typed, 5)));
    }
    must(base::trimmed(base::trimmed(typed)) == base::trimmed(typed));
    return 0;
}
