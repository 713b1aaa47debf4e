#include "index.hpp"

using search::Kind;
using test::document;
using test::IndexedStore;
using test::Titles;

namespace {

search::Wanted wanting(std::string_view typed)
{
    search::Wanted wanted;
    wanted.question = search::question_in(typed);
    return wanted;
}

constexpr search::Position rostock{54.09, 12.13};

}

TEST_CASE("what looks like an attack is only a text that nothing has, and harms nothing that is there")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        store.add({document(Kind::project, "Lesepaten"), document(Kind::project, "100 % Bio_Garten"), document(Kind::project, "O'Neill \"Haus\" \\ [x]")});
        for (const auto* typed : {"'; delete from search_document; --", "\" or 1=1 --", "%", "_", "*", "\\", "Lesepaten' or 'a'='a", "{\"a\":1}", "[]", "$1 :name",
                                  "near(Lesepaten x)", "Lesepaten AND NOT x"}) {
            CAPTURE(typed);
            CHECK(store.titles(typed).size() <= 1);
        }
        CHECK(store.find(std::string("Lesepaten\0", 10)).hits.empty());
        CHECK(store.titles("Lesepaten") == Titles{"Lesepaten"});
        CHECK(store.titles("100") == Titles{"100 % Bio_Garten"});
        CHECK(store.titles("bio garten") == Titles{"100 % Bio_Garten"});
        CHECK(store.titles("o'neill haus") == Titles{"O'Neill \"Haus\" \\ [x]"});
    });
}

TEST_CASE("no filter is a way to another one: each asks for its own marks only")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        auto one = document(Kind::project, "Kita");
        one.state_key = "13";
        one.topics = {"ferien"};
        one.place_ids = {"hro"};
        store.add({one});
        const auto count = [&](std::string state, std::string topic) {
            auto wanted = wanting("Kita");
            wanted.state_key = std::move(state);
            wanted.topic = std::move(topic);
            return store.find(wanted).count;
        };
        CHECK(count("13", "") == 1);
        CHECK(count("", "ferien") == 1);
        CHECK(count("13", "ferien") == 1);
        for (const auto* odd : {"ferien", "hro", "1", "13 ", "=s13", "%", "'"}) CHECK(count(odd, "") == 0);
        for (const auto* odd : {"13", "hro", "ferie", "FERIEN", "=tferien", "%"}) CHECK(count("", odd) == 0);
        CHECK(store.find(search::Wanted{}).hits.empty()); // who asks for nothing gets nothing
        search::Wanted only_filter;
        only_filter.state_key = "13";
        CHECK(store.find(only_filter).hits.empty());
    });
}

TEST_CASE("a whole name is found by its first two hundred letters, and nothing that only has its words comes before it")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        std::string long_title = "Kita";
        for (int number = 0; number < 60; ++number) long_title += " garten";
        auto named = document(Kind::organisation, long_title);
        named.is_over = true;
        store.add({document(Kind::alliance, "Garten Kita"), named, document(Kind::organisation, "Kita"), document(Kind::alliance, "Kita am Markt")});
        CHECK(store.titles(long_title).front() == long_title);
        CHECK(store.titles("garten kita").front() == "Garten Kita");
        CHECK(store.titles("kita").front() == "Kita");
        CHECK(store.titles("KITA!").front() == "Kita");
    });
}

TEST_CASE("a whole name of umlauts is as long as its letters, also where it is folded to more of them")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        std::string long_title = "Käthe Größe";
        for (int number = 0; number < 14; ++number) long_title += " Käthe Größe";
        REQUIRE(search::question_in(long_title).name.size() > 200);
        auto named = document(Kind::organisation, long_title);
        named.is_over = true;
        store.add({document(Kind::alliance, "Größe Käthe"), named});
        CHECK(store.titles(long_title) == Titles{long_title, "Größe Käthe"});
    });
}

TEST_CASE("what lies nowhere comes behind what lies somewhere, and has no distance")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        auto far = document(Kind::project, "Basteln in Ulm");
        far.position = search::Position{48.4, 9.98};
        auto farther = document(Kind::project, "Basteln in Wien");
        farther.position = search::Position{48.2, 16.37};
        store.add({document(Kind::project, "Basteln im Netz"), farther, far});
        auto wanted = wanting("Basteln");
        wanted.near = search::Near{"hro", rostock, {}};
        const auto found = store.find(wanted);
        CHECK(IndexedStore::titles_of(found) == Titles{"Basteln in Ulm", "Basteln in Wien", "Basteln im Netz"});
        CHECK(found.hits[0].distance.has_value());
        CHECK_FALSE(found.hits[2].distance.has_value());
        CHECK_FALSE(store.find("Basteln").hits[0].distance.has_value());
    });
}

TEST_CASE("every hit says all that the index knows of it")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        search::Document one{Kind::organisation, "key/1", "/traeger/kita", "Kita <Nord>", "Viele \"Kinder\"\n& Eltern", "nur hier", "Rostock-Süd"};
        one.is_over = true;
        store.add({one});
        const auto found = store.find("hier");
        REQUIRE(found.hits.size() == 1);
        const auto& hit = found.hits.front();
        CHECK(std::tie(hit.kind, hit.is_over, hit.address, hit.title, hit.summary, hit.place) ==
              std::tuple(Kind::organisation, true, "/traeger/kita", "Kita <Nord>", "Viele \"Kinder\"\n& Eltern", "Rostock-Süd"));
        CHECK(hit.reasons.empty());
        CHECK(found.unknown.empty());
        CHECK(found.count == 1);
        CHECK(found.by_kind == std::array<std::int64_t, 5>{0, 0, 0, 0, 1});
    });
}

TEST_CASE("of several words that stand nowhere each is said, and nothing is guessed for the others")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        store.add({document(Kind::project, "Ferienbetreuung am Hafen")});
        const auto found = store.find("Qwertz Hafen Asdfgh");
        CHECK(found.hits.empty());
        CHECK(found.count == 0);
        CHECK(found.unknown == Titles{"Qwertz", "Asdfgh"});
        CHECK(found.instead.empty());
        const auto guessed = store.find("Hafen Ferienbetreung");
        CHECK(IndexedStore::titles_of(guessed) == Titles{"Ferienbetreuung am Hafen"});
        CHECK(guessed.instead == std::vector<search::Reason>{{search::Reason::Kind::similar, "Ferienbetreuung"}});
        CHECK(guessed.stems.contains("haf"));
    });
}

TEST_CASE("a kind that nobody gives out any more is not found any more, and the other kinds stay")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        store.add({document(Kind::project, "Kita eins"), document(Kind::organisation, "Kita zwei")});
        REQUIRE(store.find("Kita").count == 2);
        store.changed(Kind::project);
        const std::vector<search::Source> only_organisations = {store.shelf.source(Kind::organisation)};
        search::follow_all(store.database(), only_organisations);
        CHECK(store.titles("Kita") == Titles{"Kita zwei"});
    });
}

TEST_CASE("a source is asked from the earliest moment that was told, and goes on behind what it gave out")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        using Asked = std::pair<std::int64_t, std::string>;
        store.add({document(Kind::topic, "Altbekanntes")});
        std::vector<Asked> asked;
        std::size_t most_asked = 0;
        const std::vector<search::Source> sources = {{Kind::topic, [&](storage::Read&, base::Instant since, std::string_view after, std::size_t most) {
                                                          asked.emplace_back(since.time_since_epoch().count(), after);
                                                          most_asked = most;
                                                          return search::Part{{document(Kind::topic, "Thema" + std::to_string(asked.size()))},
                                                                              asked.size() < 3 ? std::to_string(asked.size()) : ""};
                                                      }}};
        const auto told = [&](int milliseconds) {
            store.fill([&](storage::Write& write) { search::changed(write, Kind::topic, base::Instant(std::chrono::milliseconds(milliseconds))); });
        };
        told(5000);
        told(3000);
        told(9000);
        search::follow_all(store.database(), sources);
        CHECK(asked == std::vector<Asked>{{3000, ""}, {3000, "1"}, {3000, "2"}});
        CHECK(most_asked == 1500);
        CHECK(store.find("Thema1").count + store.find("Thema2").count + store.find("Thema3").count == 3);
        CHECK(store.titles("Altbekanntes") == Titles{"Altbekanntes"}); // what did not change is not gone
        search::follow_all(store.database(), sources);
        CHECK(asked.size() == 3); // nothing waits any more
    });
}

TEST_CASE("who tells of a change wakes the keeper, and who has followed makes the pages anew")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        store.fill([](storage::Write& write) {
            search::all_changed(write, Kind::page);
            CHECK(write.touched() == std::vector<std::string>{"search_queue"});
        });
        const auto sources = store.shelf.sources();
        store.fill([&](storage::Write& write) {
            CHECK(search::follow(write, sources));
            CHECK(write.touched() == std::vector<std::string>{"search"});
        });
        store.fill([&](storage::Write& write) {
            CHECK_FALSE(search::follow(write, sources));
            CHECK(write.touched().empty());
        });
    });
}

TEST_CASE("six installations in one process never find what another one has")
{
    std::vector<std::unique_ptr<IndexedStore>> stores;
    for (int number = 0; number < 6; ++number) {
        stores.push_back(std::make_unique<IndexedStore>(storage::Engine::sqlite));
        stores.back()->add({document(Kind::project, "Projekt" + std::to_string(number) + " Gemeinsam")});
    }
    for (int round = 0; round < 2; ++round) {
        for (std::size_t number = 0; number < stores.size(); ++number) {
            const auto own = "Projekt" + std::to_string(number) + " Gemeinsam";
            CHECK(stores[number]->titles("Gemeinsam") == Titles{own});
            CHECK(stores[number]->titles("Projekt" + std::to_string((number + 1) % 6) + " Gemeinsam").size() <= 1);
        }
    }
}
