#pragma once

#include "slices/publishing/version.hpp"
#include "storage/transaction.hpp"

#include <vector>

namespace publishing {

/// A field's text in another language.
struct TranslatedText {
    std::string field;
    std::string language; ///< `en`
    std::string text;
    std::string source;   ///< the German text that was translated
    Person written_by = {};
    base::Instant written_at = {};
    std::optional<base::Instant> outdated_at = {};

    friend bool operator==(const TranslatedText&, const TranslatedText&) = default;
};

std::vector<TranslatedText> translated_texts(storage::Read& read, const Subject& subject, std::string_view language);

/// Takes the place of what was there; up to date from now on.
void store_translation(storage::Write& write, const Subject& subject, const TranslatedText& text);
void delete_translation(storage::Write& write, const Subject& subject, std::string_view field, std::string_view language);

/// Says since when what is published is another text; nothing: it is not.
void set_outdated(storage::Write& write, const Subject& subject, std::string_view field, std::string_view language, std::optional<base::Instant> since);

/// The subjects of a kind of which something is translated, by their id.
std::vector<base::Uuid> subjects_translated(storage::Read& read, std::string_view kind);

/// A subject with the number of its texts that are outdated.
struct Outdated {
    Subject subject;
    std::string language;
    std::int64_t texts = 0;
    base::Instant since;
};
/// The longest outdated first, at most 200; of one subject or, without, of all.
std::vector<Outdated> outdated_subjects(storage::Read& read);
std::optional<Outdated> outdated_texts_of(storage::Read& read, const Subject& subject, std::string_view language);

}
