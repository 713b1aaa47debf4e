#pragma once

#include "mail/settings.hpp"
#include "slices/open_data/terms.hpp"
#include "storage/database.hpp"
#include "web/site.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace app {

/// Where the value of a setting came from.
struct Origin {
    enum class Kind { file, environment, flag };
    Kind kind = Kind::file;
    std::string name; ///< of the file, the variable or the flag
    int line = 0;     ///< of the file

    friend bool operator==(const Origin&, const Origin&) = default;
};

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
    std::size_t file_megabytes = 20; ///< what people send at once
    std::string inspector; ///< the program that looks into their files, set by the server itself; empty: the same process
    std::filesystem::path keys; ///< empty: beside the data folder
    web::Site site;
    std::vector<std::string> embedding_sites; ///< websites that may show pages in a frame; none: nobody may
    open_data::Terms open_data;
    mail::Settings mail;
    std::map<std::string, Origin> origins; ///< by the name of a setting; what is not here is a default

    storage::Location location() const { return {data / "buendnisnetz.sqlite", database}; }
    /// `/var/lib/portal.keys` for the data folder `/var/lib/portal`, unless it is set.
    std::filesystem::path keys_file() const;
    /// Where the files lie that people sent.
    std::filesystem::path files_folder() const { return data / "files"; }
};

/// Reads the TOML file over the defaults. A file that was not asked for by name may be absent.
/// Throws: std::runtime_error with the line, for what is not TOML, for unknown names and wrong types
void read_file(Config& config, const std::filesystem::path& file, bool must_exist);

/// What an operator should know before people come, each a sentence for the log; empty where all is well.
std::vector<std::string> warnings(const Config& config);

/// Reads BUENDNISNETZ_DATA, _LISTEN, _DATABASE, _METRICS, _PUBLIC_URL, _KEYS, _EMBEDDING_SITES, _INSTALLATION over what
/// is there.
/// Throws: std::runtime_error for an installation that is none
void read_environment(Config& config);

/// The parts of a text that blanks or commas part.
std::vector<std::string> parted(std::string_view text);

/// Throws: std::runtime_error for what no program can work with, wherever it was set
void check(const Config& config);

/// A setting as it is in force. Passwords are covered.
struct Shown {
    std::string name; ///< `site.name`
    std::string value;

    friend bool operator==(const Shown&, const Shown&) = default;
};

/// Every setting that there is, by its name.
std::vector<Shown> shown(const Config& config);

}
