#pragma once

#include "slices/partners/shown.hpp"
#include "slices/partners/store_shown.hpp"
#include "slices/registry/registry.hpp"
#include "web/layout/page.hpp"

#include <string>
#include <vector>

namespace partners {

/// What the list of organisations shows.
struct ListPage {
    std::string words;                      ///< as typed
    const registry::State* state = nullptr; ///< chosen; null for all
    const Sector* sector = nullptr;         ///< likewise
    std::vector<Sector> sectors;            ///< to choose from
    std::vector<std::string> notes;         ///< what of the address could not be followed
    std::vector<Listed> organisations;
    std::int64_t all = 0;
    int page = 1;
    int pages = 1;
};
web::Response list_page(const web::Request& request, const ListPage& page);

/// One organisation, and where it takes part on that day and took part before. `parts` others write.
web::Response organisation_page(const web::Request& request, const Shown& organisation, const web::Html& parts,
                                base::Date today);

/// The partners of an alliance by sector; nothing where there are none.
web::Html partners_section(const web::Request& request, const Partners& partners);

/// The sector in the reader's language.
std::string name_of(const web::Request& request, const SectorName& sector);

/// The organisation for programs: what its page says.
web::Thing thing_of(const web::Request& request, const Shown& organisation, base::Date today);

}
