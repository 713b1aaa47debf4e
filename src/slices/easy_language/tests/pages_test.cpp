#include "slices/imprint/tables.hpp"
#include "slices/registry/tests/sample.hpp"

#include <regex>
#include <set>

using test::SampleStore;
using test::TestApp;
using test::Visitor;
using test::with_sample_on_each_engine;

namespace {

constexpr std::array pages_without_a_place = {
    "/leichte-sprache/", "/leichte-sprache/was-ist-ein-buendnis", "/leichte-sprache/telefon",
    "/leichte-sprache/impressum", "/leichte-sprache/datenschutz", "/leichte-sprache/barrierefreiheit",
    "/leichte-sprache/gebaerdensprache", "/leichte-sprache/barriere-melden"};

SampleStore& sample() { return SampleStore::shared(storage::Engine::sqlite); }

std::string main_of(const test::Reply& reply)
{
    const auto begin = reply.body.find("<main");
    return reply.body.substr(begin, reply.body.find("</main>") - begin);
}

/// What is read, a line for each break and each element that parts texts.
std::vector<std::string> lines_of(const std::string& markup)
{
    static const std::regex parting("<(br|/p|/li|/h1|/h2|/label|/dt|/dd|/legend|/span|/a|/button)>");
    static const std::regex tag("<[^>]*>");
    const auto text = std::regex_replace(std::regex_replace(markup, parting, "\n"), tag, "");
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        if (text.find_first_not_of(" \n", begin) < end) lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// Sentences of a line, each as its words.
std::vector<std::string> sentences_of(const std::string& line)
{
    static const std::regex end_of_sentence("[.?!:]( |$)");
    std::vector<std::string> all;
    for (std::sregex_token_iterator sentence(line.begin(), line.end(), end_of_sentence, -1), end; sentence != end; ++sentence) {
        all.push_back(*sentence);
    }
    return all;
}

std::size_t words_in(const std::string& sentence)
{
    static const std::regex word("[^ \n]+");
    return static_cast<std::size_t>(std::distance(std::sregex_iterator(sentence.begin(), sentence.end(), word), std::sregex_iterator()));
}

std::vector<std::string> links_of(const std::string& markup)
{
    static const std::regex link("<a [^>]*href=\"(/[^\"]*)\"");
    std::vector<std::string> all;
    for (std::sregex_iterator found(markup.begin(), markup.end(), link), end; found != end; ++found) all.push_back((*found)[1]);
    return all;
}

}

TEST_CASE("who reads Leichte Sprache types a place and learns whom to call, when, and no person's name")
{
    with_sample_on_each_engine([](SampleStore& store) {
        TestApp app(store);
        REQUIRE(app.get("/buendnisse/stadt").says("Offene Person"));
        for (const auto* address : {"/leichte-sprache/?ort=18055", "/leichte-sprache/orte/rostock", "/leichte-sprache/?gemeinde=13003000",
                                    "/leichte-sprache/buendnisse/stadt"}) {
            CAPTURE(address);
            const auto page = app.get(address);
            CHECK(page.status == 200);
            CHECK(page.says("Stadtbündnis"));
            CHECK(page.says("href=\"tel:03023125100\""));
            CHECK(page.says("Mo bis Do"));
            CHECK(page.says("familie"));
            CHECK_FALSE(page.says("Person</"));
            CHECK_FALSE(page.says("Verborgene"));
        }
    });
}

TEST_CASE("a district has its own alliance, and the other one is near")
{
    TestApp app(sample());
    const auto page = app.get("/leichte-sprache/orte/rostock/reutershagen");
    CHECK(page.says("<strong>Nachbarn</strong>"));
    CHECK(page.says("href=\"/leichte-sprache/buendnisse/kreis\""));
    CHECK(page.says("<link rel=\"canonical\" href=\"/leichte-sprache/orte/rostock/reutershagen\">"));
}

TEST_CASE("where no alliance is, the number of all public offices and the nearest alliances are")
{
    TestApp app(sample());
    const auto page = app.get("/leichte-sprache/orte/stuttgart");
    CHECK(page.says("Für Stuttgart gibt es noch kein Bündnis."));
    CHECK(page.says("href=\"tel:115\""));
    CHECK(page.says("Bündnis München"));
    CHECK(page.says("href=\"/leichte-sprache/impressum?fuer=land%3A08\""));
}

TEST_CASE("where several places fit they are asked back, and each choice leads on in Leichte Sprache")
{
    TestApp app(sample());
    const auto page = app.get("/leichte-sprache/?ort=Neustadt");
    CHECK(page.says("Welcher Ort ist Ihr Ort?"));
    CHECK(page.says("Sie haben geschrieben: Neustadt."));
    std::size_t choices = 0;
    for (const auto& link : links_of(main_of(page))) {
        CAPTURE(link);
        CHECK(link.starts_with("/leichte-sprache/orte/"));
        if (++choices <= 3) CHECK(app.get(link).status == 200);
    }
    CHECK(choices > 3);
}

TEST_CASE("a place that nobody knows is said, and what was typed is not lost")
{
    TestApp app(sample());
    const auto page = app.get("/leichte-sprache/?ort=Qwertz<b>hausen");
    CHECK(page.says("Wir haben den Ort nicht gefunden"));
    CHECK(page.says("value=\"Qwertz&lt;b&gt;hausen\""));
    CHECK_FALSE(page.says("<b>hausen"));
    CHECK(app.get("/leichte-sprache/?gemeinde=99999999").says("Wir haben den Ort nicht gefunden"));
}

TEST_CASE("of an alliance that ended no number is shown, only the way to another one")
{
    TestApp app(sample());
    const auto page = app.get("/leichte-sprache/buendnisse/ende");
    CHECK(page.says("Das Bündnis gibt es nicht mehr"));
    CHECK_FALSE(page.says("23125-103"));
    CHECK(page.says("href=\"/leichte-sprache/\""));
}

TEST_CASE("addresses that are not there, or have moved, behave in Leichte Sprache as elsewhere")
{
    TestApp app(sample());
    for (const auto* address : {"/leichte-sprache/orte/nirgendwo", "/leichte-sprache/orte/nirgendwo/mitte", "/leichte-sprache/orte/rostock/nirgendwo",
                                "/leichte-sprache/buendnisse/keins", "/leichte-sprache/karte", "/leichte-sprache/gibt-es-nicht"}) {
        CAPTURE(address);
        const auto page = app.get(address);
        CHECK(page.status == 404);
        CHECK(page.says("<html lang=\"de-simple\""));
        CHECK(page.says("Diese Seite gibt es hier nicht"));
    }
    const auto moved = app.get("/leichte-sprache/orte/13003000");
    CHECK(moved.status == 308);
    CHECK(moved.header("Location") == "/leichte-sprache/orte/rostock");
    CHECK(app.get("/leichte-sprache").header("Location") == "/leichte-sprache/");
    CHECK(app.get("/leichte-sprachen").says("<html lang=\"de\""));
}

TEST_CASE("every sentence is short, and every page has one heading and says what language it is in")
{
    TestApp app(sample());
    for (const auto* address : pages_without_a_place) {
        const auto page = app.get(address);
        CAPTURE(address);
        CHECK(page.status == 200);
        CHECK(page.says("<html lang=\"de-simple\" dir=\"ltr\" class=\"bn-easy\">"));
        CHECK(test::times(page.body, "<h1>") == 1);
        const auto content = main_of(page);
        for (const auto& line : lines_of(content.substr(content.find("<h1>")))) {
            for (const auto& sentence : sentences_of(line)) {
                CAPTURE(sentence);
                CHECK(words_in(sentence) <= 12);
            }
        }
    }
}

TEST_CASE("the pages keep to plain German: no English is left, nothing in the conjunctive, no genitive of things")
{
    TestApp app(sample());
    static const std::regex hard("\\b(the|and|of|you|würde|könnte|wäre|hätte|des|wurde|worden|bzw|z\\.B|d\\.h)\\b");
    for (const auto* address : pages_without_a_place) {
        CAPTURE(address);
        for (const auto& line : lines_of(main_of(app.get(address)))) {
            CAPTURE(line);
            CHECK_FALSE(std::regex_search(line, hard));
        }
    }
}

TEST_CASE("every link of a page in Leichte Sprache leads to a page that is there")
{
    TestApp app(sample());
    std::set<std::string> seen;
    for (const auto* address : pages_without_a_place) {
        for (const auto& link : links_of(app.get(address).body)) {
            const auto plain = link.substr(0, link.find_first_of("?&"));
            if (!plain.starts_with("/assets/") && seen.insert(plain).second) CHECK_MESSAGE(app.get(plain).status == 200, (address + (" leads to " + plain)));
        }
    }
    CHECK(seen.contains("/leichte-sprache/telefon"));
    CHECK(seen.contains("/barrierefreiheit"));
}

TEST_CASE("the switch stays on the page where it has a twin; elsewhere it says that it leads to another one")
{
    TestApp app(sample());
    const std::string note = " <span class=\"bn-lang__note\"";
    const auto link = [](const std::string& url, const std::string& tag, const std::string& name) {
        return "<a href=\"" + url + "\" lang=\"" + tag + "\" hreflang=\"" + tag + "\">" + name;
    };
    const std::string easy = "Leichte Sprache";
    CHECK(app.get("/?ort=18055").says(link("/leichte-sprache/?ort=18055", "de-simple", easy) + "</a>"));
    CHECK(app.get("/orte/rostock").says(link("/leichte-sprache/orte/rostock", "de-simple", easy) + "</a>"));
    CHECK(app.get("/en/buendnisse/stadt").says(link("/leichte-sprache/buendnisse/stadt", "de-simple", easy) + "</a>"));
    CHECK(app.get("/karte").says(link("/leichte-sprache/", "de-simple", easy) + note + " lang=\"de\">(ähnliche Seite)</span></a>"));
    CHECK(app.get("/en/karte").says(link("/leichte-sprache/", "de-simple", easy) + note + " lang=\"en\">(similar page)</span></a>"));
    CHECK(app.get("/projekte?q=x").says(link("/leichte-sprache/", "de-simple", easy) + note));
    CHECK(app.get("/gibt-es-nicht").says(link("/leichte-sprache/", "de-simple", easy) + note));
    CHECK(app.get("/leichte-sprache/orte/rostock").says(link("/orte/rostock", "de", "Deutsch") + "</a>"));
    CHECK(app.get("/leichte-sprache/orte/rostock").says(link("/en/orte/rostock", "en", "English") + "</a>"));
    const auto only_here = app.get("/leichte-sprache/telefon");
    CHECK(only_here.says(link("/", "de", "Deutsch") + note));
    CHECK_FALSE(only_here.says("rel=\"alternate\""));
}

TEST_CASE("a barrier is reported in Leichte Sprache, with mistakes and receipt in the same words")
{
    test::TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    Visitor visitor(app);
    visitor.open("/leichte-sprache/barriere-melden");
    visitor.fill("problem", "Der Satz ist zu schwer.");
    CHECK(visitor.send().says("Bitte wählen Sie eine Antwort."));
    visitor.fill("schwere", "hint");
    CHECK(visitor.send().says("Danke! Ihr Text ist da."));
    CHECK(visitor.page().says("14. April 2026"));
    CHECK(visitor.address().starts_with("/leichte-sprache/barriere-melden/B-2026-"));
}

TEST_CASE("the imprint names who stands in for the page, in few words, and leads to the whole one")
{
    test::RegisterStore store(storage::Engine::sqlite);
    store.import(test::sample_table);
    store.fill([](storage::Write& write) {
        imprint::import_operators(write, "fuer;name;anschrift;email;telefon\nland:mv;Landesamt;Am See 1;land@mv.example;(030) 23125-200\n",
                                  test::morning, [](std::size_t, std::size_t) {});
    });
    TestApp app(store, [](app::Config& config) { config.site.operator_name = "Bundesamt"; });
    const auto nearest = app.get("/leichte-sprache/impressum?fuer=buendnis:stadt");
    CHECK(nearest.says("<strong>Landesamt</strong>"));
    CHECK(nearest.says("tel:03023125200"));
    CHECK_FALSE(nearest.says("Bundesamt"));
    CHECK(nearest.says("href=\"/impressum?fuer=buendnis:stadt\""));
    CHECK(app.get("/leichte-sprache/impressum").says("<strong>Bundesamt</strong>"));
}

TEST_CASE("an imprint of which nothing is known says so, and every national line can be dialled")
{
    test::TestStore store(storage::Engine::sqlite);
    TestApp empty(store, [](app::Config& config) { config.site.operator_name.clear(); });
    CHECK(empty.get("/leichte-sprache/impressum").says("Das steht hier noch nicht."));
    TestApp app(store, [](app::Config& config) {
        config.site.help_lines = {{"Elterntelefon", "0800 1110550", "Mo bis Fr", ""}, {"Zweites", "116111", "", ""}};
        config.site.ministry = "Ministerium <für> alle";
    });
    const auto page = app.get("/leichte-sprache/telefon");
    CHECK(page.says("href=\"tel:08001110550\""));
    CHECK(page.says("href=\"tel:116111\""));
    CHECK(page.says("href=\"tel:110\""));
    CHECK(test::times(page.body, "Zu diesen Zeiten ist jemand da:") == 1);
    CHECK(app.get("/leichte-sprache/was-ist-ein-buendnis").says("Ministerium &lt;für&gt; alle"));
}
