#include "allocation/receipt.hpp"
#include "must.hpp"

// Nobody can make a right receipt without the hashes: whatever comes in that is no receipt of ours has something wrong.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto verdict = allocation::verify_receipt(text_of(bytes, size), text_of(bytes, size / 2));
    must(!verdict.is_right() || verdict.wrong.empty());
    return 0;
}
