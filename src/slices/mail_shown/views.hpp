#pragma once

#include "mail/outbox.hpp"
#include "web/layout/page.hpp"
#include "web/layout/parts.hpp"

namespace mail_shown {

struct MailList {
    std::int64_t count = 0;
    int page = 1;
    int pages = 1;
    std::vector<mail::Shown> mails;
};

web::Response list_page(const web::Request& request, const MailList& list);

}
