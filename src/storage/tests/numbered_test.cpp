#include "storage/postgres/postgres_connection.hpp"

#include <doctest/doctest.h>

using storage::postgres::numbered;
using Names = std::vector<std::string>;

TEST_CASE("names become numbers in the order in which they first stand in the text")
{
    const auto statement = numbered("update t set a = :b, b = :a where id = :id and a <> :b");
    CHECK(statement.text == "update t set a = $1, b = $2 where id = $3 and a <> $1");
    CHECK(statement.names == Names{"b", "a", "id"});
}

TEST_CASE("casts, texts and lone colons are no arguments")
{
    CHECK(numbered("select x::text, ':not', 'it''s :no', :yes::uuid").text == "select x::text, ':not', 'it''s :no', $1::uuid");
    CHECK(numbered("select ':a' || :a").names == Names{"a"});
    CHECK(numbered("select 1 : ").text == "select 1 : ");
    CHECK(numbered("").text.empty());
    CHECK(numbered(":").text == ":");
    CHECK(numbered(":a").text == "$1");
}

TEST_CASE("more than nine arguments and names that begin alike stay apart")
{
    const auto statement = numbered(":a1 :a2 :a3 :a4 :a5 :a6 :a7 :a8 :a9 :a10 :a1 :a");
    CHECK(statement.text == "$1 $2 $3 $4 $5 $6 $7 $8 $9 $10 $1 $11");
    CHECK(statement.names.size() == 11);
}
