#pragma once

#include "web/site.hpp"

#include <string>

namespace discussions {

/// Who writes mails about posts, and to which mailbox they are answered.
struct Desk {
    /// `of` outlives the desk.
    Desk(const web::Site& of, std::string mailbox = {}) : site(of), reply_to(std::move(mailbox)) {}

    const web::Site& site;
    std::string reply_to; ///< `antwort@familie.example`; empty: nobody answers by mail
};

}
