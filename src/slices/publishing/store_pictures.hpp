#pragma once

#include "imaging/renditions.hpp"
#include "slices/publishing/picture.hpp"
#include "slices/publishing/version.hpp"
#include "storage/transaction.hpp"

#include <span>

namespace publishing {

/// One size of a picture, without its points.
struct PictureSize {
    std::string media_type;
    int width = 0;
    int height = 0;

    friend bool operator==(const PictureSize&, const PictureSize&) = default;
};

void store_picture(storage::Write& write, const Subject& subject, base::Id<Picture> picture, std::span<const imaging::Rendition> renditions,
                   base::Id<identity::Account> account, base::Instant now);

/// Ascending, WebP last of a width.
std::vector<PictureSize> sizes_of(storage::Read& read, base::Id<Picture> picture);

/// Where a picture was laid; nothing where there is none.
std::optional<Subject> subject_of_picture(storage::Read& read, base::Id<Picture> picture);

/// Its points as a file. Throws: std::runtime_error for what the store cannot have written
std::optional<std::string> picture_bytes(storage::Read& read, base::Id<Picture> picture, int width, std::string_view media_type);

/// As they stand in a content; empty for none.
std::string shown_pictures_of(storage::Read& read, const Subject& subject);
void store_shown_pictures(storage::Write& write, const Subject& subject, std::string_view pictures);

/// Forgets the points that no draft, no version and no page names and that were there before that moment; of very many
/// pictures only the newest `most` are looked at, as those of versions stay for good. Returns how many.
std::int64_t forget_unnamed_pictures(storage::Write& write, base::Instant before, std::int64_t most = 10000);

}
