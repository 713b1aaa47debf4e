#pragma once

#include "slices/publishing/translations.hpp"
#include "web/response.hpp"

namespace publishing {

/// Each text in German, what became of it since it was translated, and its translation to be written.
/// `has_clashes`: somebody else changed something; theirs stands beside each field that differs.
web::Response translation_page(const web::Request& request, const TranslationDesk& desk, const web::Form& form, bool has_clashes);

/// A page that waits for a translator.
struct Waiting {
    Named named;
    std::int64_t outdated = 0; ///< how many texts; 0: nothing has been translated yet
    base::Instant since = {};
};
web::Response waiting_page(const web::Request& request, const std::vector<Waiting>& outdated, const std::vector<Waiting>& missing, std::size_t all_missing, int page);

inline constexpr std::size_t waiting_on_a_page = 50;

/// How far the translations of a page are, with the way to them.
web::Html translation_section(const web::Request& request, const Editable& editable, const Named& named, const std::vector<TranslatedField>& fields);

}
