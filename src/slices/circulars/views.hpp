#pragma once

#include "slices/circulars/circular.hpp"
#include "slices/circulars/store.hpp"
#include "web/form.hpp"
#include "web/layout/page.hpp"

#include <vector>

namespace circulars {

/// Whom it reaches now, in words and numbers.
struct Reach {
    std::int64_t people = 0;
    std::int64_t refused = 0;
    std::string topic; ///< its name; empty: all
};

web::Response list_page(const web::Request& request, const std::vector<Circular>& circulars);
web::Response edit_page(const web::Request& request, const web::Form& form, const std::string& address, std::string_view title);

/// A draft with whom it reaches, and what can be done with it. `tested`: a test mail is on its way.
web::Response draft_page(const web::Request& request, const Circular& circular, const Reach& reach, bool tested);
web::Response send_page(const web::Request& request, const Circular& circular, const Reach& reach);
/// What became of one that was sent.
web::Response report_page(const web::Request& request, const Circular& circular, const Reach& reach, const Report& report, bool is_being_sent);

web::Response unsubscription_page(const web::Request& request, std::string_view secret, bool has_refused);

}
