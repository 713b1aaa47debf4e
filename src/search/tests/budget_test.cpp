#include "index.hpp"

using search::Kind;
using test::document;
using test::IndexedStore;

namespace {

int statements(IndexedStore& store, const search::Wanted& wanted)
{
    return store.read([&](storage::Read& read) {
        (void)search::find(read, wanted);
        return read.statements();
    });
}

search::Wanted asking(std::string_view typed)
{
    search::Wanted wanted;
    wanted.question = search::question_in(typed);
    return wanted;
}

}

TEST_CASE("a search costs four statements, five near a place, and one where nothing can be found")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        store.add({document(Kind::project, "Ferienbetreuung"), document(Kind::project, "Kinderbetreuung"), document(Kind::topic, "Ferien")});
        (void)store.find("Ferien"); // reads the vocabulary
        CHECK(statements(store, asking("Betreuung")) == 4);
        CHECK(statements(store, asking("Ferien Betreuung Kinder")) <= 4);
        auto near = asking("Betreuung");
        near.near = search::Near{"x", {54, 12}, {}};
        CHECK(statements(store, near) == 5);
        CHECK(statements(store, asking("Quastenflosser")) == 1);
        CHECK(statements(store, asking("")) == 0);
    });
}

TEST_CASE("the vocabulary is read again only where it has changed, and then only what has")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        store.add({document(Kind::project, "Ferien")});
        (void)store.find("Ferien");
        CHECK(statements(store, asking("Ferien")) == 4);
        store.add({document(Kind::project, "Wald")});
        CHECK(statements(store, asking("Ferien")) == 5);
        CHECK(statements(store, asking("Wald")) == 4);
    });
}

TEST_CASE("asking the index to follow costs two statements, however much has changed")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        store.fill([](storage::Write& write) {
            const auto before = write.statements();
            search::changed(write, Kind::organisation, base::Instant(std::chrono::milliseconds(5)));
            CHECK(write.statements() - before <= 2);
        });
    });
}
