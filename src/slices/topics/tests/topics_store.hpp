#pragma once

#include "slices/projects/tests/projects_store.hpp"
#include "slices/topics/import_topics.hpp"
#include "slices/topics/store.hpp"
#include "slices/topics/topics.hpp"

namespace test {

/// A store with nine alliances, eight projects and the topics of a new installation.
class TopicsStore : public ProjectsStore {
public:
    using ProjectsStore::ProjectsStore;

    static TopicsStore& shared(storage::Engine engine)
    {
        if (engine == storage::Engine::sqlite) {
            static TopicsStore sqlite(storage::Engine::sqlite);
            return sqlite;
        }
        static TopicsStore postgres(storage::Engine::postgres);
        return postgres;
    }

    table::Plan plan_topics(std::string_view bytes)
    {
        return read([&](storage::Read& read) { return topics::plan_topics(read, bytes, &without_progress); });
    }
    table::Plan import_topics(std::string_view bytes)
    {
        return write([&](storage::Write& write) -> base::Result<table::Plan> {
                   return topics::import_topics(write, bytes, morning, &without_progress);
               })
            .value();
    }
    std::string exported_topics()
    {
        return read([](storage::Read& read) { return topics::export_topics(read); });
    }
    std::optional<topics::Topic> topic(std::string_view slug)
    {
        return read([&](storage::Read& read) { return topics::find_topic(read, slug); });
    }
    std::vector<topics::Topic> all_topics()
    {
        return read([](storage::Read& read) { return topics::all_topics(read); });
    }
};

/// Asks the same of the topics on SQLite and on PostgreSQL.
template <class Test>
void with_topics_on_each_engine(Test test)
{
    SUBCASE("on SQLite") { test(TopicsStore::shared(storage::Engine::sqlite)); }
    SUBCASE("on PostgreSQL") { test(TopicsStore::shared(storage::Engine::postgres)); }
}

}
