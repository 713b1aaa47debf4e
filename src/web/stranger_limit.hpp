#pragma once

#include "base/date.hpp"

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace web {

/// How many forms people who are not signed in may send from one network within an hour, over all pages together: a school or
/// a town hall is one network and stays far below, a program that fills the store does not.
inline constexpr std::uint32_t most_forms_of_strangers = 200;

/// Counts in memory what strangers send, by their shortened address, for an hour. Each node counts for itself; whoever comes
/// over the machine's own loopback is not counted, since behind a proxy nobody named that would be everybody.
class StrangerLimit {
public:
    /// Whether one more may be sent. Counts it.
    bool admits(std::string_view address, base::Instant now);

private:
    struct Sent {
        base::Instant since;
        std::uint32_t forms = 0;
    };
    void forget_before(base::Instant since);

    std::mutex mutex_;
    std::unordered_map<std::string, Sent> sent_;
};

}
