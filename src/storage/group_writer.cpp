#include "storage/writers.hpp"

namespace storage {
namespace {

constexpr std::size_t tasks_per_commit = 64;

struct Outcome {
    WriteTask task;
    std::exception_ptr error;
    std::vector<std::string> touched;
};

bool has_lost_writes(const std::exception_ptr& error)
{
    try {
        std::rethrow_exception(error);
    } catch (const Fault& fault) {
        return fault.kind() == Fault::Kind::lost_writes;
    } catch (...) {
        return false;
    }
}

std::string words_of(const std::exception_ptr& error)
{
    try {
        std::rethrow_exception(error);
    } catch (const std::exception& broken) {
        return broken.what();
    }
}

/// A full disk may have undone more than the task: then the whole commit failed, for the reason that the task gave.
void undo(Connection& connection, const std::exception_ptr& reason)
{
    try {
        connection.execute("rollback to task; release task");
    } catch (const Fault&) {
        if (reason) std::rethrow_exception(reason);
        throw;
    }
}

/// Does the task inside its savepoint; what it does not want to keep is undone.
Outcome attempt(Connection& connection, WriteTask task)
{
    Outcome outcome{std::move(task), nullptr, {}};
    connection.execute("savepoint task");
    bool keep = false;
    try {
        Write write(connection);
        keep = outcome.task.work(write);
        if (keep) outcome.touched = write.touched();
    } catch (...) {
        outcome.error = std::current_exception();
        if (has_lost_writes(outcome.error)) throw;
    }
    if (keep) connection.execute("release task");
    else undo(connection, outcome.error);
    return outcome;
}

void roll_back(Connection& connection) noexcept
{
    try {
        connection.execute("rollback");
    } catch (...) { // SQLite has already rolled back by itself
    }
}

class GroupWriter {
public:
    GroupWriter(const Connect& connect, Versions& versions, const Database::LostWrites& lost_writes)
        : connect_(connect), versions_(versions), lost_writes_(lost_writes)
    {
    }

    void commit(std::vector<WriteTask> tasks)
    {
        std::vector<Outcome> outcomes;
        std::exception_ptr fault;
        try {
            if (!connection_) connection_ = connect_();
            connection_->execute("begin immediate");
            for (auto& task : tasks) outcomes.push_back(attempt(*connection_, task));
            connection_->execute("commit");
        } catch (...) {
            fault = std::current_exception();
            if (has_lost_writes(fault)) return lost_writes_(words_of(fault));
            if (connection_) roll_back(*connection_);
        }
        fault ? tell_all(tasks, fault) : tell(outcomes);
    }

private:
    static void tell_all(std::vector<WriteTask>& tasks, const std::exception_ptr& fault)
    {
        for (auto& task : tasks) task.done(fault);
    }

    void tell(std::vector<Outcome>& outcomes)
    {
        std::vector<std::string> touched;
        for (auto& outcome : outcomes) {
            touched.insert(touched.end(), outcome.touched.begin(), outcome.touched.end());
        }
        versions_.touch(touched);
        for (auto& outcome : outcomes) outcome.task.done(outcome.error);
    }

    const Connect& connect_;
    Versions& versions_;
    const Database::LostWrites& lost_writes_;
    std::unique_ptr<Connection> connection_;
};

}

void write_in_groups(const Connect& connect, TaskQueue<WriteTask>& queue, Versions& versions,
                     const Database::LostWrites& lost_writes)
{
    GroupWriter writer(connect, versions, lost_writes);
    for (;;) {
        auto tasks = queue.take_several(tasks_per_commit);
        if (tasks.empty()) return;
        writer.commit(std::move(tasks));
    }
}

}
