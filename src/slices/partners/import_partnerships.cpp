#include "slices/partners/import_partnerships.hpp"

#include "base/text.hpp"
#include "slices/partners/partnership_cells.hpp"

#include <algorithm>

namespace partners {
namespace {

using base::says;
using table::Line;

/// Whom a record is about, in which alliance.
std::string partner_of(const Partnership& one)
{
    return one.alliance.hex() + (one.organisation ? "o" + one.organisation->hex() : "p" + one.person.name);
}

/// Reads the lines of one table over what is stored.
class PartnershipLines {
public:
    PartnershipLines(storage::Read& read, PartnershipCells& cells) : store_(read), cells_(cells) {}

    table::Noun<Partnership> noun()
    {
        return {cells_.columns(), [this](Line& line) { return find(line); },
                [this](Line& line, Partnership& one, const Partnership* stored) { complete(line, one, stored); },
                [](const Partnership& one) { return one.alliance_slug; },
                [](const Partnership& one) {
                    return one.organisation ? one.organisation_slug : one.person.name;
                }};
    }

private:
    struct Earlier {
        std::size_t line;
        Partnership partnership;
    };

    std::optional<Partnership> find(Line& line);
    void complete(Line& line, Partnership& one, const Partnership* stored);
    void complete_person(Line& line, Partnership& one);
    void check_stored(Line& line, const Partnership& one);
    void check_earlier_lines(Line& line, const Partnership& one);

    storage::Read& store_;
    PartnershipCells& cells_;
    std::vector<Partnership> stored_; ///< of the partner whom the line is about
    std::unordered_map<std::string, std::vector<Earlier>> earlier_;
};

/// The record of that alliance, that partner and that first day. Mistakes are said once all cells are read.
std::optional<Partnership> PartnershipLines::find(Line& line)
{
    stored_.clear();
    const auto alliance = cells_.alliance_in(line.text("buendnis"));
    const auto since = table::day_in(line.text("seit"));
    if (!alliance || !since) return std::nullopt;
    if (const auto key = line.text("organisation"); !key.empty()) {
        if (const auto organisation = cells_.organisation_in(key)) {
            stored_ = partnerships_of(store_, *alliance, *organisation);
        }
    } else if (const auto name = table::line_in(line.text("person")); name && !name->empty()) {
        stored_ = partnerships_of(store_, *alliance, *name);
    }
    const auto found = std::find_if(stored_.begin(), stored_.end(),
                                    [&](const Partnership& one) { return one.since == *since; });
    return found == stored_.end() ? std::nullopt : std::optional(*found);
}

void PartnershipLines::complete(Line& line, Partnership& one, const Partnership* stored)
{
    if (one.organisation.has_value() == !one.person.name.empty()) {
        line.reject("organisation", {"no_partner", says("Write either the key of an organisation or the name of a person."), {}});
        return;
    }
    if (one.until && *one.until < one.since) {
        line.reject("bis", {"ends_before_it_begins", says("This day lies before the first one, {0}.", base::iso(one.since)), {}});
    }
    if (!stored) one.id = base::Id<Partnership>::fresh();
    if (!one.organisation) complete_person(line, one);
    check_stored(line, one);
    check_earlier_lines(line, one);
    if (line.problems().empty()) earlier_[partner_of(one)].push_back({line.number(), one});
}

/// A person who is there already, or whom an earlier line has told of, stays the same one.
void PartnershipLines::complete_person(Line& line, Partnership& one)
{
    const auto earlier = earlier_.find(partner_of(one));
    if (earlier != earlier_.end()) {
        const auto& before = earlier->second.front();
        one.person.id = before.partnership.person.id;
        if (before.partnership.person == one.person) return;
        line.reject("person", {"contradicting_person", says("Line {0} says something else about this person: the kind or whether the name is public.",
                                                            std::to_string(before.line)), {}});
        return;
    }
    one.person.id = stored_.empty() ? base::Id<Person>::fresh() : stored_.front().person.id;
}

/// A record that an earlier line has told anew counts as that line says.
void PartnershipLines::check_stored(Line& line, const Partnership& one)
{
    const auto earlier = earlier_.find(partner_of(one));
    const auto is_told_anew = [&](const Partnership& other) {
        return earlier != earlier_.end() &&
               std::any_of(earlier->second.begin(), earlier->second.end(),
                           [&](const Earlier& told) { return told.partnership.id == other.id; });
    };
    for (const auto& other : stored_) {
        if (other.since == one.since || !overlap(one, other) || is_told_anew(other)) continue;
        line.reject("seit", {"overlapping", says("This partner takes part since {0} already. Write that day, or end that record first with a day in “bis”.",
                                                 base::iso(other.since)), base::iso(other.since)});
        return;
    }
}

void PartnershipLines::check_earlier_lines(Line& line, const Partnership& one)
{
    const auto earlier = earlier_.find(partner_of(one));
    if (earlier == earlier_.end()) return;
    for (const auto& [number, other] : earlier->second) {
        if (!overlap(one, other)) continue;
        line.reject("seit", {"duplicate", says("Line {0} has the same partner for the same time already.", std::to_string(number)), {}});
        return;
    }
}

}

table::Reading<Partnership> read_partnerships(storage::Read& read, std::string_view bytes,
                                              const table::Progress& progress)
{
    PartnershipCells cells(read);
    auto opened = table::open(bytes, table::headings_of(cells.columns()));
    if (!opened) return {{{}, std::move(opened.error())}, {}};
    PartnershipLines lines(read, cells);
    return table::read_lines(lines.noun(), *opened, progress);
}

table::Plan plan_partnerships(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    return read_partnerships(read, bytes, progress).plan;
}

table::Plan import_partnerships(storage::Write& write, std::string_view bytes, base::Instant now,
                                const table::Progress& progress)
{
    auto plan = table::take_over(read_partnerships(write, bytes, progress),
                                 [&](const Partnership& one) { store_partnership(write, one, now); });
    if (plan.is_applied) write.touch("partners");
    return plan;
}

std::string export_partnerships(storage::Read& read)
{
    PartnershipCells cells(read);
    return table::table_of(cells.columns(), all_partnerships(read));
}

}
