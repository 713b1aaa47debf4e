#include "slices/publishing/translations.hpp"

#include "base/sha256.hpp"
#include "slices/publishing/permissions.hpp"
#include "slices/publishing/publishing.hpp"

#include <algorithm>

namespace publishing {

std::vector<TranslatedField> translated_fields(storage::Read& read, const Editable& editable, const Subject& subject, const Content& german,
                                               std::string_view language)
{
    const auto texts = translated_texts(read, subject, language);
    std::vector<TranslatedField> fields;
    for (const auto& field : editable.fields) {
        const bool is_translated = std::any_of(editable.translated.begin(), editable.translated.end(),
                                               [&](const char* name) { return std::string_view(name) == field.name; });
        if (!is_translated || text_in(german, field.name).empty()) continue;
        const auto found = std::find_if(texts.begin(), texts.end(), [&](const TranslatedText& text) { return text.field == field.name; });
        fields.push_back({&field, text_in(german, field.name), found == texts.end() ? std::nullopt : std::optional(*found)});
    }
    return fields;
}

TranslationState state_of(const TranslatedField& field)
{
    if (field.german.empty()) return TranslationState::not_needed;
    if (!field.text) return TranslationState::missing;
    return field.text->source == field.german ? TranslationState::translated : TranslationState::outdated;
}

std::optional<TranslationDesk> find_translation_desk(storage::Read& read, const web::Request& request, const Editable& editable)
{
    const auto language = request["sprache"];
    const bool is_offered = std::find(std::begin(translated_languages), std::end(translated_languages), language) != std::end(translated_languages);
    const auto id = is_offered && !editable.translated.empty() ? editable.find(read, request) : std::nullopt;
    auto named = id ? editable.named(read, *id) : std::nullopt;
    if (!named) return std::nullopt;
    auto actor = identity::actor_of(read, request);
    if (!may_translate(actor) && !editable.may_publish(read, actor, *id)) return std::nullopt;
    const Subject subject{editable.kind, *id};
    auto fields = translated_fields(read, editable, subject, editable.published(read, *id), language);
    if (fields.empty()) return std::nullopt;
    return TranslationDesk{editable, subject, std::move(*named), std::move(actor), std::string(language), std::move(fields)};
}

std::string stand_of(const TranslationDesk& desk)
{
    std::string all;
    for (const auto& one : desk.fields) {
        all += std::to_string(one.german.size()) + ":" + one.german;
        if (one.text) all += std::to_string(one.text->text.size()) + "=" + one.text->text + std::to_string(one.text->source.size()) + "<" + one.text->source;
    }
    return base::sha256(all).substr(0, 32);
}

void mark_outdated(storage::Write& write, const Editable& editable, const Subject& subject, const Content& german, base::Instant now)
{
    for (const auto language : translated_languages) {
        const auto fields = translated_fields(write, editable, subject, german, language);
        for (const auto& text : translated_texts(write, subject, language)) { // one without a German text waits for nobody
            const bool is_outdated = std::any_of(fields.begin(), fields.end(), [&](const TranslatedField& field) {
                return field.field->name == text.field && state_of(field) == TranslationState::outdated;
            });
            if (is_outdated == text.outdated_at.has_value()) continue;
            set_outdated(write, subject, text.field, language, is_outdated ? std::optional(now) : std::nullopt);
        }
    }
}

void translate(storage::Write& write, const Editable& editable, const base::Uuid& id, const std::string& field, std::string_view language,
               const std::string& text, std::optional<base::Id<identity::Account>> account, base::Instant now)
{
    const Subject subject{editable.kind, id};
    TranslatedText one{field, std::string(language), text, text_in(editable.published(write, id), field)};
    one.written_by.account = account;
    one.written_at = now;
    store_translation(write, subject, one);
    write.touch(version_of(subject));
}

void note_outdated(storage::Write& write, const Editable& editable, const base::Uuid& id, const Content& published, base::Instant now)
{
    mark_outdated(write, editable, {editable.kind, id}, published, now);
}

web::Translations translations_of(const web::Request& request, storage::Read& read, const Editable& editable, const base::Uuid& id)
{
    if (web::is_german(request.language())) return {};
    const Subject subject{editable.kind, id};
    read.depends_on(version_of(subject));
    const auto texts = translated_texts(read, subject, web::tag(request.language()));
    if (texts.empty()) return {};
    const auto published = editable.published(read, id);
    web::Translations all;
    for (const auto& one : texts) {
        const auto& german = text_in(published, one.field);
        if (!german.empty()) all[one.field] = {one.text, one.source != german};
    }
    return all;
}

}
