#include "slices/discussions/mentions.hpp"

#include "slices/discussions/tests/community.hpp"

using discussions::asked_words;
using discussions::named_in;
using discussions::words_in;
using test::Community;
using Names = std::array<std::string, 4>;

TEST_CASE("behind an @ stands a name of up to four words")
{
    CHECK(named_in("Hallo @Anna Beispiel, bitte melden") == std::vector{Names{"Anna", "Anna Beispiel", "Anna Beispiel, bitte", "Anna Beispiel, bitte melden"}});
    CHECK(named_in("@Anna") == std::vector{Names{"Anna", "Anna", "Anna", "Anna"}});
    CHECK(named_in("(@Anna)") == std::vector{Names{"Anna", "Anna", "Anna", "Anna"}});
    CHECK(named_in("@Jürgen\nnächste Zeile").front()[0] == "Jürgen");
}

TEST_CASE("a mail address and a lonely @ call nobody")
{
    CHECK(named_in("anna@example.de").empty());
    CHECK(named_in("@ @, @").empty());
    CHECK(named_in("").empty());
}

TEST_CASE("one post calls ten people at most")
{
    std::string many;
    for (int number = 0; number < 30; ++number) many += "@Anna ";
    CHECK(named_in(many).size() == discussions::most_mentions);
}

TEST_CASE("words are found in whatever spelling, each once")
{
    CHECK(words_in("Größe GROESSE größe, a Haus-Tür") == std::vector<std::string>{"groesse", "haus", "tuer"});
    CHECK(words_in("").empty());
    CHECK(asked_words("Ferien am Meer") == Names{"ferien", "am", "meer", "ferien"});
    CHECK(asked_words("  ") == Names{});
    CHECK(asked_words("a b c d e") == Names{"a", "b", "c", "d"});
}

TEST_CASE("only who may see the room can be called in it")
{
    test::for_each_engine<Community>([](Community& store) {
        const auto called = [&](std::string_view text, bool is_closed) {
            return store.read([&](storage::Read& read) {
                std::vector<std::string> names;
                for (const auto& person : discussions::mentioned_in(read, text, is_closed ? std::optional(store.rostock()) : std::nullopt)) names.push_back(person.name);
                return names;
            });
        };
        CHECK(called("@Anna Beispiel und @Carla Beispiel!", false) == std::vector<std::string>{"Anna Beispiel", "Carla Beispiel"});
        CHECK(called("@Anna Beispiel und @Carla Beispiel!", true) == std::vector<std::string>{"Anna Beispiel"});
        CHECK(called("@Emil Haus", false).empty());
        CHECK(called("@Anna Beispiel @Anna Beispiel", false) == std::vector<std::string>{"Anna Beispiel"});
        CHECK(called("@Anna", false).empty());
        CHECK(called("@anna beispiel", false).empty());
    });
}

TEST_CASE("of namesakes all are called, and the longest name that fits")
{
    test::for_each_engine<Community>([](Community& store) {
        test::account_with(store, identity::Role::mentor, {}, "anna2@example.de", "Anna Beispiel");
        test::account_with(store, identity::Role::mentor, {}, "anna3@example.de", "Anna");
        const auto called = store.read([](storage::Read& read) { return discussions::mentioned_in(read, "@Anna Beispiel bitte", std::nullopt); });
        REQUIRE(called.size() == 2);
        CHECK(called[0].name == "Anna Beispiel");
        CHECK(called[1].name == "Anna Beispiel");
    });
}
