#include "slices/partners/views.hpp"

#include <algorithm>
#include <array>

namespace partners {
namespace {

using web::Thing;

/// What schema.org calls the kinds that it knows; all others are organisations. Source: schema-org
constexpr std::array types = {std::pair{"kommune", "GovernmentOrganization"}, std::pair{"arbeitsagentur", "GovernmentOrganization"},
                              std::pair{"jobcenter", "GovernmentOrganization"}, std::pair{"verein", "NGO"},
                              std::pair{"wohlfahrt", "NGO"}, std::pair{"stiftung", "NGO"}, std::pair{"schule", "School"},
                              std::pair{"kita", "Preschool"}, std::pair{"hochschule", "CollegeOrUniversity"}};

std::string_view type_of(const SectorName& sector)
{
    const auto* found = std::find_if(types.begin(), types.end(), [&](const auto& pair) { return pair.first == sector.slug; });
    return found == types.end() ? "Organization" : found->second;
}

std::vector<Thing> present_alliances(const web::Request& request, const Shown& organisation, base::Date today)
{
    std::vector<Thing> all;
    for (const auto& engagement : organisation.engagements) {
        if (engagement.since > today || (engagement.until && *engagement.until < today)) continue;
        all.push_back(Thing("NGO")
                          .with("name", engagement.alliance_name)
                          .with("url", request.absolute(request.to("/buendnisse/" + engagement.alliance_slug))));
    }
    return all;
}

std::optional<base::Date> end_of(const Shown& organisation, base::Date today)
{
    return organisation.ended_on && *organisation.ended_on <= today ? organisation.ended_on : std::nullopt;
}

}

Thing thing_of(const web::Request& request, const Shown& organisation, base::Date today)
{
    std::vector<std::string> other_names;
    for (const auto& other : organisation.other_names) other_names.push_back(other.name);
    auto thing = Thing(type_of(organisation.sector))
                     .with("name", organisation.name)
                     .with("alternateName", other_names)
                     .with("description", organisation.summary)
                     .with("url", request.absolute(request.to("/organisationen/" + organisation.slug)))
                     .with("sameAs", web::Url::external(organisation.website).text())
                     .with("dissolutionDate", end_of(organisation, today));
    if (!organisation.seat.empty()) {
        thing.say("address", Thing("PostalAddress").with("addressLocality", organisation.seat).with("addressCountry", "DE"));
    }
    return std::move(thing).with("memberOf", present_alliances(request, organisation, today));
}

}
