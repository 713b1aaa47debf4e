#include "slices/counties/views.hpp"

#include "web/layout/parts.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace counties {
namespace {

using web::Html;
using web::html;

Html cell(std::string_view text) { return html(R"(<td class="bn-num">{}</td>)", text); }

Html column(std::string_view text) { return html(R"(<th class="bn-num" scope="col">{}</th>)", text); }

std::string perhaps(const web::Texts& t, const std::optional<double>& number)
{
    return number ? with_one_digit(t, *number) : std::string(t("not known"));
}

Html state_row(const web::Request& request, const CountyMap& map, const registry::State& state)
{
    const auto& t = request.texts();
    const auto sum = sum_of(map.counties, state.key);
    return html(R"(<tr><th scope="row"><a href="{}">{}</a></th>{}{}</tr>
)",
                map_of(request, map, &state), state.name, cell(t("{0} of {1}", sum.with_alliance, sum.counties)),
                cell(t.spelled(sum.alliances)));
}

Html county_row(const web::Request& request, const CountyMap& map, const Covered& covered)
{
    const auto& t = request.texts();
    const auto measure = map.measure == Measure::children ? Measure::children : Measure::inhabitants;
    const auto& people = measure == Measure::children ? covered.children : covered.inhabitants;
    return html(R"(<tr><th scope="row"><a href="{}">{}</a></th>{}{}{}</tr>
)",
                alliances_in(request, map, covered.county), covered.county.name, cell(t.spelled(covered.alliances)),
                cell(people ? t.spelled(*people) : std::string(t("not known"))), cell(perhaps(t, density(covered, measure))));
}

Html table_of(std::string_view caption, const Html& head, const Html& rows)
{
    return html(R"(<section class="bn-table" aria-labelledby="kreise" tabindex="0"><table><caption id="kreise">{}</caption><thead><tr>{}</tr></thead>
<tbody>{}</tbody></table></section>
)",
                caption, head, rows);
}

Html counties_table(const web::Request& request, const CountyMap& map)
{
    const auto& t = request.texts();
    const bool by_children = map.measure == Measure::children;
    const auto rows = web::each(map.counties, [&](const Covered& covered) {
        return covered.county.state_key == map.state->key ? county_row(request, map, covered) : Html();
    });
    return table_of(t("Counties of {0}", map.state->name),
                    html(R"(<th scope="col">{}</th>{}{}{})", t("County"), column(t("Alliances")),
                         column(by_children ? t("Children") : t("Inhabitants")),
                         column(by_children ? t("for 10,000") : t("for 100,000"))),
                    rows);
}

/// From where on a county is coloured so, in words.
std::string_view meaning(const web::Texts& t, Measure measure, int shade)
{
    if (shade == 0) return t("no alliance");
    if (measure == Measure::alliances) {
        return shade == 1 ? t("just one alliance") : shade == 2 ? t("two or three alliances") : t("four or more alliances");
    }
    if (measure == Measure::inhabitants) {
        return shade == 1   ? t("less than 0.5 for 100,000 inhabitants")
               : shade == 2 ? t("0.5 to 1 for 100,000 inhabitants")
                            : t("1 or more for 100,000 inhabitants");
    }
    return shade == 1 ? t("less than 0.3 for 10,000 children") : shade == 2 ? t("0.3 to 0.6 for 10,000 children") : t("0.6 or more for 10,000 children");
}

Html legend_line(const web::Request& request, const CountyMap& map, std::optional<int> wanted)
{
    const auto& t = request.texts();
    const auto count = std::count_if(map.counties.begin(), map.counties.end(), [&](const Covered& one) {
        return (!map.state || one.county.state_key == map.state->key) && shade(one, map.measure) == wanted;
    });
    if (count == 0) return {};
    return html(R"(<li><svg class="bn-legend__sample" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path class="{}" d="M2 2h20v20h-20z"/></svg><span>{}: {}</span></li>
)",
                look_of(wanted), wanted ? meaning(t, map.measure, *wanted) : t("people not known"),
                t.plural("one county", "{0} counties", static_cast<std::int64_t>(count)));
}

}

std::string with_one_digit(const web::Texts& texts, double number)
{
    auto digits = fmt::format("{:.1f}", number);
    if (web::is_german(texts.language())) std::replace(digits.begin(), digits.end(), '.', ',');
    return digits;
}

web::Html legend(const web::Request& request, const CountyMap& map)
{
    Html lines;
    for (int shade = 0; shade <= 3; ++shade) lines += legend_line(request, map, shade);
    lines += legend_line(request, map, std::nullopt);
    return html(R"(<ul class="bn-legend">{}</ul>)", lines);
}

web::Html map_table(const web::Request& request, const CountyMap& map)
{
    if (map.state) return counties_table(request, map);
    const auto& t = request.texts();
    return table_of(t("Counties by state"),
                    html(R"(<th scope="col">{}</th>{}{})", t("State"), column(t("Counties with an alliance")), column(t("Alliances"))),
                    web::each(registry::states_on_map(),
                              [&](const registry::State& state) { return state_row(request, map, state); }));
}

}
