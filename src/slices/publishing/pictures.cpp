#include "slices/publishing/pictures.hpp"

#include "imaging/painting.hpp"
#include "slices/publishing/picture_forms.hpp"
#include "slices/publishing/publish.hpp"
#include "slices/publishing/store.hpp"

#include <algorithm>
#include <charconv>

namespace publishing {

using base::Refused;
using base::says;

std::vector<PictureNote> pictures_of(const Desk& desk) { return pictures_in(text_in(beginning_of(desk).content, pictures_field)); }

base::Result<Draft> lay_pictures(storage::Write& write, const Editable& editable, const Subject& subject, const std::vector<PictureNote>& notes,
                                 base::Id<identity::Account> account, base::Instant now)
{
    return put_into_draft(write, editable, subject.id, {{pictures_field, text_of_pictures(notes)}}, account, now);
}

base::Message reason_against(imaging::Unfit unfit)
{
    using imaging::Unfit;
    switch (unfit) {
    case Unfit::too_many_bytes: return says("This picture is too large: at most 20 MB.");
    case Unfit::drawing: return says("This is a drawing (SVG). Please save it as PNG and send that.");
    case Unfit::too_many_pixels: return says("This picture has too many points: at most 60 million.");
    case Unfit::too_small: return says("This picture is too small: at least 32 points wide and high.");
    case Unfit::damaged: return says("This picture is damaged. Please save it anew and send it again.");
    case Unfit::no_library: return says("Pictures cannot be taken here at the moment. Please ask the service office.");
    case Unfit::no_picture: break;
    }
    return says("This is no picture that we can show. Please send JPEG, PNG or WebP.");
}

base::Result<Draft> add_picture(storage::Write& write, const Editable& editable, const base::Uuid& id, std::string_view painted, PictureNote note,
                                base::Id<identity::Account> account, base::Instant now)
{
    const auto renditions = imaging::painted_in(painted);
    if (!renditions) return base::refuse(Refused::invalid, reason_against(renditions.error()));
    const Subject subject{editable.kind, id};
    const auto draft = find_draft(write, subject);
    auto content = what_is_published(write, editable, id);
    if (draft) content = merge(draft->base, draft->content, content).content;
    auto notes = pictures_in(text_in(content, pictures_field));
    if (notes.size() >= most_pictures) return base::refuse(Refused::invalid, says("There are {0} pictures already. Please take one away first.", std::to_string(most_pictures)));
    store_picture(write, subject, note.picture, *renditions, account, now);
    notes.push_back(std::move(note));
    return lay_pictures(write, editable, subject, notes, account, now);
}

std::string name_of(const PictureAddress& address)
{
    return address.picture.hex() + "-" + std::to_string(address.size.width) + (address.size.media_type == "image/webp" ? ".webp" : ".jpg");
}

std::optional<PictureAddress> picture_address_in(std::string_view name)
{
    const auto dash = name.find('-');
    const auto dot = name.find('.');
    if (dash == std::string_view::npos || dot == std::string_view::npos || dot < dash) return std::nullopt;
    const auto picture = base::Id<Picture>::parse(name.substr(0, dash));
    PictureSize size;
    const auto digits = name.substr(dash + 1, dot - dash - 1);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), size.width);
    size.media_type = name.substr(dot) == ".webp" ? "image/webp" : "image/jpeg";
    if (!picture || read.ec != std::errc() || size.width < 1) return std::nullopt;
    PictureAddress address{*picture, std::move(size)};
    return name_of(address) == name ? std::optional(std::move(address)) : std::nullopt;
}

bool is_shown(storage::Read& read, const Subject& subject, base::Id<Picture> picture)
{
    const auto notes = pictures_in(shown_pictures_of(read, subject));
    return std::any_of(notes.begin(), notes.end(), [&](const PictureNote& note) { return note.picture == picture; });
}

}
