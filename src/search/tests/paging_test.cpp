#include "index.hpp"

#include <algorithm>
#include <numeric>
#include <random>

using search::Document;
using search::Kind;
using test::IndexedStore;

namespace {

/// Eighty things that all have the word "Fest", of every kind, in many places.
struct Festivals : IndexedStore {
    explicit Festivals(storage::Engine engine) : IndexedStore(engine)
    {
        std::mt19937_64 chance(7);
        std::vector<Document> documents;
        for (int number = 0; number < 80; ++number) {
            Document one{search::kinds[chance() % search::kinds.size()], std::to_string(number), "/x/" + std::to_string(number),
                         chance() % 2 == 0 ? "Fest " + std::to_string(number) : "Feier " + std::to_string(number), "Ein Fest im Sommer."};
            one.is_over = chance() % 5 == 0;
            one.position = search::Position{50 + static_cast<double>(chance() % 40) / 10, 8 + static_cast<double>(chance() % 60) / 10};
            one.place = "Ort";
            documents.push_back(std::move(one));
        }
        add(std::move(documents));
    }

    static Festivals& shared(storage::Engine engine)
    {
        if (engine == storage::Engine::sqlite) {
            static Festivals sqlite(storage::Engine::sqlite);
            return sqlite;
        }
        static Festivals postgres(storage::Engine::postgres);
        return postgres;
    }
};

template <class Test>
void with_festivals(Test test)
{
    SUBCASE("on SQLite") { test(Festivals::shared(storage::Engine::sqlite)); }
    SUBCASE("on PostgreSQL") { test(Festivals::shared(storage::Engine::postgres)); }
}

search::Wanted festivals(std::size_t skip, std::size_t most)
{
    search::Wanted wanted;
    wanted.question = search::question_in("Fest");
    wanted.skip = skip;
    wanted.most = most;
    return wanted;
}

std::vector<std::string> addresses(const search::Found& found)
{
    std::vector<std::string> all;
    for (const auto& hit : found.hits) all.push_back(hit.address);
    return all;
}

}

TEST_CASE("pages of any size are together the whole list, each thing once, in the same order")
{
    with_festivals([](Festivals& store) {
        const auto whole = addresses(store.find(festivals(0, 100)));
        REQUIRE(whole.size() == 80);
        CHECK(std::set<std::string>(whole.begin(), whole.end()).size() == 80);
        for (const std::size_t size : {1UL, 7UL, 20UL, 79UL}) {
            std::vector<std::string> together;
            for (std::size_t skip = 0; skip < 80; skip += size) {
                const auto page = addresses(store.find(festivals(skip, size)));
                together.insert(together.end(), page.begin(), page.end());
            }
            CHECK(together == whole);
        }
    });
}

TEST_CASE("the kinds are together all that there is, and each of them is what its filter leaves over")
{
    with_festivals([](Festivals& store) {
        const auto found = store.find(festivals(0, 20));
        CHECK(found.count == 80);
        CHECK(std::accumulate(found.by_kind.begin(), found.by_kind.end(), std::int64_t{0}) == 80);
        for (const auto kind : search::kinds) {
            auto wanted = festivals(0, 100);
            wanted.kind = kind;
            const auto narrowed = store.find(wanted);
            CHECK(narrowed.count == found.by_kind[static_cast<std::size_t>(kind)]);
            CHECK(narrowed.by_kind == found.by_kind);
            CHECK(std::all_of(narrowed.hits.begin(), narrowed.hits.end(), [&](const search::Hit& hit) { return hit.kind == kind; }));
        }
    });
}

TEST_CASE("near a place the nearest of equals come first, whoever they are")
{
    with_festivals([](Festivals& store) {
        auto wanted = festivals(0, 100);
        wanted.near = search::Near{"nowhere", {52, 11}, {}};
        const auto found = store.find(wanted);
        REQUIRE(found.count == 80);
        const auto whole = addresses(store.find(festivals(0, 100)));
        const auto near = addresses(found);
        CHECK(std::set<std::string>(near.begin(), near.end()) == std::set<std::string>(whole.begin(), whole.end()));
        REQUIRE(found.hits.front().distance.has_value());
        for (std::size_t at = 1; at < found.hits.size(); ++at) {
            const auto& before = found.hits[at - 1];
            const auto& hit = found.hits[at];
            const bool are_far = *before.distance > 60 && *hit.distance > 60; // so that none is in the surroundings
            const bool are_equals = are_far && before.kind == hit.kind && before.is_over == hit.is_over &&
                                    before.title.substr(0, 4) == hit.title.substr(0, 4);
            if (are_equals) CHECK(*before.distance <= *hit.distance);
        }
    });
}

TEST_CASE("who asks for nothing that is there gets an empty page, and the count all the same")
{
    with_festivals([](Festivals& store) {
        const auto beyond = store.find(festivals(80, 20));
        CHECK(beyond.hits.empty());
        CHECK(beyond.count == 80);
        CHECK(store.find(festivals(0, 0)).hits.empty());
    });
}

TEST_CASE("results come the same way however often they are asked for")
{
    with_festivals([](Festivals& store) {
        const auto once = addresses(store.find(festivals(0, 30)));
        for (int again = 0; again < 3; ++again) CHECK(addresses(store.find(festivals(0, 30))) == once);
    });
}
