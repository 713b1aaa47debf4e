#include "storage/postgres/postgres_connection.hpp"

#include <algorithm>

namespace storage::postgres {
namespace {

bool is_name(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
}

std::size_t position_of(std::vector<std::string>& names, std::string_view name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin()) + 1;
    names.emplace_back(name);
    return names.size();
}

}

Numbered numbered(std::string_view sql)
{
    Numbered result;
    bool quoted = false;
    for (std::size_t at = 0; at < sql.size(); ++at) {
        if (sql[at] == '\'') quoted = !quoted;
        const bool begins_name = !quoted && sql[at] == ':' && at + 1 < sql.size() && is_name(sql[at + 1]) &&
                                 (at == 0 || sql[at - 1] != ':');
        if (!begins_name) {
            result.text += sql[at];
            continue;
        }
        std::size_t end = at + 1;
        while (end < sql.size() && is_name(sql[end])) ++end;
        result.text += '$';
        result.text += std::to_string(position_of(result.names, sql.substr(at + 1, end - at - 1)));
        at = end - 1;
    }
    return result;
}

}
