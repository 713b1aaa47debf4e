#include "app/flags.hpp"

#include "app/defaults.hpp"
#include "app/installation_kind.hpp"

#include <cstdlib>

namespace app {
namespace {

template <class Target>
void take_flag(Config& config, Target& target, const std::string& given, const std::string& name)
{
    if (given.empty()) return;
    target = given;
    config.origins[name] = {Origin::Kind::flag, "--" + name};
}

void take_sites(Config& config, const std::string& given)
{
    if (given.empty()) return;
    config.embedding_sites = parted(given);
    config.origins["embedding_sites"] = {Origin::Kind::flag, "--embedding-sites"};
}

}

Config configuration(const Flags& flags)
{
    Config config;
    config.site = default_site();
    if (const char* data = std::getenv("BUENDNISNETZ_DATA")) config.data = data;
    if (!flags.data.empty()) config.data = flags.data;
    const bool named = !flags.config_file.empty();
    read_file(config, named ? std::filesystem::path(flags.config_file) : config.data / "buendnisnetz.toml", named);
    read_environment(config);
    take_flag(config, config.data, flags.data, "data");
    take_flag(config, config.listen, flags.listen, "listen");
    take_flag(config, config.database, flags.database, "database");
    take_flag(config, config.metrics, flags.metrics, "metrics");
    take_flag(config, config.keys, flags.keys, "keys");
    std::string kind;
    take_flag(config, kind, flags.installation, "installation");
    if (!kind.empty()) config.site.installation = installation_in(kind);
    take_sites(config, flags.embedding_sites);
    check(config);
    return config;
}

}
