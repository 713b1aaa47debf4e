#include "slices/publishing/permissions.hpp"
#include "slices/publishing/publishing.hpp"
#include "slices/publishing/translation_views.hpp"
#include "clock/clock.hpp"
#include "web/layout/page.hpp"

#include <algorithm>
#include <set>

namespace publishing {
namespace {

/// The questions of the form: those of the page, none of which has to be answered.
std::vector<web::Field> questions_of(const TranslationDesk& desk)
{
    std::vector<web::Field> questions;
    for (const auto& one : desk.fields) {
        auto field = *one.field;
        field.hint = "";
        field.presence = web::Presence::optional;
        questions.push_back(field);
    }
    return questions;
}

web::Fields texts_of(const TranslationDesk& desk)
{
    web::Fields texts;
    for (const auto& one : desk.fields) texts.add(one.field->name, one.text ? one.text->text : std::string());
    return texts;
}

bool is_said_to_be_right(const web::Request& request, const TranslatedField& one)
{
    return request.form["noch-" + std::string(one.field->name)] == "ja";
}

bool says_nothing_new(const web::Request& request, const TranslationDesk& desk, const web::Form& form)
{
    return std::all_of(desk.fields.begin(), desk.fields.end(), [&](const TranslatedField& one) {
        return form[one.field->name] == (one.text ? one.text->text : std::string()) && !is_said_to_be_right(request, one);
    });
}

/// What was written anew, or is said to be right although the German changed.
void keep_translations(const web::Request& request, storage::Write& write, const TranslationDesk& desk, const web::Form& form)
{
    for (const auto& one : desk.fields) {
        const std::string name = one.field->name;
        const auto& text = form[name];
        if (text.empty()) delete_translation(write, desk.subject, name, desk.language);
        else if (!one.text || one.text->text != text || is_said_to_be_right(request, one)) {
            translate(write, desk.editable, desk.subject.id, name, desk.language, text, desk.actor.id, request.now);
        }
    }
    write.touch(version_of(desk.subject));
}

const Editable* kind_named(std::span<const Editable> editables, std::string_view kind)
{
    const auto found = std::find_if(editables.begin(), editables.end(), [&](const Editable& one) { return one.kind == kind; });
    return found == editables.end() ? nullptr : &*found;
}

}

web::Response KindPages::translation(const web::Request& request, storage::Read& read) const
{
    const auto desk = find_translation_desk(read, request, editable_);
    if (!desk) return web::error_page(request, 404);
    const auto questions = questions_of(*desk);
    return translation_page(request, *desk, web::Form(request, questions, texts_of(*desk)), false);
}

web::Response KindPages::translate(const web::Request& request, storage::Write& write) const
{
    const auto desk = find_translation_desk(write, request, editable_);
    if (!desk) return web::error_page(request, 404);
    const auto questions = questions_of(*desk);
    const auto form = web::Form::sent(request, questions);
    const bool is_overtaken = request.form["stand"] != stand_of(*desk) && !says_nothing_new(request, *desk, form);
    if (is_overtaken || form.has_mistakes() || !request.has_valid_token) return translation_page(request, *desk, form, is_overtaken);
    if (request.form["stand"] == stand_of(*desk)) keep_translations(request, write, *desk, form);
    return web::see_other(request.to(request.path).with("getan", "gespeichert"));
}

/// For translators: what is out of date, and the pages of which nothing is translated.
web::Response PublishingPages::untranslated(const web::Request& request, storage::Read& read) const
{
    if (!may_translate(identity::actor_of(read, request))) return web::error_page(request, 404);
    std::vector<Waiting> outdated;
    for (const auto& one : outdated_subjects(read)) {
        const auto* editable = kind_named(editables_, one.subject.kind);
        auto named = editable ? editable->named(read, one.subject.id) : std::nullopt;
        if (named) outdated.push_back({std::move(*named), one.texts, one.since});
    }
    std::vector<std::pair<const Editable*, base::Uuid>> untouched;
    for (const auto& editable : editables_) {
        if (editable.translated.empty()) continue;
        const auto begun = subjects_translated(read, editable.kind);
        const std::set<base::Uuid> known(begun.begin(), begun.end());
        for (const auto& id : editable.asked_about(read, wall_clock::day_in_germany(request.now))) {
            if (!known.contains(id)) untouched.emplace_back(&editable, id);
        }
    }
    const auto pages = std::max<std::size_t>(1, (untouched.size() + waiting_on_a_page - 1) / waiting_on_a_page);
    const auto page = std::min<std::size_t>(static_cast<std::size_t>(std::max(1, web::page_number(request.query["seite"]))), pages);
    std::vector<Waiting> missing;
    for (auto at = (page - 1) * waiting_on_a_page; at < std::min(page * waiting_on_a_page, untouched.size()); ++at) {
        auto named = untouched[at].first->named(read, untouched[at].second);
        if (named) missing.push_back({std::move(*named)});
    }
    return waiting_page(request, outdated, missing, untouched.size(), static_cast<int>(page));
}

}
