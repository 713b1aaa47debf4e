#pragma once

#include "slices/projects/finding.hpp"
#include "slices/projects/projects.hpp"
#include "web/layout/page.hpp"
#include "web/layout/translation.hpp"

namespace projects {

/// What the list shows besides its lines.
struct ListPage {
    Choice choice;
    std::string typed; ///< the words as typed
    search::Question question; ///< what of them can be looked for
    const registry::State* state = nullptr;
    std::string alliance_slug; ///< empty where none is chosen
    std::string alliance_name;
    std::vector<std::string> notes; ///< what of the address could not be followed
    std::vector<Listed> projects;
    std::vector<registry::Topic> topics;
    std::int64_t count = 0; ///< one more than `most_listed` where there are more
    int page = 1;
    int pages = 1;
};
web::Response list_page(const web::Request& request, const ListPage& page, base::Date today);

/// One project. `contact` is where to ask, as the alliance shows it; empty where nobody answers any more. `parts` are
/// sections of other slices.
web::Response project_page(const web::Request& request, const Shown& shown, const std::vector<registry::Topic>& topics,
                           const web::Html& contact, const web::Html& parts, const web::Translations& translations, base::Date today);

/// The projects of an alliance on its page, with the way to all of them.
web::Html alliance_section(const web::Request& request, const registry::Alliance& alliance,
                           const std::vector<Listed>& projects, bool has_more, base::Date today);

/// The projects that an organisation carries or takes part in, on its page; nothing where there are none.
web::Html organisation_section(const web::Request& request, const std::vector<Listed>& projects, base::Date today);

/// A few projects on the start page.
web::Html start_section(const web::Request& request, const std::vector<Listed>& projects, base::Date today);

/// `Läuft seit 2019`, `Beginnt am 1. Mai 2026`
std::string standing(const web::Texts& texts, const Work& work, base::Date today);

/// How the addresses call a state: `laufend`.
std::string_view word_in_address(State state);

/// The project for programs: what its page says.
web::Thing thing_of(const web::Request& request, const Shown& shown);

}
