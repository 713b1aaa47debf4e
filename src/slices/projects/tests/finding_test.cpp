#include "projects_store.hpp"

#include "base/text.hpp"
#include "slices/projects/finding.hpp"
#include "slices/projects/store_shown.hpp"

#include <random>
#include <rapidcheck.h>

using projects::Choice;
using projects::State;

namespace {

constexpr std::array some_words = {"Ferien", "Betreuung", "Ferienbetreuung", "Väter", "Kinder", "Kinderbetreuung", "Fest", "Sommerfest",
                                   "Werkstatt", "Wald", "Patenschaft", "Beratung", "Sprachkurs", "Kurse", "Gärten", "Straßenfest"};
constexpr std::array questions = {"Ferien", "ferienbetreuungen", "KINDER", "Fest Wald", "vaeter", "Straßenfest", "strassenfest ferien", "Garten",
                                  "Betreung", "Sprachkurs beratung kurs", "Werkstätten", "nirgends", "Väter nirgends"};
constexpr std::array some_topics = {"", "ferien", "vaeter"};
constexpr std::array some_alliances = {std::pair{"stadt", "13"}, std::pair{"muenchen", "09"}, std::pair{"ende", "14"}, std::pair{"kreis", "13"}};

/// A project with everything by which somebody may look for it.
struct WordyProject {
    std::string slug, title, summary, aim, topic, alliance, also, state_key;
    projects::Work work;
};

std::vector<WordyProject> wordy_projects()
{
    std::mt19937 chance(7);
    const auto text = [&](std::size_t words) {
        std::string made;
        for (std::size_t word = 0; word < words; ++word) made += (made.empty() ? "" : " ") + std::string(some_words.at(chance() % some_words.size()));
        return made;
    };
    std::vector<WordyProject> all;
    for (int number = 0; number < 150; ++number) {
        const auto& [alliance, state] = some_alliances.at(chance() % some_alliances.size());
        const auto* also = chance() % 3 == 0 ? "viertel" : "";
        const auto begin = base::Date(std::chrono::sys_days(test::today) + std::chrono::days(static_cast<int>(chance() % 400) - 300));
        const auto end = base::Date(std::chrono::sys_days(begin) + std::chrono::days(chance() % 200));
        auto title = text(1 + chance() % 2);
        auto summary = text(chance() % 3);
        auto aim = text(chance() % 2);
        all.push_back({"p" + std::to_string(number), std::move(title), std::move(summary), std::move(aim), some_topics.at(chance() % 3), alliance, also, state, {State::running, begin, end}});
    }
    return all;
}

class WordyStore : public test::RegisterStore {
public:
    explicit WordyStore(storage::Engine engine) : RegisterStore(engine)
    {
        REQUIRE(import(test::sample_table).is_applied);
        std::string table = "schluessel;titel;kurztext;ziel;themen;stand;beginn;ende;buendnis;weitere_buendnisse\n";
        for (const auto& one : wordy_projects()) {
            table += fmt::format("{};{};{};{};{};{};{};{};{};{}\n", one.slug, one.title, one.summary, one.aim, one.topic, projects::word_of(projects::state_on(one.work, test::today)),
                                 base::iso(*one.work.began_on), base::iso(*one.work.ended_on), one.alliance, one.also);
        }
        const auto plan = write([&](storage::Write& write) { return base::Result<table::Plan>(projects::import_projects(write, table, test::morning, &test::without_progress)); }).value();
        for (const auto& problem : plan.problems) MESSAGE(problem.column, ": ", problem.defect.message.text);
        REQUIRE(plan.is_applied);
        test::follow_projects(*this);
    }

    static WordyStore& shared(storage::Engine engine)
    {
        if (engine == storage::Engine::sqlite) {
            static WordyStore sqlite(storage::Engine::sqlite);
            return sqlite;
        }
        static WordyStore postgres(storage::Engine::postgres);
        return postgres;
    }
};

/// Whether a text has a word, as it is, in another form, or inside of a longer word.
bool has(const WordyProject& project, const search::Word& asked)
{
    for (const auto* text : {&project.title, &project.summary, &project.aim, &project.topic}) {
        for (const auto& word : search::words_of(*text, 100)) {
            if (word.stem == asked.stem || word.folded.find(search::core_of(asked)) != std::string::npos) return true;
        }
    }
    return false;
}

bool has_nearly(const WordyProject& project, const search::Word& asked)
{
    for (const auto* text : {&project.title, &project.summary, &project.aim, &project.topic}) {
        for (const auto& word : search::words_of(*text, 100)) {
            if (search::is_one_typing_error(asked.folded, word.folded)) return true;
        }
    }
    return false;
}

/// What has to be found, without any index. What stands nowhere was perhaps mistyped.
std::set<std::string> found_slowly(const search::Question& question, const Choice& choice, std::string_view alliance, base::Date today)
{
    static const auto all = wordy_projects();
    std::set<std::string> slugs;
    for (const auto& one : all) {
        bool fits = (choice.topic.empty() || choice.topic == one.topic) && (choice.state_key.empty() || choice.state_key == one.state_key);
        fits = fits && (!choice.state || *choice.state == projects::state_on(one.work, today)) && (alliance.empty() || alliance == one.alliance || alliance == one.also);
        for (const auto& word : question.words) {
            const bool is_known = std::any_of(all.begin(), all.end(), [&](const WordyProject& other) { return has(other, word); });
            fits = fits && (is_known ? has(one, word) : has_nearly(one, word));
        }
        if (fits) slugs.insert(one.slug);
    }
    return slugs;
}

template <class Test>
void with_wordy_projects_on_each_engine(Test test)
{
    SUBCASE("on SQLite") { test(WordyStore::shared(storage::Engine::sqlite)); }
    SUBCASE("on PostgreSQL") { test(WordyStore::shared(storage::Engine::postgres)); }
}

}

TEST_CASE("whatever is looked for and chosen together, those projects are found that have every word in some spelling, and each once")
{
    with_wordy_projects_on_each_engine([](WordyStore& store) {
        std::size_t found = 0;
        CHECK(rc::check([&](std::uint32_t dice) {
            const auto next = [&dice](std::size_t sides) {
                const auto rolled = dice % sides;
                dice /= static_cast<std::uint32_t>(sides);
                return rolled;
            };
            const auto question = search::question_in(questions.at(next(questions.size())));
            Choice choice;
            choice.topic = some_topics.at(next(3));
            choice.state_key = std::array{"", "", "13", "09"}.at(next(4));
            if (const auto state = next(4); state > 0) choice.state = static_cast<State>(state - 1);
            const std::string alliance = std::array{"", "", "stadt", "viertel"}.at(next(4));
            if (!alliance.empty()) choice.alliance = store.alliance(alliance)->id;
            const auto wanted = found_slowly(question, choice, alliance, test::today);
            found += wanted.size();

            std::vector<std::string> slugs;
            const auto look = [&](std::size_t skipped) {
                const auto page = store.read([&](storage::Read& read) { return projects::find_projects(read, question, choice, skipped); });
                for (const auto& one : page.projects) slugs.push_back(one.slug);
                return page.count;
            };
            RC_ASSERT(look(0) == static_cast<std::int64_t>(wanted.size()));
            for (auto skipped = projects::found_on_a_page; skipped < wanted.size() + projects::found_on_a_page; skipped += projects::found_on_a_page) look(skipped);
            RC_ASSERT(slugs.size() == wanted.size());
            RC_ASSERT(std::set<std::string>(slugs.begin(), slugs.end()) == wanted);
        }));
        CHECK(found > 100); // there was something to find
    });
}

TEST_CASE("a line that was found by words says what the line of the list says")
{
    with_wordy_projects_on_each_engine([](WordyStore& store) {
        const auto found = store.read([](storage::Read& read) { return projects::find_projects(read, search::question_in("Betreuung"), {}, 0); });
        REQUIRE_FALSE(found.projects.empty());
        for (const auto& line : found.projects) {
            const auto all = store.read([](storage::Read& read) { return projects::list_projects(read, {}, test::today, 0, 1000); });
            CHECK(std::find(all.begin(), all.end(), line) != all.end());
        }
    });
}
