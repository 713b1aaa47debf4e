#pragma once

#include "slices/invitations/accept.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

namespace invitations {

/// Who invites whom to what, and one button: come in, have a fresh invitation, or sign in.
web::Response offer_page(const web::Request& request, const Offer& offer);

/// For a link that nobody got.
web::Response nothing_offered_page(const web::Request& request);

/// A fresh invitation is on its way.
web::Response renewed_page(const web::Request& request);

}
