#include "slices/partners/organisation_cells.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fmt/ranges.h>

namespace partners {
namespace {

using base::says;
using table::Column;
using table::Defect;
using table::Need;
using table::Parsed;

/// The seat is looked up once all cells are read, by name and postal code together.
std::optional<Defect> take_nothing(std::string_view, Organisation&) { return std::nullopt; }

std::optional<Defect> check_postal_code(std::string_view cell, Organisation&)
{
    auto code = table::postal_code_in(cell);
    return code ? std::nullopt : std::optional(std::move(code.error()));
}

}

std::vector<Column<Organisation>> OrganisationCells::columns()
{
    const auto take_sector = [this](std::string_view cell, Organisation& organisation) -> std::optional<Defect> {
        auto sector = known_sector_in(cell);
        if (!sector) return std::move(sector.error());
        organisation.sector = std::move(*sector);
        return std::nullopt;
    };
    const auto sector_text = [this](const Organisation& organisation) {
        const auto found = std::find_if(sectors_.begin(), sectors_.end(),
                                        [&](const Sector& sector) { return sector.code == organisation.sector; });
        return found == sectors_.end() ? std::string() : found->slug;
    };
    return {
        table::key_column(&Organisation::slug),
        table::column("name", &Organisation::name, &table::line_in, Need::obligatory),
        {"art", Need::obligatory, take_sector, sector_text},
        table::column("kurztext", &Organisation::summary, &table::line_in),
        table::column("website", &Organisation::website, &table::website_in),
        {"sitz", Need::optional, &take_nothing, [this](const Organisation& one) { return text_of(one).name; }},
        {"sitz_plz", Need::optional, &check_postal_code,
         [this](const Organisation& one) { return text_of(one).postal_code; }},
        table::column("rechtsform", &Organisation::legal_form, &table::line_in),
        table::column("namen", &Organisation::other_names, &table::other_names_in),
        table::column("beendet", &Organisation::ended_on, &table::optional_day_in),
        table::former_keys_column(&Organisation::former_slugs),
        table::column("erfasst_von", &Organisation::recorded_by, &table::line_in),
    };
}

Parsed<std::optional<base::Id<places::Place>>> OrganisationCells::seat_in(const table::Line& line)
{
    const auto name = line.text("sitz");
    if (name.empty()) return std::optional<base::Id<places::Place>>();
    const auto code = TRY(table::postal_code_in(line.text("sitz_plz")));
    const auto written = code + " " + name;
    const auto known = seats_.find(written);
    if (known != seats_.end()) return std::optional(known->second);
    const auto place = TRY(code.empty() ? places_.place_of(name) : places_.place_of(name, code));
    remember(place);
    return std::optional(seats_.emplace(written, place.id).first->second);
}

/// The official key of anything begins with that of its state; a district has none.
void OrganisationCells::remember(const places::Place& place)
{
    if (!place.official_key || facts_.contains(place.id)) return;
    facts_.emplace(place.id, SeatFacts{place.name, base::folded(place.name), place.official_key->substr(0, 2)});
}

SeatFacts OrganisationCells::facts_of(const std::optional<base::Id<places::Place>>& seat)
{
    if (!seat) return {};
    const auto known = facts_.find(*seat);
    if (known != facts_.end()) return known->second;
    SeatFacts facts;
    for (const auto& place : places::lineage(read_, *seat)) {
        if (place.id == *seat) {
            facts.name = place.name;
            facts.searched = base::folded(place.name);
        }
        if (place.kind == places::Kind::state) facts.state_key = place.official_key.value_or("");
    }
    return facts_.emplace(*seat, std::move(facts)).first->second;
}

Parsed<std::string> OrganisationCells::known_sector_in(std::string_view cell)
{
    auto known = read_sectors_.find(cell);
    if (known == read_sectors_.end()) known = read_sectors_.emplace(cell, sector_in(cell)).first;
    return known->second;
}

Parsed<std::string> OrganisationCells::sector_in(std::string_view cell) const
{
    const auto wanted = base::folded(cell);
    std::vector<std::string> known;
    for (const auto& sector : sectors_) {
        if (sector.for_persons) continue;
        known.push_back(sector.slug);
        if (wanted == sector.slug || wanted == base::folded(sector.code) || wanted == base::folded(sector.name) ||
            wanted == base::folded(sector.name_en)) {
            return sector.code;
        }
    }
    return table::defect("unknown_sector", says("“{0}” is no kind of organisation. There are: {1}.",
                                                base::trimmed(cell), fmt::format("{}", fmt::join(known, ", "))));
}

places::PlaceText OrganisationCells::text_of(const Organisation& organisation)
{
    if (!organisation.seat) return {};
    const auto known = texts_.find(*organisation.seat);
    if (known != texts_.end()) return known->second;
    const auto place = places::find_place(read_, *organisation.seat);
    return texts_.emplace(*organisation.seat, place ? places_.text_of(*place) : places::PlaceText{}).first->second;
}

}
