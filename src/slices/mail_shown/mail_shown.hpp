#pragma once

#include "web/router.hpp"

namespace mail_shown {

/// `/vorfuehrung/post`: the mails that a demonstration would have sent; in demo mode only.
class MailPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response list(const web::Request& request, storage::Read& read) const;
};

}
