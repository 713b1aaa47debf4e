#include "app/keys.hpp"

#include "app/terminal.hpp"
#include "web/crypto.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <sys/stat.h>
#include <toml++/toml.h>
#include <unistd.h>

namespace app {
namespace {

namespace files = std::filesystem;

constexpr const char* head = "# The keys of this installation. Whoever reads them can forge its forms: keep them apart from the data.\n";

std::int64_t milliseconds(base::Instant moment) { return moment.time_since_epoch().count(); }

base::Instant moment(const toml::table& table, std::string_view name)
{
    const auto value = table[name].value<std::int64_t>();
    if (!value) throw std::runtime_error("no moment");
    return base::Instant(std::chrono::milliseconds(*value));
}

Key key_in(const toml::table* entry)
{
    if (entry == nullptr) throw std::runtime_error("no key");
    const auto& table = *entry;
    Key key{table["id"].value_or<std::string>(""), table["secret"].value_or<std::string>(""), moment(table, "made_at"),
            moment(table, "signs_from"), std::nullopt};
    if (table.contains("retired_at")) key.retired_at = moment(table, "retired_at");
    if (key.id.empty() || key.secret.size() != 32) throw std::runtime_error("no key");
    return key;
}

void must_be_private(const files::path& file)
{
    struct stat state{};
    if (::stat(file.c_str(), &state) != 0) throw refused(base::says("the key file {0} cannot be read", file.string()));
    if ((state.st_mode & 0077) != 0) {
        throw refused(base::says("others may read the key file {0}: chmod 600 {0}; if they may have done so, make a new key "
                                 "with “buendnisnetz keys rotate”", file.string()));
    }
}

/// Into a file of its own: one that was left behind may be open to others.
void write_whole(const files::path& file, std::string_view bytes)
{
    ::unlink(file.c_str());
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const auto written = descriptor < 0 ? -1 : ::write(descriptor, bytes.data(), bytes.size());
    const bool is_safe = written == static_cast<ssize_t>(bytes.size()) && ::fsync(descriptor) == 0;
    const int error = errno;
    if (descriptor >= 0) ::close(descriptor);
    if (!is_safe) throw refused(base::says("the key file {0} cannot be written: {1}", file.string(), std::strerror(error)));
}

}

Key new_key(base::Instant now, std::chrono::milliseconds until_it_signs)
{
    return {web::random_hex(4), web::random_hex(16), now, now + until_it_signs, std::nullopt};
}

std::optional<std::vector<Key>> read_keys(const files::path& file)
{
    if (!files::exists(file)) return std::nullopt;
    must_be_private(file);
    std::vector<Key> keys;
    try {
        const auto table = toml::parse_file(file.string());
        const auto* listed = table["key"].as_array();
        for (std::size_t at = 0; listed != nullptr && at < listed->size(); ++at) keys.push_back(key_in(listed->get(at)->as_table()));
    } catch (const std::exception&) { // not TOML, or not what a key has
        keys.clear();
    }
    if (keys.empty()) throw refused(base::says("{0} does not hold keys: bring the file back, or move it away and make a new one with “buendnisnetz keys rotate”", file.string()));
    return keys;
}

void write_keys(const files::path& file, const std::vector<Key>& keys)
{
    std::string text = head;
    for (const auto& key : keys) {
        text += fmt::format("\n[[key]]\nid = \"{}\"\nsecret = \"{}\"\nmade_at = {}\nsigns_from = {}\n", key.id, key.secret,
                            milliseconds(key.made_at), milliseconds(key.signs_from));
        if (key.retired_at) text += fmt::format("retired_at = {}\n", milliseconds(*key.retired_at));
    }
    std::error_code error;
    files::create_directories(file.parent_path(), error);
    const files::path fresh = file.string() + ".new";
    write_whole(fresh, text);
    files::rename(fresh, file, error);
    if (error) throw refused(base::says("the key file {0} cannot be written: {1}", file.string(), error.message()));
}

std::vector<Key> rotated(std::vector<Key> keys, const Key& fresh, base::Instant now)
{
    for (auto& key : keys) {
        if (!key.retired_at) key.retired_at = fresh.signs_from;
    }
    std::erase_if(keys, [&](const Key& key) { return *key.retired_at + overlap < now; });
    keys.push_back(fresh);
    return keys;
}

const Key& signing_key(const std::vector<Key>& keys, base::Instant now)
{
    const auto newest = std::find_if(keys.rbegin(), keys.rend(), [&](const Key& key) { return key.signs_from <= now; });
    return newest == keys.rend() ? keys.front() : *newest;
}

void put_in_force(const web::SigningKeys& in_force, const std::vector<Key>& keys, base::Instant now)
{
    const auto& signing = signing_key(keys, now);
    std::vector<std::string> others;
    for (const auto& key : keys) {
        const bool is_believed = !key.retired_at || now <= *key.retired_at + overlap;
        if (is_believed && key.id != signing.id) others.push_back(key.secret);
    }
    in_force.exchange(signing.secret, std::move(others));
}

}
