#include "figures_store.hpp"

using test::FiguresStore;
using test::TestApp;
using test::times;

namespace {

constexpr const char* routes[] = {"/zahlen", "/zahlen.csv", "/zahlen/buendnisse", "/zahlen/buendnisse.csv"};

/// What people and programs put into addresses that were not made for it.
constexpr const char* strange[] = {
    "%3Cscript%3Ealert(1)%3C/script%3E", "%22%3E%3Cb%3E", "%27%3B%20drop%20table%20alliance%3B--", "%2E%2E%2F", "%F0%9F%91%AA",
    "0", "-1", "9999999999999999999999", "NaN", "null", "2023-06-30%20OR%201=1", "2023-06-30'", "%E2%80%8B2023-06-30", "+", "%25",
    "30.06.2023;30.06.2024", "2023-06-31", "2023-00-01", "2023-01-00", "1e9", "0x7e7", "२०२३-०६-३०"};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("whatever stands in the address, every page of figures answers whole and repeats nothing as markup")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        TestApp app(store);
        std::size_t number = 0;
        for (const auto* route : routes) {
            for (const auto* field : {"stand", "land", "kreis", "seite"}) {
                for (const auto* value : strange) {
                    if (number++ % 3 != 0) continue; // each value with some of the fields
                    const auto target = fmt::format("{}?{}={}", route, field, value);
                    CAPTURE(target);
                    const auto reply = app.get(target);
                    CHECK((reply.status == 200 || reply.status == 422));
                    CHECK_FALSE(reply.says("<script>alert"));
                    CHECK_FALSE(reply.says("\"><b>"));
                }
            }
        }
        CHECK(store.figures_on("2026-03-14").size() == 6);
    });
}

TEST_CASE("a day that is asked for twice is the first one")
{
    TestApp app(FiguresStore::shared(storage::Engine::sqlite));
    CHECK(app.get("/zahlen?stand=2010-06-30&stand=2026-03-14").says("<time datetime=\"2010-06-30\">"));
    CHECK(app.get("/zahlen?stand=x&stand=2026-03-14").status == 422);
}

TEST_CASE("an empty day is no mistake: it is today")
{
    TestApp app(FiguresStore::shared(storage::Engine::sqlite));
    for (const auto* query : {"?stand=", "?stand=+", "?land=", "?stand=&land="}) {
        CAPTURE(query);
        const auto page = app.get(std::string("/zahlen") + query);
        CHECK(page.status == 200);
        CHECK(page.says("<time datetime=\"2026-03-14\">14. März 2026</time>"));
    }
}

TEST_CASE("a very long day is refused like any other, and comes back whole")
{
    TestApp app(FiguresStore::shared(storage::Engine::sqlite));
    const std::string typed(2000, '7');
    const auto page = app.get("/zahlen?stand=" + typed);
    CHECK(page.status == 422);
    CHECK(page.says("value=\"" + typed + "\""));
}

TEST_CASE("what people declare is never markup, on the page and in the table")
{
    FiguresStore store(storage::Engine::sqlite);
    REQUIRE(store.import_figures("zahl;stand;wert;rundung;quelle;quelle_adresse;bemerkung\n"
                                 "projekte;2026;9;<b>rund</b>;<script>x</script>;https://x.example/?a=1&b=2;\"a;b \"\"c\"\" <i>\"\n")
                .is_applied);
    TestApp app(store);
    const auto page = app.get("/zahlen");
    CHECK(page.says("&lt;b&gt;rund&lt;/b&gt; 9"));
    CHECK(page.says("&lt;script&gt;x&lt;/script&gt;"));
    CHECK_FALSE(page.says("<script>x"));
    CHECK_FALSE(page.says("<i>"));
    CHECK(page.says("href=\"https://x.example/?a=1&amp;b=2\""));
    CHECK(app.get("/zahlen.csv").says("projekte;;Deutschland;9;<b>rund</b>;angegeben;2026;<script>x</script>;"));
}

TEST_CASE("an address that is no web address is no link")
{
    FiguresStore store(storage::Engine::sqlite);
    const auto plan = store.import_figures("zahl;stand;wert;quelle;quelle_adresse\nprojekte;2026;9;Wir;javascript:alert(1)\n");
    CHECK_FALSE(plan.is_applied);
    CHECK_FALSE(TestApp(store).get("/zahlen").says("javascript:"));
}

TEST_CASE("the form sends only what a person chose, and works without script")
{
    TestApp app(FiguresStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/zahlen?stand=2010-06-30&land=by");
    const auto forms = test::forms_on(page.body);
    const auto form = std::find_if(forms.begin(), forms.end(), [](const test::PageForm& one) { return one.action == "/zahlen"; });
    REQUIRE(form != forms.end());
    CHECK(form->method == "get");
    CHECK(form->fields == std::vector<std::pair<std::string, std::string>>{{"stand", "2010-06-30"}, {"land", "by"}});
    CHECK(has(page.body, "<label class=\"kern-label\" for=\"stand\">"));
    CHECK(times(page.body, "id=\"stand\"") == 1);
}

TEST_CASE("no id stands twice on a page of figures")
{
    TestApp app(FiguresStore::shared(storage::Engine::sqlite));
    for (const auto* address : {"/zahlen", "/zahlen?land=mv", "/zahlen?stand=31.02.2023", "/zahlen/buendnisse", "/en/zahlen?stand=2010-06-30"}) {
        CAPTURE(address);
        const auto body = app.get(address).body;
        std::vector<std::string> ids;
        for (auto at = body.find(" id=\""); at != std::string::npos; at = body.find(" id=\"", at + 1)) {
            ids.push_back(body.substr(at + 5, body.find('"', at + 5) - at - 5));
        }
        REQUIRE(ids.size() > 3);
        for (const auto& id : ids) CHECK_MESSAGE(std::count(ids.begin(), ids.end(), id) == 1, id);
    }
}

TEST_CASE("everything that a page of figures points to by its id is there")
{
    TestApp app(FiguresStore::shared(storage::Engine::sqlite));
    for (const auto* address : {"/zahlen", "/zahlen?land=mv", "/zahlen?stand=31.02.2023"}) {
        CAPTURE(address);
        const auto body = app.get(address).body;
        for (const std::string_view pointer : {"aria-labelledby=\"", "aria-describedby=\"", " for=\""}) {
            for (auto at = body.find(pointer); at != std::string::npos; at = body.find(pointer, at + 1)) {
                auto ids = body.substr(at + pointer.size(), body.find('"', at + pointer.size()) - at - pointer.size());
                for (auto end = ids.find(' '); !ids.empty(); end = ids.find(' ')) {
                    CHECK_MESSAGE(has(body, " id=\"" + ids.substr(0, end) + "\""), ids);
                    ids = end == std::string::npos ? "" : ids.substr(end + 1);
                }
            }
        }
    }
}
