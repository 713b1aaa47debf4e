#include "roles_store.hpp"

#include <stdexcept>

using roles::Group;
using roles::Kind;
using roles::Shown;
using test::day;

namespace {

Shown patron(std::string name, std::string function, std::string_view since, std::string_view until = "")
{
    return {Kind::patron, std::move(name), std::move(function), day(since),
            until.empty() ? std::nullopt : std::optional(day(until))};
}

}

TEST_CASE("who has a role on a day had it from its first to its last day, both included")
{
    const auto role = patron("Ada", "", "2020-02-29", "2021-12-31");
    struct Case {
        const char* on;
        bool is_present;
        bool is_past;
    };
    const Case cases[] = {{"2020-02-28", false, false}, {"2020-02-29", true, false}, {"2021-12-31", true, false},
                          {"2022-01-01", false, true}};
    for (const auto& [on, is_present, is_past] : cases) {
        CAPTURE(std::string(on));
        CHECK(roles::present({role}, Kind::patron, day(on)) == (is_present ? Group{{role}, 0} : Group{}));
        CHECK(roles::past({role}, Kind::patron, day(on)) == (is_past ? Group{{role}, 0} : Group{}));
        CHECK(roles::present({role}, Kind::speaker, day(on)).empty());
    }
}

TEST_CASE("a role without an end lasts, and who is known neither by name nor by function only counts")
{
    const std::vector<Shown> all = {patron("", "Landrat", "2020-01-01"), patron("", "", "2020-01-01"), patron("Ada", "", "2020-01-01")};
    CHECK(roles::present(all, Kind::patron, day("2199-12-31")) == Group{{all[0], all[2]}, 1});
    CHECK(roles::past(all, Kind::patron, day("2199-12-31")).empty());
}

TEST_CASE("a kind is known by its word, and no other word is one")
{
    for (const auto kind : {Kind::patron, Kind::speaker, Kind::steering_group}) CHECK(roles::kind_of_word(roles::word_of(kind)) == kind);
    CHECK_THROWS_AS(roles::kind_of_word("king"), std::runtime_error);
}

TEST_CASE("tables may call a kind by what people say")
{
    const std::pair<const char*, Kind> spellings[] = {{"Schirmherrschaft", Kind::patron},   {"Schirmherrin", Kind::patron},
                                                      {" sprecher ", Kind::speaker},        {"SPRECHERIN", Kind::speaker},
                                                      {"Lenkungsgruppe", Kind::steering_group}, {"steering group", Kind::steering_group}};
    for (const auto& [written, kind] : spellings) CHECK(roles::kind_in(written).value() == kind);
    const auto unknown = roles::kind_in("Lenkungsgrupe");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().suggestion == "Lenkungsgruppe");
    CHECK(web::Texts::of(web::Language::german)(unknown.error().message) ==
          "„Lenkungsgrupe“ ist keins von diesen: Schirmherrschaft, Sprecherin, Lenkungsgruppe.");
}
