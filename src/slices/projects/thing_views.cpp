#include "slices/projects/views.hpp"

namespace projects {
namespace {

using web::Thing;

Thing alliance(const web::Request& request, const TakingPart& one)
{
    return Thing("NGO").with("name", one.name).with("url", request.absolute(request.to("/buendnisse/" + one.slug)));
}

}

web::Thing thing_of(const web::Request& request, const Shown& shown)
{
    const auto& project = shown.project;
    std::vector<Thing> others;
    for (const auto& other : shown.others) others.push_back(alliance(request, other));
    auto thing = Thing("Project")
                     .with("name", project.title)
                     .with("description", project.summary)
                     .with("url", request.absolute(request.to("/projekte/" + project.slug)))
                     .with("sameAs", web::Url::external(project.website).text())
                     .with("foundingDate", project.work.began_on)
                     .with("dissolutionDate", project.work.ended_on)
                     .with("parentOrganization", alliance(request, shown.alliance))
                     .with("member", others);
    if (shown.place.empty()) return thing;
    return std::move(thing).with("location", Thing("Place").with("name", shown.place));
}

}
