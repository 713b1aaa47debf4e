#include "search_store.hpp"

#include "slices/search_page/asking.hpp"
#include "slices/search_page/search_page.hpp"
#include "slices/search_page/site_pages.hpp"
#include "slices/search_page/suggestions.hpp"
#include "slices/topics/import_topics.hpp"
#include "base/text.hpp"
#include "support/strings.hpp"

#include <boost/json.hpp>
#include <rapidcheck.h>

using test::Addresses;
using test::addresses_on;
using test::SearchStore;
using test::TestApp;
using test::times;

namespace {

SearchStore& shared() { return SearchStore::shared(storage::Engine::sqlite); }

test::Reply looked_for(TestApp& app, const std::vector<std::pair<std::string, std::string>>& fields, std::string_view page = "/suche")
{
    return app.get(std::string(page) + "?" + test::encoded(fields));
}

search_page::Asked asked_for(SearchStore& store, std::initializer_list<std::pair<std::string, std::string>> fields)
{
    test::Reader reader(web::Language::german);
    for (const auto& [name, value] : fields) reader.request.query.add(name, value);
    return store.read([&](storage::Read& read) { return search_page::asked_in(reader.request, read); });
}

std::vector<std::string> suggested(TestApp& app, const std::string& typed, std::string_view language = "")
{
    std::vector<std::string> urls;
    const auto reply = looked_for(app, {{"q", typed}}, std::string(language) + "/suche/vorschlaege");
    REQUIRE(reply.status == 200);
    const auto all = boost::json::parse(reply.body);
    for (const auto& one : all.as_array()) urls.emplace_back(one.at("url").as_string());
    return urls;
}

/// The lines under a heading of the places.
std::vector<std::string> places_on(const test::Reply& page)
{
    std::vector<std::string> urls;
    for (auto at = page.body.find("<a class=\"bn-row\" href=\""); at != std::string::npos; at = page.body.find("<a class=\"bn-row\" href=\"", at + 1)) {
        const auto begin = at + std::string_view("<a class=\"bn-row\" href=\"").size();
        urls.push_back(page.body.substr(begin, page.body.find('"', begin) - begin));
    }
    return urls;
}

web::http::HttpRequest request_for(const char* target, const char* method = "GET")
{
    web::http::HttpRequest request;
    request.method = method;
    request.target = target;
    return request;
}

}

TEST_CASE("a page behind the last one shows the last one, and says so in its number")
{
    test::with_search_on_each_engine([](SearchStore& store) {
        TestApp app(store);
        for (const auto* number : {"2", "3", "50", "99999999999999999999"}) {
            CAPTURE(number);
            const auto page = looked_for(app, {{"q", "Zeltlager"}, {"seite", number}});
            CHECK(addresses_on(page) == Addresses{"/projekte/alm", "/projekte/hafen"});
            CHECK_FALSE(page.says("Seite 2 von"));
        }
        CHECK(looked_for(app, {{"q", "qwertzuiop"}, {"seite", "3"}}).says("Nichts gefunden"));
    });
}

TEST_CASE("a place that was typed without a question stays in its field")
{
    TestApp app(shared());
    const auto page = looked_for(app, {{"q", ""}, {"ort", "Bad <Doberan>"}, {"land", "mv"}});
    CHECK(page.says("value=\"Bad &lt;Doberan&gt;\""));
    CHECK(page.says("<option value=\"mv\" selected>"));
    CHECK(page.says("<details class=\"bn-fold bn-find__more\" open>"));
    CHECK_FALSE(page.says("id=\"ergebnis\""));
    CHECK_FALSE(app.get("/suche").says("bn-find__more\" open"));
}

TEST_CASE("an address is read as it is meant: kind, state, topic, place and page, each with its default")
{
    auto& store = shared();
    const auto nothing = asked_for(store, {});
    CHECK(nothing.typed.empty());
    CHECK(nothing.wanted.most == search_page::hits_on_a_page);
    CHECK(nothing.notes.empty());
    for (const auto kind : search::kinds) {
        const auto asked = asked_for(store, {{"q", "x"}, {"art", std::string(search_page::word_in_address(kind))}});
        CHECK(asked.wanted.kind == kind);
        CHECK_FALSE(asked.places_only);
        CHECK(asked.notes.empty());
    }
    const auto places = asked_for(store, {{"q", "x"}, {"art", "orte"}});
    CHECK(places.places_only);
    CHECK_FALSE(places.wanted.kind);
    const auto all = asked_for(store, {{"q", " Ferien "}, {"land", "13"}, {"thema", "ferien"}, {"ort", " 18055 "}, {"seite", "3"}});
    CHECK(all.typed == "Ferien");
    CHECK(all.wanted.state_key == "13");
    CHECK(all.wanted.topic == "ferien");
    CHECK(all.place_typed == "18055");
    REQUIRE(all.near);
    CHECK(all.near->slug == "rostock");
    CHECK(all.wanted.near->words.empty()); // its own field names it, so every word of the question must be found
    CHECK(all.wanted.skip == 40);
    const std::pair<const char*, std::size_t> pages[] = {{"0", 0}, {"-7", 0}, {"x", 0}, {"1", 0}, {"2", 20}, {"50", 980}, {"51", 980}, {"2147483648", 0}};
    for (const auto& [typed, skip] : pages) {
        CAPTURE(typed);
        const auto asked = asked_for(store, {{"q", "x"}, {"seite", typed}});
        CHECK((asked.wanted.skip == skip || (asked.wanted.skip == 980 && std::string_view(typed).size() > 3)));
    }
}

TEST_CASE("of a question and of a place no more is kept than anybody types, and no letter is cut in two")
{
    CHECK(rc::check("long questions", [] {
        const auto letter = *rc::gen::elementOf(std::vector<std::string>{"a", "ä", "€", "😀"});
        std::string typed;
        for (auto left = *rc::gen::inRange(1, 400); left > 0; --left) typed += letter;
        const auto asked = asked_for(shared(), {{"q", typed}, {"ort", typed}});
        RC_ASSERT(base::characters(asked.typed) <= 200U);
        RC_ASSERT(asked.place_typed == asked.typed);
        RC_ASSERT(asked.typed.size() % letter.size() == 0U);
        RC_ASSERT(typed.starts_with(asked.typed));
    }));
}

TEST_CASE("the field of the place goes before a place in the question")
{
    TestApp app(shared());
    const auto page = looked_for(app, {{"q", "Zeltlager Rostock"}, {"ort", "80331"}});
    CHECK(page.says("Was nahe bei München liegt, steht oben."));
    CHECK_FALSE(page.says("Was nahe bei Rostock liegt"));
    const auto unsure = looked_for(app, {{"q", "Zeltlager Rostock"}, {"ort", "Qwertzhausen"}});
    CHECK(unsure.says("Was nahe bei Rostock liegt, steht oben.")); // what could not be followed does not take the rest along
    CHECK(unsure.says("Wir sind nicht sicher, welcher Ort „Qwertzhausen“ ist."));
}

TEST_CASE("the kind of places shows places alone, and many of them")
{
    TestApp app(shared());
    const auto few = looked_for(app, {{"q", "Neustadt"}});
    const auto many = looked_for(app, {{"q", "Neustadt"}, {"art", "orte"}});
    CHECK(places_on(few).size() == 3);
    CHECK(places_on(many).size() > 5);
    CHECK(places_on(many).size() <= 40);
    CHECK_FALSE(looked_for(app, {{"q", "Zeltlager"}, {"art", "orte"}}).says("<ol class=\"bn-find__hits\">"));
    CHECK(looked_for(app, {{"q", "Zeltlager"}, {"art", "orte"}}).says("<a href=\"/suche?q=Zeltlager\">Überall danach suchen</a>"));
    CHECK(places_on(looked_for(app, {{"q", "Rostock"}, {"art", "projekte"}})).empty()); // who wants projects gets no towns
}

TEST_CASE("every place that the page or a suggestion leads to is there, in both languages")
{
    TestApp app(shared());
    for (const auto* typed : {"Rostock", "Bayern", "Reutershagen", "Landkreis Rostock", "18055", "Neustadt", "Hamburg"}) {
        for (const auto* language : {"", "/en"}) {
            auto urls = suggested(app, typed, language);
            const auto of_page = places_on(looked_for(app, {{"q", typed}}, std::string(language) + "/suche"));
            urls.insert(urls.end(), of_page.begin(), of_page.end());
            CAPTURE(typed);
            CHECK_FALSE(urls.empty());
            for (const auto& url : urls) {
                CAPTURE(url);
                const auto status = app.get(url).status;
                CHECK((status == 200 || status == 301 || status == 308));
            }
        }
    }
}

TEST_CASE("of places at most three are suggested, of everything eight, and nothing twice")
{
    TestApp app(shared());
    for (const auto* typed : {"Neu", "Ro", "Fe", "Be", "Ki", "al"}) {
        CAPTURE(typed);
        const auto urls = suggested(app, typed);
        CHECK(urls.size() <= 8);
        CHECK(std::count_if(urls.begin(), urls.end(), [](const std::string& url) { return url.starts_with("/orte/") || url.starts_with("/laender/"); }) <= 3);
        CHECK(std::set<std::string>(urls.begin(), urls.end()).size() == urls.size());
    }
    CHECK(suggested(app, "Fe").size() > 1);
    CHECK(suggested(app, std::string(5000, 'x')).empty());
    CHECK(suggested(app, "ä").empty()); // one letter of two bytes is one letter
    CHECK_FALSE(suggested(app, "vä").empty());
}

TEST_CASE("an English suggestion of a page of the portal bears its English name")
{
    TestApp app(shared());
    const auto reply = looked_for(app, {{"q", "Imprin"}}, "/en/suche/vorschlaege");
    const auto all = boost::json::parse(reply.body).as_array();
    REQUIRE_FALSE(all.empty());
    CHECK(all.front() == boost::json::value{{"title", "Imprint"}, {"kind", "Page"}, {"url", "/en/impressum"}});
}

TEST_CASE("a topic that was laid by can be chosen no more, and is said to be unknown to nobody who has its address")
{
    SearchStore store(storage::Engine::sqlite);
    TestApp app(store);
    REQUIRE(app.get("/suche").says("<option value=\"ferien\">"));
    store.fill([](storage::Write& write) {
        REQUIRE(topics::import_topics(write, "schluessel;name;name_en;stillgelegt\nferien;Ferien;Holidays;ja\n", test::morning, &test::without_progress).is_applied);
    });
    CHECK_FALSE(app.get("/suche").says("<option value=\"ferien\""));
    CHECK(app.get("/suche").says("<option value=\"vaeter\">"));
    const auto page = looked_for(app, {{"q", "Zeltlager"}, {"thema", "ferien"}});
    CHECK(addresses_on(page) == Addresses{"/projekte/alm", "/projekte/hafen"});
    CHECK_FALSE(page.says("Dieses Thema kennen wir nicht."));
}

TEST_CASE("hostile filters are said to be unknown or are no request, and never become markup")
{
    TestApp app(shared());
    std::size_t at = 0;
    for (const auto& nasty : test::nasty_strings()) {
        if (++at % 20 != 0) continue;
        CAPTURE(nasty);
        const auto page = looked_for(app, {{"q", "Zeltlager"}, {"art", nasty}, {"land", nasty}, {"thema", nasty}, {"ort", nasty}, {"seite", nasty}});
        CHECK((page.status == 200 || page.status == 400));
        CHECK_FALSE(page.says("<script>alert"));
        if (page.status == 200) CHECK(addresses_on(page).size() == 2);
    }
    for (const auto* target : {"/suche?q=%00", "/suche?q=%ff", "/suche/vorschlaege?q=a%00b", "/suche?q=Zeltlager&ort=%00"}) {
        CAPTURE(target);
        CHECK(app.get(target).status == 400);
    }
}

TEST_CASE("a way on never has nothing in it, however often a word was typed")
{
    TestApp app(shared());
    const auto page = looked_for(app, {{"q", "Quastenflosser quastenflosser"}});
    CHECK(page.says("Nichts gefunden"));
    CHECK_FALSE(page.says("Mit einem Wort weniger:"));
    const auto two = looked_for(app, {{"q", "Quastenflosser Zeltlager Zeltlager"}, {"land", "mv"}});
    CHECK(two.says("<a href=\"/suche?q=Zeltlager&amp;land=mv\">Zeltlager</a>")); // the filter stays
    CHECK(times(two.body, "\"></a>") == 0);
}

TEST_CASE("search and suggestions can be asked for their head, are not sent twice, and take nothing")
{
    TestApp app(shared());
    for (const auto* target : {"/suche?q=Zeltlager", "/suche/vorschlaege?q=Zeltlager"}) {
        CAPTURE(target);
        const auto whole = app.get(target);
        auto again = request_for(target);
        again.if_none_match = whole.header("ETag");
        REQUIRE_FALSE(again.if_none_match.empty());
        CHECK(app.ask(again).status == 304);
        CHECK(app.ask(request_for(target, "HEAD")).body.empty());
        CHECK(app.post(target, {}).status == 405);
    }
}

TEST_CASE("each page of the portal has its own words, in both languages, and no two the same title")
{
    std::set<std::string> titles;
    for (const auto& page : search_page::site_pages) {
        CAPTURE(page.path);
        for (const auto language : {web::Language::german, web::Language::english}) {
            const auto& t = web::Texts::of(language);
            CHECK(titles.insert(std::string(web::tag(language)) + std::string(t(page.title))).second);
            CHECK(t(page.summary).ends_with('.'));
        }
        CHECK(std::string_view(page.words).size() > 5);
    }
    CHECK(titles.size() == 2 * search_page::site_pages.size());
}

TEST_CASE("what of an address is unknown is said before anything was typed, too, and what is known stays chosen")
{
    TestApp app(shared());
    const auto page = looked_for(app, {{"art", "personen"}, {"land", "xx"}, {"thema", "vaeter"}});
    CHECK(page.says("Diese Art kennen wir nicht. Hier ist alles."));
    CHECK(page.says("Dieses Land kennen wir nicht."));
    CHECK(page.says("<option value=\"vaeter\" selected>"));
    CHECK_FALSE(page.says("Nichts gefunden"));
}
