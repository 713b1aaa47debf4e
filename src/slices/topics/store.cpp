#include "slices/topics/store.hpp"

namespace topics {
namespace {

using storage::Row;
using storage::Sql;

Topic topic_in(Row& row)
{
    return {row.next<std::string>(), row.next<std::string>(),  row.next<std::string>(), row.next<std::string>(),
            row.next<std::string>(), row.next<std::int64_t>(), row.next<bool>()};
}

}

constexpr Sql select_topics = R"sql(
    select slug, name, name_en, introduction, introduction_en, position, retired from topic order by position, slug)sql";

std::vector<Topic> all_topics(storage::Read& read) { return read.all(select_topics, {}, topic_in); }

constexpr Sql select_topic = R"sql(
    select slug, name, name_en, introduction, introduction_en, position, retired from topic where slug = :slug)sql";

std::optional<Topic> find_topic(storage::Read& read, std::string_view slug)
{
    return read.first(select_topic, {{"slug", slug}}, topic_in);
}

constexpr Sql upsert_topic = R"sql(
    insert into topic (slug, name, name_en, introduction, introduction_en, position, retired)
    values (:slug, :name, :name_en, :introduction, :introduction_en, :position, :retired)
    on conflict (slug) do update set
        name = excluded.name, name_en = excluded.name_en, introduction = excluded.introduction,
        introduction_en = excluded.introduction_en, position = excluded.position, retired = excluded.retired)sql";

void store_topic(storage::Write& write, const Topic& topic)
{
    write.run(upsert_topic, {{"slug", topic.slug},
                             {"name", topic.name},
                             {"name_en", topic.name_en},
                             {"introduction", topic.introduction},
                             {"introduction_en", topic.introduction_en},
                             {"position", topic.position},
                             {"retired", topic.retired}});
}

}
