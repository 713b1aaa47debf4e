#pragma once

#include "slices/passkeys/passkey.hpp"
#include "web/form.hpp"
#include "web/response.hpp"

#include <string>
#include <vector>

namespace passkeys {

struct Own {
    std::vector<Passkey> passkeys;
    std::int64_t codes = 0; ///< how many are left
    bool may_change = false;
};

web::Response passkeys_page(const web::Request& request, const Own& own, const web::Form& form);

/// Asks once more.
web::Response removal_page(const web::Request& request, const Passkey& passkey);

/// The only time that the codes are shown: to be printed.
web::Response codes_page(const web::Request& request, const std::vector<std::string>& codes);

/// Asks for a passkey or a code; or, where somebody has neither, to add one.
web::Response confirmation_page(const web::Request& request, const Own& own, const web::Form& code);

}
