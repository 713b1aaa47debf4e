#pragma once

#include <cstdint>
#include <cstdlib>
#include <string_view>

/// What must hold whatever comes in; the fuzzer keeps the input for which it does not.
inline void must(bool holds)
{
    if (!holds) std::abort();
}

inline std::string_view text_of(const std::uint8_t* bytes, std::size_t size)
{
    return {reinterpret_cast<const char*>(bytes), size};
}
