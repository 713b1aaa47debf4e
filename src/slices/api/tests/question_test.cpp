#include "slices/api/nouns.hpp"

#include "api_store.hpp"


using test::OpenPortal;

namespace {

constexpr std::string_view all_mistakes = R"json({
  "type": "https://familie.example/api#problem-parameters",
  "title": "Nicht verstanden",
  "status": 400,
  "detail": "Die Adresse fragt nach etwas, das sich nicht beantworten lässt. Bei jedem Fehler steht, was dort stehen kann.",
  "errors": [
    {
      "parameter": "sort",
      "detail": "Danach lässt sich hier nicht fragen. Möglich sind: place, state, topic, q, after, limit, fields."
    },
    {
      "parameter": "place",
      "detail": "Wir kennen keinen Ort namens „Qwertzhausen“.",
      "allowed": "das Wort (rostock), der amtliche Schlüssel (13003000), der Name oder die Postleitzahl eines Ortes"
    },
    {
      "parameter": "state",
      "detail": "„xx“ ist kein Land in Deutschland.",
      "allowed": "Kürzel (mv) oder amtliche Schlüssel (13), durch Kommas getrennt"
    },
    {
      "parameter": "topic",
      "detail": "„ferein“ ist kein Thema. Ist „ferien“ gemeint?",
      "allowed": "die Wörter von bis zu 3 Themen, durch Kommas getrennt"
    },
    {
      "parameter": "q",
      "detail": "Darin ist kein Buchstabe und keine Ziffer.",
      "allowed": "bis zu 4 Wörter"
    },
    {
      "parameter": "limit",
      "detail": "„0“ ist keine solche Zahl.",
      "allowed": "eine Zahl von 1 bis 100"
    },
    {
      "parameter": "fields",
      "detail": "Ein Feld „nam“ gibt es hier nicht. Ist „name“ gemeint?",
      "allowed": "Namen von Feldern, durch Kommas getrennt"
    }
  ]
})json";

constexpr std::string_view one_mistake_in_english = R"json({
  "type": "https://familie.example/en/api#problem-parameters",
  "title": "Not understood",
  "status": 400,
  "detail": "The address asks for what cannot be answered. Each mistake says what may stand there.",
  "errors": [
    {
      "parameter": "limit",
      "detail": "“101” is no such number.",
      "allowed": "a number from 1 to 100"
    }
  ]
})json";

/// What is said about one parameter that cannot be answered.
std::string said(OpenPortal& portal, const std::string& target)
{
    const auto problem = portal.json(target);
    std::string all;
    const auto& errors = problem.at("errors").as_array();
    for (const auto& error : errors) {
        const auto& parameter = error.at("parameter").as_string();
        const auto& detail = error.at("detail").as_string();
        all += (all.empty() ? "" : "\n") + std::string(parameter) + ": " + std::string(detail);
    }
    return all;
}

}

TEST_CASE("all mistakes of an address are told at once, each with what may stand there")
{
    OpenPortal portal;
    CHECK(portal.lines("/api/v1/alliances?state=xx,mv&topic=ferein&limit=0&fields=slug,nam&q=!!!&place=Qwertzhausen&sort=name", 400) == all_mistakes);
}

TEST_CASE("the same is said in English below /en")
{
    OpenPortal portal;
    CHECK(portal.lines("/en/api/v1/alliances?limit=101", 400) == one_mistake_in_english);
    CHECK(portal.ask("/en/api/v1/alliances?limit=1").body == portal.ask("/api/v1/alliances?limit=1").body);
}

TEST_CASE("a limit is a whole number from 1 to 100")
{
    OpenPortal portal;
    for (const auto* good : {"1", "20", "100", "%201%20", "001"}) {
        CHECK(portal.ask(std::string("/api/v1/alliances?limit=") + good).status == 200);
    }
    for (const auto* bad : {"0", "-1", "101", "1.5", "1e1", "%2B5", "zwei", "0x1", "999"}) {
        CHECK(said(portal, std::string("/api/v1/alliances?limit=") + bad).starts_with("limit: "));
    }
    CHECK(said(portal, "/api/v1/alliances?limit=99999999999999999999") == "limit: Das ist zu lang: Hier können höchstens 3 Zeichen stehen.");
}

TEST_CASE("a day lies between 1990 and today, and is one of the calendar")
{
    OpenPortal portal;
    for (const auto* good : {"1990-01-01", "2026-03-14", "2024-02-29"}) {
        CHECK(portal.ask(std::string("/api/v1/figures?day=") + good).status == 200);
    }
    CHECK(said(portal, "/api/v1/figures?day=2023-02-29") == "day: „2023-02-29“ ist kein Tag im Kalender.");
    CHECK(said(portal, "/api/v1/figures?day=30.06.2023") == "day: „30.06.2023“ ist kein Tag im Kalender.");
    CHECK(said(portal, "/api/v1/figures?day=2026-03-15") == "day: Von diesem Tag ist nichts bekannt.");
    CHECK(said(portal, "/api/v1/figures?day=1989-12-31") == "day: Von diesem Tag ist nichts bekannt.");
}

TEST_CASE("a place that may be several is asked back with their words")
{
    OpenPortal portal;
    const auto back = said(portal, "/api/v1/alliances?place=Neustadt");
    CHECK(back.starts_with("place: „Neustadt“ kann mehr als ein Ort sein. Sagen Sie mit seinem Wort, welcher: "));
    const auto words = back.substr(back.rfind(": ") + 2);
    const auto first = words.substr(0, words.find_first_of(",."));
    CHECK(portal.ask("/api/v1/alliances?place=" + first).status == 200);
    CHECK(said(portal, "/api/v1/alliances?place=Qwertzhausen") == "place: Wir kennen keinen Ort namens „Qwertzhausen“.");
}

TEST_CASE("what a list does not know is refused by its name, with what was likely meant")
{
    OpenPortal portal;
    CHECK(said(portal, "/api/v1/alliances?limt=5") == "limt: Danach lässt sich hier nicht fragen. Ist „limit“ gemeint?");
    CHECK(said(portal, "/api/v1/topics?xyz=5") == "xyz: Danach lässt sich hier nicht fragen. Möglich sind: q, after, limit, fields.");
    CHECK(said(portal, "/api/v1/topics?state=mv").starts_with("state: Danach lässt sich hier nicht fragen."));
    CHECK(said(portal, "/api/v1/alliances/stadt?limit=1").starts_with("limit: Danach lässt sich hier nicht fragen."));
    CHECK(said(portal, "/api/v1/alliances?limit=1&limit=2") == "limit: Das steht zweimal in der Adresse. Nennen Sie es einmal; mehrere Werte trennt ein Komma.");
    CHECK(said(portal, "/api/v1/alliances?fields=description") == "fields: Ein Feld „description“ gibt es hier nicht.");
    CHECK(portal.ask("/api/v1/alliances/stadt?fields=description").status == 200);
}

TEST_CASE("too many words, topics or letters are refused, not cut off")
{
    OpenPortal portal;
    CHECK(said(portal, "/api/v1/alliances?q=a%20b%20c%20d%20e") == "q: Das sind zu viele auf einmal.");
    CHECK(portal.ask("/api/v1/alliances?q=a%20b%20c%20d").status == 200);
    CHECK(said(portal, "/api/v1/alliances?topic=ferien,vaeter,standort,familienpaten") == "topic: Das sind zu viele auf einmal.");
    CHECK(said(portal, "/api/v1/alliances?q=" + std::string(201, 'a')) == "q: Das ist zu lang: Hier können höchstens 200 Zeichen stehen.");
    CHECK(said(portal, "/api/v1/alliances?q=%F0%9F%91%AA") == "q: Darin ist kein Buchstabe und keine Ziffer.");
}

TEST_CASE("words of a search are no patterns and no statements")
{
    OpenPortal portal;
    for (const auto* list : {"alliances", "organisations", "projects"}) {
        CHECK(portal.ask(std::string("/api/v1/") + list + "?q=%25").status == 400);
        CHECK(portal.slugs(std::string("/api/v1/") + list + "?q=xq%25") == "");
        CHECK(portal.slugs(std::string("/api/v1/") + list + "?q=%27%20or%201") == "");
    }
}

TEST_CASE("every sentence of the interface has its German")
{
    const auto& german = web::Texts::of(web::Language::german);
    const auto is_said = [&](const char* text) { return german(text) != text; };
    const std::function<void(const api::Property&)> check = [&](const api::Property& property) {
        CAPTURE(property.meaning);
        CHECK(is_said(property.meaning));
        for (const auto& part : property.parts) check(part);
    };
    for (const auto& noun : api::nouns()) {
        CAPTURE(noun.about.name);
        CHECK(is_said(noun.about.meaning));
        CHECK(is_said(noun.about.key));
        for (const auto& [property, where] : noun.properties) check(property);
    }
    for (const auto& parameter : api::parameters()) {
        CHECK(is_said(parameter.meaning));
        CHECK(is_said(parameter.allowed));
    }
}
