#include "sample.hpp"

using test::SampleStore;

namespace {

/// The code and the suggestion of what is wrong with a cell.
std::pair<std::string, std::string> defect_of(registry::AllianceKeys& keys, std::string_view cell)
{
    const auto found = keys.alliance_in(cell);
    REQUIRE_FALSE(found);
    return {found.error().code, found.error().suggestion};
}

}

TEST_CASE("tables of other slices name an alliance by its key, and a slip gets the nearest one")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        store.read([&](storage::Read& read) {
            registry::AllianceKeys keys(read);
            const auto stadt = keys.alliance_in(" stadt ");
            REQUIRE(stadt);
            CHECK(keys.of(*stadt).slug == "stadt");
            CHECK(keys.of(*stadt).name == "Stadtbündnis");
            CHECK(keys.of(*stadt).state_key == "13");
            CHECK(keys.of(*keys.alliance_in("ende")).state_key == "14");
            CHECK(defect_of(keys, "statd") == std::pair<std::string, std::string>{"unknown_alliance", "stadt"});
            CHECK(defect_of(keys, "muenchn") == std::pair<std::string, std::string>{"unknown_alliance", "muenchen"});
            CHECK(defect_of(keys, "") == std::pair<std::string, std::string>{"unknown_alliance", ""});
            CHECK(defect_of(keys, "xxxxxxxxxxxx") == std::pair<std::string, std::string>{"unknown_alliance", ""});
            CHECK(defect_of(keys, std::string(100'000, 's')) == std::pair<std::string, std::string>{"unknown_alliance", ""});
            CHECK_THROWS_AS(keys.of(base::Id<registry::Alliance>{}), std::out_of_range);
            return 0;
        });
    });
}

TEST_CASE("several alliances in one cell come once each and in the order of their keys")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    store.read([&](storage::Read& read) {
        registry::AllianceKeys keys(read);
        const auto names = [&](std::string_view cell) {
            std::vector<std::string> slugs;
            const auto found = keys.alliances_in(cell).value();
            for (const auto alliance : found) slugs.push_back(keys.of(alliance).slug);
            return slugs;
        };
        CHECK(names("") == std::vector<std::string>{});
        CHECK(names("stadt | kreis|stadt||land") == std::vector<std::string>{"kreis", "land", "stadt"});
        CHECK_FALSE(keys.alliances_in("stadt|niemand"));
        return 0;
    });
}

TEST_CASE("all alliances are named in whatever state of life, in the order of lists")
{
    const auto names = SampleStore::shared(storage::Engine::sqlite).read([](storage::Read& read) {
        return registry::alliance_names(read);
    });
    std::vector<std::string> slugs;
    for (const auto& name : names) slugs.push_back(name.slug);
    CHECK(slugs == std::vector<std::string>{"ruht", "ende", "spaeter", "koeln", "muenchen", "kreis", "viertel", "stadt", "land"});
}

TEST_CASE("active alliances are counted for one topic as for all of them")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        const auto active = [&](std::string_view topic) {
            return store.read([&](storage::Read& read) { return registry::active_alliances(read, test::today, topic); });
        };
        CHECK(active("ferien").all == 2);
        CHECK(active("ferien").by_state == std::vector<std::pair<std::string, std::int64_t>>{{"09", 1}, {"13", 1}});
        CHECK(active("familienpaten").places_served == 1);
        CHECK(active("digitales").all == 0);
        CHECK(active("ferie").all == 0);
    });
}
