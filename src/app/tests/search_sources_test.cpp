#include "app/search_sources.hpp"
#include "slices/registry/tests/sample.hpp"

#include <set>

namespace {

std::vector<search::Source> sources()
{
    return app::search_sources([] { return test::morning; });
}

/// All documents of a source, part by part.
std::vector<search::Document> all_of(test::SampleStore& store, const search::Source& source, std::size_t most)
{
    std::vector<search::Document> all;
    std::string after;
    do {
        auto part = store.read([&](storage::Read& read) { return source.next(read, {}, after, most); });
        std::move(part.documents.begin(), part.documents.end(), std::back_inserter(all));
        after = part.last;
    } while (!after.empty());
    return all;
}

}

TEST_CASE("every kind of thing that can be found has one source")
{
    std::multiset<search::Kind> kinds;
    for (const auto& source : sources()) kinds.insert(source.kind);
    CHECK(kinds == std::multiset<search::Kind>(search::kinds.begin(), search::kinds.end()));
}

TEST_CASE("every document has a key of its own, a title, and an address that leads somewhere")
{
    auto& store = test::SampleStore::shared(storage::Engine::sqlite);
    test::TestApp app(store);
    for (const auto& source : sources()) {
        std::set<std::string> keys;
        for (const auto& document : all_of(store, source, 1000)) {
            CAPTURE(document.address);
            CHECK(document.kind == source.kind);
            CHECK(keys.insert(document.key).second);
            CHECK_FALSE(document.title.empty());
            CHECK(app.get(document.address).status == 200);
        }
    }
}

TEST_CASE("a source gives out the same in small parts and in large ones")
{
    auto& store = test::SampleStore::shared(storage::Engine::sqlite);
    for (const auto& source : sources()) CHECK(all_of(store, source, 3) == all_of(store, source, 1000));
}

TEST_CASE("no source gives out a person, a telephone number or an e-mail address")
{
    auto& store = test::SampleStore::shared(storage::Engine::sqlite);
    REQUIRE(store.exported().find("familie@rostock.example") != std::string::npos);
    for (const auto& source : sources()) {
        for (const auto& document : all_of(store, source, 1000)) {
            const auto text = document.title + document.summary + document.text + document.place;
            for (const auto* hidden : {"Verborgene", "Offene Person", "23125", "@rostock.example", "Neuer Markt"}) {
                CAPTURE(hidden);
                CHECK(text.find(hidden) == std::string::npos);
            }
        }
    }
}
