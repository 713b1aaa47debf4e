#include "allocation/receipt.hpp"
#include "must.hpp"

// A run of any kind is computed anew or refused with a sentence.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto difference = allocation::verify_run(text_of(bytes, size));
    must(!difference.empty() || size > 500); // nothing so short is a whole run
    return 0;
}
