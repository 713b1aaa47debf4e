#pragma once

#include "mail/lmtp.hpp"

#include <memory>

namespace mail {

/// Listens for a mail server on this machine and takes its mails, on a thread of its own. Mails that are written at the
/// same time wait for each other; more than a few connections are asked to come again.
class LmtpServer {
public:
    /// Begins to listen at an address such as `127.0.0.1:2424`.
    /// Throws: std::runtime_error where the address cannot be had, or is none of this machine alone
    LmtpServer(const std::string& address, LmtpDesk desk);
    ~LmtpServer();
    LmtpServer(const LmtpServer&) = delete;
    LmtpServer& operator=(const LmtpServer&) = delete;

    int port() const;

private:
    class Lane;
    std::unique_ptr<Lane> lane_;
};

}
