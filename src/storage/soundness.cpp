#include "storage/soundness.hpp"

#include "storage/postgres/postgres_copy.hpp"
#include "storage/sqlite/sqlite_copy.hpp"

namespace storage {

std::string defect_of(const Location& location)
{
    return location.engine() == Engine::sqlite ? sqlite::defect_of(location.file) : std::string();
}

std::map<std::string, std::string> server_settings(const Location& location)
{
    postgres::Copier server(location.postgres_url, {});
    std::map<std::string, std::string> settings;
    for (const auto* name : {"fsync", "full_page_writes", "synchronous_commit", "server_version_num", "server_encoding", "lc_ctype"}) {
        settings[name] = server.column(std::string("show ") + name).front();
    }
    return settings;
}

constexpr Sql select_size{"select page_count * page_size from pragma_page_count(), pragma_page_size()",
                    "select pg_database_size(current_database())"};

std::uint64_t size_of(Read& read) { return read.value<std::uint64_t>(select_size); }

}
