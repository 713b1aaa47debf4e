#include "web/request.hpp"

namespace web {

std::string_view Request::operator[](std::string_view name) const
{
    for (const auto& [parameter, value] : parameters) {
        if (parameter == name) return value;
    }
    return {};
}

Url Request::to(std::string_view page) const
{
    const auto before = prefix(language());
    return before.empty() ? Url::path(page) : Url::path(std::string(before).append(page));
}

Url Request::in(Language other) const
{
    const auto& nearest = nearest_paths.at(static_cast<std::size_t>(other));
    if (!nearest.empty()) return Url::path(std::string(prefix(other)) + encoded_path(nearest));
    auto address = std::string(prefix(other)) + encoded_path(path);
    if (!raw_query.empty()) address += "?" + raw_query;
    return Url::path(address);
}

bool Request::has_twin_in(Language other) const { return nearest_paths.at(static_cast<std::size_t>(other)).empty(); }

}
