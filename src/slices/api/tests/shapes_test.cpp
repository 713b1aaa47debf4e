#include "slices/api/shapes.hpp"

#include "api_store.hpp"

using web::Json;

namespace {

/// What is written while somebody asks from that place, or from nowhere.
struct Desk {
    explicit Desk(std::optional<places::Position> near = {}) : near_(near) { site_.public_url = "https://familie.example"; }

    template <class Write>
    std::string write(Write write) const
    {
        const web::Request request(site_, web::Texts::of(web::Language::english));
        Json json;
        write(json, api::Writing{request, test::today, near_});
        return json.take();
    }

private:
    web::Site site_;
    std::optional<places::Position> near_;
};

}

TEST_CASE("a state is told with key, short name and name, an unknown one is null")
{
    const auto state = [](std::string_view key) {
        Json json;
        api::write_state(json, key);
        return json.take();
    };
    CHECK(state("13") == R"({"key":"13","short_name":"mv","name":"Mecklenburg-Vorpommern"})");
    CHECK(state("") == "null");
    CHECK(state("99") == "null");
}

TEST_CASE("a place is told with what is known of it, and is null where none is named")
{
    const Desk desk;
    const auto spot = [&](const places::Spot& one) {
        return desk.write([&](Json& json, const api::Writing& writing) { api::write_spot(json, one, writing); });
    };
    CHECK(spot({"Rostock", "/orte/rostock", "13003000", places::Position{54.0887, 12.1405}}) ==
          R"({"name":"Rostock","key":"13003000","html":"https://familie.example/orte/rostock","position":{"latitude":54.0887,"longitude":12.1405}})");
    CHECK(spot({"Mecklenburg-Vorpommern", "", "13", {}}) == R"({"name":"Mecklenburg-Vorpommern","key":"13","html":null,"position":null})");
    CHECK(spot({}) == "null");
}

TEST_CASE("distances are told to a tenth of a kilometre, and only where somebody asked from a place")
{
    const places::Position rostock{54.0887, 12.1405};
    const places::Position schwerin{53.6294, 11.4132};
    const auto distance = [&](std::optional<places::Position> from, std::optional<places::Position> to) {
        return Desk(from).write([&](Json& json, const api::Writing& writing) { api::write_distance(json, to, writing); });
    };
    CHECK(distance(rostock, schwerin) == distance(schwerin, rostock));
    CHECK(distance(rostock, rostock) == "0");
    CHECK(distance({}, schwerin) == "null");
    CHECK(distance(rostock, {}) == "null");
    const auto written = distance(rostock, schwerin);
    CHECK(std::stod(written) == doctest::Approx(places::distance(rostock, schwerin)).epsilon(0.01));
    CHECK(written.size() - written.find('.') <= 2);
}

TEST_CASE("links are whole addresses in the German pages, whatever the language of the question")
{
    const Desk desk;
    CHECK(desk.write([](Json& json, const api::Writing& writing) { api::write_links(json, writing, "/api/v1/topics/ferien", "/themen/ferien"); }) ==
          R"({"self":"https://familie.example/api/v1/topics/ferien","html":"https://familie.example/themen/ferien"})");
    CHECK(desk.write([](Json& json, const api::Writing& writing) { api::write_links(json, writing, "/api/v1/x", ""); }) ==
          R"({"self":"https://familie.example/api/v1/x","html":null})");
    CHECK(desk.write([](Json& json, const api::Writing& writing) { api::write_alliance(json, "stadt", "Das \"Bündnis\"", writing); }) ==
          R"({"slug":"stadt","name":"Das \"Bündnis\"","self":"https://familie.example/api/v1/alliances/stadt"})");
}

TEST_CASE("days are written as the calendar of programs has them, unknown ones are null")
{
    const auto day = [](std::optional<base::Date> one) {
        Json json;
        api::write_day(json, one);
        return json.take();
    };
    CHECK(day(test::day("2024-02-29")) == "\"2024-02-29\"");
    CHECK(day({}) == "null");
    Json json;
    api::write_texts(json, std::vector<std::string>{"a", "b\"c"});
    CHECK(json.take() == R"(["a","b\"c"])");
}
