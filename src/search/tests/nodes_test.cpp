#include "index.hpp"

#include <thread>

using search::Kind;
using test::document;
using test::IndexedStore;

TEST_CASE("two nodes that follow at the same moment put everything in once")
{
    IndexedStore store(storage::Engine::postgres);
    for (int number = 0; number < 40; ++number) store.shelf.documents.push_back(document(Kind::project, "Ferien " + std::to_string(number)));
    store.changed(Kind::project);
    const auto other = store.another_node();
    const auto sources = store.shelf.sources();
    {
        const std::jthread one([&] { search::follow_all(store.database(), sources); });
        const std::jthread two([&] { search::follow_all(*other, sources); });
    }
    CHECK(store.find("Ferien").count == 40);
    CHECK(store.find("Ferien 17").count == 1);
}

TEST_CASE("what one node put in, the other finds, also by words that are new")
{
    IndexedStore store(storage::Engine::postgres);
    const auto other = store.another_node();
    const auto count = [&](const char* typed) {
        search::Wanted wanted;
        wanted.question = search::question_in(typed);
        return other->read([&](storage::Read& read) { return search::find(read, wanted); }).count;
    };
    CHECK(count("Lesepaten") == 0);
    store.add({document(Kind::project, "Lesepaten")});
    CHECK(count("Lesepaten") == 1);
    store.add({document(Kind::project, "Vorlesepaten")});
    CHECK(count("Lesepaten") == 2);
}

TEST_CASE("somebody who reads while the index is filled sees one state of it, never half of one")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        store.add({document(Kind::project, "Anfang Ferien")});
        for (int number = 0; number < 30; ++number) store.shelf.documents.push_back(document(Kind::project, "Ferien " + std::to_string(number)));
        store.changed(Kind::project);
        std::atomic<bool> is_done = false;
        std::jthread writer([&] {
            store.follow();
            is_done = true;
        });
        std::int64_t before = 1;
        while (!is_done) {
            const auto found = store.find("Ferien");
            CHECK(found.hits.size() == static_cast<std::size_t>(std::min<std::int64_t>(found.count, 20)));
            CHECK(found.count >= before);
            before = found.count;
        }
        CHECK(store.find("Ferien").count == 31);
    });
}
