#include "slices/places/import_places.hpp"
#include "slices/places/spellings.hpp"
#include "slices/places/store.hpp"
#include "slices/places/store_import.hpp"
#include "support/store.hpp"

using places::Comparison;
using places::ImportPlan;
using places::Kind;
using places::Place;
using test::TestStore;

namespace {

using Texts = std::vector<std::string>;

constexpr base::Instant noon{std::chrono::milliseconds(1773482400000)};

constexpr std::chrono::hours a_day{24};

/// A state and two municipalities, one of them with its key.
class SmallStore : public TestStore {
public:
    explicit SmallStore(storage::Engine engine) : TestStore(engine)
    {
        fill([&](storage::Write& write) {
            places::store_place(write, state);
            store(write, keyed, {"25554"});
            store(write, unkeyed, {"25555"});
        });
    }

    static void store(storage::Write& write, const Place& place, const Texts& codes)
    {
        places::store_place(write, place);
        places::store_names(write, place.id, {}, places::spellings_of(place.name, {}));
        places::store_postal_codes(write, place.id, codes);
    }

    ImportPlan import(const std::string& table, base::Instant now = noon)
    {
        return *write([&](storage::Write& write) -> base::Result<ImportPlan> {
            auto plan = places::import_places(write, table, now,
                                              [&](std::size_t done, std::size_t all) { progress.emplace_back(done, all); });
            touched = write.touched();
            return plan;
        });
    }

    std::optional<places::TableImport> newest()
    {
        return read([](storage::Read& read) { return places::newest_import(read); });
    }

    const Place state{.id = base::Id<Place>::fresh(), .kind = Kind::state, .name = "Schleswig-Holstein",
                      .slug = "schleswig-holstein", .official_key = "01"};
    const Place keyed{.id = base::Id<Place>::fresh(), .kind = Kind::municipality, .name = "Rade", .slug = "rade",
                      .official_key = "01061001", .parent = state.id, .inhabitants = 10};
    const Place unkeyed{.id = base::Id<Place>::fresh(), .kind = Kind::municipality, .name = "Zarpen",
                        .slug = "zarpen", .parent = state.id};
    std::vector<std::pair<std::size_t, std::size_t>> progress;
    std::vector<std::string> touched;
};

std::string line(const std::string& key, const std::string& name, int inhabitants, const std::string& codes)
{
    return key + "\t" + name + "\t" + std::to_string(inhabitants) + "\t\t\t" + codes + "\n";
}

const std::string two_municipalities = line("01061001", "Rade", 11, "25554") +
                                       line("01061002", "Zarpen", 20, "25555 25556") +
                                       line("01061003", "Neu Rade, Stadt", 30, "25557");

}

TEST_CASE("what the table changed, what it brought and when is kept, and the pages made of places are made anew")
{
    test::for_each_engine<SmallStore>([](SmallStore& store) {
        const auto plan = store.import(two_municipalities);
        CHECK(plan.is_applied);
        CHECK(store.touched == Texts{"places"});
        CHECK(store.progress == std::vector<std::pair<std::size_t, std::size_t>>{{3, 3}});
        const auto newest = store.newest();
        REQUIRE(newest);
        CHECK(newest->at == noon);
        CHECK(newest->municipalities == 3);
        CHECK(newest->added == 1);
        CHECK(newest->changed == 2);
        store.read([&](storage::Read& read) {
            auto rade = store.keyed;
            rade.inhabitants = 11;
            CHECK(places::find_place(read, rade.id) == rade);
            auto zarpen = store.unkeyed;
            zarpen.inhabitants = 20;
            zarpen.official_key = "01061002";
            CHECK(places::find_place(read, zarpen.id) == zarpen);
            CHECK(places::find_places(read, "25556").places.front().slug == "zarpen");
            const auto added = places::find_places(read, "Neu Rade, Stadt");
            REQUIRE(added.is_certain);
            CHECK(added.places.front().name == "Neu Rade");
            CHECK(added.places.front().parent == store.state.id);
            return 0;
        });
    });
}

TEST_CASE("a second run writes nothing at all, not even that it was run")
{
    test::for_each_engine<SmallStore>([](SmallStore& store) {
        store.import(two_municipalities);
        store.progress.clear();
        const auto again = store.import(two_municipalities, noon + a_day);
        CHECK(again.is_applied);
        CHECK(again.count(Comparison::unchanged) == 3);
        CHECK(again.matching.not_in_table.empty());
        CHECK(store.progress.empty());
        CHECK(store.touched.empty());
        CHECK(store.newest()->at == noon);
        CHECK(places::import_as_json(again) ==
              R"({"applied":true,"new":0,"changed":0,"unchanged":3,"planned":[],"not_matched":[],"not_in_table":[],)"
              R"("broken":[]})" "\n");
    });
}

TEST_CASE("the newest of several imports is shown, and one that changes less is one of its own")
{
    test::for_each_engine<SmallStore>([](SmallStore& store) {
        store.import(two_municipalities);
        store.import(line("01061001", "Rade", 12, ""), noon + a_day);
        const auto newest = store.newest();
        CHECK(newest->at == noon + a_day);
        CHECK(newest->municipalities == 1);
        CHECK(newest->added == 0);
        CHECK(newest->changed == 1);
    });
}

TEST_CASE("a municipality that a newer table no longer has stays with all that it had")
{
    test::for_each_engine<SmallStore>([](SmallStore& store) {
        store.import(two_municipalities);
        const auto plan = store.import(line("01061001", "Rade", 11, "25554"), noon + a_day);
        CHECK(plan.matching.not_in_table.size() == 2);
        store.read([&](storage::Read& read) {
            CHECK(places::find_municipality(read, "zarpen")->official_key == "01061002");
            CHECK(places::find_places(read, "25557").places.front().name == "Neu Rade");
            return 0;
        });
    });
}

TEST_CASE("a table with one broken line changes nothing, and the pages stay as they are")
{
    test::for_each_engine<SmallStore>([](SmallStore& store) {
        const auto plan = store.import(two_municipalities + line("01061003", "Twice", 1, ""));
        CHECK_FALSE(plan.is_applied);
        REQUIRE(plan.problems.size() == 1);
        CHECK(plan.problems.front() == places::TableProblem{4, "twice", base::says("The key {0} is there twice.", "01061003")});
        CHECK(store.touched.empty());
        CHECK(store.progress.empty());
        CHECK_FALSE(store.newest());
        store.read([&](storage::Read& read) {
            CHECK(places::find_place(read, store.keyed.id) == store.keyed);
            CHECK(places::find_place(read, store.unkeyed.id) == store.unkeyed);
            return 0;
        });
    });
}

TEST_CASE("progress is told every hundred lines and at the end")
{
    SmallStore store(storage::Engine::sqlite);
    std::string many;
    for (int number = 100; number < 350; ++number) {
        many += line("01999" + std::to_string(number), "Neudorf " + std::to_string(number), number, "");
    }
    CHECK(store.import(many).count(Comparison::added) == 250);
    CHECK(store.progress == std::vector<std::pair<std::size_t, std::size_t>>{{100, 250}, {200, 250}, {250, 250}});
}
