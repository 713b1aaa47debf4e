#include "app/account_commands.hpp"

#include "app/account.hpp"
#include "app/give.hpp"
#include "app/terminal.hpp"

#include <fmt/format.h>

namespace app {

int unlock_account_command(const Flags& flags)
{
    const auto input = flags.name.empty() ? flags.file : flags.file + "\n" + flags.name;
    const auto outcome = give(configuration(flags), {"accounts unlock", input, false, flags.json, Terminal::texts().language(), account()});
    fmt::print("{}", outcome.out);
    fmt::print(stderr, "{}", outcome.err);
    return outcome.exit;
}

}
