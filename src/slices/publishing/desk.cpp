#include "slices/publishing/desk.hpp"

#include "clock/clock.hpp"
#include "slices/publishing/publishing.hpp"
#include "slices/publishing/store.hpp"

#include <algorithm>

namespace publishing {
namespace {

constexpr std::chrono::minutes time_of_editing{30};

}

std::optional<Desk> find_desk(storage::Read& read, const web::Request& request, const Editable& editable)
{
    const auto id = editable.find(read, request);
    auto named = id ? editable.named(read, *id) : std::nullopt;
    if (!named) return std::nullopt;
    auto actor = identity::actor_of(read, request);
    if (!editable.may_write(read, actor, *id)) return std::nullopt;
    const Subject subject{editable.kind, *id};
    const bool may_publish = editable.may_publish(read, actor, *id);
    Desk desk{editable, subject, std::move(*named), std::move(actor), may_publish, what_is_published(read, editable, *id),
              find_draft(read, subject), find_return(read, subject), find_confirmation(read, subject), find_archive(read, subject),
              editors_since(read, subject, request.now - time_of_editing)};
    std::erase_if(desk.others, [&](const Deed& deed) { return deed.by.account == desk.actor.id; });
    if (editable.several) desk.answers = editable.several->answers(read, request, beginning_of(desk).content);
    if (may_publish && !editable.translated.empty()) desk.translations = translated_fields(read, editable, subject, desk.published, "en");
    return desk;
}

Merged beginning_of(const Desk& desk)
{
    if (!desk.draft) return {desk.published, {}};
    return merge(desk.draft->base, desk.draft->content, desk.published);
}

std::vector<std::pair<std::string, const char*>> fields_of(const Editable& editable)
{
    std::vector<std::pair<std::string, const char*>> all;
    for (const auto& field : editable.fields) all.emplace_back(field.name, field.label);
    if (editable.several) all.emplace_back(editable.several->name, editable.several->label);
    if (editable.has_pictures) all.emplace_back(pictures_field, "Pictures");
    return all;
}

std::string readable(const Desk& desk, const std::string& field, const std::string& text)
{
    if (field == pictures_field) return readable_pictures(text);
    if (!desk.editable.several || field != desk.editable.several->name) return text;
    std::string labels;
    for (std::string_view rest = text; !rest.empty();) {
        const auto end = std::min(rest.find(", "), rest.size());
        const auto word = rest.substr(0, end);
        const auto known = std::find_if(desk.answers.begin(), desk.answers.end(), [&](const web::Option& option) { return option.value == word; });
        labels += (labels.empty() ? "" : ", ") + (known == desk.answers.end() ? std::string(word) : known->label);
        rest.remove_prefix(std::min(end + 2, rest.size()));
    }
    return labels;
}

std::string name_of(const web::Request& request, const Person& person)
{
    return std::string(person.account ? person.name : request.texts()("a former member"));
}

std::string moment(const web::Request& request, base::Instant instant)
{
    return request.texts()("{0}, {1}", request.texts().date(wall_clock::day_in_germany(instant)), wall_clock::time_in_germany(instant));
}

web::Url at(const web::Request& request, const Desk& desk, std::string_view rest) { return request.to(desk.named.path + std::string(rest)); }

}
