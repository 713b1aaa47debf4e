#pragma once

#include "storage/database.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

namespace test {

/// Where a table tells how far it came and nobody listens.
inline void without_progress(std::size_t, std::size_t) {}

/// A place for a store on one engine: a file in a folder of its own, or a database of its own. Empty.
class EmptyStore {
public:
    explicit EmptyStore(storage::Engine engine);
    ~EmptyStore();
    EmptyStore(const EmptyStore&) = delete;
    EmptyStore& operator=(const EmptyStore&) = delete;

    const storage::Location& location() const { return location_; }
    const std::filesystem::path& folder() const { return folder_.path(); }
    storage::Engine engine() const { return location_.engine(); }
    /// What a copy of this store is made from: its file, or the name of its database. Nobody may have it open then.
    std::string as_model() const { return database_.empty() ? location_.file.string() : database_; }

protected:
    EmptyStore(storage::Engine engine, const std::string& model);

private:
    TemporaryFolder folder_;
    std::string database_;
    storage::Location location_;
};

/// A fresh store with every migration carried out, and nothing in it but what the migrations put there.
class TestStore : public EmptyStore {
public:
    explicit TestStore(storage::Engine engine, storage::Workers workers = {});
    /// A copy of a store that was prepared once and has been closed.
    explicit TestStore(const EmptyStore& model);

    storage::Database& database() { return *database_; }

    template <class Work>
    auto read(Work work)
    {
        return database_->read(work);
    }
    /// Writes, and returns what the work returned. A refusal is a value here too.
    template <class Work>
    auto write(Work work)
    {
        return database_->write(work);
    }
    /// Writes something that has nothing to return and is never refused.
    void fill(const std::function<void(storage::Write&)>& work);

    /// Opens the same store a second time, as another node does.
    std::unique_ptr<storage::Database> another_node() const;

private:
    std::unique_ptr<storage::Database> database_;
};

/// Does the same test on SQLite and on PostgreSQL, each time with a fresh store.
template <class Store = TestStore, class Test>
void for_each_engine(Test test)
{
    SUBCASE("on SQLite")
    {
        Store store(storage::Engine::sqlite);
        test(store);
    }
    SUBCASE("on PostgreSQL")
    {
        Store store(storage::Engine::postgres);
        test(store);
    }
}

}
