#include "slices/demo/demo.hpp"

#include "csv/csv.hpp"
#include "slices/registry/registry.hpp"

#include <array>

namespace demo {
namespace {

/// Somebody of the demonstration who can sign in; the mail address leads nowhere.
struct InventedPerson {
    const char* name;
    const char* email;
    const char* role;
    int alliance = -1; ///< how many alliances stand before theirs; below 0: none
    const char* state = "";
};

constexpr std::array invented_people = {
    InventedPerson{"Erika Beispiel", "erika.beispiel@vorfuehrung.example", "koordination", 0},
    InventedPerson{"Max Beispiel", "max.beispiel@vorfuehrung.example", "stellvertretung", 0},
    InventedPerson{"Ayşe Beispiel", "ayse.beispiel@vorfuehrung.example", "mitglied", 0},
    InventedPerson{"Jonas Beispiel", "jonas.beispiel@vorfuehrung.example", "koordination", 1},
    InventedPerson{"Olga Beispiel", "olga.beispiel@vorfuehrung.example", "koordination", 2},
    InventedPerson{"Paula Beispiel", "paula.beispiel@vorfuehrung.example", "partner", 0},
    InventedPerson{"Petra Beispiel", "petra.beispiel@vorfuehrung.example", "partner", 1},
    InventedPerson{"Karim Beispiel", "karim.beispiel@vorfuehrung.example", "anbieter", 2},
    InventedPerson{"Sabine Beispiel", "sabine.beispiel@vorfuehrung.example", "mentoring"},
    InventedPerson{"Lutz Beispiel", "lutz.beispiel@vorfuehrung.example", "landeskoordination", -1, "mv"},
    InventedPerson{"Sigrid Beispiel", "sigrid.beispiel@vorfuehrung.example", "servicebuero"},
    InventedPerson{"Martin Beispiel", "martin.beispiel@vorfuehrung.example", "ministerium"},
    InventedPerson{"Dora Beispiel", "dora.beispiel@vorfuehrung.example", "datenschutz"},
};

/// Rostock first, because the demonstration is deepest there; then the others in the order of lists.
std::vector<std::string> alliances_with_people(storage::Read& read)
{
    std::vector<std::string> slugs;
    for (const auto& alliance : registry::alliance_names(read)) {
        if (alliance.slug == "rostock") slugs.insert(slugs.begin(), alliance.slug);
        else slugs.push_back(alliance.slug);
    }
    return slugs;
}

}

std::string accounts_table(storage::Read& read)
{
    const auto slugs = alliances_with_people(read);
    csv::Writer table({"email", "name", "rolle", "buendnis", "land"});
    for (const auto& person : invented_people) {
        if (person.alliance >= std::ssize(slugs)) continue;
        table.add({person.email, person.name, person.role, person.alliance < 0 ? "" : slugs.at(static_cast<std::size_t>(person.alliance)), person.state});
    }
    return table.text();
}

}
