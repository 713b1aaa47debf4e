#pragma once

#include "mail/message.hpp"
#include "web/site.hpp"
#include "web/texts.hpp"

#include <string>
#include <vector>

namespace mail {

/// What somebody wants to say to somebody; everything around it is the same in all mails.
struct Letter {
    std::string kind;
    std::string to;
    std::string to_name = {};
    std::string subject;
    std::vector<std::string> paragraphs;  ///< plain texts, the greeting among them
    std::string button = {};              ///< what the one thing to do is called; empty: there is none
    std::string url = {};                 ///< where it leads, whole with https
    std::vector<std::string> afterwards = {}; ///< paragraphs below the button
    std::string unsubscribe_url = {};
    std::string reply_to = {};     ///< where an answer goes
    std::string conversation = {}; ///< with which mails it stands together
};

/// The mail, as text and as HTML: above it the name of the site, below it who runs it and where to unsubscribe.
/// Everything that stands in the letter is escaped; there are no pictures, and nothing tells who has read it.
Message letter(const web::Site& site, const web::Texts& texts, const Letter& letter);

}
