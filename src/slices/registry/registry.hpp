#pragma once

#include "slices/places/place.hpp"
#include "slices/registry/alliance.hpp"
#include "slices/registry/alliance_keys.hpp"
#include "slices/registry/directory.hpp"
#include "slices/registry/map.hpp"
#include "storage/transaction.hpp"
#include "web/html.hpp"
#include "web/layout/translation.hpp"
#include "web/router.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace registry {

std::optional<Alliance> find_alliance(storage::Read& read, std::string_view slug);

/// The word today of the alliance that once had this one; empty where there is none.
std::string present_slug(storage::Read& read, std::string_view former);

/// The active alliances that serve one of these places, the one for the smallest place first.
/// `lineage` begins with the place itself (see places::lineage).
std::vector<Alliance> alliances_serving(storage::Read& read, std::span<const places::Place> lineage,
                                        base::Date today);

/// The active alliances nearest to a position. `except` are left out.
std::vector<Nearby> nearest_alliances(storage::Read& read, places::Position position, base::Date today,
                                      std::span<const base::Id<Alliance>> except, std::size_t most);

/// Takes over what one alliance now says of itself: its page, lists, feeds and the search follow. To be called in the
/// transaction in which somebody says so.
void change_alliance(storage::Write& write, const Alliance& alliance, base::Instant now);

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

/// An alliance that is active on some day.
struct AtWork {
    base::Id<Alliance> id;
    std::string slug;
    std::string name;
    std::string seat;
    std::string state_key; ///< of the state in which its seat lies; empty where that is unknown
    base::Date since;      ///< the day on which that status began

    friend bool operator==(const AtWork&, const AtWork&) = default;
};

/// All that are active on that day, in the order of lists: as many as `active_alliances` counts.
std::vector<AtWork> at_work_on(storage::Read& read, base::Date day);

/// The active alliances whose seat lies in one of these states, in the order of lists: by seat, then by name.
std::vector<AllianceSummary> active_in_states(storage::Read& read, std::span<const std::string> state_keys,
                                              base::Date today);

/// What the alliance of that word is called in a language in which it has a name of its own; nothing where it has none.
std::optional<std::string> own_name_in(storage::Read& read, std::string_view slug, std::string_view language);

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

enum class PartPlace {
    above_heading, ///< such as a logo
    behind_topics,
};

/// A section of an alliance's page that another slice writes. It says itself what it depends on.
struct AlliancePart {
    int position = 0; ///< parts of one place stand in this order
    std::function<web::Html(const web::Request& request, storage::Read& read, const Alliance& alliance)> section;
    PartPlace place = PartPlace::behind_topics;
};

/// The map as another slice draws it, under `?ebene=`. It says itself what it depends on.
struct MapLevel {
    std::string word; ///< `kreise`
    base::Message name;
    std::function<bool(storage::Read& read)> is_offered;
    std::function<web::Response(const web::Request& request, storage::Read& read)> page;
};

/// The list of all alliances, the page of each, and the map.
class RegistryPages {
public:
    /// `translations` by the names `kurztext` and `text`; nothing: what people wrote is in German only.
    explicit RegistryPages(std::vector<AlliancePart> parts = {}, std::vector<MapLevel> levels = {}, web::FindTranslations translations = nullptr);

    void mount(web::Router& router) const;

private:
    web::Response list(const web::Request& request, storage::Read& read) const;
    web::Response alliance(const web::Request& request, storage::Read& read) const;
    web::Response map(const web::Request& request, storage::Read& read) const;

    std::vector<AlliancePart> parts_;
    std::vector<MapLevel> levels_;
    web::FindTranslations translations_;
};

}
