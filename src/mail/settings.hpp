#pragma once

#include "mail/written.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <utility>

namespace mail {

/// How mails leave; all of it is configuration.
struct Settings {
    std::string smtp;                    ///< `smtp://host:587` or `smtps://host`; empty: mails lie in a folder
    std::string user;                    ///< empty: without authentication
    std::filesystem::path password_file;
    std::filesystem::path ca_file;       ///< certificates to believe besides; empty: those of the system
    std::string from;                    ///< the address that sends
    std::string from_name;               ///< empty: the name of the site
    std::size_t per_hour = 0;            ///< how many mails may leave in an hour; 0: as many as there are
    std::string reply_to;                ///< a mailbox such as `antwort@familie.example`; `antwort+...@` comes in. Empty: nobody answers by mail
    std::string incoming;                ///< `maildir:/path` or `lmtp:127.0.0.1:2424`
    std::chrono::seconds patience{240};  ///< for an answer of the server; not set by operators

    bool has_server() const { return !smtp.empty(); }
    /// The folder, or the address, where mails come in; empty where they come in otherwise.
    std::filesystem::path maildir() const;
    std::string lmtp() const;
};

/// What is wrong with them: `mail.from: ...`; empty where nothing is. Looks at no file and at no server.
std::string problem_with(const Settings& settings);

/// Host and port of an address of this machine alone, such as `127.0.0.1:2424` or `[::1]:2424`; nothing for any other.
std::optional<std::pair<std::string, std::uint16_t>> loopback_of(std::string_view address);

/// Whether the server is this very machine: then TLS is not asked for, since nobody is between.
bool is_on_this_machine(std::string_view smtp);

/// The password from its file, without the end of its line. Throws: std::runtime_error with a sentence, also where
/// others may read the file
std::string password_of(const Settings& settings);

}
