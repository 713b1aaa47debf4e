#include "web/cookies.hpp"

#include <fmt/format.h>

namespace web {

std::string_view cookie_in(std::string_view header, std::string_view name)
{
    while (!header.empty()) {
        const auto end = std::min(header.find(';'), header.size());
        auto pair = header.substr(0, end);
        header.remove_prefix(std::min(end + 1, header.size()));
        pair.remove_prefix(std::min(pair.find_first_not_of(" \t"), pair.size()));
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=') {
            pair.remove_prefix(name.size() + 1);
            return pair.substr(0, pair.find_last_not_of(" \t") + 1);
        }
    }
    return {};
}

std::pair<std::string, std::string> with_cookie(std::string_view name, std::string_view value, std::chrono::seconds life)
{
    return {"Set-Cookie",
            fmt::format("{}={}; Path=/; Max-Age={}; Secure; HttpOnly; SameSite=Lax", name, value, life.count())};
}

std::pair<std::string, std::string> without_cookie(std::string_view name)
{
    return with_cookie(name, "", std::chrono::seconds(0));
}

}
