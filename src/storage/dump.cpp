#include "storage/dump.hpp"

#include "storage/loading.hpp"
#include "storage/migrations.hpp"
#include "storage/postgres/postgres_copy.hpp"
#include "storage/sqlite/sqlite_connection.hpp"
#include "storage/sqlite/sqlite_copy.hpp"

#include <fstream>

namespace storage {
namespace {

constexpr std::size_t piece = 4 << 20;

std::vector<TableContent> dump_file(const Location& location, const std::filesystem::path& room,
                                    const TakeParts& take, const DumpProgress& progress)
{
    const auto copied = room / store_part;
    const auto held = contents(sqlite::copy(location.file, copied, progress));
    take.begin(store_part, std::filesystem::file_size(copied));
    std::ifstream stream(copied, std::ios::binary);
    std::string bytes(piece, '\0');
    while (stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size())) || stream.gcount() > 0) {
        take.bytes(std::string_view(bytes).substr(0, static_cast<std::size_t>(stream.gcount())));
    }
    stream.close();
    std::filesystem::remove(copied);
    return held;
}

std::vector<TableContent> dump_tables(const Location& location, const TakeParts& take, const DumpProgress& progress)
{
    postgres::Copier copier(location.postgres_url, {});
    copier.execute("begin isolation level repeatable read read only");
    const auto tables = copier.tables();
    std::vector<TableContent> all;
    for (const auto& table : tables) {
        int number = 0;
        const auto content = copier.copy_out(table, [&](std::string_view lines) {
            take.begin(fmt::format("{}{}/{:06}", tables_part, table, ++number), lines.size());
            take.bytes(lines);
        });
        all.push_back({content.name, content.rows, content.sha256});
        progress(all.size(), tables.size());
    }
    copier.execute("rollback");
    return all;
}

}

std::vector<TableContent> dump(const Location& location, const std::filesystem::path& room, const TakeParts& take,
                               const DumpProgress& progress)
{
    return location.engine() == Engine::sqlite ? dump_file(location, room, take, progress)
                                               : dump_tables(location, take, progress);
}

int schema_version(const Location& location)
{
    const bool is_file = location.engine() == Engine::sqlite;
    return schema_version(*(is_file ? sqlite::connect(location.file, sqlite::Purpose::reading)
                                    : connect_for_writing(location)));
}

bool is_occupied(const Location& location)
{
    if (location.engine() == Engine::sqlite) return std::filesystem::exists(location.file);
    return !postgres::Copier(location.postgres_url, {}).tables().empty();
}

int others_at(const Location& location)
{
    if (location.engine() == Engine::sqlite) return 0;
    const auto others = postgres::Copier(location.postgres_url, {})
                            .column("select count(*) from pg_stat_activity where datname = current_database() and "
                                   "application_name = 'buendnisnetz'");
    return std::stoi(others.front());
}

}
