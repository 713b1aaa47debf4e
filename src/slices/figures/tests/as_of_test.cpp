#include "slices/figures/as_of.hpp"

#include "slices/registry/tests/register.hpp"

#include <random>

using figures::AsOf;
using test::day;
using Unit = AsOf::Unit;

TEST_CASE("the time of a figure is a day, a month or a year, in the spellings of people and of programs")
{
    CHECK(figures::as_of_in("2023-06-30").value() == AsOf{day("2023-06-30"), Unit::day});
    CHECK(figures::as_of_in("30.06.2023").value() == AsOf{day("2023-06-30"), Unit::day});
    CHECK(figures::as_of_in("1.6.2023").value() == AsOf{day("2023-06-01"), Unit::day});
    CHECK(figures::as_of_in("2023-06").value() == AsOf{day("2023-06-01"), Unit::month});
    CHECK(figures::as_of_in("06.2023").value() == AsOf{day("2023-06-01"), Unit::month});
    CHECK(figures::as_of_in(" 6.2023 ").value() == AsOf{day("2023-06-01"), Unit::month});
    CHECK(figures::as_of_in("2023").value() == AsOf{day("2023-01-01"), Unit::year});
}

TEST_CASE("what is no time is refused with what was written and how to write it")
{
    for (const auto* cell : {"", " ", "Juni 2023", "2023-13", "13.2023", "00.2023", "31.02.2023", "2023-02-29", "99999", "23",
                             "2023-6", "6/2023", "2023.06", "heute", "2023-06-30T10:00", "-2023", "+202", "20x3"}) {
        CAPTURE(cell);
        const auto as_of = figures::as_of_in(cell);
        REQUIRE_FALSE(as_of);
        CHECK(as_of.error().code == "bad_as_of");
    }
    const auto german = web::Texts::of(web::Language::german)(figures::as_of_in("31.02.2023").error().message);
    CHECK(german == "„31.02.2023“ ist kein Tag, Monat oder Jahr. Schreiben Sie 30.06.2023, 06.2023 oder 2023.");
}

TEST_CASE("a very long cell is not repeated whole")
{
    const auto as_of = figures::as_of_in(std::string(10'000, 'x'));
    REQUIRE_FALSE(as_of);
    CHECK(as_of.error().message.arguments.front() == std::string(100, 'x'));
}

TEST_CASE("a time is written so that it is read again, whatever it is")
{
    std::mt19937 chance(5);
    for (int time = 0; time < 200; ++time) {
        const auto text = fmt::format("{:04}-{:02}-{:02}", 1990 + chance() % 60, 1 + chance() % 12, 1 + chance() % 28);
        for (const auto length : {4U, 7U, 10U}) {
            CAPTURE(text.substr(0, length));
            const auto as_of = figures::as_of_in(text.substr(0, length));
            REQUIRE(as_of);
            CHECK(figures::written(*as_of) == text.substr(0, length));
            CHECK(figures::as_of_in(figures::written(*as_of)).value() == *as_of);
        }
    }
}

TEST_CASE("people read the time of a figure in their language")
{
    const auto& german = web::Texts::of(web::Language::german);
    const auto& english = web::Texts::of(web::Language::english);
    CHECK(figures::spoken(german, {day("2023-06-30"), Unit::day}) == "30. Juni 2023");
    CHECK(figures::spoken(english, {day("2023-06-30"), Unit::day}) == "30 June 2023");
    CHECK(figures::spoken(german, {day("2023-06-01"), Unit::month}) == "Juni 2023");
    CHECK(figures::spoken(english, {day("2023-06-01"), Unit::month}) == "June 2023");
    CHECK(figures::spoken(german, {day("2013-01-01"), Unit::year}) == "2013");
    CHECK(figures::spoken(english, {day("2013-01-01"), Unit::year}) == "2013");
}

TEST_CASE("the store's words for day, month and year lead back to them")
{
    for (const auto unit : {Unit::day, Unit::month, Unit::year}) CHECK(figures::unit_of_word(figures::word_of(unit)) == unit);
    CHECK_THROWS_AS(figures::unit_of_word("week"), std::runtime_error);
}
