#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace web {

/// The secrets of 32 bytes that sign what visitors bring back. One signs; older ones are still believed for a
/// while. They can be exchanged while requests run; copies share them.
class SigningKeys {
public:
    SigningKeys() = default;
    explicit SigningKeys(std::string only) { exchange(std::move(only), {}); }
    SigningKeys& operator=(std::string only)
    {
        exchange(std::move(only), {});
        return *this;
    }

    /// Empty until there is one.
    std::string signing() const
    {
        const std::lock_guard lock(state_->mutex);
        return state_->believed.empty() ? std::string() : state_->believed.front();
    }

    /// The signing one first.
    std::vector<std::string> believed() const
    {
        const std::lock_guard lock(state_->mutex);
        return state_->believed;
    }

    void exchange(std::string signing, std::vector<std::string> others) const
    {
        others.insert(others.begin(), std::move(signing));
        const std::lock_guard lock(state_->mutex);
        state_->believed = std::move(others);
    }

private:
    struct State {
        std::mutex mutex;
        std::vector<std::string> believed;
    };

    std::shared_ptr<State> state_ = std::make_shared<State>();
};

}
