#include "slices/api/nouns.hpp"
#include "slices/api/shapes.hpp"
#include "slices/partners/partners.hpp"

namespace api {
namespace {

using Type = Property::Type;
using Json = web::Json;
using partners::PublicOrganisation;

void write_takes_part(Json& json, const PublicOrganisation& one, const Writing& writing)
{
    json.begin_list();
    for (const auto& alliance : one.alliances) {
        json.begin_object().text("slug", alliance.alliance_slug).text("name", alliance.alliance_name);
        json.text("since", base::iso(alliance.since));
        json.text("self", writing.address("/api/v1/alliances/" + alliance.alliance_slug)).end_object();
    }
    json.end_list();
}

Property takes_part_property()
{
    auto alliance = alliance_property("alliances", "The alliances in which it takes part today.", Type::list);
    alliance.parts.insert(alliance.parts.begin() + 2, {"since", "Since when.", Type::day});
    return alliance;
}

Property sector_property()
{
    return {"sector", "What kind of organisation it is.", Type::object, false,
            {{"slug", "The word of the kind: unternehmen."}, {"name", "The German name of the kind."}, {"name_en", "The English name of the kind."}}};
}

std::vector<Field<PublicOrganisation>> fields_of_organisations()
{
    using One = PublicOrganisation;
    return {
        {{"slug", "Its word, by which it is asked for."}, [](Json& json, const One& one, const Writing&) { json.text(one.slug); }},
        {{"name", "Its name."}, [](Json& json, const One& one, const Writing&) { json.text(one.name); }},
        {{"name_en", "Its English name, where it has one.", Type::text, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(one.name_en); }},
        {sector_property(),
         [](Json& json, const One& one, const Writing&) {
             const auto& sector = one.sector;
             json.begin_object().text("slug", sector.slug).text("name", sector.name).text("name_en", sector.name_en).end_object();
         }},
        {{"summary", "One sentence about it.", Type::text, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(one.summary); }},
        {{"legal_form", "Its legal form: e. V., GmbH.", Type::text, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(one.legal_form); }},
        {{"website", "Its own website.", Type::address, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(web::Url::external(one.website).text()); }},
        {spot_property("seat", "Where it sits."),
         [](Json& json, const One& one, const Writing& writing) { write_spot(json, one.seat, writing); }},
        {state_property("The state in which it sits."),
         [](Json& json, const One& one, const Writing&) { write_state(json, one.state_key); }},
        {{"ended_on", "Since when it is no more. The list has only those that are.", Type::day, true},
         [](Json& json, const One& one, const Writing&) { write_day(json, one.ended_on); }},
        {takes_part_property(), &write_takes_part},
        {distance_property(),
         [](Json& json, const One& one, const Writing& writing) { write_distance(json, one.seat.position, writing); }},
        {links_property(),
         [](Json& json, const One& one, const Writing& writing) {
             write_links(json, writing, "/api/v1/organisations/" + one.slug, "/organisationen/" + one.slug);
         }},
    };
}

std::vector<PublicOrganisation> list_of_organisations(storage::Read& read, const Question& question)
{
    auto piece = question.piece;
    ++piece.most;
    return partners::organisations_after(read, piece);
}

Found<PublicOrganisation> find_organisation(storage::Read& read, std::string_view slug, const Question& question)
{
    auto found = partners::public_organisation(read, slug, question.piece.today);
    if (found) return {std::move(found), {}};
    return {std::nullopt, partners::present_slug(read, slug).value_or("")};
}

}

Noun organisations()
{
    return noun<PublicOrganisation>(
        {"organisations", "Organisation", "The organisations that take part in alliances: companies, town halls, associations.",
         "the word of an organisation, as in the address of its page",
         {Ask::place, Ask::state, Ask::topic, Ask::words, Ask::after, Ask::limit, Ask::fields},
         {"partners", "registry", "places"}},
        {fields_of_organisations(), &list_of_organisations, &find_organisation,
         [](const PublicOrganisation& one) { return Cursor{one.sort_key, one.slug}; }});
}

}
