#include "slices/embedding/views.hpp"

#include "web/layout/page.hpp"
#include "web/layout/parts.hpp"

namespace embedding {
namespace {

using web::Html;
using web::html;

/// What can be shown, and how much room it needs. Units: pixels.
struct Sample {
    std::string path;
    std::string title;
    int height;
};

/// The lines to copy: text for those who read them here, markup for those who paste them.
Html lines_to_copy(const web::Request& request, const Sample& sample)
{
    const auto& t = request.texts();
    const auto address = request.to(sample.path);
    const auto markup = html(R"(<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy"></iframe>)",
                             request.absolute(address), sample.title, sample.height);
    return html(R"(<pre class="bn-code" lang="zxx"><code>{}</code></pre><p><a href="{}">{}</a></p>
)",
                markup.text(), address, t("See how it looks: {0}", sample.title));
}

Html who_may(const web::Request& request, const Wish& wish)
{
    const auto& t = request.texts();
    const auto& mail = request.site().operator_email;
    const auto ask = html("<p>{} {}</p>", t("Your website is not among them? Write to us, with its address:"),
                          mail.empty() ? html(R"(<a href="{}">{}</a>)", request.to("/impressum"), t("Imprint")) : web::mail_link(mail));
    const auto list = wish.sites.empty() ? html("<p>{}</p>", t("So far no website is allowed to."))
                                         : html("<ul>{}</ul>", web::each(wish.sites, [](const std::string& site) {
                                               return html("<li>{}</li>", site);
                                           }));
    return web::section("wer-darf", t("Which websites may"),
                        html(R"(<div class="bn-stack"><p>{}</p>{}{}</div>)",
                             t("So that nobody passes the portal off as their own, it appears only on websites that the operator has entered:"),
                             list, ask));
}

Html for_a_state(const web::Request& request, const Wish& wish)
{
    const auto& t = request.texts();
    std::vector<web::Option> options;
    for (const auto& state : registry::states_on_map()) options.push_back({state.short_name, state.name});
    return web::section(
        "land-einbetten", t("The alliances of a state"),
        html(R"(<form class="bn-filters" action="{}#land-einbetten" method="get">{}<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></form>{})",
             request.to("/einbetten"), web::select("land", t("State"), options, wish.state ? wish.state->short_name : ""),
             t("Show the lines"), web::when(wish.state != nullptr, [&] {
                 return lines_to_copy(request, {"/einbetten/land/" + wish.state->short_name, t("Alliances in {0}", wish.state->name), 600});
             })));
}

/// What became of the words that were typed; empty where none were.
Html answer_to_name(const web::Request& request, const Wish& wish)
{
    const auto& t = request.texts();
    if (wish.alliance) return lines_to_copy(request, {"/einbetten/buendnis/" + wish.alliance->slug, wish.alliance->name, 480});
    std::vector<web::Choice> all;
    for (const auto& one : wish.alliances) {
        all.push_back({request.to("/einbetten").with("buendnis", one.slug).with_fragment("buendnis-einbetten"), one.name, {}, {}});
    }
    return web::when(!all.empty(), [&] { return html("<p>{}</p>{}", t("Which one do you mean?"), web::choices(all)); });
}

Html for_an_alliance(const web::Request& request, const Wish& wish)
{
    const auto& t = request.texts();
    const bool is_unknown = !wish.alliance_typed.empty() && !wish.alliance && wish.alliances.empty();
    return web::section(
        "buendnis-einbetten", t("One alliance"),
        html(R"(<form class="bn-filters" action="{}#buendnis-einbetten" method="get"><div class="kern-form-input{}"><label class="kern-label" for="buendnis">{}</label>{}<input class="kern-form-input__input" id="buendnis" name="buendnis" type="text" value="{}" maxlength="120"{}></div>
<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></form>{})",
             request.to("/einbetten"), is_unknown ? " kern-form-input--error" : "", t("Name of the alliance, or the end of its address"),
             web::when(is_unknown, [&] {
                 return html(R"(<p class="kern-error" id="buendnis-fehler">{}<span>{}</span></p>)", web::icon("danger"),
                             t("We know no alliance of that name. Take one word of its name, or copy the end of the address of its page."));
             }),
             wish.alliance_typed, web::when(is_unknown, [] { return html(R"( aria-invalid="true" aria-describedby="buendnis-fehler")"); }),
             t("Show the lines"), answer_to_name(request, wish)));
}

}

web::Response guide_page(const web::Request& request, const Wish& wish)
{
    const auto& t = request.texts();
    return web::respond(
        request,
        {.title = std::string(t("Show it on your website")),
         .description = std::string(t("The search for a place, the alliances of a state or one alliance inside your own website.")),
         .body = html(R"(<div class="bn-stack"><h1>{}</h1><p class="bn-lead">{}</p><p>{}</p></div>
{}{}{}{}{})",
                      t("Show it on your website"),
                      t("Copy some lines into your page, and the portal appears there: always up to date, in light and dark, on telephones too."),
                      t("It needs no script and sets no cookie. The browsers of your visitors fetch it from this server; say so in your privacy notice."),
                      web::section("suche", t("The search for a place"),
                                   lines_to_copy(request, {"/einbetten/finder", std::string(t("Who helps families near you?")), 480})),
                      for_a_state(request, wish), for_an_alliance(request, wish),
                      web::section("gut-zu-wissen", t("Good to know"),
                                   html("<ul><li>{}</li><li>{}</li><li>{}</li></ul>",
                                        t("Keep the title: those who cannot see the page hear from it what is inside."),
                                        t("The height is in pixels. What does not fit can be scrolled; 280 pixels of width are enough."),
                                        t("For English, write /en before /einbetten."))),
                      who_may(request, wish)),
         .frame = web::Frame::message});
}

}
