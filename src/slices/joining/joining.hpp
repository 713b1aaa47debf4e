#pragma once

#include "slices/day/part.hpp"
#include "slices/identity/identity.hpp"
#include "slices/registry/registry.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"
#include "web/site.hpp"

namespace joining {

/// What is kept here about an account.
identity::PersonalPart personal_part();

/// Inquiries that wait for an answer.
day::Part day_part();

/// The way to take part, on the page of an alliance that is at work.
registry::AlliancePart alliance_part();

/// Inquiries that are as old as the record of processing says, and networks from which somebody asked. Each returns how many
/// were removed.
std::int64_t forget_old_inquiries(storage::Write& write, base::Instant now);
std::int64_t forget_old_networks(storage::Write& write, base::Instant now);

/// Reminds once, and lets climb what lay too long. Returns how many inquiries.
std::int64_t daily_round(storage::Write& write, const web::Site& site, base::Instant now);

/// Somebody to whom an alliance said that it is glad to have them.
struct Welcomed {
    std::string name;  ///< a person or an organisation
    std::string reach; ///< a mail address or a telephone number
    std::string place;
    bool is_reached_by_mail = false;

    friend bool operator==(const Welcomed&, const Welcomed&) = default;
};

/// Nothing where that alliance did not say yes to that inquiry, or where the actor does not run it.
std::optional<Welcomed> welcomed_by(storage::Read& read, const identity::Actor& actor, base::Id<registry::Alliance> alliance, std::string_view inquiry);

/// Invented ones, some of which are still open.
void make_demonstration(storage::Write& write, base::Instant now);

/// A company, an association or a person wants to take part, and hears within a week.
class JoiningPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response form(const web::Request& request, storage::Read& read) const;
    web::Response create(const web::Request& request, storage::Write& write) const;
    web::Response receipt(const web::Request& request, storage::Read& read) const;
    web::Response list(const web::Request& request, storage::Read& read) const;
    web::Response one(const web::Request& request, storage::Read& read) const;
    web::Response answer(const web::Request& request, storage::Write& write) const;
};

}
