#include "mail/settings.hpp"

#include "base/text.hpp"

#include <charconv>
#include <fstream>
#include <stdexcept>
#include <sys/stat.h>

namespace mail {
namespace {

constexpr std::string_view open_scheme = "smtp://";
constexpr std::string_view closed_scheme = "smtps://";

std::string_view host_and_port(std::string_view smtp)
{
    for (const auto scheme : {open_scheme, closed_scheme}) {
        if (smtp.starts_with(scheme)) return smtp.substr(scheme.size());
    }
    return {};
}

std::string_view host_of(std::string_view smtp)
{
    const auto whole = host_and_port(smtp);
    if (whole.starts_with('[')) return whole.substr(0, std::min(whole.size(), whole.find(']') + 1));
    return whole.substr(0, whole.find(':'));
}

bool is_server(std::string_view smtp)
{
    const auto host = host_of(smtp);
    const auto port = host_and_port(smtp).substr(host.size());
    const bool is_host = !host.empty() && host.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-[]:") == std::string_view::npos;
    const bool is_port = port.empty() || (port.size() > 1 && port.size() < 7 && port[0] == ':' && port.find_first_not_of("0123456789", 1) == std::string_view::npos);
    return is_host && is_port;
}

constexpr std::string_view maildir_scheme = "maildir:";
constexpr std::string_view lmtp_scheme = "lmtp:";

/// An address holds 64 letters before its @, and "+" and a token of 50 stand there as well.
constexpr std::size_t longest_mailbox_name = 13;

std::string problem_with_answers(const Settings& settings)
{
    if (settings.reply_to.empty() && settings.incoming.empty()) return {};
    const auto at = settings.reply_to.find('@');
    if (settings.reply_to.empty()) return "mail.reply_to: mails can come in, but to no address; name the mailbox, such as antwort@familie.example";
    if (!is_address(settings.reply_to) || at > longest_mailbox_name || settings.reply_to.find('+') != std::string::npos) {
        return "mail.reply_to: write an address with at most 13 letters before the @, such as antwort@familie.example";
    }
    if (settings.incoming.empty()) return "mail.incoming: people could answer, but no mail comes in; write maildir:/path or lmtp:127.0.0.1:2424";
    if (settings.maildir().is_absolute() || loopback_of(settings.lmtp())) return {};
    return "mail.incoming: write maildir:/path with the whole path, or lmtp:127.0.0.1:2424 with an address of this machine";
}

std::string behind(std::string_view scheme, const std::string& incoming) { return incoming.starts_with(scheme) ? incoming.substr(scheme.size()) : std::string(); }

}

std::filesystem::path Settings::maildir() const { return behind(maildir_scheme, incoming); }

std::string Settings::lmtp() const { return behind(lmtp_scheme, incoming); }

std::optional<std::pair<std::string, std::uint16_t>> loopback_of(std::string_view address)
{
    for (const std::string_view host : {"127.0.0.1", "[::1]"}) {
        if (!address.starts_with(host) || address.size() < host.size() + 2 || address[host.size()] != ':') continue;
        const auto digits = address.substr(host.size() + 1);
        std::uint16_t port = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
        if (error != std::errc{} || end != digits.data() + digits.size()) continue;
        return std::pair(std::string(host == "[::1]" ? "::1" : host), port);
    }
    return std::nullopt;
}

std::string problem_with(const Settings& settings)
{
    if (settings.has_server() && !is_server(settings.smtp)) return "mail.smtp: write the server as smtp://mail.example.de:587 or smtps://mail.example.de, user and password elsewhere";
    if (!settings.from.empty() && !is_address(settings.from)) return "mail.from: \"" + settings.from + "\" is no e-mail address";
    if (settings.has_server() && settings.from.empty()) return "mail.from: a mail server needs an address that sends";
    if (!base::is_clean_utf8(settings.from_name)) return "mail.from_name: this is no clean text";
    if (!settings.user.empty() && settings.password_file.empty()) return "mail.password_file: the password of mail.user lies in a file of its own; name it";
    return problem_with_answers(settings);
}

bool is_on_this_machine(std::string_view smtp)
{
    const auto host = host_of(smtp);
    return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

std::string password_of(const Settings& settings)
{
    const auto name = settings.password_file.string();
    struct stat state{};
    if (::stat(name.c_str(), &state) != 0) throw std::runtime_error("the file " + name + " with the password is not there");
    if ((state.st_mode & 0077) != 0) throw std::runtime_error("others may read the password in " + name + ": chmod 600 " + name);
    std::string password;
    if (!std::getline(std::ifstream(name), password)) throw std::runtime_error("there is no password in " + name);
    if (password.ends_with('\r')) password.pop_back();
    return password;
}

}
