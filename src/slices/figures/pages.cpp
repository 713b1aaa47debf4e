#include "slices/figures/figures.hpp"

#include "clock/clock.hpp"
#include "slices/figures/tables.hpp"
#include "slices/figures/views.hpp"
#include "web/layout/parts.hpp"

#include <algorithm>

namespace figures {

using web::Access;

namespace {

constexpr std::size_t alliances_on_a_page = 50;

web::Response table_named(const std::string& file, std::string body)
{
    return {.content_type = "text/csv; charset=utf-8",
            .body = std::move(body),
            .caching = web::Caching::shared,
            .headers = {{"Content-Disposition", "attachment; filename=\"" + file + "\""}}};
}

/// What a program reads that asks for a table of a day that is none.
web::Response not_understood(const web::Request& request, const Question& question)
{
    return {.status = question.form.status(),
            .content_type = "text/plain; charset=utf-8",
            .body = request.texts()(question.form.mistakes().front().message) + "\n"};
}

std::vector<Part> parts_on(storage::Read& read, const Question& question)
{
    return question.state ? by_county(read, question.day, question.state->key) : by_state(read, question.day);
}

std::string state_key_of(const Question& question) { return question.state ? question.state->key : std::string(); }

/// Those that were active on the day, in the state and county that were chosen.
struct Found {
    std::vector<registry::AtWork> alliances;
    std::map<std::string, std::string> county_names; ///< by key
    std::map<base::Id<registry::Alliance>, std::string> county_of;
    std::string county_key;                          ///< of the one that was chosen

    std::string county_name(const std::string& key) const
    {
        const auto found = county_names.find(key);
        return found == county_names.end() ? std::string() : found->second;
    }
    std::string county_key_of(const registry::AtWork& alliance) const
    {
        const auto found = county_of.find(alliance.id);
        return found == county_of.end() ? std::string() : found->second;
    }
};

Found found_on(const web::Request& request, storage::Read& read, const Question& question)
{
    Found found;
    for (auto& county : counties::counties_of(read)) found.county_names.emplace(county.key, std::move(county.name));
    found.county_of = counties::county_of_each_alliance(read);
    if (found.county_names.contains(std::string(request.query["kreis"]))) found.county_key = request.query["kreis"];
    const auto state_key = state_key_of(question);
    for (auto& alliance : registry::at_work_on(read, question.day)) {
        const bool is_in_state = state_key.empty() || alliance.state_key == state_key;
        const bool is_in_county = found.county_key.empty() || found.county_key_of(alliance) == found.county_key;
        if (is_in_state && is_in_county) found.alliances.push_back(std::move(alliance));
    }
    return found;
}

std::vector<Active> with_partners(storage::Read& read, const Found& found, base::Date day, std::size_t begin,
                                  std::size_t end)
{
    std::vector<Active> all;
    for (auto at = begin; at < end; ++at) {
        const auto& alliance = found.alliances[at];
        all.push_back({alliance, found.county_name(found.county_key_of(alliance)),
                       partners::partners_on(read, alliance.id, day)});
    }
    return all;
}

}

void FigurePages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/zahlen", Access::everyone, &FigurePages::figures)
        .get("/zahlen.csv", Access::everyone, &FigurePages::figures_table)
        .get("/zahlen/buendnisse", Access::everyone, &FigurePages::alliances)
        .get("/zahlen/buendnisse.csv", Access::everyone, &FigurePages::alliances_table);
}

web::Response FigurePages::figures(const web::Request& request, storage::Read& read) const
{
    depends_on_figures(read);
    const auto today = wall_clock::day_in_germany(request.now);
    FiguresPage page{question_of(request, today), today, first_day(read), {}, {}, {}};
    const auto& question = page.question;
    if (!question.form.has_mistakes()) {
        page.figures = figures_on(read, question.day, state_key_of(question));
        page.parts = parts_on(read, question);
        page.growth = growth_until(read, std::min(question.day, today), state_key_of(question));
    }
    return figures_page(request, page);
}

web::Response FigurePages::figures_table(const web::Request& request, storage::Read& read) const
{
    depends_on_figures(read);
    const auto question = question_of(request, wall_clock::day_in_germany(request.now));
    if (question.form.has_mistakes()) return not_understood(request, question);
    const auto first = first_day(read);
    const bool is_recorded = !first || *first <= question.day;
    return table_named("zahlen-" + base::iso(question.day) + ".csv",
                       figures::figures_table(figures_on(read, question.day, state_key_of(question)), question.state,
                                              is_recorded ? parts_on(read, question) : std::vector<Part>(), question.day));
}

web::Response FigurePages::alliances(const web::Request& request, storage::Read& read) const
{
    depends_on_figures(read);
    const auto today = wall_clock::day_in_germany(request.now);
    AlliancesPage page{question_of(request, today), today, first_day(read), {}, {}, {}, 0, 1, 1};
    if (page.question.form.has_mistakes()) return alliances_page(request, page);

    const auto found = found_on(request, read, page.question);
    const auto count = found.alliances.size();
    page.county_key = found.county_key;
    page.county = found.county_name(found.county_key);
    page.all = static_cast<std::int64_t>(count);
    page.pages = std::max(1, static_cast<int>((count + alliances_on_a_page - 1) / alliances_on_a_page));
    page.page = std::clamp(web::page_number(request.query["seite"]), 1, page.pages);
    const auto begin = static_cast<std::size_t>(page.page - 1) * alliances_on_a_page;
    page.alliances = with_partners(read, found, page.question.day, begin, std::min(begin + alliances_on_a_page, count));
    return alliances_page(request, page);
}

web::Response FigurePages::alliances_table(const web::Request& request, storage::Read& read) const
{
    depends_on_figures(read);
    const auto question = question_of(request, wall_clock::day_in_germany(request.now));
    if (question.form.has_mistakes()) return not_understood(request, question);
    const auto found = found_on(request, read, question);
    return table_named("buendnisse-" + base::iso(question.day) + ".csv",
                       figures::alliances_table(with_partners(read, found, question.day, 0, found.alliances.size()),
                                                question.day));
}

}
