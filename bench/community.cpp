// A community as large as it shall be one day: bench_community DATA_FOLDER [--accounts N] [--posts N]
// Fills a store that `demo` has filled, and ends its being a demonstration. All of it is made by the verbs of the slices.
// Prints for the measurement: a cookie of somebody who takes part, one of the service office, a thread of 50 posts, and a
// thread that 3,000 people follow. `bench_community DATA_FOLDER --raw COOKIE THREAD` measures the queries of pages alone.
#include "base/date.hpp"
#include "slices/discussions/rooms.hpp"
#include "slices/discussions/store.hpp"
#include "slices/discussions/store_following.hpp"
#include "slices/discussions/write_post.hpp"
#include "slices/identity/secrets.hpp"
#include "slices/identity/store.hpp"
#include "slices/identity/store_sessions.hpp"
#include "slices/projects/finding.hpp"
#include "storage/database.hpp"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>

namespace {

constexpr std::int64_t posts_in_thread = 50;
constexpr std::int64_t followers = 3'000;
constexpr std::int64_t at_once = 1'000;

struct Sizes {
    std::int64_t accounts = 25'000;
    std::int64_t posts = 300'000;
};

using Account = base::Id<identity::Account>;
using Alliance = base::Id<registry::Alliance>;

struct Filled {
    std::vector<Account> accounts;
    std::vector<Alliance> alliances; ///< of each account
    std::vector<std::optional<base::Id<discussions::Thread>>> threads;
};

std::string sentence(std::mt19937_64& chance)
{
    static const std::vector<std::string> words = {"Ferienbetreuung", "Rathaus", "Verein", "Eltern", "Antrag", "Kosten", "Schule", "Termin", "Räume", "Partner", "Sommer", "Frage",
                                                   "gemeinsam", "gefunden", "gesucht", "einfach", "morgens", "nachmittags", "Kita", "Förderung", "Unternehmen", "Erfahrung", "Gruppe", "Fest"};
    std::string text;
    for (int word = 0; word < 25; ++word) text += words[chance() % words.size()] + (word % 8 == 7 ? ". " : " ");
    return text;
}

template <class Work>
void in_steps(storage::Database& database, std::int64_t all, Work work)
{
    for (std::int64_t begin = 0; begin < all; begin += at_once) {
        (void)database.write([&](storage::Write& write) -> base::Result<bool> {
            for (auto number = begin; number < std::min(all, begin + at_once); ++number) work(write, number);
            return true;
        });
    }
}

constexpr storage::Sql select_alliances = "select id from alliance order by id";
constexpr storage::Sql forget_demonstration = "delete from installation where name = 'demo'";
constexpr storage::Sql forget_notices = "delete from post_notice";

void add_accounts(storage::Database& database, Filled& filled, std::int64_t count, base::Instant now)
{
    const auto alliances = database.read([](storage::Read& read) { return read.all(select_alliances, {}, [](storage::Row& row) { return row.next<Alliance>(); }); });
    in_steps(database, count, [&](storage::Write& write, std::int64_t number) {
        const auto id = Account::fresh();
        const auto alliance = alliances[static_cast<std::size_t>(number) % alliances.size()];
        identity::store_account(write, {id, fmt::format("person{}@example.de", number), fmt::format("Erfunden {}", number), "de", now});
        identity::store_grant(write, {base::Id<identity::Grant>::fresh(), id, identity::Role::coordinator, alliance, "", now, {}});
        discussions::store_subscription(write, id, "thema-ferien", discussions::Frequency::weekly);
        filled.accounts.push_back(id);
        filled.alliances.push_back(alliance);
    });
}

/// Nine of ten threads stand in the room of all, the others in rooms of alliances.
void add_posts(storage::Database& database, Filled& filled, std::int64_t count, base::Instant now)
{
    std::mt19937_64 chance(1);
    const auto people = static_cast<std::int64_t>(filled.accounts.size());
    in_steps(database, count, [&](storage::Write& write, std::int64_t number) {
        const auto thread = number / posts_in_thread;
        const auto home = static_cast<std::size_t>(thread % people);
        const bool is_closed = thread % 10 == 9;
        const auto author = is_closed ? home : static_cast<std::size_t>(chance() % static_cast<std::uint64_t>(people));
        const identity::Actor actor{filled.accounts[author], fmt::format("Erfunden {}", author), {}};
        const auto when = now - std::chrono::seconds((count - number) * 30);
        if (number % posts_in_thread == 0) {
            discussions::Room room{.key = "bund", .word = "bund"};
            if (is_closed) room = {discussions::RoomKind::alliance, discussions::room_key(filled.alliances[home]), "", "", filled.alliances[home]};
            filled.threads.push_back(discussions::begin_thread(write, {}, actor, room, {base::new_uuid(), sentence(chance).substr(0, 60), sentence(chance)}, when));
            return;
        }
        const auto found = discussions::find_thread(write, *filled.threads.back(), actor.id).value();
        discussions::answer(write, {}, actor, found, {base::new_uuid(), "", sentence(chance)}, when);
    });
}

std::string session(storage::Write& write, Account account, base::Instant now)
{
    const auto secret = identity::new_secret();
    identity::store_session(write, {base::Id<identity::Session>::fresh(), account, "Messung", now, now, now + std::chrono::days(30), now}, identity::kept(secret));
    return secret;
}

void prepare_measurement(storage::Database& database, const Filled& filled, base::Instant now)
{
    (void)database.write([&](storage::Write& write) -> base::Result<bool> {
        const auto office = Account::fresh();
        identity::store_account(write, {office, "buero-messung@example.de", "Büro Erfunden", "de", now});
        identity::store_grant(write, {base::Id<identity::Grant>::fresh(), office, identity::Role::service_office, {}, "", now, {}});
        const auto followed = *filled.threads.front();
        for (std::int64_t number = 0; number < std::min<std::int64_t>(followers, std::ssize(filled.accounts)); ++number) {
            discussions::store_subscription(write, filled.accounts[static_cast<std::size_t>(number)], followed, discussions::Frequency::at_once);
        }
        write.run(forget_notices, {});
        write.run(forget_demonstration, {});
        fmt::print("person {}\noffice {}\nthread {}\nfollowed {}\n", session(write, filled.accounts[1], now), session(write, office, now), filled.threads[1]->hex(), followed.hex());
        return true;
    });
}

/// Units: microseconds of CPU for each time, the least of some rounds.
template <class Work>
double cost_of(storage::Database& database, Work work)
{
    constexpr int times = 200;
    double least = 1e9;
    for (int round = 0; round < 5; ++round) {
        const auto began = std::clock();
        database.read([&](storage::Read& read) {
            for (int time = 0; time < times; ++time) work(read);
            return true;
        });
        least = std::min(least, static_cast<double>(std::clock() - began) * 1e6 / CLOCKS_PER_SEC / times);
    }
    return least;
}

void measure_queries(storage::Database& database, const std::string& cookie, const std::string& thread_hex, base::Instant now)
{
    const auto thread = base::Id<discussions::Thread>::parse(thread_hex).value();
    const auto account = database.read([&](storage::Read& read) { return identity::find_session(read, identity::kept(cookie)).value().session.account; });
    const auto recognise = [&](storage::Read& read) {
        identity::find_session(read, identity::kept(cookie));
        identity::grants_of(read, account);
    };
    fmt::print("day page {:.0f}\n", cost_of(database, [&](storage::Read& read) {
                   recognise(read);
                   discussions::unread_followed(read, account, 5);
               }));
    fmt::print("thread of 50 posts {:.0f}\n", cost_of(database, [&](storage::Read& read) {
                   recognise(read);
                   discussions::find_thread(read, thread, account);
                   discussions::posts_of(read, thread, 0, account);
               }));
    fmt::print("rooms {:.0f}\n", cost_of(database, [&](storage::Read& read) {
                   recognise(read);
                   discussions::count_unread(read, account, now - discussions::stays_new);
               }));
    projects::Choice choice;
    const auto question = search::question_in("ferienbetreuung");
    fmt::print("search of projects {:.0f}\n", cost_of(database, [&](storage::Read& read) { projects::find_projects(read, question, choice, 0); }));
}

Sizes sizes_in(int count, char** arguments)
{
    Sizes sizes;
    for (int at = 2; at + 1 < count; at += 2) {
        (std::string_view(arguments[at]) == "--posts" ? sizes.posts : sizes.accounts) = std::atoll(arguments[at + 1]);
    }
    return sizes;
}

}

int main(int count, char** arguments)
{
    if (count < 2) {
        fmt::print(stderr, "usage: bench_community DATA_FOLDER [--accounts N] [--posts N]\n");
        return 2;
    }
    const auto sizes = sizes_in(count, arguments);
    const auto now = std::chrono::time_point_cast<base::Instant::duration>(std::chrono::system_clock::now());
    storage::Database database({std::filesystem::path(arguments[1]) / "buendnisnetz.sqlite", ""}, {1, 1}, [](const std::string& what) {
        fmt::print(stderr, "{}\n", what);
        std::_Exit(74);
    });
    if (count == 5 && std::string_view(arguments[2]) == "--raw") {
        measure_queries(database, arguments[3], arguments[4], now);
        return 0;
    }
    Filled filled;
    add_accounts(database, filled, sizes.accounts, now);
    add_posts(database, filled, sizes.posts, now);
    prepare_measurement(database, filled, now);
    return 0;
}
