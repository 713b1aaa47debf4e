#pragma once

#include "slices/identity/account.hpp"
#include "storage/transaction.hpp"

#include <string_view>

namespace identity {

void store_link(storage::Write& write, const SignInLink& link);

/// By the hash of what stands in it.
std::optional<SignInLink> find_link(storage::Read& read, std::string_view secret);
/// The newest one that a browser asked for, by the hash of its cookie.
std::optional<SignInLink> newest_link_of(storage::Read& read, std::string_view browser);

/// How many were asked for since then, for an address and from a network.
struct Asked {
    std::int64_t for_address = 0;     ///< from this network
    std::int64_t from_everywhere = 0; ///< for this address
    std::int64_t from_network = 0;
};
Asked asked_since(storage::Read& read, std::string_view address, std::string_view network, base::Instant since);

/// Takes an unused link for good. Returns false where somebody else was faster.
bool use_link(storage::Write& write, std::string_view secret, base::Instant now);
/// Counts that somebody tries a code. Returns false where no try is left.
bool take_try(storage::Write& write, std::string_view secret, std::int64_t most);

/// Removes links that ended before then. Returns how many.
std::int64_t forget_links(storage::Write& write, base::Instant before);

}
