#include "allocation/allocation.hpp"
#include "allocation/read_instance.hpp"
#include "allocation/write.hpp"
#include "must.hpp"

// Whatever is read can be written and read again as the same, and places can be given out: never more than there are.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto instance = allocation::read_instance(text_of(bytes, size));
    if (!instance) {
        must(!instance.error().empty());
        return 0;
    }
    const auto again = allocation::read_instance(written(*instance));
    must(again.has_value() && *again == *instance);
    std::vector<std::size_t> taken(instance->offers.size());
    for (const auto& place : allocate(*instance).result.places) must(++taken[place.offer] <= instance->offers[place.offer].max);
    return 0;
}
