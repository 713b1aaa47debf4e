#include "slices/places/bundled.hpp"
#include "slices/places/spellings.hpp"
#include "slices/places/store.hpp"

#include <unordered_set>

namespace places {
namespace {

using Keys = std::unordered_set<std::string>;

Keys keys_of_municipalities(const std::vector<BundledPlace>& all)
{
    Keys keys;
    for (const auto& [place, unused] : all) {
        if (place.kind == Kind::municipality && place.official_key) keys.insert(*place.official_key);
    }
    return keys;
}

/// A county-free town is found as a municipality only: nobody means the county that has the same border.
bool is_also_a_municipality(const Place& place, const Keys& keys)
{
    return place.kind == Kind::county && place.official_key && keys.contains(*place.official_key + "000");
}

}

void load_places(storage::Write& write)
{
    if (has_places(write)) return;
    const auto all = bundled_places();
    const auto keys = keys_of_municipalities(all);
    std::unordered_map<base::Id<Place>, std::string> names_of_county_free_towns;

    for (const auto& [place, other_names] : all) {
        store_place(write, place);
        if (is_also_a_municipality(place, keys)) {
            names_of_county_free_towns.emplace(place.id, place.name);
            store_names(write, place.id, other_names, {});
            continue;
        }
        auto spellings = spellings_of(place.name, other_names);
        if (place.parent && is_county_free(place)) {
            const auto county = names_of_county_free_towns.find(*place.parent);
            if (county != names_of_county_free_towns.end()) spellings.merge(spellings_of(county->second, {}));
        }
        store_names(write, place.id, other_names, spellings);
    }
    for (const auto& [id, codes] : bundled_postal_codes()) store_postal_codes(write, id, codes);
    write.touch("places");
}

}
