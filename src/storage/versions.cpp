#include "storage/versions.hpp"

namespace storage {

void Versions::touch(const std::vector<std::string>& names)
{
    if (names.empty()) return;
    const std::lock_guard lock(mutex_);
    const auto moment = clock_.load(std::memory_order_relaxed) + 1;
    for (const auto& name : names) {
        auto& slot = slots_[name];
        if (!slot) slot = std::make_unique<Slot>(0);
        slot->store(moment, std::memory_order_release);
    }
    clock_.store(moment, std::memory_order_release);
}

void Versions::touch_all()
{
    const std::lock_guard lock(mutex_);
    const auto moment = clock_.load(std::memory_order_relaxed) + 1;
    everything_ = moment;
    for (auto& [name, slot] : slots_) slot->store(moment, std::memory_order_release);
    clock_.store(moment, std::memory_order_release);
}

const Versions::Slot& Versions::slot(const std::string& name)
{
    const std::lock_guard lock(mutex_);
    auto& slot = slots_[name];
    if (!slot) slot = std::make_unique<Slot>(everything_);
    return *slot;
}

}
