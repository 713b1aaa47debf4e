#include "api_store.hpp"

using test::OpenPortal;
using test::with_portal_on_each_engine;

namespace {

constexpr std::string_view rostock = R"json({
  "slug": "rostock",
  "key": "13003000",
  "name": "Rostock",
  "county": {
    "key": "13003",
    "name": "Stadt Rostock"
  },
  "state": {
    "key": "13",
    "name": "Mecklenburg-Vorpommern"
  },
  "postal_codes": [
    "18055",
    "18057",
    "18059",
    "18069",
    "18106",
    "18107",
    "18109",
    "18119",
    "18146",
    "18147",
    "18181",
    "18182"
  ],
  "alliances": [
    {
      "slug": "stadt",
      "name": "Stadtbündnis",
      "self": "https://familie.example/api/v1/alliances/stadt"
    },
    {
      "slug": "land",
      "name": "Landesbündnis",
      "self": "https://familie.example/api/v1/alliances/land"
    }
  ],
  "links": {
    "self": "https://familie.example/api/v1/places/rostock",
    "html": "https://familie.example/orte/rostock"
  }
})json";

constexpr std::string_view bad_doberan = R"json({
  "name": "Bad Doberan",
  "county": {
    "key": "13072",
    "name": "Landkreis Rostock"
  },
  "state": {
    "key": "13",
    "name": "Mecklenburg-Vorpommern"
  },
  "alliances": [
    {
      "slug": "kreis",
      "name": "Kreisbündnis",
      "self": "https://familie.example/api/v1/alliances/kreis"
    },
    {
      "slug": "land",
      "name": "Landesbündnis",
      "self": "https://familie.example/api/v1/alliances/land"
    }
  ]
})json";

}

TEST_CASE("a program learns of a municipality what it lies in, its codes, its districts and who is there for it")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/places/rostock?fields=slug,key,name,county,state,postal_codes,alliances,links") == rostock);
        const auto districts = portal.json("/api/v1/places/rostock").at("districts").as_array();
        CHECK(districts.size() > 5);
        CHECK(boost::json::serialize(districts.front()).starts_with(R"({"slug":")"));
    });
}

TEST_CASE("a municipality in a county names it, and a position that is only that of a postal code says so")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/places/bad-doberan?fields=name,county,state,alliances") == bad_doberan);
        const auto place = portal.json("/api/v1/places/rostock");
        CHECK(place.at("position_is_exact") == true);
        CHECK(place.at("inhabitants").as_int64() > 200000);
        CHECK(place.at("position").at("latitude").as_double() == doctest::Approx(54.09).epsilon(0.01));
    });
}

TEST_CASE("an official key leads to the word of the place")
{
    OpenPortal portal;
    const auto moved = portal.ask("/api/v1/places/13003000");
    CHECK(moved.status == 308);
    CHECK(moved.header("Location") == "/api/v1/places/rostock");
    CHECK(portal.ask("/api/v1/places/99999999").status == 404);
}

TEST_CASE("places are found as people find them: by name, by postal code, by a district")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        const auto slugs = [&](const std::string& query) { return portal.slugs("/api/v1/places?" + query); };
        CHECK(slugs("q=18055") == "rostock");
        CHECK(slugs("q=Reutershagen&state=mv") == "rostock");
        CHECK(slugs("q=muenchen&limit=1") == "muenchen");
        CHECK(slugs("q=Qwertzhausen") == "");
        CHECK(slugs("q=rostock&state=by") == "");
    });
}

TEST_CASE("the likeliest places come in pieces too")
{
    OpenPortal portal;
    const std::string whole = portal.slugs("/api/v1/places?q=neustadt&limit=100");
    std::string pieces;
    for (std::string target = "/api/v1/places?q=neustadt&limit=3"; !target.empty(); target = portal.next(target)) {
        pieces += (pieces.empty() ? "" : " ") + portal.slugs(target);
    }
    CHECK(whole.size() > 50);
    CHECK(pieces == whole);
}

TEST_CASE("municipalities are listed by word, in a state, or nearest first")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.slugs("/api/v1/places?state=hh") == "hamburg");
        CHECK(portal.slugs("/api/v1/places?limit=3&state=mv") == portal.slugs("/api/v1/places?state=13&limit=3"));
        const auto near = portal.json("/api/v1/places?place=rostock&limit=5&fields=slug,distance_km").at("items").as_array();
        CHECK(near.front().at("slug") == "rostock");
        CHECK(near.front().at("distance_km").to_number<double>() == 0);
        double before = 0;
        for (const auto& place : near) {
            CHECK(place.at("distance_km").to_number<double>() >= before);
            before = place.at("distance_km").to_number<double>();
        }
        CHECK(portal.slugs("/api/v1/places?place=rostock&state=by&limit=2").find("rostock") == std::string::npos);
    });
}

TEST_CASE("whoever walks through all places of a state sees each once")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        std::vector<std::string> seen;
        for (std::string target = "/api/v1/places?state=sl&limit=20&fields=slug"; !target.empty(); target = portal.next(target)) {
            const auto answer = portal.json(target);
            for (const auto& place : answer.at("items").as_array()) seen.emplace_back(place.at("slug").as_string());
        }
        auto sorted = seen;
        std::sort(sorted.begin(), sorted.end());
        CHECK(std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end());
        CHECK(seen.size() > 40);
    });
}
