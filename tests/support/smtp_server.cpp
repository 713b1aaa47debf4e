#include "support/smtp_server.hpp"
#include "support/strings.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace test {
namespace {

std::string script(const char* name) { return (source_folder() / "tests/support" / name).string(); }

/// Starts a program whose standard output can be read.
std::pair<pid_t, FILE*> started(std::vector<std::string> command)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("there is no pipe");
    std::vector<char*> arguments;
    for (auto& part : command) arguments.push_back(part.data());
    arguments.push_back(nullptr);
    const auto process = ::fork();
    if (process == 0) {
        ::dup2(ends[1], 1);
        ::execvp(arguments[0], arguments.data());
        ::_exit(127);
    }
    ::close(ends[1]);
    return {process, ::fdopen(ends[0], "r")};
}

}

std::string output_of(const std::vector<std::string>& command)
{
    const auto [process, stream] = started(command);
    std::string output;
    for (int byte = 0; (byte = std::fgetc(stream)) != EOF;) output += static_cast<char>(byte);
    std::fclose(stream);
    int status = 0;
    ::waitpid(process, &status, 0);
    if (status != 0) throw std::runtime_error("failed: " + command.front());
    return output;
}

std::string read_mail(const std::filesystem::path& file) { return output_of({"/usr/bin/python3", script("read_mail.py"), file.string()}); }

SmtpServer::SmtpServer(Tls tls, std::string user, std::string password) : tls_(tls), user_(std::move(user)), password_(std::move(password))
{
    std::filesystem::create_directory(folder_.path() / "mails");
    if (tls_ != Tls::none) {
        output_of({"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-batch", "-days", "2", "-subj", "/CN=test", "-addext",
                   "subjectAltName=IP:127.0.0.2", "-keyout", (folder_.path() / "key.pem").string(), "-out", certificate().string()});
    }
    start();
}

SmtpServer::~SmtpServer() { stop(); }

void SmtpServer::start()
{
    const bool has_tls = tls_ != Tls::none;
    std::vector<std::string> command = {"env", "PORT=" + port_, tls_ == Tls::from_the_start ? "TLS=from the start" : "TLS=", "/usr/bin/python3", script("smtp_server.py"), (folder_.path() / "mails").string(),
                                        has_tls ? "127.0.0.2" : "127.0.0.1", has_tls ? certificate().string() : "-",
                                        (folder_.path() / "key.pem").string()};
    if (!user_.empty()) command.insert(command.end(), {user_, password_});
    const auto [process, stream] = started(command);
    process_ = process;
    char line[16] = {};
    const bool is_there = std::fgets(line, sizeof line, stream) != nullptr;
    std::fclose(stream);
    if (!is_there) throw std::runtime_error("the SMTP server does not start");
    port_ = std::to_string(std::atoi(line));
}

void SmtpServer::stop()
{
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    process_ = -1;
}

std::string SmtpServer::address() const { return (tls_ == Tls::none ? "smtp://127.0.0.1:" : tls_ == Tls::required ? "smtp://127.0.0.2:" : "smtps://127.0.0.2:") + port_; }

std::vector<std::filesystem::path> SmtpServer::mails() const
{
    std::vector<std::filesystem::path> all;
    for (const auto& entry : std::filesystem::directory_iterator(folder_.path() / "mails")) {
        if (entry.path().extension() == ".eml") all.push_back(entry.path());
    }
    std::sort(all.begin(), all.end());
    return all;
}

}
