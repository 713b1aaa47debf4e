#pragma once

#include "base/date.hpp"
#include "web/signing_keys.hpp"

#include <string>
#include <string_view>

namespace web {

/// What a browser says about where a form was sent from.
struct Origin {
    std::string_view fetch_site; ///< the header Sec-Fetch-Site
    std::string_view origin;     ///< the header Origin
    std::string_view host;       ///< the host that was asked
};

/// Whether another site sent the form. A browser too old to say so is believed; its token decides.
bool is_from_elsewhere(const Origin& origin);

/// A token for one form. It proves that we made the form within the last day, for this session. Strangers have none: the
/// empty one, which nobody could ride on.
std::string form_token(std::string_view secret, base::Instant now, std::string_view session = {});
std::string form_token(const SigningKeys& keys, base::Instant now, std::string_view session = {});

/// Whether one of the secrets has signed it for this session within the last day.
bool is_valid_token(std::string_view secret, std::string_view token, base::Instant now, std::string_view session = {});
bool is_valid_token(const SigningKeys& keys, std::string_view token, base::Instant now, std::string_view session = {});

}
