#include "clock/clock.hpp"
#include "slices/publishing/forms.hpp"
#include "slices/publishing/permissions.hpp"
#include "slices/publishing/publish.hpp"
#include "slices/publishing/publishing.hpp"
#include "slices/publishing/store.hpp"
#include "slices/publishing/store_personal.hpp"
#include "slices/publishing/views.hpp"
#include "web/layout/page.hpp"

#include <algorithm>

namespace publishing {
namespace {

web::Response done(const web::Request& request, const Desk& desk, std::string_view what)
{
    return web::see_other(at(request, desk).with("getan", what));
}

web::Response desk_again(const web::Request& request, const Desk& desk, const base::Message& refusal = {})
{
    return desk_page(request, desk, web::Form(request, wish_fields), refusal);
}

/// For those who may publish, of what is published: nothing else can be confirmed or archived.
std::optional<Desk> find_publishing_desk(storage::Read& read, const web::Request& request, const Editable& editable)
{
    auto desk = find_desk(read, request, editable);
    return desk && desk->may_publish && !desk->published.empty() ? std::move(desk) : std::nullopt;
}

constexpr std::int64_t versions_on_a_page = 50;

constexpr std::array processings = {
    identity::Processing{"publishing_version publishing_draft publishing_picture publishing_translation publishing_submission publishing_return publishing_confirmation publishing_archive",
                         "To write, review and confirm the pages of alliances", "People with an account",
                         "Who wrote, translated, added pictures, reviewed, confirmed or archived, and when", "Art. 6 (1) e GDPR: a task in the public interest",
                         "until the account is deleted; then without the person", "the own alliance, the service office"},
    identity::Processing{"publishing_editor publishing_question", "So that two who write know of each other, and to ask whether pages are still right", "People with an account",
                         "Who has a form open, and when; who was asked by mail, and when; the link as a hash", "Art. 6 (1) e GDPR: a task in the public interest",
                         "who writes for a day, questions for 200 days", "the own alliance"},
    identity::Processing{"publishing_call", "To call whoever does not answer or wishes for something", "People with an account",
                         "Who wishes for what, and when; what came of the call", "Art. 6 (1) e GDPR: a task in the public interest",
                         "a year after the call is done", "the service office"},
};

}

identity::PersonalPart personal_part() { return {&personal_data_of, &erase, processings}; }

void KindPages::mount(web::Router& router) const
{
    using web::Access;
    const auto& base = editable_.address;
    router.at(*this)
        .get(base, Access::signed_in, &KindPages::desk)
        .post(base + "/bestaetigung", Access::signed_in, &KindPages::confirm)
        .post(base + "/wunsch", Access::signed_in, &KindPages::wish)
        .post(base + "/beginn", Access::signed_in, &KindPages::begin)
        .get(base + "/entwurf", Access::signed_in, &KindPages::draft)
        .post(base + "/entwurf", Access::signed_in, &KindPages::save)
        .get(base + "/entwurf/verwerfen", Access::signed_in, &KindPages::ask_to_discard)
        .post(base + "/entwurf/verwerfen", Access::signed_in, &KindPages::discard)
        .get(base + "/entwurf/pruefung", Access::signed_in, &KindPages::review)
        .post(base + "/entwurf/einreichung", Access::signed_in, &KindPages::submit)
        .post(base + "/entwurf/rueckgabe", Access::signed_in, &KindPages::give_back)
        .post(base + "/entwurf/veroeffentlichung", Access::signed_in, &KindPages::publish)
        .get(base + "/entwurf/bilder", Access::signed_in, &KindPages::pictures)
        .post(base + "/entwurf/bilder", Access::signed_in, &KindPages::paint_picture)
        .get(base + "/entwurf/bild/{bild}", Access::signed_in, &KindPages::picture)
        .post(base + "/entwurf/bild/{bild}", Access::signed_in, &KindPages::change_picture)
        .post(base + "/entwurf/bild/{bild}/platz", Access::signed_in, &KindPages::move_picture)
        .post(base + "/entwurf/bild/{bild}/entfernung", Access::signed_in, &KindPages::remove_picture)
        .get(base + "/uebersetzung/{sprache}", Access::signed_in, &KindPages::translation)
        .post(base + "/uebersetzung/{sprache}", Access::signed_in, &KindPages::translate)
        .get(base + "/verlauf", Access::signed_in, &KindPages::history)
        .get(base + "/verlauf/{nummer}", Access::signed_in, &KindPages::version)
        .post(base + "/verlauf/{nummer}/wiederherstellung", Access::signed_in, &KindPages::restore)
        .get(base + "/archiv", Access::signed_in, &KindPages::ask_to_archive)
        .post(base + "/archiv", Access::signed_in, &KindPages::archive)
        .post(base + "/archiv/rueckgabe", Access::signed_in, &KindPages::bring_back);
}

web::Response KindPages::desk(const web::Request& request, storage::Read& read) const
{
    const auto desk = find_desk(read, request, editable_);
    return desk ? desk_again(request, *desk) : web::error_page(request, 404);
}

web::Response KindPages::confirm(const web::Request& request, storage::Write& write) const
{
    const auto desk = find_publishing_desk(write, request, editable_);
    if (!desk) return web::error_page(request, 404);
    if (!request.has_valid_token) return desk_again(request, *desk);
    if (desk->archived) return desk_again(request, *desk, base::says("The page is archived. Bring it back first: then it can be confirmed."));
    publishing::confirm(write, desk->subject, desk->actor.id, request.now);
    return done(request, *desk, "bestaetigt");
}

web::Response KindPages::wish(const web::Request& request, storage::Write& write) const
{
    const auto desk = find_desk(write, request, editable_);
    if (!desk) return web::error_page(request, 404);
    const auto form = web::Form::sent(request, wish_fields);
    if (form.has_mistakes()) return desk_page(request, *desk, form);
    const auto id = base::Id<Call>{form.submission()};
    if (!find_call(write, id)) {
        open_call(write, {id, desk->subject, Call::Reason::wish, form["nachricht"], {desk->actor.id, {}}, request.now, {},
                          wall_clock::day_in_germany(request.now)});
    }
    return done(request, *desk, "gesendet");
}

web::Response KindPages::history(const web::Request& request, storage::Read& read) const
{
    const auto desk = find_desk(read, request, editable_);
    if (!desk) return web::error_page(request, 404);
    const auto newest = newest_version(read, desk->subject);
    const auto all = newest ? newest->number : 0;
    const auto pages = static_cast<int>(std::max<std::int64_t>(1, (all + versions_on_a_page - 1) / versions_on_a_page));
    const auto page = std::clamp(web::page_number(request.query["seite"]), 1, pages);
    return history_page(request, *desk, versions_of(read, desk->subject, versions_on_a_page, all - (page - 1) * versions_on_a_page), page, pages);
}

namespace {

std::optional<Version> version_of_address(storage::Read& read, const web::Request& request, const Desk& desk)
{
    const auto number = web::page_number(request["nummer"]);
    return std::to_string(number) == request["nummer"] ? find_version(read, desk.subject, number) : std::nullopt;
}

}

web::Response KindPages::version(const web::Request& request, storage::Read& read) const
{
    const auto desk = find_desk(read, request, editable_);
    const auto version = desk ? version_of_address(read, request, *desk) : std::nullopt;
    if (!version) return web::error_page(request, 404);
    return version_page(request, *desk, *version, find_version(read, desk->subject, version->number - 1));
}

web::Response KindPages::restore(const web::Request& request, storage::Write& write) const
{
    const auto desk = find_desk(write, request, editable_);
    const auto version = desk ? version_of_address(write, request, *desk) : std::nullopt;
    if (!version) return web::error_page(request, 404);
    const auto before = find_version(write, desk->subject, version->number - 1);
    if (!request.has_valid_token) return version_page(request, *desk, *version, before);
    const auto saved = desk->draft ? std::nullopt : std::optional(save_draft(write, editable_, desk->subject, {}, version->content, desk->actor.id, request.now));
    if (!saved || !*saved) return version_page(request, *desk, *version, before, base::says("There is a draft already. Publish it or throw it away first."));
    return web::see_other(at(request, *desk, "/entwurf/pruefung"));
}

web::Response KindPages::ask_to_archive(const web::Request& request, storage::Read& read) const
{
    const auto desk = find_publishing_desk(read, request, editable_);
    if (!desk) return web::error_page(request, 404);
    return desk->archived ? desk_again(request, *desk) : archive_page(request, *desk);
}

web::Response KindPages::archive(const web::Request& request, storage::Write& write) const
{
    const auto desk = find_publishing_desk(write, request, editable_);
    if (!desk) return web::error_page(request, 404);
    if (!request.has_valid_token) return archive_page(request, *desk);
    publishing::archive(write, desk->subject, desk->actor.id, request.now);
    return done(request, *desk, "archiviert");
}

web::Response KindPages::bring_back(const web::Request& request, storage::Write& write) const
{
    const auto desk = find_publishing_desk(write, request, editable_);
    if (!desk) return web::error_page(request, 404);
    if (!request.has_valid_token) return desk_again(request, *desk);
    const auto back = publishing::bring_back(write, desk->subject, request.now, may_call(desk->actor) ? ComesBack::at_any_time : ComesBack::for_14_days);
    return back ? done(request, *desk, "zurueckgeholt") : desk_again(request, *desk, back.error().message);
}

}
