#pragma once

#include "app/config.hpp"

#include <cstdint>
#include <string>

namespace app {

/// What was given on the command line; empty where a flag was not given.
struct Flags {
    std::string config_file;
    std::string data;
    std::string listen;
    std::string database;
    std::string metrics;
    std::string keys;
    std::string installation; ///< `federation`, `state:mv` or `alliance:SLUG`
    std::string embedding_sites;
    std::string file;
    std::string name; ///< of somebody who shares a mailbox
    std::string scale = "network";
    std::uint64_t seed = 1;
    bool apply = false;
    bool json = false;
    bool unverified = false;
    bool replace = false;
    bool dead = false;
};

/// Everything that is set: defaults, then the file, the environment and the flags; the later wins.
/// Throws: std::runtime_error with file and line
Config configuration(const Flags& flags);

}
