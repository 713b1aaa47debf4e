#pragma once

#include "slices/materials/store.hpp"
#include "web/request.hpp"

namespace materials {

inline std::string path_of(base::Id<Material> id) { return "/material/" + id.hex(); }

/// The material of the address, where whoever asks may see it.
std::optional<Listed> seen_of_address(storage::Read& read, const web::Request& request);

/// The same, where they may change it.
std::optional<Listed> own_of_address(storage::Read& read, const web::Request& request);

}
