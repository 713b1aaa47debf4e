#pragma once

#include "storage/database.hpp"
#include "storage/task_queue.hpp"

namespace storage {

/// The one thread that writes to SQLite: several tasks share a commit, each in its savepoint; all are told
/// after the sync. Ends when the queue is closed and empty.
void write_in_groups(const Connect& connect, TaskQueue<WriteTask>& queue, Versions& versions,
                     const Database::LostWrites& lost_writes);

/// One of several threads that write to PostgreSQL: a transaction a task, done again when two transactions met.
void write_one_by_one(const Connect& connect, TaskQueue<WriteTask>& queue, Versions& versions);

/// The channel on which nodes on PostgreSQL tell each other which versions they touched.
constexpr const char* channel = "buendnisnetz_touched";

}
