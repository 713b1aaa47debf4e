#pragma once

#include "slices/identity/absence.hpp"
#include "slices/identity/sign_in.hpp"
#include "web/form.hpp"
#include "web/layout/page.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace identity {

web::Response sign_in_page(const web::Request& request, const web::Form& form);

/// After a link was asked for: look into the mailbox, or type the code. `has_forgotten`: this browser kept no cookie.
web::Response sent_page(const web::Request& request, const web::Form& form, bool has_forgotten);

/// What a mailed link opens: a button for each who shares the mailbox, or why there is none.
web::Response link_page(const web::Request& request, Standing standing, const std::vector<Account>& candidates);

struct OwnAccount {
    Account account;
    std::vector<std::string> roles; ///< in words
    std::vector<Session> sessions;
    base::Id<Session> here; ///< the one of this browser
    std::vector<Account> sharing; ///< others who read the same mailbox
    std::optional<Absence> absence;
};
web::Response account_page(const web::Request& request, const OwnAccount& own);

/// Asks once more before everything is deleted.
web::Response deletion_page(const web::Request& request, std::string_view email);

}
