#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace storage {

/// When each named part of the store last changed, as numbers that only grow. What was made from a reading
/// that began at `now()` is fresh as long as none of the parts that it read has a later number.
class Versions {
public:
    using Slot = std::atomic<std::uint64_t>;

    std::uint64_t now() const { return clock_.load(std::memory_order_acquire); }

    /// Called after the commit and before its answer: whoever reads afterwards sees the change.
    void touch(const std::vector<std::string>& names);

    /// Everything may have changed: after a lost connection to the other nodes.
    void touch_all();

    /// The number of the part's last change; the reference stays valid.
    const Slot& slot(const std::string& name);

private:
    std::atomic<std::uint64_t> clock_{1};
    std::mutex mutex_;
    std::uint64_t everything_ = 0; ///< when everything may last have changed
    std::unordered_map<std::string, std::unique_ptr<Slot>> slots_;
};

}
