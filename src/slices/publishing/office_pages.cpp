#include "base/sha256.hpp"
#include "clock/clock.hpp"
#include "slices/publishing/expiry.hpp"
#include "slices/publishing/forms.hpp"
#include "slices/publishing/permissions.hpp"
#include "slices/publishing/publish.hpp"
#include "slices/publishing/publishing.hpp"
#include "slices/publishing/store.hpp"
#include "slices/publishing/views.hpp"
#include "table/cells.hpp"
#include "web/layout/page.hpp"

#include <algorithm>

namespace publishing {
namespace {

const Editable* kind_of(std::span<const Editable> editables, const Subject& subject)
{
    const auto found = std::find_if(editables.begin(), editables.end(), [&](const Editable& one) { return one.kind == subject.kind; });
    return found == editables.end() ? nullptr : &*found;
}

/// A question with what it is about.
struct Asked {
    Question question;
    const Editable& editable;
    Named named;
};

/// Of somebody who may still answer it.
std::optional<Asked> find_asked(storage::Read& read, const web::Request& request, std::span<const Editable> editables)
{
    const auto question = find_question(read, identity::kept(request["geheim"]));
    if (!question || request.now - question->asked_at > age_of_a_question) return std::nullopt;
    const auto* editable = kind_of(editables, question->subject);
    auto named = editable ? editable->named(read, question->subject.id) : std::nullopt;
    if (!named) return std::nullopt;
    const auto responsible = editable->responsible(read, question->subject.id, request.now);
    const bool may_answer = std::any_of(responsible.begin(), responsible.end(),
                                        [&](const identity::Account& account) { return account.id == question->account; });
    if (!may_answer) return std::nullopt;
    return Asked{*question, *editable, std::move(*named)};
}

web::Response show(const web::Request& request, storage::Read& read, const Asked& asked)
{
    const auto& subject = asked.question.subject;
    return question_page(request, asked.editable, asked.named, asked.editable.published(read, subject.id), asked.question,
                         find_confirmation(read, subject), find_archive(read, subject));
}

std::optional<ListedCall> find_listed(storage::Read& read, const web::Request& request, std::span<const Editable> editables)
{
    const auto id = base::Id<Call>::parse(request["anruf"]);
    auto call = id && may_call(identity::actor_of(read, request)) ? find_call(read, *id) : std::nullopt;
    const auto* editable = call ? kind_of(editables, call->subject) : nullptr;
    auto named = editable ? editable->named(read, call->subject.id) : std::nullopt;
    if (!named) return std::nullopt;
    return ListedCall{std::move(*call), std::move(*named)};
}

web::Response show(const web::Request& request, storage::Read& read, std::span<const Editable> editables, const ListedCall& listed,
                   const web::Form& form, const base::Message& refusal = {})
{
    const auto& subject = listed.call.subject;
    const auto& editable = *kind_of(editables, subject);
    return call_page(request, listed, editable.responsible(read, subject.id, request.now),
                     contents(request, editable, editable.published(read, subject.id)), form, refusal);
}

/// As the hint beside the field asks for it: 24.06.2026.
std::string as_typed(base::Date day)
{
    const auto iso = base::iso(day);
    return iso.substr(8, 2) + "." + iso.substr(5, 2) + "." + iso.substr(0, 4);
}

web::Fields noted(const Call& call)
{
    web::Fields fields;
    fields.add("notiz", call.note);
    fields.add("am", as_typed(call.due_on));
    fields.add("stand", "offen");
    return fields;
}

}

std::string stand_of(const Call& call) { return base::sha256(base::iso(call.due_on) + call.note).substr(0, 32); }

PublishingPages::PublishingPages(std::vector<Editable> editables) : editables_(std::move(editables))
{
    for (const auto& editable : editables_) kinds_.emplace_back(editable);
}

void PublishingPages::mount(web::Router& router) const
{
    using web::Access;
    for (const auto& kind : kinds_) kind.mount(router);
    router.at(*this)
        .get("/stimmt-noch/{geheim}", Access::everyone, &PublishingPages::question)
        .post("/stimmt-noch/{geheim}", Access::everyone, &PublishingPages::answer)
        .get("/fotos/{foto}", Access::everyone, &PublishingPages::picture_file)
        .get("/bereich/uebersetzungen", Access::signed_in, &PublishingPages::untranslated)
        .get("/verwaltung/anrufe", Access::confirmed, &PublishingPages::calls)
        .get("/verwaltung/anrufe/{anruf}", Access::confirmed, &PublishingPages::call)
        .post("/verwaltung/anrufe/{anruf}", Access::confirmed, &PublishingPages::note_call);
}

web::Response PublishingPages::question(const web::Request& request, storage::Read& read) const
{
    const auto asked = find_asked(read, request, editables_);
    return asked ? show(request, read, *asked) : no_question_page(request);
}

web::Response PublishingPages::answer(const web::Request& request, storage::Write& write) const
{
    const auto asked = find_asked(write, request, editables_);
    if (!asked) return no_question_page(request);
    if (!request.has_valid_token) return show(request, write, *asked);
    const auto& subject = asked->question.subject;
    const bool is_open = !is_answered(asked->question, find_confirmation(write, subject)) && !find_archive(write, subject);
    if (is_open) confirm(write, subject, asked->question.account, request.now);
    return web::see_other(request.to(request.path));
}

web::Response PublishingPages::calls(const web::Request& request, storage::Read& read) const
{
    if (!may_call(identity::actor_of(read, request))) return web::error_page(request, 404);
    std::vector<ListedCall> listed;
    for (auto& call : open_calls(read)) {
        const auto* editable = kind_of(editables_, call.subject);
        auto named = editable ? editable->named(read, call.subject.id) : std::nullopt;
        if (named) listed.push_back({std::move(call), std::move(*named)});
    }
    return calls_page(request, listed, identity::left_alone(read, request.now));
}

web::Response PublishingPages::call(const web::Request& request, storage::Read& read) const
{
    const auto listed = find_listed(read, request, editables_);
    if (!listed) return web::error_page(request, 404);
    return show(request, read, editables_, *listed, web::Form(request, call_fields, noted(listed->call)));
}

web::Response PublishingPages::note_call(const web::Request& request, storage::Write& write) const
{
    const auto listed = find_listed(write, request, editables_);
    if (!listed) return web::error_page(request, 404);
    auto form = web::Form::sent(request, call_fields);
    const auto day = table::day_in(form["am"]);
    if (!day && !form["am"].empty()) form.add_mistake("am", base::says("Please write a day such as 24.06.2026."));
    const bool says_the_same = form["notiz"] == listed->call.note && day == listed->call.due_on;
    if (request.query["stand"] != stand_of(listed->call) && !says_the_same) {
        return show(request, write, editables_, *listed, form, base::says("While you were writing, a colleague noted something else: it stands below. Put together what should stay and keep it once more."));
    }
    if (form.has_mistakes()) return show(request, write, editables_, *listed, form);
    publishing::note_call(write, listed->call.id, form["notiz"], *day);
    if (form["stand"] == "erledigt") close_call(write, listed->call.id, request.now);
    return web::see_other(request.to("/verwaltung/anrufe"));
}

}
