#include "slices/backups/manifest.hpp"

#include <boost/json.hpp>

namespace backups {

namespace json = boost::json;

std::string json_of(const Manifest& manifest)
{
    json::array tables;
    for (const auto& table : manifest.tables) {
        tables.push_back({{"name", table.name}, {"rows", table.rows}, {"sha256", table.sha256}});
    }
    json::array files;
    for (const auto& file : manifest.files) {
        files.push_back({{"name", file.name}, {"size", file.size}, {"sha256", file.sha256}});
    }
    return json::serialize(json::value{{"format", manifest.format},
                                       {"program", manifest.program},
                                       {"engine", manifest.engine == storage::Engine::sqlite ? "sqlite" : "postgres"},
                                       {"created_at", manifest.created_at},
                                       {"migration", manifest.migration},
                                       {"tables", std::move(tables)},
                                       {"files", std::move(files)}});
}

namespace {

std::string text(const json::object& object, const char* name) { return std::string(object.at(name).as_string()); }

storage::Engine engine_in(const json::object& object)
{
    const auto name = text(object, "engine");
    if (name != "sqlite" && name != "postgres") throw std::invalid_argument("an engine that is not known here");
    return name == "sqlite" ? storage::Engine::sqlite : storage::Engine::postgres;
}

Manifest read(const json::object& object)
{
    Manifest manifest;
    manifest.format = object.at("format").to_number<int>();
    if (manifest.format > newest_format) return manifest;
    manifest.program = text(object, "program");
    manifest.engine = engine_in(object);
    manifest.created_at = text(object, "created_at");
    manifest.migration = object.at("migration").to_number<int>();
    for (const auto& entry : object.at("tables").as_array()) {
        const auto& table = entry.as_object();
        manifest.tables.push_back({text(table, "name"), table.at("rows").to_number<std::int64_t>(), text(table, "sha256")});
    }
    for (const auto& entry : object.at("files").as_array()) {
        const auto& file = entry.as_object();
        manifest.files.push_back({text(file, "name"), file.at("size").to_number<std::uint64_t>(), text(file, "sha256")});
    }
    return manifest;
}

}

std::optional<Manifest> manifest_in(std::string_view text)
{
    try {
        return read(json::parse(text).as_object());
    } catch (const std::exception&) { // not JSON, or not what a manifest has
        return std::nullopt;
    }
}

std::int64_t rows_in(const Manifest& manifest)
{
    std::int64_t rows = 0;
    for (const auto& table : manifest.tables) rows += table.rows;
    return rows;
}

}
