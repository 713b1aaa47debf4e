#include "base/text.hpp"
#include "slices/publishing/letters.hpp"
#include "slices/publishing/publish.hpp"
#include "slices/publishing/publishing.hpp"
#include "slices/publishing/store.hpp"
#include "slices/publishing/views.hpp"
#include "web/layout/page.hpp"

#include <algorithm>

namespace publishing {
namespace {

constexpr std::size_t longest_remark = 2000; // characters

/// The subject with its draft; nothing where there is none.
std::optional<Desk> find_drafted_desk(storage::Read& read, const web::Request& request, const Editable& editable)
{
    auto desk = find_desk(read, request, editable);
    return desk && desk->draft ? std::move(desk) : std::nullopt;
}

/// Whether the button that was pressed meant the draft as it is now.
bool means_this_draft(const web::Request& request, const Desk& desk) { return request.query["entwurf"] == desk.draft->id.hex(); }

base::Message draft_has_changed()
{
    return base::says("The draft has changed since you looked at it. Here it is as it is now: please look again.");
}

/// What the store has now where the form says something else.
std::vector<Clash> clashes_with(const Desk& desk, const Content& mine)
{
    std::vector<Clash> clashes;
    const auto theirs = beginning_of(desk).content;
    for (const auto& [field, label] : fields_of(desk.editable)) {
        if (text_in(mine, field) != text_in(theirs, field)) clashes.push_back({field, text_in(mine, field), text_in(theirs, field)});
    }
    return clashes;
}

/// Nothing is kept, and nothing typed is lost: it stands in the fields, beside what others wrote.
web::Response overtaken(const web::Request& request, const Desk& desk, const DraftForm& form)
{
    return draft_page(request, desk, form, clashes_with(desk, form.content()),
                      base::says("While you were writing, somebody else changed something. Your words stand in the fields, theirs beside them. Take over what you like and save once more."));
}

/// What is said of the fields and, with an empty name, of the whole.
Content remarks_in(const web::Request& request, const Editable& editable)
{
    Content remarks;
    auto names = fields_of(editable);
    names.emplace_back("", "");
    for (const auto& [field, label] : names) {
        const std::string remark(base::trimmed(request.form["hinweis-" + field]));
        if (!remark.empty()) remarks[field] = remark;
    }
    return remarks;
}

std::vector<web::Mistake> mistakes_in(const Content& remarks)
{
    if (remarks.empty()) return {{"hinweis-", base::says("Please write at least one remark, so that they know what to change.")}};
    std::vector<web::Mistake> mistakes;
    for (const auto& [field, remark] : remarks) {
        if (base::characters(remark) > longest_remark) mistakes.push_back({"hinweis-" + field, base::says("A remark is too long: at most 2000 characters.")});
    }
    return mistakes;
}

web::Response back_to_desk(const web::Request& request, const Desk& desk, std::string_view what)
{
    return web::see_other(at(request, desk).with("getan", what));
}

}

/// Says that somebody writes here, so that others are told.
web::Response KindPages::begin(const web::Request& request, storage::Write& write) const
{
    const auto desk = find_desk(write, request, editable_);
    if (!desk) return web::error_page(request, 404);
    if (request.has_valid_token) store_editor(write, desk->subject, desk->actor.id, request.now);
    return web::see_other(at(request, *desk, "/entwurf"));
}

web::Response KindPages::draft(const web::Request& request, storage::Read& read) const
{
    const auto desk = find_desk(read, request, editable_);
    if (!desk) return web::error_page(request, 404);
    return draft_page(request, *desk, DraftForm(request, *desk), beginning_of(*desk).clashes);
}

web::Response KindPages::save(const web::Request& request, storage::Write& write) const
{
    const auto desk = find_desk(write, request, editable_);
    if (!desk) return web::error_page(request, 404);
    const auto form = DraftForm::sent(request, *desk);
    const auto action = request.form["aktion"];
    if (form.is_stale(request, *desk) && !clashes_with(*desk, form.content()).empty()) return overtaken(request, *desk, form);
    if (action == "vorschau" && !form.fields().has_mistakes()) return previewed_page(request, *desk, form);
    if (form.fields().has_mistakes()) return draft_page(request, *desk, form, {});
    if (save_draft(write, editable_, desk->subject, desk->draft, form.content(), desk->actor.id, request.now)) {
        return web::see_other(at(request, *desk, action == "bilder" && editable_.has_pictures ? "/entwurf/bilder" : "/entwurf/pruefung"));
    }
    const auto by_now = find_desk(write, request, editable_); // somebody was faster by a moment
    return by_now ? overtaken(request, *by_now, form) : web::error_page(request, 404);
}

web::Response KindPages::ask_to_discard(const web::Request& request, storage::Read& read) const
{
    const auto desk = find_drafted_desk(read, request, editable_);
    return desk ? discard_page(request, *desk) : web::error_page(request, 404);
}

web::Response KindPages::discard(const web::Request& request, storage::Write& write) const
{
    const auto desk = find_drafted_desk(write, request, editable_);
    if (!desk) return web::error_page(request, 404);
    if (!request.has_valid_token) return discard_page(request, *desk);
    if (!means_this_draft(request, *desk)) return review_page(request, *desk, draft_has_changed());
    delete_draft(write, desk->draft->id);
    store_return(write, desk->subject, {}, desk->actor.id, request.now);
    delete_editor(write, desk->subject, desk->actor.id);
    return back_to_desk(request, *desk, "verworfen");
}

web::Response KindPages::review(const web::Request& request, storage::Read& read) const
{
    const auto desk = find_desk(read, request, editable_);
    if (!desk) return web::error_page(request, 404);
    return desk->draft ? review_page(request, *desk) : web::see_other(at(request, *desk));
}

web::Response KindPages::submit(const web::Request& request, storage::Write& write) const
{
    const auto desk = find_drafted_desk(write, request, editable_);
    if (!desk) return web::error_page(request, 404);
    if (!request.has_valid_token) return review_page(request, *desk);
    if (!means_this_draft(request, *desk)) return review_page(request, *desk, draft_has_changed());
    if (desk->draft->submitted_at) return back_to_desk(request, *desk, "eingereicht");
    store_submission(write, desk->draft->id, desk->actor.id, request.now);
    store_return(write, desk->subject, {}, desk->actor.id, request.now);
    const auto asked = identity::acting_among(write, editable_.responsible(write, desk->subject.id, request.now), request.now);
    for (const auto& account : asked) post_submission(write, request, account, desk->named);
    return back_to_desk(request, *desk, asked.empty() ? "ohne-mail" : "eingereicht");
}

web::Response KindPages::give_back(const web::Request& request, storage::Write& write) const
{
    const auto desk = find_drafted_desk(write, request, editable_);
    if (!desk || !desk->may_publish) return web::error_page(request, 404);
    if (!request.has_valid_token) return review_page(request, *desk);
    if (!means_this_draft(request, *desk)) return review_page(request, *desk, draft_has_changed());
    const auto remarks = remarks_in(request, editable_);
    if (const auto mistakes = mistakes_in(remarks); !mistakes.empty()) return review_page(request, *desk, {}, mistakes);
    store_return(write, desk->subject, remarks, desk->actor.id, request.now);
    delete_submission(write, desk->draft->id);
    const auto author = desk->draft->written_by.account ? identity::find_account(write, *desk->draft->written_by.account) : std::nullopt;
    if (author) post_return(write, request, *author, desk->named);
    return back_to_desk(request, *desk, "zurueckgegeben");
}

web::Response KindPages::publish(const web::Request& request, storage::Write& write) const
{
    const auto desk = find_drafted_desk(write, request, editable_);
    if (!desk || !desk->may_publish) return web::error_page(request, 404);
    if (!request.has_valid_token) return review_page(request, *desk);
    if (!means_this_draft(request, *desk)) return review_page(request, *desk, draft_has_changed());
    const auto published = publish_draft(write, editable_, desk->subject, desk->draft->id, desk->actor.id, request.now);
    if (published) return back_to_desk(request, *desk, "veroeffentlicht");
    return draft_page(request, *desk, DraftForm(request, *desk), beginning_of(*desk).clashes, published.error().message);
}

}
