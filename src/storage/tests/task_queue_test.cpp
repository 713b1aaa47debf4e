#include "storage/task_queue.hpp"

#include <doctest/doctest.h>
#include <thread>

namespace {

using Numbers = std::vector<int>;
using Queue = storage::TaskQueue<int>;

}

TEST_CASE("who comes first is served first")
{
    Queue queue;
    for (const int task : {3, 1, 2}) queue.put(task);
    CHECK(queue.size() == 3);
    CHECK(queue.take() == 3);
    CHECK(queue.take() == 1);
    CHECK(queue.take() == 2);
    CHECK(queue.size() == 0);
}

TEST_CASE("several are taken at once, in their order, and never more than asked for")
{
    Queue queue;
    for (int task = 0; task < 10; ++task) queue.put(task);
    CHECK(queue.take_several(4) == Numbers{0, 1, 2, 3});
    CHECK(queue.take_several(100) == Numbers{4, 5, 6, 7, 8, 9});
    CHECK(queue.size() == 0);
}

TEST_CASE("what waits when the doors close is still served, and then it is over")
{
    Queue queue;
    queue.put(1);
    queue.put(2);
    queue.close();
    CHECK(queue.take() == 1);
    CHECK(queue.take_several(5) == Numbers{2});
    CHECK(queue.take() == std::nullopt);
    CHECK(queue.take_several(5).empty());
}

TEST_CASE("workers that wait for nothing are sent home when the doors close")
{
    Queue queue;
    std::atomic<int> gone = 0;
    {
        std::vector<std::jthread> workers;
        for (int worker = 0; worker < 3; ++worker) {
            workers.emplace_back([&] {
                while (queue.take()) {}
                ++gone;
            });
        }
        workers.emplace_back([&] {
            while (!queue.take_several(4).empty()) {}
            ++gone;
        });
        queue.close();
    }
    CHECK(gone == 4);
}

TEST_CASE("every task is done exactly once, however many put and take")
{
    Queue queue;
    std::atomic<long> sum = 0;
    std::atomic<int> count = 0;
    {
        std::vector<std::jthread> takers;
        for (int taker = 0; taker < 3; ++taker) {
            takers.emplace_back([&] {
                while (const auto task = queue.take()) sum += *task, ++count;
            });
        }
        {
            std::vector<std::jthread> givers;
            for (int giver = 0; giver < 4; ++giver) {
                givers.emplace_back([&, giver] {
                    for (int task = 0; task < 500; ++task) queue.put(giver * 500 + task);
                });
            }
        }
        queue.close();
    }
    CHECK(count == 2000);
    CHECK(sum == 1999L * 2000 / 2);
}

TEST_CASE("a task that can only be moved is handed on")
{
    storage::TaskQueue<std::unique_ptr<int>> queue;
    queue.put(std::make_unique<int>(7));
    queue.put(std::make_unique<int>(8));
    CHECK(**queue.take() == 7);
    CHECK(*queue.take_several(1).at(0) == 8);
}
