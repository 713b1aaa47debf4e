#include "slices/identity/identity.hpp"
#include "slices/materials/address.hpp"
#include "slices/materials/forms.hpp"
#include "slices/materials/letters.hpp"
#include "slices/materials/materials.hpp"
#include "slices/materials/moderation_views.hpp"
#include "slices/materials/permissions.hpp"
#include "slices/materials/store_people.hpp"

namespace materials {
namespace {

struct NoteInQuestion {
    Material material;
    Note note;
};

/// The note of the address below a material that whoever asks may see.
std::optional<NoteInQuestion> note_in_question(storage::Read& read, const web::Request& request)
{
    const auto listed = seen_of_address(read, request);
    const auto id = base::Id<Note>::parse(request["notiz"]);
    auto note = listed && id ? find_note(read, *id) : std::nullopt;
    if (!note || note->material != listed->material.id) return std::nullopt;
    return NoteInQuestion{listed->material, std::move(*note)};
}

/// One that others may report: it is shown, and not one's own.
std::optional<NoteInQuestion> reportable(storage::Read& read, const web::Request& request)
{
    auto one = note_in_question(read, request);
    if (!one || one->note.hidden_because || one->note.author == identity::actor_of(read, request).id) return std::nullopt;
    return one;
}

std::optional<NoteInQuestion> decidable(storage::Read& read, const web::Request& request)
{
    return may_release(identity::actor_of(read, request)) ? note_in_question(read, request) : std::nullopt;
}

/// What waits for a release, where whoever asks decides about it.
std::optional<Listed> waiting_of_address(storage::Read& read, const web::Request& request)
{
    auto listed = seen_of_address(read, request);
    if (!listed || !listed->waits || !may_release(identity::actor_of(read, request))) return std::nullopt;
    return listed;
}

}

web::Response MaterialPages::ask_to_report(const web::Request& request, storage::Read& read) const
{
    const auto one = reportable(read, request);
    return one ? report_note_page(request, one->note, web::Form(request, report_fields())) : web::error_page(request, 404);
}

web::Response MaterialPages::report(const web::Request& request, storage::Write& write) const
{
    const auto one = reportable(write, request);
    if (!one) return web::error_page(request, 404);
    const auto form = web::Form::sent(request, report_fields());
    if (form.has_mistakes()) return report_note_page(request, one->note, form);
    store_note_report(write, {base::Id<NoteReport>{form.submission()}, one->note.id, identity::actor_of(write, request).id, form["grund"], request.now});
    return web::see_other(request.to(path_of(one->material.id)).with("gemeldet", "ja").with_fragment("notizen"));
}

web::Response MaterialPages::ask_to_decide(const web::Request& request, storage::Read& read) const
{
    const auto one = decidable(read, request);
    if (!one) return web::error_page(request, 404);
    return decide_note_page(request, one->note, open_reports(read, one->note.id), web::Form(request, decision_fields()));
}

web::Response MaterialPages::decide(const web::Request& request, storage::Write& write) const
{
    const auto one = decidable(write, request);
    if (!one) return web::error_page(request, 404);
    const auto form = web::Form::sent(request, decision_fields());
    if (form.has_mistakes()) return decide_note_page(request, one->note, open_reports(write, one->note.id), form);
    settle_reports(write, one->note.id, request.now);
    const auto& deed = form["entscheidung"];
    if (deed == "einblenden") show_note(write, one->note.id);
    if (deed == "ausblenden") {
        hide_note(write, one->note.id, form["begruendung"], request.now);
        if (!one->note.hidden_because) post_note_hidden(write, request.site(), one->material, one->note, form["begruendung"], request.now);
    }
    return web::see_other(request.to(path_of(one->material.id)).with_fragment("notizen"));
}

web::Response MaterialPages::ask_to_decline(const web::Request& request, storage::Read& read) const
{
    const auto listed = waiting_of_address(read, request);
    return listed ? decline_page(request, listed->material, web::Form(request, decline_fields())) : web::error_page(request, 404);
}

web::Response MaterialPages::turn_down(const web::Request& request, storage::Write& write) const
{
    const auto listed = waiting_of_address(write, request);
    if (!listed) return web::error_page(request, 404);
    const auto form = web::Form::sent(request, decline_fields());
    if (form.has_mistakes()) return decline_page(request, listed->material, form);
    decline(write, listed->material.id, form["grund"], request.now);
    post_declined(write, request.site(), listed->material, form["grund"], request.now);
    return web::see_other(request.to(path_of(listed->material.id)));
}

}
