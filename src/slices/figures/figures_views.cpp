#include "slices/figures/views.hpp"

#include "web/layout/parts.hpp"

#include <algorithm>

namespace figures {
namespace {

using web::Html;
using web::html;

constexpr std::size_t most_bars = 20;

Html number(const web::Texts& t, std::int64_t value) { return html(R"(<td class="bn-num">{}</td>)", t.spelled(value)); }

Html heading(std::string_view text) { return html(R"(<th class="bn-num" scope="col">{}</th>)", text); }

web::Url address_of(const web::Request& request, const FiguresPage& page, const Part& part)
{
    if (page.question.state) return address(request, "/zahlen/buendnisse", page.question).with("kreis", part.key);
    auto narrower = page.question;
    narrower.state = registry::find_state(part.key);
    return address(request, "/zahlen", narrower);
}

Html part_row(const web::Request& request, const FiguresPage& page, const Part& part)
{
    const auto& t = request.texts();
    const auto name = part.key.empty() ? html("{}", t("Place unknown"))
                                       : html(R"(<a href="{}">{}</a>)", address_of(request, page, part), part.name);
    return html(R"(<tr><th scope="row">{}</th>{}{}{}{}</tr>
)",
                name, number(t, part.alliances), number(t, part.engaged.all()), number(t, part.engaged.companies),
                number(t, part.projects));
}

Html parts_table(const web::Request& request, const FiguresPage& page)
{
    const auto& t = request.texts();
    return html(R"(<section class="bn-table" aria-labelledby="teile-tabelle" tabindex="0"><table><caption id="teile-tabelle">{} {}</caption><thead><tr><th scope="col">{}</th>{}{}{}{}</tr></thead>
<tbody>{}</tbody></table></section>
)",
                t("As of"), t.date(page.question.day), page.question.state ? t("County") : t("State"), heading(t("Alliances")),
                heading(t("Taking part")), heading(t("Companies")), heading(t("Projects")),
                web::each(page.parts, [&](const Part& part) { return part_row(request, page, part); }));
}

/// Those with the most alliances first; of many counties only some.
std::vector<Part> drawn(const FiguresPage& page)
{
    std::vector<Part> parts;
    for (const auto& part : page.parts) {
        if (!part.key.empty() && (part.alliances > 0 || !page.question.state)) parts.push_back(part);
    }
    if (!page.question.state) return parts;
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part& one, const Part& other) { return one.alliances > other.alliances; });
    parts.resize(std::min(parts.size(), most_bars));
    return parts;
}

Html parts_section(const web::Request& request, const FiguresPage& page)
{
    const auto& t = request.texts();
    const auto heading = page.question.state ? t("By county") : t("By state");
    const auto shown = drawn(page);
    return web::section("teile", heading,
                        html(R"(<div class="bn-pictureview">{}<div class="bn-stack">{}<p class="bn-small bn-muted">{}</p></div></div>)",
                             web::when(!shown.empty(), [&] { return bars(request, t("Active alliances"), shown); }),
                             parts_table(request, page),
                             page.question.state
                                 ? t("An organisation that takes part in several counties stands in each of them, in the sum once.")
                                 : t("An organisation that takes part in several states stands in each of them, in the sum once.")));
}

Html growth_section(const web::Request& request, const FiguresPage& page)
{
    if (page.growth.empty()) return {};
    const auto& t = request.texts();
    const auto rows = web::each(page.growth, [&](const YearsEnd& end) {
        return html(R"(<tr><th scope="row">{}</th>{}</tr>
)",
                    web::day(t, end.day), number(t, end.alliances));
    });
    return web::section("wachstum", t("How it grew"),
                        html(R"(<div class="bn-pictureview">{}<section class="bn-table" aria-labelledby="wachstum-tabelle"><table><caption id="wachstum-tabelle">{}</caption><thead><tr><th scope="col">{}</th>{}</tr></thead>
<tbody>{}</tbody></table></section></div>)",
                             columns(request, page.growth), t("Active alliances at the end of each year"), t("Day"),
                             heading(t("Alliances")), rows));
}

Html take_along(const web::Request& request, const FiguresPage& page)
{
    const auto& t = request.texts();
    return web::section("mitnehmen", t("Take along"), html(R"(<ul><li><a href="{}">{}</a></li><li><a href="{}">{}</a></li><li><a href="{}">{}</a></li></ul>)",
                                                           address(request, "/zahlen.csv", page.question), t("These figures as a table (CSV)"),
                                                           address(request, "/zahlen/buendnisse.csv", page.question),
                                                           t("The alliances behind them as a table (CSV)"),
                                                           request.to("/karte"), t("Where the alliances are, on a map")));
}

Html answer(const web::Request& request, const FiguresPage& page)
{
    if (page.question.form.has_mistakes()) return {};
    const auto is_recorded = !page.first_day || *page.first_day <= page.question.day;
    return html("{}{}{}{}", figure_cards(request, page),
                web::when(is_recorded, [&] { return parts_section(request, page); }), growth_section(request, page),
                web::when(is_recorded, [&] { return take_along(request, page); }));
}

std::string title(const web::Request& request, const Question& question)
{
    const auto& t = request.texts();
    return question.state ? t("Figures of {0}", question.state->name) : std::string(t("Figures"));
}

}

web::Html question_form(const web::Request& request, std::string_view path, const Question& question)
{
    const auto& t = request.texts();
    std::vector<web::Option> states = {{"", std::string(t("All states"))}};
    for (const auto& state : registry::states_on_map()) states.push_back({state.short_name, state.name});
    return html(R"(<form class="bn-section bn-filters" action="{}" method="get" novalidate>
{}{}<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></form>
)",
                request.to(path), question.form.view("stand"),
                web::select("land", t("State"), states, question.state ? question.state->short_name : ""), t("Show"));
}

web::Html remarks(const web::Request& request, const Question& question, base::Date today,
                  const std::optional<base::Date>& first_day)
{
    const auto& t = request.texts();
    auto all = web::each(question.notes, [&](const std::string& text) { return web::note(request, text); });
    if (question.form.has_mistakes()) return all;
    if (question.day > today) {
        all += web::note(request, t("This day lies ahead. Here stands what is entered today already; what is still to "
                                    "come or to end is missing."));
    }
    if (!first_day) all += web::note(request, t("No alliance has been entered yet."));
    else if (question.day < *first_day) {
        all += web::note(request, t("The records begin on {0}. Of earlier days nothing can be counted.", t.date(*first_day)));
    }
    return all;
}

web::Response figures_page(const web::Request& request, const FiguresPage& page)
{
    const auto& t = request.texts();
    const auto& question = page.question;
    const auto heading = title(request, question);
    return web::respond(
        request,
        {.title = heading,
         .description = std::string(t("How many alliances, partners, companies and projects there are, on any day.")),
         .body = html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{}{}{}{})", question.form.summary(), heading,
                      t("What is counted, and what is only declared, stands apart. Each figure says of which day it is."),
                      web::when(request.site().demo, [&] {
                          return html("<p>{}</p>", t("Invented figures of the demonstration."));
                      }),
                      question_form(request, "/zahlen", question),
                      remarks(request, question, page.today, page.first_day), answer(request, page)),
         .status = question.form.status()});
}

}
