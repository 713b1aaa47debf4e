#pragma once

#include "base/message.hpp"
#include "files/kind.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace files {

/// How much a file may be. Units: bytes.
struct Limits {
    std::uint64_t size = 20 * 1024 * 1024;
    std::uint64_t unpacked = 300 * 1024 * 1024; ///< all that is packed in it, together
    std::uint64_t times = 400;                  ///< how many times its size that may be
    std::size_t members = 3000;                 ///< parts of a packed document
};

/// A file that may be kept.
struct Inspected {
    std::string name; ///< clean, with the right ending
    const Kind* kind = nullptr;
    std::vector<base::Message> remarks = {}; ///< what whoever opens it should know

    friend bool operator==(const Inspected&, const Inspected&) = default;
};

/// Looks into a file that somebody sent. What it is must be known, its name and its content must agree, and nothing in
/// it may run, fetch or unpack itself without end. Refuses: with a sentence for whoever sent it.
tl::expected<Inspected, base::Message> inspect(std::string_view name, std::string_view bytes, const Limits& limits = {});

}
