#include "app/config_command.hpp"

#include "app/terminal.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace app {
namespace {

std::string said(const Origin* origin)
{
    const auto& t = Terminal::texts();
    if (origin == nullptr) return std::string(t("default"));
    switch (origin->kind) {
    case Origin::Kind::file: return t("{0}, line {1}", origin->name, std::to_string(origin->line));
    case Origin::Kind::environment: return t("environment: {0}", origin->name);
    default: return t("flag: {0}", origin->name);
    }
}

boost::json::value as_json(const Shown& setting, const Origin* origin)
{
    boost::json::object object{{"name", setting.name}, {"value", setting.value}};
    if (origin == nullptr) {
        object["from"] = "default";
    } else {
        constexpr std::array kinds = {"file", "environment", "flag"};
        object["from"] = kinds[static_cast<std::size_t>(origin->kind)];
        object["where"] = origin->name;
        if (origin->kind == Origin::Kind::file) object["line"] = origin->line;
    }
    return object;
}

}

int show_config(const Flags& flags)
{
    const auto config = configuration(flags);
    boost::json::array all;
    for (const auto& setting : shown(config)) {
        const auto found = config.origins.find(setting.name);
        const auto* origin = found == config.origins.end() ? nullptr : &found->second;
        if (flags.json) all.push_back(as_json(setting, origin));
        else fmt::print("{} = {}\n    {}\n", setting.name, setting.value, said(origin));
    }
    if (flags.json) fmt::print("{}\n", boost::json::serialize(all));
    return 0;
}

}
