#pragma once

#include "base/result.hpp"
#include "slices/partners/partnership.hpp"
#include "slices/partners/shown.hpp"
#include "storage/transaction.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace partners {

/// What was ended by hand can be taken back for so long.
inline constexpr std::chrono::days time_to_take_back{14};

/// What somebody who keeps an organisation says of it.
struct Profile {
    std::string name;
    std::string sector;  ///< its code; none of those for persons
    std::string summary;
    std::string website; ///< may be empty
    std::optional<base::Id<places::Place>> seat;

    friend bool operator==(const Profile&, const Profile&) = default;
};

/// The kinds of organisations in their order, without those of persons.
std::vector<Sector> organisation_sectors(storage::Read& read);

/// Those that could be meant by a name in any spelling, with or without its legal form; the likeliest first.
std::vector<Listed> organisations_called(storage::Read& read, std::string_view name, base::Date today, std::int64_t most);

/// The alliances beside `but` in which it takes part on that day or later, by name.
std::vector<std::string> other_alliances_of(storage::Read& read, base::Id<Organisation> organisation, base::Id<registry::Alliance> but, base::Date today);

std::optional<Organisation> organisation_with(storage::Read& read, base::Id<Organisation> id);

/// A new organisation with an address of its own; the same again where it is there already. Its page, lists and the search
/// follow. `recorded_by` is kept and never shown.
Organisation create_organisation(storage::Write& write, base::Id<Organisation> id, const Profile& profile, std::string_view recorded_by, base::Instant now);

/// Its address stays as it is. Refuses: an organisation that there is not (not_found)
base::Result<Organisation> change_organisation(storage::Write& write, base::Id<Organisation> id, const Profile& profile, std::string_view recorded_by,
                                               base::Instant now);

/// Takes part from that day on. Refuses: what takes part already then or later (conflict)
base::Result<Partnership> begin_partnership(storage::Write& write, base::Id<registry::Alliance> alliance, base::Id<Organisation> organisation,
                                            base::Date since, std::string_view recorded_by, base::Instant now);

/// Takes part for the last time on that day. Refuses: what does not take part now (not_found), a day before the first
/// one (invalid)
base::Result<Partnership> end_partnership(storage::Write& write, base::Id<registry::Alliance> alliance, base::Id<Organisation> organisation, base::Date until,
                                          std::string_view recorded_by, base::Instant now);

/// A partnership that was ended by hand and can still be taken back.
struct Ending {
    base::Id<Partnership> partnership;
    base::Id<Organisation> organisation;
    std::string organisation_name;
    std::string organisation_slug;
    base::Date until;
    base::Instant ended_at;

    friend bool operator==(const Ending&, const Ending&) = default;
};
/// The newest first.
std::vector<Ending> endings_of(storage::Read& read, base::Id<registry::Alliance> alliance, base::Instant now);

/// As it was before it was ended. Refuses: what cannot be taken back any more (not_found), what takes part again since
/// (conflict)
base::Result<Partnership> take_back_ending(storage::Write& write, base::Id<registry::Alliance> alliance, base::Id<Partnership> id, std::string_view recorded_by,
                                           base::Instant now);

/// Forgets that they were ended by hand, once that cannot be taken back. Returns how many.
std::int64_t forget_old_endings(storage::Write& write, base::Instant now);

}
