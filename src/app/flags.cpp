#include "app/flags.hpp"

#include "app/defaults.hpp"

#include <cstdlib>

namespace app {

Config configuration(const Flags& flags)
{
    Config config;
    config.site = default_site();
    if (const char* data = std::getenv("BUENDNISNETZ_DATA")) config.data = data;
    if (!flags.data.empty()) config.data = flags.data;
    const bool named = !flags.config_file.empty();
    read_file(config, named ? std::filesystem::path(flags.config_file) : config.data / "buendnisnetz.toml", named);
    read_environment(config);
    if (!flags.data.empty()) config.data = flags.data;
    if (!flags.listen.empty()) config.listen = flags.listen;
    if (!flags.database.empty()) config.database = flags.database;
    if (!flags.metrics.empty()) config.metrics = flags.metrics;
    return config;
}

}
