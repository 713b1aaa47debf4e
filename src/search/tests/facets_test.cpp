#include "index.hpp"

#include "search/facets.hpp"
#include "search/terms.hpp"

#include <random>
#include <rapidcheck.h>

using search::Document;
using search::Kind;
using test::IndexedStore;

namespace {

constexpr std::array some_states = {"", "13", "09", "01"};
constexpr std::array some_topics = {"ferien", "vaeter", "standort"};
constexpr std::array asked_words = {"Fest", "Garten", "Fest Garten", "Fast", "Haus", "nirgends"};

/// A store with three hundred documents of every kind, in some states and with some topics.
struct Choices : IndexedStore {
    explicit Choices(storage::Engine engine) : IndexedStore(engine)
    {
        std::mt19937 chance(11);
        std::vector<Document> documents;
        for (int number = 0; number < 300; ++number) {
            Document one{search::kinds[chance() % search::kinds.size()], std::to_string(number), "/x/" + std::to_string(number), "Ding " + std::to_string(number)};
            for (const auto* word : {"Fest", "Garten", "Straßenfest", "Haus"}) {
                if (chance() % 3 == 0) one.summary += std::string(word) + " ";
            }
            one.state_key = some_states.at(chance() % some_states.size());
            for (const auto* topic : some_topics) {
                if (chance() % 3 == 0) one.topics.emplace_back(topic);
            }
            one.is_over = chance() % 5 == 0;
            documents.push_back(std::move(one));
        }
        add(std::move(documents));
    }

    static Choices& shared(storage::Engine engine)
    {
        if (engine == storage::Engine::sqlite) {
            static Choices sqlite(storage::Engine::sqlite);
            return sqlite;
        }
        static Choices postgres(storage::Engine::postgres);
        return postgres;
    }
};

search::Wanted wanted_by(std::uint32_t dice)
{
    const auto next = [&dice](std::size_t sides) {
        const auto rolled = dice % sides;
        dice /= static_cast<std::uint32_t>(sides);
        return rolled;
    };
    search::Wanted wanted;
    wanted.question = search::question_in(asked_words.at(next(asked_words.size())));
    wanted.state_key = some_states.at(next(some_states.size()));
    wanted.topic = std::array{"", "ferien", "vaeter"}.at(next(3));
    if (const auto kind = next(search::kinds.size() + 1); kind > 0) wanted.kind = search::kinds[kind - 1];
    wanted.counts_choices = true;
    return wanted;
}

std::int64_t count_in(const search::Found& found, const std::string& mark)
{
    const auto known = found.by_mark.find(mark);
    return known == found.by_mark.end() ? 0 : known->second;
}

void compare_choices(Choices& store)
{
    std::int64_t counted = 0;
    CHECK(rc::check([&](std::uint32_t dice) {
        const auto wanted = wanted_by(dice);
        const auto found = store.find(wanted);
        for (const std::string state : {"13", "09", "01"}) {
            auto other = wanted;
            other.state_key = state;
            RC_ASSERT(count_in(found, search::mark_of_state(state)) == store.find(other).count);
        }
        for (const std::string topic : some_topics) {
            auto other = wanted;
            other.topic = topic;
            RC_ASSERT(count_in(found, search::mark_of_topic(topic)) == store.find(other).count);
        }
        counted += found.count;
    }));
    CHECK(counted > 100); // there was something to count
}

}

TEST_CASE("each state and topic says how much would be left with it, whatever else was chosen")
{
    SUBCASE("on SQLite") { compare_choices(Choices::shared(storage::Engine::sqlite)); }
    SUBCASE("on PostgreSQL") { compare_choices(Choices::shared(storage::Engine::postgres)); }
}

TEST_CASE("what comes is counted with the next question, and counting costs no statement where nothing came")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        const auto add_one = [&](std::string title) {
            auto one = test::document(Kind::project, std::move(title));
            one.state_key = "13";
            store.add({one});
        };
        search::Wanted wanted;
        wanted.question = search::question_in("Fest");
        wanted.counts_choices = true;
        const auto statements = [&] {
            return store.read([&](storage::Read& read) {
                search::find(read, wanted);
                return read.statements();
            });
        };
        add_one("Fest");
        CHECK(count_in(store.find(wanted), search::mark_of_state("13")) == 1);
        const auto with_counts = statements();
        wanted.counts_choices = false;
        CHECK(statements() == with_counts);
        CHECK(store.find(wanted).by_mark.empty());
        wanted.counts_choices = true;
        add_one("Sommerfest");
        CHECK(count_in(store.find(wanted), search::mark_of_state("13")) == 2);
    });
}
