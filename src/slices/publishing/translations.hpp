#pragma once

#include "slices/publishing/editable.hpp"
#include "slices/publishing/store_translations.hpp"

namespace publishing {

/// Into which languages is translated: those in which public pages answer, besides German.
inline constexpr std::string_view translated_languages[] = {"en"};

enum class TranslationState {
    not_needed, ///< there is no German text
    missing,
    translated,
    outdated,   ///< the German text is another one by now
};

/// A field beside its translation.
struct TranslatedField {
    const web::Field* field = nullptr;
    std::string german;
    std::optional<TranslatedText> text;
};
TranslationState state_of(const TranslatedField& field);

/// The fields that are translated and of which there is a German text, in the order of the form.
std::vector<TranslatedField> translated_fields(storage::Read& read, const Editable& editable, const Subject& subject, const Content& german,
                                               std::string_view language);

/// What somebody who translates has before them.
struct TranslationDesk {
    const Editable& editable;
    Subject subject;
    Named named;
    identity::Actor actor;
    std::string language;
    std::vector<TranslatedField> fields; ///< in the order of the form; without those that have no German text
};

/// Nothing where nothing is published, or whoever asks may not translate it.
std::optional<TranslationDesk> find_translation_desk(storage::Read& read, const web::Request& request, const Editable& editable);

/// Names what somebody had before them when they began to translate.
std::string stand_of(const TranslationDesk& desk);

/// Notes which translations are of another text than `german`, which is published now, and since when.
void mark_outdated(storage::Write& write, const Editable& editable, const Subject& subject, const Content& german, base::Instant now);

}
