#include "slices/roles/views.hpp"

#include "web/layout/parts.hpp"

#include <array>

namespace roles {
namespace {

using web::Html;
using web::html;

constexpr std::array kinds = {Kind::patron, Kind::speaker, Kind::steering_group};

std::string_view heading_of(const web::Texts& t, Kind kind)
{
    if (kind == Kind::patron) return t("Patron");
    return kind == Kind::speaker ? t("Speaking for the alliance") : t("Steering group");
}

Html time(const web::Texts& t, const Shown& role)
{
    if (!role.until) return html("{} {}", t("since"), web::day(t, role.since));
    return html("{} – {}", web::day(t, role.since), web::day(t, *role.until));
}

/// "Eva Beispiel, Oberbürgermeisterin, seit 1. Mai 2020"
Html one_role(const web::Request& request, const Shown& role)
{
    const auto function = web::when(!role.function.empty(), [&] {
        return html("<span{}>{}</span>, ", web::german_text(request), role.function);
    });
    return html(R"(<li>{}{}<span class="bn-muted">{}</span></li>)",
                web::when(!role.name.empty(), [&] { return html("<strong>{}</strong>, ", role.name); }), function,
                time(request.texts(), role));
}

Html untold(const web::Texts& t, const Group& group)
{
    if (group.untold == 0) return {};
    if (group.told.empty()) return html("<li>{}</li>", t.plural("One person", "{0} persons", group.untold));
    return html("<li>{}</li>", t.plural("and one more person", "and {0} more persons", group.untold));
}

Html facts(const web::Request& request, const std::vector<Shown>& all, base::Date today,
           Group (*choose)(const std::vector<Shown>&, Kind, base::Date))
{
    Html lines;
    for (const auto kind : kinds) {
        const auto group = choose(all, kind, today);
        if (group.empty()) continue;
        lines += html(R"(<div><dt>{}</dt><dd><ul class="bn-plain">{}{}</ul></dd></div>)", heading_of(request.texts(), kind),
                      web::each(group.told, [&](const Shown& role) { return one_role(request, role); }),
                      untold(request.texts(), group));
    }
    return web::when(!lines.empty(), [&] { return html(R"(<dl class="bn-facts">{}</dl>)", lines); });
}

}

web::Html alliance_section(const web::Request& request, const std::vector<Shown>& all, base::Date today)
{
    const auto& t = request.texts();
    const auto now = facts(request, all, today, &present);
    const auto before = facts(request, all, today, &past);
    if (now.empty() && before.empty()) return {};
    return web::section("wer-dahintersteht", t("Who stands for the alliance"),
                        html("{}{}", now, web::when(!before.empty(), [&] {
                                 return html("<details><summary>{}</summary>{}</details>", t("Earlier"), before);
                             })));
}

}
