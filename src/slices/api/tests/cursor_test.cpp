#include "slices/api/cursor.hpp"

#include "api_store.hpp"
#include "support/strings.hpp"

using api::Cursor;
using test::OpenPortal;

namespace {

constexpr std::string_view no_cursor = R"json({
  "type": "https://familie.example/api#problem-parameters",
  "title": "Nicht verstanden",
  "status": 400,
  "detail": "Die Adresse fragt nach etwas, das sich nicht beantworten lässt. Bei jedem Fehler steht, was dort stehen kann.",
  "errors": [
    {
      "parameter": "after",
      "detail": "Das ist keine Stelle in den Antworten auf diese Frage.",
      "allowed": "was im Link „next“ einer Antwort auf dieselbe Frage steht"
    }
  ]
})json";

}

TEST_CASE("a cursor is read back as it was written, for the same question")
{
    rc::check("whatever it holds", [](std::string slug) {
        std::erase_if(slug, [](char letter) { return letter < 'a' || letter > 'z'; });
        const Cursor cursor{"bad doberan\nbündnis", slug};
        RC_ASSERT(api::read_cursor(api::written(cursor, "alliances?"), "alliances?") == cursor);
        RC_ASSERT(!api::read_cursor(api::written(cursor, "alliances?"), "alliances?state=13&"));
    });
}

TEST_CASE("a cursor has only letters that may stand in an address")
{
    const auto text = api::written({"ÄÖÜ & <script> ?#%", "ein-wort"}, "projects?");
    CHECK(std::all_of(text.begin(), text.end(), [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '-' || letter == '_';
    }));
}

TEST_CASE("a cursor that was changed anywhere is no cursor any more")
{
    const auto text = api::written({"2024-06-01", "alm"}, "projects?");
    REQUIRE(api::read_cursor(text, "projects?"));
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto changed = text;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        CHECK_FALSE(api::read_cursor(changed, "projects?"));
        CHECK_FALSE(api::read_cursor(text.substr(0, at), "projects?"));
    }
    CHECK_FALSE(api::read_cursor(text + "AAAA", "projects?"));
    CHECK_FALSE(api::read_cursor(text + "=", "projects?"));
}

TEST_CASE("what somebody makes up is no cursor")
{
    for (const auto& text : test::nasty_strings()) CHECK_FALSE(api::read_cursor(text, "alliances?"));
    rc::check("nor is anything else", [](const std::string& text) { RC_ASSERT(!api::read_cursor(text, "alliances?")); });
}

TEST_CASE("a hostile cursor is refused in words, by every list")
{
    OpenPortal portal;
    const auto foreign = portal.next("/api/v1/alliances?limit=1");
    const auto cursor = foreign.substr(foreign.find("after=") + 6);
    for (const auto* noun : {"alliances", "organisations", "projects", "places", "topics", "figures", "awards"}) {
        CAPTURE(noun);
        for (const auto& after : {std::string("x"), std::string("%27--"), std::string("AAAA"), cursor + "A", std::string(900, 'Q')}) {
            CHECK(portal.ask(std::string("/api/v1/") + noun + "?after=" + after).status == 400);
        }
        if (std::string_view(noun) != "alliances") CHECK(portal.ask(std::string("/api/v1/") + noun + "?after=" + cursor).status == 400);
    }
    CHECK(portal.ask("/api/v1/alliances?after=" + cursor).status == 200);
    CHECK(portal.ask("/api/v1/alliances?limit=7&fields=slug&after=" + cursor).status == 200);
    CHECK(portal.ask("/api/v1/alliances?state=mv&after=" + cursor).status == 400);
    CHECK(portal.lines("/api/v1/alliances?after=unsinn", 400) == no_cursor);
}

TEST_CASE("whoever walks through a list sees each thing once, in every order, however large the pieces")
{
    test::with_portal_on_each_engine([](OpenPortal& portal) {
        for (const auto* list : {"alliances", "organisations", "projects", "topics", "figures", "awards", "alliances?place=rostock",
                                 "organisations?place=rostock", "projects?place=schwerin", "awards?place=rostock"}) {
            const std::string question = std::string("/api/v1/") + list + (std::string_view(list).find('?') == std::string_view::npos ? "?" : "&");
            CAPTURE(question);
            const auto whole = portal.slugs(question + "limit=100");
            for (const auto* limit : {"1", "2", "3"}) {
                std::string pieces;
                for (auto target = question + "limit=" + limit; !target.empty(); target = portal.next(target)) {
                    pieces += (pieces.empty() ? "" : " ") + portal.slugs(target);
                }
                CHECK(pieces == whole);
            }
        }
    });
}

TEST_CASE("what is added or taken away while somebody reads neither hides nor doubles anything else")
{
    test::for_each_engine<test::ApiStore>([](test::ApiStore& store) {
        OpenPortal portal(store);
        const auto head = std::string("schluessel;name;art\n");
        const auto second = portal.next("/api/v1/organisations?limit=2");
        CHECK(portal.slugs("/api/v1/organisations?limit=2") == "rathaus kita");
        store.take_over(head + "aaa;Aa ganz vorn;verein\n", &partners::import_organisations);
        CHECK(portal.slugs(second) == "bank werft");
        store.take_over(head + "mitte;Nachbarschaftshaus;verein\n", &partners::import_organisations);
        CHECK(portal.slugs(second) == "bank mitte");
        store.take_over("schluessel;name;art;beendet\nkita;Kita Warnowkinder;kita;2026-01-01\n", &partners::import_organisations);
        CHECK(portal.slugs(second) == "bank mitte");
        CHECK(portal.slugs(portal.next(second)) == "werft verein");
    });
}
