#pragma once

#include "slices/identity/identity.hpp"
#include "slices/registry/alliance.hpp"

#include <span>
#include <string>
#include <vector>

namespace invitations {

/// Rows of one table at most; that there are more is said below it.
inline constexpr std::size_t most_rows = 300;

/// What this slice itself puts into the folder: the profile, contacts, members, partners, projects.
std::vector<identity::HandoverSection> own_sections(storage::Read& read, const web::Request& request, const registry::Alliance& alliance);

/// Everything for the successor as one tagged PDF.
std::string handover_folder(const web::Request& request, const registry::Alliance& alliance, std::span<const identity::HandoverSection> sections);

}
