#include "slices/search_page/store.hpp"

namespace search_page {

using storage::Sql;

constexpr Sql select_named = R"sql(
    select 1 where exists (select 1 from place_name where folded = :name)
                or exists (select 1 from postal_code where code = :name))sql";

bool is_name_of_place(storage::Read& read, std::string_view folded)
{
    return read.first(select_named, {{"name", folded}}, [](storage::Row& row) { return row.next<std::int64_t>(); }).has_value();
}

}
