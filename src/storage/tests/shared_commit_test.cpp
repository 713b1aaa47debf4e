#include "storage/sqlite/sqlite_connection.hpp"
#include "support/store.hpp"

#include <deque>
#include <future>

namespace {

using storage::Fault;
using storage::Read;
using storage::Write;
using storage::WriteTask;
using test::TestStore;

constexpr storage::Sql insert_name = "insert into installation (name, value) values (:name, 'x')";
constexpr storage::Sql count_names = "select count(*) from installation";

/// A rule that is looked at only when the commit comes.
constexpr const char* needs_parent = "create table child (parent text references installation (name) deferrable initially deferred)";

void put(Write& write, const std::string& name) { write.run(insert_name, {{"name", name}}); }

/// How a task ended: nothing where it was kept, else the words of its exception.
using Ending = std::optional<std::string>;

/// The one writer of SQLite, held up until all tasks have come, so that they share commits.
class OneWriter {
public:
    /// `tables`: what is made in the store before.
    explicit OneWriter(const char* tables = "select 1")
    {
        storage::connect_for_writing(store_.location())->execute(tables);
        std::promise<void> held;
        store_.database().submit(WriteTask{[&held, gate = gate_](Write&) {
                                               held.set_value();
                                               gate.wait();
                                               return false;
                                           },
                                           [](const std::exception_ptr&) {}});
        held.get_future().wait();
    }

    void add(std::function<bool(Write&)> work, std::function<void()> when_told = [] {})
    {
        auto& ending = endings_.emplace_back();
        store_.database().submit(WriteTask{std::move(work), [&ending, told = std::move(when_told)](const std::exception_ptr& error) {
                                               told();
                                               ending.set_value(words_of(error));
                                           }});
    }

    std::vector<Ending> run()
    {
        open_.set_value();
        std::vector<Ending> all;
        for (auto& ending : endings_) all.push_back(ending.get_future().get());
        return all;
    }

    TestStore& store() { return store_; }
    std::int64_t names()
    {
        return store_.read([](Read& read) { return read.value<std::int64_t>(count_names); });
    }

private:
    static Ending words_of(const std::exception_ptr& error)
    {
        if (!error) return std::nullopt;
        try {
            std::rethrow_exception(error);
        } catch (const std::exception& fault) {
            return fault.what();
        }
    }

    TestStore store_{storage::Engine::sqlite};
    std::promise<void> open_;
    std::shared_future<void> gate_ = open_.get_future().share();
    std::deque<std::promise<Ending>> endings_;
};

/// Looks at the file from outside, as a second program would: sees only what is committed.
class Onlooker {
public:
    explicit Onlooker(TestStore& store) : connection_(storage::sqlite::connect(store.location().file, storage::sqlite::Purpose::reading)) {}
    std::int64_t names()
    {
        std::int64_t count = 0;
        connection_->run(count_names, {}, [&](storage::Row& row) { count = row.next<std::int64_t>(); });
        return count;
    }

private:
    std::unique_ptr<storage::Connection> connection_;
};

}

TEST_CASE("a task sees what those before it in the same commit did, and nothing of what was refused")
{
    OneWriter writer;
    std::vector<std::int64_t> seen;
    const auto look = [&](Write& write) { seen.push_back(write.value<std::int64_t>(count_names)); };
    writer.add([&](Write& write) { return look(write), put(write, "a"), true; });
    writer.add([&](Write& write) { return look(write), put(write, "refused"), false; });
    writer.add([&](Write& write) -> bool { look(write), put(write, "broken off"), throw std::runtime_error("enough"); });
    writer.add([&](Write& write) { return look(write), put(write, "b"), true; });
    CHECK(writer.run() == std::vector<Ending>{std::nullopt, std::nullopt, "enough", std::nullopt});
    CHECK(seen == std::vector<std::int64_t>{0, 1, 1, 1});
    CHECK(writer.names() == 2);
}

TEST_CASE("nobody outside sees a shared commit by halves, and whoever is told finds all of it")
{
    OneWriter writer;
    Onlooker onlooker(writer.store());
    std::vector<std::int64_t> during;
    std::vector<std::int64_t> told;
    for (int task = 0; task < 10; ++task) {
        writer.add([&, task](Write& write) { return put(write, std::to_string(task)), during.push_back(onlooker.names()), true; },
                   [&] { told.push_back(onlooker.names()); });
    }
    writer.run();
    CHECK(during == std::vector<std::int64_t>(10, 0));
    CHECK(told == std::vector<std::int64_t>(10, 10));
}

TEST_CASE("at most sixty-four tasks share a commit, so that the first does not wait for the last")
{
    OneWriter writer;
    Onlooker onlooker(writer.store());
    std::vector<std::int64_t> told;
    for (int task = 0; task < 100; ++task) {
        writer.add([task](Write& write) { return put(write, std::to_string(task)), true; }, [&] { told.push_back(onlooker.names()); });
    }
    writer.run();
    std::vector<std::int64_t> expected(64, 64);
    expected.resize(100, 100);
    CHECK(told == expected);
}

TEST_CASE("when the commit itself fails, everybody in it is told so, and the next one works")
{
    OneWriter writer(needs_parent);
    writer.add([](Write& write) { return put(write, "innocent"), true; });
    writer.add([](Write& write) { return write.run("insert into child values ('nobody')", {}), true; });
    writer.add([](Write& write) { return put(write, "innocent too"), true; });
    const auto endings = writer.run();
    for (const auto& ending : endings) {
        REQUIRE(ending);
        CHECK(ending->find("FOREIGN KEY") != std::string::npos);
    }
    CHECK(writer.names() == 0);
    writer.store().fill([](Write& write) { put(write, "later"); });
    CHECK(writer.names() == 1);
}

TEST_CASE("a commit that failed announces nothing")
{
    OneWriter writer(needs_parent);
    auto& versions = writer.store().database().versions();
    const auto before = versions.now();
    writer.add([](Write& write) { return write.touch("part"), write.run("insert into child values ('nobody')", {}), true; });
    CHECK(writer.run().at(0).has_value());
    CHECK(versions.now() == before);
    CHECK(versions.slot("part").load() <= before);
}

TEST_CASE("everything that a commit touched is announced at one moment")
{
    OneWriter writer;
    auto& versions = writer.store().database().versions();
    const auto before = versions.now();
    writer.add([](Write& write) { return write.touch("one"), true; });
    writer.add([](Write& write) { return write.touch("refused"), false; });
    writer.add([](Write& write) { return write.touch("two"), write.touch("one"), true; });
    writer.run();
    CHECK(versions.now() == before + 1);
    CHECK(versions.slot("one").load() == before + 1);
    CHECK(versions.slot("two").load() == before + 1);
    CHECK(versions.slot("refused").load() <= before);
}

TEST_CASE("a store whose file cannot be had says so to everybody who wants to write, each time")
{
    storage::Database gone({"/no/such/folder/store", {}}, {1, 1}, [](const std::string&) {});
    for (int round = 0; round < 3; ++round) {
        try {
            (void)gone.write([](Write&) -> base::Result<bool> { return true; });
            FAIL("somebody wrote into no folder");
        } catch (const Fault& fault) {
            CHECK(fault.kind() == Fault::Kind::unavailable);
        }
    }
}

TEST_CASE("a store that comes back is used again without a new start")
{
    const test::TemporaryFolder folder;
    const auto place = folder.path() / "later";
    storage::Database database({place / "store", {}}, {1, 1}, [](const std::string&) {});
    const auto fill = [&] {
        return database.write([](Write& write) -> base::Result<std::int64_t> { return write.run("create table t (a text)", {}); });
    };
    const auto look = [&] { return database.read([](Read& read) { return read.value<int>("select count(*) from t"); }); };
    CHECK_THROWS_AS(look(), Fault);
    CHECK_THROWS_AS(fill(), Fault);
    std::filesystem::create_directory(place);
    CHECK(fill().has_value());
    CHECK(look() == 0);
}
