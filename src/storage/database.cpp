#include "storage/database.hpp"

#include "storage/postgres/postgres_connection.hpp"
#include "storage/sqlite/sqlite_connection.hpp"
#include "storage/task_queue.hpp"
#include "storage/writers.hpp"

#include <future>
#include <sstream>
#include <thread>

namespace storage {
namespace {

const char* begin_reading(Engine engine)
{
    return engine == Engine::sqlite ? "begin" : "begin isolation level repeatable read read only";
}

void read_once(std::unique_ptr<Connection>& connection, const Connect& connect, const ReadTask& task)
{
    try {
        if (!connection) connection = connect();
    } catch (const Fault&) {
        connection.reset();
        return task.failed(std::current_exception());
    }
    Read read(*connection, begin_reading(connection->engine()));
    task.work(read);
    try {
        if (read.statements() > 0) connection->execute("commit");
    } catch (const Fault&) {
        connection.reset();
    }
}

void read_tasks(const Connect& connect, TaskQueue<ReadTask>& queue)
{
    std::unique_ptr<Connection> connection;
    while (auto task = queue.take()) read_once(connection, connect, *task);
}

std::vector<std::string> lines(const std::string& text)
{
    std::vector<std::string> result;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) result.push_back(line);
    return result;
}

}

struct Database::Threads {
    Location location;
    LostWrites lost_writes;
    Connect connect_reader;
    Connect connect_writer;
    Versions versions;
    TaskQueue<ReadTask> reads;
    TaskQueue<WriteTask> writes;
    std::vector<std::jthread> readers;
    std::vector<std::jthread> writers;
    std::jthread listener;
};

std::unique_ptr<Connection> connect_for_writing(const Location& location)
{
    if (location.engine() == Engine::postgres) return postgres::connect(location.postgres_url);
    return sqlite::connect(location.file, sqlite::Purpose::writing);
}

Database::Database(Location location, Workers workers, LostWrites lost_writes)
    : threads_(std::make_unique<Threads>())
{
    auto& threads = *threads_;
    threads.location = std::move(location);
    threads.lost_writes = std::move(lost_writes);
    threads.connect_writer = [&threads] { return connect_for_writing(threads.location); };
    threads.connect_reader = [&threads] {
        if (threads.location.engine() == Engine::postgres) {
            return postgres::connect(threads.location.postgres_url);
        }
        return sqlite::connect(threads.location.file, sqlite::Purpose::reading);
    };
    for (int reader = 0; reader < workers.readers; ++reader) {
        threads.readers.emplace_back([&threads] { read_tasks(threads.connect_reader, threads.reads); });
    }
    if (threads.location.engine() == Engine::sqlite) {
        threads.writers.emplace_back([&threads] {
            write_in_groups(threads.connect_writer, threads.writes, threads.versions, threads.lost_writes);
        });
        return;
    }
    for (int writer = 0; writer < workers.postgres_writers; ++writer) {
        threads.writers.emplace_back(
            [&threads] { write_one_by_one(threads.connect_writer, threads.writes, threads.versions); });
    }
    threads.listener = std::jthread([&threads](const std::stop_token& stop) {
        postgres::listen(
            threads.location.postgres_url, channel,
            [&](const std::string& touched) { threads.versions.touch(lines(touched)); },
            [&] { threads.versions.touch_all(); }, stop);
    });
}

Database::~Database() { finish(); }

void Database::finish()
{
    threads_->writes.close();
    threads_->writers.clear();
    threads_->reads.close();
    threads_->readers.clear();
}

void Database::submit(ReadTask task) { threads_->reads.put(std::move(task)); }

void Database::submit(WriteTask task) { threads_->writes.put(std::move(task)); }

// The promise is shared: who waits may be gone before the other thread has left `set_value`.
void Database::run_reading(const std::function<void(Read&)>& work)
{
    const auto finished = std::make_shared<std::promise<void>>();
    submit(ReadTask{[finished, &work](Read& read) {
                        try {
                            work(read);
                            finished->set_value();
                        } catch (...) {
                            finished->set_exception(std::current_exception());
                        }
                    },
                    [finished](const std::exception_ptr& error) { finished->set_exception(error); }});
    finished->get_future().get();
}

void Database::run_writing(const std::function<bool(Write&)>& work)
{
    const auto finished = std::make_shared<std::promise<void>>();
    submit(WriteTask{work, [finished](const std::exception_ptr& error) {
                         error ? finished->set_exception(error) : finished->set_value();
                     }});
    finished->get_future().get();
}

Versions& Database::versions() { return threads_->versions; }

const Location& Database::location() const { return threads_->location; }

std::size_t Database::waiting_reads() const { return threads_->reads.size(); }

std::size_t Database::waiting_writes() const { return threads_->writes.size(); }

}
