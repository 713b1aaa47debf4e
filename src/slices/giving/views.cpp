#include "slices/giving/views.hpp"

#include "clock/clock.hpp"
#include "slices/giving/letters.hpp"
#include "web/layout/parts.hpp"

namespace giving {
namespace {

using web::Html;
using web::html;
using web::when;

std::string home_of(const registry::AllianceName& alliance) { return "/bereich/" + alliance.slug + "/geben"; }

/// Longer lists are folded up.
constexpr std::size_t most_unfolded = 12;

web::Response inner_page(const web::Request& request, std::vector<web::Crumb> crumbs, std::string title, Html body, int status = 200)
{
    crumbs.insert(crumbs.begin(), {"/bereich", std::string(request.texts()("My area"))});
    return web::respond(request, {.title = std::move(title), .body = std::move(body), .status = status, .caching = web::Caching::none, .crumbs = std::move(crumbs)});
}

web::Crumb list_crumb(const web::Request& request, const std::string& slug) { return {"/bereich/" + slug + "/geben", std::string(request.texts()("What partners give"))}; }

std::string standing(const web::Request& request, const Ask& ask)
{
    const auto& t = request.texts();
    if (ask.closed_at) return std::string(t("closed"));
    if (ask.answers > 0) return t.plural("one answer", "{0} answers", ask.answers);
    return is_open(ask, wall_clock::day_in_germany(request.now)) ? t("until {0}", t.date(ask.until)) : std::string(t("its day is over"));
}

Html ask_rows(const web::Request& request, const std::vector<Ask>& asks, bool names_organisation)
{
    std::vector<web::Choice> rows;
    for (const auto& ask : asks) {
        const auto kind = described(request.texts(), ask.kind, ask.amount);
        rows.push_back({request.to(address_of(ask)), ask.what, names_organisation ? ask.organisation.name + " · " + kind : kind, standing(request, ask)});
    }
    return web::choices(rows);
}

Html filter(const web::Request& request, const ListPage& page)
{
    return html(R"(<form class="bn-section bn-filters" action="{}" method="get" role="search">{}<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></form>)",
                request.to(home_of(page.alliance)), kind_filter(request, page.kind), request.texts()("Show"));
}

/// One kind with everybody who gives it.
Html givers_of(const web::Request& request, const ListPage& page, Kind kind)
{
    const auto& t = request.texts();
    std::vector<web::Choice> rows;
    for (const auto& gift : page.gifts) {
        if (gift.kind != kind) continue;
        const auto until = gift.until ? " (" + t("until {0}", t.date(*gift.until)) + ")" : std::string();
        rows.push_back({request.to(home_of(page.alliance) + "/" + gift.organisation_slug), gift.organisation_name, gift.words + until,
                        gift.amount ? t("{0} a year", amount_words(t, kind, *gift.amount)) : std::string(), web::german_text(request)});
    }
    return when(!rows.empty(), [&] { return html("<div><h3>{}</h3>{}</div>", t(name_of(kind).name), web::choices(rows)); });
}

Html partner_rows(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    std::vector<web::Choice> rows;
    for (const auto& partner : page.partners) {
        const auto contacts = partner.contacts_asked > 0 ? t.plural("one person may be asked by mail", "{0} persons may be asked by mail", partner.contacts_asked)
                                                         : std::string(t("nobody may be asked by mail yet"));
        rows.push_back({request.to(home_of(page.alliance) + "/" + partner.slug), partner.name, contacts});
    }
    if (rows.empty()) return html("<p>{}</p>", t("The alliance has no partners yet."));
    const auto all = web::choices(rows);
    return rows.size() <= most_unfolded ? all : html(R"(<details class="bn-fold"><summary>{}</summary>{}</details>)", t("Choose among {0} partners", t.spelled(static_cast<std::int64_t>(rows.size()))), all);
}

}

web::Response list_page(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    const auto title = t("What partners give: {0}", page.alliance.name);
    Html givers;
    for (const auto& one : kinds) givers += givers_of(request, page, one.kind);
    const auto nothing = page.kind ? t("Nobody gives this yet. Ask a partner for it.") : t("Nothing is written down yet. Choose a partner below and begin.");
    const auto speaking = html(R"(<p>{} <a href="{}">{}</a></p>)",
                               page.unnamed > 0 ? t.plural("One person speaks for a partner, and nobody has said for which.", "{0} persons speak for partners, and nobody has said for which.", page.unnamed) : std::string(),
                               request.to("/bereich/" + page.alliance.slug + "/vertretungen"), t("Who speaks for which partner"));
    return inner_page(request, {}, title,
                      html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{}{}<section class="bn-section" aria-labelledby="gaben"><h2 id="gaben">{}</h2><div class="bn-stack">{}</div></section>{}{})",
                           title, t("Rooms, time, money, knowledge: who can give what, and what you asked for. This page is made to be printed too."), speaking, filter(request, page),
                           t("What is given"), givers.empty() ? html("<p>{}</p>", nothing) : givers,
                           when(!page.asks.empty(), [&] { return web::section("bitten", t("What we asked for"), ask_rows(request, page.asks, true)); }),
                           web::section("partner", t("All partners"), partner_rows(request, page))));
}

web::Response giver_page(const web::Request& request, const GiverPage& page)
{
    const auto& t = request.texts();
    const auto& desk = page.desk;
    const auto title = t("What {0} gives", desk.organisation.name);
    const auto ways = page.is_partner ? html(R"(<div class="bn-actions">{}<a class="kern-link" href="{}">{}</a><a class="kern-link" href="{}">{}</a></div>)",
                                             web::button_link(request.to(address_of(desk) + "/bitte"), t("Ask for something")), address_of_gift(request, desk, {}),
                                             t("Write down a gift"), request.to("/partner/" + desk.organisation.slug), t("The partner's own page"))
                                      : web::note(request, t("This organisation is no partner of the alliance any more."));
    return inner_page(request, {list_crumb(request, desk.alliance.slug)}, title,
                      html("<h1>{}</h1>{}{}{}{}", title, ways, web::section("gaben", t("What is given"), gift_list(request, desk, page.gifts)),
                           web::section("bitten", t("What we asked for"),
                                        page.asks.empty() ? html("<p>{}</p>", t("Nothing has been asked of this partner yet.")) : ask_rows(request, page.asks, false)),
                           effect_section(request, page.outcomes)));
}

web::Response gift_page(const web::Request& request, const Desk& desk, const web::Form& form, std::optional<base::Id<Gift>> gift)
{
    const auto& t = request.texts();
    const std::string title(gift ? t("Change a gift") : t("Write down a gift"));
    const web::Crumb back = {address_of(desk), desk.organisation.name};
    auto crumbs = desk.is_of_partner ? std::vector{back} : std::vector{list_crumb(request, desk.alliance.slug), back};
    return inner_page(request, std::move(crumbs), title,
                      html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{})", form.summary(), title, t("{0} gives this to {1}.", desk.organisation.name, desk.alliance.name),
                           form.view(address_of_gift(request, desk, gift), t("Save the gift"))),
                      form.status());
}

web::Response ask_page(const web::Request& request, const Desk& desk, const web::Form& form, const Reach& reach)
{
    const auto& t = request.texts();
    const auto title = t("Ask {0} for something", desk.organisation.name);
    const auto whom = reach.all() > 0 ? html(R"(<p class="bn-lead">{}</p>)", t.plural("One person gets a mail with three buttons: yes, no, let us talk.", "{0} persons get a mail with three buttons: yes, no, let us talk.", reach.all()))
                                      : html(R"(<p class="bn-lead">{}</p>)", t("Nobody at this partner has agreed to be asked by mail. Please call, and keep here what you asked for: it then counts like every other ask."));
    return inner_page(request, {list_crumb(request, desk.alliance.slug), {address_of(desk), desk.organisation.name}}, title,
                      html("{}<h1>{}</h1>{}{}", form.summary(), title, whom,
                           form.view(request.to(address_of(desk) + "/bitte"), reach.all() > 0 ? t("Send the ask now") : t("Keep as asked by telephone"))),
                      form.status());
}

}
