#pragma once

#include "storage/database.hpp"
#include "web/site.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace app {

/// Everything that an operator can set: first the file, then the environment, then the flags; the later wins.
/// `docs/operations.md` lists it.
struct Config {
    std::filesystem::path data = "data";
    std::string listen = "127.0.0.1:8080";
    std::string database; ///< empty: SQLite in the data folder
    std::string metrics;  ///< ADDRESS:PORT, or empty
    std::string access_log = "access.log"; ///< in the data folder; `-` is the standard output
    std::vector<std::string> trusted_proxies;
    int threads = 0; ///< 0: one for each core
    std::size_t cache_megabytes = 64;
    web::Site site;

    storage::Location location() const { return {data / "buendnisnetz.sqlite", database}; }
};

/// Reads the TOML file over the defaults. A file that was not asked for by name may be absent.
/// Throws: std::runtime_error with the line, for what is not TOML, for unknown names and wrong types
void read_file(Config& config, const std::filesystem::path& file, bool must_exist);

/// What an operator should know before people come, each a sentence for the log; empty where all is well.
std::vector<std::string> warnings(const Config& config);

/// Reads BUENDNISNETZ_DATA, _LISTEN, _DATABASE, _METRICS, _PUBLIC_URL over what is there.
void read_environment(Config& config);

}
