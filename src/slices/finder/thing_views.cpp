#include "slices/finder/views.hpp"

namespace finder {
namespace {

using places::Kind;
using web::Thing;

std::string_view type_of(const places::Place& place)
{
    if (place.kind == Kind::municipality) return "City";
    return place.kind == Kind::district ? "Place" : "AdministrativeArea";
}

}

Thing thing_of(const web::Request& request, const PlaceHelp& help)
{
    const auto path = canonical_path(help);
    auto thing = Thing(type_of(help.place))
                     .with("name", help.place.name)
                     .with("url", path.empty() ? std::string() : request.absolute(request.to(path)));
    if (const auto& position = help.place.position) {
        thing.say("geo", Thing("GeoCoordinates").with("latitude", position->latitude).with("longitude", position->longitude));
    }
    if (help.lineage.size() < 2) return thing;
    const auto& wider = help.lineage[1];
    return std::move(thing).with("containedInPlace", Thing(type_of(wider)).with("name", wider.name));
}

/// The braces mean: put the words here.
Thing site_thing(const web::Request& request)
{
    return Thing("WebSite")
        .with("name", request.site().name)
        .with("description", request.site().line)
        .with("url", request.absolute(request.to("/")))
        .with("inLanguage", web::tag(request.language()))
        .with("potentialAction",
              Thing("SearchAction")
                  .with("target", Thing("EntryPoint").with("urlTemplate", request.absolute(request.to("/suche")) + "?q={words}"))
                  .with("query-input", "required name=words"));
}

}
