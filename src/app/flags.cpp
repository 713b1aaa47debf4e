#include "app/flags.hpp"

#include "app/defaults.hpp"

#include <cstdlib>

namespace app {
namespace {

template <class Target>
void take(Config& config, Target& target, const std::string& given, const std::string& name)
{
    if (given.empty()) return;
    target = given;
    config.origins[name] = {Origin::Kind::flag, "--" + name};
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
    take(config, config.data, flags.data, "data");
    take(config, config.listen, flags.listen, "listen");
    take(config, config.database, flags.database, "database");
    take(config, config.metrics, flags.metrics, "metrics");
    take(config, config.keys, flags.keys, "keys");
    return config;
}

}
