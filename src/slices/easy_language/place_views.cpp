#include "slices/easy_language/parts.hpp"
#include "slices/easy_language/views.hpp"

#include "base/text.hpp"
#include "web/layout/parts.hpp"

namespace easy_language {
namespace {

using web::Html;
using web::html;

registry::Contact first_contact(const registry::Alliance& alliance)
{
    return alliance.contacts.empty() ? registry::Contact{} : alliance.contacts.front();
}

/// Whose imprint holds here.
std::string part_of(const Help& help)
{
    if (help.alliance) return "buendnis:" + help.alliance->slug;
    return help.state.empty() ? std::string() : "land:" + help.state;
}

Html found_alliance(const web::Request& request, const Help& help)
{
    const auto& t = request.texts();
    const auto& alliance = *help.alliance;
    return part("buendnis", "people", t("There is an alliance"),
                html("{}<p><strong>{}</strong></p>{}{}",
                     sentences({t("There is an alliance for {0}.", help.place.name), t("The alliance is called:")}),
                     alliance.name, sentences({t("People there help you."), t("Asking costs no money.")}),
                     reached(request, first_contact(alliance))));
}

/// Where no alliance answers, the number of all authorities does.
Html no_alliance(const web::Request& request, const Help& help)
{
    const auto& t = request.texts();
    return part("amt", "phone", t("You get help all the same"),
                html("{}<p>{}</p>{}",
                     sentences({t("There is no alliance for {0} yet.", help.place.name), t("The youth office helps families too."),
                                t("Call the number 115."), t("It is the number of all public offices."), t("Say: I want to talk to the youth office.")}),
                     web::telephone_button(t, "115"), way(request.to("/telefon"), t("Here are more telephone numbers."))));
}

Html nearby(const web::Request& request, const Help& help)
{
    const auto& t = request.texts();
    if (help.nearby.empty()) return {};
    std::vector<web::Choice> all;
    for (const auto& [alliance, distance] : help.nearby) {
        all.push_back({request.to("/buendnisse/" + alliance.slug), alliance.name, alliance.seat,
                       registry::kilometres(t, distance)});
    }
    return part("naehe", "pin", t("More alliances near you"),
                html("{}{}", sentences({t("You can ask there too.")}), web::choices(all)));
}

Html other_place(const web::Request& request, std::string_view typed)
{
    const auto& t = request.texts();
    return part("anderer", "search", t("Look for another place"),
                web::place_search(request, typed, t("Which place? Postal code, town or district"), t("An example: 18055 or Rostock.")));
}

}

web::Response place_page(const web::Request& request, const Help& help)
{
    const auto& t = request.texts();
    return page(request, t("Help in {0}", help.place.name),
                html("{}{}{}", help.alliance ? found_alliance(request, help) : no_alliance(request, help),
                     nearby(request, help), other_place(request, "")),
                {help.path, part_of(help)});
}

web::Response choice_page(const web::Request& request, std::string_view typed, const std::vector<Candidate>& candidates)
{
    const auto& t = request.texts();
    std::vector<web::Choice> all;
    for (const auto& candidate : candidates) all.push_back({request.to(candidate.path), candidate.name, candidate.description});
    return page(request, t("Which place is yours?"),
                html("{}{}",
                     part("orte", "pin", t("These places fit"),
                          html("{}{}", sentences({t("You wrote: {0}.", typed), t("Several places fit."), t("Click on your place.")}),
                               web::choices(all))),
                     other_place(request, typed)));
}

web::Response nothing_found_page(const web::Request& request, std::string_view typed)
{
    const auto& t = request.texts();
    const auto shown = base::beginning(typed, 60);
    return page(request, t("We did not find the place"),
                html("{}{}",
                     part("nichts", "info", t("What you can do"),
                          sentences({t("You wrote: {0}.", shown), t("We know no place of that name."),
                                     t("Perhaps a letter is missing."), t("Try your postal code. It has 5 digits.")})),
                     other_place(request, shown)));
}

web::Response alliance_page(const web::Request& request, const registry::Alliance& alliance, bool is_there)
{
    const auto& t = request.texts();
    if (!is_there) {
        return page(request, alliance.name,
                    part("ende", "info", t("The alliance is no more"),
                         html("{}{}", sentences({t("Nobody answers there any more."), t("Look for another alliance near you.")}),
                              way(request.to("/"), t("Here you find another alliance.")))));
    }
    const auto places = web::each(alliance.serves, [](const places::Place& place) { return html("<li>{}</li>", place.name); });
    return page(request, alliance.name,
                html("{}{}",
                     part("kontakt", "people", t("People help you here"),
                          html("{}{}", sentences({t("Here you reach the alliance."), t("Asking costs no money.")}),
                               reached(request, first_contact(alliance)))),
                     web::when(!alliance.serves.empty(), [&] {
                         return part("wo", "pin", t("The alliance helps here"), html("<ul>{}</ul>", places));
                     })),
                {{}, "buendnis:" + alliance.slug});
}

}
