#include "slices/embedding/views.hpp"

#include "web/layout/parts.hpp"

namespace embedding {
namespace {

using web::Html;
using web::html;

Html website_line(const web::Request& request, const registry::Alliance& alliance)
{
    const auto url = web::Url::external(alliance.website);
    if (url.empty()) return {};
    std::string_view shown = url.text();
    shown.remove_prefix(shown.find("://") + 3);
    if (shown.ends_with('/')) shown.remove_suffix(1);
    return web::contact_line("globe", request.texts()("Website"), way_out(request, url, shown));
}

/// Why nobody is named: an alliance that rests or has ended says so first.
Html standing(const web::Request& request, const registry::Alliance& alliance, base::Date today)
{
    const auto& t = request.texts();
    const auto now = registry::status_on(alliance, today);
    if (!now || now->status == registry::Status::active) return {};
    const auto day = t.date(now->since);
    switch (now->status) {
    case registry::Status::in_founding: return html("<p><strong>{}</strong></p>", t("This alliance is being founded."));
    case registry::Status::dormant: return html("<p><strong>{}</strong></p>", t("This alliance has rested since {0}.", day));
    default: return html("<p><strong>{}</strong></p>", t("This alliance has not existed since {0}.", day));
    }
}

bool has_ended(const registry::Alliance& alliance, base::Date today)
{
    const auto now = registry::status_on(alliance, today);
    return now && now->status == registry::Status::dissolved;
}

Html summary(const web::Request& request, const registry::AllianceSummary& alliance)
{
    return html(R"(<li><span lang="de">{}</span><br><span class="bn-small">{}</span></li>
)",
                way_out(request, request.to("/buendnisse/" + alliance.slug), alliance.name), alliance.seat);
}

}

Html contact_facts(const web::Request& request, const registry::Alliance& alliance)
{
    const auto& t = request.texts();
    if (alliance.contacts.empty()) return website_line(request, alliance);
    const auto& contact = alliance.contacts.front();
    return html("{}{}{}{}{}", web::when(!contact.function.empty(), [&] {
                    return html("<p{}>{}</p>", web::german_text(request), contact.function);
                }),
                web::when(!contact.telephone.empty(), [&] { return web::telephone_button(t, contact.telephone); }),
                web::when(!contact.hours.empty(), [&] {
                    return web::contact_line("clock", t("Best reached"), html("<span{}>{}</span>", web::german_text(request), contact.hours));
                }),
                web::when(!contact.email.empty(), [&] { return web::contact_line("mail", t("E-mail"), web::mail_link(contact.email)); }),
                website_line(request, alliance));
}

Framed alliance_view(const web::Request& request, const registry::Alliance& alliance, base::Date today)
{
    const auto& t = request.texts();
    const auto path = "/buendnisse/" + alliance.slug;
    return {.title = alliance.name,
            .body = html(R"(<div class="bn-stack"><h1{}>{}</h1>{}{}{}<p>{}</p></div>
)",
                         web::german_text(request), alliance.name, standing(request, alliance, today),
                         web::when(!alliance.summary.empty(), [&] {
                             return html("<p{}>{}</p>", web::german_text(request), alliance.summary);
                         }),
                         web::when(!has_ended(alliance, today), [&] { return contact_facts(request, alliance); }),
                         way_out(request, request.to(path), t("More about this alliance"))),
            .whole_path = path,
            .on_behalf_of = "buendnis:" + alliance.slug};
}

Framed state_view(const web::Request& request, const registry::State& state,
                  const std::vector<registry::AllianceSummary>& alliances, base::Date today)
{
    const auto& t = request.texts();
    const auto path = "/laender/" + state.short_name;
    const auto count = static_cast<std::int64_t>(alliances.size());
    const auto day = t.date(today);
    return {.title = t("Alliances in {0}", state.name),
            .body = html(R"(<div class="bn-stack"><h1>{}</h1><p>{}</p><ul class="bn-embedded__list">{}</ul><p>{}</p></div>
)",
                         t("Alliances in {0}", state.name),
                         count == 0 ? t("No active alliance (as of {0})", day)
                                    : t.plural("One active alliance (as of {1})", "{0} active alliances (as of {1})", count, day),
                         web::each(alliances, [&](const registry::AllianceSummary& one) { return summary(request, one); }),
                         way_out(request, request.to(path), t("This state on {0}", request.site().name))),
            .whole_path = path,
            .on_behalf_of = "land:" + state.short_name};
}

}
