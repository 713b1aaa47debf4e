#include "slices/discussions/discussions.hpp"
#include "slices/discussions/notices.hpp"
#include "slices/discussions/store_own.hpp"

#include <boost/json.hpp>

namespace discussions {
namespace {

namespace json = boost::json;

/// What each table holds of somebody, with the names of its columns.
std::string data_of(storage::Read& read, AccountId account)
{
    json::object whole;
    for (std::size_t table = 0; table < own_tables.size(); ++table) {
        const auto& [name, columns] = own_tables.at(table);
        json::array lines;
        for (const auto& cells : own_lines(read, table, account)) {
            json::object line;
            for (std::size_t number = 0; number < cells.size(); ++number) {
                if (!columns.at(number).empty()) line.emplace(columns.at(number), cells[number]);
            }
            lines.push_back(std::move(line));
        }
        whole.emplace(name, std::move(lines));
    }
    return json::serialize(whole);
}

}

namespace {

constexpr std::array processings = {
    identity::Processing{"thread post post_mention helped_mark post_report moderation_entry",
                         "So that people of alliances talk with each other", "People with an account",
                         "What somebody wrote, who was named, who reported and decided, and when", "Art. 6 (1) e GDPR: a task in the public interest",
                         "until the account is deleted; then without the person", "those who may see the room"},
    identity::Processing{"post_file waiting_file", "So that people of alliances pass files on to each other", "People with an account",
                         "What somebody attached to what they wrote", "Art. 6 (1) e GDPR: a task in the public interest",
                         "until the account is deleted; what was not sent, a day", "those who may see the room"},
    identity::Processing{"thread_reading room_subscription thread_subscription unsubscribe_key digest no_post_mail",
                         "To show what is new and to send the mails that somebody wants", "People with an account",
                         "What was read how far, and how often mails are wanted", "Art. 6 (1) e GDPR: a task in the public interest",
                         "until the account is deleted", "nobody"},
};

}

identity::PersonalPart personal_part() { return {&data_of, &forget, processings}; }

bool send_next_notices(storage::Write& write, const Desk& desk, base::Instant now)
{
    return tell_next_followers(write, desk, now) || send_next_digest(write, desk, now);
}

}
