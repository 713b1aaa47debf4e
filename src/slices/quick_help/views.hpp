#pragma once

#include "slices/quick_help/help.hpp"
#include "web/form.hpp"
#include "web/layout/page.hpp"

#include <vector>

namespace quick_help {

/// The quick help of one alliance. `contacts`: how many agreed to be asked.
web::Response list_page(const web::Request& request, const registry::AllianceName& alliance, const std::vector<Request>& requests, std::int64_t contacts);
web::Response ask_page(const web::Request& request, const registry::AllianceName& alliance, const web::Form& form, std::int64_t contacts);
/// One request with its answers, and the form to end it.
web::Response one_page(const web::Request& request, const Request& help, const std::vector<Call>& calls, const web::Form& form);
web::Response contacts_page(const web::Request& request, const registry::AllianceName& alliance, const std::vector<Contact>& contacts, const web::Form& form);

/// What somebody sees who followed the link of a mail. Without a form it is over.
web::Response call_page(const web::Request& request, const Request& help, const Call& call, const web::Form& form);
web::Response over_page(const web::Request& request, const Request& help);
web::Response thanks_page(const web::Request& request, const Request& help, const Call& call);
/// Whether an alliance may ask them; `has_agreed`: they said so.
web::Response consent_page(const web::Request& request, std::string_view secret, std::string_view alliance, bool has_agreed);
web::Response unsubscription_page(const web::Request& request, std::string_view secret);
web::Response forgotten_page(const web::Request& request);

}
