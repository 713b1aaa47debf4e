#include "index.hpp"

#include "support/strings.hpp"

using search::Kind;
using test::document;
using test::IndexedStore;
using test::Titles;

namespace {

search::Document in_state(search::Document one, std::string key, std::vector<std::string> topics = {})
{
    one.state_key = std::move(key);
    one.topics = std::move(topics);
    return one;
}

search::Document at(search::Document one, search::Position position, std::string place_id, std::string place)
{
    one.position = position;
    one.place_ids = {std::move(place_id)};
    one.place = std::move(place);
    return one;
}

constexpr search::Position rostock{54.09, 12.13};

/// A few things of every kind, which no test changes.
struct SampleIndex : IndexedStore {
    explicit SampleIndex(storage::Engine engine) : IndexedStore(engine)
    {
        auto ended = document(Kind::organisation, "Alte Ferienkasse");
        ended.is_over = true;
        add({document(Kind::project, "Ferienbetreuung", "Acht Wochen Programm."),
             document(Kind::project, "Kinderbetreuungsangebot der Werft"),
             document(Kind::alliance, "Bündnis für Familie München", "Väter, Mütter & Kinder."),
             document(Kind::organisation, "Betreuung"),
             document(Kind::topic, "Väter"),
             in_state(document(Kind::organisation, "Sportverein Nord"), "13", {"ferien"}),
             in_state(document(Kind::organisation, "Sportverein Süd"), "09"),
             at(document(Kind::project, "Basteln mit Vätern"), {54.11, 11.90}, "dbr", "Bad Doberan"),
             at(document(Kind::project, "Basteln für alle"), {48.14, 11.58}, "m", "München"),
             at(document(Kind::project, "Basteln am Hafen"), rostock, "hro", "Rostock"), std::move(ended)});
    }

    static SampleIndex& shared(storage::Engine engine)
    {
        if (engine == storage::Engine::sqlite) {
            static SampleIndex sqlite(storage::Engine::sqlite);
            return sqlite;
        }
        static SampleIndex postgres(storage::Engine::postgres);
        return postgres;
    }
};

template <class Test>
void with_sample(Test test)
{
    SUBCASE("on SQLite") { test(SampleIndex::shared(storage::Engine::sqlite)); }
    SUBCASE("on PostgreSQL") { test(SampleIndex::shared(storage::Engine::postgres)); }
}

std::vector<search::Reason> reasons(const search::Found& found, std::string_view title)
{
    for (const auto& hit : found.hits) {
        if (hit.title == title) return hit.reasons;
    }
    return {{search::Reason::Kind::similar, "was not found"}};
}

search::Wanted asking(std::string_view typed)
{
    search::Wanted wanted;
    wanted.question = search::question_in(typed);
    return wanted;
}

}

TEST_CASE("every spelling finds the same: umlauts, sharp s, capitals")
{
    with_sample([](SampleIndex& store) {
        for (const auto* typed : {"Väter", "vaeter", "VÄTER", "Vätern"}) {
            CAPTURE(typed);
            CHECK(store.titles(typed) == Titles{"Väter", "Basteln mit Vätern", "Bündnis für Familie München"});
        }
        CHECK(store.titles("bundnis munchen").empty() == false);
    });
}

TEST_CASE("a word finds longer ones in which it stands, and says in which")
{
    with_sample([](SampleIndex& store) {
        const auto found = store.find("Betreuung");
        CHECK(IndexedStore::titles_of(found) == Titles{"Betreuung", "Ferienbetreuung", "Kinderbetreuungsangebot der Werft"});
        using search::Reason;
        CHECK(reasons(found, "Betreuung").empty());
        CHECK(reasons(found, "Ferienbetreuung") == std::vector<Reason>{{Reason::Kind::inside, "Ferienbetreuung"}});
        CHECK(reasons(found, "Kinderbetreuungsangebot der Werft") == std::vector<Reason>{{Reason::Kind::inside, "Kinderbetreuungsangebot"}});
        CHECK(found.stems == std::set<std::string>{"betreu", "ferienbetreu", "kinderbetreuungsangebot"});
    });
}

TEST_CASE("one typing error is forgiven where no word is written so, and it is said")
{
    with_sample([](SampleIndex& store) {
        using search::Reason;
        for (const std::string typed : {"Ferienbetreung", "Feirenbetreuung", "Ferienbetzreuung"}) {
            CAPTURE(typed);
            const auto found = store.find(typed);
            CHECK(IndexedStore::titles_of(found) == Titles{"Ferienbetreuung"});
            CHECK(found.instead == std::vector<Reason>{{Reason::Kind::similar, "Ferienbetreuung"}});
            CHECK(reasons(found, "Ferienbetreuung") == std::vector<Reason>{{Reason::Kind::similar, "Ferienbetreuung"}});
        }
        CHECK(store.find("Betreuung").instead.empty());
    });
}

TEST_CASE("all words must be there")
{
    with_sample([](SampleIndex& store) {
        CHECK(store.titles("Familie München") == Titles{"Bündnis für Familie München"});
        CHECK(store.titles("Familie Werft").empty());
        const auto found = store.find("Familie Qwertzuiop");
        CHECK(found.hits.empty());
        CHECK(found.unknown == Titles{"Qwertzuiop"});
    });
}

TEST_CASE("filters leave over what has the words in that state, with that topic, of that kind")
{
    with_sample([](SampleIndex& store) {
        auto wanted = asking("Sportverein");
        CHECK(store.find(wanted).count == 2);
        wanted.state_key = "13";
        CHECK(IndexedStore::titles_of(store.find(wanted)) == Titles{"Sportverein Nord"});
        wanted.topic = "ferien";
        CHECK(store.find(wanted).count == 1);
        wanted.state_key = "09";
        CHECK(store.find(wanted).count == 0);
        wanted.state_key = "16";
        CHECK(store.find(wanted).count == 0);
    });
}

TEST_CASE("each kind says how much of it there is, also beside the one that was chosen")
{
    with_sample([](SampleIndex& store) {
        auto wanted = asking("Betreuung");
        wanted.kind = Kind::organisation;
        const auto found = store.find(wanted);
        CHECK(IndexedStore::titles_of(found) == Titles{"Betreuung"});
        CHECK(found.count == 1);
        CHECK(found.by_kind == std::array<std::int64_t, 5>{0, 0, 0, 2, 1});
    });
}

TEST_CASE("what lies in the place comes first, then what is near it, with the distance; the place need not stand in the text")
{
    with_sample([](SampleIndex& store) {
        auto wanted = asking("Basteln Rostock");
        wanted.near = search::Near{"hro", rostock, {"rostock"}};
        const auto found = store.find(wanted);
        CHECK(IndexedStore::titles_of(found) == Titles{"Basteln am Hafen", "Basteln mit Vätern", "Basteln für alle"});
        CHECK(*found.hits[0].distance == 0);
        CHECK(*found.hits[1].distance == doctest::Approx(15.2).epsilon(0.05));
        CHECK(*found.hits[2].distance > 600);
        CHECK(store.titles("Basteln Rostock") == Titles{"Basteln am Hafen"});
    });
}

TEST_CASE("who types nothing but a place finds what has its name")
{
    with_sample([](SampleIndex& store) {
        auto wanted = asking("Rostock");
        wanted.near = search::Near{"hro", rostock, {"rostock"}};
        CHECK(IndexedStore::titles_of(store.find(wanted)) == Titles{"Basteln am Hafen"});
    });
}

TEST_CASE("what is over is found behind what goes on")
{
    with_sample([](SampleIndex& store) {
        const auto found = store.find("Ferien");
        CHECK(IndexedStore::titles_of(found) == Titles{"Ferienbetreuung", "Alte Ferienkasse"});
        CHECK(found.hits.back().is_over);
    });
}

TEST_CASE("somebody who is still typing finds what begins so")
{
    with_sample([](SampleIndex& store) {
        search::Wanted wanted;
        for (const auto* typed : {"Fer", "Ferienb", "ferienbetreuun"}) {
            CAPTURE(typed);
            wanted.question = search::question_in(typed, search::Typing::going_on);
            CHECK(IndexedStore::titles_of(store.find(wanted)).front() == "Ferienbetreuung");
        }
        wanted.question = search::question_in("Basteln Haf", search::Typing::going_on);
        CHECK(IndexedStore::titles_of(store.find(wanted)) == Titles{"Basteln am Hafen"});
    });
}

TEST_CASE("pages of results follow each other without gaps")
{
    with_sample([](SampleIndex& store) {
        auto wanted = asking("Basteln");
        wanted.most = 2;
        auto first = IndexedStore::titles_of(store.find(wanted));
        wanted.skip = 2;
        const auto second = IndexedStore::titles_of(store.find(wanted));
        CHECK(first.size() == 2);
        CHECK(second.size() == 1);
        first.insert(first.end(), second.begin(), second.end());
        CHECK(std::set<std::string>(first.begin(), first.end()).size() == 3);
        wanted.skip = 1'000'000;
        CHECK(store.find(wanted).hits.empty());
    });
}

TEST_CASE("whatever somebody looks for, the answer is whole")
{
    with_sample([](SampleIndex& store) {
        std::size_t asked = 0;
        for (const auto& text : test::nasty_strings()) {
            if (++asked % 5 != 0) continue; // each asks the store
            CAPTURE(text);
            CHECK_NOTHROW(store.find(text));
        }
        CHECK(store.find("=s13").count == 0);
        CHECK(store.find("").hits.empty());
        CHECK(store.find("der die das").hits.empty());
    });
}

TEST_CASE("an index in which nothing is yet finds nothing, and says so")
{
    test::for_each_engine([](test::TestStore& store) {
        const auto found = store.read([](storage::Read& read) { return search::find(read, asking("Ferien")); });
        CHECK(found.hits.empty());
        CHECK(found.unknown == Titles{"Ferien"});
    });
}
