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

identity::PersonalPart personal_part() { return {&data_of, &forget}; }

bool send_next_notices(storage::Write& write, const Desk& desk, base::Instant now)
{
    return tell_next_followers(write, desk, now) || send_next_digest(write, desk, now);
}

}
