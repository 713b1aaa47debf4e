#include "slices/people/tests/directory.hpp"

using people::Audience;
using test::Directory;
using Names = std::vector<std::string>;

TEST_CASE("who never said anything is found by their own alliance, and by nobody else")
{
    test::for_each_engine<Directory>([](Directory& store) {
        CHECK(store.found_by(store.anna) == Names{"Anna Beispiel", "Bert Muster"});
        CHECK(store.found_by(store.carla) == Names{"Carla Beispiel"});
        CHECK_FALSE(store.seen(store.carla, store.anna).has_value());
        CHECK(store.seen(store.bert, store.anna) ==
              people::Person{store.anna, "Anna Beispiel", {{identity::Role::coordinator, "Bündnis für Familie Rostock"}}, {}, "", "", ""});
    });
}

TEST_CASE("what is for everybody everybody sees, with all roles")
{
    test::for_each_engine<Directory>([](Directory& store) {
        store.says(store.anna, test::open_profile());
        test::give_role(store, store.anna, identity::Role::state_coordination, {.state = "13"});
        CHECK(store.found_by(store.carla) == Names{"Anna Beispiel", "Carla Beispiel"});
        CHECK(store.seen(store.carla, store.anna) ==
              people::Person{store.anna,
                             "Anna Beispiel",
                             {{identity::Role::coordinator, "Bündnis für Familie Rostock"}, {identity::Role::state_coordination, "Mecklenburg-Vorpommern"}},
                             {"ferien", "pflege-und-beruf"},
                             "Erfahrung mit Betrieben",
                             "Räume am Hafen",
                             "(030) 23125-001"});
    });
}

TEST_CASE("people are found by topic, state and words")
{
    test::for_each_engine<Directory>([](Directory& store) {
        store.says(store.anna, test::open_profile());
        auto doras = test::open_profile();
        doras.topics = {};
        doras.offers = "100% Einsatz_";
        store.says(store.dora, doras);
        CHECK(store.found_by(store.carla, {.topic = "ferien"}) == Names{"Anna Beispiel"});
        CHECK(store.found_by(store.carla, {.topic = "pflege-und-beruf"}) == Names{"Anna Beispiel"});
        CHECK(store.found_by(store.carla, {.topic = "pflege"}).empty());
        CHECK(store.found_by(store.carla, {.state = "13"}) == Names{"Anna Beispiel", "Dora Land"});
        CHECK(store.found_by(store.carla, {.state = "09"}) == Names{"Carla Beispiel"});
        CHECK(store.found_by(store.carla, {.words = "betrieben"}) == Names{"Anna Beispiel"});
        CHECK(store.found_by(store.carla, {.words = "HAFEN"}) == Names{"Anna Beispiel", "Dora Land"});
        CHECK(store.found_by(store.carla, {.words = "anna"}) == Names{"Anna Beispiel"});
        CHECK(store.found_by(store.carla, {.words = "betrieben", .topic = "ferien", .state = "13"}) == Names{"Anna Beispiel"});
        CHECK(store.found_by(store.carla, {.words = "100%"}) == Names{"Dora Land"});
        CHECK(store.found_by(store.carla, {.words = "%"}) == Names{"Dora Land"});
        CHECK(store.found_by(store.carla, {.words = "_"}) == Names{"Dora Land"});
        CHECK(store.found_by(store.carla, {.words = "!"}).empty());
    });
}

TEST_CASE("what somebody may not see finds nobody either")
{
    test::for_each_engine<Directory>([](Directory& store) {
        for (const auto hidden : {Audience::nobody, Audience::alliance}) {
            auto profile = test::open_profile();
            profile.role_shown = profile.topics_shown = profile.offers_shown = profile.seeks_shown = profile.contact_shown = hidden;
            store.says(store.anna, profile);
            REQUIRE(store.found_by(store.carla, {.words = "Anna"}) == Names{"Anna Beispiel"});
            CHECK(store.found_by(store.carla, {.topic = "ferien"}).empty());
            CHECK(store.found_by(store.carla, {.state = "13"}).empty());
            CHECK(store.found_by(store.carla, {.words = "Betrieben"}).empty());
            CHECK(store.found_by(store.carla, {.words = "Hafen"}).empty());
            CHECK(store.seen(store.carla, store.anna) == people::Person{store.anna, "Anna Beispiel", {}, {}, "", "", ""});
            const bool is_near = hidden == Audience::alliance;
            CHECK(store.found_by(store.bert, {.topic = "ferien"}) == (is_near ? Names{"Anna Beispiel"} : Names{}));
            CHECK(store.found_by(store.bert, {.words = "Hafen"}) == (is_near ? Names{"Anna Beispiel"} : Names{}));
        }
    });
}

TEST_CASE("who has no role any more, and the ministry, are not in the directory")
{
    test::for_each_engine<Directory>([](Directory& store) {
        store.says(store.ministry, test::open_profile());
        store.says(store.anna, test::open_profile());
        REQUIRE(store.found_by(store.dora) == Names{"Anna Beispiel", "Dora Land"});
        store.fill([&](storage::Write& write) {
            for (auto grant : identity::grants_of(write, store.anna)) {
                grant.ended_at = test::morning;
                identity::store_grant(write, grant);
            }
        });
        CHECK(store.found_by(store.dora) == Names{"Dora Land"});
        CHECK(store.found_by(store.bert) == Names{"Bert Muster"});
    });
}

TEST_CASE("a long list comes in pages, each person once, however many roles they have")
{
    test::for_each_engine<Directory>([](Directory& store) {
        for (int number = 0; number < 7; ++number) {
            const auto id = test::account_with(store, identity::Role::mentor, {}, fmt::format("m{}@example.de", number), fmt::format("Mentor {}", number));
            test::give_role(store, id, identity::Role::editor);
            store.says(id, test::open_profile());
        }
        const auto page = [&](std::int64_t skipped) {
            Names names;
            for (const auto& person : store.read([&](storage::Read& read) { return people::people_seen_by(read, store.ministry, {}, 3, skipped); })) names.push_back(person.name);
            return names;
        };
        CHECK(page(0) == Names{"Mentor 0", "Mentor 1", "Mentor 2", "Mentor 3"});
        CHECK(page(3) == Names{"Mentor 3", "Mentor 4", "Mentor 5", "Mentor 6"});
        CHECK(page(6) == Names{"Mentor 6"});
    });
}

TEST_CASE("capitals and small letters are the same when people are searched for, umlauts as well")
{
    test::for_each_engine<Directory>([](Directory& store) {
        const auto ozlem = test::account_with(store, identity::Role::mentor, {}, "oezlem@example.de", "Özlem Ärmel");
        auto profile = test::open_profile();
        profile.offers = "Öffentliche Räume in der Straße ÜBERM Deich";
        store.says(ozlem, profile);
        for (const auto* word : {"özlem", "ÖZLEM", "Ärmel", "ärmel", "öffentliche", "ÖFFENTLICHE RÄUME", "überm deich", "STRAßE"}) {
            CAPTURE(word);
            CHECK(store.found_by(store.carla, {.words = word}) == Names{"Özlem Ärmel"});
        }
        for (const auto* word : {"Ozlem", "räume %", "ö_fentliche", "Ο"}) {
            CAPTURE(word);
            CHECK(store.found_by(store.carla, {.words = word}).empty());
        }
    });
}
