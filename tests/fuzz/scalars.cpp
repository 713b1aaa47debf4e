#include "base/date.hpp"
#include "base/id.hpp"
#include "must.hpp"

// Days and keys: what was read is written as it was.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto text = text_of(bytes, size);
    if (const auto date = base::parse_date(text)) must(base::iso(*date) == text);
    if (const auto uuid = base::parse_uuid(text)) must(base::parse_uuid(base::to_hex(*uuid)) == uuid);
    return 0;
}
