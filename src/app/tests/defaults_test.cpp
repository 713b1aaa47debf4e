#include "app/defaults.hpp"

#include <doctest/doctest.h>
#include <set>

TEST_CASE("a new installation knows the national lines, each with the page that publishes it")
{
    const auto site = app::default_site();
    CHECK(site.name == "Familie vor Ort");
    CHECK_FALSE(site.demo);
    REQUIRE(site.help_lines.size() == 4);
    std::set<std::string> telephones;
    for (const auto& line : site.help_lines) {
        CAPTURE(line.name);
        CHECK(line.source.starts_with("https://"));
        CHECK_FALSE(line.hours.empty());
        telephones.insert(line.telephone);
    }
    CHECK(telephones == std::set<std::string>{"0800 1110550", "116111", "116016", "0800 4040020"});
}

TEST_CASE("a new installation claims no operator, no advice and no youth office")
{
    const auto site = app::default_site();
    CHECK(site.operator_name.empty());
    CHECK(site.operator_email.empty());
    CHECK(site.service_office.empty());
    CHECK(site.youth_offices.empty());
    CHECK(site.public_url.empty());
}

TEST_CASE("a demonstration is operated by nobody, and every number of it is from the ranges for fiction")
{
    auto site = app::default_site();
    app::become_demonstration(site);
    CHECK(site.demo);
    CHECK(site.operator_name == "Vorführung der Software Bündnisnetz (kein Betreiber)");
    CHECK(site.operator_telephone.starts_with("(030) 23125-"));
    CHECK(site.operator_email.ends_with(".example"));
    CHECK(site.service_office.find("erfunden") != std::string::npos);
    REQUIRE(site.youth_offices.size() == 2);
    for (const auto& office : site.youth_offices) {
        CAPTURE(office.name);
        CHECK(office.name.find("erfunden") != std::string::npos);
        CHECK(office.telephone.starts_with("(030) 23125-"));
    }
}

TEST_CASE("an operator who shows a demonstration keeps the own imprint, and it stays a demonstration")
{
    auto site = app::default_site();
    site.operator_name = "Stadt Muster";
    app::become_demonstration(site);
    CHECK(site.demo);
    CHECK(site.operator_name == "Stadt Muster");
    CHECK(site.operator_email.empty());
    CHECK(site.youth_offices.empty());
}

TEST_CASE("a demonstration leaves the youth offices that somebody entered")
{
    auto site = app::default_site();
    site.youth_offices = {{"13003", "Jugendamt Muster", "(030) 23125-100", "", ""}};
    app::become_demonstration(site);
    REQUIRE(site.youth_offices.size() == 1);
    CHECK(site.youth_offices[0].name == "Jugendamt Muster");
}
