#include "markdown/markdown.hpp"
#include "slices/api/nouns.hpp"
#include "slices/api/shapes.hpp"
#include "slices/projects/projects.hpp"

namespace api {
namespace {

using Type = Property::Type;
using Json = web::Json;
using projects::PublicProject;

void write_others(Json& json, const PublicProject& one, const Writing& writing)
{
    json.begin_list();
    for (const auto& other : one.others) write_alliance(json, other.slug, other.name, writing);
    json.end_list();
}

std::vector<Field<PublicProject>> fields_of_projects()
{
    using One = PublicProject;
    return {
        {{"slug", "Its word, by which it is asked for."}, [](Json& json, const One& one, const Writing&) { json.text(one.slug); }},
        {{"title", "What it is called."}, [](Json& json, const One& one, const Writing&) { json.text(one.title); }},
        {{"summary", "One sentence about it.", Type::text, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(one.summary); }},
        {{"aim", "What it is to achieve.", Type::text, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(markdown::plain_text_of(one.aim)); }, Shown::alone},
        {{"description", "Paragraphs, parted by empty lines.", Type::text, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(markdown::plain_text_of(one.description)); }, Shown::alone},
        {{"progress", "planned, running or finished, as of today.", Type::text, false, {}, {"planned", "running", "finished"}},
         [](Json& json, const One& one, const Writing& writing) {
             json.text(projects::word_of(projects::state_on(one.work, writing.today)));
         }},
        {{"began_on", "The first day of the work, where it is known.", Type::day, true},
         [](Json& json, const One& one, const Writing&) { write_day(json, one.work.began_on); }},
        {{"ended_on", "The last day of the work, where it is known.", Type::day, true},
         [](Json& json, const One& one, const Writing&) { write_day(json, one.work.ended_on); }},
        {{"topics", "The words of its topics.", Type::list}, [](Json& json, const One& one, const Writing&) { write_texts(json, one.topics); }},
        {alliance_property("alliance", "The alliance to which it belongs.", Type::object),
         [](Json& json, const One& one, const Writing& writing) { write_alliance(json, one.alliance.slug, one.alliance.name, writing); }},
        {alliance_property("others", "Other alliances that take part.", Type::list), &write_others},
        {{"partners", "Who else takes part, as the alliance writes it.", Type::list},
         [](Json& json, const One& one, const Writing&) { write_texts(json, one.partners); }, Shown::alone},
        {spot_property("place", "Where it happens."),
         [](Json& json, const One& one, const Writing& writing) { write_spot(json, one.place, writing); }},
        {state_property("The state in which it happens."),
         [](Json& json, const One& one, const Writing&) { write_state(json, one.state_key); }},
        {{"website", "Its own website.", Type::address, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(web::Url::external(one.website).text()); }},
        {distance_property(),
         [](Json& json, const One& one, const Writing& writing) { write_distance(json, one.place.position, writing); }},
        {links_property(),
         [](Json& json, const One& one, const Writing& writing) {
             write_links(json, writing, "/api/v1/projects/" + one.slug, "/projekte/" + one.slug);
         }},
    };
}

std::vector<PublicProject> list_of_projects(storage::Read& read, const Question& question)
{
    auto piece = question.piece;
    ++piece.most;
    return projects::projects_after(read, piece);
}

Found<PublicProject> find_project(storage::Read& read, std::string_view slug, const Question&)
{
    auto found = projects::public_project(read, slug);
    if (found) return {std::move(found), {}};
    return {std::nullopt, projects::present_slug(read, slug).value_or("")};
}

}

Noun projects()
{
    return noun<PublicProject>(
        {"projects", "Project", "What alliances do for families, for a while or for good: what is to come first, then the newest.",
         "the word of a project, as in the address of its page",
         {Ask::place, Ask::state, Ask::topic, Ask::words, Ask::after, Ask::limit, Ask::fields},
         {"projects", "registry", "places"}},
        {fields_of_projects(), &list_of_projects, &find_project,
         [](const PublicProject& one) { return Cursor{one.sort_key, one.slug}; }});
}

}
