#include "slices/places/sources.hpp"

#include "base/embedded.hpp"
#include "slices/places/places.hpp"

#include <map>
#include <stdexcept>
#include <toml++/toml.h>

namespace places {
namespace {

std::string text(const toml::table& table, std::string_view name)
{
    const auto value = table[name].value<std::string>();
    if (!value) throw std::runtime_error("db/sources.toml: a source has no " + std::string(name));
    return *value;
}

Source source_in(const toml::table& table)
{
    return {text(table, "id"),          text(table, "title"),       text(table, "provider"),
            text(table, "licence"),     text(table, "licence_url"), text(table, "url"),
            text(table, "notice"),      text(table, "used_for_de"), text(table, "used_for_en"),
            text(table, "changes_de"),  text(table, "changes_en"),  text(table, "as_of"),
            text(table, "shown_near"),  table["bundled"].value_or(false)};
}

std::vector<Source> read_manifest()
{
    const auto manifest = toml::parse(base::embedded_file("db/sources.toml"));
    std::vector<Source> all;
    if (const auto* list = manifest["source"].as_array()) {
        for (const auto& entry : *list) all.push_back(source_in(*entry.as_table()));
    }
    return all;
}

std::map<std::string, std::string, std::less<>> notices_by_place()
{
    std::map<std::string, std::string, std::less<>> notices;
    for (const auto& source : sources()) {
        if (source.shown_near.empty() || !source.is_bundled) continue;
        auto& notice = notices[source.shown_near];
        notice += (notice.empty() ? "" : "; ") + source.notice;
    }
    return notices;
}

}

std::span<const Source> sources()
{
    static const auto all = read_manifest();
    return all;
}

std::string_view notice_near(std::string_view where)
{
    static const auto notices = notices_by_place();
    const auto found = notices.find(where);
    return found == notices.end() ? std::string_view() : found->second;
}

std::string_view notice_of(std::string_view source)
{
    for (const auto& known : sources()) {
        if (known.id == source) return known.notice;
    }
    return {};
}

}
