#pragma once

#include "slices/pictures/picture.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pictures {

/// Every picture with its sizes, by whom it shows and in its order.
std::vector<Shown> all_pictures(storage::Read& read);

/// Those of one kind that one alliance or state has, in their order.
std::vector<Shown> pictures_of(storage::Read& read, Kind kind, std::string_view subject);

/// The bytes of one size.
struct Content {
    std::string media_type;
    std::string bytes;
};
std::optional<Content> find_content(storage::Read& read, std::string_view name);

/// Stores a new picture, or what is said anew of one that is there. Without renditions it keeps the sizes that it has.
void store_picture(storage::Write& write, const Picture& picture, std::string_view key,
                   std::span<const imaging::Rendition> renditions, base::Instant now);

void remove_picture(storage::Write& write, base::Id<Picture> picture);

}
