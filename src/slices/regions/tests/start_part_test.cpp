#include "slices/regions/regions.hpp"

#include "slices/regions/views.hpp"
#include "states.hpp"
#include "web/layout/tests/layout_setup.hpp"

using registry::AllianceSummary;
using test::has;
using test::occurrences;
using test::PageReader;
using web::Installation;
using web::Language;

namespace {

const registry::State& state() { return *registry::find_state("mv"); }

std::vector<AllianceSummary> alliances(int count)
{
    std::vector<AllianceSummary> all;
    for (int number = 1; number <= count; ++number) {
        all.push_back({"b" + std::to_string(number), "Bündnis <" + std::to_string(number) + ">", "Satz.", "Sitz", {}});
    }
    return all;
}

std::string shown(const std::vector<AllianceSummary>& all, Language language = Language::german)
{
    const PageReader reader(language);
    return regions::own_alliances(reader.request, state(), all).text();
}

}

TEST_CASE("of a state with few alliances all stand on its start page, of one with many the first six and the way to all")
{
    CHECK(occurrences(shown(alliances(1)), "class=\"bn-row\"") == 1);
    CHECK(occurrences(shown(alliances(6)), "class=\"bn-row\"") == 6);
    CHECK_FALSE(has(shown(alliances(6)), "Alle 6 Bündnisse"));
    const auto many = shown(alliances(1204));
    CHECK(occurrences(many, "class=\"bn-row\"") == 6);
    CHECK(has(many, "href=\"/laender/mv\""));
    CHECK(has(many, "Alle 1.204 Bündnisse"));
    CHECK(has(many, "Bündnis &lt;1&gt;"));
}

TEST_CASE("a state without an alliance says how one begins")
{
    const auto none = shown({});
    CHECK(has(none, "<h2 id=\"land\">Bündnisse in Mecklenburg-Vorpommern</h2>"));
    CHECK(has(none, "href=\"/buendnis-gruenden\""));
    CHECK_FALSE(has(none, "class=\"bn-rows\""));
}

TEST_CASE("who reads English is led to English pages, and German names are marked")
{
    const auto english = shown(alliances(7), Language::english);
    CHECK(has(english, "Alliances in Mecklenburg-Vorpommern"));
    CHECK(has(english, "href=\"/en/buendnisse/b1\"><span lang=\"de\">"));
    CHECK(has(english, "href=\"/en/laender/mv\""));
    CHECK(has(english, "All 7 alliances"));
}

TEST_CASE("only an installation of a state has a part about it on the start page, and an unknown state has none")
{
    test::with_sample_on_each_engine([](test::SampleStore& store) {
        const auto part = [&](Installation installation) {
            PageReader reader;
            reader.site.installation = std::move(installation);
            reader.request.now = test::morning;
            return store.read([&](storage::Read& read) { return regions::start_part(reader.request, read).text(); });
        };
        CHECK(part({}).empty());
        CHECK(part({Installation::Kind::alliance, "stadt", {}}).empty());
        CHECK(part({Installation::Kind::state, "xx", "Nirgendwo"}).empty());
        const auto own = part({Installation::Kind::state, "mv", "Mecklenburg-Vorpommern"});
        for (const auto* slug : {"stadt", "viertel", "kreis", "land"}) CHECK(has(own, "/buendnisse/" + std::string(slug) + "\""));
        CHECK_FALSE(has(own, "muenchen"));
    });
}
