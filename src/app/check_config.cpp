#include "app/config.hpp"

#include "slices/embedding/embedding.hpp"

#include <stdexcept>

namespace app {
namespace {

/// `/etc/portal.toml, line 3: ` where it was set; nothing for a default.
std::string place_of(const Config& config, const std::string& name)
{
    const auto found = config.origins.find(name);
    if (found == config.origins.end()) return {};
    const auto& [kind, where, line] = found->second;
    return kind == Origin::Kind::file ? fmt::format("{}, line {}: ", where, line) : where + ": ";
}

}

std::vector<std::string> parted(std::string_view text)
{
    constexpr std::string_view between = " ,\t\n";
    std::vector<std::string> parts;
    while (true) {
        const auto begin = text.find_first_not_of(between);
        if (begin == std::string_view::npos) return parts;
        text.remove_prefix(begin);
        parts.emplace_back(text.substr(0, text.find_first_of(between)));
        text.remove_prefix(parts.back().size());
    }
}

void check(const Config& config)
{
    for (const auto& site : config.embedding_sites) {
        if (embedding::is_site(site)) continue;
        throw std::runtime_error(fmt::format("{}\"{}\" is no website that can show pages in a frame; write it as "
                                             "https://www.rostock.de, without a path and without a slash at the end",
                                             place_of(config, "embedding_sites"), site));
    }
    for (const auto& problem : {open_data::problem_with(config.open_data), mail::problem_with(config.mail)}) {
        if (!problem.empty()) throw std::runtime_error(place_of(config, problem.substr(0, problem.find(':'))) + problem);
    }
}

}
