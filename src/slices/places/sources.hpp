#pragma once

#include <span>
#include <string>
#include <vector>

namespace places {

/// A data source or a part of somebody else's that is used, as db/sources.toml says it.
struct Source {
    std::string id;
    std::string title;
    std::string provider;
    std::string licence;
    std::string licence_url;
    std::string url;
    std::string notice;
    std::string used_for_de;
    std::string used_for_en;
    std::string changes_de;
    std::string changes_en;
    std::string as_of;
    std::string shown_near; ///< map, places, postal_codes, or empty
    bool is_bundled = true; ///< false: only where an operator imports it
};

/// The whole manifest. Throws: std::runtime_error where it is broken
std::span<const Source> sources();

}
