#include "slices/partners/keeping.hpp"

#include "addresses/former.hpp"
#include "base/text.hpp"
#include "clock/clock.hpp"
#include "search/search.hpp"
#include "slices/partners/organisation_cells.hpp"
#include "slices/partners/partners.hpp"
#include "slices/partners/store_keeping.hpp"
#include "slices/partners/store_partnerships.hpp"
#include "table/cells.hpp"

#include <algorithm>

namespace partners {
namespace {

using base::Refused;
using base::refuse;
using base::says;

/// What stands behind many names and tells none of them from another.
constexpr std::array<std::string_view, 14> legal_forms = {"gmbh", "ggmbh", "mbh", "ag", "kg", "co", "ohg", "eg", "ev", "e", "v", "gbr", "ug", "kdoer"};

/// What stands in addresses where the word of an organisation would stand: /bereich/…/partner/neu, /partner/zusage/….
constexpr std::array<std::string_view, 3> words_of_addresses = {"neu", "zusage", "abmelden"};

std::vector<std::string> words_in(std::string_view name)
{
    std::vector<std::string> words;
    std::string word;
    for (const char letter : base::folded(name) + " ") {
        if (letter != ' ') word += letter;
        else if (!word.empty()) words.push_back(std::exchange(word, ""));
    }
    const auto is_form = [](const std::string& one) { return std::find(legal_forms.begin(), legal_forms.end(), one) != legal_forms.end(); };
    if (!std::all_of(words.begin(), words.end(), is_form)) std::erase_if(words, is_form);
    return words;
}

/// A word of its own for addresses, which nobody has or had.
std::string fresh_slug(storage::Read& read, const std::string& name, const std::string& place)
{
    constexpr std::size_t longest = 70;
    auto key = table::key_of(base::beginning(name, longest));
    if (key.empty()) key = "organisation";
    const auto is_taken = [&](const std::string& slug) {
        const bool is_ours = std::find(words_of_addresses.begin(), words_of_addresses.end(), slug) != words_of_addresses.end();
        return is_ours || organisation_id(read, slug) || addresses::once_had(read, addresses::Kind::organisation, slug);
    };
    if (is_taken(key) && !place.empty()) key = table::key_of(std::string(base::beginning(key, longest / 2)) + "-" + std::string(base::beginning(place, longest / 2)));
    auto slug = key;
    for (int number = 2; is_taken(slug); ++number) slug = key + "-" + std::to_string(number);
    return slug;
}

void take_over(Organisation& organisation, const Profile& profile, std::string_view recorded_by)
{
    organisation.name = profile.name;
    organisation.sector = profile.sector;
    organisation.summary = profile.summary;
    organisation.website = profile.website;
    organisation.seat = profile.seat;
    organisation.recorded_by = recorded_by;
}

void told(storage::Write& write, base::Instant now)
{
    write.touch("partners");
    search::changed(write, search::Kind::organisation, now);
}

/// As people write it: 14.03.2026.
std::string read_day(base::Date day)
{
    return fmt::format("{:02}.{:02}.{}", static_cast<unsigned>(day.day()), static_cast<unsigned>(day.month()), static_cast<int>(day.year()));
}

bool is_running(const Partnership& one, base::Date today) { return one.since <= today && (!one.until || *one.until >= today); }

}

std::vector<Sector> organisation_sectors(storage::Read& read)
{
    auto sectors = all_sectors(read);
    std::erase_if(sectors, [](const Sector& sector) { return sector.for_persons; });
    return sectors;
}

std::vector<Listed> organisations_called(storage::Read& read, std::string_view name, base::Date today, std::int64_t most)
{
    const auto words = words_in(name);
    if (words.empty()) return {};
    Wanted wanted;
    wanted.whole = base::folded(name);
    std::copy_n(words.begin(), std::min(words.size(), wanted.words.size()), wanted.words.begin());
    wanted.longest = *std::max_element(words.begin(), words.end(), [](const auto& one, const auto& other) { return one.size() < other.size(); });
    return similar_organisations(read, wanted, today, most);
}

std::optional<Organisation> organisation_with(storage::Read& read, base::Id<Organisation> id) { return find_organisation(read, id); }

Organisation create_organisation(storage::Write& write, base::Id<Organisation> id, const Profile& profile, std::string_view recorded_by, base::Instant now)
{
    if (auto known = find_organisation(write, id)) return std::move(*known);
    OrganisationCells cells(write);
    const auto seat = cells.facts_of(profile.seat);
    Organisation organisation;
    organisation.id = id;
    take_over(organisation, profile, recorded_by);
    organisation.slug = fresh_slug(write, profile.name, seat.name);
    store_new_organisation(write, organisation, seat, now);
    told(write, now);
    return organisation;
}

base::Result<Organisation> change_organisation(storage::Write& write, base::Id<Organisation> id, const Profile& profile, std::string_view recorded_by,
                                               base::Instant now)
{
    auto organisation = find_organisation(write, id);
    if (!organisation) return refuse(Refused::not_found);
    take_over(*organisation, profile, recorded_by);
    OrganisationCells cells(write);
    store_organisation(write, *organisation, cells.facts_of(profile.seat), now);
    told(write, now);
    return std::move(*organisation);
}

base::Result<Partnership> begin_partnership(storage::Write& write, base::Id<registry::Alliance> alliance, base::Id<Organisation> organisation,
                                            base::Date since, std::string_view recorded_by, base::Instant now)
{
    Partnership begun;
    begun.id = base::Id<Partnership>::fresh();
    begun.alliance = alliance;
    begun.organisation = organisation;
    begun.since = since;
    begun.recorded_by = recorded_by;
    for (const auto& other : partnerships_of(write, alliance, organisation)) {
        if (!overlap(begun, other)) continue;
        return refuse(Refused::conflict, other.until ? says("It took part until {0} already. Choose a later day.", read_day(*other.until))
                                                     : says("It takes part in your alliance already, since {0}.", read_day(other.since)));
    }
    store_partnership(write, begun, now);
    write.touch("partners");
    return begun;
}

base::Result<Partnership> end_partnership(storage::Write& write, base::Id<registry::Alliance> alliance, base::Id<Organisation> organisation, base::Date until,
                                          std::string_view recorded_by, base::Instant now)
{
    const auto today = wall_clock::day_in_germany(now);
    const auto all = partnerships_of(write, alliance, organisation);
    const auto running = std::find_if(all.begin(), all.end(), [&](const Partnership& one) { return is_running(one, today); });
    if (running == all.end()) return refuse(Refused::not_found);
    if (until < running->since) return refuse(Refused::invalid, says("This day lies before the first one."));
    store_ending(write, *running, now);
    auto ended = *running;
    ended.until = until;
    ended.recorded_by = recorded_by;
    store_partnership(write, ended, now);
    write.touch("partners");
    return ended;
}

base::Result<Partnership> take_back_ending(storage::Write& write, base::Id<registry::Alliance> alliance, base::Id<Partnership> id, std::string_view recorded_by,
                                           base::Instant now)
{
    const auto restored = ended_partnership(write, alliance, id, now - time_to_take_back);
    if (!restored) return refuse(Refused::not_found);
    for (const auto& other : partnerships_of(write, alliance, *restored->organisation)) {
        if (other.id != id && overlap(*restored, other)) return refuse(Refused::conflict, says("It takes part again since then. Nothing needs to be taken back."));
    }
    restore_ending(write, *restored, recorded_by, now);
    write.touch("partners");
    return *restored;
}

}
