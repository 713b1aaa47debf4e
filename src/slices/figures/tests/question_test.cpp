#include "slices/figures/question.hpp"

#include "slices/registry/tests/sample.hpp"

using test::day;
using test::Reader;

namespace {

figures::Question asked(Reader& reader, std::string_view query)
{
    reader.request.query = web::Fields::parse(query).value();
    return figures::question_of(reader.request, test::today);
}

}

TEST_CASE("a day is understood as people write it and as programs do")
{
    CHECK(figures::day_asked("2023-06-30") == day("2023-06-30"));
    CHECK(figures::day_asked("30.06.2023") == day("2023-06-30"));
    CHECK(figures::day_asked("30.6.2023") == day("2023-06-30"));
    CHECK(figures::day_asked(" 30.06.2023 ") == day("2023-06-30"));
    CHECK(figures::day_asked("2024-02-29") == day("2024-02-29"));
    CHECK(figures::day_asked("9999-12-31") == day("9999-12-31"));
    CHECK(figures::day_asked("0001-01-01") == day("0001-01-01"));
}

TEST_CASE("what is no day of the calendar is none")
{
    for (const auto* typed : {"31.02.2023", "2023-02-29", "0000-01-01", "01.01.0000", "99999", "99999-01-01", "heute", "2023", "06.2023",
                              "30/06/2023", "2023-6-30", "-2023-06-30", "2023-06-30T00:00", "30.06.23", "", "%", "١٢.٠٦.٢٠٢٣"}) {
        CAPTURE(typed);
        CHECK_FALSE(figures::day_asked(typed));
    }
}

TEST_CASE("without a day it is today that is meant, without a state the whole country")
{
    Reader reader(web::Language::german);
    const auto question = asked(reader, "");
    CHECK(question.day == test::today);
    CHECK_FALSE(question.has_day);
    CHECK(question.state == nullptr);
    CHECK(question.notes.empty());
    CHECK_FALSE(question.form.has_mistakes());
    CHECK(question.form.status() == 200);
}

TEST_CASE("a day and a state are followed, and make one address whatever their order and spelling")
{
    Reader reader(web::Language::german);
    for (const auto* query : {"stand=30.06.2023&land=mv", "land=13&stand=2023-06-30", "x=y&land=mv&stand=+30.6.2023+"}) {
        CAPTURE(query);
        const auto question = asked(reader, query);
        CHECK(question.day == day("2023-06-30"));
        REQUIRE(question.state != nullptr);
        CHECK(question.state->name == "Mecklenburg-Vorpommern");
        CHECK(figures::address(reader.request, "/zahlen", question).text() == "/zahlen?stand=2023-06-30&land=mv");
    }
    Reader english(web::Language::english);
    CHECK(figures::address(english.request, "/zahlen.csv", asked(english, "land=by")).text() == "/en/zahlen.csv?land=by");
}

TEST_CASE("a day that is none is a mistake of its field, and what was typed stays")
{
    Reader reader(web::Language::german);
    const auto question = asked(reader, "stand=31.02.2023&land=mv");
    CHECK(question.form.status() == 422);
    REQUIRE(question.form.mistakes().size() == 1);
    CHECK(question.form.mistakes().front().field == "stand");
    CHECK(question.form["stand"] == "31.02.2023");
    CHECK(question.state != nullptr);
    const auto field = question.form.view("stand").text();
    CHECK(field.find("value=\"31.02.2023\"") != std::string::npos);
    CHECK(field.find("aria-invalid=\"true\"") != std::string::npos);
    CHECK(field.find("Diesen Tag gibt es im Kalender nicht.") != std::string::npos);
}

TEST_CASE("a state that is none is said and left out")
{
    Reader reader(web::Language::german);
    const auto question = asked(reader, "land=atlantis");
    CHECK(question.state == nullptr);
    CHECK(question.notes == std::vector<std::string>{"Dieses Land kennen wir nicht. Hier sind alle Länder."});
    CHECK(question.form.status() == 200);
}
