#include "api_store.hpp"

#include "support/strings.hpp"

using test::OpenPortal;

namespace {

constexpr std::array nouns_asked = {"alliances", "organisations", "projects", "places", "topics", "figures", "awards", "alliances.geojson", "quatsch"};
constexpr std::array names_asked = {"place", "state", "topic", "q", "day", "after", "limit", "fields", "sort", ""};
constexpr std::array values_asked = {"rostock", "mv", "13", "ferien", "slug", "name,links", "20", "100", "0", "-1", "2024-06-30", "18055", "a b", "Neustadt", "xx", ""};

rc::Gen<std::string> any_value()
{
    const auto& nasty = test::nasty_strings();
    return rc::gen::oneOf(rc::gen::map(rc::gen::elementOf(values_asked), [](const char* text) { return std::string(text); }),
                          rc::gen::map(rc::gen::inRange<std::size_t>(0, nasty.size()), [&](std::size_t at) { return nasty[at].substr(0, 300); }),
                          rc::gen::arbitrary<std::string>());
}

}

TEST_CASE("whatever is asked is answered or refused in JSON, never with a fault of ours")
{
    OpenPortal portal;
    const auto any_question = rc::gen::container<std::vector<std::pair<std::string, std::string>>>(
        rc::gen::pair(rc::gen::map(rc::gen::elementOf(names_asked), [](const char* name) { return std::string(name); }), any_value()));
    for (int turn = 0; turn < 5; ++turn) {
        rc::check("every address", [&] {
            auto question = *any_question;
            question.resize(std::min<std::size_t>(question.size(), 5));
            auto target = std::string("/api/v1/") + *rc::gen::elementOf(nouns_asked);
            if (*rc::gen::inRange(0, 4) == 0) target += "/" + web::percent_encoded(*any_value());
            target += "?" + test::encoded(question);
            const auto reply = portal.ask(target);
            RC_LOG() << target;
            RC_ASSERT(reply.status == 200 || reply.status == 308 || reply.status == 400 || reply.status == 404);
            if (reply.status != 308) RC_ASSERT(boost::json::parse(reply.body).is_object());
            if (reply.status >= 400) RC_ASSERT(reply.header("Content-Type") == "application/problem+json");
        });
    }
}
