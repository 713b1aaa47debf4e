#include "slices/identity/identity.hpp"
#include "slices/materials/address.hpp"
#include "slices/materials/forms.hpp"
#include "slices/materials/materials.hpp"
#include "slices/materials/permissions.hpp"
#include "slices/materials/store_people.hpp"
#include "slices/materials/views.hpp"

namespace materials {
namespace {

/// The file of the address, where whoever asks may see its version.
std::optional<Found> file_of_address(storage::Read& read, const web::Request& request)
{
    const auto id = base::Id<files::Kept>::parse(request["datei"]);
    auto found = id ? find_file(read, *id) : std::nullopt;
    const auto listed = found ? find_material(read, found->material) : std::nullopt;
    if (!listed) return std::nullopt;
    const auto actor = identity::actor_of(read, request);
    if (!may_see(actor, *listed) || (!found->is_released && !may_change(actor, listed->material))) return std::nullopt;
    return found;
}

/// The note of the address, where whoever asks may remove it.
std::optional<Note> note_of_address(storage::Read& read, const web::Request& request)
{
    const auto listed = seen_of_address(read, request);
    const auto id = base::Id<Note>::parse(request["notiz"]);
    auto note = listed && id ? find_note(read, *id) : std::nullopt;
    if (!note || note->material != listed->material.id || !may_remove(identity::actor_of(read, request), *note)) return std::nullopt;
    return note;
}

}

web::Response MaterialPages::file(const web::Request& request, storage::Read& read) const
{
    const auto found = file_of_address(read, request);
    auto response = found ? files::send(store_, found->attached.file) : std::nullopt;
    return response ? std::move(*response) : web::error_page(request, 404);
}

/// Counts, remembers that somebody has the newer one who wants to hear of such, and leads to the file.
web::Response MaterialPages::download(const web::Request& request, storage::Write& write) const
{
    const auto found = file_of_address(write, request);
    if (!found) return web::error_page(request, 404);
    if (request.has_valid_token) {
        count_download(write, found->version);
        hold_newer(write, found->material, identity::actor_of(write, request).id, found->number);
    }
    return web::see_other(request.to("/material/dateien/" + found->attached.file.id.hex()));
}

web::Response MaterialPages::change_holding(const web::Request& request, storage::Write& write) const
{
    const auto listed = seen_of_address(write, request);
    if (!listed || listed->released == 0) return web::error_page(request, 404);
    const auto actor = identity::actor_of(write, request);
    if (request.has_valid_token) {
        if (is_holding(write, listed->material.id, actor.id)) stop_holding(write, listed->material.id, actor.id);
        else hold(write, listed->material.id, actor.id, listed->released);
    }
    return web::see_other(request.to(path_of(listed->material.id)));
}

web::Response MaterialPages::unsubscription(const web::Request& request, storage::Read& read) const
{
    if (!has_holding(read, request["geheim"])) return web::error_page(request, 404);
    return unsubscription_page(request);
}

/// A mail program sends it without our form: the secret of the mail is all that it needs. Source: rfc8058
web::Response MaterialPages::unsubscribe(const web::Request& request, storage::Write& write) const
{
    if (!stop_holding(write, request["geheim"])) return web::error_page(request, 404);
    return unsubscribed_page(request);
}

web::Response MaterialPages::write_note(const web::Request& request, storage::Write& write) const
{
    const auto listed = seen_of_address(write, request);
    if (!listed || listed->released == 0) return web::error_page(request, 404);
    const auto form = web::Form::sent(request, note_fields());
    if (form.has_mistakes()) return note_page(request, listed->material, form);
    const auto actor = identity::actor_of(write, request);
    store_note(write, {base::Id<Note>{form.submission()}, listed->material.id, actor.id, actor.name, form["genutzt"] == "ja", form["text"], request.now});
    return web::see_other(request.to(path_of(listed->material.id)).with_fragment("notizen"));
}

web::Response MaterialPages::ask_to_remove(const web::Request& request, storage::Read& read) const
{
    const auto note = note_of_address(read, request);
    return note ? remove_page(request, *note) : web::error_page(request, 404);
}

web::Response MaterialPages::remove(const web::Request& request, storage::Write& write) const
{
    const auto note = note_of_address(write, request);
    if (!note) return web::error_page(request, 404);
    if (request.has_valid_token) remove_note(write, note->id);
    return web::see_other(request.to(path_of(note->material)).with_fragment("notizen"));
}

}
