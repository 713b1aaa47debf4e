#include "roles_store.hpp"

#include "slices/roles/views.hpp"

using roles::Kind;
using roles::Shown;
using test::day;
using test::times;

namespace {

Shown role(Kind kind, std::string name, std::string function, std::string_view since, std::string_view until = "")
{
    return {kind, std::move(name), std::move(function), day(since), until.empty() ? std::nullopt : std::optional(day(until))};
}

std::string section(const std::vector<Shown>& all, web::Language language = web::Language::german)
{
    return roles::alliance_section(test::Reader(language).request, all, test::today).text();
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("where nobody is known, or only somebody who comes later, nothing is said")
{
    CHECK(section({}).empty());
    CHECK(section({role(Kind::patron, "Ada", "", "2026-03-15")}).empty()); // tomorrow
    CHECK(has(section({role(Kind::patron, "Ada", "", "2026-03-14")}), "Ada"));
}

TEST_CASE("patron, speaker and steering group stand in that order, whoever came first")
{
    const auto text = section({role(Kind::steering_group, "Gruppe", "", "2000-01-01"), role(Kind::speaker, "Sprecher", "", "2001-01-01"),
                               role(Kind::patron, "Schirm", "", "2002-01-01")});
    CHECK(text.find("Schirmherrschaft") < text.find("Spricht für das Bündnis"));
    CHECK(text.find("Spricht für das Bündnis") < text.find("Lenkungsgruppe"));
    CHECK(times(text, "<dt>") == 3);
}

TEST_CASE("a name, a function or both are said with the day since when")
{
    CHECK(has(section({role(Kind::patron, "Ada", "Landrätin", "2020-05-01")}),
              "<strong>Ada</strong>, <span>Landrätin</span>, <span class=\"bn-muted\">seit <time datetime=\"2020-05-01\">1. Mai 2020</time></span>"));
    CHECK(has(section({role(Kind::patron, "Ada", "", "2020-05-01")}), "<li><strong>Ada</strong>, <span class=\"bn-muted\">"));
    CHECK(has(section({role(Kind::patron, "", "Landrätin", "2020-05-01")}), "<li><span>Landrätin</span>, <span class=\"bn-muted\">"));
}

TEST_CASE("who is known by nothing counts: one, several, and beside others")
{
    const auto nobody = role(Kind::steering_group, "", "", "2020-01-01");
    CHECK(has(section({nobody}), "<li>Eine Person</li>"));
    CHECK(has(section({nobody, nobody, nobody}), "<li>3 Personen</li>"));
    const auto ada = role(Kind::steering_group, "Ada", "", "2020-01-01");
    CHECK(has(section({ada, nobody}), "<li>und eine weitere Person</li>"));
    CHECK(has(section({ada, nobody, nobody}), "<li>und 2 weitere Personen</li>"));
    CHECK(has(section({ada, nobody}, web::Language::english), "<li>and one more person</li>"));
}

TEST_CASE("those of before stand behind a fold, with both days, and only where there are some")
{
    const auto now = role(Kind::patron, "Heute", "", "2020-01-01");
    const auto before = role(Kind::patron, "Gestern", "", "2010-01-01", "2019-12-31");
    CHECK_FALSE(has(section({now}), "<details>"));
    const auto both = section({before, now});
    CHECK(both.find("Heute") < both.find("<details><summary>Früher</summary>"));
    CHECK(both.find("<details>") < both.find("Gestern"));
    CHECK(has(both, "<time datetime=\"2010-01-01\">1. Januar 2010</time> – <time datetime=\"2019-12-31\">31. Dezember 2019</time>"));
    CHECK(has(section({before}), "Gestern"));
}

TEST_CASE("who has a last day that lies ahead is still of today, with both days")
{
    const auto text = section({role(Kind::speaker, "Ada", "", "2020-01-01", "2026-12-31")});
    CHECK_FALSE(has(text, "<details>"));
    CHECK(has(text, "31. Dezember 2026"));
    CHECK_FALSE(has(section({role(Kind::speaker, "Ada", "", "2020-01-01", "2026-03-14")}), "<details>")); // today
    CHECK(has(section({role(Kind::speaker, "Ada", "", "2020-01-01", "2026-03-13")}), "<details>"));
}
