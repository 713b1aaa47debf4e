#pragma once

#include "base/result.hpp"
#include "storage/transaction.hpp"
#include "storage/versions.hpp"

#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace storage {

/// Where the store is: a file in the data folder, or a PostgreSQL server.
struct Location {
    std::filesystem::path file;
    std::string postgres_url; ///< empty for SQLite

    Engine engine() const { return postgres_url.empty() ? Engine::sqlite : Engine::postgres; }
};

/// A piece of work that reads. It runs on a thread of the reading pool with a connection of its own; when the
/// connection could not be had, `failed` is called there instead.
struct ReadTask {
    std::function<void(Read&)> work;
    std::function<void(std::exception_ptr)> failed;
};

/// A piece of work that writes. `work` says whether to keep what it did. `done` is called once that is on
/// disk (or undone), with the exception if there was one.
struct WriteTask {
    std::function<bool(Write&)> work;
    std::function<void(std::exception_ptr)> done;
};

struct Workers {
    int readers = 4;
    int postgres_writers = 4;
};

/// The store of one installation. Reading runs on a small pool of threads; on SQLite every write is a task of
/// one thread that commits several at once, on PostgreSQL each has a transaction of its own.
class Database {
public:
    /// Called when a sync failed: nothing may be answered any more, the process must end.
    using LostWrites = std::function<void(const std::string& what)>;

    Database(Location location, Workers workers, LostWrites lost_writes);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void submit(ReadTask task);
    void submit(WriteTask task);

    /// Reads here and now, waiting for a thread of the pool. Throws: Fault, and what `work` throws
    template <class Work>
    auto read(Work work) -> std::invoke_result_t<Work, Read&>
    {
        std::optional<std::invoke_result_t<Work, Read&>> result;
        run_reading([&](Read& read) { result.emplace(work(read)); });
        return std::move(*result);
    }

    /// One transaction: commits a value and undoes a refusal or an exception. Returns after it is on disk.
    /// Throws: Fault, and what `work` throws
    template <class Work>
    auto write(Work work) -> std::invoke_result_t<Work, Write&>
    {
        std::optional<std::invoke_result_t<Work, Write&>> result;
        run_writing([&](Write& write) {
            result.emplace(work(write));
            return result->has_value();
        });
        return std::move(*result);
    }

    Versions& versions();
    const Location& location() const;

    /// Carries out what waits and ends the threads; nothing may be submitted afterwards.
    void finish();

    /// Tasks that wait: for the metrics.
    std::size_t waiting_reads() const;
    std::size_t waiting_writes() const;

private:
    void run_reading(const std::function<void(Read&)>& work);
    void run_writing(const std::function<bool(Write&)>& work);

    struct Threads;
    std::unique_ptr<Threads> threads_;
};

/// A connection for the one who writes. Throws: Fault
std::unique_ptr<Connection> connect_for_writing(const Location& location);

}
