#include "mail/settings.hpp"

#include "base/text.hpp"

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

}

std::string problem_with(const Settings& settings)
{
    if (settings.has_server() && !is_server(settings.smtp)) return "mail.smtp: write the server as smtp://mail.example.de:587 or smtps://mail.example.de, user and password elsewhere";
    if (!settings.from.empty() && !is_address(settings.from)) return "mail.from: \"" + settings.from + "\" is no e-mail address";
    if (settings.has_server() && settings.from.empty()) return "mail.from: a mail server needs an address that sends";
    if (!base::is_clean_utf8(settings.from_name)) return "mail.from_name: this is no clean text";
    if (!settings.user.empty() && settings.password_file.empty()) return "mail.password_file: the password of mail.user lies in a file of its own; name it";
    return {};
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
