#include "search/json.hpp"
#include "search/store.hpp"

namespace search {

using storage::Row;
using storage::Sql;

constexpr Sql select_words = R"sql(
    select id, stem, written, documents from search_word where generation > :generation order by id)sql";

std::vector<KnownWord> words_since(storage::Read& read, std::int64_t generation)
{
    return read.all(select_words, {{"generation", generation}}, [](Row& row) {
        const auto id = row.next<std::int64_t>();
        auto stem = row.next<std::string>();
        auto written = row.next<std::string>();
        return KnownWord{id, std::move(stem), std::move(written), row.next<std::int64_t>()};
    });
}

constexpr Sql select_ids{R"sql(
    select stem, id from search_word where stem in (select value from json_each(:stems)))sql",
                         R"sql(
    select stem, id from search_word
     where stem = any (array(select value from json_array_elements_text(cast(:stems as json)))))sql"};

std::vector<std::pair<std::string, std::int64_t>> ids_of_words(storage::Read& read, const std::vector<std::string>& stems)
{
    return read.all(select_ids, {{"stems", as_json(stems)}}, [](Row& row) {
        auto stem = row.next<std::string>();
        return std::pair(std::move(stem), row.next<std::int64_t>());
    });
}

constexpr Sql select_last_word = "select coalesce(max(id), 0) from search_word";

std::int64_t last_word(storage::Read& read) { return read.value<std::int64_t>(select_last_word); }

constexpr Sql upsert_words{R"sql(
    insert into search_word (id, stem, written, documents, generation)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, :generation from json_each(:words) where true
    on conflict (id) do update set
        documents = search_word.documents + excluded.documents, generation = excluded.generation)sql",
                           R"sql(
    insert into search_word (id, stem, written, documents, generation)
    select cast(value ->> 0 as bigint), value ->> 1, value ->> 2, cast(value ->> 3 as bigint), cast(:generation as bigint)
      from json_array_elements(cast(:words as json))
    on conflict (id) do update set
        documents = search_word.documents + excluded.documents, generation = excluded.generation)sql"};

void store_words(storage::Write& write, const std::vector<KnownWord>& words, std::int64_t generation)
{
    boost::json::array rows;
    rows.reserve(words.size());
    for (const auto& word : words) rows.push_back({word.id, word.stem, word.written, word.documents});
    write.run(upsert_words, {{"generation", generation}, {"words", boost::json::serialize(rows)}});
}

static void look_at(Row& row, const LookAtPosting& look)
{
    Posting posting;
    posting.word = row.next<std::int64_t>();
    posting.block = row.next<std::int64_t>();
    posting.field = row.next<std::int64_t>();
    posting.members = row.next<std::string_view>();
    look(posting);
}

constexpr Sql select_postings{R"sql(
    select word, block, field, members from search_posting where word in (select value from json_each(:words)))sql",
                              R"sql(
    select word, block, field, members from search_posting
     where word = any (array(select cast(value as bigint) from json_array_elements_text(cast(:words as json)))))sql"};

void each_posting(storage::Read& read, const std::vector<std::int64_t>& words, const LookAtPosting& look)
{
    read.all(select_postings, {{"words", as_json(words)}}, [&](Row& row) { return look_at(row, look), 0; });
}

constexpr Sql select_postings_in{R"sql(
    select word, block, field, members from search_posting
     where block = :block and word in (select value from json_each(:words)))sql",
                                 R"sql(
    select word, block, field, members from search_posting
     where block = :block
       and word = any (array(select cast(value as bigint) from json_array_elements_text(cast(:words as json)))))sql"};

void each_posting_in(storage::Read& read, std::int64_t block, const std::vector<std::int64_t>& words, const LookAtPosting& look)
{
    read.all(select_postings_in, {{"block", block}, {"words", as_json(words)}}, [&](Row& row) { return look_at(row, look), 0; });
}

constexpr Sql upsert_postings{R"sql(
    insert into search_posting (word, block, field, members)
    select value ->> 0, :block, value ->> 1, value ->> 2 from json_each(:postings) where true
    on conflict (word, block, field) do update set members = excluded.members)sql",
                              R"sql(
    insert into search_posting (word, block, field, members)
    select cast(value ->> 0 as bigint), cast(:block as bigint), cast(value ->> 1 as bigint), value ->> 2
      from json_array_elements(cast(:postings as json))
    on conflict (word, block, field) do update set members = excluded.members)sql"};

void store_postings(storage::Write& write, std::int64_t block, const std::vector<NewPosting>& postings)
{
    boost::json::array rows;
    rows.reserve(postings.size());
    for (const auto& posting : postings) rows.push_back({posting.word, posting.field, posting.members});
    write.run(upsert_postings, {{"block", block}, {"postings", boost::json::serialize(rows)}});
}

}
