#include "imaging/painting.hpp"
#include "slices/publishing/picture_forms.hpp"
#include "slices/publishing/picture_views.hpp"
#include "slices/publishing/store.hpp"
#include "web/layout/page.hpp"

#include <algorithm>

namespace publishing {
namespace {

std::vector<ShownPicture> with_sizes(storage::Read& read, std::vector<PictureNote> notes)
{
    std::vector<ShownPicture> shown;
    for (auto& note : notes) {
        auto sizes = sizes_of(read, note.picture);
        shown.push_back({std::move(note), std::move(sizes)});
    }
    return shown;
}

std::optional<Desk> find_pictures_desk(storage::Read& read, const web::Request& request, const Editable& editable)
{
    return editable.has_pictures ? find_desk(read, request, editable) : std::nullopt;
}

PictureNote note_in(const web::Form& form, base::Id<Picture> picture)
{
    return {picture, form["alt"], form["bildunterschrift"], form["nachweis"], form["einwilligung"]};
}

web::Fields fields_of_note(const PictureNote& note)
{
    web::Fields fields;
    fields.add("alt", note.alt);
    fields.add("bildunterschrift", note.caption);
    fields.add("nachweis", note.credit);
    fields.add("einwilligung", note.consent);
    return fields;
}

/// The desk with the picture that the address names and the place where it stands.
struct NamedPicture {
    Desk desk;
    std::vector<PictureNote> notes;
    std::size_t place = 0;
};

std::optional<NamedPicture> find_named_picture(storage::Read& read, const web::Request& request, const Editable& editable)
{
    auto desk = find_pictures_desk(read, request, editable);
    if (!desk) return std::nullopt;
    auto notes = pictures_of(*desk);
    const auto found = std::find_if(notes.begin(), notes.end(), [&](const PictureNote& note) { return note.picture.hex() == request["bild"]; });
    if (found == notes.end()) return std::nullopt;
    const auto place = static_cast<std::size_t>(found - notes.begin());
    return NamedPicture{std::move(*desk), std::move(notes), place};
}

web::Response all_pictures(const web::Request& request, storage::Read& read, const Desk& desk, const web::Form& form, const base::Message& refusal = {})
{
    return pictures_page(request, desk, with_sizes(read, pictures_of(desk)), form, refusal);
}

/// Keeps what became of the pictures, or says that somebody was faster.
web::Response laid(const web::Request& request, storage::Write& write, const Editable& editable, const NamedPicture& named)
{
    const auto saved = lay_pictures(write, editable, named.desk.subject, named.notes, named.desk.actor.id, request.now);
    if (saved) return web::see_other(at(request, named.desk, "/entwurf/bilder"));
    return all_pictures(request, write, named.desk, web::Form(request, picture_fields), saved.error().message);
}

/// The file that was sent; one of several, as the browser sends them.
const web::Upload* sent_file(const web::Request& request)
{
    for (const auto& upload : request.uploads) {
        if (upload.field == file_field && !(upload.file_name.empty() && upload.bytes.empty())) return &upload;
    }
    return nullptr;
}

}

web::Response KindPages::pictures(const web::Request& request, storage::Read& read) const
{
    const auto desk = find_pictures_desk(read, request, editable_);
    return desk ? all_pictures(request, read, *desk, web::Form(request, picture_fields)) : web::error_page(request, 404);
}

/// Painting takes long, so nobody else waits for it.
web::WriteHandler KindPages::paint_picture(const web::Request& request, storage::Read& read) const
{
    const auto* file = sent_file(request);
    const bool is_welcome = file != nullptr && request.has_valid_token && find_pictures_desk(read, request, editable_);
    return [this, painted = is_welcome ? imaging::painted_text(file->bytes) : std::string()](const web::Request& sent, storage::Write& write) {
        return add_picture(sent, write, painted);
    };
}

web::Response KindPages::add_picture(const web::Request& request, storage::Write& write, std::string_view painted) const
{
    const auto desk = find_pictures_desk(write, request, editable_);
    if (!desk) return web::error_page(request, 404);
    auto form = web::Form::sent(request, picture_fields);
    if (painted.empty()) form.add_mistake(file_field, base::says("Please choose a picture."));
    if (form.has_mistakes() || !request.has_valid_token) return all_pictures(request, write, *desk, form);
    const auto picture = base::Id<Picture>{form.submission()};
    const bool is_there = subject_of_picture(write, picture).has_value(); // the same form, sent twice
    if (is_there) return web::see_other(at(request, *desk, "/entwurf/bilder"));
    const auto added = publishing::add_picture(write, editable_, desk->subject.id, painted, note_in(form, picture), desk->actor.id, request.now);
    if (added) return web::see_other(at(request, *desk, "/entwurf/bilder"));
    if (added.error().kind == base::Refused::conflict) return all_pictures(request, write, *desk, form, added.error().message);
    form.add_mistake(file_field, added.error().message);
    return all_pictures(request, write, *desk, form);
}

web::Response KindPages::picture(const web::Request& request, storage::Read& read) const
{
    const auto named = find_named_picture(read, request, editable_);
    if (!named) return web::error_page(request, 404);
    const auto& note = named->notes[named->place];
    return picture_page(request, named->desk, with_sizes(read, {note}).front(), web::Form(request, picture_fields, fields_of_note(note)));
}

web::Response KindPages::change_picture(const web::Request& request, storage::Write& write) const
{
    auto named = find_named_picture(write, request, editable_);
    if (!named) return web::error_page(request, 404);
    const auto form = web::Form::sent(request, picture_fields);
    auto& note = named->notes[named->place];
    const auto changed = note_in(form, note.picture);
    const bool is_overtaken = request.form["stand"] != stand_of(note) && changed != note;
    if (!is_overtaken && form.has_mistakes()) return picture_page(request, named->desk, with_sizes(write, {note}).front(), form);
    if (is_overtaken) {
        return picture_page(request, named->desk, with_sizes(write, {note}).front(), form, base::says("While you were writing, somebody else changed something. Your words stand in the fields, theirs beside them. Take over what you like and save once more."));
    }
    note = changed;
    return laid(request, write, editable_, *named);
}

web::Response KindPages::move_picture(const web::Request& request, storage::Write& write) const
{
    auto named = find_named_picture(write, request, editable_);
    if (!named) return web::error_page(request, 404);
    if (!request.has_valid_token) return all_pictures(request, write, named->desk, web::Form(request, picture_fields));
    const bool is_forwards = request.query["wohin"] == "vor";
    if (is_forwards && named->place > 0) std::swap(named->notes[named->place], named->notes[named->place - 1]);
    if (!is_forwards && named->place + 1 < named->notes.size()) std::swap(named->notes[named->place], named->notes[named->place + 1]);
    return laid(request, write, editable_, *named);
}

web::Response KindPages::remove_picture(const web::Request& request, storage::Write& write) const
{
    auto named = find_named_picture(write, request, editable_);
    if (!named) return web::error_page(request, 404);
    if (!request.has_valid_token) return all_pictures(request, write, named->desk, web::Form(request, picture_fields));
    named->notes.erase(named->notes.begin() + static_cast<std::ptrdiff_t>(named->place));
    return laid(request, write, editable_, *named);
}

web::Html pictures_section(const web::Request& request, storage::Read& read, const Subject& subject)
{
    read.depends_on(version_of(subject));
    return picture_gallery(request, with_sizes(read, pictures_in(shown_pictures_of(read, subject))));
}

/// Strangers get what is published; whoever writes there what was laid into drafts and earlier versions, too.
web::Response PublishingPages::picture_file(const web::Request& request, storage::Read& read) const
{
    const auto address = picture_address_in(request["foto"]);
    const auto subject = address ? subject_of_picture(read, address->picture) : std::nullopt;
    if (!subject) return web::error_page(request, 404);
    read.depends_on(version_of(*subject));
    const bool is_public = is_shown(read, *subject, address->picture);
    if (!is_public && !may_see_drafts(read, request, *subject)) return web::error_page(request, 404);
    auto bytes = picture_bytes(read, address->picture, address->size.width, address->size.media_type);
    if (!bytes) return web::error_page(request, 404);
    web::Response response;
    response.content_type = address->size.media_type;
    response.body = std::move(*bytes);
    response.caching = is_public ? web::Caching::shared : web::Caching::none;
    return response;
}

bool PublishingPages::may_see_drafts(storage::Read& read, const web::Request& request, const Subject& subject) const
{
    const auto actor = identity::find_actor(read, request);
    if (!actor) return false;
    const auto editable = std::find_if(editables_.begin(), editables_.end(), [&](const Editable& one) { return one.kind == subject.kind; });
    return editable != editables_.end() && editable->may_write(read, *actor, subject.id);
}

}
