#pragma once

#include "slices/demo/chance.hpp"
#include "slices/demo/invented_alliance.hpp"

#include <string>
#include <vector>

namespace demo {

/// One line of the table of organisations, before it is written.
struct InventedOrganisation {
    std::string key;
    std::string name;
    std::string sector;
    std::string summary;
    std::string seat; ///< official key
    std::string legal_form;
};

/// One line of the table of partnerships. Either an organisation or a person.
struct InventedPartnership {
    std::string alliance;
    std::string organisation;
    std::string person;
    std::string person_kind;
    bool person_public = false;
    std::string since;
    std::string until;
};

/// Who takes part in an alliance.
struct InventedPartners {
    std::vector<InventedOrganisation> organisations;
    std::vector<InventedPartnership> partnerships;
};

/// Makes up `count` organisations of one alliance, since when each takes part, and a few persons.
InventedPartners invent_partners(Chance& chance, const InventedAlliance& alliance, const std::string& town,
                                 std::size_t count);

/// At most so many organisations can be made up for one alliance.
std::size_t most_invented_partners();

}
