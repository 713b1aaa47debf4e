#include "clock/clock.hpp"
#include "slices/partners/documents.hpp"
#include "slices/partners/partners.hpp"

#include <map>

namespace partners {

using storage::Row;
using storage::Sql;

constexpr Sql select_changed = R"sql(
    select organisation.slug, organisation.id, organisation.name, organisation.summary, sector.name, sector.name_en,
           organisation.state_key, coalesce(seat.name, ''), organisation.place_id, seat.latitude, seat.longitude,
           case when organisation.ended_on <= :today then 1 else 0 end
      from organisation
      join partner_sector sector on sector.code = organisation.sector
      left join place seat on seat.id = organisation.place_id
     where organisation.slug > :after and organisation.changed_at >= :since
     order by organisation.slug limit :most)sql";

static search::Document document_in(Row& row)
{
    search::Document document;
    document.kind = search::Kind::organisation;
    document.address = "/organisationen/" + row.next<std::string>();
    document.key = row.next<base::Id<Organisation>>().hex();
    document.title = row.next<std::string>();
    document.summary = row.next<std::string>();
    document.text = row.next<std::string>() + "\n";
    document.text += row.next<std::string>();
    document.state_key = row.next<std::string>();
    document.place = row.next<std::string>();
    if (const auto place = row.next<std::optional<base::Id<places::Place>>>()) document.place_ids.push_back(place->hex());
    const auto latitude = row.next<std::optional<double>>();
    const auto longitude = row.next<std::optional<double>>();
    if (latitude && longitude) document.position = search::Position{*latitude, *longitude};
    document.is_over = row.next<bool>();
    return document;
}

constexpr Sql select_other_names = R"sql(
    select organisation_name.organisation_id, organisation_name.name
      from organisation join organisation_name on organisation_name.organisation_id = organisation.id
     where organisation.slug > :after and organisation.slug <= :last)sql";

static void add_other_names(storage::Read& read, std::string_view after, std::string_view last,
                            std::vector<search::Document>& documents)
{
    std::map<std::string, search::Document*> by_key;
    for (auto& document : documents) by_key.emplace(document.key, &document);
    read.all(select_other_names, {{"after", after}, {"last", last}}, [&](Row& row) {
        const auto found = by_key.find(row.next<base::Id<Organisation>>().hex());
        if (found != by_key.end()) found->second->text += "\n" + row.next<std::string>();
        return 0;
    });
}

search::Source search_source(std::function<base::Instant()> clock)
{
    return {search::Kind::organisation,
            [clock = std::move(clock)](storage::Read& read, base::Instant since, std::string_view after, std::size_t most) {
                const auto today = base::iso(wall_clock::day_in_germany(clock()));
                search::Part part;
                part.documents = read.all(select_changed, {{"today", today}, {"after", after}, {"since", since}, {"most", most}}, document_in);
                if (part.documents.empty()) return part;
                const auto last = part.documents.back().address.substr(std::string_view("/organisationen/").size());
                add_other_names(read, after, last, part.documents);
                if (part.documents.size() == most) part.last = last;
                return part;
            }};
}

}
