#pragma once

#include "mail/lmtp_server.hpp"
#include "mail/maildir.hpp"
#include "mail/settings.hpp"
#include "slices/discussions/discussions.hpp"
#include "storage/database.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace app {

/// Takes in the mails with which people answer: from a folder, once a second, or from a mail server on this machine that
/// hands them over. A mail leaves the folder, or is answered with 250, once what it asks for is on the disk; the same mail
/// once more changes nothing.
class AnswerKeeper {
public:
    using Report = std::function<void(const std::string& what)>;

    /// Takes nothing where nothing is set, or in a demonstration. `report` hears of faults; after one it tries again.
    /// Throws: std::runtime_error where the address cannot be listened at
    AnswerKeeper(discussions::Desk desk, const mail::Settings& settings, storage::Database& database, std::function<base::Instant()> clock, Report report);
    ~AnswerKeeper();
    AnswerKeeper(const AnswerKeeper&) = delete;
    AnswerKeeper& operator=(const AnswerKeeper&) = delete;

    /// Where LMTP is spoken; 0 where it is not.
    int port() const { return server_ ? server_->port() : 0; }

private:
    void keep(const std::stop_token& stop);
    void empty_folder(const std::stop_token& stop);
    mail::Taken take(std::string_view bytes, const mail::Envelope& envelope);
    void tell(const std::string& problem);

    discussions::Desk desk_;
    mail::Maildir folder_;
    storage::Database& database_;
    std::function<base::Instant()> clock_;
    Report report_;
    std::string told_;
    std::mutex mutex_;
    std::condition_variable_any stopped_;
    std::unique_ptr<mail::LmtpServer> server_;
    std::jthread thread_;
};

}
