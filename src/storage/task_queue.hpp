#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace storage {

/// Tasks in the order in which they came; closing it lets the workers finish what is there.
template <class Task>
class TaskQueue {
public:
    void put(Task task)
    {
        {
            const std::lock_guard lock(mutex_);
            tasks_.push_back(std::move(task));
        }
        arrived_.notify_one();
    }

    /// Waits for the next task. Nothing once the queue is closed and empty.
    std::optional<Task> take()
    {
        std::unique_lock lock(mutex_);
        arrived_.wait(lock, [this] { return closed_ || !tasks_.empty(); });
        if (tasks_.empty()) return std::nullopt;
        Task task = std::move(tasks_.front());
        tasks_.pop_front();
        return task;
    }

    /// Waits for at least one task and takes up to `most`. Empty once the queue is closed and empty.
    std::vector<Task> take_several(std::size_t most)
    {
        std::unique_lock lock(mutex_);
        arrived_.wait(lock, [this] { return closed_ || !tasks_.empty(); });
        std::vector<Task> taken;
        while (!tasks_.empty() && taken.size() < most) {
            taken.push_back(std::move(tasks_.front()));
            tasks_.pop_front();
        }
        return taken;
    }

    void close()
    {
        {
            const std::lock_guard lock(mutex_);
            closed_ = true;
        }
        arrived_.notify_all();
    }

    std::size_t size() const
    {
        const std::lock_guard lock(mutex_);
        return tasks_.size();
    }

private:
    mutable std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<Task> tasks_;
    bool closed_ = false;
};

}
