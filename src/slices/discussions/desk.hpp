#pragma once

#include "files/files.hpp"
#include "web/site.hpp"

#include <string>

namespace discussions {

/// Who writes mails about posts, and to which mailbox they are answered.
struct Desk {
    /// `of` outlives the desk.
    Desk(const web::Site& of, std::string mailbox = {}, files::Store files_of_posts = {})
        : site(of), reply_to(std::move(mailbox)), store(std::move(files_of_posts))
    {
    }

    const web::Site& site;
    std::string reply_to; ///< `antwort@familie.example`; empty: nobody answers by mail
    files::Store store;   ///< for the files of those answers
};

}
