#pragma once

#include "search/search.hpp"
#include "slices/places/place.hpp"
#include "slices/registry/alliance.hpp"
#include "slices/registry/alliance_keys.hpp"
#include "slices/registry/map.hpp"
#include "storage/transaction.hpp"
#include "web/html.hpp"
#include "web/router.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace registry {

std::optional<Alliance> find_alliance(storage::Read& read, std::string_view slug);

/// The active alliances that serve one of these places, the one for the smallest place first.
/// `lineage` begins with the place itself (see places::lineage).
std::vector<Alliance> alliances_serving(storage::Read& read, std::span<const places::Place> lineage,
                                        base::Date today);

/// The active alliances nearest to a position. `except` are left out.
std::vector<Nearby> nearest_alliances(storage::Read& read, places::Position position, base::Date today,
                                      std::span<const base::Id<Alliance>> except, std::size_t most);

/// All topics in their order.
std::vector<Topic> topics(storage::Read& read);

/// To be called in the transaction that changes topics.
void topics_changed(storage::Write& write);

/// How many alliances are active: in all, and in each state that has some (by its official key, 01 to 16); and
/// how many different places they name as served.
struct ActiveAlliances {
    std::int64_t all = 0;
    std::vector<std::pair<std::string, std::int64_t>> by_state;
    std::int64_t places_served = 0;
};
ActiveAlliances active_alliances(storage::Read& read, base::Date today);

/// The same of those that care for a topic.
ActiveAlliances active_alliances(storage::Read& read, base::Date today, std::string_view topic);

/// The active alliances whose seat lies in one of these states, in the order of lists: by seat, then by name.
std::vector<AllianceSummary> active_in_states(storage::Read& read, std::span<const std::string> state_keys,
                                              base::Date today);

/// The official key of the state in which that alliance has its seat; empty where either is unknown.
std::string state_of_alliance(storage::Read& read, std::string_view slug);

/// Whether there is any alliance, in whatever state of life.
bool has_alliances(storage::Read& read);

/// To be called in the transaction that changes places: alliances are shown with the names and positions of
/// theirs.
void places_changed(storage::Write& write);

/// Whom to call and where to go, with public facts only: telephone, hours, mail, address, website. Nothing where
/// nothing is known. Its heading has the id `kontakt`.
web::Html contact_card(const web::Request& request, const Alliance& alliance);

/// The topics as links to the alliances that have them.
web::Html topic_links(const web::Request& request, const std::vector<Topic>& topics);

/// The topic in the reader's language.
const std::string& name_of(const web::Request& request, const Topic& topic);

/// `Ferienbetreuung, Standort` in the reader's language.
std::string topic_names(const web::Request& request, const std::vector<Topic>& topics);

/// `15 km`, `unter 1 km`
std::string kilometres(const web::Texts& texts, double distance);

/// What of alliances can be found by words: public facts, no person. `clock` says what is active.
search::Source search_source(std::function<base::Instant()> clock);

/// A section of an alliance's page that another slice writes. It says itself what it depends on.
struct AlliancePart {
    int position = 0; ///< parts stand in this order, behind the topics
    std::function<web::Html(const web::Request& request, storage::Read& read, const Alliance& alliance)> section;
};

/// The list of all alliances, the page of each, and the map.
class RegistryPages {
public:
    explicit RegistryPages(std::vector<AlliancePart> parts = {});

    void mount(web::Router& router) const;

private:
    web::Response list(const web::Request& request, storage::Read& read) const;
    web::Response alliance(const web::Request& request, storage::Read& read) const;
    web::Response map(const web::Request& request, storage::Read& read) const;

    std::vector<AlliancePart> parts_;
};

}
