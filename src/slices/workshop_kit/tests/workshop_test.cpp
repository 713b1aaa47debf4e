#include "slices/workshop_kit/deck.hpp"
#include "slices/workshop_kit/keynote.hpp"
#include "slices/workshop_kit/recipe.hpp"

#include "slices/figures/figures.hpp"
#include "slices/invitations/tests/community.hpp"
#include "slices/partners/import_organisations.hpp"
#include "slices/partners/import_partnerships.hpp"
#include "slices/projects/import_projects.hpp"
#include "slices/topics/topics.hpp"
#include "support/pdf.hpp"
#include "support/xml.hpp"

#include <set>

using test::CommunityStore;
using test::TestApp;
using test::text_of_pdf;
using test::Visitor;

namespace {

struct Evening {
    explicit Evening(storage::Engine engine = storage::Engine::sqlite) : store(engine), app(store), anna(app), clara(app)
    {
        store.fill([&](storage::Write& write) {
            REQUIRE(partners::import_organisations(write, "schluessel;name;art\nwerk;Musterwerk & Söhne;unternehmen\nverein;Spielverein;verein\n", test::morning,
                                                   &test::without_progress).is_applied);
            REQUIRE(partners::import_partnerships(write, "buendnis;organisation;seit\nstadt;werk;2020-01-01\nstadt;verein;2020-01-01\n", test::morning, &test::without_progress).is_applied);
            REQUIRE(projects::import_projects(write, "schluessel;titel;kurztext;stand;ende;buendnis\nbus;Ferienbus;Fährt hin.;laufend;;stadt\nalt;Altes;Vorbei.;abgeschlossen;2020-12-31;stadt\n",
                                              test::morning, &test::without_progress).is_applied);
        });
        anna.sign_in(store.anna);
        clara.sign_in(store.clara);
    }

    CommunityStore store;
    TestApp app;
    Visitor anna;
    Visitor clara;
};

bool says(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

/// What Python finds in a zip.
std::string in_zip(const std::string& bytes, const std::string& code)
{
    return test::said_of(bytes, "PYTHONUTF8=1 python3 -c \"import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); " + code + "\"");
}

}

TEST_CASE("the slides of one's own alliance name it, its partners by kind, its running projects and figures with their day")
{
    test::for_each_engine<Evening>([](Evening& evening) {
        const auto bytes = evening.anna.open("/material/workshop/vortrag.pdf?buendnis=stadt").body;
        CHECK(test::fact_of_pdf(bytes, "Tagged") == "yes");
        CHECK(test::fact_of_pdf(bytes, "Title") == "Stadtbündnis: Machen Sie mit");
        CHECK(test::fact_of_pdf(bytes, "Pages") == "9");
        const auto text = text_of_pdf(bytes);
        for (const auto* words : {"Stadtbündnis", "Unternehmen (1): Musterwerk & Söhne", "Spielverein", "Ferienbus: Fährt hin.", "gezählt in diesem Portal, 14. März 2026"}) {
            INFO(words, text);
            CHECK(says(text, words));
        }
        CHECK_FALSE(says(text, "Altes"));
        const auto whole = test::said_of(bytes, "qpdf --qdf --object-streams=disable", "-");
        CHECK(whole.find("/Alt ") != std::string::npos); // of the map
    });
}

TEST_CASE("the figures on the slides are those of the page of figures")
{
    Evening evening;
    const auto text = text_of_pdf(evening.anna.open("/material/workshop/vortrag.pdf").body);
    const auto& t = web::Texts::of(web::Language::german);
    const auto figures = evening.store.read([](storage::Read& read) { return figures::figures_on(read, test::today); });
    REQUIRE_FALSE(figures.empty());
    for (const auto& figure : figures) {
        INFO(text);
        CHECK(says(text, t(figures::name_of(figure.subject)) + ": " + t.spelled(figure.value)));
    }
}

TEST_CASE("nobody takes slides that speak for an alliance to which they do not belong")
{
    Evening evening;
    REQUIRE(evening.anna.open("/material/workshop/vortrag.odp?buendnis=stadt").status == 200);
    CHECK(evening.clara.open("/material/workshop/vortrag.odp?buendnis=stadt").status == 404);
    CHECK(evening.clara.open("/material/workshop/vortrag.pdf?buendnis=stadt").status == 404);
    CHECK(evening.clara.open("/material/workshop/vortrag.pdf?buendnis=gibt-es-nicht").status == 404);
    const auto text = text_of_pdf(evening.clara.open("/material/workshop/vortrag.pdf").body);
    CHECK_FALSE(says(text, "Ferienbus"));
    Visitor stranger(evening.app);
    stranger.open("/material/workshop/vortrag.odp");
    CHECK(stranger.address().starts_with("/anmelden"));
    stranger.open("/material/workshop");
    CHECK(stranger.address().starts_with("/anmelden"));
}

TEST_CASE("an office program recognises the slides, and every part of them is sound")
{
    Evening evening;
    const auto bytes = evening.anna.open("/material/workshop/vortrag.odp?buendnis=stadt").body;
    CHECK(in_zip(bytes, "i=z.infolist()[0]; print(i.filename, i.compress_type, z.read(i).decode())") == "mimetype 0 application/vnd.oasis.opendocument.presentation\n");
    CHECK(in_zip(bytes, "print(z.testzip())") == "None\n");
    for (const auto* part : {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"}) {
        const auto xml = in_zip(bytes, std::string("sys.stdout.write(z.read('") + part + "').decode())");
        INFO(part);
        CHECK_NOTHROW(test::Xml{xml});
    }
    const auto content = in_zip(bytes, "sys.stdout.write(z.read('content.xml').decode())");
    CHECK(says(content, "Musterwerk &amp; Söhne"));
    // Every file that the manifest names is there, and every picture is named.
    CHECK(in_zip(bytes, "import re; m=set(re.findall('full-path=.([^/][^ ]*?). ', z.read('META-INF/manifest.xml').decode())); n=set(z.namelist())-{'mimetype','META-INF/manifest.xml'}; print(sorted(m^n))") == "[]\n");
    CHECK(in_zip(bytes, "import re; c=z.read('content.xml').decode(); print(all(h in z.namelist() for h in re.findall('xlink:href=.(Pictures/[^ ]*?). ', c)), c.count('<svg:desc>'))") == "True 2\n");
}

TEST_CASE("both forms of the slides say the same")
{
    Evening evening;
    const auto pdf = text_of_pdf(evening.anna.open("/material/workshop/vortrag.pdf?buendnis=stadt").body);
    const auto odp = in_zip(evening.anna.open("/material/workshop/vortrag.odp?buendnis=stadt").body,
                            "import re,html; [print(html.unescape(x)) for x in re.findall('<text:p>(.*?)</text:p>', z.read('content.xml').decode())]");
    std::istringstream lines(odp);
    std::size_t compared = 0;
    for (std::string line; std::getline(lines, line); ++compared) {
        INFO(line, pdf);
        CHECK(says(pdf, line));
    }
    CHECK(compared > 20);
}

TEST_CASE("a list that is too long for a slide says how many there are besides")
{
    Evening evening;
    std::string table = "schluessel;titel;kurztext;stand;buendnis\n";
    for (int number = 0; number < 12; ++number) table += fmt::format("p{0};Projekt{0};Text.;laufend;stadt\n", number);
    evening.store.fill([&](storage::Write& write) { REQUIRE(projects::import_projects(write, table, test::morning, &test::without_progress).is_applied); });
    const web::Site site;
    web::Request request(site, web::Texts::of(web::Language::german));
    request.now = test::morning;
    const auto deck = evening.store.read([&](storage::Read& read) { return workshop_kit::deck_for(read, request, registry::find_alliance(read, "stadt")); });
    const auto& projects = deck.slides.at(4);
    CHECK(projects.title == "Was wir tun");
    CHECK(projects.items.size() == workshop_kit::most_items);
    CHECK(projects.items.back() == "und 8 weitere");
}

TEST_CASE("the map has a dot for each active alliance whose place is known, and marks one's own")
{
    Evening evening;
    evening.store.read([&](storage::Read& read) {
        const auto network = workshop_kit::map_of_alliances(read, test::today, std::nullopt);
        CHECK(network.shapes.size() == 16);
        CHECK(network.dots.size() == static_cast<std::size_t>(registry::active_alliances(read, test::today).all));
        CHECK(workshop_kit::map_of_alliances(read, test::today, registry::find_alliance(read, "stadt")).dots.size() == network.dots.size() + 2);
        return 0;
    });
}

TEST_CASE("eight events are written down, each with everything that somebody needs who has never held one")
{
    std::set<std::string_view> words;
    CHECK(workshop_kit::recipes().size() == 8);
    for (const auto& recipe : workshop_kit::recipes()) {
        INFO(recipe.name);
        words.insert(recipe.word);
        for (const auto text : {recipe.aim, recipe.for_whom, recipe.people, recipe.time, recipe.costs}) CHECK_FALSE(text.empty());
        CHECK(recipe.material.size() >= 2);
        CHECK(recipe.course.size() >= 4);
        CHECK(recipe.afterwards.size() >= 2);
        CHECK(recipe.pitfalls.size() >= 2);
    }
    CHECK(words.size() == 8);
}

TEST_CASE("each recipe has a page and a paper that say the same")
{
    Evening evening;
    for (const auto& recipe : workshop_kit::recipes()) {
        const auto path = "/material/workshop/formate/" + std::string(recipe.word);
        const auto page = evening.anna.open(path).text();
        const auto paper = evening.anna.open(path + "/rezept.pdf");
        CHECK(test::fact_of_pdf(paper.body, "Tagged") == "yes");
        const auto text = text_of_pdf(paper.body);
        INFO(recipe.name, text);
        for (const auto words : {recipe.aim, recipe.costs}) CHECK(says(page, words));
        CHECK(says(text, recipe.name));
        for (const auto& step : recipe.course) CHECK(says(page, step.text));
        for (const auto line : recipe.pitfalls) CHECK(says(page, line));
    }
    CHECK(evening.anna.open("/material/workshop/formate/gibt-es-nicht").status == 404);
    CHECK(evening.anna.open("/material/workshop/formate/gibt-es-nicht/rezept.pdf").status == 404);
}

TEST_CASE("each topic of the register has an outline of its own; one that operators added has the general one, and says so")
{
    Evening evening;
    const auto topics = evening.store.read([](storage::Read& read) { return topics::all_topics(read); });
    std::set<std::string_view> openings;
    for (const auto& topic : topics) {
        INFO(topic.slug);
        const auto& keynote = workshop_kit::keynote_for(topic.slug);
        CHECK_FALSE(workshop_kit::is_general(keynote));
        openings.insert(keynote.opening);
    }
    CHECK(openings.size() == topics.size());
    CHECK(workshop_kit::is_general(workshop_kit::keynote_for("neues-thema")));
    const auto page = evening.anna.open("/material/workshop/impuls/ferien").text();
    CHECK(says(page, workshop_kit::keynote_for("ferien").opening));
    CHECK_FALSE(says(page, "noch niemand einen Impuls"));
    CHECK(evening.anna.open("/material/workshop/impuls/gibt-es-nicht").status == 404);
}

TEST_CASE("who is signed in finds the way from the page of the day")
{
    Evening evening;
    const auto& page = evening.anna.open("/bereich");
    CHECK(page.says("/material/workshop"));
    CHECK(page.says("/material/sichtbarkeit"));
    const auto& kit = evening.anna.open("/material/workshop");
    CHECK(kit.says("vortrag.odp?buendnis=stadt"));
    CHECK(kit.says("/material/workshop/formate/elterncafe"));
    CHECK(kit.says("/material/workshop/impuls/ferien"));
}
