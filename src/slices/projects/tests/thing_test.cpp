#include "projects_store.hpp"

#include "slices/projects/views.hpp"

#include <boost/json.hpp>

using projects::Shown;
using test::day;
using test::Reader;

namespace {

namespace json = boost::json;

Shown idea()
{
    Shown shown;
    shown.project.slug = "idee";
    shown.project.title = "Eine Idee";
    shown.alliance = {"land", "Landesbündnis"};
    return shown;
}

json::value said(const Shown& shown)
{
    const Reader reader(web::Language::english);
    return json::parse(projects::thing_of(reader.request, shown).json());
}

}

TEST_CASE("of an idea programs hear what it is called and whose it is")
{
    CHECK(said(idea()) == json::parse(R"({"@type":"Project","name":"Eine Idee","url":"/en/projekte/idee",
        "parentOrganization":{"@type":"NGO","name":"Landesbündnis","url":"/en/buendnisse/land"}})"));
}

TEST_CASE("days, place, website and alliances that take part are said where they are known; partners in plain words are not")
{
    auto shown = idea();
    shown.project.summary = "Sägen & löten.";
    shown.project.work.began_on = day("2021-07-01");
    shown.project.work.ended_on = day("2030-01-01");
    shown.project.website = "https://werkstatt.example/";
    shown.project.partners = {"Rita Privat"};
    shown.others = {{"stadt", "Stadtbündnis"}};
    shown.place = "Rostock";
    const auto thing = said(shown);
    CHECK(thing.at("description") == "Sägen & löten.");
    CHECK(thing.at("foundingDate") == "2021-07-01");
    CHECK(thing.at("dissolutionDate") == "2030-01-01");
    CHECK(thing.at("sameAs") == "https://werkstatt.example/");
    CHECK(thing.at("member") == json::parse(R"([{"@type":"NGO","name":"Stadtbündnis","url":"/en/buendnisse/stadt"}])"));
    CHECK(thing.at("location") == json::parse(R"({"@type":"Place","name":"Rostock"})"));
    CHECK(json::serialize(thing).find("Rita") == std::string::npos);
}
