#pragma once

#include "mail/delivery.hpp"
#include "mail/settings.hpp"

#include <memory>

namespace mail {

/// Hands mails to an SMTP server over one connection that stays open. TLS is required, and its certificate has to be
/// right, unless the server is this machine. Used by one thread at a time. Source: rfc5321
class Smtp {
public:
    Smtp(Settings settings, Sender sender);
    ~Smtp();
    Smtp(Smtp&&) noexcept;
    Smtp& operator=(Smtp&&) = delete;

    Answer send(const Outgoing& mail, const Attendant& attendant);

    /// Connects, proves who it is, and asks for nothing: taken, or what is in the way.
    Answer greet();

private:
    struct Session;
    std::unique_ptr<Session> session_;
};

/// To the server of these settings.
Deliver to_server(const Settings& settings, const Sender& sender);

}
