#pragma once

#include "slices/passkeys/passkey.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

#include <string_view>
#include <vector>

namespace passkeys {

/// What the script hands to the browser to make a key, as JSON. Source: webauthn
web::Response new_key_question(const web::Request& request, std::string_view question, const identity::Account& account,
                               const std::vector<Passkey>& known);

/// What the script hands to the browser to show a key; none known: any that the device has for us.
web::Response shown_key_question(const web::Request& request, std::string_view question, const std::vector<Passkey>& known);

/// For a page that lay open too long, or somebody who may not ask: 403.
web::Response no_question(const web::Request& request);

}
