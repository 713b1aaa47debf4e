#include "slices/partners/partnership_cells.hpp"

#include "base/text.hpp"
#include "table/nearest.hpp"

namespace partners {
namespace {

using base::says;
using table::Column;
using table::defect;
using table::Defect;
using table::Need;
using table::Parsed;

/// A table in which every key is wrong needs no suggestion for each of them.
constexpr int most_suggestions = 100;

Parsed<std::string> person_sector_in(std::string_view cell)
{
    const auto folded = base::folded(cell);
    if (folded.empty() || folded == "privatperson" || folded == "individual") return std::string("individual");
    if (folded == "familie" || folded == "family") return std::string("family");
    return defect("unknown_sector", says("“{0}” is no kind of person. Write Privatperson or Familie.", base::trimmed(cell)));
}

/// Where the cell can be read, `set` puts it into its place.
template <class Part, class Set>
std::function<std::optional<Defect>(std::string_view, Partnership&)> taking(Parsed<Part> (*parse)(std::string_view), Set set)
{
    return [parse, set](std::string_view cell, Partnership& partnership) -> std::optional<Defect> {
        auto part = parse(cell);
        if (!part) return std::move(part.error());
        set(partnership, std::move(*part));
        return std::nullopt;
    };
}

Column<Partnership> person_column()
{
    return {"person", Need::optional,
            taking(&table::line_in, [](Partnership& one, std::string name) { one.person.name = std::move(name); }),
            [](const Partnership& one) { return one.person.name; }};
}

Column<Partnership> person_sector_column()
{
    return {"person_art", Need::optional,
            taking(&person_sector_in,
                   [](Partnership& one, std::string sector) { one.person.sector = std::move(sector); }),
            [](const Partnership& one) {
                return one.organisation ? "" : one.person.sector == "family" ? "Familie" : "Privatperson";
            }};
}

Column<Partnership> consent_column()
{
    return {"person_oeffentlich", Need::optional,
            taking(&table::yes_in, [](Partnership& one, bool is_public) { one.person.name_public = is_public; }),
            [](const Partnership& one) { return one.organisation ? "" : table::written(one.person.name_public); }};
}

}

PartnershipCells::PartnershipCells(storage::Read& read) : alliances_(alliances_by_slug(read)), organisations_(read)
{
    for (const auto& [slug, id] : alliances_) alliance_slugs_.push_back(slug);
}

std::vector<Column<Partnership>> PartnershipCells::columns()
{
    const auto take_alliance = [this](std::string_view cell, Partnership& one) -> std::optional<Defect> {
        auto alliance = alliance_in(cell);
        if (!alliance) return std::move(alliance.error());
        one.alliance = *alliance;
        one.alliance_slug = base::trimmed(cell);
        return std::nullopt;
    };
    const auto take_organisation = [this](std::string_view cell, Partnership& one) -> std::optional<Defect> {
        if (base::trimmed(cell).empty()) return std::nullopt;
        auto organisation = organisation_in(cell);
        if (!organisation) return std::move(organisation.error());
        one.organisation = *organisation;
        one.organisation_slug = base::trimmed(cell);
        return std::nullopt;
    };
    return {
        {"buendnis", Need::obligatory, take_alliance, [](const Partnership& one) { return one.alliance_slug; }},
        {"organisation", Need::optional, take_organisation,
         [](const Partnership& one) { return one.organisation_slug; }},
        person_column(),
        person_sector_column(),
        consent_column(),
        table::column("seit", &Partnership::since, &table::day_in, Need::obligatory),
        table::column("bis", &Partnership::until, &table::optional_day_in),
        table::column("erfasst_von", &Partnership::recorded_by, &table::line_in),
    };
}

Parsed<base::Id<registry::Alliance>> PartnershipCells::alliance_in(std::string_view key)
{
    const auto wanted = base::trimmed(key);
    const auto found = alliances_.find(wanted);
    if (found != alliances_.end()) return found->second;
    const auto meant = nearest_alliance(std::string(wanted));
    if (meant.empty()) return defect("unknown_alliance", says("No alliance has the key “{0}”. Import it first, or mend the key.", wanted));
    return defect("unknown_alliance", says("No alliance has the key “{0}”. Is “{1}” meant?", wanted, meant), meant);
}

Parsed<base::Id<Organisation>> PartnershipCells::organisation_in(std::string_view key)
{
    return organisations_.organisation_in(key);
}

std::string PartnershipCells::nearest_alliance(const std::string& key)
{
    return ++suggestions_ > most_suggestions ? "" : table::nearest(key, alliance_slugs_);
}

}
