#include "app/installation.hpp"

namespace app {

using storage::Sql;

constexpr Sql select_value = "select value from installation where name = :name";

std::optional<std::string> installation_value(storage::Read& read, std::string_view name)
{
    return read.first(select_value, {{"name", name}}, [](storage::Row& row) { return row.next<std::string>(); });
}

constexpr Sql insert_value = R"sql(
    insert into installation (name, value) values (:name, :value)
    on conflict (name) do update set value = excluded.value)sql";

void set_installation_value(storage::Write& write, std::string_view name, std::string_view value)
{
    write.run(insert_value, {{"name", name}, {"value", value}});
}

constexpr Sql delete_value = "delete from installation where name = :name";

void forget_installation_value(storage::Write& write, std::string_view name) { write.run(delete_value, {{"name", name}}); }

bool is_demonstration(storage::Database& database)
{
    return database.read([](storage::Read& read) { return installation_value(read, "demo").has_value(); });
}

}
