#include "base/direction.hpp"

namespace base {
namespace {

/// All of them are three bytes long, and the first is E2.
bool is_turn(std::string_view three)
{
    return (three[1] == '\x80' && three[2] >= '\xAA' && three[2] <= '\xAE') || (three[1] == '\x81' && three[2] >= '\xA6' && three[2] <= '\xA9');
}

}

std::string without_turns(std::string_view utf8)
{
    std::string straight;
    straight.reserve(utf8.size());
    while (!utf8.empty()) {
        const auto next = utf8.find('\xE2');
        straight += utf8.substr(0, next);
        if (next == std::string_view::npos) break;
        utf8.remove_prefix(next);
        const bool turns = utf8.size() >= 3 && is_turn(utf8);
        if (!turns) straight += utf8.front();
        utf8.remove_prefix(turns ? 3 : 1);
    }
    return straight;
}

}
