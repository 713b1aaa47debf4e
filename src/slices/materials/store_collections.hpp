#pragma once

#include "slices/materials/material.hpp"
#include "storage/transaction.hpp"

#include <string>
#include <string_view>

namespace materials {

/// What a collection is good for; empty where nobody said it. Markdown.
std::string description_of(storage::Read& read, std::string_view collection);
void store_description(storage::Write& write, std::string_view collection, std::string_view description);

/// Where a material stands in its collection, from 1; those without a place stand first, by title.
void store_place(storage::Write& write, base::Id<Material> id, std::int64_t place);

}
