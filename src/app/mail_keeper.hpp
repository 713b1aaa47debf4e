#pragma once

#include "app/config.hpp"
#include "mail/postman.hpp"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace app {

/// Sends what is in the outbox: right after it was posted and whenever a mail is due again, on a thread of its own.
/// While nobody can be asked, all mails wait together, and so does this thread.
class MailKeeper {
public:
    using Report = std::function<void(const std::string& what)>;

    /// `config.site` must be final. `report` hears why mails wait, once for each reason. All outlive the keeper.
    MailKeeper(const Config& config, storage::Database& database, std::function<base::Instant()> clock, Report report);
    ~MailKeeper();
    MailKeeper(const MailKeeper&) = delete;
    MailKeeper& operator=(const MailKeeper&) = delete;

    /// How many this node has handed over since it was started.
    std::uint64_t sent() const { return sent_; }

private:
    void keep(const std::stop_token& stop);
    void work(const std::stop_token& stop);
    void send_due(const std::stop_token& stop);
    void tidy_up();
    void wait_after(const mail::Round& round, std::chrono::steady_clock::time_point begun);
    void tell(const std::string& problem);
    bool may_send() const;
    std::chrono::milliseconds until_next_look() const;

    const Config& config_;
    storage::Database& database_;
    std::function<base::Instant()> clock_;
    Report report_;
    mail::Journal journal_;
    mail::Postman postman_;
    std::atomic<std::uint64_t> sent_ = 0;

    std::uint64_t seen_ = 0;                   ///< the number of the last post that was followed
    std::optional<base::Instant> due_ = {};    ///< when the next mail is
    base::Instant tidied_at_{};
    std::chrono::steady_clock::time_point not_before_{};
    std::size_t failures_ = 0;                 ///< of asking anybody, one after the other
    bool is_interrupted_ = true;               ///< what is in this node's hands has to be settled first
    std::string told_;

    std::mutex mutex_;
    std::condition_variable_any stopped_;
    std::jthread thread_;
};

/// Who sends the mails of this installation.
mail::Sender sender_of(const Config& config);

/// Where mails lie that go to no server.
std::filesystem::path mail_folder(const Config& config);

/// Where mails go: to the server, or without one and in a demonstration into the folder.
mail::Deliver delivery_of(const Config& config);

}
