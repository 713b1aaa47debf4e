#pragma once

#include "base/result.hpp"
#include "slices/publishing/desk.hpp"
#include "slices/publishing/publishing.hpp"
#include "slices/publishing/store_pictures.hpp"

namespace publishing {

/// The pictures that the draft has, or what is published.
std::vector<PictureNote> pictures_of(const Desk& desk);

/// Keeps these pictures in the draft of a subject.
/// Refuses: another draft came in between (conflict).
base::Result<Draft> lay_pictures(storage::Write& write, const Editable& editable, const Subject& subject, const std::vector<PictureNote>& notes,
                                 base::Id<identity::Account> account, base::Instant now);

/// Why a file is not taken, for whoever sent it.
base::Message reason_against(imaging::Unfit unfit);

/// `ab12...-960.webp`: picture, width and kind of one size.
struct PictureAddress {
    base::Id<Picture> picture;
    PictureSize size;
};
std::string name_of(const PictureAddress& address);
std::optional<PictureAddress> picture_address_in(std::string_view name);

/// Whether everybody sees that picture.
bool is_shown(storage::Read& read, const Subject& subject, base::Id<Picture> picture);

}
