#include "slices/finder/place_help.hpp"

#include <algorithm>

namespace finder {
namespace {

const places::Place* of_kind(const std::vector<places::Place>& lineage, places::Kind kind)
{
    const auto found = std::find_if(lineage.begin(), lineage.end(),
                                    [&](const places::Place& place) { return place.kind == kind; });
    return found == lineage.end() ? nullptr : &*found;
}

}

const places::Place* PlaceHelp::inside(places::Kind kind) const { return of_kind(lineage, kind); }

std::optional<web::YouthOffice> youth_office_for(const std::vector<places::Place>& lineage,
                                                 const std::vector<web::YouthOffice>& known)
{
    const auto* county = of_kind(lineage, places::Kind::county);
    if (county == nullptr) return std::nullopt;
    for (const auto& office : known) {
        if (county->official_key == office.county_key) return office;
    }
    return web::YouthOffice{county->official_key.value_or(""), "Jugendamt " + county->name, {}, {}, {}};
}

}
