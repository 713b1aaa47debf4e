#include "clock/clock.hpp"
#include "slices/project_plans/begin.hpp"
#include "slices/project_plans/forms.hpp"
#include "slices/project_plans/news.hpp"
#include "slices/project_plans/permissions.hpp"
#include "slices/project_plans/store.hpp"
#include "slices/project_plans/views.hpp"

namespace project_plans {
namespace {

using web::Access;

constexpr std::size_t most_listed = 200;

std::optional<registry::AllianceName> alliance_of_address(storage::Read& read, const web::Request& request)
{
    const auto alliance = registry::find_alliance(read, request["buendnis"]);
    if (!alliance || !may_write_for(identity::actor_of(read, request), alliance->id)) return std::nullopt;
    return registry::name_of_alliance(read, alliance->id);
}

std::optional<News> news_of_address(storage::Read& read, const web::Request& request)
{
    const auto kind = editable();
    const auto id = kind.find(read, request);
    const auto origin = id ? find_origin(read, ProjectId{*id}) : std::nullopt;
    if (!origin || !may_write_for(identity::actor_of(read, request), origin->alliance)) return std::nullopt;
    return news_of(read, *origin);
}

/// What was ticked, as the original says it now.
publishing::Content chosen_in(const web::Request& request, const News& news)
{
    publishing::Content chosen;
    for (const auto& field : changed_fields(news.origin.seen, news.now)) {
        if (!request.form["feld-" + field].empty()) chosen.emplace(field, publishing::text_in(news.now, field));
    }
    return chosen;
}

}

void ProjectPlanPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/bereich/{buendnis}/projekte", Access::signed_in, &ProjectPlanPages::list)
        .get("/bereich/{buendnis}/projekte/neu", Access::signed_in, &ProjectPlanPages::blank)
        .post("/bereich/{buendnis}/projekte/neu", Access::signed_in, &ProjectPlanPages::begin)
        .get("/bereich/projekte/{projekt}/original", Access::signed_in, &ProjectPlanPages::original)
        .post("/bereich/projekte/{projekt}/original", Access::signed_in, &ProjectPlanPages::take_over);
}

web::Response ProjectPlanPages::list(const web::Request& request, storage::Read& read) const
{
    const auto alliance = alliance_of_address(read, request);
    if (!alliance) return web::error_page(request, 404);
    projects::Choice choice;
    choice.alliance = alliance->id;
    auto all = projects::newest(read, choice, wall_clock::day_in_germany(request.now), most_listed);
    std::erase_if(all, [&](const projects::Listed& one) { return one.alliance_slug != alliance->slug; });
    return list_page(request, *alliance, all, unpublished_of(read, alliance->id));
}

web::Response ProjectPlanPages::blank(const web::Request& request, storage::Read& read) const
{
    const auto alliance = alliance_of_address(read, request);
    return alliance ? new_page(request, *alliance, web::Form(request, title_fields)) : web::error_page(request, 404);
}

web::Response ProjectPlanPages::begin(const web::Request& request, storage::Write& write) const
{
    const auto alliance = alliance_of_address(write, request);
    if (!alliance) return web::error_page(request, 404);
    const auto form = web::Form::sent(request, title_fields);
    if (form.has_mistakes()) return new_page(request, *alliance, form);
    const auto id = ProjectId{form.submission()};
    const auto there = alliance_of(write, id);
    if (there && *there != alliance->id) return web::error_page(request, 404);
    return web::see_other(request.to(begin_project(write, id, alliance->id, {{"titel", form["titel"]}}, identity::actor_of(write, request).id, request.now)));
}

web::Response ProjectPlanPages::original(const web::Request& request, storage::Read& read) const
{
    const auto news = news_of_address(read, request);
    return news ? news_page(request, *news) : web::error_page(request, 404);
}

/// What was ticked goes into the draft; the rest has been seen, and is not told again.
web::Response ProjectPlanPages::take_over(const web::Request& request, storage::Write& write) const
{
    auto news = news_of_address(write, request);
    if (!news) return web::error_page(request, 404);
    if (!request.has_valid_token) return news_page(request, *news);
    if (request.form["stand"] != stand_of(news->now)) {
        return news_page(request, *news, base::says("The plan has changed once more since you looked at it. Here it is as it is now."));
    }
    const auto chosen = chosen_in(request, *news);
    auto origin = news->origin;
    origin.seen = news->now;
    origin.seen_at = request.now;
    store_origin(write, origin);
    if (chosen.empty()) return web::see_other(request.to(news->path));
    const auto actor = identity::actor_of(write, request);
    const auto kept = publishing::put_into_draft(write, editable(), origin.project.uuid, chosen, actor.id, request.now);
    if (!kept) return news_page(request, *news, kept.error().message);
    return web::see_other(request.to(news->path + "/entwurf/pruefung"));
}

}
