#pragma once

#include "base/sha256.hpp"

#include <string>
#include <string_view>

namespace archives {

/// The first bytes of everything that zstd compressed.
inline constexpr std::string_view zstd_begin{"\x28\xb5\x2f\xfd", 4};

/// A frame that zstd skips: its mark, the length 32, then the sum.
inline constexpr std::string_view seal_begin{"\x50\x2a\x4d\x18\x20\0\0\0", 8};
inline constexpr std::size_t seal_size = seal_begin.size() + 32;

inline std::string seal_of(const base::Hash& sum) { return std::string(seal_begin).append(sum.begin(), sum.end()); }

}
