#include "storage/migrations.hpp"

#include <fmt/format.h>

namespace storage {
namespace {

constexpr Sql has_migrations{
    "select count(*) from sqlite_schema where name = 'migration'",
    "select count(*) from pg_tables where schemaname = current_schema() and tablename = 'migration'"};

constexpr Sql newest_migration = "select coalesce(max(number), 0) from migration";

constexpr Sql tables_and_indexes{
    "select sql || ';' from sqlite_schema where sql is not null and name not like 'sqlite_%' "
    "order by type desc, name",
    R"sql(
    select line from (
        select c.table_name as owner, 0 as kind, lpad(c.ordinal_position::text, 4, '0') as place,
               c.table_name || '.' || c.column_name || ' ' || c.data_type ||
               case when c.is_nullable = 'NO' then ' not null' else '' end ||
               coalesce(' default ' || c.column_default, '') as line
          from information_schema.columns c where c.table_schema = current_schema()
        union all
        select conrelid::regclass::text, 1, conname,
               conrelid::regclass::text || ': ' || conname || ' ' || pg_get_constraintdef(oid)
          from pg_constraint where connamespace = current_schema()::regnamespace
        union all
        select tablename::text, 2, indexname::text, indexdef
          from pg_indexes where schemaname = current_schema()
    ) as lines order by owner, kind, place)sql"};

std::int64_t number(Connection& connection, const Sql& sql)
{
    std::int64_t result = 0;
    connection.run(sql, {}, [&](Row& row) { result = row.next<std::int64_t>(); });
    return result;
}

void carry_out(Connection& connection, const Migration& step)
{
    const auto text = connection.engine() == Engine::sqlite ? step.sqlite : step.postgres;
    connection.execute(connection.engine() == Engine::sqlite ? "begin immediate" : "begin");
    try {
        connection.execute(std::string(text));
        connection.execute(fmt::format("insert into migration (number, name) values ({}, '{}')", step.number,
                                       step.name));
        connection.execute("commit");
    } catch (...) {
        connection.execute("rollback");
        throw;
    }
}

}

OnlyOne::OnlyOne(Connection& connection) : connection_(connection)
{
    if (connection_.engine() == Engine::postgres) connection_.execute("select pg_advisory_lock(1668508013)");
}

OnlyOne::~OnlyOne()
{
    if (connection_.engine() != Engine::postgres) return;
    try {
        connection_.execute("select pg_advisory_unlock(1668508013)");
    } catch (const Fault&) { // the connection is gone, and the lock with it
    }
}

int schema_version(Connection& connection)
{
    if (number(connection, has_migrations) == 0) return 0;
    return static_cast<int>(number(connection, newest_migration));
}

std::vector<Migration> migrate(Connection& connection, std::span<const Migration> steps)
{
    const OnlyOne only_one(connection);
    if (number(connection, has_migrations) == 0) {
        connection.execute("create table migration (number bigint primary key, name text not null)");
    }
    const int done = schema_version(connection);
    if (!steps.empty() && done > steps.back().number) {
        throw Fault(Fault::Kind::other, fmt::format("the store is at step {} of a newer program; this one knows "
                                                    "{} steps",
                                                    done, steps.back().number));
    }
    std::vector<Migration> carried_out;
    for (const auto& step : steps) {
        if (step.number <= done) continue;
        carry_out(connection, step);
        carried_out.push_back(step);
    }
    return carried_out;
}

std::string schema(Connection& connection)
{
    std::string text;
    connection.run(tables_and_indexes, {}, [&](Row& row) { text += row.next<std::string>() + "\n"; });
    return text;
}

}
