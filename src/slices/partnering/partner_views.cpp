#include "slices/partnering/views.hpp"

#include "web/layout/parts.hpp"

namespace partnering {
namespace {

using web::Html;
using web::html;
using web::when;

const std::string& name_of(const web::Request& request, const partners::SectorName& sector)
{
    return web::is_german(request.language()) ? sector.name : sector.name_en;
}

/// What would help to know, said as a small remark.
Html missing(const web::Texts& t, const PartnerNow& partner)
{
    std::string all;
    const auto add = [&](bool is_missing, const char* what) {
        if (is_missing) all += (all.empty() ? "" : ", ") + std::string(t(what));
    };
    add(partner.contacts == 0, "a contact");
    add(partner.contacts > 0 && partner.contacts_asked == 0, "somebody who may be asked by mail");
    add(partner.seat.empty(), "the seat");
    add(partner.website.empty(), "the website");
    add(partner.summary.empty(), "a sentence about what it does");
    return when(!all.empty(), [&] { return html(R"(<br><span class="bn-small bn-muted">{}</span>)", t("Missing: {0}", all)); });
}

Html partner_row(const web::Request& request, const registry::AllianceName& alliance, const PartnerNow& partner)
{
    const auto& t = request.texts();
    const auto path = path_of_partner(alliance, partner.slug);
    return html(R"(<li><p><a href="{}"><strong>{}</strong></a><br>{}{}</p><div class="bn-people__ways"><a href="{}">{}<span class="kern-sr-only">: {}</span></a></div></li>)",
                request.to(path), partner.name,
                t("since {0}, {1}", t.date(partner.since), partner.contacts == 0 ? std::string(t("no contact yet")) : t.plural("one contact", "{0} contacts", partner.contacts)),
                missing(t, partner), request.to(path + "/ende"), t("End the partnership"), partner.name);
}

Html partner_groups(const web::Request& request, const registry::AllianceName& alliance, const std::vector<PartnerNow>& all)
{
    Html groups;
    for (std::size_t at = 0; at < all.size();) {
        Html rows;
        const auto& sector = all[at].sector_name;
        for (; at < all.size() && all[at].sector_name == sector; ++at) rows += partner_row(request, alliance, all[at]);
        groups += html(R"(<h2>{}</h2><ul class="bn-people">{}</ul>)", name_of(request, sector), rows);
    }
    return groups;
}

Html search_form(const web::Request& request, const registry::AllianceName& alliance, std::string_view words)
{
    const auto& t = request.texts();
    return html(R"(<form class="bn-section bn-filters" action="{}" method="get" role="search"><div class="kern-form-input"><label class="kern-label" for="q">{}</label><input class="kern-form-input__input" id="q" name="q" type="text" value="{}" maxlength="120"></div><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{}</span></button></form>)",
                request.to(path_of_partners(alliance)), t("Name, kind or place"), words, t("Show"));
}

Html endings(const web::Request& request, const registry::AllianceName& alliance, const std::vector<partners::Ending>& all)
{
    const auto& t = request.texts();
    if (all.empty()) return {};
    return web::section("beendet", t("Ended lately"), html(R"(<ul class="bn-people">{}</ul>)", web::each(all, [&](const partners::Ending& one) {
        return html(R"(<li><p><strong>{}</strong><br>{}</p>{}</li>)", one.organisation_name, t("partner until {0}", t.date(one.until)),
                    web::button_form(request, request.to("/bereich/" + alliance.slug + "/partnerschaften/" + one.partnership.hex() + "/rueckgabe"), t("Take the end back"), "secondary"));
    })));
}

/// Only of what did end: the address may come from anybody.
Html what_was_done(const web::Request& request, const std::vector<partners::Ending>& endings)
{
    const auto& t = request.texts();
    const bool has_ended = std::any_of(endings.begin(), endings.end(), [&](const partners::Ending& one) { return one.organisation_name == request.query["beendet"]; });
    if (!has_ended) return {};
    return web::note(request, t("The end of the partnership with {0} is noted. For 14 days you can take it back below.", request.query["beendet"]));
}

Html candidate_list(const web::Request& request, const registry::AllianceName& alliance, const std::vector<Candidate>& candidates, const Origin& origin)
{
    const auto& t = request.texts();
    std::vector<web::Choice> rows;
    for (const auto& one : candidates) {
        auto url = request.to(path_of_partners(alliance) + "/neu").with("organisation", one.listed.slug);
        if (!origin.inquiry.empty()) url = url.with("anfrage", origin.inquiry);
        if (!origin.prospect.empty()) url = url.with("interessent", origin.prospect);
        const auto& sector = name_of(request, one.listed.sector);
        rows.push_back({one.is_partner ? request.to(path_of_partner(alliance, one.listed.slug)) : url, one.listed.name,
                        one.listed.seat.empty() ? sector : sector + ", " + one.listed.seat, std::string(one.is_partner ? t("is a partner already") : t("Yes, this one"))});
    }
    return when(!rows.empty(), [&] {
        return web::section("vorhanden", t("Is it one of these?"), html("<p>{}</p>{}", t("They are known already. Choose one, and you need not type anything else."), web::choices(rows)));
    });
}

}

web::Response partner_frame(const web::Request& request, const registry::AllianceName& alliance, std::string title, Html body, int status)
{
    const auto& t = request.texts();
    std::vector<web::Crumb> crumbs = {{"/bereich", std::string(t("My area"))}};
    if (request.path != path_of_partners(alliance)) crumbs.push_back({path_of_partners(alliance), std::string(t("Partners"))});
    return web::respond(request, {.title = std::move(title), .body = std::move(body), .status = status, .caching = web::Caching::none, .crumbs = std::move(crumbs)});
}

web::Response list_page(const web::Request& request, const registry::AllianceName& alliance, const PartnerList& list)
{
    const auto& t = request.texts();
    const auto title = t("Partners of {0}", alliance.name);
    const auto lead = list.all == 0 ? std::string(t("Nobody has been entered yet. Begin with the one you know best."))
                                    : t.plural("One organisation takes part with you.", "{0} organisations take part with you.", list.all);
    const auto nothing = when(list.all > 0 && list.partners.empty(), [&] {
        return html(R"(<p>{} <a href="{}">{}</a></p>)", t("No partner fits this."), request.to(path_of_partners(alliance)), t("Show all again"));
    });
    return partner_frame(request, alliance, title,
                         html(R"({}<h1>{}</h1><p class="bn-lead">{}</p><div class="bn-actions">{}<a class="kern-link" href="{}">{}</a></div>{}{}{}{})", what_was_done(request, list.endings), title, lead,
                              web::button_link(request.to(path_of_partners(alliance) + "/neu"), t("Take up a partner")), request.to(path_of_prospects(alliance)), t("Whom we want to win"),
                              when(list.all > 0, [&] { return search_form(request, alliance, list.words); }), nothing, partner_groups(request, alliance, list.partners),
                              endings(request, alliance, list.endings)));
}

web::Response name_page(const web::Request& request, const registry::AllianceName& alliance)
{
    const auto& t = request.texts();
    const std::string title(t("Take up a partner"));
    return partner_frame(request, alliance, title,
                         html(R"(<h1>{}</h1><p class="bn-lead">{}</p><form class="bn-section bn-form" action="{}" method="get"><div class="kern-form-input"><label class="kern-label" for="name">{}</label><input class="kern-form-input__input" id="name" name="name" type="text" maxlength="200" required autocomplete="off"></div><div class="bn-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></div></form>)",
                              title, t("First we look whether the organisation is known already. Then it does not stand here twice."), request.to(path_of_partners(alliance) + "/neu"),
                              t("What is the organisation called?"), t("Go on")));
}

web::Response new_page(const web::Request& request, const registry::AllianceName& alliance, const web::Form& form, const std::vector<Candidate>& candidates, const Origin& origin)
{
    const auto& t = request.texts();
    const auto title = form["name"].empty() ? std::string(t("Take up a partner")) : t("Take up {0}", form["name"]);
    return partner_frame(request, alliance, title,
                         html("{}<h1>{}</h1>{}{}", form.summary(), title, candidate_list(request, alliance, candidates, origin),
                              web::section("neu", candidates.empty() ? t("Tell us a little about it") : t("No, it is another one"),
                                           form.view(request.to(path_of_partners(alliance) + "/neu"), t("Take it up")))),
                         form.status());
}

web::Response known_page(const web::Request& request, const registry::AllianceName& alliance, std::string_view organisation, const web::Form& form)
{
    const auto title = request.texts()("Take up {0}", organisation);
    return partner_frame(request, alliance, title, html("{}<h1>{}</h1>{}", form.summary(), title, form.view(request.to(path_of_partners(alliance) + "/neu"), request.texts()("Take it up"))),
                         form.status());
}

web::Response end_page(const web::Request& request, const registry::AllianceName& alliance, const PartnerNow& partner, const web::Form& form)
{
    const auto& t = request.texts();
    const auto title = t("End the partnership with {0}?", partner.name);
    return partner_frame(request, alliance, title,
                         html(R"({}<h1>{}</h1><p class="bn-lead">{}</p><p>{}</p>{}<p class="bn-actions"><a class="kern-link" href="{}">{}</a></p>)", form.summary(), title,
                              t("Partner since {0}. After the last day it stands no longer on your page.", t.date(partner.since)),
                              t("That it took part stays readable. For 14 days you can take the end back; contacts are deleted after a year."),
                              form.view(request.to(path_of_partner(alliance, partner.slug) + "/ende"), t("End the partnership")), request.to(path_of_partners(alliance)),
                              t("Keep it, back to the partners")),
                         form.status());
}

}
