// What the search costs: bench_search SQLITE_FILE [POSTGRES_URL] [--documents N]
// CPU of one thread, and on PostgreSQL of its server process too, for 200 questions over made-up documents; beside it
// the same lines of the index read and thrown away. The stores must be empty.
#include "search/find.hpp"
#include "search/groups.hpp"
#include "search/put.hpp"
#include "search/search.hpp"
#include "search/store.hpp"
#include "storage/migrations.hpp"

#include <cstdio>
#include <ctime>
#include <fstream>
#include <map>
#include <random>

namespace {

using search::Kind;

constexpr std::size_t at_once = 1500;
constexpr int rounds = 5;

/// Words as German makes them: two or three parts in one, with some parts far more frequent than others.
class Language {
public:
    std::string word()
    {
        const auto sort = chance_() % 10;
        if (sort < 4) return made_up(frequent(20'000));
        return compound();
    }
    std::string compound() { return pick(heads) + pick(tails); }
    std::string place() { return capital(made_up(1'000'000 + frequent(8'000)) + pick(ends)); }
    std::string surname() { return capital(made_up(2'000'000 + chance_() % 30'000)); }
    std::uint64_t number(std::uint64_t below) { return chance_() % below; }

    static std::string capital(std::string word)
    {
        if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
        return word;
    }

private:
    using Parts = std::vector<std::string>;
    inline static const Parts heads = {"Ferien", "Kinder", "Familien", "Eltern", "Väter", "Mütter", "Schul", "Sprach", "Sport", "Musik",
                                       "Wald", "Senioren", "Jugend", "Haus", "Sommer", "Winter", "Lern", "Spiel", "Ganztags", "Wochenend",
                                       "Nachbarschafts", "Mehrgenerationen", "Willkommens", "Tages", "Abend", "Betriebs", "Pflege", "Bildungs"};
    inline static const Parts tails = {"betreuung", "angebot", "treff", "programm", "beratung", "kurs", "hilfe", "zentrum", "verein", "projekt",
                                       "woche", "werkstatt", "patenschaft", "betreuungsangebot", "fest", "garten", "café", "büro", "netz", "tag",
                                       "stunde", "gruppe", "begleitung", "förderung"};
    inline static const Parts ends = {"dorf", "hausen", "berg", "stadt", "ingen", "au", "bach", "furt"};

    const std::string& pick(const Parts& parts) { return parts[chance_() % parts.size()]; }
    /// Small numbers far more often than large ones.
    std::uint64_t frequent(std::uint64_t below)
    {
        const double share = static_cast<double>(chance_() % 1'000'000) / 1e6;
        return static_cast<std::uint64_t>(static_cast<double>(below) * share * share * share);
    }
    static std::string made_up(std::uint64_t number)
    {
        static const Parts starts = {"ba", "ke", "lo", "mi", "nu", "ra", "se", "to", "wi", "fa", "gre", "schu", "trau", "blei", "kra", "spe"};
        static const Parts middles = {"nd", "l", "rt", "m", "ss", "ck", "nn", "r"};
        static const Parts vowels = {"e", "a", "o", "u", "i", "er", "en", "el"};
        std::string word = starts[number % starts.size()];
        for (number /= starts.size(); number > 0; number /= 64) word += middles[number % 8] + vowels[number / 8 % 8];
        return word;
    }

    std::mt19937_64 chance_{2026};
};

search::Document made_up(Language& language, std::size_t number, std::size_t of)
{
    search::Document document;
    document.kind = number < 1000 ? Kind::alliance : number < of / 4 ? Kind::project : Kind::organisation;
    document.key = std::to_string(number);
    document.address = "/x/" + document.key;
    document.place = language.place();
    document.title = document.kind == Kind::organisation ? language.compound() + " " + language.surname() : language.compound() + " " + document.place;
    for (int word = 0; word < 8; ++word) document.summary += language.word() + " ";
    for (int word = 0; word < 8; ++word) document.text += language.word() + " ";
    const auto place = std::hash<std::string>{}(document.place);
    document.position = search::Position{47.3 + static_cast<double>(place % 1000) / 1000 * 7.5, 6.0 + static_cast<double>(place / 1000 % 1000) / 1000 * 9};
    document.place_ids = {document.place};
    document.state_key = fmt::format("{:02}", place % 16 + 1);
    document.is_over = number % 11 == 0;
    return document;
}

void fill(const storage::Location& location, std::size_t count)
{
    storage::migrate(*storage::connect_for_writing(location));
    storage::Database database(location, {1, 1}, [](const std::string&) { std::abort(); });
    Language language;
    std::map<Kind, std::vector<search::Document>> waiting;
    const auto put = [&](Kind kind) {
        auto& documents = waiting[kind];
        (void)database.write([&](storage::Write& write) -> base::Result<bool> {
            search::put(write, kind, documents, search::begin_generation(write));
            return true;
        });
        documents.clear();
    };
    for (std::size_t number = 0; number < count; ++number) {
        auto document = made_up(language, number, count);
        const auto kind = document.kind;
        waiting[kind].push_back(std::move(document));
        if (waiting[kind].size() == at_once) put(kind);
    }
    for (const auto kind : search::kinds) {
        if (!waiting[kind].empty()) put(kind);
    }
}

std::string with_typing_error(std::string word, std::uint64_t where)
{
    const auto at = 2 + where % (word.size() - 3);
    std::swap(word[at], word[at + 1]);
    return word;
}

/// Questions as people ask them: a word, a compound, a word and a place, two words, a slip, a name.
std::vector<search::Wanted> questions()
{
    Language language;
    std::vector<search::Wanted> all;
    for (std::size_t number = 0; number < 200; ++number) {
        search::Wanted wanted;
        std::string typed;
        const auto sort = number % 10;
        if (sort < 2) typed = std::array{"Betreuung", "Beratung", "Familie", "Kinder", "Ferien", "Hilfe", "Treff", "Projekt"}[number / 10 % 8];
        else if (sort < 5) typed = language.compound();
        else if (sort < 7) typed = language.compound() + " " + language.place();
        else if (sort < 8) typed = language.word() + " " + language.compound();
        else if (sort < 9) typed = with_typing_error(language.compound(), language.number(100));
        else typed = language.compound() + " " + language.surname();
        wanted.question = search::question_in(typed);
        if (sort == 5 || sort == 6) {
            const auto place = typed.substr(typed.rfind(' ') + 1);
            const auto hash = std::hash<std::string>{}(place);
            wanted.near = search::Near{place, {47.3 + static_cast<double>(hash % 1000) / 1000 * 7.5, 6.0 + static_cast<double>(hash / 1000 % 1000) / 1000 * 9}, {}};
            wanted.near->words.insert(search::words_of(place, 1).front().stem);
        }
        all.push_back(std::move(wanted));
    }
    return all;
}

/// Units: milliseconds of CPU, of this thread and of the server's process.
double cpu_milliseconds(std::int64_t server)
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    double total = static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    if (server == 0) return total;
    double nanoseconds = 0;
    std::ifstream("/proc/" + std::to_string(server) + "/schedstat") >> nanoseconds;
    return total + nanoseconds / 1e6;
}

template <class Work>
std::vector<double> measured(storage::Read& read, std::int64_t server, Work work)
{
    std::vector<double> costs;
    for (const auto& wanted : questions()) {
        std::vector<double> turns;
        for (int round = 0; round < rounds; ++round) {
            const auto began = cpu_milliseconds(server);
            work(read, wanted);
            turns.push_back(cpu_milliseconds(server) - began);
        }
        std::sort(turns.begin(), turns.end());
        costs.push_back(turns[turns.size() / 2]);
    }
    std::sort(costs.begin(), costs.end());
    return costs;
}

void read_only_lines(storage::Read& read, const search::Wanted& wanted)
{
    const auto words = search::vocabulary(read);
    std::vector<std::int64_t> ids;
    for (const auto& group : search::groups_of(*words, wanted)) {
        if (group.exact) ids.push_back(group.exact->id);
        for (const auto* other : group.others) ids.push_back(other->id);
    }
    search::each_posting(read, ids, [](const search::Posting&) {});
}

void print(const char* what, const std::vector<double>& costs)
{
    fmt::print("| {} | {:.2f} | {:.2f} | {:.2f} |\n", what, costs[costs.size() / 2], costs[costs.size() * 99 / 100], costs.back());
}

constexpr storage::Sql select_server{"select 0", "select pg_backend_pid()"};

void measure(const storage::Location& location, const char* engine)
{
    const auto connection = storage::connect_for_writing(location);
    storage::Read read(*connection, "begin");
    const auto server = read.value<std::int64_t>(select_server);
    std::size_t with_hits = 0;
    std::int64_t hits = 0;
    for (const auto& wanted : questions()) {
        const auto found = search::find(read, wanted);
        with_hits += found.count > 0;
        hits = std::max(hits, found.count);
    }
    fmt::print("\n{}: {} words; {} of 200 questions find something, one of them {} documents\n\n| ms of CPU | median | p99 | most |\n|---|---|---|---|\n", engine,
               search::vocabulary(read)->words().size(), with_hits, hits);
    print("search", measured(read, server, [](storage::Read& reading, const search::Wanted& wanted) { (void)search::find(reading, wanted); }));
    print("the lines of the index alone", measured(read, server, read_only_lines));
    connection->execute("commit");
}

}

int main(int argc, char** argv)
{
    std::size_t documents = 250'000;
    std::vector<storage::Location> locations;
    for (int at = 1; at < argc; ++at) {
        const std::string_view argument = argv[at];
        if (argument == "--documents" && at + 1 < argc) documents = std::stoul(argv[++at]);
        else if (argument.starts_with("postgres")) locations.push_back({{}, std::string(argument)});
        else locations.push_back({argument, {}});
    }
    for (const auto& location : locations) {
        const auto* engine = location.engine() == storage::Engine::sqlite ? "SQLite" : "PostgreSQL";
        const auto began = std::time(nullptr);
        fill(location, documents);
        fmt::print("\n{}: {} documents put in within {} s\n", engine, documents, std::time(nullptr) - began);
        measure(location, engine);
    }
}
