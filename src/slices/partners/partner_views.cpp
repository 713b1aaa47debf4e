#include "slices/partners/views.hpp"

#include "web/layout/parts.hpp"

#include <algorithm>

namespace partners {
namespace {

using web::Html;
using web::html;

/// Longer lists are folded up, sector by sector.
constexpr std::size_t most_unfolded = 24;

/// One line of a sector: an organisation, a person who agreed, or a number of others.
struct Group {
    SectorName sector;
    std::int64_t count = 0;
    Html items;
};

std::string unnamed(const web::Request& request, const Persons& persons)
{
    const auto& t = request.texts();
    const auto count = persons.unnamed;
    if (persons.sector.slug == "familie") {
        return persons.named.empty() ? t.plural("one family", "{0} families", count)
                                     : t.plural("and one more family", "and {0} more families", count);
    }
    return persons.named.empty() ? t.plural("one private person", "{0} private persons", count)
                                 : t.plural("and one more private person", "and {0} more private persons", count);
}

Group group_of(const web::Request& request, const Persons& persons)
{
    const auto& t = request.texts();
    Group group{persons.sector, static_cast<std::int64_t>(persons.named.size()) + persons.unnamed, {}};
    for (const auto& [name, day] : persons.named) {
        web::append(group.items, R"(<li>{} <span class="bn-muted bn-small">{} {}</span></li>
)",
                    name, t("since"), web::day(t, day));
    }
    if (persons.unnamed > 0) web::append(group.items, "<li>{}</li>\n", unnamed(request, persons));
    return group;
}

std::vector<Group> groups_of(const web::Request& request, const Partners& partners)
{
    const auto& t = request.texts();
    const auto since = t("since");
    const auto german = web::german_text(request);
    std::vector<Group> groups;
    for (const auto& partner : partners.organisations) {
        if (groups.empty() || groups.back().sector != partner.sector) groups.push_back({partner.sector, 0, {}});
        ++groups.back().count;
        web::append(groups.back().items, R"(<li><a href="{}"{}>{}</a> <span class="bn-muted bn-small">{} {}</span></li>
)",
                    request.to("/organisationen/" + partner.slug), german, partner.name, since, web::day(t, partner.since));
    }
    for (const auto& persons : partners.persons) groups.push_back(group_of(request, persons));
    return groups;
}

Html unfolded(const web::Request& request, const Group& group)
{
    return html(R"(<h3>{}</h3><ul class="bn-partners">{}</ul>)", name_of(request, group.sector), group.items);
}

Html folded(const web::Request& request, const Group& group)
{
    return html(R"(<details class="bn-fold"><summary>{} <span class="bn-muted">({})</span></summary><ul class="bn-partners">{}</ul></details>)",
                name_of(request, group.sector), request.texts().spelled(group.count), group.items);
}

std::string lead(const web::Request& request, const Partners& partners)
{
    const auto& t = request.texts();
    std::int64_t persons = 0;
    for (const auto& one : partners.persons) persons += static_cast<std::int64_t>(one.named.size()) + one.unnamed;
    const auto organisations = static_cast<std::int64_t>(partners.organisations.size());
    const auto organisations_text = t.plural("one organisation", "{0} organisations", organisations);
    const auto persons_text = t.plural("one person or family", "{0} persons and families", persons);
    if (persons == 0) return t("Taking part: {0}.", organisations_text);
    if (organisations == 0) return t("Taking part: {0}.", persons_text);
    return t("Taking part: {0} and {1}.", organisations_text, persons_text);
}

}

Html partners_section(const web::Request& request, const Partners& partners)
{
    if (partners.empty()) return {};
    const auto& t = request.texts();
    const bool is_long = partners.organisations.size() > most_unfolded;
    const auto groups = groups_of(request, partners);
    return web::section("partner", t("Partners"),
                        html("<p>{}</p>{}", lead(request, partners), web::each(groups, [&](const Group& group) {
                                 return is_long ? folded(request, group) : unfolded(request, group);
                             })));
}

}
