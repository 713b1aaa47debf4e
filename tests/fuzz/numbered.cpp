#include "must.hpp"
#include "storage/postgres/postgres_connection.hpp"

// Names in statements: outside of names not a letter changes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto sql = text_of(bytes, size);
    const auto numbered = storage::postgres::numbered(sql);
    must(numbered.names.size() <= sql.size() / 2);
    if (numbered.names.empty()) must(numbered.text == sql);
    return 0;
}
