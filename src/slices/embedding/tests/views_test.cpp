#include "slices/embedding/views.hpp"

#include "slices/registry/tests/sample.hpp"

#include "support/strings.hpp"

using embedding::Candidate;
using embedding::Found;
using embedding::Framed;
using embedding::Wish;
using places::Kind;
using registry::Alliance;
using registry::Status;
using test::day;
using test::Reader;
using web::Language;

namespace {

bool has(const Framed& page, std::string_view part) { return page.body.text().find(part) != std::string::npos; }

places::Place place(Kind kind, std::string name, std::string slug, std::optional<std::string> key = {})
{
    places::Place made;
    made.kind = kind;
    made.name = std::move(name);
    made.slug = std::move(slug);
    made.official_key = std::move(key);
    return made;
}

Alliance rostock()
{
    Alliance alliance;
    alliance.slug = "rostock";
    alliance.name = "Bündnis <Rostock>";
    alliance.summary = "Viele Stellen, ein Tisch.";
    alliance.website = "https://rostock.example/";
    alliance.history = {{Status::active, day("2005-06-16")}};
    alliance.contacts = {{"Koordination", "Offene Person", true, "(030) 23125-100", "familie@rostock.example", "Mo bis Do"},
                         {"Presse", "Andere Person", true, "(030) 23125-110", "", ""}};
    return alliance;
}

Found found_in_rostock()
{
    Found found;
    found.typed = "rostock";
    found.place = place(Kind::municipality, "Rostock", "rostock", "13003000");
    found.place_path = "/orte/rostock";
    return found;
}

Framed small_finder(const Found& found, Language language = Language::german)
{
    const Reader reader(language);
    return embedding::finder_view(reader.request, found);
}

Framed card(const Alliance& alliance, Language language = Language::german)
{
    const Reader reader(language);
    return embedding::alliance_view(reader.request, alliance, test::today);
}

std::string shown(const Framed& page, const std::vector<std::string>& sites = {}, Language language = Language::german,
                  const std::function<void(web::Site&)>& configure = {})
{
    Reader reader(language);
    reader.site.name = "Familie & Ort";
    reader.request.path = "/einbetten/finder";
    if (configure) configure(reader.site);
    return embedding::in_frame(reader.request, page, sites).body;
}

}

TEST_CASE("the small finder begins with one question and nothing else")
{
    const auto page = small_finder({});
    CHECK(page.title == "Wer hilft Familien in Ihrer Nähe?");
    CHECK(page.whole_path == "/");
    CHECK(page.status == 200);
    CHECK(has(page, "<h1>Wer hilft Familien in Ihrer Nähe?</h1>"));
    CHECK(has(page, "<label class=\"bn-search__label\" for=\"ort\">Welcher Ort? Postleitzahl, Ort oder Stadtteil</label>"));
    CHECK_FALSE(has(page, "<h2>"));
    CHECK(has(small_finder({}, Language::english), "action=\"/en/einbetten/finder\""));
}

TEST_CASE("an answer has the place, the alliance and its number, and a way to all of it")
{
    auto found = found_in_rostock();
    found.serving = {rostock()};
    const auto page = small_finder(found);
    CHECK(page.title == "Familien in Rostock");
    CHECK(page.whole_path == "/orte/rostock");
    CHECK(has(page, "<h2>Rostock</h2><p><strong>Bündnis &lt;Rostock&gt;</strong></p><p>Koordination</p>"));
    CHECK(has(page, "(030) 23125-100"));
    CHECK(has(page, ">Alles für Familien in Rostock<"));
    CHECK_FALSE(has(page, "23125-110"));
    CHECK_FALSE(has(page, "Person"));
    CHECK_FALSE(has(page, "<h3>"));
}

TEST_CASE("further alliances of the place are named below the first")
{
    auto found = found_in_rostock();
    auto other = rostock();
    other.slug = "land";
    other.name = "Landesbündnis";
    found.serving = {rostock(), other};
    const auto page = small_finder(found);
    CHECK(has(page, "<h3>Auch diese sind für Ihren Ort da</h3>"));
    CHECK(has(page, "<li><span lang=\"de\"><a href=\"/buendnisse/land\" target=\"_blank\" rel=\"noopener\">Landesbündnis<"));
    CHECK_FALSE(has(page, "href=\"/buendnisse/rostock\""));
}

TEST_CASE("a place that no alliance serves has the nearest ones with their distance")
{
    auto found = found_in_rostock();
    found.near = {{{"kreis", "Kreisbündnis", "", "Güstrow", {}}, 31.6}, {{"land", "Landesbündnis", "", "Schwerin", {}}, 0.4}};
    const auto page = small_finder(found);
    CHECK(has(page, "Hier arbeitet zurzeit kein Bündnis."));
    CHECK(has(page, "32 km"));
    CHECK(has(page, "unter 1 km"));
    CHECK(page.body.text().find("Kreisbündnis") < page.body.text().find("Landesbündnis"));
}

TEST_CASE("each place that may be meant is a link that stays inside the frame")
{
    Found found;
    found.typed = "Neu<stadt>";
    found.candidates = {{place(Kind::municipality, "Neustadt", "neustadt", "07316000"), base::says("Gemeinde in A")},
                        {place(Kind::municipality, "Neustadt", "neustadt-2"), base::says("Gemeinde in B")},
                        {place(Kind::district, "Neustadt", "neustadt"), base::says("Stadtteil"), "dresden"},
                        {place(Kind::county, "Neustadt-Kreis", "nk"), base::says("Kreis")},
                        {place(Kind::state, "Neuland", "nl", "13"), base::says("Land")}};
    const auto page = small_finder(found);
    CHECK(has(page, "Welchen Ort meinen Sie mit „Neu&lt;stadt&gt;“?"));
    for (const auto* link : {"href=\"/einbetten/finder?gemeinde=07316000\"", "href=\"/einbetten/finder?gemeinde=neustadt-2\"",
                             "href=\"/einbetten/finder?gemeinde=dresden&amp;stadtteil=neustadt\"", "href=\"/einbetten/finder?ort=Neustadt-Kreis\"",
                             "href=\"/einbetten/land/13\""}) {
        CAPTURE(link);
        CHECK(has(page, link));
    }
    CHECK(test::times(page.body.text(), "target=\"_blank\"") == 0);
    found.is_similar = true;
    CHECK(has(small_finder(found), "Einen Ort „Neu&lt;stadt&gt;“ kennen wir nicht. Ist einer von diesen gemeint?"));
}

TEST_CASE("a card shows the first contact by function, and no name")
{
    const auto page = card(rostock());
    CHECK(page.title == "Bündnis <Rostock>");
    CHECK(page.whole_path == "/buendnisse/rostock");
    CHECK(page.on_behalf_of == "buendnis:rostock");
    for (const auto* fact : {"<h1>Bündnis &lt;Rostock&gt;</h1>", "Viele Stellen", "Koordination", "23125-100", "Mo bis Do",
                             "href=\"https://rostock.example/\" target=\"_blank\" rel=\"noopener\">rostock.example<"}) {
        CAPTURE(fact);
        CHECK(has(page, fact));
    }
    CHECK_FALSE(has(page, "Person"));
    CHECK_FALSE(has(page, "<strong>"));
    CHECK(has(card(rostock(), Language::english), "<h1 lang=\"de\">Bündnis &lt;Rostock&gt;</h1><p lang=\"de\">"));
}

TEST_CASE("a card says where an alliance stands, and of one that ended only that")
{
    auto alliance = rostock();
    const auto when = [&](Status status) {
        alliance.history = {{Status::active, day("2005-06-16")}, {status, day("2024-01-01")}};
        return card(alliance);
    };
    CHECK(has(when(Status::dormant), "<strong>Dieses Bündnis ruht seit 1. Januar 2024.</strong>"));
    CHECK(has(when(Status::dormant), "23125"));
    CHECK(has(when(Status::in_founding), "<strong>Dieses Bündnis wird gerade gegründet.</strong>"));
    const auto ended = when(Status::dissolved);
    CHECK(has(ended, "<strong>Dieses Bündnis gibt es seit 1. Januar 2024 nicht mehr.</strong>"));
    for (const auto* gone : {"23125", "rostock.example", "Koordination"}) CHECK_FALSE(has(ended, gone));
}

TEST_CASE("a card without contact has no empty lines for it")
{
    Alliance bare;
    bare.slug = "bare";
    bare.name = "Neues Bündnis";
    CHECK_FALSE(has(card(bare), "bn-line"));
    CHECK_FALSE(has(card(bare), "<p></p>"));
    bare.website = "javascript:alert(1)";
    CHECK_FALSE(has(card(bare), "javascript"));
    bare.website = "https://neu.example";
    CHECK(has(card(bare), "href=\"https://neu.example\" target=\"_blank\" rel=\"noopener\""));
    bare.contacts = {{"Büro", "", false, "", "", ""}};
    CHECK(has(card(bare), "<p>Büro</p>"));
    CHECK_FALSE(has(card(bare), "tel:"));
}

TEST_CASE("one alliance of a state is counted in words")
{
    const Reader reader(Language::german);
    const auto* state = registry::find_state("mv");
    const auto one = embedding::state_view(reader.request, *state, {{"a", "A & B", "", "Rostock", {}}}, test::today);
    CHECK(has(one, "<p>Ein aktives Bündnis (Stand: 14. März 2026)</p>"));
    CHECK(has(one, "A &amp; B<span class=\"kern-sr-only\"> (öffnet ein neues Fenster)</span></a></span><br><span class=\"bn-small\">Rostock</span>"));
    CHECK(one.on_behalf_of == "land:mv");
    CHECK(one.whole_path == "/laender/mv");
}

TEST_CASE("the small layout has one beginning, one main part, a foot and one end")
{
    const auto page = shown(card(rostock()));
    std::size_t before = 0;
    for (const auto* part : {"<!DOCTYPE html>", "<html lang=\"de\" dir=\"ltr\">", "<head>", "<title>Bündnis &lt;Rostock&gt; – Familie &amp; Ort</title>",
                             "noindex", "rel=\"canonical\" href=\"/buendnisse/rostock\"", "rel=\"stylesheet\"", "</head>", "<body class=\"bn-embedded\">",
                             "<main", "<h1>", "</main>", "<footer", "Familie &amp; Ort", "Impressum", "Datenschutz", "English", "</footer>", "</body></html>\n"}) {
        CAPTURE(part);
        const auto at = page.find(part, before);
        CHECK(at != std::string::npos);
        before = at == std::string::npos ? before : at;
    }
    CHECK(shown({.title = "x"}, {}, Language::english).find("<html lang=\"en\"") != std::string::npos);
    CHECK(shown({.title = "x"}, {}, Language::german, [](web::Site& site) { site.demo = true; }).find("bn-demo") != std::string::npos);
}

TEST_CASE("an answer for a frame says who may show it, also when it is none")
{
    Reader reader(Language::german);
    const std::vector<std::string> sites = {"https://www.rostock.de"};
    const auto open = embedding::in_frame(reader.request, {.title = "x"}, sites);
    REQUIRE(open.headers.size() == 1);
    CHECK(open.headers[0].second.find("frame-ancestors https://www.rostock.de;") != std::string::npos);
    CHECK(embedding::in_frame(reader.request, {.title = "x"}, {}).headers.empty());
    const auto missing = embedding::nothing_here(reader.request, sites);
    CHECK(missing.status == 404);
    CHECK(missing.headers == open.headers);
    CHECK(missing.body.find("href=\"/buendnisse\" target=\"_blank\"") != std::string::npos);
}

TEST_CASE("a link out of the frame opens a window that cannot reach back, and says that it opens one")
{
    const Reader reader(Language::german);
    CHECK(embedding::way_out(reader.request, web::Url::path("/a?b=1&c"), "A & B").text() ==
          "<a href=\"/a?b=1&amp;c\" target=\"_blank\" rel=\"noopener\">A &amp; B<span class=\"kern-sr-only\"> (öffnet ein neues Fenster)</span></a>");
}

TEST_CASE("lines to copy are text on the page, whatever an alliance is called, and markup once they are copied")
{
    Reader reader(Language::german);
    reader.site.public_url = "https://familie.example";
    for (const auto* name : {"\"><script>alert(1)</script>", "A & B \"C\"", "{}{0}%s", "x\" onload=\"alert(1)"}) {
        CAPTURE(name);
        Wish wish;
        wish.alliance_typed = name;
        wish.alliance = registry::AllianceName{{}, "slug", name, "13"};
        const auto page = embedding::guide_page(reader.request, wish).body;
        CHECK(page.find("<iframe") == std::string::npos);
        CHECK(page.find("<script>") == std::string::npos);
        const auto begin = page.rfind("<code>") + 6;
        const auto copied = test::unescaped(page.substr(begin, page.find("</code>", begin) - begin));
        CHECK(copied == web::html("<iframe src=\"https://familie.example/einbetten/buendnis/slug\" title=\"{}\" width=\"100%\" height=\"480\" loading=\"lazy\"></iframe>", name).text());
        CHECK(copied.find("<script>") == std::string::npos);
        CHECK(test::times(copied, "\"") == 10);
    }
}
