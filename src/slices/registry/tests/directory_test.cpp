#include "sample.hpp"

#include "slices/registry/card.hpp"
#include "slices/registry/directory.hpp"
#include "slices/registry/store.hpp"

using registry::Directory;
using test::day;
using test::RegisterStore;
using test::SampleStore;

namespace {

using Slugs = std::vector<std::string>;

std::shared_ptr<const Directory> directory_of(test::TestStore& store)
{
    return store.read([](storage::Read& read) { return registry::directory(read); });
}

Slugs slugs_of(const Directory& directory)
{
    Slugs slugs;
    for (const auto& entry : directory.entries()) slugs.push_back(entry.alliance.slug);
    return slugs;
}

Slugs active_on(const Directory& directory, const char* today)
{
    Slugs slugs;
    const auto active = directory.active_on(day(today));
    for (const auto* entry : *active) slugs.push_back(entry->alliance.slug);
    return slugs;
}

/// A table of active alliances: key, name, seat.
std::string table_of(const std::vector<std::array<std::string, 3>>& alliances)
{
    std::string table = "schluessel;name;status;status_seit;sitz\n";
    for (const auto& [key, name, seat] : alliances) table += key + ";" + name + ";aktiv;2005-06-16;" + seat + "\n";
    return table;
}

}

TEST_CASE("the directory stands in the order of seats, a county under its name")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        const auto all = directory_of(store);
        CHECK(slugs_of(*all) ==
              Slugs{"ruht", "ende", "spaeter", "koeln", "muenchen", "kreis", "viertel", "stadt", "land"});
        std::string letters;
        for (const auto& entry : all->entries()) letters += entry.letter;
        CHECK(letters == "ADKKMRRRS");
    });
}

TEST_CASE("of two alliances of one town the name decides")
{
    RegisterStore store(storage::Engine::sqlite);
    REQUIRE(store.import(table_of({{"c", "Zukunft", "13003000"},
                                   {"b", "Äpfel", "13003000"},
                                   {"z", "Bündnis", "13003000"},
                                   {"a", "Bündnis am Hafen", "13003000"}}))
                .is_applied);
    CHECK(slugs_of(*directory_of(store)) == Slugs{"b", "z", "a", "c"});
}

TEST_CASE("an umlaut stands where people look for it")
{
    RegisterStore store(storage::Engine::sqlite);
    REQUIRE(store.import(table_of({{"o", "B", "08126066"}, {"p", "B", "12054000"}, {"n", "B", "09564000"}})).is_applied);
    const auto all = directory_of(store);
    CHECK(slugs_of(*all) == Slugs{"n", "o", "p"}); // Nürnberg, Öhringen, Potsdam
    CHECK(all->find("o")->letter == 'O');
}

TEST_CASE("who is active is asked of a day, and two days do not mix")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        const auto all = directory_of(store);
        struct Case {
            const char* today;
            Slugs active;
        };
        const Case cases[] = {
            {"2000-01-01", {}},
            {"2005-06-15", {}},
            {"2005-06-16", {"stadt"}},
            {"2007-01-01", {"ruht", "ende", "stadt"}},
            {"2015-01-01", {"ruht", "muenchen", "kreis", "viertel", "stadt", "land"}},
            {"2026-03-14", {"muenchen", "kreis", "viertel", "stadt", "land"}},
            {"2026-03-15", {"koeln", "muenchen", "kreis", "viertel", "stadt", "land"}},
            {"2027-01-01", {"spaeter", "koeln", "muenchen", "kreis", "viertel", "stadt", "land"}},
            {"2026-03-14", {"muenchen", "kreis", "viertel", "stadt", "land"}},
        };
        for (const auto& [today, active] : cases) {
            CAPTURE(today);
            CHECK(active_on(*all, today) == active);
        }
    });
}

TEST_CASE("who holds the active ones of yesterday keeps them while others ask for today")
{
    const auto all = directory_of(SampleStore::shared(storage::Engine::sqlite));
    const auto yesterday = all->active_on(day("2026-03-14"));
    CHECK(all->active_on(day("2026-03-14")) == yesterday);
    const auto today = all->active_on(day("2026-03-15"));
    CHECK(yesterday->size() == 5);
    CHECK(today->size() == 6);
}

TEST_CASE("an alliance is found by its key, exactly")
{
    const auto all = directory_of(SampleStore::shared(storage::Engine::sqlite));
    for (const auto& entry : all->entries()) CHECK(all->find(entry.alliance.slug) == &entry);
    for (const auto* wrong : {"", "Stadt", "stadt ", "stad", "stadt%", "nirgends"}) {
        CAPTURE(wrong);
        CHECK(all->find(wrong) == nullptr);
    }
}

TEST_CASE("an entry knows its state, the pages of its places and its cards")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        const auto all = directory_of(store);
        struct Case {
            const char* slug;
            const char* state;
            Slugs paths;
        };
        const Case cases[] = {{"stadt", "13", {"/orte/rostock"}},
                              {"viertel", "13", {"/orte/rostock/reutershagen"}},
                              {"kreis", "13", {""}},
                              {"land", "13", {""}},
                              {"muenchen", "09", {"/orte/muenchen"}},
                              {"koeln", "05", {"/orte/koeln"}}};
        for (const auto& [slug, state, paths] : cases) {
            CAPTURE(slug);
            const auto* entry = all->find(slug);
            REQUIRE(entry);
            CHECK(entry->state_key == state);
            CHECK(entry->paths == paths);
            CHECK(entry->cards[0].text() == registry::card(entry->alliance, web::Language::german, {}).text());
            CHECK(entry->cards[1].text() == registry::card(entry->alliance, web::Language::english, {}).text());
        }
    });
}

TEST_CASE("an alliance is searched by name, seat, summary and served places, never by a person")
{
    const auto all = directory_of(SampleStore::shared(storage::Engine::sqlite));
    CHECK(all->find("viertel")->searched == "nachbarn\nrostock\nein viertel hilft sich\nreutershagen");
    CHECK(all->find("muenchen")->searched == "buendnis muenchen\nmuenchen\nsueden mehr\nmuenchen");
    for (const auto& entry : all->entries()) {
        CHECK(entry.searched.find("person") == std::string::npos);
        CHECK(entry.searched.find("23125") == std::string::npos);
    }
}

TEST_CASE("what a list needs of an alliance is its key, name, summary, seat and topics")
{
    const auto all = directory_of(SampleStore::shared(storage::Engine::sqlite));
    CHECK(registry::summary_of(all->find("muenchen")->alliance) ==
          registry::AllianceSummary{"muenchen", "Bündnis München", "Süden & mehr.", "München",
                                    {{"ferien", "Ferienbetreuung", "Holiday care"}}});
}

TEST_CASE("one edition is read once, and a change is a new one")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        CHECK(store.read([](storage::Read& read) { return registry::edition(read); }) == std::nullopt);
        REQUIRE(store.import(table_of({{"a", "A", "13003000"}})).is_applied);
        const auto edition = [&] { return store.read([](storage::Read& read) { return registry::edition(read); }); };
        const auto first_edition = edition();
        REQUIRE(first_edition);
        const auto first = directory_of(store);
        CHECK(directory_of(store) == first);

        CHECK(store.import(table_of({{"a", "A", "13003000"}})).is_applied); // nothing changes
        CHECK(edition() == first_edition);
        CHECK(directory_of(store) == first);

        REQUIRE(store.import(table_of({{"b", "B", "13003000"}})).is_applied);
        CHECK(edition() != first_edition);
        CHECK(slugs_of(*directory_of(store)) == Slugs{"a", "b"});
        CHECK(slugs_of(*first) == Slugs{"a"}); // who still reads the old one keeps it
    });
}

TEST_CASE("two stores do not see each other's register")
{
    RegisterStore one(storage::Engine::sqlite);
    RegisterStore other(storage::Engine::sqlite);
    one.import(table_of({{"a", "A", "13003000"}}));
    other.import(table_of({{"b", "B", "13003000"}}));
    for (int turn = 0; turn < 3; ++turn) {
        CHECK(slugs_of(*directory_of(one)) == Slugs{"a"});
        CHECK(slugs_of(*directory_of(other)) == Slugs{"b"});
    }
}

TEST_CASE("an empty register is an empty directory with all topics")
{
    RegisterStore store(storage::Engine::sqlite);
    const auto all = directory_of(store);
    CHECK(all->entries().empty());
    CHECK(all->active_on(test::today)->empty());
    REQUIRE(all->topics().size() > 10);
    CHECK(all->topics().front() == registry::Topic{"arbeit-und-familie", "Arbeit und Familie", "Work and family"});
}
