#pragma once

#include "slices/identity/identity.hpp"
#include "slices/partners/partners.hpp"
#include "slices/registry/registry.hpp"
#include "web/form.hpp"
#include "web/request.hpp"

#include <optional>
#include <string>

namespace partnering {

/// The alliance of the address, where whoever asks coordinates it or stands in for who does.
std::optional<registry::AllianceName> own_alliance(storage::Read& read, const web::Request& request);

std::string path_of_partners(const registry::AllianceName& alliance);
std::string path_of_partner(const registry::AllianceName& alliance, std::string_view organisation);
std::string path_of_prospects(const registry::AllianceName& alliance);

base::Date today_of(const web::Request& request);
base::Id<identity::Account> account_of_request(const web::Request& request);

/// Who recorded something, as it is kept and never shown.
std::string recorder_of(const web::Request& request);

/// Writes down who did what to which partner of which alliance, without contents.
void write_down(storage::Write& write, const web::Request& request, std::string_view action, const registry::AllianceName& alliance, std::string_view organisation);

/// What was typed on one line stays on one, in mails too.
std::string on_one_line(std::string text);

/// A day as people type it: 14.03.2026.
std::string typed(base::Date day);
/// The day that was typed, in German or as 2026-03-14. Adds the mistake where it is none.
std::optional<base::Date> day_in(web::Form& form, std::string_view field);

}
