#include "slices/partnering/own_alliance.hpp"

#include "clock/clock.hpp"
#include "slices/audit/audit.hpp"
#include "table/cells.hpp"

namespace partnering {

std::optional<registry::AllianceName> own_alliance(storage::Read& read, const web::Request& request)
{
    const auto alliance = registry::find_alliance(read, request["buendnis"]);
    if (!alliance || !identity::actor_of(read, request).runs(alliance->id)) return std::nullopt;
    return registry::AllianceName{alliance->id, alliance->slug, alliance->name, {}};
}

std::string path_of_partners(const registry::AllianceName& alliance) { return "/bereich/" + alliance.slug + "/partner"; }

std::string path_of_partner(const registry::AllianceName& alliance, std::string_view organisation)
{
    return path_of_partners(alliance) + "/" + std::string(organisation);
}

std::string path_of_prospects(const registry::AllianceName& alliance) { return "/bereich/" + alliance.slug + "/interessenten"; }

base::Date today_of(const web::Request& request) { return wall_clock::day_in_germany(request.now); }

base::Id<identity::Account> account_of_request(const web::Request& request) { return base::Id<identity::Account>{request.account.value().id}; }

std::string recorder_of(const web::Request& request) { return "konto " + account_of_request(request).hex(); }

void write_down(storage::Write& write, const web::Request& request, std::string_view action, const registry::AllianceName& alliance, std::string_view organisation)
{
    audit::record(write, {request.now, recorder_of(request), std::string(action), alliance.slug + " " + std::string(organisation)});
}

std::string on_one_line(std::string text)
{
    std::replace_if(text.begin(), text.end(), [](char letter) { return static_cast<unsigned char>(letter) < ' '; }, ' ');
    return text;
}

std::string typed(base::Date day)
{
    return fmt::format("{:02}.{:02}.{}", static_cast<unsigned>(day.day()), static_cast<unsigned>(day.month()), static_cast<int>(day.year()));
}

std::optional<base::Date> day_in(web::Form& form, std::string_view field)
{
    if (form[field].empty()) return std::nullopt;
    const auto day = table::day_in(form[field]);
    if (day) return *day;
    form.add_mistake(field, base::says("Please write the day like this: 31.12.2026."));
    return std::nullopt;
}

}
