#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace passkeys {

/// What a browser sends back, all of it base64url.
struct Answer {
    std::string credential;         ///< the device's name for the key
    std::string client_data;        ///< JSON: what the browser says it was asked, and by whom
    std::string authenticator_data; ///< what the device says
    std::string signature;          ///< only where somebody shows a key that we know
    std::string public_key;         ///< only where a key is made
};

/// Who we are for browsers, and what we asked. Source: webauthn
struct Asked {
    std::string origin; ///< `https://familie.example`
    std::string question;
};

/// The question that an answer says it answers; empty where it says none. Nothing of it is checked yet.
std::string question_in(const Answer& answer);

/// Checks the answer to "make a key". Returns the device's counter.
/// Refuses: an answer to another question, for another site, of a device that has not seen its person, with a key that we
/// cannot use (invalid).
base::Result<std::int64_t> check_new_key(const Asked& asked, const Answer& answer);

/// Checks the answer to "show that you have this key". Returns the device's counter.
/// Refuses: the same, a wrong signature, and a counter that has gone back: somebody has copied the key (invalid).
base::Result<std::int64_t> check_shown_key(const Asked& asked, const Answer& answer, std::string_view public_key, std::int64_t counter);

}
