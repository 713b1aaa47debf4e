#include "base/text.hpp"
#include "search/json.hpp"
#include "search/store.hpp"

namespace search {

using storage::Row;
using storage::Sql;

namespace {

/// Who types a name types all of it; the index has no room for titles without an end.
constexpr std::size_t longest_name = 200;

Remembered remembered_in(Row& row)
{
    auto key = row.next<std::string>();
    const auto number = row.next<std::int64_t>();
    return {std::move(key), number, row.next<std::string>()};
}

boost::json::array row_of(const Numbered& one)
{
    const auto& document = *one.document;
    boost::json::array row = {one.number, document.key, document.address, document.title,
                              std::string(base::beginning(base::folded(document.title), longest_name)), document.summary,
                              document.place, one.words};
    if (document.position) {
        row.emplace_back(document.position->latitude);
        row.emplace_back(document.position->longitude);
    }
    return row;
}

}

constexpr Sql select_remembered{R"sql(
    select key, number, words from search_document
     where kind = :kind and key in (select value from json_each(:keys)))sql",
                                R"sql(
    select key, number, words from search_document
     where kind = :kind and key = any (array(select value from json_array_elements_text(cast(:keys as json)))))sql"};

std::vector<Remembered> remembered(storage::Read& read, Kind kind, const std::vector<std::string>& keys)
{
    return read.all(select_remembered, {{"kind", word_of(kind)}, {"keys", as_json(keys)}}, remembered_in);
}

constexpr Sql select_left_behind = R"sql(
    select key, number, words from search_document where kind = :kind and generation < :began)sql";

std::vector<Remembered> left_behind(storage::Read& read, Kind kind, std::int64_t began)
{
    return read.all(select_left_behind, {{"kind", word_of(kind)}, {"began", began}}, remembered_in);
}

constexpr Sql select_greatest = "select max(number) from search_document where number >= :first and number < :last";

std::optional<std::int64_t> greatest_number(storage::Read& read, std::int64_t first, std::int64_t last)
{
    return read.value<std::optional<std::int64_t>>(select_greatest, {{"first", first}, {"last", last}});
}

constexpr Sql upsert_documents{R"sql(
    insert into search_document (number, kind, key, address, title, name, summary, place, words, latitude, longitude,
                                 generation)
    select value ->> 0, :kind, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
           value ->> 8, value ->> 9, :generation
      from json_each(:documents) where true
    on conflict (number) do update set
        key = excluded.key, address = excluded.address, title = excluded.title, name = excluded.name,
        summary = excluded.summary, place = excluded.place, words = excluded.words, latitude = excluded.latitude,
        longitude = excluded.longitude, generation = excluded.generation)sql",
                               R"sql(
    insert into search_document (number, kind, key, address, title, name, summary, place, words, latitude, longitude,
                                 generation)
    select cast(value ->> 0 as bigint), cast(:kind as text), value ->> 1, value ->> 2, value ->> 3, value ->> 4,
           value ->> 5, value ->> 6, value ->> 7, cast(value ->> 8 as double precision),
           cast(value ->> 9 as double precision), cast(:generation as bigint)
      from json_array_elements(cast(:documents as json))
    on conflict (number) do update set
        key = excluded.key, address = excluded.address, title = excluded.title, name = excluded.name,
        summary = excluded.summary, place = excluded.place, words = excluded.words, latitude = excluded.latitude,
        longitude = excluded.longitude, generation = excluded.generation)sql"};

void store_documents(storage::Write& write, Kind kind, const std::vector<Numbered>& documents, std::int64_t generation)
{
    boost::json::array rows;
    rows.reserve(documents.size());
    for (const auto& one : documents) rows.push_back(row_of(one));
    write.run(upsert_documents, {{"kind", word_of(kind)}, {"generation", generation}, {"documents", boost::json::serialize(rows)}});
}

constexpr Sql delete_documents{R"sql(
    delete from search_document where number in (select value from json_each(:numbers)))sql",
                               R"sql(
    delete from search_document
     where number = any (array(select cast(value as bigint) from json_array_elements_text(cast(:numbers as json)))))sql"};

void remove_documents(storage::Write& write, const std::vector<std::int64_t>& numbers)
{
    write.run(delete_documents, {{"numbers", as_json(numbers)}});
}

constexpr Sql select_named = "select number from search_document where name = :name order by number limit 20";

std::vector<std::int64_t> numbers_named(storage::Read& read, std::string_view name)
{
    return read.all(select_named, {{"name", base::beginning(name, longest_name)}}, [](Row& row) { return row.next<std::int64_t>(); });
}

constexpr Sql select_positions{R"sql(
    select number, latitude, longitude from search_document
     where number in (select value from json_each(:numbers)) and latitude is not null)sql",
                               R"sql(
    select number, latitude, longitude from search_document
     where number = any (array(select cast(value as bigint) from json_array_elements_text(cast(:numbers as json))))
       and latitude is not null)sql"};

std::vector<std::pair<std::int64_t, Position>> positions(storage::Read& read, const std::vector<std::int64_t>& numbers)
{
    return read.all(select_positions, {{"numbers", as_json(numbers)}}, [](Row& row) {
        const auto number = row.next<std::int64_t>();
        const auto latitude = row.next<double>();
        return std::pair(number, Position{latitude, row.next<double>()});
    });
}

constexpr Sql select_shown{R"sql(
    select number, address, title, summary, place, words from search_document
     where number in (select value from json_each(:numbers)))sql",
                           R"sql(
    select number, address, title, summary, place, words from search_document
     where number = any (array(select cast(value as bigint) from json_array_elements_text(cast(:numbers as json)))))sql"};

std::vector<Shown> shown(storage::Read& read, const std::vector<std::int64_t>& numbers)
{
    return read.all(select_shown, {{"numbers", as_json(numbers)}}, [](Row& row) {
        Shown one;
        one.number = row.next<std::int64_t>();
        for (auto* text : {&one.address, &one.title, &one.summary, &one.place, &one.words}) *text = row.next<std::string>();
        return one;
    });
}

}
