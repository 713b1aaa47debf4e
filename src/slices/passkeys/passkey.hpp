#pragma once

#include "slices/identity/identity.hpp"

#include <string>

namespace passkeys {

/// The public half of a key that a device of somebody holds.
struct Passkey {
    base::Id<Passkey> id;
    base::Id<identity::Account> account;
    std::string credential; ///< the device's name for it, base64url
    std::string public_key; ///< SubjectPublicKeyInfo in DER, base64url
    std::int64_t counter = 0; ///< how often the device says that it has signed; 0 for devices that do not count
    std::string name;         ///< as its owner calls it
    base::Instant created_at;
    std::optional<base::Instant> used_at = {};

    friend bool operator==(const Passkey&, const Passkey&) = default;
};

inline constexpr std::size_t most_passkeys = 10; ///< of an account

}
