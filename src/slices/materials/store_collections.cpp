#include "slices/materials/store_collections.hpp"

namespace materials {

using storage::Sql;

constexpr Sql select_description = "select description from material_collection where name = :name";

std::string description_of(storage::Read& read, std::string_view collection)
{
    return read.first(select_description, {{"name", collection}}, [](storage::Row& row) { return row.next<std::string>(); }).value_or("");
}

constexpr Sql upsert_description = R"sql(
    insert into material_collection (name, description) values (:name, :description)
    on conflict (name) do update set description = excluded.description)sql";

void store_description(storage::Write& write, std::string_view collection, std::string_view description)
{
    write.run(upsert_description, {{"name", collection}, {"description", description}});
}

constexpr Sql update_place = "update material set place = :place where id = :id";

void store_place(storage::Write& write, base::Id<Material> id, std::int64_t place) { write.run(update_place, {{"id", id}, {"place", place}}); }

}
