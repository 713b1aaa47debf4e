#include "app/key_ring.hpp"

#include "app/installation.hpp"
#include "app/terminal.hpp"

#include <algorithm>
#include <stdexcept>

namespace app {
namespace {

namespace files = std::filesystem;

constexpr std::chrono::minutes time_to_bring_the_file_round{10};

/// The store knows the key by its name only; a secret of an older program leaves it.
void remember(storage::Database& database, const std::string& id)
{
    (void)database.write([&](storage::Write& write) -> base::Result<bool> {
        set_installation_value(write, "key", id);
        forget_installation_value(write, "secret");
        return true;
    });
}

struct Known {
    std::optional<std::string> key;
    std::optional<std::string> secret;
};

}

std::vector<Key> keys_for(storage::Database& database, const files::path& file, base::Instant now)
{
    const auto known = database.read([](storage::Read& read) {
        return Known{installation_value(read, "key"), installation_value(read, "secret")};
    });
    auto keys = read_keys(file);
    if (!keys && known.key) {
        throw refused(base::says(
            "the key file {0} is missing: bring it from another node or from where you keep it, or make a new one with "
            "“buendnisnetz keys rotate” (forms that people are filling in have to be sent again)", file.string()));
    }
    if (!keys) {
        keys = std::vector{new_key(now, {})};
        if (known.secret) keys->front().secret = *known.secret;
        write_keys(file, *keys);
    }
    const auto is_known = [&](const Key& key) { return key.id == known.key; };
    if (known.key && std::none_of(keys->begin(), keys->end(), is_known)) {
        throw refused(base::says(
            "the key file {0} lacks the key {1} that other nodes use: bring the file from one of them", file.string(), *known.key));
    }
    if (!known.key) remember(database, keys->back().id);
    return *keys;
}

Key rotate_keys(const files::path& file, storage::Engine engine, base::Instant now)
{
    const auto keys = read_keys(file).value_or(std::vector<Key>{});
    const bool is_shared = engine == storage::Engine::postgres && !keys.empty();
    const auto fresh = new_key(now, is_shared ? time_to_bring_the_file_round : std::chrono::minutes(0));
    write_keys(file, rotated(keys, fresh, now));
    return fresh;
}

KeyRing::KeyRing(files::path file, const web::SigningKeys& in_force, std::vector<Key> keys)
    : file_(std::move(file)), in_force_(in_force), keys_(std::move(keys))
{
    std::error_code error;
    seen_ = files::last_write_time(file_, error);
}

std::string KeyRing::look(base::Instant now)
{
    std::string problem;
    std::error_code error;
    const auto changed = files::last_write_time(file_, error);
    if (!error && changed != seen_) {
        try {
            if (auto keys = read_keys(file_)) keys_ = std::move(*keys);
        } catch (const std::runtime_error& broken) {
            problem = broken.what();
        }
        seen_ = changed;
    }
    put_in_force(in_force_, keys_, now);
    return problem;
}

}
