#include "support/store.hpp"

#include "storage/migrations.hpp"
#include "support/postgres_cluster.hpp"

#include <atomic>
#include <cstdio>
#include <unistd.h>

namespace test {
namespace {

std::string fresh_name()
{
    static std::atomic<int> last = 0;
    return "test_" + std::to_string(::getpid()) + "_" + std::to_string(++last);
}

/// Migrated once; every store begins as a copy of it.
const std::filesystem::path& model_file()
{
    static const TemporaryFolder folder;
    static const auto file = [] {
        const storage::Location location{folder.path() / "model.sqlite", {}};
        storage::migrate(*storage::connect_for_writing(location));
        return location.file;
    }();
    return file;
}

const std::string& model_database()
{
    struct Model {
        std::string name = fresh_name();
        Model()
        {
            create_postgres_database(name);
            storage::migrate(*storage::connect_for_writing({{}, postgres_address(name)}));
        }
    };
    static const Model model;
    return model.name;
}

void lost(const std::string& what)
{
    std::fprintf(stderr, "a sync failed in a test: %s\n", what.c_str());
    std::abort();
}

}

EmptyStore::EmptyStore(storage::Engine engine) : EmptyStore(engine, std::string()) {}

EmptyStore::EmptyStore(storage::Engine engine, const std::string& model)
{
    location_.file = folder_.path() / "buendnisnetz.sqlite";
    if (engine == storage::Engine::sqlite) {
        if (!model.empty()) std::filesystem::copy_file(model, location_.file);
        return;
    }
    database_ = fresh_name();
    create_postgres_database(database_, model);
    location_.postgres_url = postgres_address(database_);
}

EmptyStore::~EmptyStore()
{
    if (!database_.empty()) drop_postgres_database(database_);
}

TestStore::TestStore(storage::Engine engine, storage::Workers workers)
    : EmptyStore(engine, engine == storage::Engine::sqlite ? model_file().string() : model_database()),
      database_(std::make_unique<storage::Database>(location(), workers, &lost))
{
}

TestStore::TestStore(const EmptyStore& model)
    : EmptyStore(model.engine(), model.as_model()),
      database_(std::make_unique<storage::Database>(location(), storage::Workers{}, &lost))
{
}

void TestStore::fill(const std::function<void(storage::Write&)>& work)
{
    (void)database_->write([&](storage::Write& write) -> base::Result<bool> {
        work(write);
        return true;
    });
}

std::unique_ptr<storage::Database> TestStore::another_node() const
{
    return std::make_unique<storage::Database>(location(), storage::Workers{}, &lost);
}

}
