#pragma once

#include "support/temporary_folder.hpp"

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace test {

/// A real SMTP server on this machine, which `smtp_server.py` describes.
class SmtpServer {
public:
    enum class Tls { none, required, from_the_start };

    /// A user makes authentication necessary.
    explicit SmtpServer(Tls tls = Tls::none, std::string user = {}, std::string password = {});
    ~SmtpServer();
    SmtpServer(const SmtpServer&) = delete;
    SmtpServer& operator=(const SmtpServer&) = delete;

    /// `smtp://127.0.0.1:PORT`, or `smtps://` where TLS comes first; with TLS it is 127.0.0.2, which is no name that a program takes for this machine.
    std::string address() const;
    /// The certificate, which nobody has signed.
    std::filesystem::path certificate() const { return folder_.path() / "certificate.pem"; }

    /// The files of the mails that it took, in their order.
    std::vector<std::filesystem::path> mails() const;

    /// Goes away, and comes back on the same port.
    void stop();
    void start();

private:
    TemporaryFolder folder_;
    Tls tls_;
    std::string user_;
    std::string password_;
    std::string port_ = "0";
    pid_t process_ = -1;
};

/// What a program of Debian prints. Throws: std::runtime_error where it fails
std::string output_of(const std::vector<std::string>& command);

/// A mail as Python's parser reads it: its head line by line, then each part.
std::string read_mail(const std::filesystem::path& file);

}
