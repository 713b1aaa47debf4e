#pragma once

#include "storage/database.hpp"
#include "web/site.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace app {

/// Asks alliances what came of their talks when it is time to, on a thread of its own. Several nodes ask once.
class QuestionKeeper {
public:
    using Report = std::function<void(const std::string& what)>;

    /// `site` must be final. `report` hears why nobody could be asked. All outlive the keeper.
    QuestionKeeper(const web::Site& site, storage::Database& database, std::function<base::Instant()> clock, Report report);
    ~QuestionKeeper();
    QuestionKeeper(const QuestionKeeper&) = delete;
    QuestionKeeper& operator=(const QuestionKeeper&) = delete;

private:
    void keep(const std::stop_token& stop);
    void ask();

    const web::Site& site_;
    storage::Database& database_;
    std::function<base::Instant()> clock_;
    Report report_;
    std::mutex mutex_;
    std::condition_variable_any stopped_;
    std::jthread thread_;
};

}
