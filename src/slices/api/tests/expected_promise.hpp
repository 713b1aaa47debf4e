#pragma once

#include <string_view>

namespace expected {

/// A line may be added; one that goes breaks what others made with it.
inline constexpr std::string_view every_field = R"(alliances.slug text
alliances.name text
alliances.summary text or null
alliances.description text or null, alone
alliances.status object or null
alliances.status.word text
alliances.status.since day
alliances.founded_on day or null
alliances.seat object or null
alliances.seat.name text
alliances.seat.key text or null
alliances.seat.html address or null
alliances.seat.position object or null
alliances.seat.position.latitude number
alliances.seat.position.longitude number
alliances.state object or null
alliances.state.key text
alliances.state.short_name text
alliances.state.name text
alliances.serves list, alone
alliances.serves[].name text
alliances.serves[].key text or null
alliances.serves[].html address or null
alliances.serves[].position object or null
alliances.serves[].position.latitude number
alliances.serves[].position.longitude number
alliances.topics list
alliances.topics[].slug text
alliances.topics[].name text
alliances.topics[].name_en text
alliances.contacts list
alliances.contacts[].function text or null
alliances.contacts[].person text or null
alliances.contacts[].telephone text or null
alliances.contacts[].email text or null
alliances.contacts[].hours text or null
alliances.address text or null
alliances.website address or null
alliances.distance_km number or null
alliances.links object
alliances.links.self address
alliances.links.html address or null
organisations.slug text
organisations.name text
organisations.name_en text or null
organisations.sector object
organisations.sector.slug text
organisations.sector.name text
organisations.sector.name_en text
organisations.summary text or null
organisations.legal_form text or null
organisations.website address or null
organisations.seat object or null
organisations.seat.name text
organisations.seat.key text or null
organisations.seat.html address or null
organisations.seat.position object or null
organisations.seat.position.latitude number
organisations.seat.position.longitude number
organisations.state object or null
organisations.state.key text
organisations.state.short_name text
organisations.state.name text
organisations.ended_on day or null
organisations.alliances list
organisations.alliances[].slug text
organisations.alliances[].name text
organisations.alliances[].since day
organisations.alliances[].self address
organisations.distance_km number or null
organisations.links object
organisations.links.self address
organisations.links.html address or null
projects.slug text
projects.title text
projects.summary text or null
projects.aim text or null, alone
projects.description text or null, alone
projects.progress text
projects.began_on day or null
projects.ended_on day or null
projects.topics list
projects.alliance object
projects.alliance.slug text
projects.alliance.name text
projects.alliance.self address
projects.others list
projects.others[].slug text
projects.others[].name text
projects.others[].self address
projects.partners list, alone
projects.place object or null
projects.place.name text
projects.place.key text or null
projects.place.html address or null
projects.place.position object or null
projects.place.position.latitude number
projects.place.position.longitude number
projects.state object or null
projects.state.key text
projects.state.short_name text
projects.state.name text
projects.website address or null
projects.distance_km number or null
projects.links object
projects.links.self address
projects.links.html address or null
places.slug text
places.key text or null
places.name text
places.county object or null
places.county.key text or null
places.county.name text
places.state object or null
places.state.key text or null
places.state.name text
places.inhabitants integer or null
places.position object or null
places.position.latitude number
places.position.longitude number
places.position_is_exact truth
places.postal_codes list
places.districts list, alone
places.districts[].slug text
places.districts[].name text
places.districts[].html address
places.alliances list, alone
places.alliances[].slug text
places.alliances[].name text
places.alliances[].self address
places.distance_km number or null
places.links object
places.links.self address
places.links.html address or null
topics.slug text
topics.name text
topics.name_en text or null
topics.introduction text or null, alone
topics.introduction_en text or null, alone
topics.is_retired truth
topics.alliances integer
topics.links object
topics.links.self address
topics.links.html address or null
figures.slug text
figures.kind text
figures.name text
figures.name_en text
figures.definition text
figures.definition_en text
figures.value integer
figures.rounding text or null
figures.as_of text
figures.source text or null
figures.source_url address or null
figures.note text or null
figures.state object or null
figures.state.key text
figures.state.short_name text
figures.state.name text
figures.by_state list
figures.by_state[].key text
figures.by_state[].short_name text
figures.by_state[].name text
figures.by_state[].value integer
figures.by_county list
figures.by_county[].key text
figures.by_county[].name text
figures.by_county[].value integer
figures.links object
figures.links.self address
figures.links.html address or null
awards.slug text
awards.label text
awards.alliance object
awards.alliance.slug text
awards.alliance.name text
awards.alliance.self address
awards.given_by text or null
awards.given_on day
awards.valid_until day or null
awards.is_held truth
awards.place text or null
awards.occasion text or null
awards.state object or null
awards.state.key text
awards.state.short_name text
awards.state.name text
awards.distance_km number or null
awards.links object
awards.links.self address
awards.links.html address or null
)";

}
