#include "slices/registry/tests/sample.hpp"

#include "slices/feeds/store.hpp"
#include "slices/feeds/views.hpp"

#include "support/xml.hpp"

#include <rapidcheck.h>

using feeds::Happening;
using registry::Status;
using test::day;
using test::Reader;
using test::Xml;
using web::Language;

namespace {

Happening became(std::optional<Status> status, const char* since, const char* slug = "a")
{
    Happening happening;
    happening.id = base::new_uuid();
    happening.status = status;
    happening.since = day(since);
    happening.at = test::morning;
    happening.slug = slug;
    happening.name = "Bündnis A";
    happening.seat = "Rostock";
    return happening;
}

std::string headline(const Happening& happening, Language language = Language::german)
{
    return feeds::headline(web::Texts::of(language), happening);
}

std::string atom(const std::vector<Happening>& happenings, const std::function<void(web::Site&)>& configure = {})
{
    Reader reader(Language::german);
    reader.site.name = "Familie vor Ort";
    if (configure) configure(reader.site);
    return feeds::atom(reader.request, {nullptr, happenings, test::morning}).body;
}

}

TEST_CASE("each thing that can happen to an alliance has its sentence in both languages")
{
    auto again = became(Status::active, "2024-02-01");
    again.had_another = true;
    struct Case {
        Happening happening;
        const char* german;
        const char* english;
    };
    const Case cases[] = {
        {became({}, "2024-02-01"), "Neue Angaben: Bündnis A (Rostock)", "New facts: Bündnis A (Rostock)"},
        {became(Status::in_founding, "2024-02-01"), "In Gründung seit 1. Februar 2024: Bündnis A (Rostock)",
         "In founding since 1 February 2024: Bündnis A (Rostock)"},
        {became(Status::active, "2024-02-01"), "Neu dabei, aktiv seit 1. Februar 2024: Bündnis A (Rostock)",
         "New, active since 1 February 2024: Bündnis A (Rostock)"},
        {again, "Aktiv ab 1. Februar 2024: Bündnis A (Rostock)", "Active from 1 February 2024: Bündnis A (Rostock)"},
        {became(Status::dormant, "2024-02-01"), "Ruht seit 1. Februar 2024: Bündnis A (Rostock)",
         "Rests since 1 February 2024: Bündnis A (Rostock)"},
        {became(Status::dissolved, "2024-02-01"), "Beendet am 1. Februar 2024: Bündnis A (Rostock)",
         "Ended on 1 February 2024: Bündnis A (Rostock)"}};
    for (const auto& [happening, german, english] : cases) {
        CHECK(headline(happening) == german);
        CHECK(headline(happening, Language::english) == english);
    }
}

TEST_CASE("what we heard of last stands first; of one moment the later day, then the word")
{
    auto newest = became({}, "2000-01-01", "z");
    newest.at = test::morning + std::chrono::milliseconds(1);
    const auto later = became(Status::active, "2024-02-01", "c");
    const auto first = became(Status::active, "2020-01-01", "a");
    const auto second = became(Status::active, "2020-01-01", "b");
    std::vector<Happening> all = {second, first, later, newest};
    feeds::sort_newest_first(all);
    CHECK(all == std::vector<Happening>{newest, later, first, second});
}

TEST_CASE("the store tells every status of an alliance with what was before it")
{
    test::with_sample_on_each_engine([](test::SampleStore& store) {
        auto all = store.read([](storage::Read& read) { return feeds::recorded_statuses(read); });
        std::erase_if(all, [](const Happening& one) { return one.slug != "ende"; });
        std::sort(all.begin(), all.end(), [](const Happening& one, const Happening& other) { return one.since < other.since; });
        REQUIRE(all.size() == 3);
        const Status statuses[] = {Status::active, Status::dormant, Status::dissolved};
        for (std::size_t at = 0; at < 3; ++at) {
            CHECK(all[at].status == statuses[at]);
            CHECK(all[at].had_another == (at > 0));
            CHECK(all[at].at == test::morning);
            CHECK(all[at].alliance == store.alliance("ende")->id);
            CHECK(all[at].name == "Bündnis Dresden");
            CHECK(all[at].seat == "Dresden");
            CHECK(all[at].summary == "War einmal.");
        }
        CHECK(store.read([](storage::Read& read) { return feeds::changed_facts(read); }).empty());
    });
}

TEST_CASE("facts that came with a status are no news of their own")
{
    test::for_each_engine<test::RegisterStore>([](test::RegisterStore& store) {
        REQUIRE(store.import(test::three_alliances).is_applied);
        const auto take = [&](const char* line, int hours) {
            store.fill([&](storage::Write& write) {
                const auto plan = registry::import_alliances(write, std::string("schluessel;name;kurztext;status;status_seit;verlauf;sitz\n") + line,
                                                             test::morning + std::chrono::hours(hours), [](std::size_t, std::size_t) {});
                REQUIRE(plan.is_applied);
            });
        };
        take("muenchen;Bündnis München;Neu.;ruhend;2026-03-01;2010-01-01:aktiv;09162000\n", 1);
        CHECK(store.read([](storage::Read& read) { return feeds::changed_facts(read); }).empty());
        take("muenchen;Bündnis München;Noch neuer.;ruhend;2026-03-01;2010-01-01:aktiv;09162000\n", 2);
        const auto changed = store.read([](storage::Read& read) { return feeds::changed_facts(read); });
        REQUIRE(changed.size() == 1);
        CHECK(changed[0].slug == "muenchen");
        CHECK(changed[0].summary == "Noch neuer.");
        CHECK(changed[0].id == changed[0].alliance.uuid);
        CHECK(changed[0].at == test::morning + std::chrono::hours(2));
        CHECK_FALSE(changed[0].status);
    });
}

TEST_CASE("a feed is named after the host of the installation, whatever its scheme and port")
{
    const std::pair<const char*, const char*> hosts[] = {{"", "localhost"}, {"https://familie.example", "familie.example"},
                                                         {"http://127.0.0.1:8080", "127.0.0.1"}, {"https://a.b.example:8443/familie", "a.b.example"}};
    for (const auto& [url, host] : hosts) {
        const Xml feed(atom({}, [&](web::Site& site) { site.public_url = url; }));
        CHECK(feed.one("/a:feed/a:id") == std::string("tag:") + host + ",2004:feeds/alliances/de");
        CHECK(feed.is_valid("src/slices/feeds/tests/atom.rng"));
    }
}

TEST_CASE("the feed's author is the operator, else the site")
{
    CHECK(Xml(atom({})).one("/a:feed/a:author/a:name") == "Familie vor Ort");
    const auto operated = atom({}, [](web::Site& site) { site.operator_name = "Büro & Söhne"; });
    CHECK(Xml(operated).one("/a:feed/a:author/a:name") == "Büro & Söhne");
}

TEST_CASE("an alliance without a summary has an entry without one")
{
    const Xml feed(atom({became(Status::active, "2024-02-01")}));
    CHECK(feed.is_valid("src/slices/feeds/tests/atom.rng"));
    CHECK(feed.all("//a:summary").empty());
    CHECK(feed.all("//a:entry").size() == 1);
}

TEST_CASE("the schema that feeds are held against finds what is wrong")
{
    const auto good = atom({became(Status::active, "2024-02-01")});
    REQUIRE(Xml(good).is_valid("src/slices/feeds/tests/atom.rng"));
    const auto broken = [&](std::string_view part, std::string_view instead) {
        auto bad = good;
        bad.replace(bad.find(part), part.size(), instead);
        return !Xml(bad).is_valid("src/slices/feeds/tests/atom.rng");
    };
    CHECK(broken("urn:uuid:", "urn:"));
    CHECK(broken("T10:00:00Z", ""));
    CHECK(broken("rel=\"self\"", "rel=\"me\""));
    CHECK(broken("<author><name>Familie vor Ort</name></author>", ""));
    CHECK(broken("<title>", "<name/><title>"));
    CHECK(broken("http://www.w3.org/2005/Atom", "http://www.w3.org/2005/Feed"));
}

TEST_CASE("the order of happenings does not depend on the order in which the store tells them")
{
    CHECK(rc::check("orders", [] {
        std::vector<Happening> all;
        for (int number = 0; number < 6; ++number) {
            auto one = became(Status::active, *rc::gen::element("2020-01-01", "2021-01-01"), *rc::gen::element("a", "b"));
            one.at = test::morning + std::chrono::hours(*rc::gen::inRange(0, 3));
            all.push_back(std::move(one));
        }
        auto sorted = all;
        feeds::sort_newest_first(sorted);
        std::reverse(all.begin(), all.end());
        feeds::sort_newest_first(all);
        RC_ASSERT(all == sorted);
        for (std::size_t at = 1; at < all.size(); ++at) RC_ASSERT(all[at - 1].at >= all[at].at);
    }));
}
