#include "app/keys_commands.hpp"

#include "app/account.hpp"
#include "app/give.hpp"
#include "app/key_ring.hpp"
#include "app/terminal.hpp"
#include "clock/clock.hpp"

#include <fmt/format.h>
#include <stdexcept>

namespace app {

int rotate_keys_command(const Flags& flags)
{
    const auto config = configuration(flags);
    const auto& t = Terminal::texts();
    const auto now = wall_clock::now();
    const auto fresh = rotate_keys(config.keys_file(), config.location().engine(), now);
    give(config, {.name = "note key", .input = fresh.id, .actor = account()});
    fmt::print("{}\n", fresh.signs_from > now
                           ? t("The key {0} signs in ten minutes. Until then bring {1} to all other nodes.", fresh.id, config.keys_file().string())
                           : t("The key {0} signs from now on. What the one before signed stays good for a week.", fresh.id));
    return 0;
}

int list_keys(const Flags& flags)
{
    const auto config = configuration(flags);
    const auto& t = Terminal::texts();
    const auto keys = read_keys(config.keys_file());
    if (!keys) throw std::runtime_error(t("there is no key file {0} yet: the server makes it when it first starts", config.keys_file().string()));
    const auto now = wall_clock::now();
    const auto& signing = signing_key(*keys, now);
    for (const auto& key : *keys) {
        const auto state = key.id == signing.id ? t("signs") : key.signs_from > now ? t("will sign") : t("is still believed");
        fmt::print("{}  {}  {}\n", key.id, base::iso(std::chrono::floor<std::chrono::seconds>(key.made_at)), state);
    }
    return 0;
}

}
