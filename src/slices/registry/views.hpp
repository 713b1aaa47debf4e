#pragma once

#include "slices/registry/directory.hpp"
#include "slices/registry/listing.hpp"
#include "slices/registry/registry.hpp"
#include "web/layout/page.hpp"

#include <string>
#include <vector>

namespace registry {

/// What the list shows besides its lines.
struct ListPage {
    Selection selection;
    Listing listing;
    std::vector<std::string> notes;            ///< what of the address could not be followed
    std::vector<places::Place> meant;          ///< places that `ort` may mean, to choose from
    std::vector<base::Message> meant_described; ///< one for each
    std::string place_typed;
};
web::Response list_page(const web::Request& request, const Directory& directory, const ListPage& page);

/// What stands on an alliance's page besides its own facts.
struct AllianceSurroundings {
    std::vector<Nearby> near; ///< other, active ones
    web::Html head;           ///< what other slices write above the heading
    web::Html parts;          ///< the sections that other slices write
    web::Translations translations = {}; ///< of what its people wrote, into the reader's language
};

/// One alliance with its public facts only.
web::Response alliance_page(const web::Request& request, const Entry& entry, base::Date today,
                            const AllianceSurroundings& around);

/// The alliance for programs: what its page says, without persons; of one that ended nothing to reach it by.
web::Thing thing_of(const web::Request& request, const Entry& entry, base::Date today);

/// The states with what is in them. `notices` stand beside the map.
struct MapPage {
    const State* chosen = nullptr;
    ActiveAlliances active;
    std::vector<std::pair<std::string, Point>> seats; ///< of active alliances, with the key of their state
    std::vector<const MapLevel*> levels;              ///< other maps that there are
};
web::Response map_page(const web::Request& request, const MapPage& page);

/// Whether somebody still answers there.
enum class Reachable { yes, no };

/// As the face's `contact_card`; of an alliance that ended only where it was.
web::Html contact_card(const web::Request& request, const Alliance& alliance, Reachable reachable);

/// Telephone, name, hours and mail. A person's name only where that person agreed.
web::Html contact_lines(const web::Request& request, const Contact& contact);

}
