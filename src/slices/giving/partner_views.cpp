#include "slices/giving/letters.hpp"
#include "slices/giving/views.hpp"

#include "clock/clock.hpp"
#include "web/csrf.hpp"
#include "web/layout/parts.hpp"

namespace giving {
namespace {

using web::Html;
using web::html;
using web::when;

Html answer_button(const web::Texts& t, Answer answer, std::string_view kind)
{
    return html(R"(<button class="kern-btn kern-btn--{}" type="submit" name="antwort" value="{}"><span class="kern-label">{}</span></button>)", kind, name_of(answer).asked, answer_words(t, answer));
}

/// Words if they like, and one button for each answer.
Html answer_form(const web::Request& request, const Ask& ask, const Call& own)
{
    const auto& t = request.texts();
    const auto id = "worte-" + ask.id.hex();
    return html(R"(<form class="bn-form" action="{}" method="post"><input type="hidden" name="schutz" value="{}">
<div class="kern-form-input"><label class="kern-label" for="{}">{} <span class="kern-label__optional">{}</span></label><input class="kern-form-input__input" id="{}" name="worte" type="text" value="{}" maxlength="300"></div>
<div class="bn-actions">{}{}{}</div></form>)",
                request.to("/partner/" + ask.organisation.slug + "/bitten/" + ask.id.hex()), web::form_token(request.site().secret, request.now, request.session()), id,
                t("What the alliance should know"), t("(optional)"), id, own.words, answer_button(t, Answer::yes, "primary"), answer_button(t, Answer::talk, "secondary"),
                answer_button(t, Answer::no, "secondary"));
}

Html open_row(const web::Request& request, const PartnerSide& side, const Ask& ask, const Call& own)
{
    const auto& t = request.texts();
    return html(R"(<li id="bitte-{}"><div class="bn-stack"><h3{}>{}</h3><p>{}</p>{}{}{}</div></li>)", ask.id.hex(), web::german_text(request), ask.what,
                t("{0} asks for: {1}. Answer by {2}.", side.desk.alliance.name, described(t, ask.kind, ask.amount), t.date(ask.until)), web::paragraphs(ask.words),
                when(own.answer != Answer::none, [&] { return html("<p><strong>{}</strong></p>", t("You answered: {0}. You can change it until the day is over.", answer_words(t, own.answer))); }),
                when(side.is_asked, [&] { return answer_form(request, ask, own); }));
}

Html asks_section(const web::Request& request, const std::vector<PartnerSide>& sides)
{
    const auto& t = request.texts();
    Html rows;
    for (const auto& side : sides) {
        rows += web::each(side.open, [&](const std::pair<Ask, Call>& one) { return open_row(request, side, one.first, one.second); });
    }
    return web::section("bitten", t("What we are asked for"), rows.empty() ? html("<p>{}</p>", t("Nothing is asked of us at the moment.")) : html(R"(<ul class="bn-people">{}</ul>)", rows));
}

Html gifts_section(const web::Request& request, const std::vector<PartnerSide>& sides)
{
    const auto& t = request.texts();
    const auto part = [&](const PartnerSide& side) {
        return html(R"({}{}<p class="bn-actions">{}</p>)", when(sides.size() > 1, [&] { return html("<h3>{}</h3>", t("For {0}", side.desk.alliance.name)); }),
                    gift_list(request, side.desk, side.gifts),
                    when(side.is_partner, [&] { return web::button_link(address_of_gift(request, side.desk, {}), t("Write down a gift")); }));
    };
    return web::section("gaben", t("What we give"), html(R"(<div class="bn-stack">{}</div>)", web::each(sides, part)));
}

}

web::Response partner_page(const web::Request& request, const Giver& organisation, const std::vector<PartnerSide>& sides)
{
    const auto& t = request.texts();
    const auto title = t("Our part: {0}", organisation.name);
    std::vector<Outcome> outcomes;
    for (const auto& side : sides) outcomes.insert(outcomes.end(), side.outcomes.begin(), side.outcomes.end());
    std::string alliances;
    for (const auto& side : sides) alliances += (alliances.empty() ? "" : ", ") + side.desk.alliance.name;
    return web::respond(request, {.title = title,
                                  .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p><p class="bn-muted">{}</p>{}{}{})", title,
                                               t("What is asked of us, what we give and what came of it, together with {0}.", alliances),
                                               t("As of {0}. Printed, this page shows what your part brings about.", t.date(wall_clock::day_in_germany(request.now))),
                                               asks_section(request, sides), gifts_section(request, sides), effect_section(request, outcomes)),
                                  .caching = web::Caching::none,
                                  .crumbs = {{"/bereich", std::string(t("My area"))}}});
}

}
