#pragma once

#include "slices/day/part.hpp"
#include "slices/giving/gift.hpp"
#include "slices/identity/handover_part.hpp"
#include "slices/identity/personal_part.hpp"
#include "slices/partners/partners.hpp"
#include "slices/registry/registry.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"

namespace giving {

/// What is kept here about an account.
identity::PersonalPart personal_part();

/// For whom speaks a representative; asks with answers, or over and not closed; what is asked of one's own organisation; and the ways.
day::Part day_part();

/// What partners give and what is asked of them, in the folder for a successor.
identity::HandoverPart handover_part();

/// On the public pages of an alliance and of an organisation: the kinds of gifts that partners let be known.
registry::AlliancePart alliance_part();
web::Html organisation_part(const web::Request& request, storage::Read& read, const partners::Shown& organisation);

/// Links in mails about asks that are over, and words of who is forgotten; gifts and asks that are long over, of which numbers stay. Each returns how many.
std::int64_t forget_links(storage::Write& write, base::Instant now);
std::int64_t forget_old_gifts(storage::Write& write, base::Instant now);
std::int64_t forget_old_asks(storage::Write& write, base::Instant now);

/// Gifts, asks and outcomes of partners of an alliance, one of which has somebody who speaks for it.
void make_demonstration(storage::Write& write, base::Instant now);

/// What partners can give, what they are asked for, and what came of it.
class GivingPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response list(const web::Request& request, storage::Read& read) const;
    web::Response giver(const web::Request& request, storage::Read& read) const;
    web::Response blank_gift(const web::Request& request, storage::Read& read) const;
    web::Response add_gift(const web::Request& request, storage::Write& write) const;
    web::Response edit_gift(const web::Request& request, storage::Read& read) const;
    web::Response change_gift(const web::Request& request, storage::Write& write) const;
    web::Response end_gift(const web::Request& request, storage::Write& write) const;

    web::Response blank_ask(const web::Request& request, storage::Read& read) const;
    web::Response ask(const web::Request& request, storage::Write& write) const;
    web::Response asked(const web::Request& request, storage::Read& read) const;
    web::Response close(const web::Request& request, storage::Write& write) const;

    web::Response partner(const web::Request& request, storage::Read& read) const;
    web::Response partner_answer(const web::Request& request, storage::Write& write) const;

    web::Response call(const web::Request& request, storage::Read& read) const;
    web::Response answer(const web::Request& request, storage::Write& write) const;

    web::Response representatives(const web::Request& request, storage::Read& read) const;
    web::Response representative(const web::Request& request, storage::Read& read) const;
    web::Response name_representative(const web::Request& request, storage::Write& write) const;

    web::Response network(const web::Request& request, storage::Read& read) const;
};

}
