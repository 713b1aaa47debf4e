#pragma once

#include "base/date.hpp"
#include "web/signing_keys.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// One secret with its name. The name may be known to everybody.
struct Key {
    std::string id;
    std::string secret; ///< 32 bytes, as hexadecimal digits of 16
    base::Instant made_at;
    base::Instant signs_from; ///< until then the one before signs: time to bring the file to other nodes
    std::optional<base::Instant> retired_at;

    friend bool operator==(const Key&, const Key&) = default;
};

/// How long a retired key is still believed; what it signed lives for a day.
inline constexpr std::chrono::hours overlap{7 * 24};

Key new_key(base::Instant now, std::chrono::milliseconds until_it_signs);

/// Reads the keys, oldest first. Nothing where there is no file.
/// Throws: std::runtime_error with a sentence, where others may read the file or where it holds no keys
std::optional<std::vector<Key>> read_keys(const std::filesystem::path& file);

/// Replaces the file, which only its owner may read. Throws: std::runtime_error
void write_keys(const std::filesystem::path& file, const std::vector<Key>& keys);

/// Adds a key that signs from then on, retires those before it, and forgets those that nobody believes any more.
std::vector<Key> rotated(std::vector<Key> keys, const Key& fresh, base::Instant now);

/// Which key signs at that moment; the newest whose time has come.
const Key& signing_key(const std::vector<Key>& keys, base::Instant now);

/// Puts the keys into force as they are at that moment.
void put_in_force(const web::SigningKeys& in_force, const std::vector<Key>& keys, base::Instant now);

}
