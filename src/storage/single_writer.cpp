#include "storage/writers.hpp"

namespace storage {
namespace {

constexpr int attempts = 4;

constexpr Sql tell_nodes{"select :channel, :versions", "select pg_notify(:channel, :versions)"};

/// PostgreSQL takes less than 8000 bytes at once; an import touches thousands of names.
constexpr std::size_t most_bytes_at_once = 7000;

void tell_other_nodes(Write& write)
{
    std::string versions;
    const auto tell = [&] {
        if (!versions.empty()) write.run(tell_nodes, {{"channel", channel}, {"versions", versions}});
        versions.clear();
    };
    for (const auto& version : write.touched()) {
        if (versions.size() + version.size() >= most_bytes_at_once) tell();
        if (!versions.empty()) versions += '\n';
        versions += version;
    }
    tell();
}

/// One whole transaction. Returns what it touched.
std::vector<std::string> transact(Connection& connection, const WriteTask& task)
{
    connection.execute("begin");
    try {
        Write write(connection);
        if (!task.work(write)) {
            connection.execute("rollback");
            return {};
        }
        tell_other_nodes(write);
        connection.execute("commit");
        return write.touched();
    } catch (...) {
        const auto error = std::current_exception();
        try {
            connection.execute("rollback");
        } catch (const Fault&) { // the connection is gone, and the transaction with it
        }
        std::rethrow_exception(error);
    }
}

std::exception_ptr carry_out(std::unique_ptr<Connection>& connection, const Connect& connect,
                             const WriteTask& task, Versions& versions)
{
    for (int attempt = 1;; ++attempt) {
        try {
            if (!connection) connection = connect();
            versions.touch(transact(*connection, task));
            return nullptr;
        } catch (const Fault& fault) {
            const bool again = fault.kind() == Fault::Kind::contested && attempt < attempts;
            if (!again) return std::current_exception();
        } catch (...) {
            return std::current_exception();
        }
    }
}

}

void write_one_by_one(const Connect& connect, TaskQueue<WriteTask>& queue, Versions& versions)
{
    std::unique_ptr<Connection> connection;
    while (auto task = queue.take()) task->done(carry_out(connection, connect, *task, versions));
}

}
