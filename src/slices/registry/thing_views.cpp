#include "slices/registry/views.hpp"

#include <algorithm>

namespace registry {
namespace {

using web::Thing;

Thing served(const web::Request& request, const places::Place& place, const std::string& path)
{
    const bool is_municipality = place.kind == places::Kind::municipality;
    return Thing(is_municipality ? "City" : place.kind == places::Kind::district ? "Place" : "AdministrativeArea")
        .with("name", place.name)
        .with("url", path.empty() ? std::string() : request.absolute(request.to(path)));
}

std::vector<Thing> area(const web::Request& request, const Entry& entry)
{
    std::vector<Thing> all;
    for (std::size_t at = 0; at < entry.alliance.serves.size(); ++at) {
        all.push_back(served(request, entry.alliance.serves[at], entry.paths[at]));
    }
    return all;
}

/// Offices with their numbers; whoever sits there is not named.
std::vector<Thing> contact_points(const Alliance& alliance)
{
    std::vector<Thing> all;
    for (const auto& contact : alliance.contacts) {
        if (contact.telephone.empty() && contact.email.empty()) continue;
        all.push_back(Thing("ContactPoint")
                          .with("contactType", contact.function)
                          .with("telephone", contact.telephone)
                          .with("email", contact.email)
                          .with("availableLanguage", "de"));
    }
    return all;
}

std::string on_one_line(std::string lines)
{
    for (auto at = lines.find('\n'); at != std::string::npos; at = lines.find('\n', at)) lines.replace(at, 1, ", ");
    return lines;
}

Thing seat(const Entry& entry)
{
    const auto* state = find_state(entry.state_key);
    return Thing("PostalAddress")
        .with("streetAddress", on_one_line(entry.alliance.address))
        .with("addressLocality", entry.alliance.seat.name)
        .with("addressRegion", state ? state->name : std::string())
        .with("addressCountry", "DE");
}

std::optional<base::Date> ended_on(const Alliance& alliance, base::Date today)
{
    const auto now = status_on(alliance, today);
    return now && now->status == Status::dissolved ? std::optional(now->since) : std::nullopt;
}

}

Thing thing_of(const web::Request& request, const Entry& entry, base::Date today)
{
    const auto& alliance = entry.alliance;
    const auto end = ended_on(alliance, today);
    return Thing("NGO")
        .with("name", alliance.name)
        .with("description", alliance.summary)
        .with("url", request.absolute(request.to("/buendnisse/" + alliance.slug)))
        .with("sameAs", web::Url::external(alliance.website).text())
        .with("foundingDate", alliance.founded_on)
        .with("dissolutionDate", end)
        .with("address", seat(entry))
        .with("areaServed", area(request, entry))
        .with("contactPoint", end ? std::vector<Thing>() : contact_points(alliance));
}

}
