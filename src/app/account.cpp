#include "app/account.hpp"

#include <cstdlib>
#include <pwd.h>
#include <unistd.h>

namespace app {

std::string account()
{
    const auto* entry = ::getpwuid(::getuid());
    std::string name = entry != nullptr ? entry->pw_name : std::to_string(::getuid());
    const char* behind = std::getenv("SUDO_USER");
    if (behind != nullptr && *behind != '\0') name += std::string(" (") + behind + ")";
    return name;
}

}
