#pragma once

#include "app/keys.hpp"
#include "storage/database.hpp"

namespace app {

/// Finds the keys of an installation when it starts. Where an older program kept the secret in the store, it
/// moves into the file; a new installation gets its first key.
/// Throws: std::runtime_error where the store knows a key and the file lacks it; storage::Fault
std::vector<Key> keys_for(storage::Database& database, const std::filesystem::path& file, base::Instant now);

/// Makes a new key that signs from now on, or in ten minutes where several nodes may share the store.
/// Returns it. Throws: std::runtime_error
Key rotate_keys(const std::filesystem::path& file, storage::Engine engine, base::Instant now);

/// Looks after the file while a server runs: what changes there is put into force.
class KeyRing {
public:
    KeyRing(std::filesystem::path file, const web::SigningKeys& in_force, std::vector<Key> keys);

    /// Reads the file anew where it has changed, and lets a key sign whose time has come. A file that cannot be
    /// read leaves everything as it is. Returns why, or nothing.
    std::string look(base::Instant now);

private:
    std::filesystem::path file_;
    web::SigningKeys in_force_;
    std::vector<Key> keys_;
    std::filesystem::file_time_type seen_;
};

}
