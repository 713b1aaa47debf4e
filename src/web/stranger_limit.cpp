#include "web/stranger_limit.hpp"

#include "web/access_log.hpp"

namespace web {
namespace {

constexpr std::chrono::hours window{1};
constexpr std::size_t most_networks = 50'000; ///< about five megabytes

bool is_own_machine(std::string_view address) { return address.starts_with("127.") || address == "::1" || address.empty(); }

}

bool StrangerLimit::admits(std::string_view address, base::Instant now)
{
    if (is_own_machine(address)) return true;
    const std::lock_guard lock(mutex_);
    if (sent_.size() >= most_networks) forget_before(now - window);
    if (sent_.size() >= most_networks) sent_.clear(); // so many networks at once are no single sender; nobody is kept out
    auto& sent = sent_[shortened(address)];
    if (sent.since + window <= now || sent.since > now) sent = {now, 0};
    return ++sent.forms <= most_forms_of_strangers;
}

void StrangerLimit::forget_before(base::Instant since)
{
    std::erase_if(sent_, [&](const auto& one) { return one.second.since <= since; });
}

}
