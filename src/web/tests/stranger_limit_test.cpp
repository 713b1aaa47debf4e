#include "web/stranger_limit.hpp"

#include "slices/barriers/store.hpp"
#include "support/test_app.hpp"

using web::most_forms_of_strangers;
using web::StrangerLimit;

namespace {

const base::Instant morning{std::chrono::sys_days(std::chrono::year{2026} / 3 / 14)};

/// How many of so many forms are let through.
std::uint32_t let_through(StrangerLimit& limit, const std::string& address, std::uint32_t forms, base::Instant when = morning)
{
    std::uint32_t through = 0;
    for (std::uint32_t form = 0; form < forms; ++form) through += limit.admits(address, when) ? 1 : 0;
    return through;
}

/// Somebody far away who reports barriers by a program: the form's own fields and token, again and again.
class Flood {
public:
    explicit Flood(test::TestApp& app) : visitor_(app, "203.0.113.7") {}

    const test::Reply& look() { return visitor_.open("/barriere-melden"); }

    const test::Reply& report(const std::string& problem)
    {
        visitor_.open("/barriere-melden");
        visitor_.fill("problem", problem);
        visitor_.fill("schwere", "blocked");
        return visitor_.send();
    }

    test::Reply report_without_token(const std::string& problem)
    {
        return visitor_.ask_with("POST", "/barriere-melden", [&](web::http::HttpRequest& request) {
            request.content_type = "application/x-www-form-urlencoded";
            request.body = "problem=" + problem + "&schwere=blocked";
        });
    }

private:
    test::Visitor visitor_;
};

}

TEST_CASE("a program that sends one form after another is told so, nothing of that is stored, and what was typed is still there")
{
    test::TestStore store(storage::Engine::sqlite);
    test::TestApp app(store);
    Flood flood(app);
    const auto stored = [&] { return store.read([](storage::Read& read) { return barriers::all_reports(read).size(); }); };
    for (std::uint32_t form = 0; form < most_forms_of_strangers; ++form) REQUIRE(flood.report("Nummer" + std::to_string(form)).status < 400);
    CHECK(stored() == most_forms_of_strangers);

    const auto& refused = flood.report("Zu viel");
    CHECK(refused.status == 429);
    CHECK(refused.says("<h1>Aus Ihrem Netz kam zu viel</h1>"));
    CHECK(refused.says(R"(<input type="hidden" name="problem" value="Zu viel">)"));
    CHECK_FALSE(refused.says(R"(name="schutz" value="Zu)"));
    CHECK(stored() == most_forms_of_strangers);

    CHECK(flood.look().status == 200); // reading is not sending
    app.clock.pass(std::chrono::hours(1));
    CHECK(flood.report("Danach").status < 400);
}

TEST_CASE("forms without a token are not counted: they do nothing")
{
    test::TestStore store(storage::Engine::sqlite);
    test::TestApp app(store);
    Flood flood(app);
    for (std::uint32_t form = 0; form < most_forms_of_strangers + 1; ++form) REQUIRE(flood.report_without_token("Nichts").status != 429);
    CHECK(flood.report("Etwas").status < 400);
}

TEST_CASE("from one network so many forms of strangers come through within an hour, and then again")
{
    StrangerLimit limit;
    CHECK(let_through(limit, "203.0.113.7", most_forms_of_strangers + 50) == most_forms_of_strangers);
    CHECK_FALSE(limit.admits("203.0.113.7", morning + std::chrono::minutes(59)));
    CHECK(let_through(limit, "203.0.113.7", most_forms_of_strangers + 1, morning + std::chrono::minutes(60)) == most_forms_of_strangers);
}

TEST_CASE("neighbours in a network share what it may send, and others do not notice")
{
    StrangerLimit limit;
    CHECK(let_through(limit, "203.0.113.7", most_forms_of_strangers) == most_forms_of_strangers);
    CHECK_FALSE(limit.admits("203.0.113.250", morning));
    CHECK(limit.admits("203.0.114.7", morning));
    CHECK(let_through(limit, "2001:db8:1:a::1", most_forms_of_strangers) == most_forms_of_strangers);
    CHECK_FALSE(limit.admits("2001:db8:1:b::2", morning));
    CHECK(limit.admits("2001:db8:2::1", morning));
}

TEST_CASE("what comes from the own machine is not counted, since behind a proxy nobody named it would be everybody")
{
    StrangerLimit limit;
    for (const auto* own : {"127.0.0.1", "::1", ""}) CHECK(let_through(limit, own, 3 * most_forms_of_strangers) == 3 * most_forms_of_strangers);
}

TEST_CASE("a clock that jumps back keeps nobody out for long")
{
    StrangerLimit limit;
    CHECK(let_through(limit, "203.0.113.7", most_forms_of_strangers + 1) == most_forms_of_strangers);
    CHECK(limit.admits("203.0.113.7", morning - std::chrono::hours(48)));
}

TEST_CASE("however many networks come, what is remembered stays small and a new one is let in")
{
    StrangerLimit limit;
    for (int network = 0; network < 120'000; ++network) {
        REQUIRE(limit.admits(std::to_string(network / 65536 + 1) + "." + std::to_string(network / 256 % 256) + "." + std::to_string(network % 256) + ".1", morning));
    }
    CHECK(limit.admits("203.0.113.7", morning));
}
