#pragma once

#include "slices/demo/demo.hpp"
#include "slices/demo/invented_alliance.hpp"
#include "slices/demo/store.hpp"

#include "csv/csv.hpp"
#include "slices/registry/tests/sample.hpp"

#include <map>
#include <string>
#include <vector>

namespace test {

using TableLine = std::map<std::string, std::string>;

/// The cells of a table, line by line, by the names of their columns.
inline std::vector<TableLine> table_lines(const std::string& text)
{
    const auto table = csv::read(text).value();
    std::vector<TableLine> lines;
    for (const auto& line : table.lines) {
        auto& cells = lines.emplace_back();
        for (std::size_t at = 0; at < table.columns.size(); ++at) cells[table.columns[at]] = line.cells[at];
    }
    return lines;
}

inline void no_progress(std::size_t, std::size_t) {}

/// The alliances of a demonstration in a store, and what is invented for them; made once.
class InventedNetwork : public RegisterStore {
public:
    InventedNetwork() : RegisterStore(storage::Engine::sqlite)
    {
        fill([](storage::Write& write) {
            const auto table = demo::alliances_table(write, demo::Scale::network, seed);
            REQUIRE(registry::import_alliances(write, table, morning, &no_progress).is_applied);
        });
        read([&](storage::Read& read) {
            alliances = demo::invented_alliances(read, demo::Scale::network, seed);
            const auto tables = demo::partners_tables(read, demo::Scale::network, seed);
            organisations = table_lines(tables.organisations);
            partnerships = table_lines(tables.partnerships);
            awards = table_lines(demo::awards_table(read, seed));
            roles = table_lines(demo::roles_table(read, seed));
            demo::projects_tables(read, demo::Scale::network, seed, [&](const std::string& table) {
                for (auto& line : table_lines(table)) projects.push_back(std::move(line));
            });
            for (auto& town : demo::towns(read)) towns.emplace(*town.municipality.official_key, std::move(town));
            return 0;
        });
        for (const auto& one : alliances) by_key.emplace(one.key, &one);
    }

    static const InventedNetwork& shared()
    {
        static const InventedNetwork network;
        return network;
    }

    static constexpr std::uint64_t seed = 21;
    std::vector<demo::InventedAlliance> alliances;
    std::map<std::string, const demo::InventedAlliance*> by_key;
    std::map<std::string, demo::Town> towns; ///< by official key
    std::vector<TableLine> organisations;
    std::vector<TableLine> partnerships;
    std::vector<TableLine> awards;
    std::vector<TableLine> roles;
    std::vector<TableLine> projects;
};

}
