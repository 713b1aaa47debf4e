#include "slices/api/noun.hpp"

#include "api_store.hpp"
#include "slices/api/answer.hpp"

using api::Ask;
using api::Cursor;
using api::Property;
using api::Question;
using api::Shown;
using web::Json;

namespace {

/// Something that no portal has, so that only what all kinds of things have in common is tried.
struct Fruit {
    std::string slug;
    int weight = 0;
};

std::vector<Fruit> fruits_in_order(storage::Read&, const Question& question)
{
    std::vector<Fruit> all = {{"apfel", 150}, {"birne", 170}, {"dattel", 8}, {"erdbeere", 15}, {"feige", 60}};
    return api::piece_of(std::move(all), question, [&](const Fruit& one) { return one.slug > question.piece.after_slug; });
}

api::Found<Fruit> find_fruit(storage::Read&, std::string_view slug, const Question&)
{
    if (slug == "apfel") return {Fruit{"apfel", 150}, {}};
    if (slug == "pomme") return {std::nullopt, "apfel"};
    return {};
}

api::Answers<Fruit> fruit_answers()
{
    return {{{{"slug", "Its word."}, [](Json& json, const Fruit& one, const api::Writing&) { json.text(one.slug); }},
             {{"weight", "In grams.", Property::Type::integer}, [](Json& json, const Fruit& one, const api::Writing&) { json.number(one.weight); }},
             {{"address", "Where to find it.", Property::Type::address},
              [](Json& json, const Fruit& one, const api::Writing& writing) { json.text(writing.address("/obst/" + one.slug)); }, Shown::alone}},
            &fruits_in_order,
            &find_fruit,
            [](const Fruit& one) { return Cursor{one.slug, one.slug}; },
            {}};
}

api::Noun fruit()
{
    return api::noun<Fruit>({"fruit", "Fruit", "What grows on trees.", "the word of a fruit", {Ask::after, Ask::limit, Ask::fields}, {"trees"}},
                            fruit_answers());
}

/// Asks the made-up kind of thing as the portal would be asked.
class Orchard {
public:
    Orchard() { site_.public_url = "https://obst.example"; }

    web::Response list(std::string_view query)
    {
        return ask([&](const web::Request& request, storage::Read& read) { return api::list_answer(noun_, request, read); }, query, {});
    }
    web::Response one(std::string_view slug, std::string_view query = {})
    {
        return ask([&](const web::Request& request, storage::Read& read) { return api::one_answer(noun_, request, read); }, query, slug);
    }
    std::vector<std::string> versions;

private:
    template <class Answer>
    web::Response ask(Answer answer, std::string_view query, std::string_view slug)
    {
        web::Request request(site_, web::Texts::of(web::Language::english));
        request.now = test::morning;
        request.raw_query = query;
        request.query = web::Fields::parse(query).value();
        if (!slug.empty()) request.parameters.emplace_back("slug", slug);
        return test::ApiStore::shared(storage::Engine::sqlite).read([&](storage::Read& read) {
            auto response = answer(request, read);
            versions = read.dependencies();
            return response;
        });
    }

    web::Site site_;
    api::Noun noun_ = fruit();
};

}

TEST_CASE("a list says its things, where it is and where it goes on")
{
    Orchard orchard;
    const auto answer = orchard.list("limit=2");
    CHECK(answer.status == 200);
    CHECK(answer.content_type == "application/json");
    CHECK(answer.caching == web::Caching::shared);
    const auto cursor = api::written({"birne", "birne"}, "fruit?");
    CHECK(answer.body == R"({"items":[{"slug":"apfel","weight":150},{"slug":"birne","weight":170}],)"
                         R"("links":{"self":"https://obst.example/api/v1/fruit?limit=2",)"
                         R"("next":"https://obst.example/api/v1/fruit?limit=2&after=)" +
                             cursor + "\"}}\n");
    CHECK(orchard.versions == std::vector<std::string>{"trees"});
}

TEST_CASE("the next piece begins behind the last thing, and the last piece says that it is the last")
{
    Orchard orchard;
    const auto after = [](const std::string& slug) { return "after=" + api::written({slug, slug}, "fruit?"); };
    CHECK(orchard.list("limit=2&" + after("dattel")).body ==
          R"({"items":[{"slug":"erdbeere","weight":15},{"slug":"feige","weight":60}],)"
          R"("links":{"self":"https://obst.example/api/v1/fruit?limit=2&)" + after("dattel") + "\",\"next\":null}}\n");
    CHECK(orchard.list("fields=slug&" + after("feige")).body ==
          R"({"items":[],"links":{"self":"https://obst.example/api/v1/fruit?fields=slug&)" + after("feige") + "\",\"next\":null}}\n");
}

TEST_CASE("a piece that ends exactly with the last thing has no next one")
{
    Orchard orchard;
    CHECK(orchard.list("limit=5&fields=weight").body ==
          R"({"items":[{"weight":150},{"weight":170},{"weight":8},{"weight":15},{"weight":60}],)"
          R"("links":{"self":"https://obst.example/api/v1/fruit?limit=5&fields=weight","next":null}})" "\n");
}

TEST_CASE("one thing alone tells more than in a list, or only what is wanted")
{
    Orchard orchard;
    CHECK(orchard.one("apfel").body == "{\"slug\":\"apfel\",\"weight\":150,\"address\":\"https://obst.example/obst/apfel\"}\n");
    CHECK(orchard.one("apfel", "fields=address,weight").body == "{\"weight\":150,\"address\":\"https://obst.example/obst/apfel\"}\n");
    CHECK(orchard.list("fields=address").status == 400);
}

TEST_CASE("what has another word leads there with what was asked; what is nowhere is a problem")
{
    Orchard orchard;
    const auto moved = orchard.one("pomme", "fields=weight");
    CHECK(moved.status == 308);
    CHECK(moved.headers == std::vector<std::pair<std::string, std::string>>{{"Location", "/en/api/v1/fruit/apfel?fields=weight"}});
    CHECK(orchard.one("kirsche").status == 404);
    CHECK(orchard.one("kirsche").content_type == "application/problem+json");
    CHECK(orchard.one("apfel", "limit=1").status == 400);
}

TEST_CASE("what a kind of thing can be asked follows from what it says of itself")
{
    const auto noun = fruit();
    const auto list = noun.askable(Shown::everywhere);
    CHECK(list.fields == std::vector<std::string_view>{"slug", "weight"});
    CHECK(list.can(Ask::limit));
    CHECK_FALSE(list.can(Ask::state));
    const auto alone = noun.askable(Shown::alone);
    CHECK(alone.fields == std::vector<std::string_view>{"slug", "weight", "address"});
    CHECK(alone.can(Ask::fields));
    CHECK_FALSE(alone.can(Ask::limit));
    CHECK(noun.path() == "/api/v1/fruit");
}

TEST_CASE("what was written before is used only where all of it is wanted, in a list")
{
    auto answers = fruit_answers();
    int asked = 0;
    answers.kept = [&](const Fruit& one, const api::Writing&) {
        ++asked;
        return std::make_shared<const std::string>("\"" + one.slug + " von vorhin\"");
    };
    const web::Site site;
    const web::Request request(site, web::Texts::of(web::Language::german));
    const auto written = [&](const Question& question, std::optional<places::Position> near, Shown shown) {
        Json json;
        api::write_thing(json, answers, Fruit{"feige", 60}, question, api::Writing{request, test::today, near}, shown);
        return json.take();
    };
    Question some;
    some.fields = {"slug"};
    CHECK(written({}, {}, Shown::everywhere) == "\"feige von vorhin\"");
    CHECK(asked == 1);
    CHECK(written(some, {}, Shown::everywhere) == "{\"slug\":\"feige\"}");
    CHECK(written({}, places::Position{54, 12}, Shown::everywhere) == "{\"slug\":\"feige\",\"weight\":60}");
    CHECK(written({}, {}, Shown::alone) == "{\"slug\":\"feige\",\"weight\":60,\"address\":\"/obst/feige\"}");
    CHECK(asked == 1);
}
