#include "app/doctor.hpp"

#include "app/keys.hpp"

#include <sys/stat.h>

namespace app {
namespace {

namespace files = std::filesystem;
using base::says;
using Kind = Finding::Kind;

constexpr std::uintmax_t mega = 1024 * 1024;
constexpr std::uintmax_t least_free = 16 * mega;
constexpr std::uintmax_t enough_free = 1024 * mega;
constexpr std::chrono::minutes clocks_differ{2};
constexpr std::chrono::hours key_grows_old{400 * 24};

bool others_may(const files::path& path)
{
    struct stat state{};
    return ::stat(path.c_str(), &state) == 0 && (state.st_mode & 0077) != 0;
}

/// What a command left behind that was given as somebody else: the server stumbles over it.
std::vector<Finding> foreign_files(const Config& config)
{
    struct stat folder{};
    std::error_code error;
    if (::stat(config.data.c_str(), &folder) != 0) return {};
    for (const auto& entry : files::directory_iterator(config.data, error)) {
        struct stat state{};
        if (::lstat(entry.path().c_str(), &state) != 0 || state.st_uid == folder.st_uid || S_ISLNK(state.st_mode)) continue;
        return {{Kind::wrong, "owner", says("{0} belongs to somebody else than its folder: the server cannot use it", entry.path().string()),
                 says("chown --reference={0} {1}", config.data.string(), entry.path().string())}};
    }
    return {};
}

Finding disk(const Config& config)
{
    std::error_code error;
    const auto free = files::space(config.data, error).available;
    if (error) return {Kind::wrong, "disk", says("the data folder {0} cannot be read", config.data.string()), says("run the command as its owner")};
    const auto megabytes = std::to_string(free / mega);
    if (free < least_free) return {Kind::wrong, "disk", says("only {0} MB are free: nothing can be stored any more", megabytes), says("make room, or move the data folder to a larger disk")};
    auto needed = enough_free;
    const auto store = files::file_size(config.location().file, error);
    if (!error) needed = std::max<std::uintmax_t>(needed, store * 2);
    if (free < needed) return {Kind::warning, "disk", says("only {0} MB are free", megabytes), says("have at least {0} MB free, so that a backup can be restored for a look", std::to_string(needed / mega))};
    return {Kind::good, "disk", says("{0} MB are free", megabytes), {}};
}

/// The store was last written by this machine's clock, or by one that went wrong.
Finding clock_against(const Config& config, base::Instant now)
{
    std::error_code error;
    auto last = files::file_time_type::min();
    for (const auto* ending : {"", "-wal"}) {
        const auto written = files::last_write_time(config.location().file.string() + ending, error);
        if (!error) last = std::max(last, written);
    }
    if (last == files::file_time_type::min()) return {Kind::good, "clock", says("nothing was written yet that the clock could be compared with"), {}};
    const auto written = std::chrono::floor<std::chrono::milliseconds>(std::chrono::file_clock::to_sys(last));
    if (written > now + clocks_differ) {
        return {Kind::wrong, "clock", says("the store was written at {0}, but the clock says {1}", base::iso(std::chrono::floor<std::chrono::seconds>(written)), base::iso(std::chrono::floor<std::chrono::seconds>(now))),
                says("set the clock (timedatectl set-ntp true) before the server runs again")};
    }
    return {Kind::good, "clock", says("the clock is not behind the last write"), {}};
}

}

std::vector<Finding> examine_folder(const Config& config, base::Instant now)
{
    if (!files::is_directory(config.data)) {
        return {{Kind::wrong, "folder", says("the data folder {0} is not there", config.data.string()), says("name it with --data, or start the server once")}};
    }
    std::vector<Finding> findings;
    if (others_may(config.data)) findings.push_back({Kind::wrong, "folder", says("others may look into the data folder {0}", config.data.string()), says("chmod 700 {0}", config.data.string())});
    else findings.push_back({Kind::good, "folder", says("only its owner may look into the data folder"), {}});
    for (auto& finding : foreign_files(config)) findings.push_back(std::move(finding));
    findings.push_back(disk(config));
    if (config.database.empty()) findings.push_back(clock_against(config, now));
    return findings;
}

std::vector<Finding> examine_settings(const Config& config)
{
    std::vector<Finding> findings;
    const auto& url = config.site.public_url;
    if (url.empty()) findings.push_back({Kind::warning, "public_url", says("public_url is empty: the site answers under any name"), says("set public_url = \"https://...\" in {0}", (config.data / "buendnisnetz.toml").string())});
    else if (!config.site.is_secure()) findings.push_back({Kind::wrong, "public_url", says("public_url does not begin with https: what people type can be read on the way"), says("have a proxy do TLS and set public_url = \"https://...\"")});
    else findings.push_back({Kind::good, "public_url", says("people reach the site at {0}", url), {}});
    if (config.site.operator_name.empty()) findings.push_back({Kind::warning, "operator", says("the imprint does not say who runs the site"), says("fill in [operator] in {0}", (config.data / "buendnisnetz.toml").string())});
    else findings.push_back({Kind::good, "operator", says("the imprint names {0}", config.site.operator_name), {}});
    return findings;
}

std::vector<Finding> examine_keys(const Config& config, base::Instant now)
{
    const auto file = config.keys_file();
    std::vector<Finding> findings;
    try {
        const auto keys = read_keys(file);
        if (!keys) return {{Kind::warning, "keys", says("there is no key file {0} yet: the server makes it when it first starts", file.string()), says("start the server, or bring the file back")}};
        const bool is_old = signing_key(*keys, now).made_at + key_grows_old < now;
        if (is_old) findings.push_back({Kind::warning, "keys", says("the key {0} is more than a year old", signing_key(*keys, now).id), says("buendnisnetz keys rotate")});
        else findings.push_back({Kind::good, "keys", says("the key {0} signs", signing_key(*keys, now).id), {}});
    } catch (const std::runtime_error& broken) {
        return {{Kind::wrong, "keys", says("{0}", broken.what()), says("mend the key file, then look again")}};
    }
    const auto inside = files::absolute(file).lexically_normal().lexically_relative(files::absolute(config.data).lexically_normal());
    if (!inside.empty() && *inside.begin() != "..") {
        findings.push_back({Kind::warning, "keys", says("the key file lies in the data folder: who copies one has both"), says("move it elsewhere and set keys = \"...\"")});
    }
    return findings;
}

std::vector<Finding> examine(const Config& config, base::Instant now)
{
    auto findings = examine_settings(config);
    for (const auto& more : {examine_folder(config, now), examine_keys(config, now), examine_server(config), examine_store(config, now), examine_mail(config), examine_answers(config)}) {
        findings.insert(findings.end(), more.begin(), more.end());
    }
    return findings;
}

}
