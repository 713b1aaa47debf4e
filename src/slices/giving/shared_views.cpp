#include "slices/giving/views.hpp"

#include "web/layout/parts.hpp"

namespace giving {
namespace {

using web::Html;
using web::html;
using web::when;

std::string span_of(const web::Texts& t, const Gift& gift)
{
    if (gift.since && gift.until) return t("from {0} to {1}", t.date(*gift.since), t.date(*gift.until));
    if (gift.since) return t("from {0}", t.date(*gift.since));
    return gift.until ? t("until {0}", t.date(*gift.until)) : std::string();
}

Html gift_row(const web::Request& request, const Desk& desk, const Gift& gift)
{
    const auto& t = request.texts();
    auto below = span_of(t, gift);
    if (gift.is_public) below += (below.empty() ? "" : " · ") + std::string(t("Everybody may read the kind."));
    const auto address = address_of_gift(request, desk, gift.id);
    return html(R"(<li><div><p><strong>{}</strong><br><span{}>{}</span></p>{}</div><div class="bn-actions"><a class="kern-btn kern-btn--tertiary" href="{}"><span class="kern-label">{}</span></a>{}</div></li>)",
                described(t, gift.kind, gift.amount), web::german_text(request), gift.words, when(!below.empty(), [&] { return html(R"(<p class="bn-small">{}</p>)", below); }),
                address, t("Change this gift"), web::button_form(request, request.to(address_of(desk) + "/" + (desk.is_of_partner ? "geben/" : "") + gift.id.hex() + "/ende"), t("It is given no more"), "tertiary"));
}

std::string effect_words(const web::Texts& t, const Effect& effect)
{
    if (effect.amount == 0) return t.plural("once", "{0} times", effect.times);
    return amount_words(t, effect.kind, effect.amount);
}

Html year_rows(const web::Texts& t, std::string_view name, const std::vector<Effect>& effects)
{
    return web::each(effects, [&](const Effect& effect) {
        return html(R"(<tr><th scope="row">{}</th><td>{}</td><td class="bn-num">{}</td></tr>)", name, t(name_of(effect.kind).name), effect_words(t, effect));
    });
}

Html outcome_row(const web::Request& request, const Outcome& outcome)
{
    const auto& t = request.texts();
    return html(R"(<li><div><p><strong>{}</strong>: {}</p>{}<p class="bn-small">{}</p></div></li>)", described(t, outcome.kind, outcome.amount), result_words(t, outcome.result),
                when(!outcome.words.empty(), [&] { return html("<p{}>{}</p>", web::german_text(request), outcome.words); }), web::day(t, outcome.day));
}

}

std::string address_of(const Desk& desk)
{
    return desk.is_of_partner ? "/partner/" + desk.organisation.slug : "/bereich/" + desk.alliance.slug + "/geben/" + desk.organisation.slug;
}

web::Url address_of_gift(const web::Request& request, const Desk& desk, std::optional<base::Id<Gift>> gift)
{
    if (!desk.is_of_partner) return request.to(address_of(desk) + "/" + (gift ? gift->hex() : std::string("neu")));
    if (gift) return request.to(address_of(desk) + "/geben/" + gift->hex());
    return request.to(address_of(desk) + "/geben").with("buendnis", desk.alliance.slug);
}

std::string address_of(const Ask& ask) { return "/bereich/" + ask.alliance_slug + "/bitten/" + ask.id.hex(); }

std::string described(const web::Texts& t, Kind kind, std::optional<std::int64_t> amount)
{
    const std::string name(t(name_of(kind).name));
    return amount ? name + ", " + amount_words(t, kind, *amount) : name;
}

std::string kind_names(const web::Texts& t, const std::vector<Kind>& all)
{
    std::string names;
    for (const auto kind : all) names += (names.empty() ? "" : ", ") + std::string(t(name_of(kind).name));
    return names;
}

std::string_view result_words(const web::Texts& t, Result result)
{
    switch (result) {
    case Result::done: return t("It came about");
    case Result::partly: return t("It came about in part");
    default: return t("It did not come about");
    }
}

web::Html kind_filter(const web::Request& request, std::optional<Kind> chosen)
{
    const auto& t = request.texts();
    std::vector<web::Option> options = {{"", std::string(t("Everything"))}};
    for (const auto& one : kinds) options.push_back({std::string(one.word), std::string(t(one.name))});
    return web::select("art", t("Who can give what?"), options, chosen ? name_of(*chosen).word : std::string_view());
}

web::Html gift_list(const web::Request& request, const Desk& desk, const std::vector<Gift>& gifts)
{
    const auto& t = request.texts();
    if (gifts.empty()) return html("<p>{}</p>", t("Nothing is written down here yet."));
    return html(R"(<ul class="bn-people">{}</ul>)", web::each(gifts, [&](const Gift& gift) { return gift_row(request, desk, gift); }));
}

web::Html effect_section(const web::Request& request, const std::vector<Outcome>& outcomes)
{
    const auto& t = request.texts();
    if (outcomes.empty()) return web::section("wirkung", t("What has come of it"), html("<p>{}</p>", t("As soon as an ask is closed, what came of it stands here, with sums for each year.")));
    const auto years = by_year(outcomes);
    auto rows = web::each(years, [&](const EffectOfYear& year) { return year_rows(t, std::to_string(year.year), year.effects); });
    if (years.size() > 1) rows += year_rows(t, t("All years"), sums_of(outcomes));
    const auto table = when(!years.empty(), [&] {
        return html(R"(<section class="bn-table" aria-labelledby="summen" tabindex="0"><table><caption id="summen">{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col" class="bn-num">{}</th></tr></thead><tbody>{}</tbody></table></section>)",
                    t("Given and come about, by year"), t("Year"), t("The gift"), t("How much"), rows);
    });
    return web::section("wirkung", t("What has come of it"),
                        html(R"(<div class="bn-stack">{}<ul class="bn-people">{}</ul></div>)", table,
                             web::each(outcomes, [&](const Outcome& outcome) { return outcome_row(request, outcome); })));
}

}
