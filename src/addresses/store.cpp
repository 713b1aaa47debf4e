#include "addresses/former.hpp"

namespace addresses {
namespace {

using storage::Row;
using storage::Sql;

struct Subject;

std::string_view word_of(Kind kind) { return kind == Kind::alliance ? "alliance" : "organisation"; }

}

constexpr Sql select_once_had = "select subject_id from former_address where kind = :kind and slug = :slug";

std::optional<base::Uuid> once_had(storage::Read& read, Kind kind, std::string_view slug)
{
    return read.first(select_once_had, {{"kind", word_of(kind)}, {"slug", slug}},
                      [](Row& row) { return row.next<base::Id<Subject>>().uuid; });
}

constexpr Sql select_all_former = "select slug, subject_id from former_address where kind = :kind";

std::map<std::string, base::Uuid, std::less<>> all_former(storage::Read& read, Kind kind)
{
    std::map<std::string, base::Uuid, std::less<>> all;
    read.all(select_all_former, {{"kind", word_of(kind)}}, [&](Row& row) {
        auto slug = row.next<std::string>();
        all.emplace(std::move(slug), row.next<base::Id<Subject>>().uuid);
        return 0;
    });
    return all;
}

constexpr Sql delete_present = "delete from former_address where kind = :kind and slug = :slug";
constexpr Sql insert_former = R"sql(
    insert into former_address (kind, slug, subject_id, left_at) values (:kind, :slug, :subject_id, :left_at)
    on conflict (kind, slug) do nothing)sql";

void store_former(storage::Write& write, Kind kind, const base::Uuid& subject, std::string_view slug,
                  const std::vector<std::string>& former, base::Instant now)
{
    write.run(delete_present, {{"kind", word_of(kind)}, {"slug", slug}});
    for (const auto& word : former) {
        if (word == slug) continue;
        write.run(insert_former,
                  {{"kind", word_of(kind)}, {"slug", word}, {"subject_id", subject}, {"left_at", now}});
    }
}

}
