#include "slices/registry/tests/sample.hpp"

using test::SampleStore;
using test::TestApp;

namespace {

/// What a person copies: the text of all lines on the page, one behind the other.
std::vector<std::string> lines_on(const test::Reply& page)
{
    std::vector<std::string> all;
    for (auto at = page.body.find("<code>"); at != std::string::npos; at = page.body.find("<code>", at + 1)) {
        all.push_back(test::unescaped(page.body.substr(at + 6, page.body.find("</code>", at) - at - 6)));
    }
    return all;
}

test::Reply at_home(SampleStore& store, std::string target)
{
    TestApp app(store, [](app::Config& config) {
        config.site.public_url = "https://familie.example";
        config.site.operator_email = "post@familie.example";
        config.embedding_sites = {"https://www.rostock.de"};
    });
    web::http::HttpRequest request;
    request.method = "GET";
    request.target = std::move(target);
    request.host = "familie.example";
    return app.ask(std::move(request));
}

}

TEST_CASE("a town hall copies lines that show the search")
{
    const auto page = at_home(SampleStore::shared(storage::Engine::sqlite), "/einbetten");
    CHECK(page.status == 200);
    CHECK(lines_on(page) == std::vector<std::string>{
                                "<iframe src=\"https://familie.example/einbetten/finder\" title=\"Wer hilft Familien in Ihrer Nähe?\" "
                                "width=\"100%\" height=\"480\" loading=\"lazy\"></iframe>"});
    CHECK(page.says("<a href=\"/einbetten/finder\">Ansehen: "));
    CHECK(page.says("<li>https://www.rostock.de</li>"));
    CHECK(page.says("mailto:post"));
}

TEST_CASE("a state and an alliance are chosen by form")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        const auto state = lines_on(at_home(store, "/einbetten?land=mv"));
        REQUIRE(state.size() == 2);
        CHECK(state[1] == "<iframe src=\"https://familie.example/einbetten/land/mv\" title=\"Bündnisse in Mecklenburg-Vorpommern\" "
                          "width=\"100%\" height=\"600\" loading=\"lazy\"></iframe>");
        for (const auto* typed : {"stadt", "Stadtb%C3%BCndnis", "STADTBUENDNIS"}) {
            CAPTURE(typed);
            const auto alliance = lines_on(at_home(store, std::string("/einbetten?buendnis=") + typed));
            REQUIRE(alliance.size() == 2);
            CHECK(alliance[1] == "<iframe src=\"https://familie.example/einbetten/buendnis/stadt\" title=\"Stadtbündnis\" width=\"100%\" "
                                 "height=\"480\" loading=\"lazy\"></iframe>");
        }
        const auto several = at_home(store, "/einbetten?buendnis=B%C3%BCndnis");
        CHECK(lines_on(several).size() == 1);
        CHECK(several.says("Welches meinen Sie?"));
        CHECK(several.says("<a class=\"bn-row\" href=\"/einbetten?buendnis=stadt#buendnis-einbetten\">"));
    });
}

TEST_CASE("a name that nobody has is said beside its field, and what was typed is still there")
{
    const auto page = at_home(SampleStore::shared(storage::Engine::sqlite), "/einbetten?buendnis=Gibt+es+nicht");
    CHECK(page.says("id=\"buendnis-fehler\""));
    CHECK(page.says("Ein Bündnis mit diesem Namen kennen wir nicht."));
    CHECK(page.says("value=\"Gibt es nicht\" maxlength=\"120\" aria-invalid=\"true\" aria-describedby=\"buendnis-fehler\""));
    CHECK_FALSE(at_home(SampleStore::shared(storage::Engine::sqlite), "/einbetten").says("aria-invalid"));
}

TEST_CASE("where no website may, the page says so and whom to write to")
{
    TestApp app(SampleStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/einbetten");
    CHECK(page.says("Bisher ist keine Website freigeschaltet."));
    CHECK(page.says("<a href=\"/impressum\">Impressum</a>"));
}

TEST_CASE("in English the lines show English pages")
{
    const auto page = at_home(SampleStore::shared(storage::Engine::sqlite), "/en/einbetten?land=mv");
    CHECK(page.says("<h1>Show it on your website</h1>"));
    for (const auto& lines : lines_on(page)) CHECK(lines.find("https://familie.example/en/einbetten/") != std::string::npos);
}

TEST_CASE("an alliance's page leads to the lines that show it")
{
    TestApp app(SampleStore::shared(storage::Engine::sqlite));
    CHECK(app.get("/buendnisse/stadt").says("<a href=\"/einbetten?buendnis=stadt#buendnis-einbetten\">Dieses Bündnis auf Ihrer Website zeigen</a>"));
    CHECK(app.get("/datenquellen").says("href=\"/daten\""));
}

TEST_CASE("the lines for an alliance stand there for whatever state of life it is in")
{
    for (const auto* slug : {"ruht", "ende", "koeln", "spaeter"}) {
        CAPTURE(slug);
        const auto lines = lines_on(at_home(SampleStore::shared(storage::Engine::sqlite), std::string("/einbetten?buendnis=") + slug));
        REQUIRE(lines.size() == 2);
        CHECK(lines[1].find("/einbetten/buendnis/" + std::string(slug) + "\"") != std::string::npos);
    }
}

TEST_CASE("what is typed in vain is no alliance: blanks, signs, an unknown state")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    for (const auto* target : {"/einbetten?buendnis=", "/einbetten?buendnis=+++", "/einbetten?land=atlantis", "/einbetten?land="}) {
        CAPTURE(target);
        const auto page = at_home(store, target);
        CHECK(page.status == 200);
        CHECK(lines_on(page).size() == 1);
        CHECK_FALSE(page.says("aria-invalid"));
    }
    const auto signs = at_home(store, "/einbetten?buendnis=%25_%27");
    CHECK(lines_on(signs).size() == 1);
    CHECK(signs.says("value=\"%_&#39;\""));
    CHECK(signs.says("aria-invalid")); // nobody is called so, and it is said
}

TEST_CASE("state and alliance can be chosen together, and each part has a mark to which its form leads")
{
    const auto page = at_home(SampleStore::shared(storage::Engine::sqlite), "/einbetten?land=sn&buendnis=viertel");
    CHECK(lines_on(page).size() == 3);
    CHECK(page.says("<form class=\"bn-filters\" action=\"/einbetten#land-einbetten\" method=\"get\">"));
    CHECK(page.says("<form class=\"bn-filters\" action=\"/einbetten#buendnis-einbetten\" method=\"get\">"));
    CHECK(page.says("<option value=\"sn\" selected>Sachsen</option>"));
    for (const auto* id : {"suche", "land-einbetten", "buendnis-einbetten", "wer-darf"}) CHECK(page.says("<h2 id=\"" + std::string(id) + "\">"));
}
