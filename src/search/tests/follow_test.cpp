#include "index.hpp"

#include "search/put.hpp"
#include "search/store.hpp"

using search::Kind;
using test::document;
using test::IndexedStore;
using test::Titles;

TEST_CASE("what is new is found once the index has followed, not before")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        store.shelf.documents.push_back(document(Kind::project, "Lesepaten"));
        CHECK(store.titles("Lesepaten").empty());
        store.follow(); // nobody has said that something changed
        CHECK(store.titles("Lesepaten").empty());
        store.changed(Kind::project);
        store.follow();
        CHECK(store.titles("Lesepaten") == Titles{"Lesepaten"});
    });
}

TEST_CASE("what was changed is found by its new words only")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        store.add({document(Kind::project, "Lesepaten", "Bücher"), document(Kind::project, "Bücherbus")});
        store.shelf.documents[0].title = "Vorlesepaten";
        store.shelf.documents[0].summary = "Geschichten";
        store.changed(Kind::project);
        store.follow();
        CHECK(store.titles("Bücher") == Titles{"Bücherbus"});
        CHECK(store.titles("Geschichten") == Titles{"Vorlesepaten"});
        CHECK(store.titles("Vorlesepaten").size() == 1);
    });
}

TEST_CASE("what is gone is not found any more")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        store.add({document(Kind::project, "Eins Ferien"), document(Kind::project, "Zwei Ferien"), document(Kind::project, "Drei Ferien")});
        REQUIRE(store.find("Ferien").count == 3);
        store.shelf.documents.erase(store.shelf.documents.begin() + 1);
        store.changed(Kind::project);
        store.follow();
        CHECK(store.titles("Ferien") == Titles{"Eins Ferien", "Drei Ferien"});
        CHECK(store.titles("Zwei").empty());
    });
}

TEST_CASE("what is over moves behind what goes on, and back, and is never there twice")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        store.add({document(Kind::project, "Ferien am Meer"), document(Kind::project, "Ferien im Wald")});
        const auto becomes_over = [&](bool is_over) {
            store.shelf.documents[0].is_over = is_over;
            store.changed(Kind::project);
            store.follow();
        };
        becomes_over(true);
        CHECK(store.titles("Ferien") == Titles{"Ferien im Wald", "Ferien am Meer"});
        becomes_over(false);
        CHECK(store.find("Ferien").count == 2);
        CHECK_FALSE(store.find("Meer").hits.at(0).is_over);
    });
}

TEST_CASE("the words of the vocabulary count the documents that have them")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        store.add({document(Kind::project, "Ferien am Meer"), document(Kind::project, "Ferien im Wald")});
        const auto count = [&](const char* stem) {
            return store.read([&](storage::Read& read) {
                const auto* word = search::vocabulary(read)->find(stem);
                return word ? word->documents : -1;
            });
        };
        CHECK(count("feri") == 2);
        store.shelf.documents[0].title = "Ostsee";
        store.changed(Kind::project);
        store.follow();
        CHECK(count("feri") == 1);
        CHECK(count("meer") == 0);
        CHECK(count("ostse") == 1);
    });
}

TEST_CASE("a source that was asked again in the middle begins anew")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        store.shelf.documents = {document(Kind::project, "Ferien eins"), document(Kind::project, "Ferien zwei"), document(Kind::project, "Ferien drei")};
        store.changed(Kind::project);
        const auto sources = store.shelf.sources();
        const auto step = [&] { return store.write([&](storage::Write& write) -> base::Result<bool> { return search::follow(write, sources); }).value(); };
        CHECK(step());
        CHECK(store.find("Ferien").count == 2);
        store.shelf.documents[0].title = "Urlaub eins";
        store.changed(Kind::project);
        store.follow();
        CHECK(store.titles("Urlaub") == Titles{"Urlaub eins"});
        CHECK(store.find("Ferien").count == 2);
        CHECK_FALSE(step());
    });
}

TEST_CASE("an index that was stopped in the middle goes on where it was")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        store.shelf.documents = {document(Kind::project, "Ferien eins"), document(Kind::project, "Ferien zwei"), document(Kind::project, "Ferien drei")};
        store.changed(Kind::project);
        const auto sources = store.shelf.sources();
        (void)store.write([&](storage::Write& write) -> base::Result<bool> { return search::follow(write, sources); });
        const auto waiting = store.read([](storage::Read& read) { return search::first_waiting(read); });
        REQUIRE(waiting);
        CHECK(waiting->after == "2");
        store.follow();
        CHECK(store.find("Ferien").count == 3);
    });
}

TEST_CASE("a step that fails leaves the index as it was")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        store.add({document(Kind::project, "Ferien")});
        store.changed(Kind::project);
        const std::vector<search::Source> broken = {{Kind::project, [](storage::Read&, base::Instant, std::string_view, std::size_t) -> search::Part {
                                                         throw std::runtime_error("the source is away");
                                                     }}};
        CHECK_THROWS(search::follow_all(store.database(), broken));
        CHECK(store.titles("Ferien") == Titles{"Ferien"});
        store.follow();
        CHECK(store.titles("Ferien") == Titles{"Ferien"});
    });
}

TEST_CASE("more documents than a block holds are found, and counted one by one")
{
    IndexedStore store(storage::Engine::sqlite);
    std::vector<search::Document> many;
    for (int number = 0; number < 5000; ++number) many.push_back(document(Kind::organisation, "Verein " + std::to_string(number)));
    store.fill([&](storage::Write& write) { search::put(write, Kind::organisation, many, search::begin_generation(write)); });
    const auto found = store.find("Verein");
    CHECK(found.count == 5000);
    CHECK(found.hits.size() == 20);
    CHECK(store.titles("Verein 4999") == Titles{"Verein 4999"});
    search::Wanted wanted;
    wanted.question = search::question_in("Verein");
    wanted.skip = search::most_shown - 5;
    CHECK(store.find(wanted).hits.size() == 5);
}

TEST_CASE("what the store remembers of a document's words is read again")
{
    const std::vector<search::WordOfDocument> words = {{1, false}, {77, true}, {123456789, false}};
    CHECK(search::written(words) == "2 155 246913578");
    CHECK(search::words_written(search::written(words)) == words);
    CHECK(search::words_written("").empty());
}

TEST_CASE("pages that show results are stale as soon as the index has followed")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        const auto& slot = store.database().versions().slot(search::version_of_index);
        const auto before = slot.load();
        store.add({document(Kind::project, "Ferien")});
        CHECK(slot.load() > before);
    });
}
