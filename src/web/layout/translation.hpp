#pragma once

#include "base/id.hpp"
#include "storage/transaction.hpp"
#include "web/html.hpp"
#include "web/request.hpp"

#include <map>
#include <string>
#include <vector>

namespace web {

/// What people wrote in German, in another language.
struct Translation {
    std::string text;
    bool is_older = false; ///< the German text has changed since

    friend bool operator==(const Translation&, const Translation&) = default;
};

/// By the name of the field.
using Translations = std::map<std::string, Translation, std::less<>>;

/// The translations of one thing into the reader's language; says itself what it depends on. Nothing on German pages.
using FindTranslations = Translations (*)(const Request& request, storage::Read& read, const base::Uuid& id);

/// A text as it is shown: translated, or in German and marked as that.
struct InReadersLanguage {
    std::string text;
    Html lang; ///< ` lang="de"` where it is needed
};
InReadersLanguage in_readers_language(const Request& request, const Translations& translations, std::string_view field, const std::string& german);

/// Says honestly that some of these fields, all with a text, stand in German only, or that the German is newer; with the
/// way to the German page. Nothing on German pages and where all is translated.
Html translation_note(const Request& request, const Translations& translations, const std::vector<std::string>& fields);

}
